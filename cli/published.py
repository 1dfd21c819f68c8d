"""The published command line: ``gmnet-water -m WEIGHTS -img IMAGES -orbit as -o FOLDER``."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ..core.parameters import specs
from ..core.raster.source_names import result_stem, title_of
from ..core.version import __version__
from ..models.contract import OrbitMode
from .console import Bar, complain, log_unless
from .declared import Help, add_option, expanded

if TYPE_CHECKING:
    from ..core.backscatter.scenes import Sources

# What marks this form, with a subcommand's name before it or without.
MARKS = ("-img", "--images")
_ORBITS = {"stacked": "-orbit as_des", "ascending": "-orbit as", "descending": "-orbit des"}


def spelling(field: str) -> str:
    """A field of a request as this form spells it."""
    return _ORBITS.get(field) or "--" + field.replace("_", "-")


def parser() -> argparse.ArgumentParser:
    """The grammar of this form; needs numpy and GDAL, as that of `commands.map_water` does."""
    from ..commands.map_water import MapOptions

    known = {spec.name: spec for spec in specs(MapOptions)}

    def share(container: argparse._ActionsContainer, **flags: str) -> None:
        """Add options of *Map surface water* that have own flags here, or none."""
        for name, own in flags.items():
            kind = replace(known[name].kind, flags=own)
            add_option(container, replace(known[name], kind=kind))

    made = argparse.ArgumentParser(
        prog="gmnet-water",
        description="Map surface water in Sentinel-1 backscatter.",
        epilog="Each image NAME.tif becomes NAME_water.tif in the output folder: 0 land, 1 water, "
        "255 no\nobservation. The exit code is 0 if every image was mapped.",
        formatter_class=Help,
    )
    # Rasters are named as GDAL names them; a Path would change '/vsizip//folder/a.zip/b.tif'.
    made.add_argument(
        "-img", "--images", nargs="+", required=True, metavar="FILE", help="Rasters to map."
    )
    made.add_argument(
        "-orbit",
        "--orbit",
        choices=[mode.value for mode in OrbitMode],
        default=OrbitMode.ASCENDING.value,
        help="Orbit of the images: as (ascending), des (descending) or as_des (stacked, four "
        "bands).",
    )
    made.add_argument(
        "-des",
        "--descending",
        nargs="+",
        default=[],
        metavar="FILE",
        help="Descending rasters of the same places, one for each image, which are then the "
        "ascending ones; with -orbit as_des.",
    )
    made.add_argument(
        "-o", "--output", required=True, metavar="FOLDER", type=Path, help="Where the masks go."
    )
    share(made, scale="-s", units="-u")
    share(made.add_mutually_exclusive_group(), model="", model_folder="", weights="-m")
    share(made, vv_band="", vh_band="", threshold="-t", device="", batch_size="")
    made.add_argument(
        "-p",
        "--probability",
        action="store_true",
        help="Write NAME_probability.tif too, in whole percent.",
    )
    made.add_argument(
        "--half", action="store_true", help="Compute in half precision on a GPU; a CPU never does."
    )
    made.add_argument("-q", "--quiet", action="store_true", help="No log, no progress bar.")
    made.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    return made


def map_images(options: argparse.Namespace, cancelled: Callable[[], bool]) -> int:
    """Map every image; one that fails does not stop the others.

    Args:
        options: those of `parser`.
        cancelled: whether the run is to end.

    Returns:
        How many could not be mapped.

    Raises:
        GMNetError, ModelError: nothing can be mapped at all.
        Cancelled: it was asked to end.
    """
    from ..core.errors import GMNetError
    from ..core.raster.hidden_file import make_folder
    from ..core.report import Report
    from ..core.water.mapping import MapRequest, map_water, modes_of, plan_mapping
    from ..networks import ModelChoice, load_model

    options.images, options.descending = map(expanded, (options.images, options.descending))
    pairs = _pairs(options)
    choice = ModelChoice(options.model, options.model_folder, options.weights)
    orbit_choice = choice.orbit_choice(OrbitMode(options.orbit))
    modes = modes_of(_sources(options, *pairs[0]), orbit_choice)
    say = log_unless(options.quiet)
    make_folder(options.output, "The output folder")
    loading = Report(say, complain, cancelled=cancelled, spelling=spelling)
    model = load_model(
        choice, modes, options.device, options.batch_size, loading, half=options.half
    )
    failures = 0
    for image, descending in pairs:
        bar = Bar(title_of(image), not options.quiet)
        report = replace(loading, progress=bar.show)
        target, likelihood = targets_of(options, image)
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
            complain(error.spelled(spelling))
            failures += 1
            continue
        bar.end()
        area = "" if result.water_area_km2 is None else f", {result.water_area_km2:,.3f} km² water"
        if not result.valid_pixels:
            area = ", nothing observed"
        say(f"{target}: {result.pixels_per_second:,.0f} pixels per second{area}")
    if failures:
        complain(f"{failures} of {len(pairs)} images could not be mapped.")
    return failures


def targets_of(options: argparse.Namespace, image: str) -> tuple[Path, Path]:
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
    from ..core.raster.targets import check_folder, ignores_case

    check_folder(options.output, "The output folder")
    if options.descending and options.orbit != OrbitMode.STACKED.value:
        raise InputError("Descending rasters are given with the images; set -orbit as_des.")
    if options.descending and len(options.descending) != len(options.images):
        raise InputError(
            f"{len(options.images)} images but {len(options.descending)} descending rasters are "
            "given; give one for each."
        )
    stems = [result_stem(image) for image in options.images]
    if ignores_case(options.output.absolute()):
        stems = [stem.casefold() for stem in stems]
    if twice := sorted({stem for stem in stems if stems.count(stem) > 1}):
        raise InputError(
            f"Several images are named '{twice[0]}', so their maps would overwrite each other; "
            "map them into different folders."
        )
    given = [*options.images, *options.descending]
    for target in (target for image in options.images for target in targets_of(options, image)):
        if any(overwrites(target, raster) for raster in given):
            raise InputError(
                f"'{target.name}' is one of the images and would be replaced by the map of "
                "another; map into another folder, or leave it out."
            )
    descending = options.descending or [None] * len(options.images)
    return list(zip(options.images, descending))


def _sources(options: argparse.Namespace, image: str, descending: str | None) -> Sources:
    """What the core reads for one image."""
    from ..core.backscatter.reading_options import storage_given
    from ..core.backscatter.scenes import Sources

    storage = storage_given(options.units, options.scale)
    read = Sources(storage=storage, vv_band=options.vv_band, vh_band=options.vh_band)
    if descending is not None:
        return replace(read, ascending=image, descending=descending)
    if options.orbit == OrbitMode.STACKED.value:
        return replace(read, stacked=image)
    if options.orbit == OrbitMode.DESCENDING.value:
        return replace(read, descending=image)
    return replace(read, ascending=image)
