"""Files to entries, with the place of everything."""
