"""Forms that programs read."""
