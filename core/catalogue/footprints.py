"""Where a scene lies: longitudes and latitudes, as GeoJSON has them (RFC 7946)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .foreign_json import elements, members, number_of

Position = tuple[float, float]
Ring = tuple[Position, ...]
# West, south, east, north; west is greater than east where the date line is crossed.
Box = tuple[float, float, float, float]

# Beyond this a footprint is no outline of a scene; those of bursts have some hundreds.
_MOST_POSITIONS = 100_000


@dataclass(frozen=True)
class Footprint:
    """The outline of a scene.

    Attributes:
        box: west, south, east, north in degrees; west is greater than east where the scene
            crosses the date line.
        polygons: each one's rings, the outer one first; each ring closed, longitude and latitude.
    """

    box: Box
    polygons: tuple[tuple[Ring, ...], ...]

    @property
    def geometry(self) -> dict[str, Any]:
        """As GeoJSON."""
        rings = [
            [[list(position) for position in ring] for ring in polygon] for polygon in self.polygons
        ]
        if len(rings) == 1:
            return {"type": "Polygon", "coordinates": rings[0]}
        return {"type": "MultiPolygon", "coordinates": rings}

    def meets(self, box: Box) -> bool:
        """Whether its box and another have a point in common."""
        south, north = max(self.box[1], box[1]), min(self.box[3], box[3])
        return south <= north and any(
            max(west, others_west) <= min(east, others_east)
            for west, east in _spans(self.box)
            for others_west, others_east in _spans(box)
        )


def footprint_of(geometry: Any, box: Any) -> Footprint | None:
    """The footprint that a geometry of GeoJSON, else a box of an item, states.

    Returns:
        None if neither is one.
    """
    polygons = _polygons(members(geometry))
    stated = _box(box)
    if not polygons:
        return None if stated is None else Footprint(stated, _of_box(stated))
    return Footprint(stated or _around(polygons), polygons)


def _polygons(geometry: dict[str, Any]) -> tuple[tuple[Ring, ...], ...]:
    """Polygons of a geometry; none if any part of it is broken."""
    kind, coordinates = geometry.get("type"), elements(geometry.get("coordinates"))
    if kind not in ("Polygon", "MultiPolygon"):
        return ()
    found, positions = [], 0
    for polygon in [coordinates] if kind == "Polygon" else coordinates:
        rings = [_ring(ring) for ring in elements(polygon)]
        positions += sum(map(len, rings))
        if not rings or not all(rings) or positions > _MOST_POSITIONS:
            return ()
        found.append(tuple(rings))
    return tuple(found)


def _ring(value: Any) -> Ring:
    """A closed ring; empty if it is broken."""
    given = elements(value)
    if len(given) > _MOST_POSITIONS:
        return ()
    positions = [_position(one) for one in given]
    ring = tuple(one for one in positions if one is not None)
    closed = len(ring) >= 4 and len(ring) == len(positions) and ring[0] == ring[-1]
    return ring if closed else ()


def _position(value: Any) -> Position | None:
    numbers = [number_of(one) for one in elements(value)[:2]]
    if len(numbers) < 2 or numbers[0] is None or numbers[1] is None:
        return None
    longitude, latitude = numbers[0], numbers[1]
    return (longitude, latitude) if abs(longitude) <= 360 and abs(latitude) <= 90 else None


def _box(value: Any) -> Box | None:
    """West, south, east, north of a box of four or, with heights, six numbers."""
    numbers = [number for one in elements(value)[:6] if (number := number_of(one)) is not None]
    if len(numbers) == 6:
        numbers = [numbers[0], numbers[1], numbers[3], numbers[4]]
    if len(numbers) != 4:
        return None
    west, south, east, north = numbers
    inside = abs(west) <= 360 and abs(east) <= 360 and -90 <= south <= north <= 90
    return (west, south, east, north) if inside else None


def _around(polygons: tuple[tuple[Ring, ...], ...]) -> Box:
    """The box around polygons; those that are parted at the date line are put together again."""
    spans = []
    for polygon in polygons:
        longitudes = [longitude for longitude, _ in polygon[0]]
        spans.append((min(longitudes), max(longitudes)))
    latitudes = [latitude for polygon in polygons for _, latitude in polygon[0]]
    west, east = min(span[0] for span in spans), max(span[1] for span in spans)
    if west <= -180 and east >= 180 and len(spans) > 1:
        west = min(span[0] for span in spans if span[1] >= 180)
        east = max(span[1] for span in spans if span[0] <= -180)
    return west, min(latitudes), east, max(latitudes)


def _of_box(box: Box) -> tuple[tuple[Ring, ...], ...]:
    return tuple(
        (((west, box[1]), (east, box[1]), (east, box[3]), (west, box[3]), (west, box[1])),)
        for west, east in _spans(box)
    )


def _spans(box: Box) -> Iterator[tuple[float, float]]:
    """Longitudes of a box, parted where it crosses the date line."""
    if box[0] <= box[2]:
        yield box[0], box[2]
    else:
        yield box[0], 180.0
        yield -180.0, box[2]
