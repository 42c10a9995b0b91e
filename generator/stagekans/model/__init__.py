"""What an entry is."""
