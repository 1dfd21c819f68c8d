"""Which band is VV and which is VH."""

from __future__ import annotations

import pytest
from gmnet_water.core.backscatter.polarisations import find_polarisations, polarisations_in
from gmnet_water.core.errors import InputError
from osgeo import gdal


def raster(*descriptions: str, alpha: int = 0) -> gdal.Dataset:
    """A raster with a band for each description; ``alpha`` is the number of an alpha band."""
    dataset = gdal.GetDriverByName("MEM").Create("", 2, 2, len(descriptions))
    for number, description in enumerate(descriptions, start=1):
        dataset.GetRasterBand(number).SetDescription(description)
    if alpha:
        dataset.GetRasterBand(alpha).SetColorInterpretation(gdal.GCI_AlphaBand)
    return dataset


@pytest.mark.parametrize(
    ("descriptions", "found"),
    [
        (("", ""), (1, 2)),
        (("VV", "VH"), (1, 2)),
        (("VH", "VV"), (2, 1)),
        (("sigma0_VH", "sigma0_VV"), (2, 1)),
        (("Gamma0_VV_db", "Gamma0_VH_db"), (1, 2)),
        (("vh", "vv"), (2, 1)),
        (("VH", ""), (2, 1)),
        (("", "VV"), (2, 1)),
        (("angle", "VH", "VV"), (3, 2)),
        (("VV", "VH", "local incidence angle", "layover"), (1, 2)),
        (("Intensity-VH", "Intensity-VV", "elevation"), (2, 1)),
        (("S1A_IW_20200101_VV", "S1A_IW_20200101_VH"), (1, 2)),
        (("band 1", "band 2"), (1, 2)),
    ],
)
def test_bands_are_found_by_their_descriptions(descriptions: tuple, found: tuple):
    assert find_polarisations(raster(*descriptions), "R") == found


@pytest.mark.parametrize(
    "descriptions",
    [("HH", "HV"), ("sigma0_HV", "sigma0_HH"), ("HH", ""), ("VV", "HH"), ("HH", "HV", "angle")],
)
def test_other_polarisations_are_refused(descriptions: tuple):
    with pytest.raises(InputError, match="R holds HH or HV, but the networks need VV and VH"):
        find_polarisations(raster(*descriptions), "R")


def test_other_polarisations_are_taken_if_both_bands_are_given():
    assert find_polarisations(raster("HH", "HV"), "R", 1, 2) == (1, 2)


def test_other_polarisations_beside_vv_and_vh_do_no_harm():
    assert find_polarisations(raster("HH", "HV", "VH", "VV"), "R") == (4, 3)


def test_an_angle_is_no_polarisation():
    with pytest.raises(InputError, match="one polarisation and the band 'angle'"):
        find_polarisations(raster("VV", "angle"), "R")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("S1A_IW_20180605T233148_DVP_RTC30_G_gpuned_0BDF_VV", ["VV"]),
        ("s1a-iw-nrb-20220721t051225-33tuf-vh-s-lin", ["VH"]),
        ("Sigma0_VV VH", ["VV", "VH"]),
        ("savvy_1SDV", []),
        ("scene_HV2", ["HV"]),
    ],
)
def test_names_tell_polarisations_as_words(text: str, named: list):
    assert polarisations_in(text) == named


@pytest.mark.parametrize(
    ("given", "found"),
    [((2, 1), (2, 1)), ((0, 3), (1, 3)), ((3, 0), (3, 2)), ((1, 3), (1, 3))],
)
def test_bands_that_are_given_are_taken(given: tuple, found: tuple):
    assert find_polarisations(raster("VV", "VH", "other"), "R", *given) == found


@pytest.mark.parametrize(("given", "found"), [((2, 0), (2, 1)), ((0, 1), (2, 1))])
def test_one_band_given_of_two_leaves_the_other(given: tuple, found: tuple):
    assert find_polarisations(raster("", ""), "R", *given) == found


def test_an_alpha_band_is_no_polarisation():
    assert find_polarisations(raster("", "", "", alpha=3), "R") == (1, 2)


def test_an_alpha_band_in_front_is_no_polarisation():
    assert find_polarisations(raster("", "", "", alpha=1), "R") == (2, 3)


@pytest.mark.parametrize(
    ("descriptions", "given", "message"),
    [
        pytest.param(("VV",), (0, 0), "has 1 band, .*both polarisations", id="one band"),
        pytest.param(("", "", ""), (0, 0), "set VV_BAND and VH_BAND", id="three bands"),
        pytest.param(("", "", "", ""), (0, 0), "give it as STACKED", id="four bands"),
        pytest.param(("VV", "VV"), (0, 0), "set VV_BAND and VH_BAND", id="VV twice"),
        pytest.param(("VV", "VH", "VH"), (0, 0), "set VV_BAND and VH_BAND", id="VH twice"),
        pytest.param(("VV VH", "mean"), (0, 0), "set VV_BAND and VH_BAND", id="both in one"),
        pytest.param(("", ""), (3, 0), "VV_BAND is 3, but R has bands 1 to 2", id="too high"),
        pytest.param(("", ""), (0, -1), "VH_BAND is -1, but R has bands 1 to 2", id="negative"),
        pytest.param(("", ""), (1, 1), "give two different bands", id="the same"),
        pytest.param(("", "", ""), (1, 0), "set VV_BAND and VH_BAND", id="one of three"),
    ],
)
def test_bands_that_cannot_be_told_are_refused(descriptions: tuple, given: tuple, message: str):
    with pytest.raises(InputError, match=message):
        find_polarisations(raster(*descriptions), "R", *given)


def test_a_raster_of_a_polarisation_and_its_alpha_band_is_refused():
    with pytest.raises(InputError, match="both polarisations"):
        find_polarisations(raster("VV", "", alpha=2), "R")
