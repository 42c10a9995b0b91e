"""Data and templates to bytes, by medium; knows no entry."""
