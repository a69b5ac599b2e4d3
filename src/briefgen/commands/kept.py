"""What earlier runs left under .briefgen/ as JSON: it may be deleted any time, and may be anybody's words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from briefgen.files import read_file
from briefgen.memory import unseal

MOST = 1024 * 1024 * 1024


def read_kept(path: Path, *, is_sealed: bool = False) -> dict[str, Any]:
    """The object in a file; an empty one where there is none, or where it cannot be read."""
    file = read_file(path, path.name, MOST).value if path.exists() else None
    try:
        kept = json.loads(unseal(file.data) if is_sealed else file.data) if file else {}
    except (ValueError, RecursionError):
        return {}
    return kept if isinstance(kept, dict) else {}
