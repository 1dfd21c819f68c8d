"""Styles beside results, and on the layers that a run adds."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from gmnet_water.core.masks.legend import mask_qml, probability_qml
from gmnet_water.core.series.months import Calendar
from gmnet_water.core.series.products import Product, Scope, product_qml
from gmnet_water.tests.rasters import NORTH_UP, save
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProject, QgsRasterLayer
from qgis.PyQt.QtGui import QColor

pytestmark = pytest.mark.usefixtures("qgis_app")

SCOPE = Scope("2020", Calendar((), (), ()))


@pytest.fixture
def raster(tmp_path: Path) -> Path:
    return Path(save(tmp_path / "result.tif", np.ones((1, 2, 2), np.uint8)))


def style(raster: Path, qml: str, context: QgsProcessingContext | None = None, **more) -> None:
    from gmnet_water.algorithms import layer_styles

    layer_styles.style(raster, qml, context or QgsProcessingContext(), **more)


def unstyle(raster: Path) -> None:
    from gmnet_water.algorithms import layer_styles

    layer_styles.unstyle(raster, QgsProcessingContext())


def renderer(raster: Path) -> str:
    """How a layer is drawn that a user opens."""
    layer = QgsRasterLayer(str(raster))
    return layer.renderer().type()


@pytest.mark.parametrize("between", ["/", "//", "/./", "/.//"])
def test_a_layer_has_its_name_and_style_however_its_path_is_written(
    raster: Path, between: str
) -> None:
    handed_out = f"{raster.parent}{between}{raster.name}"
    context = QgsProcessingContext()
    details = QgsProcessingContext.LayerDetails("", QgsProject.instance(), "OUTPUT")
    context.addLayerToLoadOnCompletion(handed_out, details)
    style(Path(handed_out), mask_qml(), context, name="Water 2020-03")
    found = context.layerToLoadOnCompletionDetails(handed_out)
    assert (found.name, found.postProcessor() is not None) == ("Water 2020-03", True)


def test_other_layers_of_the_run_are_left_alone(raster: Path) -> None:
    context = QgsProcessingContext()
    details = QgsProcessingContext.LayerDetails("Other", QgsProject.instance(), "OUTPUT")
    context.addLayerToLoadOnCompletion(str(raster.with_name("other.tif")), details)
    style(raster, mask_qml(), context, name="Water")
    (found,) = context.layersToLoadOnCompletion().values()
    assert (found.name, found.postProcessor()) == ("Other", None)


@pytest.mark.parametrize(
    "qml", [mask_qml(), product_qml(Product.OCCURRENCE, SCOPE), product_qml(Product.CLASSES, SCOPE)]
)
def test_land_is_drawn_transparent_and_water_is_not(tmp_path: Path, qml: str) -> None:
    raster = Path(save(tmp_path / "half.tif", np.array([[[0, 1]]], np.uint8)))
    style(raster, qml)
    layer = QgsRasterLayer(str(raster))
    drawn = layer.renderer().block(1, layer.extent(), 2, 1)
    assert [QColor.fromRgba(drawn.color(0, k)).alpha() for k in (0, 1)] == [0, 255]


def test_a_style_of_an_earlier_run_is_replaced(raster: Path) -> None:
    style(raster, probability_qml())
    assert renderer(raster) == "singlebandpseudocolor"
    style(raster, mask_qml())
    assert renderer(raster) == "paletted"


def test_a_style_that_qgis_saved_is_kept(raster: Path) -> None:
    style(raster, probability_qml())
    layer = QgsRasterLayer(str(raster))
    assert layer.saveNamedStyle(str(raster.with_suffix(".qml")))[1]
    style(raster, mask_qml())
    assert renderer(raster) == "singlebandpseudocolor"


def test_a_style_that_was_edited_by_hand_is_kept(raster: Path) -> None:
    style(raster, mask_qml())
    sidecar = raster.with_suffix(".qml")
    edited = sidecar.read_text(encoding="utf-8").replace('"Water"', '"Lake"')
    sidecar.write_text(edited, encoding="utf-8")
    style(raster, probability_qml())
    assert sidecar.read_text(encoding="utf-8") == edited


def test_a_style_in_another_encoding_is_kept(raster: Path) -> None:
    theirs = mask_qml().replace("Water", "Gewässer").encode("latin-1")
    raster.with_suffix(".qml").write_bytes(theirs)
    style(raster, probability_qml())
    assert raster.with_suffix(".qml").read_bytes() == theirs


@pytest.mark.parametrize("part", [0.0, 0.5, 0.95])
def test_a_style_that_a_full_disk_cut_off_is_replaced(raster: Path, part: float) -> None:
    style(raster, probability_qml())
    sidecar = raster.with_suffix(".qml")
    text = sidecar.read_text(encoding="utf-8")
    sidecar.write_text(text[: int(len(text) * part)], encoding="utf-8")
    style(raster, mask_qml())
    assert renderer(raster) == "paletted"


def test_a_style_that_finds_no_room_is_said_and_leaves_none(small_disk) -> None:
    raster = Path(save(small_disk.folder / "result.tif", np.ones((1, 2, 2), np.uint8)))
    small_disk.leave(0)
    with pytest.raises(
        QgsProcessingException, match=r"'result\.tif' was written, but its style was not"
    ):
        style(raster, mask_qml())
    assert not raster.with_suffix(".qml").exists()


def test_where_a_result_has_no_style_only_that_of_an_earlier_run_is_removed(raster: Path) -> None:
    sidecar = raster.with_suffix(".qml")
    unstyle(raster)
    style(raster, mask_qml())
    unstyle(raster)
    assert not sidecar.exists()
    sidecar.write_text(mask_qml(), encoding="utf-8")
    unstyle(raster)
    assert sidecar.exists()


def test_a_shown_result_on_another_grid_is_shown_there_with_its_style(raster: Path) -> None:
    from gmnet_water.algorithms.support import reload_layers

    style(raster, mask_qml())
    layer = QgsRasterLayer(str(raster), "Water")
    layer.loadNamedStyle(str(raster.with_suffix(".qml")))
    layer.setOpacity(0.4)
    QgsProject.instance().addMapLayer(layer)
    before = layer.extent()
    further = [NORTH_UP[0] + 5000, *NORTH_UP[1:]]
    save(raster, np.zeros((1, 7, 9), np.uint8), geotransform=further)
    reload_layers(raster, QgsProject.instance())
    assert layer.extent() == QgsRasterLayer(str(raster)).extent() != before
    assert layer.dataProvider().sample(layer.extent().center(), 1) == (0.0, True)
    assert (layer.renderer().type(), layer.opacity()) == ("paletted", 0.4)
    QgsProject.instance().removeMapLayer(layer)
