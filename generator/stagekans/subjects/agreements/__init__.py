"""Manifests, clauses, and how parties stand by them."""
