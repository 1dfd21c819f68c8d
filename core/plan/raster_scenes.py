"""Scenes of a plan from rasters: in a list, in a folder, or in a file with their names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from osgeo import gdal

from ..backscatter.frames import Frame, key_of, open_frames
from ..backscatter.orbit_assignment import orbit_of
from ..backscatter.storage import AUTO
from ..dates.dated import dates_of
from ..dates.in_names import how_unclear
from ..dates.period import Period
from ..errors import InputError, spell, spelled
from ..raster.reading import named, open_raster
from ..raster.source_names import stem_of, title_of
from ..raster.validity import alpha_band
from .scene import Found, LeftOut, PlacedScene, Scene
from .tiles import footprint_of

# Files that are taken for rasters in a folder.
_RASTERS = (".tif", ".tiff", ".vrt", ".img", ".nc", ".h5")


def rasters_in(folder: Path) -> list[str]:
    """The rasters in a folder and those below it, by name.

    Raises:
        InputError: it is not there, or has none.
    """
    if not folder.is_dir():
        raise InputError(f"{spell('folder')} '{folder}' does not exist; check its name.")
    found = sorted(
        str(path)
        for path in folder.rglob("*")
        if path.suffix.lower() in _RASTERS and path.is_file() and not path.name.startswith(".")
    )
    if not found:
        raise InputError(
            f"{spell('folder')} '{folder}' has no rasters ({', '.join(_RASTERS)}); choose another."
        )
    return found


def listed_in(path: Path) -> list[str]:
    """The rasters that a text file names, one a line; lines that begin with # are left out.

    Names are relative to the file.

    Raises:
        InputError: it cannot be read, or names none.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{spell('scenes')} '{path}' cannot be read: {error}.") from error
    names = [line.strip() for line in lines if line.strip() and not line.lstrip().startswith("#")]
    if not names:
        raise InputError(f"{spell('scenes')} '{path}' names no rasters; write one on each line.")
    return [_beside(name, path.parent) for name in names]


def _beside(name: str, folder: Path) -> str:
    """A name as GDAL takes it from anywhere."""
    return str(folder / name) if not Path(name).is_absolute() and (folder / name).exists() else name


def scenes_of(
    sources: Sequence[str],
    pattern: str = "",
    known: Mapping[str, Period] | None = None,
    vv_band: int = 0,
    vh_band: int = 0,
    unknown_as: str = "",
) -> Found:
    """Rasters as scenes; those that cannot be used are left out with the reason.

    A raster with VV and VH is a scene; of two rasters with one of them each, whose names differ
    only in that, the scene has both.

    Args:
        sources: GDAL dataset names.
        pattern, known: as in `core.dates.dated.dates_of`.
        vv_band: band number of VV; 0 detects it.
        vh_band: band number of VH; 0 detects it.
        unknown_as: the orbit of rasters that do not say theirs; empty leaves them out.

    Raises:
        InputError: the pattern does not fit.
    """
    left_out: list[LeftOut] = []
    frames: list[Frame] = []
    for group in _groups(list(dict.fromkeys(sources)), left_out):
        try:
            frames += open_frames(group, vv_band, vh_band)
        except InputError as error:
            left_out.append(LeftOut(title_of(group[0]), spelled(str(error))))
    found = []
    readings = dates_of([frame.vv.source for frame in frames], spell("sources"), pattern, known)
    for frame, reading in zip(frames, readings):
        name = stem_of(frame.vv.source)
        if reading.unclear:
            left_out.append(LeftOut(name, f"{how_unclear(name, reading)}."))
        elif reading.period is None:
            left_out.append(LeftOut(name, f"'{name}' has no date in its metadata or its name."))
        elif not (orbit := orbit_of(frame.vv.dataset) or unknown_as):
            left_out.append(
                LeftOut(name, f"Cannot tell whether '{name}' is ascending or descending.")
            )
        else:
            try:
                outline = footprint_of(frame.grid, f"'{name}'")
            except InputError as error:
                left_out.append(LeftOut(name, str(error)))
                continue
            sides = (_absolute(frame.vv.source), _absolute(frame.vh.source))
            found.append(PlacedScene(Scene(name, reading.period, orbit, *sides, AUTO), outline))
    return Found(found, left_out)


def _groups(sources: Sequence[str], left_out: list[LeftOut]) -> list[list[str]]:
    """Rasters that may be frames together, in order; those that cannot be opened are left out."""
    groups: dict[str, list[str]] = {}
    for source in sources:
        try:
            dataset = open_raster(source, named(spell("sources"), source))
        except InputError as error:
            left_out.append(LeftOut(title_of(source), spelled(str(error))))
            continue
        groups.setdefault(source if _many(dataset) else key_of(source), []).append(source)
    return list(groups.values())


def _many(dataset: gdal.Dataset) -> bool:
    """Whether a raster has more than one band that may be of a polarisation."""
    return bool(dataset.RasterCount - bool(alpha_band(dataset)) > 1)


def _absolute(source: str) -> str:
    """A file's whole path, since a plan is run from anywhere; other names stay as they are."""
    return str(Path(source).resolve()) if Path(source).exists() else source
