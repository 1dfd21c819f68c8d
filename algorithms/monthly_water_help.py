"""Help of ``gmnet:monthlywater``."""

from __future__ import annotations

from .dated_layers import date_pattern_help
from .mapping_parameters import model_help, run_help, value_help
from .support import tr


def help_entries() -> list[tuple[str, str]]:
    """Label and text of each entry, translated when asked for."""
    return [
        (
            tr("Rasters of the ascending orbit, of the descending orbit"),
            tr(
                "Calibrated, terrain-corrected backscatter with VV and VH, any number of rasters "
                "of one orbit or of both. Periods with both orbits are mapped from both, others "
                "from the one that is there. Where several rasters of one orbit fall into a "
                "period, they are laid over each other: a pixel has the values of the latest "
                "raster that observed it, and nothing is averaged; rasters of one date lie over "
                "each other by name, the last on top."
            ),
        ),
        date_pattern_help(),
        (
            tr("A mask for each"),
            tr(
                "day, dekad (from the 1st, the 11th and the 21st on), month, quarter or year. A "
                "raster that shows several days counts by the one in the middle."
            ),
        ),
        (
            tr("Grid"),
            tr(
                "All masks lie on one grid. It has the pixels of the earliest ascending raster (of "
                "the earliest descending one if there is no other) and covers the ground of all "
                "rasters. Values on other pixels are interpolated bilinearly."
            ),
        ),
        *model_help(),
        *value_help(),
        *run_help(),
        (
            tr("Also write probabilities"),
            tr("In whole percent, 255 where there is no observation; they are not loaded."),
        ),
        (
            tr("Add the masks to the project"),
            tr(
                "In one group, in order, each with its time, so that the temporal controller plays "
                "the series."
            ),
        ),
        (
            tr("Folder for the masks"),
            tr(
                "Gets water_2020-03.tif and so on, and probability_2020-03.tif. A mask that is "
                "there and was made from the same rasters (name, size, time of change) with the "
                "same weights, threshold, grid and settings is kept, so an interrupted run goes on "
                "where it stopped; any other file of that name is replaced. A period that fails "
                "does not stop the others: the log says why, and at the end which."
            ),
        ),
    ]
