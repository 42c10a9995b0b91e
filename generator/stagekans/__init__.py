"""Stagekans: files become entries, entries one frozen catalog, the catalog outputs."""

__version__ = "0.1.0"
