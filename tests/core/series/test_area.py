"""Water area by zone and date, compared with areas counted by hand."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Sequence
from datetime import date
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from gmnet_water.core.dates.dated import dated
from gmnet_water.core.errors import Cancelled, GMNetError, InputError
from gmnet_water.core.masks import mask as masks
from gmnet_water.core.raster import reading
from gmnet_water.core.raster.grid import Grid, Window
from gmnet_water.core.raster.ground import areal_scale, middle_latitude
from gmnet_water.core.raster.vector_files import as_csv
from gmnet_water.core.report import Report
from gmnet_water.core.series.area import AreaRequest, WaterAreas, measure_areas, plan_areas
from gmnet_water.core.series.area_report import as_html, frozen_months
from gmnet_water.core.series.area_table import FIELDS, records
from gmnet_water.core.series.zone_options import CHARTS
from gmnet_water.core.series.zones import Zones, place_zones
from gmnet_water.tests.rasters import NORTH_UP, UTM33, save, wkt
from osgeo import ogr, osr

LAND, WATER, STEEP, NONE = 0, 1, 250, 255
X, Y = NORTH_UP[0], NORTH_UP[3]
# A pixel of NORTH_UP has 10 m x 10 m.
PIXEL_KM2 = 1e-4
UNMINDED = Report(info=lambda _: None, warning=lambda _: None)


def box(left: float, top: float, right: float, bottom: float) -> bytes:
    """A rectangle between columns and rows of NORTH_UP."""
    x0, x1, y0, y1 = X + 10 * left, X + 10 * right, Y - 10 * bottom, Y - 10 * top
    ring = f"{x0} {y0}, {x1} {y0}, {x1} {y1}, {x0} {y1}, {x0} {y0}"
    return bytes(ogr.CreateGeometryFromWkt(f"POLYGON (({ring}))").ExportToWkb())


def zones(crs: str | None = None, **polygons: bytes) -> Zones:
    return Zones(list(polygons), list(polygons.values()), wkt(UTM33) if crs is None else crs)


def saved(folder: Path, codes: Sequence[np.ndarray], **given: object) -> list[str]:
    """Masks of the months from 2020-01 on."""
    return [
        save(
            folder / f"mask_{2020 + number // 12}-{number % 12 + 1:02d}.tif",
            one[None].astype(np.uint8),
            **given,
        )
        for number, one in enumerate(codes)
    ]


def measured(
    sources: Sequence[str], given: Zones | None = None, complete: float = 0.95
) -> WaterAreas:
    request = AreaRequest(dated(sources, "MASKS"), given, complete)
    return measure_areas(plan_areas(request), UNMINDED)


def filled(code: int, rows: int = 20, cols: int = 30) -> np.ndarray:
    return np.full((rows, cols), code, np.uint8)


def lake(rows: slice, cols: slice) -> np.ndarray:
    """Land with a rectangle of water."""
    codes = filled(LAND)
    codes[rows, cols] = WATER
    return codes


def test_without_zones_all_of_the_masks_is_one(tmp_path: Path) -> None:
    codes = lake(slice(0, 5), slice(0, 6))
    codes[10:, :] = NONE
    codes[5, :] = STEEP
    (zone,) = measured(saved(tmp_path, [codes])).zones
    assert zone.name == "all"
    assert zone.zone_km2 == pytest.approx(600 * PIXEL_KM2)
    assert zone.water_km2 == pytest.approx([30 * PIXEL_KM2])
    assert zone.valid_km2 == pytest.approx([270 * PIXEL_KM2])
    assert zone.percent_of_zone == pytest.approx([5.0])
    assert zone.percent_of_valid == pytest.approx([100 * 30 / 270])


def test_zones_hold_the_pixels_whose_centres_they_cover(tmp_path: Path) -> None:
    sources = saved(tmp_path, [lake(slice(0, 10), slice(0, 10))])
    # Just right of the centres of column 7, and just left of those of column 12.
    areas = measured(sources, zones(edge=box(7.6, 4, 12.4, 8)))
    assert areas.zones[0].zone_km2 == pytest.approx(4 * 4 * PIXEL_KM2)
    assert areas.zones[0].water_km2 == pytest.approx([2 * 4 * PIXEL_KM2])


def test_overlapping_zones_each_count_in_full(tmp_path: Path) -> None:
    sources = saved(tmp_path, [filled(WATER)])
    areas = measured(sources, zones(large=box(0, 0, 20, 10), small=box(5, 5, 15, 15)))
    assert [zone.zone_km2 for zone in areas.zones] == pytest.approx(
        [200 * PIXEL_KM2, 100 * PIXEL_KM2]
    )


def test_polygons_of_one_name_are_one_zone_counted_once(tmp_path: Path) -> None:
    polygons = [box(0, 0, 4, 4), box(2, 0, 6, 4), box(20, 10, 22, 12)]
    given = Zones(["lake", "lake", "lake"], polygons, wkt(UTM33))
    (zone,) = measured(saved(tmp_path, [filled(WATER)]), given).zones
    assert zone.zone_km2 == pytest.approx((6 * 4 + 2 * 2) * PIXEL_KM2)


def test_a_hole_is_no_part_of_its_zone(tmp_path: Path) -> None:
    outer = ogr.CreateGeometryFromWkb(box(0, 0, 10, 10))
    ring = outer.Difference(ogr.CreateGeometryFromWkb(box(2, 2, 5, 5)))
    areas = measured(saved(tmp_path, [filled(WATER)]), zones(ring=bytes(ring.ExportToWkb())))
    assert areas.zones[0].zone_km2 == pytest.approx((100 - 9) * PIXEL_KM2)


def test_strips_add_up_to_the_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rng = np.random.default_rng(5)
    codes = [rng.choice([LAND, WATER, STEEP, NONE], (20, 30)) for _ in range(3)]
    sources = saved(tmp_path, codes)
    inside = np.zeros((20, 30), bool)
    inside[3:17, 4:25] = True
    monkeypatch.setattr(reading, "_STRIP_PIXELS", 30 * 3 * 4)
    (zone,) = measured(sources, zones(a=box(4, 3, 25, 17))).zones
    ever = np.any([one == WATER for one in codes], axis=0)
    for number, one in enumerate(codes):
        valid = np.isin(one, (LAND, WATER))
        assert zone.water_km2[number] == pytest.approx((inside & (one == WATER)).sum() * PIXEL_KM2)
        assert zone.valid_km2[number] == pytest.approx((inside & valid).sum() * PIXEL_KM2)
        assert zone.unseen_km2[number] == pytest.approx((inside & ~valid & ever).sum() * PIXEL_KM2)


@pytest.mark.parametrize("budget", [16 * 16 * 3 * 2, 16 * 4 * 3])
def test_patches_of_blocks_add_up_to_the_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, budget: int
) -> None:
    rng = np.random.default_rng(6)
    codes = [rng.choice([LAND, WATER, STEEP, NONE], (40, 70)) for _ in range(3)]
    tiled = ["TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=16"]
    sources = saved(tmp_path, codes, options=tiled)
    boxes = {"all": (0, 0, 70, 40), "within": (17, 20, 30, 30), "across": (3, 5, 66, 33)}
    monkeypatch.setattr(reading, "_STRIP_PIXELS", budget)
    monkeypatch.setattr(reading, "_STRIP_ROWS", 16)
    areas = measured(sources, zones(**{name: box(*sides) for name, sides in boxes.items()}))
    ever = np.any([one == WATER for one in codes], axis=0)
    for zone, (left, top, right, bottom) in zip(areas.zones, boxes.values()):
        part = (slice(top, bottom), slice(left, right))
        assert zone.zone_km2 == pytest.approx((bottom - top) * (right - left) * PIXEL_KM2)
        for number, one in enumerate(codes):
            water, valid = one[part] == WATER, np.isin(one[part], (LAND, WATER))
            found = zone.water_km2[number], zone.valid_km2[number], zone.unseen_km2[number]
            counts = [flags.sum() for flags in (water, valid, ~valid & ever[part])]
            assert found == pytest.approx([count * PIXEL_KM2 for count in counts])


def test_centres_on_an_edge_fall_to_one_side_in_whichever_window() -> None:
    x, y, pixel = -71.0123, -8.7, 8.983152841195215e-05
    grid = Grid(1000, 600, (x, pixel, 0, y, 0, -pixel), wkt(4326))
    ring = [(16.5, 389.5), (175.5, 389.5), (175.5, 547.5), (16.5, 547.5), (16.5, 389.5)]
    corners = ", ".join(f"{x + col * pixel!r} {y - row * pixel!r}" for col, row in ring)
    polygon = bytes(ogr.CreateGeometryFromWkt(f"POLYGON (({corners}))").ExportToWkb())
    (zone,) = place_zones(Zones(["a"], [polygon], wkt(4326)), grid, "ZONES")
    window = zone.window
    parts = [
        zone.inside(Window(col, window.row, min(64, window.col_stop - col), window.height))
        for col in range(window.col, window.col_stop, 64)
    ]
    assert (np.concatenate(parts, axis=1) == zone.inside(window)).all()


def test_of_many_masks_each_block_is_read_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tiled = ["TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=16"]
    sources = saved(tmp_path, [filled(WATER, 32, 160)] * 24, options=tiled)
    plan = plan_areas(AreaRequest(dated(sources, "MASKS")))
    read: Counter[tuple[int, int]] = Counter()

    def noted(mask: masks.Mask, window: Window) -> np.ndarray:
        rows = range(window.row // 16, -(-window.row_stop // 16))
        cols = range(window.col // 16, -(-window.col_stop // 16))
        read.update((row, col) for row in rows for col in cols)
        return np.zeros((window.height, window.width), np.uint8)

    monkeypatch.setattr(reading, "_STRIP_PIXELS", 16 * 16 * 24 * 2)
    monkeypatch.setattr(reading, "_STRIP_ROWS", 16)
    monkeypatch.setattr(masks.Mask, "read", noted)
    measure_areas(plan, UNMINDED)
    assert set(read.values()) == {24}
    assert len(read) == 2 * 10


def test_progress_grows_to_the_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tiled = ["TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=16"]
    plan = plan_areas(
        AreaRequest(dated(saved(tmp_path, [filled(WATER, 32, 64)], options=tiled), "MASKS"))
    )
    monkeypatch.setattr(reading, "_STRIP_PIXELS", 16 * 16 * 2)
    monkeypatch.setattr(reading, "_STRIP_ROWS", 16)
    told: list[float] = []
    measure_areas(plan, Report(progress=told.append))
    assert told == [0.25, 0.5, 0.75, 1.0]


def test_zones_in_another_crs_are_transformed(tmp_path: Path) -> None:
    source, target = osr.SpatialReference(), osr.SpatialReference()
    source.ImportFromEPSG(UTM33)
    target.ImportFromEPSG(4326)
    target.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    polygon = ogr.CreateGeometryFromWkb(box(3.2, 2.2, 12.8, 9.8))
    polygon.Transform(osr.CoordinateTransformation(source, target))
    given = zones(wkt(4326), a=bytes(polygon.ExportToWkb()))
    (zone,) = measured(saved(tmp_path, [filled(WATER)]), given).zones
    assert zone.zone_km2 == pytest.approx(10 * 8 * PIXEL_KM2)


def test_straight_edges_in_another_crs_bend(tmp_path: Path) -> None:
    # In UTM the parallel of 45° lies up to 1090 m south of the straight line between two of its
    # points L = 118 km either side of the central meridian: L² tan(45°) / (2 R).
    rows, cols, pixel = 60, 60, 50.0
    north = 4_982_950.4  # of 45° N at the central meridian, 15° E
    corner = (500_000 - 30 * pixel, pixel, 0, north + 30 * pixel, 0, -pixel)
    sources = saved(tmp_path, [filled(WATER, rows, cols)], geotransform=corner)
    below = ogr.CreateGeometryFromWkt("POLYGON ((13.5 44, 16.5 44, 16.5 45, 13.5 45, 13.5 44))")
    (zone,) = measured(sources, zones(wkt(4326), south=bytes(below.ExportToWkb()))).zones
    # The parallel runs through the middle of the raster, so half of its rows lie south of it.
    assert zone.zone_km2 == pytest.approx(30 * cols * (pixel / 1000) ** 2, rel=0.02)


def test_a_zone_beyond_the_masks_counts_its_part_and_is_named(tmp_path: Path) -> None:
    areas = measured(saved(tmp_path, [filled(WATER)]), zones(shore=box(-5, -5, 5, 5)))
    assert areas.zones[0].zone_km2 == pytest.approx(25 * PIXEL_KM2)
    assert "reach beyond the masks" in areas.remarks[0]
    assert "shore" in areas.remarks[0]


def test_zones_elsewhere_or_too_small_are_left_out(tmp_path: Path) -> None:
    given = zones(near=box(0, 0, 5, 5), far=box(100, 0, 110, 5), dot=box(8.6, 8.6, 8.9, 8.9))
    areas = measured(saved(tmp_path, [filled(WATER)]), given)
    assert [zone.name for zone in areas.zones] == ["near"]
    assert "contain no pixel centre are left out: dot." in areas.remarks[0]


def test_far_zones_that_cannot_be_transformed_do_no_harm(tmp_path: Path) -> None:
    given = Zones(
        ["pole", "here"],
        [
            bytes(ogr.CreateGeometryFromWkt(text).ExportToWkb())
            for text in (
                "POLYGON ((-180 -90, 180 -90, 180 -80, -180 -80, -180 -90))",
                "POLYGON ((14 44, 16 44, 16 46, 14 46, 14 44))",
            )
        ],
        wkt(4326),
    )
    areas = measured(saved(tmp_path, [filled(WATER)]), given)
    assert [zone.name for zone in areas.zones] == ["here"]


def test_polygons_without_a_name_are_one_unnamed_zone(tmp_path: Path) -> None:
    given = Zones(["", " "], [box(0, 0, 2, 2), box(4, 4, 6, 6)], wkt(UTM33))
    (zone,) = measured(saved(tmp_path, [filled(WATER)]), given).zones
    assert zone.name == "unnamed"


@pytest.mark.parametrize(
    "given, reason",
    [
        (Zones([], [], wkt(UTM33)), "contains no polygons"),
        (zones("", a=box(0, 0, 5, 5)), "ZONES has no coordinate reference system"),
        (zones(a=box(100, 100, 105, 105)), "No zone of ZONES lies on the masks"),
    ],
)
def test_zones_that_cannot_be_used_are_refused(tmp_path: Path, given: Zones, reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        measured(saved(tmp_path, [filled(WATER)]), given)


def test_zones_that_hold_no_pixel_at_all_are_refused(tmp_path: Path) -> None:
    with pytest.raises(GMNetError, match="No zone of ZONES contains the centre of a pixel"):
        measured(saved(tmp_path, [filled(WATER)]), zones(dot=box(8.6, 8.6, 8.9, 8.9)))


def test_masks_without_crs_have_no_areas(tmp_path: Path) -> None:
    sources = saved(tmp_path, [filled(WATER)], crs=None)
    with pytest.raises(InputError, match=r"'mask_2020-01\.tif' has no coordinate reference"):
        measured(sources)


def test_a_cancelled_run_stops(tmp_path: Path) -> None:
    plan = plan_areas(AreaRequest(dated(saved(tmp_path, [filled(WATER)]), "MASKS")))
    with pytest.raises(Cancelled):
        measure_areas(plan, Report(cancelled=lambda: True))


def test_masks_that_declare_land_as_nodata_are_named(tmp_path: Path) -> None:
    codes = lake(slice(5), slice(5))
    areas = measured(saved(tmp_path, [codes, codes], nodata=0))
    assert "'mask_2020-01.tif' and MASKS 'mask_2020-02.tif' declare 0 as nodata" in areas.remarks[0]


@pytest.mark.parametrize(("code", "lacking"), [(WATER, "land"), (LAND, "water")])
def test_masks_of_one_class_alone_are_remarked_upon(
    tmp_path: Path, code: int, lacking: str
) -> None:
    areas = measured(saved(tmp_path, [filled(code)]))
    assert f"No pixel of the masks is {lacking}" in areas.remarks[-1]


def test_a_date_that_was_seen_in_part_is_not_complete(tmp_path: Path) -> None:
    part = lake(slice(0, 2), slice(0, 2))
    part[:2, 10:] = NONE  # 40 of 600 pixels, over 5 %
    areas = measured(saved(tmp_path, [lake(slice(0, 2), slice(0, 2)), part]))
    assert areas.zones[0].complete.tolist() == [True, False]
    assert "1 of 2 dates are not complete" in areas.remarks[0]
    assert areas.remarks[0].endswith("2020-02.")


def test_a_date_that_did_not_see_the_water_is_not_complete(tmp_path: Path) -> None:
    hidden = filled(LAND)
    hidden[0, :4] = NONE  # 4 of 600 pixels, but half of the lake
    areas = measured(saved(tmp_path, [lake(slice(0, 1), slice(0, 8)), hidden]))
    assert areas.zones[0].unseen_km2 == pytest.approx([0.0, 4 * PIXEL_KM2])
    assert areas.zones[0].complete.tolist() == [True, False]


def test_terrain_that_is_always_masked_leaves_dates_complete(tmp_path: Path) -> None:
    codes = lake(slice(0, 2), slice(0, 2))
    codes[10:] = STEEP
    areas = measured(saved(tmp_path, [codes, codes]))
    assert areas.zones[0].complete.all()
    assert areas.remarks == ()


def test_the_part_that_makes_a_date_complete_can_be_chosen(tmp_path: Path) -> None:
    part = filled(LAND)
    part[:4] = NONE  # 20 %
    sources = saved(tmp_path, [filled(LAND), part])
    assert measured(sources, complete=0.8).zones[0].complete.all()
    assert not measured(sources, complete=0.81).zones[0].complete.all()


def test_a_zone_without_any_value_has_no_complete_date(tmp_path: Path) -> None:
    areas = measured(saved(tmp_path, [filled(NONE), filled(NONE)]))
    found = areas.statistics(areas.zones[0])
    assert (found.dates, found.left_out) == (0, 2)
    assert np.isnan([found.mean, found.sd, found.low, found.trend.slope]).all()
    assert np.isnan(areas.zones[0].percent_of_valid).all()


def test_statistics_leave_out_what_is_not_complete(tmp_path: Path) -> None:
    widths = [4, 8, 6, 10]
    codes = [lake(slice(0, 10), slice(0, width)) for width in widths]
    codes[1][:, 15:] = NONE
    areas = measured(saved(tmp_path, codes))
    found = areas.statistics(areas.zones[0])
    assert (found.dates, found.left_out) == (3, 1)
    # 40, 60 and 100 pixels.
    assert found.mean == pytest.approx(200 / 3 * PIXEL_KM2)
    assert found.sd == pytest.approx((2800 / 3) ** 0.5 * PIXEL_KM2)
    assert (found.low, found.high) == pytest.approx((40 * PIXEL_KM2, 100 * PIXEL_KM2))
    # From the middle of January to the middle of March are 60 days, and 31 from there to April's.
    per_year = sorted([20 / 60, 60 / 90, 40 / 30])[1] * 365.2425 * PIXEL_KM2
    assert found.trend.slope == pytest.approx(per_year, rel=0.02)
    assert found.trend.s == 3


def test_equal_areas_in_other_rows_are_ties(tmp_path: Path) -> None:
    rng = np.random.default_rng(3)
    codes = []
    for _ in range(6):
        one = filled(LAND, 200, 30)
        one.flat[rng.choice(6000, 1000, replace=False)] = WATER
        codes.append(one)
    areas = measured(saved(tmp_path, codes))
    assert areas.statistics(areas.zones[0]).trend.s == 0


@pytest.mark.parametrize(
    "names",
    [
        ("2020-03", "2020-03-16", "2020-05"),
        ("2020", "2020-07-01", "2020-08-01"),
        ("2020", "2020-03-01", "2020-06-01"),
    ],
)
def test_periods_may_share_a_middle_and_overlap(tmp_path: Path, names: tuple[str, ...]) -> None:
    # The water area in pixels is the day of the year of the middle.
    middles = {"2020-03": 76, "2020-05": 137, "2020": 183}
    wet = [middles.get(name) or date.fromisoformat(name).timetuple().tm_yday for name in names]
    sources = []
    for name, pixels in zip(names, wet):
        codes = filled(LAND)
        codes.flat[:pixels] = WATER
        sources.append(save(tmp_path / f"lake_{name}.tif", codes[None]))
    areas = measured(sources)
    found = areas.statistics(areas.zones[0]).trend
    assert found.slope == pytest.approx(365.2425 * PIXEL_KM2)
    assert found.s == sum(one != other for one, other in combinations(wet, 2))
    assert f"{min(wet) * PIXEL_KM2:.5f}" in as_html(areas, "water.csv")


def test_dates_with_one_middle_have_no_trend(tmp_path: Path) -> None:
    names = ("2020-03", "2020-03-16")
    sources = [save(tmp_path / f"lake_{name}.tif", filled(WATER)[None]) for name in names]
    text = as_html(measured(sources), "water.csv")
    assert "Too few dates are complete" in text
    assert "nan" not in text


def test_a_stretched_projection_is_remarked_on(tmp_path: Path) -> None:
    # 45° N: the map's scale is 1 / cos(45°), that of areas its square.
    place = (1_000_000.0, 10.0, 0.0, 5_621_521.0, 0.0, -10.0)
    areas = measured(saved(tmp_path, [filled(WATER)], geotransform=place, crs=3857))
    assert "2 times as large as on the ground" in areas.remarks[0]


def test_utm_is_true_to_area_within_a_tenth_of_a_percent(tmp_path: Path) -> None:
    plan = plan_areas(AreaRequest(dated(saved(tmp_path, [filled(WATER)]), "MASKS")))
    grid = plan.series.grid
    # The scale on the central meridian is 0.9996.
    assert areal_scale(grid) == pytest.approx(0.9996**2, abs=1e-6)
    assert middle_latitude(grid) == pytest.approx(45.153, abs=1e-3)


@pytest.mark.parametrize(
    "latitude, months",
    [(45.0, (12, 1, 2, 3)), (12.0, ()), (-12.0, ()), (-45.0, (6, 7, 8, 9)), (None, ())],
)
def test_winter_depends_on_the_latitude(latitude: float | None, months: tuple[int, ...]) -> None:
    assert frozen_months(latitude) == months


def test_the_table_has_a_line_for_each_zone_and_date(tmp_path: Path) -> None:
    codes = [lake(slice(0, 10), slice(0, 3)), filled(NONE)]
    areas = measured(saved(tmp_path, codes), zones(a=box(0, 0, 10, 10), b=box(10, 0, 20, 10)))
    lines = list(csv.DictReader(io.StringIO(as_csv(FIELDS, records(areas)))))
    assert [(line["zone"], line["period"]) for line in lines] == [
        ("a", "2020-01"),
        ("a", "2020-02"),
        ("b", "2020-01"),
        ("b", "2020-02"),
    ]
    assert (lines[0]["start_date"], lines[0]["end_date"]) == ("2020-01-01", "2020-01-31")
    assert float(lines[0]["water_km2"]) == pytest.approx(30 * PIXEL_KM2)
    assert float(lines[0]["water_percent_of_zone"]) == pytest.approx(30.0)
    assert lines[1]["water_percent_of_valid"] == ""
    assert [line["complete"] for line in lines] == ["1", "0", "1", "0"]


def test_the_page_has_charts_figures_and_what_to_mind(tmp_path: Path) -> None:
    part = filled(LAND)
    part[5:] = NONE
    codes = [lake(slice(0, 10), slice(0, width)) for width in (3, 5)]
    areas = measured(saved(tmp_path, [*codes, part]), zones(**{"a<b": box(0, 0, 20, 20)}))
    text = as_html(areas, "water.csv")
    assert text.count("<svg") == 2
    assert "a&lt;b" in text
    assert "a<b" not in text
    for needed in (
        "water.csv",
        "Frozen water looks like land to radar",
        "Dec to Mar",
        "1 of 3 dates are not complete",
        "less than three years",
        "≥ 0.0000",
        "0.0030",
        "0.0050",
        "Mann, H. B. (1945)",
    ):
        assert needed in text


def test_of_many_zones_the_wettest_have_charts(tmp_path: Path) -> None:
    codes = lake(slice(0, 20), slice(0, 20))
    given = zones(**{f"z{col}": box(col, 0, col + 1, 20) for col in range(30)})
    areas = measured(saved(tmp_path, [codes, codes]), given)
    text = as_html(areas, "water.csv")
    assert text.count("<svg") == 2 * CHARTS
    assert f"the other {30 - CHARTS} are listed in the statistics above and in the table" in text
    assert "<h2>z0</h2>" in text
    assert "<h2>z29</h2>" not in text


def test_years_have_no_calendar_months(tmp_path: Path) -> None:
    sources = [save(tmp_path / f"lake_{year}.tif", filled(WATER)[None]) for year in (2019, 2020)]
    areas = measured(sources)
    assert [period.start for period in areas.periods] == [date(2019, 1, 1), date(2020, 1, 1)]
    assert as_html(areas, "water.csv").count("<svg") == 1


def test_a_zone_that_looks_like_a_formula_is_plain_text_in_table_and_report(tmp_path: Path):
    sources = saved(tmp_path, [np.eye(4)])
    areas = measured(sources, zones(**{"=1+1": box(0, 0, 4, 4), "-5": box(0, 0, 2, 2)}))
    rows = list(csv.reader(io.StringIO(as_csv(FIELDS, records(areas)))))
    assert sorted(row[0] for row in rows[1:]) == ["'=1+1", "-5"]
    assert "<td>&#x27;=1+1</td>" in as_html(areas, "table.csv")
