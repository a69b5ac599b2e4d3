"""Findings to briefs, and briefs to and from content/."""
