"""Logos as others hand them in: read, refused or drawn anew."""
