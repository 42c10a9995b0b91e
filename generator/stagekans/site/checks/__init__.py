"""Checks of what people write, whatever it is about."""
