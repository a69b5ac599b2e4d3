"""One file for each kind of page: its view, and the planner that fills it."""
