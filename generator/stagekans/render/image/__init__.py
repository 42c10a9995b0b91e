"""Pictures, colours and codes."""
