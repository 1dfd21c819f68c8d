"""The simulated year: a lake that fills, shrinks and freezes, with gaps."""

import numpy as np
import pytest
from gmnet_water.core.dates.in_names import period_in_name
from gmnet_water.tests.rasters import read
from gmnet_water.training import year

SHAPE = (120, 160)


@pytest.fixture(scope="module")
def months():
    return list(year.year(year.ground(SHAPE)))


def water(month):
    """Part of the scene under open water; needs a month without gaps."""
    return (month.water == 1).mean()


def test_the_lake_is_largest_in_august_and_mostly_ice_in_february(months):
    january, february, may, august = (months[number - 1] for number in (1, 2, 5, 8))
    assert water(february) < water(january) < 0.05
    assert water(august) == pytest.approx(0.215, abs=0.01)
    assert water(may) < water(august)


def test_gaps_are_where_both_passes_miss(months):
    seen = [float((month.water != 255).mean()) for month in months]
    assert [number for number, part in enumerate(seen, start=1) if part < 1] == [5, 10]
    assert seen[4] == pytest.approx(0.72, abs=0.08)


def test_one_missing_pass_leaves_the_month_observed(months):
    march = months[2]
    assert np.isnan(march.backscatter[2]).mean() == pytest.approx(0.6, abs=0.01)
    assert (march.water != 255).all()


def test_open_water_is_darker_than_ice(months):
    february, april = months[1], months[3]
    ice = (february.water == 0) & (april.water == 1)
    vv = february.backscatter[0]
    assert np.median(vv[ice]) > np.median(vv[february.water == 1]) + 3


def test_the_files_tell_their_dates(tmp_path):
    written = [path for path in year.write_year(tmp_path, SHAPE) if path.suffix == ".tif"]
    labels = [period_in_name(path.stem).label for path in written[1:4]]
    assert labels == ["2020-01-07", "2020-01-16", "2020-01"]
    assert len(written) == 1 + 36
    assert (read(written[3]) != 255).all()
