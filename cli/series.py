"""``gmnet-water series`` and ``dynamics``: many dated rasters in a shell."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from .options import (
    Command,
    add_bands,
    add_choice,
    add_date_pattern,
    dated_files,
)

if TYPE_CHECKING:
    import argparse

    from ..core.report import Report


def _series_options(parser: argparse.ArgumentParser) -> None:
    from ..core.backscatter.orbit_reader import Storage, Units
    from ..core.dates.period import PeriodLength
    from ..core.series.mapping import SeriesRequest
    from ..models.runtime import DEVICES, PRECISIONS
    from ..models.sets.installed import BUNDLED

    for orbit in ("ascending", "descending"):
        parser.add_argument(
            f"--{orbit}",
            nargs="+",
            default=[],
            metavar="FILE",
            help=f"dated rasters of the {orbit} orbit (VV and VH)",
        )
    add_date_pattern(parser)
    add_choice(parser, "--period", PeriodLength, SeriesRequest.length, "a mask for each")
    parser.add_argument("--model", default=BUNDLED, metavar="ID", help="installed model set")
    parser.add_argument("--model-folder", metavar="FOLDER", type=Path, help="a model set")
    parser.add_argument("--weights", metavar="FILE", type=Path, help="one weights file")
    add_choice(parser, "--units", Units, Storage().units, "what the stored values are")
    parser.add_argument(
        "--scale", type=float, default=Storage().scale, help="what they are divided by first"
    )
    add_bands(parser)
    parser.add_argument(
        "--threshold",
        type=float,
        default=SeriesRequest.threshold,
        help="water where the probability is greater",
    )
    parser.add_argument(
        "--extent",
        nargs=4,
        type=float,
        metavar=("XMIN", "YMIN", "XMAX", "YMAX"),
        help="map only this part, in the CRS of the masks",
    )
    parser.add_argument("--device", choices=DEVICES, default=DEVICES[0], help="what computes")
    parser.add_argument(
        "--batch-size", type=int, default=0, metavar="N", help="tiles at once; 0 is by memory"
    )
    parser.add_argument(
        "--precision", choices=PRECISIONS, default=PRECISIONS[0], help="precision on a GPU"
    )
    parser.add_argument("--probability", action="store_true", help="write probabilities too")
    parser.add_argument(
        "-o",
        "--output-folder",
        required=True,
        metavar="FOLDER",
        type=Path,
        help="gets water_2020-03.tif and so on; masks that were made from the same are kept",
    )


def _series(options: argparse.Namespace, report: Report) -> None:
    from ..core.backscatter.orbit_reader import Storage, Units
    from ..core.dates.period import PeriodLength
    from ..core.errors import GMNetError
    from ..core.raster.grid import Extent
    from ..core.raster.hidden_file import make_folder
    from ..core.series.mapping import SeriesRequest, map_series, plan_series
    from ..models.contract import OrbitMode
    from ..models.runtime import PRECISIONS
    from ..networks import ModelChoice, load_model

    choice = ModelChoice(options.model, options.model_folder, options.weights)
    ascending, descending = (
        tuple(dated_files(files, name, options)) if files else ()
        for name, files in (("ASCENDING", options.ascending), ("DESCENDING", options.descending))
    )
    plan = plan_series(
        SeriesRequest(
            ascending=ascending,
            descending=descending,
            length=PeriodLength(options.period),
            storage=Storage(Units(options.units), options.scale),
            vv_band=options.vv_band,
            vh_band=options.vh_band,
            threshold=options.threshold,
            extent=Extent(*options.extent) if options.extent else None,
            orbit_choice=choice.orbit_choice(OrbitMode.STACKED),
        )
    )
    choice.check(plan.modes)
    make_folder(options.output_folder, "OUTPUT_FOLDER")
    half = options.precision != PRECISIONS[0]
    model = load_model(choice, plan.modes, options.device, options.batch_size, report, half=half)
    result = map_series(plan, options.output_folder, options.probability, model, report)
    if result.failed:
        # As where one of several images cannot be mapped: a script has to notice.
        total = len(result.failed) + len(result.maps)
        raise GMNetError(
            f"{len(result.failed)} of {total} periods could not be mapped; run it again once what "
            "is further up is mended, and only they are mapped."
        )


COMMANDS = {
    "series": Command(
        "Map surface water of every month, or another period, from many dated rasters.",
        _series_options,
        _series,
    ),
}
