"""Template and data to bytes; knows no entry."""
