"""What describes the masks of a plan: STAC items and their collection, a mosaic for each period.

STAC 1.0 (https://stacspec.org) is plain JSON, which this writes itself.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping, Sequence
from html import escape, unescape
from pathlib import Path
from typing import Any

from osgeo import gdal

from ..dates.in_metadata import period_metadata
from ..dates.period import Period
from ..errors import GMNetError
from ..raster.gdal_calls import quietly
from ..raster.grid import Grid
from ..raster.hidden_file import write_text
from ..report import Report
from ..version import __version__
from ..water.layers import MASK, PROBABILITY
from .settings import Settings
from .task import State, Task
from .tiles import footprint_of

COLLECTION = "collection.json"
_STAC = "1.0.0"
_PROJECTION = "https://stac-extensions.github.io/projection/v1.1.0/schema.json"
_COG = "image/tiff; application=geotiff; profile=cloud-optimized"
_TITLE = "Water mask"
_VRT = "application/x-gdal-vrt"
_SOURCE = re.compile(r'<SourceFilename relativeToVRT="[01]"([^>]*)>([^<]*)<')


def write_item(task: Task, settings: Settings, folder: Path) -> Path:
    """Describe a task's files as a STAC item beside them.

    Args:
        task: is done.
        settings: how it was made.
        folder: the collection's.

    Raises:
        GMNetError: it cannot be written.
    """
    path = task.target.with_suffix(".json")
    up = Path(os.path.relpath(folder / COLLECTION, path.parent)).as_posix()
    west, east, south, north = (outline := footprint_of(task.grid, task.name)).GetEnvelope()
    x0, dx, rx, y0, ry, dy = task.grid.geotransform
    crs = task.grid.crs
    code = crs.GetAuthorityCode(None) if crs is not None else None
    assets: dict[str, Any] = {MASK.file: _asset(task.target.name, _TITLE, _COG)}
    if settings.probability:
        beside = task.target.name.replace(MASK.file, PROBABILITY.file, 1)
        assets[PROBABILITY.file] = _asset(beside, "Probability of water (%)", _COG)
    item = {
        "type": "Feature",
        "stac_version": _STAC,
        "stac_extensions": [_PROJECTION],
        "id": path.stem,
        "collection": _id(folder),
        "geometry": json.loads(outline.ExportToJson()),
        "bbox": [west, south, east, north],
        "properties": {
            "datetime": None,
            **_interval([task.period]),
            "title": f"Surface water, {task.name}",
            "proj:epsg": int(code) if code else None,
            "proj:shape": [task.grid.height, task.grid.width],
            "proj:transform": [dx, rx, x0, ry, dy, y0],
            "gmnet:tile": task.tile,
            "gmnet:orbits": task.orbits,
            "gmnet:version": __version__,
            "gmnet:model": settings.model,
            "gmnet:threshold": settings.threshold,
            "gmnet:sources": [scene.id for scene in task.scenes],
        },
        "links": [
            {"rel": rel, "href": up, "type": "application/json"}
            for rel in ("collection", "parent", "root")
        ],
        "assets": assets,
    }
    write_text(path, json.dumps(item, indent=1, ensure_ascii=False) + "\n")
    return path


def write_collection(
    tasks: Sequence[Task], settings: Settings, folder: Path, report: Report
) -> tuple[Path | None, list[tuple[Path, Period]]]:
    """Describe all masks that are done: a collection, and a virtual raster for each period.

    Masks of several UTM zones cannot be in one virtual raster: then there is one for each zone.

    Args:
        tasks: of the plan.
        settings: how they are made.
        folder: where the collection goes, above the masks.
        report: asked for cancellation.

    Returns:
        The collection, and the virtual rasters with their periods, earliest first; None and
        nothing if no mask is done.

    Raises:
        GMNetError: they cannot be written.
        Cancelled: the user wants the run to stop.
    """
    done = [task for task in tasks if task.state is State.DONE and task.target.exists()]
    if not done:
        return None, []
    mosaics = write_mosaics(done, tasks, folder, report)
    boxes = [footprint_of(task.grid, task.name).GetEnvelope() for task in done]
    west, south = min(box[0] for box in boxes), min(box[2] for box in boxes)
    east, north = max(box[1] for box in boxes), max(box[3] for box in boxes)
    times = _interval([task.period for task in done])
    links = [{"rel": "root", "href": f"./{COLLECTION}", "type": "application/json"}]
    for task in done:
        report.check()
        item = Path(os.path.relpath(write_item(task, settings, folder), folder)).as_posix()
        links.append({"rel": "item", "href": f"./{item}", "type": "application/geo+json"})
    collection = {
        "type": "Collection",
        "stac_version": _STAC,
        "stac_extensions": [],
        "id": _id(folder),
        "title": f"Surface water, {folder.name}",
        "description": "Surface water in Sentinel-1 backscatter, mapped by GMNet Water "
        f"{__version__} with the model set '{settings.model}'. 1 is water, 0 land, 255 no "
        "observation, 250 and 251 excluded terrain.",
        "license": "proprietary",
        "extent": {
            "spatial": {"bbox": [[west, south, east, north]]},
            "temporal": {"interval": [[times["start_datetime"], times["end_datetime"]]]},
        },
        "links": links,
        "assets": {
            path.stem: {
                **_asset(path.name, f"{_TITLE} {period.label}", _VRT),
                **_interval([period]),
            }
            for path, period in mosaics
        },
    }
    path = folder / COLLECTION
    write_text(path, json.dumps(collection, indent=1, ensure_ascii=False) + "\n")
    return path, mosaics


def write_mosaics(
    done: Sequence[Task], tasks: Sequence[Task], folder: Path, report: Report
) -> list[tuple[Path, Period]]:
    """A virtual raster for each period, or for each period and CRS; with their periods.

    All of a CRS lie on one grid, which covers all tiles of the plan.

    Args:
        done: tasks whose masks are there.
        tasks: all of the plan.
        folder: where they go.
        report: asked for cancellation.

    Raises:
        GMNetError: one cannot be written.
        Cancelled: the user wants the run to stop.
    """
    groups: dict[tuple[Period, str], list[Task]] = {}
    for task in done:
        groups.setdefault((task.period, task.grid.crs_wkt), []).append(task)
    several = len({wkt for _, wkt in groups}) > 1
    made: list[tuple[Path, Period]] = []
    for (period, wkt), members in sorted(
        groups.items(), key=lambda one: (one[0][0], one[1][0].tile)
    ):
        report.check()
        crs = members[0].grid.crs
        code = crs.GetAuthorityCode(None) if crs is not None else ""
        ending = f"_{code or len(made)}" if several else ""
        path = folder / f"{MASK.file}_{period.label.replace(' to ', '_')}{ending}.vrt"
        grid = _ground([task.grid for task in tasks if task.grid.crs_wkt == wkt])
        _write_mosaic([task.target for task in members], grid, path, period)
        made.append((path, period))
    return made


def _ground(grids: Sequence[Grid]) -> Grid:
    """The grid of all tiles of a CRS, whose pixels coincide.

    Those of polygons need not; the mosaic then has the pixels of the first.
    """
    whole = grids[0]
    for grid in grids[1:]:
        whole = (whole | grid) or whole
    return whole


def _write_mosaic(masks: Sequence[Path], grid: Grid, path: Path, period: Period) -> None:
    """A virtual raster that refers to masks by names relative to it."""
    size = grid.width, grid.height

    def build() -> str:
        (x0, y0), (x1, y1) = grid.to_map(0.0, 0.0), grid.to_map(*map(float, size))
        options = gdal.BuildVRTOptions(
            outputBounds=(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)),
            resolution="user",
            xRes=abs(grid.geotransform[1]),
            yRes=abs(grid.geotransform[5]),
        )
        made = gdal.BuildVRT("", [str(mask) for mask in masks], options=options)
        if made is None:
            return ""
        made.SetMetadata(period_metadata(period))
        made.GetRasterBand(1).SetDescription(_TITLE)
        made.FlushCache()
        return str(made.GetMetadata("xml:VRT")[0])

    text, reason = quietly(build)
    if not text:
        raise GMNetError(f"'{path.name}' cannot be made ({reason}).")

    def relative(found: re.Match[str]) -> str:
        name = os.path.relpath(unescape(found[2]), path.parent)
        return f'<SourceFilename relativeToVRT="1"{found[1]}>{escape(Path(name).as_posix())}<'

    write_text(path, _SOURCE.sub(relative, text))


def _asset(name: str, title: str, kind: str) -> dict[str, Any]:
    return {"href": f"./{name}", "title": title, "type": kind, "roles": ["data"]}


def _interval(periods: Sequence[Period]) -> Mapping[str, str]:
    first, last = min(one.start for one in periods), max(one.end for one in periods)
    return {"start_datetime": f"{first}T00:00:00Z", "end_datetime": f"{last}T23:59:59Z"}


def _id(folder: Path) -> str:
    return f"gmnet-water-{folder.name}"
