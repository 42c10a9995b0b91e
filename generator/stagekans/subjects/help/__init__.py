"""Reporting points, and routes through what to do."""
