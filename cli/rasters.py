"""``gmnet-water prepare``, ``mosaic``, ``exclude-terrain`` and ``bodies`` in a shell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .options import Command, add_choice, add_date_pattern, add_output

if TYPE_CHECKING:
    import argparse

    from ..core.report import Report


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
    "mosaic": Command(
        "Cut masks of buffered tiles to their tiles and put them together.",
        _mosaic_options,
        _mosaic,
    ),
}
