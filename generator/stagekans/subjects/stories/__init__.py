"""Stories, and the newsletter."""
