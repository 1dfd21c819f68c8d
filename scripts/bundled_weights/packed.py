"""Scenes packed into files that are read without GDAL and small enough to be sent around.

A file is a zip of one ``.npz`` for each scene: backscatter as int16 hundredths of a dB, labels as
uint8, and what a run must know of the scene. Whole scenes are packed instead of patches: the three
views of a single patch have three quarters of the pixels of a chip, from which any number of
patches can be cut.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np

from ...core.errors import InputError
from ...core.raster.hidden_file import HiddenFile
from ...training.data.scene import Scene
from ...training.patches import Places

# Bytes of a file at most, and how files are called.
LARGEST = 60_000_000
NAME, PATTERN = "scenes_{:03}.zip", "scenes_*.zip"
# Stored values of a dB, and what stands for a missing value.
STEPS, MISSING = 100, -32768


@dataclass(frozen=True)
class Packed:
    """A scene to train on or to score.

    Attributes:
        scene: backscatter (float16 once it was read back) and labels.
        site: scenes of one site are never on both sides of a split; empty for simulated ones.
        kind: ``chip``, ``large``, or the kind of simulation.
    """

    scene: Scene
    site: str
    kind: str

    @property
    def name(self) -> str:
        """The scene's."""
        return self.scene.name

    @cached_property
    def places(self) -> Places:
        """Where patches of the scene may lie; found once for all networks."""
        return Places.of(self.scene)


def member(packed: Packed) -> tuple[str, bytes]:
    """A scene's name, and the scene as a compressed ``.npz``."""
    values = packed.scene.backscatter.astype(np.float32)
    finite = np.isfinite(values)
    with np.errstate(invalid="ignore"):
        stored = np.where(finite, np.rint(np.clip(values, -300, 300) * STEPS), MISSING)
    about = {"name": packed.name, "site": packed.site, "kind": packed.kind}
    content = io.BytesIO()
    np.savez_compressed(
        content,
        db=stored.astype(np.int16),
        water=packed.scene.water,
        about=np.frombuffer(json.dumps(about).encode(), np.uint8),
    )
    return packed.name, content.getvalue()


def write_packed(scenes: Iterable[Packed], folder: Path, largest: int = LARGEST) -> list[Path]:
    """As `write_members`, from scenes."""
    return write_members((member(packed) for packed in scenes), folder, largest)


def write_members(
    members: Iterable[tuple[str, bytes]], folder: Path, largest: int = LARGEST
) -> list[Path]:
    """Write packed scenes into files ``scenes_000.zip`` and so on.

    Args:
        members: from `member`, taken one at a time.
        folder: where the files go; it must have none yet.
        largest: bytes of a file at most.

    Raises:
        InputError: the folder has such files, two scenes have the same name, or a scene alone is
            larger than a file may be.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.glob(PATTERN)):
        raise InputError(f"'{folder}' has packed scenes already; choose a new folder.")
    written: list[Path] = []
    waiting: list[tuple[str, bytes]] = []
    names: set[str] = set()
    for name, content in members:
        if name in names:
            raise InputError(f"There are two scenes '{name}'; give each a name of its own.")
        names.add(name)
        if len(content) + 1000 > largest:
            raise InputError(
                f"The scene '{name}' takes {len(content) / 1e6:.0f} MB, more than a file may have; "
                "cut it into parts."
            )
        if waiting and sum(len(one) + 500 for _, one in waiting) + len(content) + 1000 > largest:
            written.append(_write(folder / NAME.format(len(written)), waiting))
            waiting = []
        waiting.append((f"{name}.npz", content))
    if waiting:
        written.append(_write(folder / NAME.format(len(written)), waiting))
    return written


def _write(path: Path, members: Sequence[tuple[str, bytes]]) -> Path:
    with HiddenFile(path) as file, zipfile.ZipFile(file.hidden, "w") as archive:
        for name, content in members:
            archive.writestr(zipfile.ZipInfo(name), content)
    return path


def packed_files(paths: Sequence[Path]) -> list[Path]:
    """Packed files, and those in folders.

    Raises:
        InputError: there is none.
    """
    found = [
        file for path in paths for file in (sorted(path.glob(PATTERN)) if path.is_dir() else [path])
    ]
    if not found:
        raise InputError(f"There are no files {PATTERN} in {', '.join(map(str, paths))}.")
    return found


def read_packed(paths: Sequence[Path]) -> Iterator[Packed]:
    """The scenes of packed files, in order; backscatter is float16, NaN where missing.

    Args:
        paths: files, or folders of them.

    Raises:
        InputError: there is none, or one is not such a file.
    """
    for path in packed_files(paths):
        try:
            with zipfile.ZipFile(path) as archive:
                for name in archive.namelist():
                    yield _unpacked(archive.read(name))
        except (OSError, ValueError, KeyError, zipfile.BadZipFile) as error:
            raise InputError(f"'{path}' is no file of packed scenes ({error}).") from error


def _unpacked(content: bytes) -> Packed:
    with np.load(io.BytesIO(content)) as arrays:
        about = json.loads(arrays["about"].tobytes().decode())
        stored = arrays["db"]
        # Half precision is good to a hundredth of a dB where land is, and halves the memory.
        values = (stored.astype(np.float32) / STEPS).astype(np.float16)
        values[stored == MISSING] = np.nan
        return Packed(Scene(values, arrays["water"], about["name"]), about["site"], about["kind"])
