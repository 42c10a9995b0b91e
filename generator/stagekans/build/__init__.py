"""Plans, answers from the store, runs jobs, writes."""
