"""Indicators and measurements."""
