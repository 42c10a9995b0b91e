"""Terms explained, and the words people search by."""
