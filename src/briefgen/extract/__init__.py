"""Articles to findings: one file for each kind of finding."""
