"""Commands, arguments, and how diagnostics are told."""
