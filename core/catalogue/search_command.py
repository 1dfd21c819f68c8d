"""*Search for scenes*, as it is offered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..command import Command, Value, Work
from .search_request import SearchRequest

if TYPE_CHECKING:
    from .searching import SearchPlan, SearchResult


def _work() -> Work[SearchRequest, SearchPlan, SearchResult]:
    from .search_work import WORK

    return WORK


SEARCH_SCENES = Command(
    algorithm="searchscenes",
    title="Search for scenes",
    summary="Finds the Sentinel-1 scenes of an area and a time in a catalogue on the network.",
    about="Searches a STAC API for scenes with VV and VH, and writes them as one file, with their "
    "footprints, dates and orbits and the addresses of their rasters. Nothing else is downloaded: "
    "rasters are read where they lie, and of each only the parts that a map needs.",
    tags="stac,catalogue,catalog,search,scenes,sentinel-1,rtc,opera,planetary computer,download,"
    "cloud",
    icon="search_scenes",
    request=SearchRequest,
    work=_work,
    values=(
        Value("SCENES", "Number of scenes", lambda result: len(result.scenes)),
        Value("DAYS", "Number of days with scenes", lambda result: len(result.days)),
        Value("LEFT_OUT", "Number of items that were left out", lambda result: result.left_out),
    ),
    example="--area lake.gpkg --first 2020-01-01 --last 2020-12-31 -o scenes.geojson",
)
