"""Files of model sets: reading and writing them, and their checksums. Needs no torch."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from .errors import ModelError

# A manifest has some kilobytes, and lists within entries.
_LARGEST_MANIFEST, _DEEPEST_MANIFEST = 1_000_000, 20
_SCANNER_NOTE = "checksums of public files # pragma: allowlist secret"


def read_bytes(path: Path) -> bytes:
    """What a weights file holds.

    Raises:
        ModelError: no such file, or it may not be read.
    """
    if path.is_dir():
        raise ModelError(f"'{path}' is a folder; give the weights file in it.")
    if not path.is_file():
        raise ModelError(f"The weights file '{path}' does not exist; check the path.")
    try:
        return path.read_bytes()
    except OSError as error:
        raise ModelError(
            f"The weights file '{path}' cannot be read ({error.strerror}); check that you may "
            "read it."
        ) from error


def sha256(path: Path) -> str:
    """SHA-256 of a file, hexadecimal.

    Raises:
        ModelError: no such file, or it may not be read.
    """
    return hashlib.sha256(read_bytes(path)).hexdigest()


def read_manifest(path: Path) -> Any:
    """What a manifest holds.

    Raises:
        OSError: it cannot be read.
        ValueError: it is no JSON, or larger or nested deeper than any manifest.
    """
    with path.open("rb") as file:
        content = file.read(_LARGEST_MANIFEST + 1)
    if len(content) > _LARGEST_MANIFEST:
        raise ValueError(f"it is larger than {_LARGEST_MANIFEST // 10**6} MB")
    try:
        found = json.loads(content.decode("utf-8"))
    except RecursionError:
        raise ValueError("it is nested too deeply") from None
    layer = [found]
    for _ in range(_DEEPEST_MANIFEST):
        layer = [
            inner
            for one in layer
            if isinstance(one, (dict, list))
            for inner in (one.values() if isinstance(one, dict) else one)
        ]
    if layer:
        raise ValueError("it is nested too deeply")
    return found


def manifest_text(manifest: Mapping[str, object]) -> str:
    """A manifest as JSON with one line for each entry.

    Checksums look like secrets to scanners; JSON has no comments, so an entry beside them says that
    they are public.
    """
    lines = []
    for key, value in manifest.items():
        line = f"  {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}"
        if key == "sha256":
            line += f', "sha256_note": {json.dumps(_SCANNER_NOTE)}'
        lines.append(line)
    return "{\n" + ",\n".join(lines) + "\n}\n"


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn what the disk has against writing to ``path`` into a sentence.

    Raises:
        ModelError: for an `OSError`.
    """
    try:
        yield
    except OSError as error:
        raise ModelError(
            f"'{path}' cannot be written ({error.strerror or error}); check that there is room, "
            "that you may write there, and that no other program has it open."
        ) from error
