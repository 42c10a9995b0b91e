"""The ground: what everything is made of, with no knowledge of any subject."""
