"""Reading case files: one JSON object a line, lines ending at line feeds only."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def cases(path: Path) -> Iterator[dict[str, Any]]:
    """The cases of a JSONL file; a string may hold U+2028, so only a line feed ends a line."""
    for line in path.read_bytes().split(b"\n"):
        if line.strip():
            yield json.loads(line)
