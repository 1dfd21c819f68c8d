"""Masks of buffered tiles, cut to their tiles and joined."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_

from osgeo import gdal

from ...dates.dated import dates_of
from ...dates.in_metadata import period_metadata
from ...dates.in_names import how_unclear
from ...dates.period import Period, span_label
from ...errors import InputError, spell
from ...raster.grid import Grid
from ...raster.polygons import Placing, Remarks
from ...raster.reading import named, open_raster
from ...raster.source_names import stem_of
from ...raster.vector_files import Polygons, polygons_of, text_of
from ...raster.warping import check_comparable, footprint
from ...raster.writing import Layout
from ...report import SILENT, Report
from ..legend import NODATA, mask_colours
from ..mask import code_remarks, open_mask
from .mosaic_request import Covering, MosaicRequest
from .tile_filling import MosaicResult, Piece, has_observation, write_file
from .tile_ids import HOW_TO_MATCH, Pairs, pair_up, some
from .tile_shapes import Shape, Tile, shape_on, tiles_from
from .virtual_mosaic import write_virtual

# No mosaic of masks has a longer side; tiles that lie in the wrong place have.
LONGEST_SIDE = 4_000_000
# Part of the progress bar until all masks are looked at.
_PLANNED = 0.2
_NOTHING = "No mask has an observation in its tile."


@dataclass(frozen=True)
class MosaicPlan:
    """A request whose masks were checked.

    Attributes:
        request: what was asked for.
        tiles: their layer, as `core.raster.vector_files.Polygons` has it.
        pieces: what the mosaic is put together from; where tiles overlap, the first counts.
        grid: the mosaic's.
        metadata: what all masks say, and the period.
        label: the time that the masks show; empty if unknown.
    """

    request: MosaicRequest
    tiles: gdal.Dataset | str
    pieces: Sequence[Piece]
    grid: Grid
    metadata: Mapping[str, str]
    label: str

    def sources(self) -> Iterator[gdal.Dataset | str]:
        """What is read; masks are opened one after the other, as there may be thousands."""
        yield self.tiles
        for piece in self.pieces:
            yield open_raster(piece.source, piece.name)


def check_mosaic(request: MosaicRequest) -> None:
    """Check that names of masks and tiles fit each other; opens no mask.

    Raises:
        InputError: as in `pair_up` and `polygons_of`.
    """
    _pairs(request, _tiles(_layer(request, SILENT), request))


def _layer(request: MosaicRequest, report: Report) -> Polygons:
    return polygons_of(request.tiles, spell("tiles"), request.tile_field, report)


def _tiles(layer: Polygons, request: MosaicRequest) -> list[Tile]:
    features = zip(layer.ids, map(text_of, layer.values or ()), (wkb or b"" for wkb in layer.wkb))
    return tiles_from(features, request.tile_field)


def _pairs(request: MosaicRequest, tiles: Sequence[Tile]) -> Pairs:
    return pair_up(request.masks, tiles, request.id_pattern, request.dates.date_pattern)


def plan_mosaic(request: MosaicRequest, report: Report) -> MosaicPlan:
    """Check the masks, and place the tiles on the first one's grid.

    Raises:
        InputError: something cannot be used; the message says what to do.
        Cancelled: the user stopped the run.
    """
    layer = _layer(request, report)
    tiles = _tiles(layer, request)
    pairs = _pairs(request, tiles)
    if pairs.stray:
        report.warning(f"Left out, as their names contain no tile's id: {some(pairs.stray)}.")
    if pairs.empty:
        report.warning(f"Tiles without a mask: {some(pairs.empty)}.")
    looks = []
    for number, source in enumerate(pairs.masks.values(), start=1):
        report.check()
        looks.append(_look(source))
        report.progress(_PLANNED * number / len(pairs.masks))
    if any(look.nodata != NODATA for look in looks):
        for remark in code_remarks(open_mask(look.source, look.name) for look in looks):
            report.warning(remark)
    shapes, grid = _laid_out(request, tiles, layer.crs_wkt, pairs, looks, report)
    pieces = [
        Piece(tile_id, look.source, look.name, look.grid, shapes[tile_id])
        for tile_id, look in zip(pairs.masks, looks)
        if tile_id in shapes
    ]
    if lost := [tile_id for tile_id in pairs.masks if tile_id not in shapes]:
        report.warning(f"Tiles that contain no pixel centre: {some(lost)}.")
    _check_coverage(pieces, grid, report)
    metadata = dict(looks[0].metadata)
    for look in looks[1:]:
        metadata = {
            key: value for key, value in metadata.items() if look.metadata.get(key) == value
        }
    period, label = _time(request, list(pairs.masks.values()), report)
    if period is not None:
        metadata.update(period_metadata(period))
    return MosaicPlan(request, layer.dataset, pieces, grid, metadata, label)


def write_mosaic(plan: MosaicPlan, report: Report) -> MosaicResult | None:
    """Write the mosaic, as one GeoTIFF or as a virtual raster, as the target's name says.

    Each pixel is of the tile that holds its centre, and has the code of that tile's mask there;
    255 where that has none, and outside of the tiles.

    Returns:
        None of a virtual raster, whose pixels nobody has read yet.

    Raises:
        InputError: a virtual raster cannot show these tiles or masks.
        Cancelled: the user stopped the run; nothing is left behind.
        GMNetError: reading or writing failed; nothing is left behind.
    """
    grid, output = plan.grid, plan.request.output
    report.info(
        f"The mosaic of {len(plan.pieces):,} tiles has {grid.width:,} columns and "
        f"{grid.height:,} rows."
    )
    layout = Layout(
        dtype="uint8",
        nodata=NODATA,
        descriptions=["Water mask (0 land, 1 water)"],
        colours=mask_colours(),
        metadata=plan.metadata,
        resampling="MODE",
    )
    result = None
    if output.suffix.lower() == ".vrt":
        write_virtual(plan.pieces, grid, output, layout, report)
        if not has_observation(plan.pieces, grid, report):
            report.warning(_NOTHING)
    else:
        rest = report.part(_PLANNED, 1.0)
        result = write_file(plan.pieces, grid, output, layout, rest)
        _comment(result, report)
    report.progress(1.0)
    return result


def _comment(result: MosaicResult, report: Report) -> None:
    """Report what the user should know about the finished mosaic."""
    if result.shared:
        report.warning(
            f"{result.shared:,} pixels are in several tiles; they are taken from the first "
            f"mask in the list. Are the tiles in {spell('tiles')} those without the buffer?"
        )
    if not result.observed:
        report.warning(_NOTHING)


@dataclass(frozen=True)
class _Look:
    """What is kept of a mask: files are not held open, there may be thousands."""

    source: str
    name: str
    grid: Grid
    nodata: float | None
    metadata: Mapping[str, str]


def _look(source: str) -> _Look:
    mask = open_mask(source, named(spell("masks"), source))
    if not mask.grid.georeferenced:
        points = " but ground control points" if mask.grid.control else ""
        raise InputError(
            f"{mask.name} has no georeference{points}, so its place is unknown; geocode it first."
        )
    items = mask.dataset.GetMetadata()
    return _Look(
        source,
        mask.name,
        mask.grid,
        mask.nodata,
        {key: value for key, value in items.items() if key.startswith("GMNET_")},
    )


def _laid_out(
    request: MosaicRequest,
    tiles: Sequence[Tile],
    crs_wkt: str,
    pairs: Pairs,
    looks: Sequence[_Look],
    report: Report,
) -> tuple[dict[str, Shape], Grid]:
    """The mosaic's grid, and the tiles on it by their ids."""
    first = looks[0]
    for look in looks[1:]:
        check_comparable(first.grid, look.grid, first.name, look.name)
    for crs, lacking in ((first.grid.crs_wkt, spell("tiles")), (crs_wkt, first.name)):
        if crs and not (crs_wkt and first.grid.crs_wkt):
            raise InputError(
                f"{lacking} has no coordinate reference system, so tiles cannot be overlaid "
                "on the masks; assign one (gdal:assignprojection, native:assignprojection)."
            )
    wanted = [tile for tile in tiles if request.covering is Covering.ALL or tile.id in pairs.masks]
    placing = Placing(crs_wkt, first.grid, spell("tiles"), first.name, endless=True)
    remarks = Remarks()
    found = {tile.id: shape_on(tile, placing, first.grid, remarks) for tile in wanted}
    for sentence in remarks.sentences(spell("tiles")):
        report.warning(sentence)
    shapes = {tile_id: shape for tile_id, shape in found.items() if shape is not None}
    if not shapes.keys() & pairs.masks.keys():
        raise InputError(
            f"The tiles are smaller than the masks' pixels; check the CRS of {spell('tiles')}."
        )
    around = reduce(or_, (shape.window for shape in shapes.values()))
    if max(around.width, around.height) > LONGEST_SIDE:
        raise InputError(
            f"The mosaic would have {around.width:,} columns and {around.height:,} rows; check the "
            f"CRS of {spell('tiles')} and of {first.name}, or cover only the tiles that have a "
            "mask."
        )
    moved = {tile_id: shape.seen_from(around) for tile_id, shape in shapes.items()}
    return moved, first.grid.part(around)


def _check_coverage(pieces: Sequence[Piece], grid: Grid, report: Report) -> None:
    """Refuse masks that lie elsewhere than their tiles; name those that do not cover them."""
    partial = []
    for piece in pieces:
        around = footprint(grid, piece.grid)
        window = piece.shape.window
        if around is None or not (
            around[0] < window.col_stop
            and around[1] < window.row_stop
            and around[2] > window.col
            and around[3] > window.row
        ):
            raise InputError(
                f"{piece.name} does not touch the tile '{piece.id}' that its name states; "
                f"{HOW_TO_MATCH}"
            )
        # Half a pixel at the edge holds no centre.
        if (
            around[0] > window.col + 0.5
            or around[1] > window.row + 0.5
            or around[2] < window.col_stop - 0.5
            or around[3] < window.row_stop - 0.5
        ):
            partial.append(piece.id)
    if partial:
        report.warning(
            f"Masks do not cover the whole tile: {some(partial)}; the rest of it is nodata."
        )


def _time(
    request: MosaicRequest, masks: Sequence[str], report: Report
) -> tuple[Period | None, str]:
    """The time that the masks show, from the first day to the last, and what to call it."""
    readings = dates_of(masks, spell("masks"), request.dates.date_pattern, request.known)
    for mask, reading in zip(masks, readings):
        if reading.unclear:
            report.warning(
                f"The mosaic does not state its time: {how_unclear(stem_of(mask), reading)}."
            )
            return None, ""
    periods = sorted({one.period for one in readings if one.period is not None})
    if not periods:
        return None, ""
    label = span_label(periods[0], periods[-1])
    if len(periods) > 1:
        report.warning(
            f"The masks are of {len(periods)} different times, {label}; the mosaic mixes them."
        )
    return Period(periods[0].start, max(period.end for period in periods)), label
