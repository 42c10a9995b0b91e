"""Tests of the live content: the only ones that may name what stands in it."""

from visiting import browser as browser
from visiting import visit as visit
