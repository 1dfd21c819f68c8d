"""Dates in the names of files, as programs and people write them."""

from __future__ import annotations

from datetime import date

import pytest
from gmnet_water.core.dates.in_names import dates_in_names, parts_beside_date, period_in_name
from gmnet_water.core.dates.period import Period, PeriodLength
from gmnet_water.core.errors import InputError


def day(text: str) -> Period:
    one = date.fromisoformat(text)
    return Period(one, one)


def span(first: str, last: str) -> Period:
    return Period(date.fromisoformat(first), date.fromisoformat(last))


MARCH = span("2020-03-01", "2020-03-31")
SPRING = span("2020-03-01", "2020-05-31")
YEAR = span("2020-01-01", "2020-12-31")
THE_5TH = day("2020-03-05")


@pytest.mark.parametrize(
    "name",
    [
        # ESA, and what SNAP, Earth Engine and the Planetary Computer make of its names.
        "S1A_IW_GRDH_1SDV_20200305T121212_20200306T121237_031540_03A219_7B1C",
        "S1B_IW_SLC__1SDV_20200305T121212_20200305T121240_020519_026E2F_A0AF",
        "s1c_ew_grdm_1sdh_20200305t121212_water",
        "20190101_S1A_IW_GRDH_1SDV_20200305T121212",
        "S1D_IW_GRDH_1SDV_20200305T053514_20200305T053539_031536_03A1F4_0000_Orb_Cal_TC",
        "subset_0_of_S1A_IW_GRDH_1SDV_20200305T053514_20200305T053539_031536_03A1F4_0000_Cal",
        "S1A_IW_GRDH_1SDV_20200305T053514_20200305T053539_031536_03A1F4_rtc",
        "S1A_IW_GRDH_1SDV_20200305T053514_20200305T053539_031536_03A1F4_7B1C-0000000000-0000010752",
        "1_0_S1A_IW_GRDH_1SDV_20200305T053514_20200305T053539_031536_03A1F4_7B1C",
        "s1a-iw-grd-vh-20200305t053514-20200305t053539-031536-03a1f4-002",
        "S1A_IW_GRDH_1SDV_20200305T235950_20200306T000015_031536_03A1F4_7B1C",
        "Sigma0_VH_slv1_05Mar2020",
        "Sigma0_VV_mst_05Mar2020",
        # ASF HyP3.
        "S1A_IW_20200305T053514_DVP_RTC10_G_gpuned_AB12",
        "S1A_IW_20200305T053514_DVP_RTC10_G_gpuned_AB12_VV",
        # OPERA: the second time is that of the processing.
        "OPERA_L2_RTC-S1_T069-147170-IW3_20200305T053514Z_20230101T000000Z_S1A_30_v1.0",
        "OPERA_L2_RTC-S1_T069-147170-IW3_20200305T053514Z_20230101T000000Z_S1A_30_v1.0_VH",
        "OPERA_L3_DSWx-S1_T33NWB_20200305T053514Z_20200307T101112Z_S1A_30_v1.0_B01_WTR",
        "OPERA_L3_DSWx-HLS_T33NWB_20200305T053514Z_20200307T101112Z_L8_30_v1.0_B01_WTR",
        # S1Tiling, the Global Flood Monitoring, the Copernicus Browser, Digital Earth Africa.
        "s1a_33NWB_vv_DES_007_20200305txxxxxx",
        "s1a_33NWB_vv_DES_007_20200305t044150",
        "s1a_33NWB_vh_DES_007_20200305txxxxxx_BorderMask",
        "ENSEMBLE_FLOOD_20200305T005610_VV_A0105M_E072N048T3_EU010M_V0M2R2_S1AIWGRDH",
        "2020-03-05-00_00_2020-03-05-23_59_Sentinel-1_AWS-IW-VVVH_VV_-_decibel_gamma0",
        "2020-03-05-00:00_2020-03-05-23:59_Sentinel-1_IW_VV+VH_VV_(Raw)",
        "s1_rtc_07D5F1_N13E025_2020_03_05",
        # Other satellites, for masks and references.
        "S2A_MSIL2A_20200305T100021_N0500_R122_T33TWN_20230519T132712",
        "T33TWN_20200305T100021_B03_10m",
        "LC08_L2SP_193024_20200305_20200822_02_T1_QA_PIXEL",
        "HLS.S30.T33TWN.2020065T100021.v2.0.Fmask",
        "MOD44W.A2020065.h18v04.061.2021123456789",
        "WATER_VIIRS_Prj_SVI_npp_d20200305_t1200004",
    ],
)
def test_a_product_is_of_the_day_its_acquisition_begins(name: str):
    assert period_in_name(name) == THE_5TH


@pytest.mark.parametrize(
    ("name", "period"),
    [
        ("water_2020-03-05", THE_5TH),
        ("2020.03.05 water", THE_5TH),
        ("2020 03 05 water", THE_5TH),
        ("20200305T201512_water", THE_5TH),
        ("20200305_201512_water", THE_5TH),
        ("20200305201512", THE_5TH),
        ("202003052015", THE_5TH),
        ("LAKE20200305", THE_5TH),
        ("TIBET2020-03-05", THE_5TH),
        # The day first: with dots, or where the other number can be no month.
        ("lake_05.03.2020", THE_5TH),
        ("5.3.2020", THE_5TH),
        ("lake_17-03-2020", day("2020-03-17")),
        ("lake_17_03_2020_b", day("2020-03-17")),
        ("17 03 2020", day("2020-03-17")),
        ("03-17-2020", day("2020-03-17")),
        ("05-05-2020", day("2020-05-05")),
        ("tile_7_17-03-2020", day("2020-03-17")),
        # Months as words.
        ("lake_05Mar2020", THE_5TH),
        ("lake_05MAR2020", THE_5TH),
        ("lake_5mar2020", THE_5TH),
        ("5_March_2020", THE_5TH),
        ("5th March 2020", THE_5TH),
        ("05-mar-2020_b", THE_5TH),
        ("05Mar2020_153000", THE_5TH),
        ("March 5, 2020", THE_5TH),
        ("Mar_05_2020", THE_5TH),
        ("Mar05_2020", THE_5TH),
        ("2020Mar05", THE_5TH),
        ("2020-Mar-05", THE_5TH),
        ("2020_March_5", THE_5TH),
        ("30Sept2020", day("2020-09-30")),
        ("March2020", MARCH),
        ("lake_MAR_2020", MARCH),
        ("WaterMar2020", MARCH),
        ("März_2020", MARCH),
        ("Ma\u0308rz_2020", MARCH),
        ("eau_mars2020", MARCH),
        ("agua_5_marzo_2020", THE_5TH),
        ("marco_2020", MARCH),
        ("2020_maart", MARCH),
        ("fevereiro_2020", span("2020-02-01", "2020-02-29")),
        ("août_2020", span("2020-08-01", "2020-08-31")),
        ("31Dez2020", day("2020-12-31")),
        ("2020Mar", MARCH),
        ("2020-march_b", MARCH),
        ("tile_45_Mar2020", MARCH),
        ("tile_45_Mar_2020", MARCH),
        # Units between the numbers.
        ("lake_2020y03m05d", THE_5TH),
        ("2020年3月5日", THE_5TH),
        ("2020年03月", MARCH),
        # No month: a part of a longer word.
        ("market2020", YEAR),
        ("OMAR2020", YEAR),
        ("water_2020_03", MARCH),
        ("202003_7", MARCH),
        ("tile_12_2020-03", MARCH),
        ("water_03-2020", MARCH),
        ("03.2020", MARCH),
        ("2020_03-0000000000-0000010752", MARCH),
        ("Sentinel-1_IW_mosaic_2020_M03_33TXN_0_0", MARCH),
        ("water_2020", YEAR),
        ("2020", YEAR),
        ("yearlyClassification2020-0000000000-0000010752", YEAR),
        ("water_2020-Q1", span("2020-01-01", "2020-03-31")),
        ("2020-Q4_b", span("2020-10-01", "2020-12-31")),
        ("2020Q4", span("2020-10-01", "2020-12-31")),
        ("Q4_2020", span("2020-10-01", "2020-12-31")),
        ("2020-W10", span("2020-03-02", "2020-03-08")),
        ("2020W10_b", span("2020-03-02", "2020-03-08")),
        ("water_2020_W10", span("2020-03-02", "2020-03-08")),
        # A longitude.
        ("water_2020_W10_N50", YEAR),
        # Days of the year.
        ("lake_2020065", THE_5TH),
        ("2020-065", THE_5TH),
        ("2020366", day("2020-12-31")),
        # First and last.
        ("water_2020-03-11_2020-03-20", span("2020-03-11", "2020-03-20")),
        ("2019-12-31_2020-01-01.b", span("2019-12-31", "2020-01-01")),
        ("2020-03-05_2020-03-05", THE_5TH),
        ("20200301_20200331", MARCH),
        ("20200301-20200331_b", MARCH),
        ("DFO_4799_From_20200301_to_20200331", MARCH),
        ("01Mar2020-31Mar2020", MARCH),
        ("01-03-2020_31-03-2020", MARCH),
        ("2020-03-01-00_00_2020-03-31-23_59_Sentinel-1_AWS-IW-VVVH", MARCH),
        ("202003_202005", SPRING),
        ("2020-03_to_2020-05", SPRING),
        ("03-2020_05-2020", SPRING),
        ("Mar2020_May2020", SPRING),
        ("Mar-May_2020", SPRING),
        ("2019-2020", span("2019-01-01", "2020-12-31")),
        # No quarter, and no span of days.
        ("water_2020-Q5", YEAR),
        ("water_2020-Q12", YEAR),
        ("2020-03-11_2020-03-32", day("2020-03-11")),
        ("2020-03-11_2020-02-30", day("2020-03-11")),
        ("2020-03-11_2020-03", day("2020-03-11")),
        ("20200305T120349_20200305T120414", THE_5TH),
        ("20200305_120349_20200305_120414", THE_5TH),
        ("20200305T235950_20200306T000015", THE_5TH),
        # The most exact one counts, wherever it stands.
        ("2020-Q1_2020-03", MARCH),
        ("2020_2020-Q1", span("2020-01-01", "2020-03-31")),
        ("2019_water_2020-03-05", THE_5TH),
        ("2019_water_2020-03", MARCH),
        # Numbers beside a year, and numbers that look like one.
        ("water_7_2020", YEAR),
        ("water_100_2020", YEAR),
        ("T12_2020", YEAR),
        ("tile_45_77_2020", YEAR),
        ("v1.12_2020", YEAR),
        ("v1.2.2020", YEAR),
        ("epsg2056_2020", YEAR),
        ("2048x2048_2020", YEAR),
        ("2000m_2020", YEAR),
        ("chip_10980_2020", YEAR),
        ("water_2020-03-05_v20230101", THE_5TH),
        ("2020-03-05_10_20", THE_5TH),
        # A leap day.
        ("20200229", day("2020-02-29")),
        ("1992-02", span("1992-02-01", "1992-02-29")),
        ("1900-02", span("1900-02-01", "1900-02-28")),
    ],
)
def test_days_months_and_years_are_found_in_names(name: str, period: Period):
    assert period_in_name(name) == period


@pytest.mark.parametrize(
    "name",
    [
        "water",
        "tile_12",
        "120200305",
        "202003051",
        "water_1820",
        "water_2120-03",
        "2020-13-01",
        "2020-1-5",
        "20190229",
        "2020-02-30",
        "31-02-2020",
        "31Feb2020",
        "32Mar2020",
        "20200431",
        "2020-00",
        "0305T202003",
        "0305t202003",
        "2020367",
        "2020_065",
        "2020-W60",
        # Numbers of something else.
        "Ghana_103272_S1Hand",
        "Mekong_1248200_LabelHand",
        "Spain_7370579_S1Hand",
        "size_10980",
        "chip_2048x2048",
        "orbit_031536",
        "epsg_2056",
        "EMSR427_AOI01_DEL_MONIT01",
    ],
)
def test_what_no_calendar_has_is_no_date(name: str):
    assert period_in_name(name) is None


@pytest.mark.parametrize(
    ("name", "choices"),
    [
        ("lake_05-03-2020", {"DD-MM-YYYY": "2020-03-05", "MM-DD-YYYY": "2020-05-03"}),
        ("05_03_2020", {"DD_MM_YYYY": "2020-03-05", "MM_DD_YYYY": "2020-05-03"}),
        ("5 3 2020", {"DD MM YYYY": "2020-03-05", "MM DD YYYY": "2020-05-03"}),
        (
            "tile_5_3_2020",
            {"DD_MM_YYYY": "2020-03-05", "MM_DD_YYYY": "2020-05-03", "YYYY": "2020"},
        ),
        ("05_Mar2020", {"DD_MMMYYYY": "2020-03-05", "MMMYYYY": "2020-03"}),
        ("tile_12_2020", {"MM_YYYY": "2020-12", "YYYY": "2020"}),
        ("water-03-2020", {"MM-YYYY": "2020-03", "YYYY": "2020"}),
        ("202409_Helene_2024-08_monthly", {"YYYYMM": "2024-09", "YYYY-MM": "2024-08"}),
        ("2020-03-20_2020-03-11", {"YYYY-MM-DD": "2020-03-20", "_YYYY-MM-DD": "2020-03-11"}),
        ("2019_water_2020", {"YYYY": "2019", "_YYYY": "2020"}),
        ("2019_2020", {"YYYY": "2019", "_YYYY": "2020"}),
        (
            "S1AA_20200305T053514_20200317T053513_VVP012_INT80_G_ueF_AB12",
            {"YYYYMMDD": "2020-03-05", "514_YYYYMMDD": "2020-03-17"},
        ),
        # Two products.
        (
            "S1A_IW_GRDH_1SDV_20200305T053514_S1A_IW_GRDH_1SDV_20200317T053514",
            {
                "YYYYMMDD": "2020-03-05",
                "S1A_IW_GRDH_1SDV_20200305T053514_S1A_IW_GRDH_1SDV_YYYYMMDD": "2020-03-17",
            },
        ),
        # Six digits with a year of four or of two.
        ("S1_200305", {"YYYYMM": "2003-05", "YYMMDD": "2020-03-05"}),
        ("201205_VV", {"YYYYMM": "2012-05", "YYMMDD": "2020-12-05"}),
        ("lake_190305", {"YYYYMM": "1903-05", "YYMMDD": "2019-03-05"}),
    ],
)
def test_a_date_that_can_be_read_in_different_ways_is_unclear(name: str, choices: dict[str, str]):
    told = dates_in_names([name])[0].periods
    assert {key: period.label for key, period in told.items()} == choices


@pytest.mark.parametrize(
    "name",
    [
        "lake_05-03-2020",
        "S1_200305",
        "tile_12_2020",
        "202409_Helene_2024-08",
        "2020-03-20_2020-03-11",
    ],
)
def test_each_choice_of_an_unclear_date_is_a_pattern_that_makes_it(name: str):
    told = dates_in_names([name])[0].periods
    assert {key: period_in_name(name, key) for key in told} == told


def test_an_unclear_date_is_refused_with_its_choices():
    with pytest.raises(
        InputError,
        match=r"'lake_05-03-2020' is ambiguous \(2020-03-05 with DD-MM-YYYY or 2020-05-03 with "
        r"MM-DD-YYYY\); say how it is written with a date pattern, such as DD-MM-YYYY\.",
    ):
        period_in_name("lake_05-03-2020")


@pytest.mark.parametrize(
    ("names", "labels"),
    [
        (["05-03-2020", "17-03-2020"], ["2020-03-05", "2020-03-17"]),
        (["05-03-2020", "03-17-2020"], ["2020-05-03", "2020-03-17"]),
        (["tile_07_2020", "tile_12_2020", "tile_13_2020"], ["2020"] * 3),
        (["tile_7_2020", "tile_12_2020"], ["2020"] * 2),
        (["tile_5_3_2020", "tile_5_33_2020"], ["2020"] * 2),
        (["05_Mar2020", "45_Mar2020"], ["2020-03"] * 2),
        (["water_201205", "water_201405"], ["2012-05", "2014-05"]),
        (["05-03-2020_09-03-2020", "17-03-2020"], ["2020-03-05 to 2020-03-09", "2020-03-17"]),
    ],
)
def test_other_names_of_the_list_show_how_a_date_is_written(names: list[str], labels: list[str]):
    assert [one.period.label for one in dates_in_names(names)] == labels


@pytest.mark.parametrize(
    "names",
    [
        ["05-03-2020", "07-03-2020"],
        ["05-03-2020", "17_03_2020"],
        ["05-03-2020", "17-03-2020", "03-17-2020"],
        ["water_03_2020", "water_2020"],
        ["water_01_2020", "water_12_2020"],
    ],
)
def test_names_that_do_not_show_it_leave_a_date_unclear(names: list[str]):
    assert dates_in_names(names)[0].unclear


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("water_7_2020-03_b", ["water_7_", "_b"]),
        ("2020-03-01_2020-03-31_7", ["", "_", "_7"]),
        ("water_2020-03-11_2020-03-20_7_2021-01-01", ["water_", "_", "_7_", ""]),
        ("water_7_2020-Q1_b", ["water_7_", "_b"]),
        ("tile_2012_05_2020-03-05", ["tile_2012_05_", ""]),
        ("tile_7_05-03-2020", ["tile_7_", ""]),
        ("tile_7_5Mar2020_b", ["tile_7_", "_b"]),
        ("water_2020-03-05_123456", ["water_", "_123456"]),
        ("water_2020-03-05_10_20", ["water_", "_10_20"]),
        ("water_7-0000000000-0000010752", ["water_7"]),
        # It may be the number of a tile.
        ("water_2020_7", ["water_2020_7"]),
        ("tile_12_2020", ["tile_12_2020"]),
        ("tile_5_3_2020", ["tile_5_3_2020"]),
    ],
)
def test_what_is_beside_the_date_is_told(name: str, parts: list[str]):
    assert parts_beside_date(name) == parts


def test_what_is_beside_a_date_of_a_pattern_is_told():
    assert parts_beside_date("a05032020b2020-03", "DDMMYYYY") == ["a", "b2020-03"]


@pytest.mark.parametrize("length", list(PeriodLength))
def test_names_that_results_get_tell_their_period(length: PeriodLength):
    for one in range(date(2020, 1, 1).toordinal(), date(2021, 1, 1).toordinal()):
        period = Period.around(date.fromordinal(one), length)
        assert period_in_name("water_" + period.label.replace(" to ", "_")) == period


@pytest.mark.parametrize(
    ("name", "pattern", "period"),
    [
        ("water_05032020", "DDMMYYYY", THE_5TH),
        ("water_03.2020", "MM.YYYY", MARCH),
        ("2019-01-01_y2020", "yYYYY", YEAR),
        ("2019-01-01_to_2020-03-05", "to_YYYY-MM-DD", THE_5TH),
        ("id12202003", "YYYYMM", MARCH),
        ("0007_2020", "YYYY", YEAR),
        ("a(2020)", "(YYYY)", YEAR),
        ("2020-03-05", "YYYY_MM_DD", None),
        ("water_31022020", "DDMMYYYY", None),
        ("waterX2020", "water.YYYY", None),
        # One digit where no others adjoin.
        ("lake_5-3-2020", "DD-MM-YYYY", THE_5TH),
        ("lake_3-5-2020", "MM-DD-YYYY", THE_5TH),
        ("2020-3-5", "YYYY-MM-DD", THE_5TH),
        ("7_2020-3-5_b", "7_YYYY-MM-DD", THE_5TH),
        ("2020035", "YYYYMMDD", None),
        # Months as words.
        ("lake_05Mar2020", "DDMMMYYYY", THE_5TH),
        ("lake_5 MARCH 2020", "DD MMMM YYYY", THE_5TH),
        ("2020Mar", "YYYYMMM", MARCH),
        ("05xxx2020", "DDMMMYYYY", None),
        ("05März2020", "DDMMMYYYY", THE_5TH),
        # A year of two digits.
        ("S1_200305_VV", "YYMMDD", THE_5TH),
        ("050320", "DDMMYY", THE_5TH),
        ("990305", "YYMMDD", day("1999-03-05")),
        ("water_5.3.20", "DD.MM.YY", THE_5TH),
        ("20200305", "YYMMDD", None),
        ("01200305", "YYMMDD", None),
        # Days of the year.
        ("lake_2020_065", "YYYY_DDD", THE_5TH),
        ("2021366", "YYYYDDD", None),
        ("2020000", "YYYYDDD", None),
        # The one that is meant of several.
        ("202409_Helene_2024-08_monthly", "YYYY-MM", span("2024-08-01", "2024-08-31")),
        ("202409_Helene_2024-08_monthly", "YYYYMM_", span("2024-09-01", "2024-09-30")),
        ("S1AA_20190101T053514_20200305T053513_VVP012", "T*_YYYYMMDD", THE_5TH),
        ("chip_20190101_A7_20200305", "_??_YYYYMMDD", THE_5TH),
        # First and last.
        ("01-03-2020 to 31-03-2020", "DD-MM-YYYY*DD-MM-YYYY", MARCH),
        ("20200301T0000_20200331T2359", "YYYYMMDDT*_YYYYMMDD", MARCH),
        ("20200331_20200301", "YYYYMMDD_YYYYMMDD", None),
        ("2020_2020", "YYYY_YYYY", YEAR),
    ],
)
def test_a_pattern_says_which_digits_are_the_date(name: str, pattern: str, period: Period | None):
    assert period_in_name(name, pattern) == period


@pytest.mark.parametrize(
    "pattern",
    [
        "MM-DD",
        "YYYY-DD",
        "YY-DD",
        "YYYY-YYYY-YYYY",
        "YYYYMM-MMM",
        "YYYYMMDDD",
        "YYYY-MM_YYYY",
        "date",
    ],
)
def test_a_pattern_that_tells_no_date_is_refused(pattern: str):
    with pytest.raises(InputError, match=f"'{pattern}' does not say which digits are the date"):
        period_in_name("2020-03-05", pattern)
