"""Pages of the programme, and statements about the site itself."""
