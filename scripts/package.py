"""Writes dist/gmnet_water-VERSION.zip, the plugin as QGIS installs it, and prints where it is."""

from __future__ import annotations

import argparse
import subprocess
import sys
import zipfile
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "gmnet_water"
# What only people who work on the plugin need.
LEFT_OUT = {"benchmarks", "scripts", "tests", "pyproject.toml"}
# One date for all entries: the same commit gives the same zip.
DATE = (1980, 1, 1, 0, 0, 0)


def tracked_files(root: Path = ROOT) -> list[PurePosixPath]:
    """Files that git knows of, relative to ``root``."""
    listing = subprocess.run(
        ["git", "-c", "safe.directory=*", "-C", str(root), "ls-files", "-z"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    return [PurePosixPath(name) for name in listing.split("\0") if name]


def belongs(path: PurePosixPath) -> bool:
    """Whether ``path``, relative to the root, is part of the plugin."""
    return path.parts[0] not in LEFT_OUT and not any(part.startswith(".") for part in path.parts)


def version(root: Path = ROOT) -> str:
    """The version that metadata.txt states."""
    for line in (root / "metadata.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("version="):
            return line.partition("=")[2].strip()
    raise SystemExit("Error: metadata.txt states no version.")


def write_package(target: Path, root: Path = ROOT) -> Path:
    """Write the plugin's zip to ``target`` and return it."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as package:
        for path in sorted(filter(belongs, tracked_files(root))):
            entry = zipfile.ZipInfo(f"{PACKAGE}/{path}", DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o100644 << 16
            package.writestr(entry, (root / path).read_bytes())
    return target


def main() -> int:
    """Write the zip; with ``--unpack`` also lay its contents out in a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--unpack", type=Path, metavar="FOLDER", help="lay the contents out here")
    arguments = parser.parse_args()
    target = write_package(ROOT / "dist" / f"{PACKAGE}-{version()}.zip")
    if arguments.unpack:
        with zipfile.ZipFile(target) as package:
            package.extractall(arguments.unpack)
    print(f"{target.relative_to(ROOT)}: {target.stat().st_size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
