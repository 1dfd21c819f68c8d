"""The sample data: a pair of scenes and a small year of a lake, made on the user's machine.

Made, not observed, and always the same: the scene of `demo` from both orbits, and of `year` the
scenes of one orbit, at half the size and next to the others.
"""

from __future__ import annotations

import math
import shutil
import tempfile
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..core.errors import InputError
from ..core.raster.hidden_file import make_folder
from ..core.report import Report
from . import demo, year
from .data.scene import Scene

# Part of the folder's name; another number for data that differ.
EDITION = 1
# Rows and columns of the year's scenes, and their upper left corner: east of the pair.
YEAR_SHAPE = (360, 480)
YEAR_CORNER = (demo.EAST + 15_000.0, demo.NORTH - 3_000.0)
# A folder that is being made; what a killed run left is removed after a day, in seconds.
_HIDDEN, _STALE = ".making-", 86_400
# Part of the work at whose end the pair is written.
_PAIR = 0.4
_ABOUT = """Sample data of GMNet Water
--------------------------

Simulated, not observed: backscatter in dB (VV, VH) with pixels of 10 m. The place means nothing.

pair/  one scene from the ascending and one from the descending orbit
year/  twelve scenes of the ascending orbit, of a lake that fills in summer, shrinks in autumn and
       freezes in winter; basins.gpkg has its two basins
"""


@dataclass(frozen=True)
class Sample:
    """The files of the sample data.

    Attributes:
        folder: that holds them.
    """

    folder: Path

    @property
    def ascending(self) -> Path:
        """The ascending scene of the pair."""
        return self.folder / "pair" / "sample_ascending.tif"

    @property
    def descending(self) -> Path:
        """The descending scene of the pair."""
        return self.folder / "pair" / "sample_descending.tif"

    @property
    def basins(self) -> Path:
        """The two basins of the year's lake, as polygons with a field ``name``."""
        return self.folder / "year" / "basins.gpkg"

    @property
    def months(self) -> dict[date, Path]:
        """The year's scenes by day, earliest first."""
        days = [date(year.YEAR, month, year.DAYS[0]) for month in range(1, 13)]
        return {day: self.folder / "year" / f"lake_ascending_{day}.tif" for day in days}

    @property
    def complete(self) -> bool:
        """Whether all files are there; a run that was stopped leaves none."""
        files = (self.ascending, self.descending, self.basins, *self.months.values())
        return all(file.is_file() for file in files)


def sample_in(folder: Path) -> Sample:
    """The sample data in a user's folder; they need not be there yet."""
    return Sample(folder / f"sample-{EDITION}")


def make_sample(folder: Path, report: Report) -> Sample:
    """Make the sample data, unless they are there; they appear when they are whole.

    Args:
        folder: the user's, in which they get a folder of their own.
        report: progress and cancellation.

    Raises:
        InputError: the folder cannot be written.
        Cancelled: the user stopped the run; nothing is left behind.
    """
    sample = sample_in(folder)
    if sample.complete:
        return sample
    make_folder(folder, "The folder for sample data")
    _tidy(folder)
    try:
        hidden = Path(tempfile.mkdtemp(prefix=_HIDDEN, dir=folder))
    except OSError as error:
        raise _unwritable(folder, error) from error
    try:
        _write(Sample(hidden), report)
        report.check()
        _put(hidden, sample)
    except OSError as error:
        raise _unwritable(folder, error) from error
    finally:
        shutil.rmtree(hidden, ignore_errors=True)
    return sample


def _write(sample: Sample, report: Report) -> None:
    for file in (sample.ascending, sample.basins):
        file.parent.mkdir()
    (sample.folder / "about.txt").write_text(_ABOUT, encoding="utf-8")
    report.check()
    pair: Scene = demo.demo_scene()
    for first, file in ((0, sample.ascending), (2, sample.descending)):
        report.check()
        values = pair.backscatter[first : first + 2]
        raster = demo.Raster(file.name, values, ("VV", "VH"), math.nan)
        demo.write_raster(file.parent, raster)
    report.progress(_PAIR)
    report.check()
    place = year.ground(YEAR_SHAPE)
    for number, (month, file) in enumerate(zip(year.year(place), sample.months.values()), start=1):
        report.check()
        raster = demo.Raster(file.name, month.backscatter[:2], ("VV", "VH"), math.nan)
        demo.write_raster(file.parent, raster, YEAR_CORNER)
        report.progress(_PAIR + (1 - _PAIR) * number / len(year.LEVELS))
    year.write_zones(sample.basins, YEAR_SHAPE, YEAR_CORNER)


def _put(hidden: Path, sample: Sample) -> None:
    """Give the folder its name; another window of QGIS may have made it meanwhile."""
    if sample.folder.exists() and not sample.complete:
        shutil.rmtree(sample.folder)
    try:
        hidden.rename(sample.folder)
    except OSError:
        if not sample.complete:
            raise


def _tidy(folder: Path) -> None:
    """Remove what killed runs left."""
    for left in folder.glob(f"{_HIDDEN}*"):
        if time.time() - left.stat().st_mtime > _STALE:
            shutil.rmtree(left, ignore_errors=True)


def _unwritable(folder: Path, error: OSError) -> InputError:
    return InputError(
        f"The sample data cannot be written to '{folder}' ({error.strerror or error}); make room "
        "there, or make the folder writable."
    )
