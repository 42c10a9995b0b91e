"""Micro modules and learning lines."""
