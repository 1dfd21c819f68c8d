"""``gmnet-water``: map water in rasters from a shell, without QGIS.

The short options are those of the published command line.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
import threading
import warnings
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ..commands import ENTRIES, Entry, entry_of
from ..core.raster.source_names import result_stem, title_of
from ..core.version import __version__
from ..models.contract import OrbitMode
from ..models.runtime import DEVICES
from ..models.sets.installed import BUNDLED
from . import (
    models as cli_models,
)
from .console import Bar, complain, in_shell, log, told_to_end
from .declared import add_command, results_of, spelling, values_in
from .guard import guarded

if TYPE_CHECKING:
    from ..core.backscatter.scenes import Sources

# Exit codes: everything mapped; something failed; interrupted by Ctrl-C, as shells count it.
OK, FAILED, INTERRUPTED = 0, 1, 130
_ENDED = "Interrupted; no unfinished file was left."
# What else the command line does than mapping images and managing model sets.
COMMANDS = {}


def parser() -> argparse.ArgumentParser:
    """The command line's grammar."""
    made = argparse.ArgumentParser(
        prog="gmnet-water",
        description="Map surface water in Sentinel-1 backscatter.",
        epilog="Each image NAME.tif becomes NAME_water.tif in the output folder: 0 land, 1 water, "
        "255 without observation. The exit code is 0 if every image was mapped. What else it does, "
        "'gmnet-water COMMAND --help' tells; COMMAND is one of "
        f"{', '.join((*(one.name for one in ENTRIES), *COMMANDS, *cli_models.COMMANDS))}.",
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
        arguments: without the program's name. None takes those of the process, which is then the
            command line's own: it ends within seconds after Ctrl-C or SIGTERM, whatever hangs, by
            force if nothing else helps (137 for a shell).

    Returns:
        The exit code: 0 if all was done, 1 if something was not, 130 after Ctrl-C or SIGTERM.
    """
    if arguments is not None:
        return _run(list(arguments))
    try:
        with guarded():
            code = _run(sys.argv[1:])
            if any(thread.daemon for thread in threading.enumerate()):
                # A thread that was left behind may hang in what is about to be torn down.
                sys.stdout.flush()
                sys.stderr.flush()
                os._exit(code)
    except KeyboardInterrupt:  # before or after the run itself
        complain(_ENDED)
        code = INTERRUPTED
    for one in (signal.SIGINT, signal.SIGTERM):
        # All is done, and what interrupts Python's own end would be shown as an error.
        signal.signal(one, signal.SIG_IGN)
    return code


def _run(given: Sequence[str]) -> int:
    """What `main` does."""
    if threading.current_thread() is threading.main_thread():
        # A run that is told to end cleans up as after Ctrl-C.
        signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        with warnings.catch_warnings():
            # To its programmers, of GDAL 3.7 and later; all works with its exceptions on and off.
            warnings.filterwarnings("ignore", r"Neither \w+\.UseExceptions", FutureWarning)
            return _run_or_refuse(given)
    except KeyboardInterrupt:  # wherever it is, while modules are loaded too
        complain(_ENDED)
        return INTERRUPTED


def _run_or_refuse(given: Sequence[str]) -> int:
    """Run the command line; what it refuses is said in a sentence."""
    from ..core.errors import Cancelled, GMNetError
    from ..models.errors import ModelError
    from ..models.memory import memory_problem

    name = given[0] if given else ""
    try:
        if entry := entry_of(name):
            return _perform(entry, name, given[1:])
        if name in cli_models.COMMANDS:
            return _manage(given)
        return _use(name, given[1:]) if name in COMMANDS else _map(given)
    except (GMNetError, ModelError) as error:
        _complain_of(name)(str(error))
        return FAILED
    except (MemoryError, RuntimeError) as error:
        if problem := memory_problem(error):
            complain(problem)
            return FAILED
        raise
    except Cancelled:
        complain(_ENDED)
        return INTERRUPTED


def _complain_of(name: str) -> Callable[[str], None]:
    """`complain`, with the options of a command as the shell spells them."""

    def spelled(line: str) -> None:
        grammar = COMMANDS[name].parser(name) if name in COMMANDS else parser()
        complain(in_shell(line, grammar.format_help()))

    return spelled


def _manage(given: Sequence[str]) -> int:
    """List or install model sets; needs neither torch nor GDAL.

    Raises:
        ModelError: a set cannot be installed.
    """
    from ..core.report import Report

    bar = Bar(given[0], wanted=True)
    try:
        cli_models.run(given[0], given[1:], Report(info=log, warning=complain, progress=bar.show))
    finally:
        bar.end()
    return OK


def _use(name: str, given: Sequence[str]) -> int:
    """Run one of `COMMANDS`, if GDAL is there.

    Raises:
        GMNetError, ModelError: it cannot be run.
        Cancelled: it was told to end.
    """
    if not _gdal_is_there():
        return FAILED
    from ..core.report import Report

    options = COMMANDS[name].parser(name).parse_args(given)
    bar = Bar(name, not options.quiet)
    with told_to_end() as told:
        report = Report(_info(options), _complain_of(name), bar.show, told)
        try:
            COMMANDS[name].run(options, report)
        finally:
            bar.end()
    return OK


def _perform(entry: Entry, name: str, given: Sequence[str]) -> int:
    """Run a declared command, if GDAL is there.

    Raises:
        Cancelled: it was told to end.
    """
    if not _gdal_is_there():
        return FAILED
    from ..core.errors import GMNetError
    from ..core.parameters import build
    from ..core.report import Report
    from ..models.errors import ModelError

    command = entry.load()
    speller = spelling(command)
    options = command_parser(entry, name).parse_args(given)
    bar = Bar(name, not options.quiet)
    with told_to_end() as told:
        report = Report(_info(options), complain, bar.show, told, speller)
        try:
            request = build(command.request, values_in(options, command))
            plan = command.planned(request, report)
            result = command.run(plan, report)
        except (GMNetError, ModelError) as error:
            bar.end()
            complain(error.spelled(speller))
            return FAILED
        finally:
            bar.end()
    if options.json:
        results = results_of(command, request, plan, result)
        print(json.dumps(results, ensure_ascii=False, indent=2))
    if lacking := command.incomplete(result):
        complain(lacking)
        return FAILED
    return OK


def command_parser(entry: Entry, name: str = "") -> argparse.ArgumentParser:
    """The grammar of a declared command."""
    made = argparse.ArgumentParser(prog=f"gmnet-water {name or entry.name}")
    add_command(made, entry.load())
    return made


def _info(options: argparse.Namespace) -> Callable[[str], None]:
    """Where lines go that are good to know."""
    return (lambda _line: None) if options.quiet else log


def _map(given: Sequence[str]) -> int:
    """Map images, if GDAL is there.

    Raises:
        GMNetError, ModelError: nothing can be mapped at all.
        Cancelled: it was told to end.
    """
    options = parser().parse_args(given)
    if not _gdal_is_there():
        return FAILED
    with told_to_end() as told:
        return _map_all(options, told)


def _gdal_is_there() -> bool:
    """Whether GDAL is there; if not, that is said in words, rather than as a traceback."""
    try:
        from osgeo import gdal  # noqa: F401
    except ImportError:
        complain(
            "GDAL's Python bindings are missing; install them from the system (Debian, Ubuntu: "
            "apt install python3-gdal) and use a Python that sees them."
        )
        return False
    return True


def _map_all(options: argparse.Namespace, told: Callable[[], bool]) -> int:
    """Map every image; one that fails does not stop the others.

    Args:
        options: those of `parser`.
        told: tells whether the run is to end.

    Raises:
        GMNetError, ModelError: nothing can be mapped at all.
        Cancelled: it was told to end.
    """
    from ..core.errors import GMNetError
    from ..core.raster.hidden_file import make_folder
    from ..core.report import Report
    from ..core.water.mapping import MapRequest, map_water, modes_of, plan_mapping
    from ..networks import ModelChoice, load_model

    pairs = _pairs(options)
    choice = ModelChoice(options.model, options.model_folder, options.weights)
    orbit_choice = choice.orbit_choice(OrbitMode(options.orbit))
    modes = modes_of(_sources(options, *pairs[0]), orbit_choice)
    say = _info(options)
    make_folder(options.output, "The output folder")
    loading = Report(info=say, warning=_complain_of(""), cancelled=told)
    model = load_model(
        choice, modes, options.device, options.batch_size, loading, half=options.half
    )
    failures = 0
    for image, descending in pairs:
        bar = Bar(title_of(image), not options.quiet)
        report = replace(loading, progress=bar.show, cancelled=told)
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
            _complain_of("")(str(error))
            failures += 1
            continue
        bar.end()
        area = "" if result.water_area_km2 is None else f", {result.water_area_km2:,.3f} km² water"
        if not result.valid_pixels:
            area = ", nothing observed"
        say(f"{target}: {result.pixels_per_second:,.0f} pixels per second{area}")
    if failures:
        complain(f"{failures} of {len(pairs)} images could not be mapped.")
    return FAILED if failures else OK


def _targets(options: argparse.Namespace, image: str) -> tuple[Path, Path]:
    """Where an image's mask and its probability go."""
    stem = result_stem(image)
    return options.output / f"{stem}_water.tif", options.output / f"{stem}_probability.tif"


def _pairs(options: argparse.Namespace) -> list[tuple[str, str | None]]:
    """Each image with its descending raster, if there is one.

    Raises:
        InputError: the options do not fit each other, or two images would have one result.
    """
    from ..core.errors import InputError
    from ..core.raster.file_names import overwrites

    if options.descending and options.orbit != OrbitMode.STACKED.value:
        raise InputError("Descending rasters are given beside the images; set -orbit as_des.")
    if options.descending and len(options.descending) != len(options.images):
        raise InputError(
            f"{len(options.images)} images but {len(options.descending)} descending rasters are "
            "given; give one for each."
        )
    stems = [result_stem(image) for image in options.images]
    if twice := sorted({stem for stem in stems if stems.count(stem) > 1}):
        raise InputError(
            f"Several images are named '{twice[0]}', so their maps would overwrite each other; "
            "map them into different folders."
        )
    given = [*options.images, *options.descending]
    for target in (target for image in options.images for target in _targets(options, image)):
        if any(overwrites(target, raster) for raster in given):
            raise InputError(
                f"'{target.name}' is one of the images and would be replaced by the map of "
                "another; map into another folder, or leave it out."
            )
    descending = options.descending or [None] * len(options.images)
    return list(zip(options.images, descending))


def _sources(options: argparse.Namespace, image: str, descending: str | None) -> Sources:
    """What the core reads for one image."""
    from ..core.backscatter.orbit_reader import Storage, Units
    from ..core.backscatter.scenes import Sources

    if descending is not None:
        rasters = {"ascending": image, "descending": descending}
    else:
        parameter = {"as": "ascending", "des": "descending", "as_des": "stacked"}[options.orbit]
        rasters = {parameter: image}
    storage = Storage(Units(options.units), options.scale)
    return Sources(**rasters, storage=storage, vv_band=options.vv_band, vh_band=options.vh_band)
