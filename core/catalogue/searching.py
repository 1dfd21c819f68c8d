"""From an area and days to a file of scenes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urljoin, urlsplit

from osgeo import gdal

from ..errors import GMNetError, InputError, ParameterError, spell
from ..raster.vector_files import Polygons
from ..remote_names import shown
from ..report import Report
from .scene_items import NoScene, SceneItem, item_of, sorted_items, write_items
from .scene_rasters import write_rasters
from .search_area import Area, area_of
from .search_request import Passes, SearchRequest
from .stac_api import Query, pages, search_address
from .urllib_fetch import fetch_through_urllib
from .web import check_address

# Schemes that addresses of a catalogue's rasters may have: nothing on this machine is opened.
_REMOTE = ("https", "http", "s3", "gs")
# Items that fit nothing, for each scene that is wanted at most.
_MOST_ITEMS = 10
# The part of a run that is the search, where each scene is opened as well.
_SEARCHED = 0.2
_NO_ORBIT = "no orbit in the catalogue"


@dataclass(frozen=True)
class SearchPlan:
    """A search that can begin.

    Attributes:
        request: what was asked for.
        area: where.
        query: what the catalogue is asked.
        sources: what is read, which the result may not replace.
    """

    request: SearchRequest
    area: Area
    query: Query
    sources: tuple[gdal.Dataset | str, ...]


@dataclass(frozen=True)
class SearchResult:
    """What a search found.

    Attributes:
        scenes: by time.
        reasons: how many items were left out for each reason.
    """

    scenes: Sequence[SceneItem]
    reasons: Counter[str]

    @property
    def days(self) -> list[date]:
        """The days of the scenes, UTC."""
        return sorted({scene.when.date() for scene in self.scenes})

    @property
    def left_out(self) -> int:
        """How many items were left out that lie in the area."""
        return sum(self.reasons.values())


def plan_search(request: SearchRequest, report: Report) -> SearchPlan:
    """Check what is asked for; the network is not used.

    Raises:
        InputError: something cannot be used.
    """
    if request.last < request.first:
        raise ParameterError(
            "last", f"is {request.last}, which is before {request.first}; swap the two days."
        )
    check_address(request.catalogue.strip())
    area = area_of(request.extent, request.area, report)
    collections = tuple(name.strip() for name in request.collection.split(",") if name.strip())
    query = Query(collections, area.boxes, request.first, request.last)
    layer = request.area
    sources = () if layer is None else (layer.dataset if isinstance(layer, Polygons) else layer,)
    return SearchPlan(request, area, query, sources)


def search(plan: SearchPlan, report: Report) -> SearchResult:
    """Find the scenes, and write them.

    Raises:
        InputError: there is no STAC API, or no scene.
        GMNetError: it cannot be reached, its answers cannot be understood, or there are too many.
        Cancelled: the user stopped the run.
    """
    request, reasons = plan.request, Counter[str]()
    scenes: dict[tuple[str, str], SceneItem] = {}
    searching = report if request.rasters is None else report.part(0.0, _SEARCHED)
    for scene in _found(plan, searching, reasons):
        scenes.setdefault((scene.collection, scene.id), scene)
        if len(scenes) > request.limit:
            raise GMNetError(
                f"The catalogue has more than {request.limit} scenes for this search; choose a "
                f"smaller area or fewer days, or raise {spell('limit')}."
            )
    result = SearchResult(sorted_items(scenes.values()), reasons)
    if not scenes:
        raise InputError(_nothing(plan, result))
    for reason, count in sorted(reasons.items()):
        report.warning(f"{count} items were left out, as they have {reason}.")
    if request.rasters is not None:
        write_rasters(request.rasters, result.scenes, report.part(_SEARCHED, 1.0))
    if request.output is not None:
        write_items(request.output, result.scenes)
    report.progress(1.0)
    return result


def summary(result: SearchResult) -> str:
    """What was found, for people."""
    orbits = Counter(scene.orbit or "unknown" for scene in result.scenes)
    by_orbit = ", ".join(f"{count} {orbit}" for orbit, count in sorted(orbits.items()))
    days = result.days
    return f"{len(result.scenes)} scenes ({by_orbit}) on {len(days)} days, {days[0]} to {days[-1]}."


def _found(plan: SearchPlan, report: Report, reasons: Counter[str]) -> Iterator[SceneItem]:
    """Scenes that fit; others are counted by the reason why they do not."""
    request = plan.request
    fetch = request.fetch or fetch_through_urllib
    address = request.catalogue.strip()
    where = search_address(address, fetch, report)
    report.info(f"Searching '{shown(where)}'.")
    count, boxes = 0, plan.query.boxes
    for place, box in enumerate(boxes):
        part = report.part(place / len(boxes), (place + 1) / len(boxes))
        for items in pages(where, plan.query, box, fetch, part):
            count += len(items)
            if count > _MOST_ITEMS * request.limit:
                raise GMNetError(
                    f"'{shown(where)}' sends more than {_MOST_ITEMS * request.limit} items that do "
                    "not fit the search; give it another collection."
                )
            for item in items:
                report.check()
                scene = _fitting(item, plan, where, reasons)
                if scene is not None:
                    yield scene


def _fitting(item: Any, plan: SearchPlan, where: str, reasons: Counter[str]) -> SceneItem | None:
    """The scene of an item; None for what does not fit or cannot be used."""
    try:
        scene = item_of(item, lambda href: _on_the_network(where, href))
    except NoScene as error:
        reasons[error.lacks] += 1
        return None
    if not plan.request.first <= scene.when.date() <= plan.request.last:
        return None
    if not plan.area.meets(scene.footprint):
        return None
    wanted = plan.request.orbit
    if wanted is Passes.ANY or scene.orbit == wanted.value:
        return scene
    if not scene.orbit:
        reasons[_NO_ORBIT] += 1
    return None


def _on_the_network(where: str, href: str) -> str:
    """An address of a raster in full.

    Raises:
        NoScene: it is none on the network.
    """
    try:
        whole = urljoin(where, href)
        known = urlsplit(whole).scheme.lower() in _REMOTE
    except ValueError:
        known = False
    if not known:
        raise NoScene("", "no addresses on the network")
    return whole


def _nothing(plan: SearchPlan, result: SearchResult) -> str:
    request = plan.request
    sentence = (
        f"No scene of '{request.collection}' ({request.orbit.value} orbit) lies in this area from "
        f"{request.first} to {request.last}; choose other days or another area, or check the name "
        "of the collection."
    )
    lacking = [
        f"{count} items were left out, as they have {reason}."
        for reason, count in sorted(result.reasons.items())
    ]
    return " ".join([sentence, *lacking])
