"""What earlier runs left under .briefgen/ as JSON: it may be deleted any time.

It is sealed with a secret of the user, so that what a stranger's project brings of it counts as nothing.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from briefgen.diagnostics import BriefgenError
from briefgen.files import read_file, read_secret, replace_file
from briefgen.memory import seal, unseal

MOST = 1024 * 1024 * 1024


def read_kept(path: Path) -> dict[str, Any]:
    """The object in a file; an empty one where there is none, or none of this user's."""
    file = read_file(path, path.name, MOST).value if path.exists() else None
    try:
        kept = json.loads(unseal(file.data, read_secret())) if file else {}
    except (ValueError, RecursionError):
        return {}
    return kept if isinstance(kept, dict) else {}


def write_kept(path: Path, kept: Mapping[str, Any]) -> None:
    """Keep it for the next run; a folder that cannot be written, or a lone surrogate, makes that slower, no more."""
    with suppress(BriefgenError):
        replace_file(path, seal(json.dumps(kept, separators=(",", ":")).encode(), read_secret()))
