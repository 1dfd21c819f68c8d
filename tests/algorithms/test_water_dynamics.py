"""``gmnet:waterdynamics`` in real QGIS: against its statistics; checks, names and styles."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from gmnet_water.core.dates.period import Period
from gmnet_water.core.series.months import Calendar, span_of
from gmnet_water.core.series.products import Product, Scope, layer_name, product_qml
from gmnet_water.tests.rasters import NORTH_UP, read, save
from gmnet_water.tests.toolbox import run_algorithm
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsDateTimeRange,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QTime

ROWS, COLS = 300, 40
CODES = np.array([0, 1, 255], np.uint8)


def algorithm_of(name: str):
    return QgsApplication.processingRegistry().createAlgorithmById(name)


def run(name: str, context: QgsProcessingContext | None = None, **parameters: object) -> dict:
    """Run an algorithm as the toolbox does, its checks first."""
    return run_algorithm(name, parameters, context=context)


def dynamics(context: QgsProcessingContext | None = None, **parameters: object) -> dict:
    return run("gmnet:waterdynamics", context, **parameters)


@pytest.fixture
def masks(provider, tmp_path: Path) -> list[str]:
    """Twelve masks of 2020 with gaps."""
    rng = np.random.default_rng(8)
    return [
        save(
            tmp_path / f"water_2020-{month:02}.tif",
            rng.choice(CODES, (1, ROWS, COLS), p=[0.4, 0.4, 0.2]),
            nodata=255,
        )
        for month in range(1, 13)
    ]


def cell_statistic(masks: list[str], statistic: int, target: Path) -> np.ndarray:
    """What native:cellstatistics makes of masks, missing values left out."""
    run(
        "native:cellstatistics",
        INPUT=masks,
        STATISTIC=statistic,
        IGNORE_NODATA=True,
        REFERENCE_LAYER=masks[0],
        OUTPUT=str(target),
    )
    return read(target)


def test_occurrence_is_the_mean_that_qgis_finds(masks: list[str], tmp_path: Path) -> None:
    mean = cell_statistic(masks, 2, tmp_path / "mean.tif")
    dynamics(MASKS=masks, OCCURRENCE=str(tmp_path / "occurrence.tif"))
    occurrence = read(tmp_path / "occurrence.tif").astype(float)
    np.testing.assert_array_equal(occurrence, np.floor(100 * mean.astype(float) + 0.5))


def test_the_number_of_observations_is_the_count_that_qgis_finds(
    masks: list[str], tmp_path: Path
) -> None:
    count = cell_statistic(masks, 1, tmp_path / "count.tif")
    dynamics(MASKS=masks, OBSERVATIONS=str(tmp_path / "observations.tif"))
    np.testing.assert_array_equal(read(tmp_path / "observations.tif"), count)


def test_extents_are_the_maximum_and_the_minimum_that_qgis_finds(
    masks: list[str], tmp_path: Path
) -> None:
    # Numbers of native:cellstatistics for minimum and maximum.
    for name, statistic in (("MINIMUM", 6), ("MAXIMUM", 7)):
        expected = cell_statistic(masks, statistic, tmp_path / f"qgis_{name}.tif")
        dynamics(MASKS=masks, **{name: str(tmp_path / f"{name}.tif")})
        np.testing.assert_array_equal(read(tmp_path / f"{name}.tif"), expected)


def test_areas_are_given_in_square_kilometres(masks: list[str], tmp_path: Path) -> None:
    values = np.array([read(mask) for mask in masks])
    results = dynamics(MASKS=masks, CLASSES=str(tmp_path / "classes.tif"))
    wet, seen = (values == 1).sum(axis=0), (values != 255).sum(axis=0)
    # Pixels of 10 m; with one mask a month every observation is a month.
    expected = {
        "OBSERVED_AREA": (seen > 0).sum(),
        "MAXIMUM_AREA": (wet > 0).sum(),
        "MINIMUM_AREA": ((wet == seen) & (wet > 0)).sum(),
        "PERMANENT_AREA": ((wet == seen) & (wet > 0)).sum(),
        "SEASONAL_AREA": ((wet < seen) & (wet > 0)).sum(),
    }
    assert {name: results[name] * 1e4 for name in expected} == pytest.approx(expected)


def test_layers_say_what_and_when_and_occurrence_lies_on_top(
    masks: list[str], tmp_path: Path
) -> None:
    project = QgsProject()
    context = QgsProcessingContext()
    context.setProject(project)
    wanted = ("OCCURRENCE", "CLASSES", "TRANSITIONS", "LAST_MONTH")
    targets = {
        name: QgsProcessingOutputLayerDefinition(str(tmp_path / f"{name}.tif"), project)
        for name in wanted
    }
    dynamics(
        context,
        MASKS=masks,
        FIRST_PERIOD="2020-01 to 2020-06",
        SECOND_PERIOD="2020-07 to 2020-12",
        **targets,
    )
    details = context.layersToLoadOnCompletion()
    assert {Path(path).stem: one.name for path, one in details.items()} == {
        "OCCURRENCE": "Water occurrence 2020-01 to 2020-12",
        "CLASSES": "Permanent and seasonal water 2020-01 to 2020-12",
        "TRANSITIONS": ("Water transitions between 2020-01 to 2020-06 and 2020-07 to 2020-12"),
        "LAST_MONTH": "Last month with water 2020-01 to 2020-12",
    }


@pytest.fixture(scope="module")
def scope() -> Scope:
    """What four months of two years are about."""
    periods = [Period.month(year, month) for year in (2019, 2020) for month in (1, 7)]
    spans = (span_of("2019", "FIRST_PERIOD"), span_of("2020", "SECOND_PERIOD"))
    return Scope("2019-01 to 2020-07", Calendar.of(periods), spans)


@pytest.mark.parametrize("product", list(Product))
def test_qgis_takes_the_style_of_every_result(
    qgis_app, scope: Scope, tmp_path: Path, product: Product
) -> None:
    layer = QgsRasterLayer(save(tmp_path / "any.tif", np.zeros((1, 2, 2), np.int32)))
    (tmp_path / "style.qml").write_text(product_qml(product, scope))
    message, loaded = layer.loadNamedStyle(str(tmp_path / "style.qml"))
    assert loaded, message
    assert layer.renderer().type() in ("paletted", "singlebandpseudocolor")


def classes_of(tmp_path: Path, product: Product, scope: Scope) -> dict[int, tuple[str, str]]:
    """Value, label and colour of a style's classes, as QGIS reads them."""
    layer = QgsRasterLayer(save(tmp_path / "any.tif", np.zeros((1, 2, 2), np.int32)))
    (tmp_path / "style.qml").write_text(product_qml(product, scope))
    layer.loadNamedStyle(str(tmp_path / "style.qml"))
    return {int(one.value): (one.label, one.color.name()) for one in layer.renderer().classes()}


def test_transitions_have_the_published_codes_and_colours(
    qgis_app, scope: Scope, tmp_path: Path
) -> None:
    assert classes_of(tmp_path, Product.TRANSITIONS, scope) == {
        0: ("Not water", "#ffffff"),
        1: ("Permanent", "#0000ff"),
        2: ("New permanent", "#22b14c"),
        3: ("Lost permanent", "#d1102d"),
        4: ("Seasonal", "#99d9ea"),
        5: ("New seasonal", "#b5e61d"),
        6: ("Lost seasonal", "#e6a1aa"),
        7: ("Seasonal to permanent", "#ff7f27"),
        8: ("Permanent to seasonal", "#ffc90e"),
        9: ("Ephemeral permanent", "#7f7f7f"),
        10: ("Ephemeral seasonal", "#c3c3c3"),
    }


def test_months_have_a_class_each(qgis_app, scope: Scope, tmp_path: Path) -> None:
    classes = classes_of(tmp_path, Product.FIRST_MONTH, scope)
    assert {value: label for value, (label, _) in classes.items()} == {
        201901: "2019-01",
        201907: "2019-07",
        202001: "2020-01",
        202007: "2020-07",
    }


def test_a_comparison_is_named_after_its_periods(scope: Scope) -> None:
    name = layer_name(Product.CHANGE, scope)
    assert name == "Change in water occurrence between 2019 and 2020"


def test_the_toolbox_makes_occurrence_and_classes_unless_told_otherwise(provider) -> None:
    algorithm = algorithm_of("gmnet:waterdynamics")
    definitions = algorithm.destinationParameterDefinitions()
    assert {one.name() for one in definitions if one.createByDefault()} == {
        "OCCURRENCE",
        "CLASSES",
    }
    assert all(one.flags() & one.Flag.FlagOptional for one in definitions)


def small(folder: Path, name: str, codes: object = 1, **how: object) -> str:
    return save(folder / f"{name}.tif", np.full((1, 4, 4), codes, np.uint8), **how)


SHIFTED = (NORTH_UP[0] + 5.0, *NORTH_UP[1:])


@pytest.mark.parametrize(
    ("other", "how", "settings", "message"),
    [
        ("water_2020-02", {"geotransform": SHIFTED}, {}, r"water_2020-02\.tif' .* one grid first"),
        ("water_2020-02", {"crs": 32634}, {}, "differ in CRS"),
        ("lake", {}, {}, "no date found in 'lake'"),
        ("other_2020-01", {}, {}, "give one mask for each date"),
        ("water_2020-02", {"codes": 7}, {}, r"water_2020-02\.tif' holds 7"),
        ("water_2020-02", {}, {"DATE_PATTERN": "DD.MM"}, "write YYYY"),
        ("water_2020-02", {}, {"CHANGE": "change.tif"}, "all from 2020"),
        ("water_2020-02", {}, {"CHANGE": "c.tif", "FIRST_PERIOD": "May"}, "is not a period"),
        ("water_2020-02", {}, {"MIN_MONTHS": 3}, "masks of only 2 months"),
        ("water_2020-02", {}, {"OCCURRENCE": None}, "No result is chosen"),
    ],
)
def test_what_cannot_be_used_is_refused_before_the_run(
    provider, tmp_path: Path, other: str, how: dict, settings: dict, message: str
) -> None:
    masks = [small(tmp_path, "water_2020-01"), small(tmp_path, other, **how)]
    with pytest.raises(QgsProcessingException, match=message):
        dynamics(**{"MASKS": masks, "OCCURRENCE": str(tmp_path / "out.tif"), **settings})


def test_dates_of_layers_go_before_their_names(provider, tmp_path: Path) -> None:
    layers = []
    for month, code in ((3, 0), (9, 1)):
        layer = QgsRasterLayer(small(tmp_path, f"lake_{month}", code), f"lake {month}")
        properties = layer.temporalProperties()
        properties.setIsActive(True)
        properties.setMode(Qgis.RasterTemporalMode.FixedTemporalRange)
        begin = QDateTime(QDate(2021, month, 1), QTime(0, 0))
        properties.setFixedTemporalRange(QgsDateTimeRange(begin, begin.addDays(30), True, False))
        layers.append(layer)
    project = QgsProject()
    project.addMapLayers(layers)
    context = QgsProcessingContext()
    context.setProject(project)
    dynamics(context, MASKS=layers, FIRST_MONTH=str(tmp_path / "first.tif"))
    assert set(read(tmp_path / "first.tif").ravel()) == {202109}
