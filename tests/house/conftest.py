"""Pages are opened with one Chromium and one host that honours _headers."""

from visiting import browser as browser
from visiting import visit as visit
