"""Turn a folder of articles into a research-brief site whose every statement points at the words it rests on."""

__version__ = "0.1.0"
