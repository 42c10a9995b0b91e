"""Experiments: a made-up subject, to show that a new one is two folders and a line."""
