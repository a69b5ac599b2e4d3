"""Tools on plain strings that know nothing of briefs."""
