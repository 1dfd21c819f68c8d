"""``gmnet-water``: map water in rasters from a shell, without QGIS.

The short options are those of the published command line.
"""

from __future__ import annotations

import argparse
import signal
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from .cli_models import COMMANDS, run
from .core.version import __version__
from .models.catalogue import BUNDLED
from .models.contract import OrbitMode
from .models.runtime import DEVICES

if TYPE_CHECKING:
    from .core.scenes import Sources

# Exit codes: everything mapped; something failed; interrupted by Ctrl-C, as shells count it.
OK, FAILED, INTERRUPTED = 0, 1, 130
_BAR_WIDTH = 40


def parser() -> argparse.ArgumentParser:
    """The command line's grammar."""
    made = argparse.ArgumentParser(
        prog="gmnet-water",
        description="Map surface water in Sentinel-1 backscatter.",
        epilog="Each image NAME.tif becomes NAME_water.tif in the output folder: 0 land, 1 water, "
        "255 without observation. The exit code is 0 if every image was mapped. 'gmnet-water "
        "list-models' and 'gmnet-water install-model' manage model sets; --help after them tells "
        "more.",
    )
    # Rasters are named as GDAL names them; a Path would change '/vsizip//folder/a.zip/b.tif'.
    made.add_argument("-img", "--images", nargs="+", required=True, metavar="FILE")
    made.add_argument(
        "-orbit",
        "--orbit",
        choices=[mode.value for mode in OrbitMode],
        default=OrbitMode.ASCENDING.value,
        help="orbit of the images: as (ascending), des (descending) or as_des (stacked, four "
        "bands); default as",
    )
    made.add_argument(
        "-des",
        "--descending",
        nargs="+",
        default=[],
        metavar="FILE",
        help="descending rasters of the same places, one for each image, which are then the "
        "ascending ones; with -orbit as_des",
    )
    made.add_argument("-o", "--output", required=True, metavar="FOLDER", type=Path)
    made.add_argument(
        "-s",
        "--scale",
        type=float,
        default=1.0,
        help="what stored values are divided by first; default 1 (100 for dB x 100)",
    )
    made.add_argument(
        "-u",
        "--units",
        choices=["db", "linear", "amplitude"],
        default="db",
        help="what the stored values are after that; default db",
    )
    weights = made.add_mutually_exclusive_group()
    weights.add_argument(
        "-m", "--weights", metavar="FILE", type=Path, help="weights file for the orbit"
    )
    weights.add_argument("--model-folder", metavar="FOLDER", type=Path, help="a model set")
    weights.add_argument(
        "--model", default=BUNDLED, metavar="ID", help=f"installed model set; default {BUNDLED}"
    )
    made.add_argument("--vv-band", type=int, default=0, help="band of VV; 0 finds it out")
    made.add_argument("--vh-band", type=int, default=0, help="band of VH; 0 finds it out")
    made.add_argument("-t", "--threshold", type=float, default=0.5)
    made.add_argument(
        "-p",
        "--probability",
        action="store_true",
        help="write NAME_probability.tif too, in whole percent",
    )
    made.add_argument("--device", choices=DEVICES, default=DEVICES[0])
    made.add_argument("--batch-size", type=int, default=0, help="0 chooses by memory")
    made.add_argument(
        "--half", action="store_true", help="compute in half precision on a GPU; a CPU never does"
    )
    made.add_argument("-q", "--quiet", action="store_true", help="no log, no progress bar")
    made.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    return made


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        arguments: without the program's name; None takes those of the process.

    Returns:
        The exit code: 0 if all was done, 1 if something was not, 130 after Ctrl-C or SIGTERM.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    if threading.current_thread() is threading.main_thread():
        # A run that is told to end cleans up as after Ctrl-C.
        signal.signal(signal.SIGTERM, signal.default_int_handler)
    from .core.errors import GMNetError
    from .models.errors import ModelError

    try:
        return _manage(given) if given[:1] and given[0] in COMMANDS else _map(given)
    except (GMNetError, ModelError) as error:
        _complain(str(error))
        return FAILED
    except KeyboardInterrupt:
        _complain("Interrupted; no unfinished file was left.")
        return INTERRUPTED


def _manage(given: Sequence[str]) -> int:
    """List or install model sets; needs neither torch nor GDAL.

    Raises:
        ModelError: a set cannot be installed.
    """
    from .core.report import Report

    bar = _Bar(given[0], wanted=True)
    try:
        run(given[0], given[1:], Report(info=_log, warning=_complain, progress=bar.show))
    finally:
        bar.end()
    return OK


def _map(given: Sequence[str]) -> int:
    """Map images, if GDAL is there.

    Raises:
        GMNetError, ModelError: nothing can be mapped at all.
    """
    options = parser().parse_args(given)
    try:
        from osgeo import gdal  # noqa: F401  said here in words, rather than as a traceback
    except ImportError:
        _complain(
            "GDAL's Python bindings are missing; install them from the system (Debian, Ubuntu: "
            "apt install python3-gdal) and use a Python that sees them."
        )
        return FAILED
    return _map_all(options)


def _map_all(options: argparse.Namespace) -> int:
    """Map every image; one that fails does not stop the others.

    Raises:
        GMNetError, ModelError: nothing can be mapped at all.
    """
    from .api import ModelChoice, load_model
    from .core.errors import GMNetError
    from .core.mapping import MapRequest, map_water, modes_of, plan_mapping
    from .core.report import Report

    pairs = _pairs(options)
    choice = ModelChoice(options.model, options.model_folder, options.weights)
    orbit_choice = choice.orbit_choice(OrbitMode(options.orbit))
    modes = modes_of(_sources(options, *pairs[0]), orbit_choice)
    log = (lambda _line: None) if options.quiet else _log
    try:
        options.output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise GMNetError(
            f"The output folder '{options.output}' cannot be made ({error.strerror})."
        ) from error
    model = load_model(
        choice,
        modes,
        options.device,
        options.batch_size,
        Report(info=log, warning=_complain),
        half=options.half,
    )
    failures = 0
    for image, descending in pairs:
        bar = _Bar(Path(image).name, not options.quiet)
        report = Report(info=log, warning=_complain, progress=bar.show)
        target, likelihood = _targets(options, image)
        request = MapRequest(
            sources=_sources(options, image, descending),
            output=target,
            probability=likelihood if options.probability else None,
            threshold=options.threshold,
            orbit_choice=orbit_choice,
        )
        try:
            result = map_water(plan_mapping(request, report), model, report)
        except GMNetError as error:
            bar.end()
            _complain(str(error))
            failures += 1
            continue
        bar.end()
        area = "" if result.water_area_km2 is None else f", {result.water_area_km2:,.3f} km² water"
        log(f"{target}: {result.pixels_per_second:,.0f} pixels per second{area}")
    if failures:
        _complain(f"{failures} of {len(pairs)} images could not be mapped.")
    return FAILED if failures else OK


def _targets(options: argparse.Namespace, image: str) -> tuple[Path, Path]:
    """Where an image's mask and its probability go."""
    stem = Path(image).stem
    return options.output / f"{stem}_water.tif", options.output / f"{stem}_probability.tif"


def _pairs(options: argparse.Namespace) -> list[tuple[str, str | None]]:
    """Each image with its descending raster, if there is one.

    Raises:
        InputError: the options do not fit each other, or two images would have one result.
    """
    from .core.errors import InputError

    if options.descending and options.orbit != OrbitMode.STACKED.value:
        raise InputError("Descending rasters are given beside the images; set -orbit as_des.")
    if options.descending and len(options.descending) != len(options.images):
        raise InputError(
            f"{len(options.images)} images but {len(options.descending)} descending rasters are "
            "given; give one for each."
        )
    stems = [Path(image).stem for image in options.images]
    if twice := sorted({stem for stem in stems if stems.count(stem) > 1}):
        raise InputError(
            f"Several images are named '{twice[0]}', so their maps would overwrite each other; "
            "map them into different folders."
        )
    given = {Path(raster).resolve() for raster in (*options.images, *options.descending)}
    for target in (target for image in options.images for target in _targets(options, image)):
        if target.resolve() in given:
            raise InputError(
                f"'{target.name}' is one of the images and would be replaced by the map of "
                "another; map into another folder, or leave it out."
            )
    descending = options.descending or [None] * len(options.images)
    return list(zip(options.images, descending))


def _sources(options: argparse.Namespace, image: str, descending: str | None) -> Sources:
    """What the core reads for one image."""
    from .core.backscatter import Storage, Units
    from .core.scenes import Sources

    if descending is not None:
        rasters = {"ascending": image, "descending": descending}
    else:
        parameter = {"as": "ascending", "des": "descending", "as_des": "stacked"}[options.orbit]
        rasters = {parameter: image}
    storage = Storage(Units(options.units), options.scale)
    return Sources(**rasters, storage=storage, vv_band=options.vv_band, vh_band=options.vh_band)


class _Bar:
    """A progress bar on a terminal; without a terminal, nothing.

    Args:
        title: what is worked on.
        wanted: whether it is shown at all.
    """

    def __init__(self, title: str, wanted: bool) -> None:
        self._title = title
        self._shown = wanted and sys.stderr.isatty()
        self._percent = -1

    def show(self, fraction: float) -> None:
        """Draw the bar at a finished part of 0..1."""
        percent = int(100 * fraction)
        if not self._shown or percent == self._percent:
            return
        self._percent = percent
        full = _BAR_WIDTH * percent // 100
        bar = "#" * full + "." * (_BAR_WIDTH - full)
        print(f"\r{self._title} [{bar}] {percent:3d} %", end="", file=sys.stderr, flush=True)

    def end(self) -> None:
        """Leave the bar's line."""
        if self._percent >= 0:
            print(file=sys.stderr)


def _log(line: str) -> None:
    print(line, file=sys.stderr)


def _complain(line: str) -> None:
    print(f"gmnet-water: {line}", file=sys.stderr)
