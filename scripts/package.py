"""Writes dist/gmnet_water-VERSION.zip, the plugin as QGIS installs it, and prints where it is."""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "gmnet_water"
# What only people who work on the plugin need.
LEFT_OUT = {"benchmarks", "manual", "scripts", "tests", "pyproject.toml"}
# Of the plugin, with the help as pages of HTML.
HELP = "help"
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


def python_with_gdal(root: Path = ROOT) -> str:
    """A Python that can load the commands: this one, the environment's, or QGIS's.

    Raises:
        SystemExit: none has numpy and GDAL.
    """
    found = (
        sys.executable,
        str(root / ".venv" / "bin" / "python"),
        os.environ.get("GMNET_PYTHON", "/usr/bin/python3"),
    )
    for python in found:
        with contextlib.suppress(OSError):
            looked = subprocess.run(
                [python, "-c", "import numpy, osgeo.gdal"], capture_output=True, check=False
            )
            if looked.returncode == 0:
                return python
    raise SystemExit(
        "Error: the pages of the help need a Python with numpy and GDAL, such as that of QGIS, and "
        f"there is none among {', '.join(found)}; run this with one, or name it in GMNET_PYTHON."
    )


def help_pages(root: Path = ROOT) -> dict[PurePosixPath, bytes]:
    """The help as HTML, by path relative to the root; made of the package as it is now.

    Raises:
        SystemExit: no Python can make it.
    """
    plugins = root / "build" / "plugins"
    if not (plugins / PACKAGE).exists():
        plugins.mkdir(parents=True, exist_ok=True)
        (plugins / PACKAGE).symlink_to(Path("..") / "..", target_is_directory=True)
    paths = [str(plugins), *filter(None, [os.environ.get("PYTHONPATH")])]
    # Elsewhere, so that the root's own folders are no packages of the process.
    with tempfile.TemporaryDirectory() as elsewhere:
        made = subprocess.run(
            [python_with_gdal(root), "-m", f"{PACKAGE}.manual"],
            cwd=elsewhere,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONUTF8": "1"},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
    if made.returncode:
        raise SystemExit(f"Error: the pages of the help cannot be made.\n{made.stderr}")
    tracked = set(tracked_files(root))
    found = {}
    for name, text in json.loads(made.stdout).items():
        source = PurePosixPath(name).with_suffix(".md")
        # A page of the manual that git does not know of stays out, as its text does.
        if source in tracked or not (root / source).exists():
            found[PurePosixPath(HELP, name)] = text.encode()
    return found


def write_package(target: Path, root: Path = ROOT) -> Path:
    """Write the plugin's zip to ``target`` and return it."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as package:
        contents = {
            path: (root / path).read_bytes() for path in filter(belongs, tracked_files(root))
        }
        for path, content in sorted({**contents, **help_pages(root)}.items()):
            entry = zipfile.ZipInfo(f"{PACKAGE}/{path}", DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o100644 << 16
            package.writestr(entry, content)
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
