"""A disk that is nearly full, for tests: a small one in memory, which only root can mount."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

# Of the whole disk, in bytes; a multiple of a page of memory.
_SIZE = 2 << 20
_PAGE = 4096


class SmallDisk:
    """A disk of 2 MB.

    Attributes:
        folder: where it is mounted.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def leave(self, room: int) -> None:
        """Fill it, but for so many bytes, rounded down to pages."""
        filling = self.folder / "filling"
        filling.unlink(missing_ok=True)
        free = shutil.disk_usage(self.folder).free
        with filling.open("wb") as file:
            file.write(bytes(max(free // _PAGE - room // _PAGE, 0) * _PAGE))


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[SmallDisk]:
    """A small disk, empty."""
    mount, unmount = shutil.which("mount"), shutil.which("umount")
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or not mount or not unmount:
        pytest.skip("only root can mount a small disk")
    folder = tmp_path / "disk"
    folder.mkdir()
    options = ["-t", "tmpfs", "-o", f"size={_SIZE}"]
    refused = subprocess.run(
        [mount, *options, "tmpfs", str(folder)], capture_output=True, text=True
    )
    if refused.returncode:
        pytest.skip(f"a small disk cannot be mounted here: {refused.stderr.strip()}")
    try:
        yield SmallDisk(folder)
    finally:
        subprocess.run([unmount, "--lazy", str(folder)], check=True)
