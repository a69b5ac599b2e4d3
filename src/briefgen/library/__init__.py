"""Articles and briefs, joined."""
