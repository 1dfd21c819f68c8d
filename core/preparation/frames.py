"""Frames of one orbit: files paired to VV and VH, and the order in which frames lie."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from osgeo import gdal, osr

from ..backscatter import OrbitReader, Storage, open_raster
from ..bands import alpha_band, find_polarisations, polarisations_in, without_polarisation
from ..errors import InputError
from ..grid import Grid, spatial_reference
from ..masks import named
from ..missing import MissingRule
from ..virtual_raster import joined, placed
from ..warping import same_grid, warped_view

_LONGITUDES = "EPSG:4326"


class OrbitPass(str, Enum):
    """Which way the satellite flew; the values are the algorithm's parameter values."""

    ASCENDING = "ascending"
    DESCENDING = "descending"


@dataclass(frozen=True)
class File:
    """A band of one polarisation in an open file.

    Attributes:
        source: GDAL dataset name.
        dataset: the open raster.
        band: band number, from 1.
    """

    source: str
    dataset: gdal.Dataset
    band: int


@dataclass(frozen=True)
class Frame:
    """VV and VH of one place and time, from one file or two of one grid.

    Attributes:
        name: what to call it in messages.
        vv: where VV is.
        vh: where VH is.
    """

    name: str
    vv: File
    vh: File

    @property
    def grid(self) -> Grid:
        """Its own grid."""
        return Grid.of(self.vv.dataset)

    @property
    def datasets(self) -> list[gdal.Dataset]:
        """The open files."""
        return [file.dataset for file in self._files]

    @property
    def sources(self) -> list[str]:
        """GDAL dataset names of its files."""
        return [file.source for file in self._files]

    @property
    def _files(self) -> list[File]:
        return [self.vv] if self.vv.source == self.vh.source else [self.vv, self.vh]

    @property
    def source(self) -> str:
        """GDAL dataset name of a raster that has both; of two files, NaN where missing."""
        if len(self._files) == 1:
            return self.vv.source
        return joined([self._alone(file) for file in self._files], self.grid)

    @property
    def bands(self) -> tuple[int, int]:
        """Band numbers of VV and VH in that."""
        return (self.vv.band, self.vh.band) if len(self._files) == 1 else (1, 2)

    def _alone(self, file: File) -> str:
        """One band as it is stored, NaN where it is missing of itself."""
        rule = MissingRule.of_backscatter(
            file.dataset, [file.band], self.name, zeros_together=False
        )
        return placed(file.dataset, file.source, rule, self.grid, (0, 0))

    def reader(self, storage: Storage | None) -> OrbitReader:
        """A reader of both; see `OrbitReader`.

        Raises:
            InputError: as for that.
        """
        return OrbitReader(open_raster(self.source, self.name), self.bands, storage, self.name)

    def view(self, grid: Grid, reader: OrbitReader) -> OrbitReader:
        """A reader of a view on a grid.

        Args:
            grid: the grid.
            reader: reads the frame; its rule says what is missing.

        Raises:
            InputError: as in `warped_view`.
        """
        viewed = reader.on_view(warped_view(self.source, grid, name=self.name, rule=reader.rule))
        # What is prepared has both polarisations everywhere.
        viewed.lenient = False
        return viewed


def open_frames(sources: Sequence[str], vv_band: int = 0, vh_band: int = 0) -> list[Frame]:
    """Open rasters as frames.

    A raster with VV and VH is a frame. One with a single band is VV or VH by its description or
    its name, and belongs to the one whose name is the same apart from that; or to the only one of
    the other polarisation.

    Args:
        sources: GDAL dataset names.
        vv_band: band number of VV in rasters of several bands, from 1; 0 finds it out.
        vh_band: the same for VH.

    Raises:
        InputError: there is none, one is given twice, cannot be read or has other polarisations,
            or one lacks its counterpart.
    """
    if not sources:
        raise InputError("INPUT is empty; give at least one raster.")
    if len(set(sources)) < len(sources):
        raise InputError("INPUT holds a raster twice; give each one once.")
    frames: list[Frame] = []
    single: dict[str, list[File]] = {"VV": [], "VH": []}
    for source in sources:
        name = named("INPUT", source)
        dataset = open_raster(source, name)
        if dataset.RasterCount - bool(alpha_band(dataset)) > 1:
            vv, vh = find_polarisations(dataset, name, vv_band, vh_band)
            frames.append(Frame(name, File(source, dataset, vv), File(source, dataset, vh)))
        else:
            single[_polarisation(dataset, source, name)].append(File(source, dataset, 1))
    return frames + _paired(single["VV"], single["VH"])


def _polarisation(dataset: gdal.Dataset, source: str, name: str) -> str:
    """VV or VH, of a raster with one band."""
    found = polarisations_in(dataset.GetRasterBand(1).GetDescription() or "")
    found = found or polarisations_in(Path(source).stem)
    if found and set(found) <= {"HH", "HV"}:
        raise InputError(
            f"{name} is {found[0]}, but the networks know VV and VH; choose an acquisition with VV "
            "and VH."
        )
    if len(found) != 1:
        raise InputError(
            f"It cannot be told whether {name} is VV or VH; write one of them into the file's name "
            "as a word of its own, such as scene_VV.tif, or describe the band."
        )
    return found[0]


def _paired(vv: list[File], vh: list[File]) -> list[Frame]:
    """Frames of single files."""
    if len(vv) == len(vh) == 1:
        pairs = [(vv[0], vh[0])]
    else:
        others = {_key(file): file for file in vh}
        pairs = [(file, others[_key(file)]) for file in vv if _key(file) in others]
        matched = {id(file) for pair in pairs for file in pair}
        alone = [file for file in (*vv, *vh) if id(file) not in matched]
        if alone:
            names = ", ".join(f"'{Path(file.source).name}'" for file in alone[:5])
            lacks = "VH" if alone[0] in vv else "VV"
            raise InputError(
                f"INPUT: {names}{' and others' if alone[5:] else ''} have no counterpart of the "
                f"other polarisation; add {lacks}, in a file whose name differs in VV and VH alone."
            )
    return [_pair(*pair) for pair in pairs]


def _key(file: File) -> str:
    """What the files of one frame have in common."""
    return without_polarisation(str(Path(file.source).with_suffix("")))


def _pair(vv: File, vh: File) -> Frame:
    names = f"'{Path(vv.source).name}' and '{Path(vh.source).name}'"
    if not same_grid(Grid.of(vv.dataset), Grid.of(vh.dataset)):
        raise InputError(
            f"INPUT {names} are taken for VV and VH of one frame, but differ in size, place or "
            "CRS; give files of one product."
        )
    return Frame(f"INPUT {names}", vv, vh)


def in_order(frames: Sequence[Frame], orbit: OrbitPass) -> list[Frame]:
    """Frames from the lowest to the uppermost in a mosaic.

    As in the published data: ascending frames from west to east, descending ones from east to
    west. The radar looks to the right of its way, so that the edge far from the satellite, where
    noise is greatest, lies below its neighbour's near edge (gee/04_tibet_s1_search.js of
    Tibet-Water-2020).
    """
    places = [_longitude(frame.grid) for frame in frames]
    if max(map(abs, places)) <= 180 < max(places) - min(places):  # on both sides of the date line
        places = [place % 360 for place in places]
    ordered = sorted(zip(places, range(len(frames))), reverse=orbit is OrbitPass.DESCENDING)
    return [frames[number] for _, number in ordered]


def _longitude(grid: Grid) -> float:
    """Longitude of a grid's middle in degrees; its x where the CRS is unknown."""
    x0, dx, rx, y0, ry, dy = grid.geotransform
    x = x0 + dx * grid.width / 2 + rx * grid.height / 2
    y = y0 + ry * grid.width / 2 + dy * grid.height / 2
    if grid.crs is None:
        return x
    degrees = osr.SpatialReference()
    degrees.SetFromUserInput(_LONGITUDES)
    target = spatial_reference(degrees.ExportToWkt())
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        longitude = osr.CoordinateTransformation(grid.crs, target).TransformPoint(x, y)[0]
    except (RuntimeError, TypeError):  # no way between the two, such as a local CRS
        return x
    finally:
        gdal.PopErrorHandler()
    return longitude if math.isfinite(longitude) else x
