"""Masks of a STAC collection, as a run of a plan writes it: a mosaic for each period."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..catalogue.foreign_json import MOST_BYTES, members, parsed, text_of
from ..errors import InputError
from ..raster.grid import Grid, same_crs
from ..raster.reading import open_raster


def with_collections(sources: Sequence[str], parameter: str) -> list[str]:
    """Masks, with the mosaics of a collection in the place of its file.

    Args:
        sources: GDAL dataset names of masks, or names of collections (.json).
        parameter: their name in errors.

    Raises:
        InputError: a collection cannot be read, has no mosaics, or has some of several CRSs.
    """
    found: list[str] = []
    for source in sources:
        found += _mosaics(Path(source), parameter) if _is_collection(source) else [source]
    return found


def _is_collection(source: str) -> bool:
    return source.lower().endswith(".json") and Path(source).is_file()


def _mosaics(path: Path, parameter: str) -> list[str]:
    name = f"{parameter} '{path.name}'"
    try:
        if path.stat().st_size > MOST_BYTES:
            raise InputError(f"{name} is larger than any collection; give its mosaics (.vrt).")
        content = members(parsed(path.read_bytes()))
    except (OSError, ValueError) as error:
        raise InputError(f"{name} cannot be read as a STAC collection ({error}).") from error
    assets = [members(one) for one in members(content.get("assets")).values()]
    hrefs = [text_of(one.get("href")) for one in assets]
    mosaics = [str(path.parent / href) for href in hrefs if href.lower().endswith(".vrt")]
    if content.get("type") != "Collection" or not mosaics:
        raise InputError(
            f"{name} is not a collection of masks that a run of a plan wrote; give masks, or their "
            "virtual rasters."
        )
    grids = [Grid.of(open_raster(one, f"{parameter} '{Path(one).name}'")) for one in mosaics]
    if not all(same_crs(grids[0], grid) for grid in grids):
        raise InputError(
            f"{name} has masks of several UTM zones, which are not on one grid; give the virtual "
            "rasters of one zone."
        )
    return sorted(mosaics)
