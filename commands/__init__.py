"""The commands: what toolbox, shell and Python offer, in the order of the menu."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..core.command import Command


@dataclass(frozen=True)
class Entry:
    """Where a command is, which is not loaded before it is asked for.

    Attributes:
        name: in a shell.
        module: its module in the package.
        attribute: the command there; in small letters, its name in Python.
        aliases: other names in a shell.
    """

    name: str
    module: str
    attribute: str
    aliases: Sequence[str] = ()

    def load(self) -> Command[Any, Any, Any]:
        """The command; needs numpy and GDAL."""
        found: Command[Any, Any, Any] = getattr(
            import_module(f"..{self.module}", __name__), self.attribute
        )
        return found

    @property
    def python(self) -> str:
        """Its name in Python."""
        return self.attribute.lower()


# Groups of the menu: maps, series, masks, models.
GROUPS: tuple[tuple[Entry, ...], ...] = (
    (
        Entry("map", "commands.map_water", "MAP_WATER"),
        Entry("prepare", "core.backscatter.prepare_command", "PREPARE_SENTINEL1"),
        Entry("stack", "core.backscatter.stack_command", "STACK_ORBITS"),
    ),
    (
        Entry("series", "commands.monthly_water", "MONTHLY_WATER"),
        Entry("dynamics", "core.series.dynamics_command", "WATER_DYNAMICS"),
        Entry("area", "core.series.area_command", "WATER_AREA"),
    ),
    (
        Entry("mosaic", "core.masks.mosaic.mosaic_command", "MOSAIC_TILES"),
        Entry("terrain", "core.masks.terrain", "EXCLUDE_TERRAIN", ("exclude-terrain",)),
        Entry("bodies", "core.masks.bodies.water_bodies", "WATER_BODIES"),
        Entry("assess", "core.accuracy.assess_command", "ASSESS_ACCURACY"),
    ),
    (),
)
ENTRIES = tuple(entry for group in GROUPS for entry in group)


def function_names() -> list[str]:
    """What the commands are called in Python."""
    return [entry.python for entry in ENTRIES]


def entry_of(name: str) -> Entry | None:
    """The entry of a command by a name or an alias in a shell."""
    return next((one for one in ENTRIES if name in (one.name, *one.aliases)), None)
