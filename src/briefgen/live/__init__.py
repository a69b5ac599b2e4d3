"""Showing the site while it is edited: watch the folders, serve the pages, tell the browser."""
