"""Institutions, and examples that are made up."""
