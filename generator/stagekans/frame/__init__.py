"""What surrounds what a subject shows: the shell of pages, cards, paper, assets."""
