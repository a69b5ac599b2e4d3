"""Seeds to articles: one file for each format."""
