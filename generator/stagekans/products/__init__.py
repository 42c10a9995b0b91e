"""What we make of the catalog."""
