"""Series and episodes."""
