"""A task of a plan: one tile in one period."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any

from ..dates.period import Period
from ..raster.grid import Grid
from .scene import Scene, scenes_in


class State(str, Enum):
    """What became of a task so far."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True)
class Task:
    """What one run of the network makes.

    Attributes:
        number: of its row.
        tile: the tile's name.
        period: its time.
        scenes: what it is mapped from, by orbit from the lowest to the uppermost.
        grid: of the tile, which is that of the mask.
        target: the mask.
        state: what became of it so far.
        error: why it failed.
    """

    number: int
    tile: str
    period: Period
    scenes: Sequence[Scene]
    grid: Grid
    target: Path
    state: State = State.WAITING
    error: str = ""

    @property
    def name(self) -> str:
        """For messages."""
        return f"{self.tile} {self.period.label}"

    @property
    def pixels(self) -> int:
        """How many the mask has."""
        return self.grid.width * self.grid.height

    @property
    def orbits(self) -> str:
        """``ascending``, ``descending`` or ``both``."""
        found = {scene.orbit for scene in self.scenes}
        return found.pop() if len(found) == 1 else "both"

    def of(self, orbit: str) -> list[Scene]:
        """The scenes of an orbit."""
        return [scene for scene in self.scenes if scene.orbit == orbit]

    def to_row(self) -> dict[str, Any]:
        """The columns of its row that say what it is."""
        grid = {
            "width": self.grid.width,
            "height": self.grid.height,
            "geotransform": list(self.grid.geotransform),
            "crs": self.grid.crs_wkt,
        }
        return {
            "tile": self.tile,
            "period": self.period.label,
            "first_day": self.period.start.isoformat(),
            "last_day": self.period.end.isoformat(),
            "orbit": self.orbits,
            "scenes": len(self.scenes),
            "target": str(self.target),
            "sources": json.dumps([scene.to_json() for scene in self.scenes]),
            "grid": json.dumps(grid),
        }

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> Task:
        """The task of a row.

        Raises:
            KeyError, TypeError, ValueError: the row is not one of a plan.
        """
        grid = json.loads(row["grid"])
        transform = tuple(float(value) for value in grid["geotransform"])
        if len(transform) != 6:
            raise ValueError("a geotransform has six numbers")
        return cls(
            int(row["fid"]),
            str(row["tile"]),
            Period(*(date.fromisoformat(row[day]) for day in ("first_day", "last_day"))),
            scenes_in(row["sources"]),
            Grid(int(grid["width"]), int(grid["height"]), transform, str(grid["crs"])),
            Path(row["target"]),
            State(row["state"]),
            str(row["error"] or ""),
        )
