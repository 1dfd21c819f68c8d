"""The commands: what toolbox, shell and Python offer, in the order of the menu."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..core.command import Command


@dataclass(frozen=True)
class Entry:
    """Where a command is; it is loaded only when it is needed.

    Attributes:
        name: in a shell; may have two words.
        module: its module in the package.
        attribute: the command there; in small letters, its name in Python.
        aliases: other names in a shell.
        needs_gdal: whether it works with rasters or layers. One that does not is interrupted
            wherever it is by Ctrl-C in a shell; others end where they can do so cleanly.
        ends_late: whether it may take minutes to end after Ctrl-C, since it keeps what it has.
    """

    name: str
    module: str
    attribute: str
    aliases: Sequence[str] = ()
    needs_gdal: bool = True
    ends_late: bool = False

    def load(self) -> Command[Any, Any, Any]:
        """The command; most need numpy and GDAL for this."""
        # QGIS's own way of importing notes what belongs to a plugin, and forgets it when the
        # plugin is unloaded. Modules that importlib brings stay, with classes of the old ones.
        module = __import__(self.module, globals(), None, (self.attribute,), 2)
        found: Command[Any, Any, Any] = getattr(module, self.attribute)
        return found

    @property
    def python(self) -> str:
        """Its name in Python."""
        return self.attribute.lower()


# Groups of the menu: maps, series, masks, models.
GROUPS: tuple[tuple[Entry, ...], ...] = (
    (
        Entry("search", "core.catalogue.search_command", "SEARCH_SCENES"),
        Entry("map", "commands.map_water", "MAP_WATER"),
        Entry("prepare", "core.backscatter.prepare_command", "PREPARE_SENTINEL1"),
        Entry("stack", "core.backscatter.stack_command", "STACK_ORBITS"),
    ),
    (
        Entry("series", "commands.monthly_water", "MONTHLY_WATER"),
        Entry("plan", "commands.plan_maps", "PLAN_MAPS"),
        Entry("run", "commands.run_plan", "RUN_PLAN", ends_late=True),
        Entry("dynamics", "core.series.dynamics_command", "WATER_DYNAMICS"),
        Entry("area", "core.series.area_command", "WATER_AREA"),
        Entry("flood", "core.series.flood_command", "FLOOD_EXTENT"),
    ),
    (
        Entry("mosaic", "core.masks.mosaic.mosaic_command", "MOSAIC_TILES"),
        Entry("terrain", "core.masks.terrain_command", "EXCLUDE_TERRAIN", ("exclude-terrain",)),
        Entry("bodies", "core.masks.bodies.bodies_command", "WATER_BODIES"),
        Entry("assess", "core.accuracy.assess_command", "ASSESS_ACCURACY"),
    ),
    (
        Entry("train", "commands.train_model", "TRAIN_MODEL", ends_late=True),
        Entry("evaluate", "commands.evaluate_model", "EVALUATE_MODEL"),
        Entry(
            "models install",
            "commands.install_model",
            "INSTALL_MODEL",
            ("install-model",),
            needs_gdal=False,
        ),
        Entry(
            "models list",
            "commands.list_models",
            "LIST_MODELS",
            ("list-models",),
            needs_gdal=False,
        ),
        Entry(
            "environment",
            "commands.check_environment",
            "CHECK_ENVIRONMENT",
            needs_gdal=False,
        ),
    ),
)
# Ids and names of the groups in the toolbox.
TITLES = (
    ("maps", "Maps"),
    ("series", "Time series"),
    ("masks", "Masks"),
    ("models", "Models"),
)
ENTRIES = tuple(entry for group in GROUPS for entry in group)


def function_names() -> list[str]:
    """What the commands are called in Python."""
    return [entry.python for entry in ENTRIES]


def entry_of(words: Sequence[str]) -> tuple[Entry, str] | None:
    """The entry of the command given in a shell, and the name or alias that was used.

    Args:
        words: what follows the program's name.
    """
    for count in (2, 1):
        name = " ".join(words[:count])
        for one in ENTRIES:
            if len(words) >= count and name in (one.name, *one.aliases):
                return one, name
    return None


def names_after(word: str) -> list[str]:
    """Second words of the commands whose names have two and begin with this one."""
    return [one.name.split()[1] for one in ENTRIES if one.name.startswith(f"{word} ")]
