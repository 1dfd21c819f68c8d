"""The version, read from ``metadata.txt``: it is written there and nowhere else."""

from __future__ import annotations

from configparser import RawConfigParser
from pathlib import Path

# QGIS reads the same file, and an installed package brings it along.
METADATA = Path(__file__).resolve().parent.parent / "metadata.txt"


def read_version(metadata: Path = METADATA) -> str:
    """The version that ``metadata`` states, such as ``"0.1.0"``.

    Raises:
        KeyError: the file is missing or states no version; the installation is broken.
    """
    parser = RawConfigParser()
    parser.read(metadata, encoding="utf-8")
    return parser["general"]["version"]


__version__ = read_version()
