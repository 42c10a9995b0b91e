"""Campaigns and their packs."""
