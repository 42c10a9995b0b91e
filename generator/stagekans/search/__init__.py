"""Words and pages to a plan for finding them, and how well that goes."""
