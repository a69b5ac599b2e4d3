"""The nouns: frozen dataclasses, no rules beyond their own shape."""
