"""Browser tests open pages with one Chromium and one host that honours _headers."""

from visiting import browser as browser
from visiting import visit as visit
