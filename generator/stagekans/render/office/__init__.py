"""Documents to edit in office programs."""
