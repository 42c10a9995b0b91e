"""The joined whole: entries and what refers to what."""
