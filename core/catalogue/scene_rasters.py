"""A scene of a catalogue as one raster that every command takes: VV and VH where they lie."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from ..backscatter.storage import AUTO
from ..errors import GMNetError, InputError
from ..raster.grid import Grid
from ..raster.hidden_file import HiddenFile, together
from ..raster.missing import MissingRule
from ..raster.reading import open_raster
from ..raster.virtual_raster import joined, placed
from ..raster.warping import same_grid
from ..remote_names import dataset_name
from ..report import Report
from .scene_items import SceneItem


def write_rasters(folder: Path, scenes: Sequence[SceneItem], report: Report) -> list[Path]:
    """A virtual raster of each scene in a folder, as a file; all of them or none.

    Raises:
        InputError: a scene's rasters cannot be used.
        GMNetError: the folder cannot be written to.
        Cancelled: the user stopped the run.
    """
    texts: dict[Path, str] = {}
    for number, scene in enumerate(scenes, start=1):
        report.check()
        path = folder / f"{_stem(scene)}.vrt"
        path = path if path not in texts else folder / f"{_stem(scene)}_{number}.vrt"
        texts[path] = scene_raster(scene)
        report.progress(number / len(scenes))
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise GMNetError(f"'{folder}' cannot be created ({error.strerror}).") from error
    files = {path: HiddenFile(path) for path in texts}
    with together(list(files.values())):
        for path, text in texts.items():
            files[path].write_text(text)
    return list(texts)


def _stem(scene: SceneItem) -> str:
    """A name for a scene's file, with its day and without what no file's name may have."""
    name = re.sub(r"[^A-Za-z0-9._-]+", "_", scene.id)[:120].strip("._") or "scene"
    day = f"{scene.when:%Y%m%d}"
    return name if day in name.replace("-", "") else f"{name}_{day}"


def scene_raster(item: SceneItem) -> str:
    """A virtual raster of a scene, whose bands say polarisation, units and orbit.

    Both rasters are opened, and read only when it is.

    Returns:
        XML that `gdal.Open` takes as a dataset name; NaN where a value is missing.

    Raises:
        InputError: one cannot be opened, or they lie on different grids.
    """
    units = "" if item.units == AUTO else item.units
    return both_sides(item.id, item.vv, item.vh, " ".join(filter(None, (units, item.orbit))))


def both_sides(scene: str, vv: str, vh: str, known: str) -> str:
    """Two rasters of a scene as one, as `scene_raster` does it.

    Args:
        scene: its name, for errors.
        vv: address of VV.
        vh: address of VH.
        known: what the names of the bands say besides the polarisation.

    Raises:
        InputError: one cannot be opened, or they lie on different grids.
    """
    views, grids = [], []
    for polarisation, href in (("VV", vv), ("VH", vh)):
        source, name = dataset_name(href), f"{polarisation} of '{scene}'"
        dataset = open_raster(source, name)
        grid = Grid.of(dataset)
        rule = MissingRule.of_backscatter(dataset, [1], name, zeros_together=False)
        views.append(placed(dataset, source, rule, grid, grid.whole))
        grids.append(grid)
    if not same_grid(*grids):
        raise InputError(f"VV and VH of '{scene}' lie on different grids; leave the scene out.")
    return joined(views, grids[0], [f"{band} {known}".strip() for band in ("VV", "VH")])
