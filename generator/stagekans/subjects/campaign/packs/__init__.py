"""Campaign packs."""
