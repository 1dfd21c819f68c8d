"""Scenes of a plan from the items of a catalogue."""

from __future__ import annotations

import json
from collections.abc import Sequence

from osgeo import ogr

from ..catalogue.scene_items import SceneItem
from ..dates.period import Period
from .scene import Found, LeftOut, PlacedScene, Scene


def scenes_of_items(items: Sequence[SceneItem]) -> Found:
    """Items as scenes; their rasters are not opened before they are mapped."""
    found, left_out = [], []
    for item in items:
        day = item.when.date()
        outline = ogr.CreateGeometryFromJson(json.dumps(item.footprint.geometry))
        if not item.orbit:
            reason = "The catalogue does not say whether it is ascending or descending."
            left_out.append(LeftOut(item.id, reason))
        elif outline is None or outline.IsEmpty():
            left_out.append(LeftOut(item.id, "Its footprint is broken."))
        else:
            valid = outline if outline.IsValid() else outline.MakeValid()
            scene = Scene(item.id, Period(day, day), item.orbit, item.vv, item.vh, item.units)
            found.append(PlacedScene(scene, valid))
    return Found(found, left_out)
