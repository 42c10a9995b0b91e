"""How well the search finds: documents to a project of their own, rankings to figures."""
