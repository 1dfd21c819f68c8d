"""``gmnet-water prepare``, ``mosaic``, ``exclude-terrain`` and ``bodies`` in a shell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .options import Command, add_bands, add_choice, add_date_pattern, add_output

if TYPE_CHECKING:
    import argparse

    from ..core.report import Report

# What UNITS is where the values shall tell.
_AUTO = "auto"


def _prepare_options(parser: argparse.ArgumentParser) -> None:
    from ..core.backscatter.border import BorderRule
    from ..core.backscatter.frames import OrbitPass
    from ..core.backscatter.orbit_reader import Units
    from ..core.backscatter.preparing import PrepareRequest
    from ..core.backscatter.speckle import Filter, SpeckleFilter

    parser.add_argument("input", nargs="+", metavar="FILE", help="rasters of one orbit (VV and VH)")
    add_output(parser, "VV and VH in dB, a GeoTIFF")
    add_choice(parser, "--orbit", OrbitPass, PrepareRequest.orbit, "which frame lies above")
    parser.add_argument(
        "--units",
        choices=[_AUTO, *(unit.value for unit in Units)],
        default=_AUTO,
        help="what the stored values are",
    )
    parser.add_argument(
        "--scale", type=float, default=PrepareRequest.scale, help="what they are divided by first"
    )
    add_bands(parser)
    parser.add_argument(
        "--border",
        type=int,
        default=BorderRule.pixels,
        metavar="PIXELS",
        help="width to cut off along the border of each frame",
    )
    parser.add_argument(
        "--border-level",
        type=float,
        default=BorderRule.lowest_db,
        metavar="DB",
        help="VV below this is noise along the border; if not given, none is",
    )
    add_choice(parser, "--filter", Filter, SpeckleFilter.kind, "speckle filter")
    parser.add_argument(
        "--window",
        type=int,
        default=SpeckleFilter.window,
        metavar="PIXELS",
        help="window of the filter, odd",
    )
    parser.add_argument(
        "--looks",
        type=float,
        default=SpeckleFilter.looks,
        metavar="N",
        help="equivalent number of looks, for Lee's filter",
    )


def _prepare(options: argparse.Namespace, report: Report) -> None:
    from ..core.backscatter.border import BorderRule
    from ..core.backscatter.frames import OrbitPass
    from ..core.backscatter.orbit_reader import Units
    from ..core.backscatter.preparing import PrepareRequest, plan_preparation, prepare
    from ..core.backscatter.speckle import Filter, SpeckleFilter

    request = PrepareRequest(
        sources=tuple(options.input),
        output=options.output,
        units=None if options.units == _AUTO else Units(options.units),
        scale=options.scale,
        vv_band=options.vv_band,
        vh_band=options.vh_band,
        orbit=OrbitPass(options.orbit),
        border=BorderRule(options.border, options.border_level),
        speckle=SpeckleFilter(Filter(options.filter), options.window, options.looks),
    )
    prepare(plan_preparation(request, report), report)


def _mosaic_options(parser: argparse.ArgumentParser) -> None:
    from ..core.masks.mosaic.tile_mosaic import Covering, MosaicRequest

    parser.add_argument(
        "--masks",
        nargs="+",
        required=True,
        metavar="FILE",
        help="water masks of buffered tiles, of one time",
    )
    parser.add_argument(
        "--tiles", required=True, metavar="FILE", help="polygons of the tiles without the buffers"
    )
    parser.add_argument(
        "--tile-field",
        required=True,
        metavar="NAME",
        help="field with the id that names of masks carry",
    )
    add_choice(
        parser, "--covering", Covering, MosaicRequest.covering, "tiles that the mosaic covers"
    )
    parser.add_argument(
        "--id-pattern",
        default=MosaicRequest.id_pattern,
        metavar="TEXT",
        help="names of masks, such as 'tile_{id}_*'; if not given, the id is a word in them",
    )
    add_date_pattern(parser)
    add_output(parser, "the mosaic, .tif or .vrt")


def _mosaic(options: argparse.Namespace, report: Report) -> None:
    from ..core.masks.mosaic.tile_mosaic import Covering, MosaicRequest, plan_mosaic, write_mosaic
    from ..core.masks.mosaic.tile_shapes import tiles_from
    from ..core.raster.vector_files import read_polygons, text_of

    found = read_polygons(options.tiles, "TILES", options.tile_field, report)
    ids, tile_ids = found.ids, map(text_of, found.values or ())
    features = zip(ids, tile_ids, (wkb or b"" for wkb in found.wkb))
    request = MosaicRequest(
        masks=options.masks,
        tiles=tiles_from(features, options.tile_field),
        crs_wkt=found.crs_wkt,
        covering=Covering(options.covering),
        id_pattern=options.id_pattern.strip(),
        date_pattern=options.date_pattern.strip(),
    )
    write_mosaic(plan_mosaic(request, report), options.output, report)


COMMANDS = {
    "prepare": Command(
        "Turn Sentinel-1 backscatter of one orbit into VV and VH in dB, as the networks take it.",
        _prepare_options,
        _prepare,
    ),
    "mosaic": Command(
        "Cut masks of buffered tiles to their tiles and put them together.",
        _mosaic_options,
        _mosaic,
    ),
}
