"""Campaign packs: the only products that name kinds, because they join two."""
