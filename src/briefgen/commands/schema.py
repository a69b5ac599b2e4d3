"""The schema of a brief, for editors and other programs."""

from __future__ import annotations

import json

from briefgen.content.json_schema import make_schema
from briefgen.diagnostics import Report


def schema() -> Report:
    """Print the JSON Schema of the front matter."""
    return Report(done=(json.dumps(make_schema(), indent=2, ensure_ascii=False),))
