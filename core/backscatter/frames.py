"""Frames of one orbit: files paired to VV and VH, and the order in which frames lie."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import gdal

from ..band_roles import Role, without_polarisation
from ..errors import InputError, spell
from ..raster.grid import Grid
from ..raster.ground import on_the_ground
from ..raster.longitudes import west_to_east
from ..raster.missing import MissingRule
from ..raster.reading import named, open_raster
from ..raster.source_names import parts, stem_of, title_of
from ..raster.validity import alpha_band
from ..raster.virtual_raster import joined, placed
from ..raster.warping import same_grid
from .orbit_reader import OrbitReader
from .polarisations import Basis, Polarisations, band_roles, day_in, polarisations_of, sister_of
from .prepare_request import OrbitPass
from .storage import Storage

_STACK_ADVICE = (
    "if it is a stack (ascending VV, VH, descending VV, VH), map it as it is; to prepare two of "
    "its bands, "
)
# What messages call the parameter with the rasters.
_INPUT = spell("sources")


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
        name: its name in messages.
        vv: where VV is.
        vh: where VH is.
        bands: the bands of both, and what they are known by.
    """

    name: str
    vv: File
    vh: File
    bands: Polarisations

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

    def _alone(self, file: File) -> str:
        """One band as it is stored, NaN where it is missing of itself."""
        rule = MissingRule.of_backscatter(
            file.dataset, [file.band], self.name, zeros_together=False
        )
        return placed(file.dataset, file.source, rule, self.grid, self.grid.whole)

    def reader(self, storage: Storage | None) -> OrbitReader:
        """A reader of both; see `OrbitReader`.

        Raises:
            InputError: as for that.
        """
        numbers = (self.vv.band, self.vh.band) if len(self._files) == 1 else (1, 2)
        return OrbitReader(open_raster(self.source, self.name), numbers, storage, self.name)

    def view(self, grid: Grid, reader: OrbitReader) -> OrbitReader:
        """A reader of a view on a grid.

        Args:
            grid: the grid.
            reader: reads the frame; its rule says what is missing.

        Raises:
            InputError: as in `OrbitReader.onto`.
        """
        viewed = reader.onto(grid, self.source)
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
        InputError: one is given twice, cannot be read or has other polarisations,
            or one lacks its counterpart.
    """
    if len(set(sources)) < len(sources):
        raise InputError(f"{_INPUT} contains a raster twice; give each one once.")
    frames: list[Frame] = []
    single: dict[str, list[File]] = {"VV": [], "VH": []}
    for source in sources:
        name = named(_INPUT, source)
        dataset = open_raster(source, name)
        if dataset.RasterCount - bool(alpha_band(dataset)) > 1:
            bands = polarisations_of(dataset, name, vv_band, vh_band, _STACK_ADVICE)
            vv, vh = (File(source, dataset, number) for number in bands.numbers)
            frames.append(Frame(name, vv, vh, bands))
        else:
            single[_polarisation(dataset, name)].append(File(source, dataset, 1))
    return frames + _paired(single["VV"], single["VH"])


def _polarisation(dataset: gdal.Dataset, name: str) -> str:
    """VV or VH, of a raster with one band."""
    (role,) = band_roles(dataset, [1])
    if role in (Role.HH, Role.HV):
        raise InputError(
            f"{name} is {role.value}, but the networks need VV and VH; choose an acquisition with "
            "VV and VH."
        )
    if role not in (Role.VV, Role.VH):
        raise InputError(
            f"Cannot tell whether {name} is VV or VH; leave it out if it is neither, or else put "
            "VV or VH into the file's name as a separate word, such as scene_VV.tif."
        )
    return role.value


def _paired(vv: list[File], vh: list[File]) -> list[Frame]:
    """Frames of single files."""
    if len(vv) == len(vh) == 1:
        pairs = [(vv[0], vh[0])]
    else:
        others = {key_of(file.source): file for file in vh}
        pairs = [
            (file, others[key_of(file.source)]) for file in vv if key_of(file.source) in others
        ]
        matched = {id(file) for pair in pairs for file in pair}
        alone = [file for file in (*vv, *vh) if id(file) not in matched]
        if alone:
            names = ", ".join(f"'{title_of(file.source)}'" for file in alone[:5])
            raise InputError(
                f"{_INPUT}: {names}{' and others' if alone[5:] else ''} "
                f"{'have' if alone[1:] else 'has'} no counterpart of the other polarisation; "
                f"add {_lacking(alone[0], 'VH' if alone[0] in vv else 'VV')}."
            )
    return [_pair(*pair) for pair in pairs]


def _lacking(file: File, polarisation: str) -> str:
    """What is to be added to a file, by name if it is there."""
    if sister := sister_of(file.dataset):
        return f"{polarisation}, such as '{title_of(sister)}' beside it"
    return f"{polarisation}, in a file whose name differs only in VV and VH"


def key_of(source: str) -> str:
    """What the names of the files of one frame have in common.

    Args:
        source: GDAL dataset name.
    """
    of, inside = parts(source)
    return without_polarisation(f"{Path(of).with_suffix('')}:{inside}")


def _pair(vv: File, vh: File) -> Frame:
    names = f"'{title_of(vv.source)}' and '{title_of(vh.source)}'"
    if not same_grid(Grid.of(vv.dataset), Grid.of(vh.dataset)):
        raise InputError(
            f"{_INPUT} {names} are taken as VV and VH of one frame, but differ in size, place "
            "or CRS; give files of the same product."
        )
    days = [day_in([stem_of(file.source)]) for file in (vv, vh)]
    if None not in days and days[0] != days[1]:
        raise InputError(
            f"{_INPUT} {names} are of different days by their names; give VV and VH of one "
            "acquisition, or rename the files if their names are wrong."
        )
    return Frame(f"{_INPUT} {names}", vv, vh, Polarisations(1, 2, Basis.NAMED))


def in_order(frames: Sequence[Frame], orbit: OrbitPass) -> list[Frame]:
    """Frames from the lowest to the uppermost in a mosaic.

    As in the published data: ascending frames from west to east, descending ones from east to
    west. The radar looks to the right of its way, so that the edge far from the satellite, where
    noise is greatest, lies below its neighbour's near edge (gee/04_tibet_s1_search.js of
    Tibet-Water-2020).
    """
    places = _places([frame.grid for frame in frames])
    ordered = sorted(zip(places, range(len(frames))), reverse=orbit is OrbitPass.DESCENDING)
    return [frames[number] for _, number in ordered]


def _places(grids: Sequence[Grid]) -> list[float]:
    """How far in the east the middles lie; by x where a CRS has no longitudes."""
    longitudes = []
    for grid in grids:
        found = on_the_ground(grid, np.array([[grid.width / 2, grid.height / 2]]))
        if found is None or np.isnan(found).any():
            return [grid.middle[0] for grid in grids]
        longitudes.append(math.degrees(found[0, 0]))
    return [float(place) for place in west_to_east(np.array(longitudes))]
