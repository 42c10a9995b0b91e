"""What the site is about; one folder each, and none knows another."""
