"""One file per kind of entry, and the one table of them."""
