"""The stages called one after another; each file reads like a table of contents."""
