"""What we make of the site."""
