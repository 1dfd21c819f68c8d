"""The part of a scene that a task needs, as a raster on this machine.

Scenes of a catalogue lie far away, with VV and VH in two files. Only the windows that a task needs
are read, once, into a folder of the run.
"""

from __future__ import annotations

from pathlib import Path

from osgeo import gdal

from ..backscatter.storage import AUTO
from ..catalogue.scene_rasters import both_sides
from ..errors import Cancelled, GMNetError
from ..raster.grid import Grid, Window
from ..raster.reading import open_raster
from ..raster.remote import attempt, why_remote
from ..raster.source_names import parts, result_stem, stem_of
from ..raster.warping import covered
from ..remote_names import dataset_name
from ..report import Report
from .scene import Scene

# Pixels beyond a task's ground that interpolation looks at, with some to spare.
_RIM = 8


def is_near(scene: Scene) -> bool:
    """Whether a scene is one raster on this machine, which is read where it lies."""
    return scene.vv == scene.vh and Path(parts(scene.vv)[0]).exists()


def window_in(scene: Scene, grid: Grid, folder: Path, report: Report) -> str | None:
    """GDAL dataset name of a raster with VV and VH of a task's ground.

    Args:
        scene: the scene.
        grid: the task's ground.
        folder: where to put it.
        report: asked for cancellation.

    Returns:
        None if the scene has no pixel there.

    Raises:
        GMNetError: it cannot be read.
        Cancelled: the user wants the run to stop.
    """
    if scene.vv == scene.vh:
        source = dataset_name(scene.vv)
    else:
        source = both_sides(scene.id, scene.vv, scene.vh, _known(scene))
    dataset = open_raster(source, f"'{scene.id}'")
    own = Grid.of(dataset)
    window = covered(own, grid)
    if window is None:
        return None
    if is_near(scene):
        return scene.vv
    return _copied(scene, dataset, _wider(window, own), folder, report)


def _known(scene: Scene) -> str:
    units = "" if scene.units == AUTO else scene.units
    return " ".join(filter(None, (units, scene.orbit)))


def _wider(window: Window, grid: Grid) -> Window:
    rim = Window(
        window.col - _RIM, window.row - _RIM, window.width + 2 * _RIM, window.height + 2 * _RIM
    )
    return (rim & grid.whole) or window


def _copied(
    scene: Scene, dataset: gdal.Dataset, window: Window, folder: Path, report: Report
) -> str:
    """Write a window of a raster into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{result_stem(scene.id) or stem_of(scene.vv)}.tif"

    def go_on(_part: float, _message: str, _data: object) -> int:
        return 0 if report.cancelled() else 1

    def translate() -> gdal.Dataset | None:
        options = gdal.TranslateOptions(
            format="GTiff",
            srcWin=[window.col, window.row, window.width, window.height],
            creationOptions=["TILED=YES", "BIGTIFF=IF_SAFER"],
            callback=go_on,
        )
        return gdal.Translate(str(target), dataset, options=options)

    made, reason = attempt(translate, dataset)
    broken = made is None or gdal.GetLastErrorType() >= gdal.CE_Failure
    del made  # closes the file
    if broken:
        if report.cancelled():
            raise Cancelled
        why = why_remote(dataset) or "check that the file is whole, and that the disk has room"
        raise GMNetError(
            f"'{scene.id}' cannot be read to its end ({reason or 'the file is broken'}): {why}."
        )
    return str(target)
