"""A scene of a plan: a raster of one orbit and time, or two of VV and VH."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from osgeo import ogr

from ..backscatter.storage import AUTO
from ..dates.period import Period
from ..errors import InputError

# What distinguishes acquisitions in the names of products, without what distinguishes several
# processings of one: ESA's names end in a checksum, OPERA's have the time of processing.
_ACQUISITION = re.compile(
    r"(?P<esa>S1[A-D]_(?:IW|EW|SM|S\d)_\w{4}_\w{4}_\d{8}T\d{6}_\d{8}T\d{6}_\d{6}_[0-9A-F]{6})"
    r"|OPERA_L2_RTC-S1_(?P<opera>T\d{3}-\d{6}-IW\d_\d{8}T\d{6}Z)"
)


@dataclass(frozen=True)
class Scene:
    """A scene with VV and VH.

    Attributes:
        id: its name.
        period: the days that it shows.
        orbit: ``ascending`` or ``descending``.
        vv: GDAL dataset name, or address, of the raster with VV.
        vh: the same of VH; where both are the same, its bands are detected.
        units: of the stored values, as the parameter ``units`` has them.
    """

    id: str
    period: Period
    orbit: str
    vv: str
    vh: str
    units: str = AUTO

    @property
    def acquisition(self) -> str:
        """What it has in common with other processings of the same acquisition.

        Of a name that is no product's, its own address.
        """
        found = _ACQUISITION.search(self.id)
        return self.vv if found is None else found["esa"] or found["opera"]

    def to_json(self) -> dict[str, str]:
        """As a plan's row has it."""
        first, last = self.period.start.isoformat(), self.period.end.isoformat()
        return {
            "id": self.id,
            "first_day": first,
            "last_day": last,
            "orbit": self.orbit,
            "vv": self.vv,
            "vh": self.vh,
            "units": self.units,
        }

    @classmethod
    def from_json(cls, found: Mapping[str, Any]) -> Scene:
        """The scene of a plan's row.

        Raises:
            KeyError, TypeError, ValueError: the row is not one of a plan.
        """
        period = Period(*(date.fromisoformat(found[day]) for day in ("first_day", "last_day")))
        words = (str(found[key]) for key in ("orbit", "vv", "vh", "units"))
        return cls(str(found["id"]), period, *words)


@dataclass(frozen=True)
class PlacedScene:
    """A scene and where it lies.

    Attributes:
        scene: the scene.
        footprint: polygons of longitude and latitude (WGS 84).
    """

    scene: Scene
    footprint: ogr.Geometry


@dataclass(frozen=True)
class LeftOut:
    """A scene that no task reads, and why."""

    scene: str
    reason: str


@dataclass(frozen=True)
class Found:
    """The scenes that a plan can use, and those that it cannot."""

    scenes: Sequence[PlacedScene]
    left_out: Sequence[LeftOut] = ()

    def required(self) -> Found:
        """The same.

        Raises:
            InputError: no scene is left.
        """
        if self.scenes:
            return self
        first = f" The first: {self.left_out[0].reason}" if self.left_out else ""
        raise InputError(
            f"None of the {len(self.left_out):,} scenes can be used.{first}"
            if self.left_out
            else "There are no scenes; give rasters, a folder, or the scenes of a search."
        )


def scenes_in(text: str) -> tuple[Scene, ...]:
    """The scenes of a row.

    Raises:
        KeyError, TypeError, ValueError: the row is not one of a plan.
    """
    return tuple(Scene.from_json(one) for one in json.loads(text))
