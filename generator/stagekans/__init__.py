"""Stagekans: files become entries, entries one frozen site of entries, the site outputs."""

__version__ = "0.1.0"
