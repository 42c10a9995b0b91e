"""Good practices, how they were adapted, and where none are known."""
