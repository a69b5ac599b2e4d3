"""Library to pages to outputs."""
