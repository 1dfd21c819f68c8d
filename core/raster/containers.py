"""VV and VH as separate rasters inside one file: variables of netCDF, HDF5 or Zarr."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from osgeo import gdal

from ..band_roles import Role, certain_role, certainly_else
from ..errors import InputError
from .gdal_calls import quietly
from .grid import Grid
from .missing import MissingRule
from .source_names import parts
from .virtual_raster import joined, placed

# Rasters that a message lists.
_MOST_LISTED = 6


@dataclass(frozen=True)
class _Variable:
    """A raster inside of a container: its GDAL dataset name, and its name inside."""

    source: str
    inside: str

    @property
    def role(self) -> Role | None:
        """What it is by the last part of its name that says something."""
        steps = [step for step in self.inside.split("/") if step]
        if any(map(certainly_else, steps)):
            return Role.OTHER
        return certain_role(reversed(steps))


def vv_and_vh(dataset: gdal.Dataset, name: str) -> str:
    """The one VV and the one VH inside of a container, as a virtual raster of two bands.

    Args:
        dataset: the open container, which has no bands of its own.
        name: its name.

    Returns:
        What `gdal.Open` takes as a dataset name.

    Raises:
        InputError: it has not exactly one of each, or they have several bands or differ in grid.
    """
    inside = [_Variable(source, parts(source)[1]) for source, _ in dataset.GetSubDatasets()]
    if not inside:
        raise InputError(f"{name} contains no raster; give a file that does.")
    vv, vh = ([one for one in inside if one.role is role] for role in (Role.VV, Role.VH))
    if len(vv) != 1 or len(vh) != 1:
        raise InputError(_choose(name, inside, vv, vh))
    return _joined(name, vv[0], vh[0])


def _choose(
    name: str, inside: Sequence[_Variable], vv: Sequence[_Variable], vh: Sequence[_Variable]
) -> str:
    """That a container's rasters are to be chosen from."""
    if {one.role for one in inside} & {Role.HH, Role.HV} and not (vv or vh):
        return (
            f"{name} holds HH or HV, but the networks need VV and VH; choose an acquisition with "
            "VV and VH."
        )
    if vv and vh:
        return (
            f"{name} holds several rasters of VV or VH: {_listed([*vv, *vh])}; combine one "
            "of VV and one of VH with 'Prepare Sentinel-1 backscatter'."
        )
    return f"{name} holds several rasters; give one of those inside: {_listed(inside)}."


def _listed(variables: Sequence[_Variable]) -> str:
    shown = ", ".join(f"'{one.source}'" for one in variables[:_MOST_LISTED])
    more = len(variables) - _MOST_LISTED
    return f"{shown} and {more} more" if more > 0 else shown


def _opened(source: str) -> tuple[gdal.Dataset | None, str]:
    return quietly(lambda: gdal.OpenEx(source, gdal.OF_RASTER | gdal.OF_READONLY))


def _joined(name: str, vv: _Variable, vh: _Variable) -> str:
    views, grids = [], []
    for one in (vv, vh):
        dataset, reason = _opened(one.source)
        if dataset is None:
            raise InputError(f"'{one.inside}' in {name} cannot be read ({reason}).")
        if dataset.RasterCount != 1:
            raise InputError(
                f"'{one.inside}' in {name} has {dataset.RasterCount} bands, such as times; "
                "save one date of VV and of VH each (gdal_translate -b), and combine "
                "them with 'Prepare Sentinel-1 backscatter'."
            )
        grids.append(Grid.of(dataset))
        rule = MissingRule.of_backscatter(dataset, [1], name, zeros_together=False)
        views.append(placed(dataset, one.source, rule, grids[-1], grids[-1].whole))
    if grids[0] != grids[1]:
        raise InputError(
            f"'{vv.inside}' and '{vh.inside}' in {name} differ in size, place or CRS; bring them "
            "onto one grid first (gdal:warpreproject)."
        )
    return joined(views, grids[0], ("VV", "VH"))
