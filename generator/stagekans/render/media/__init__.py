"""Sound, film and what is said in them."""
