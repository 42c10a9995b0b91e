"""The work programme: phases, sessions, needs, communities, regions, progress."""
