"""A plan as a GeoPackage: a table of tasks that QGIS shows, settings, and scenes left out.

It is made by GDAL. States are changed by SQLite itself, in transactions of a row, so that QGIS may
show the table meanwhile.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from osgeo import gdal, ogr

from ..errors import GMNetError, InputError
from ..raster.gdal_calls import quietly
from ..raster.hidden_file import HiddenFile
from .plan_style import TASKS, TASKS_QML
from .scene import LeftOut
from .task import State, Task
from .tiles import Tile, earth

# Of the tables and of what the settings mean.
SCHEMA = 1
SETTINGS, LEFT_OUT, STYLES = "settings", "left_out", "layer_styles"
_FIELDS = {
    "tile": ogr.OFTString,
    "period": ogr.OFTString,
    "first_day": ogr.OFTDate,
    "last_day": ogr.OFTDate,
    "orbit": ogr.OFTString,
    "scenes": ogr.OFTInteger,
    "state": ogr.OFTString,
    "started": ogr.OFTDateTime,
    "seconds": ogr.OFTReal,
    "observed_km2": ogr.OFTReal,
    "water_km2": ogr.OFTReal,
    "error": ogr.OFTString,
    "target": ogr.OFTString,
    "sources": ogr.OFTString,
    "grid": ogr.OFTString,
}
_STYLE_FIELDS = (
    "f_table_catalog",
    "f_table_schema",
    "f_table_name",
    "f_geometry_column",
    "styleName",
    "styleQML",
    "styleSLD",
    "useAsDefault",
    "description",
    "owner",
    "update_time",
)
# Seconds that another program may hold the file for.
_PATIENCE_S = 60.0


def write_plan(
    path: Path,
    tasks: Sequence[Task],
    tiles: Mapping[str, Tile],
    settings: Mapping[str, Any],
    left_out: Sequence[LeftOut],
) -> None:
    """Write a new plan, whole or not at all.

    Args:
        path: ends in .gpkg.
        tasks: its tasks.
        tiles: the tiles by their names.
        settings: what all tasks have in common; JSON.
        left_out: scenes that no task reads.

    Raises:
        GMNetError: it cannot be written.
    """
    with HiddenFile(path) as file:
        _, reason = quietly(lambda: _write(file.hidden, tasks, tiles, settings, left_out))
        if reason or gdal.GetLastErrorType() >= gdal.CE_Failure:
            raise GMNetError(
                f"'{path.name}' cannot be written to '{path.parent}' ({reason}); check that the "
                "disk has room and that you may write there."
            )


def _write(
    path: Path,
    tasks: Sequence[Task],
    tiles: Mapping[str, Tile],
    settings: Mapping[str, Any],
    left_out: Sequence[LeftOut],
) -> None:
    made = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    # Without an index, whose triggers only GDAL can run, SQLite itself can change rows.
    layer = made.CreateLayer(TASKS, earth(), ogr.wkbPolygon, ["SPATIAL_INDEX=NO"])
    for name, kind in _FIELDS.items():
        layer.CreateField(ogr.FieldDefn(name, kind))
    made.StartTransaction()
    for task in tasks:
        feature = ogr.Feature(layer.GetLayerDefn())
        for name, value in {**task.to_row(), "state": task.state.value}.items():
            feature.SetField(name, value)
        feature.SetGeometry(tiles[task.tile].outline)
        layer.CreateFeature(feature)
    made.CommitTransaction()
    whole = {"schema": SCHEMA, **settings}
    _table(made, SETTINGS, ("name", "value"), [(k, json.dumps(v)) for k, v in whole.items()])
    _table(made, LEFT_OUT, ("scene", "reason"), [(one.scene, one.reason) for one in left_out])
    style = ("", "", TASKS, "geom", "State", TASKS_QML, "", "1", "", "", now())
    _table(made, STYLES, _STYLE_FIELDS, [style])
    layer = None
    made.FlushCache()


def _table(made: gdal.Dataset, name: str, fields: Sequence[str], rows: Sequence[Any]) -> None:
    layer = made.CreateLayer(name, None, ogr.wkbNone)
    for field in fields:
        kind = ogr.OFTInteger if field == "useAsDefault" else ogr.OFTString
        layer.CreateField(ogr.FieldDefn(field, kind))
    made.StartTransaction()
    for row in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        for field, value in zip(fields, row):
            feature.SetField(field, value)
        layer.CreateFeature(feature)
    made.CommitTransaction()


@dataclass(frozen=True)
class PlanFile:
    """A plan that is there.

    Attributes:
        path: the GeoPackage.
        settings: what all tasks have in common.
    """

    path: Path
    settings: Mapping[str, Any]

    @classmethod
    def open(cls, path: Path) -> PlanFile:
        """Look at a plan.

        Raises:
            InputError: it is not there, not a plan, or one of another version.
        """
        if not path.is_file():
            raise InputError(f"There is no plan '{path}'; make one first, or check its name.")
        try:
            with connected(path, writing=False) as database:
                rows = database.execute(f"SELECT name, value FROM {SETTINGS}").fetchall()  # nosec B608
            found = {str(name): json.loads(value) for name, value in rows}
            version = found["schema"]
        except (sqlite3.DatabaseError, ValueError, TypeError, KeyError) as error:
            raise InputError(
                f"'{path.name}' is not a plan of maps; give a GeoPackage that 'Plan maps' wrote."
            ) from error
        if version != SCHEMA:
            raise InputError(
                f"'{path.name}' is a plan of version {version}, but this program reads version "
                f"{SCHEMA}; plan again with this version of the program, and finished maps are "
                "kept."
            )
        return cls(path, found)

    def tasks(self) -> list[Task]:
        """All tasks, in their order.

        Raises:
            InputError: a row was changed so that it is none.
        """
        with connected(self.path, writing=False) as database:
            database.row_factory = sqlite3.Row
            rows = database.execute(f"SELECT * FROM {TASKS} ORDER BY fid").fetchall()  # nosec B608
        found = []
        for row in rows:
            try:
                found.append(Task.from_row(dict(zip(row.keys(), row))))
            except (KeyError, TypeError, ValueError, IndexError) as error:
                raise InputError(
                    f"Row {row[0]} of '{self.path.name}' is not a task ({error}); plan again."
                ) from error
        return found

    def left_out(self) -> list[LeftOut]:
        """Scenes that no task reads."""
        with connected(self.path, writing=False) as database:
            rows = database.execute(f"SELECT scene, reason FROM {LEFT_OUT}").fetchall()  # nosec B608
        return [LeftOut(str(scene), str(reason)) for scene, reason in rows]

    def record(self, number: int, state: State, **columns: object) -> None:
        """Change a task's row.

        Args:
            number: of the row.
            state: its state now.
            columns: others that change; None empties one.

        Raises:
            GMNetError: the file cannot be changed.
        """
        if unknown := set(columns) - set(_FIELDS):
            raise ValueError(f"no columns: {unknown}")
        changes = {"state": state.value, **columns}
        assigned = ", ".join(f"{name} = ?" for name in changes)
        statement = f"UPDATE {TASKS} SET {assigned} WHERE fid = ?"  # nosec B608: names are known
        self._change(statement, (*changes.values(), number))

    def begin_again(self) -> None:
        """Let tasks wait that a run left unfinished, or that failed."""
        statement = (
            f"UPDATE {TASKS} SET state = ?, error = NULL, started = NULL, seconds = NULL "  # nosec B608
            "WHERE state <> ?"
        )
        self._change(statement, (State.WAITING.value, State.DONE.value))

    def _change(self, statement: str, values: Sequence[object]) -> None:
        try:
            with connected(self.path) as database:
                database.execute(statement, values)
        except sqlite3.Error as error:
            raise GMNetError(
                f"The plan '{self.path.name}' cannot be changed ({error}); close it in other "
                "programs, and check that the disk has room and that you may write there."
            ) from error


@contextmanager
def connected(path: Path, writing: bool = True) -> Iterator[sqlite3.Connection]:
    """The database of a plan; what was changed is kept unless an error leaves the block."""
    mode = "rw" if writing else "ro"
    address = f"{path.resolve().as_uri()}?mode={mode}"
    database = sqlite3.connect(address, uri=True, timeout=_PATIENCE_S)
    try:
        with database:
            yield database
    finally:
        database.close()


def now() -> str:
    """This moment, as GeoPackage has it."""
    return datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.000Z")
