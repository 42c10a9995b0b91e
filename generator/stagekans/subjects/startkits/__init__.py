"""Kits for internship companies."""
