"""What belongs to no subject: overviews, home, open data, upkeep."""
