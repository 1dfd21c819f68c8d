"""Windows of Processing with the algorithms: dialogs, batches and the designer's."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from inspect import signature
from typing import Any

import pytest
from gmnet_water.algorithms import support
from gmnet_water.core.errors import spell, spell_word, spelled
from gmnet_water.core.words import TITLES
from gmnet_water.gmnet_plugin.dialog_width import widen
from qgis.core import (
    QgsApplication,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildParameterSource,
)
from qgis.PyQt import sip
from qgis.PyQt.QtGui import QFontMetrics
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QLabel, QScrollArea, QWidget

ALGORITHMS = (
    "mapwater", "preparesentinel1", "stackorbits", "monthlywater", "waterdynamics", "waterarea",
    "floodextent", "mosaictiles", "excludeterrain", "waterbodies", "assessaccuracy", "trainmodel",
    "evaluatemodel", "installmodel", "scenetowaterbodies", "yearofscenes",
)  # fmt: skip
# QGIS's own widest line in a dialog, whose default size it fits.
WIDEST = "Open output file after running algorithm"
DEFAULT_SIZE = 688, 523
# A tick box beside the text, and its distance.
BOX = 30


@pytest.fixture
def opened(provider, interface) -> Iterator[Callable[[str], QWidget]]:
    """Opens dialogs as the menu does, and closes them."""
    import processing

    dialogs = []

    def open_dialog(name: str) -> QWidget:
        dialogs.append(processing.createAlgorithmDialog(f"gmnet:{name}"))
        return dialogs[-1]

    yield open_dialog
    for dialog in dialogs:
        dialog.close()
        # Now, since QGIS does not outlive what is left to be deleted later.
        sip.delete(dialog)


def listed(box: QComboBox) -> dict[str, str]:
    """What a list shows, by its values."""
    return {box.itemData(k): box.itemText(k) for k in range(box.count())}


def widget_of(dialog: Any, name: str) -> Any:
    return dialog.mainWidget().wrappers[name].wrappedWidget()


def run(dialog: Any, parameters: dict[str, object]) -> None:
    """Fill a dialog, press its button, and wait until the results are in the project."""
    finished = []
    dialog.algorithmFinished.connect(lambda ok, _: finished.append(ok))
    dialog.setParameters(parameters)
    dialog.runButton().click()
    for _ in range(600):
        if finished:
            break
        QTest.qWait(50)
    assert finished == [True]


@pytest.mark.parametrize("name", ALGORITHMS)
def test_labels_are_no_wider_than_qgis_makes_its_own(opened, name: str) -> None:
    dialog = opened(name)
    dialog.resize(*DEFAULT_SIZE)
    dialog.show()
    labels = dialog.findChild(QScrollArea).widget().findChildren(QLabel)
    assert labels
    width = QFontMetrics(labels[0].font()).horizontalAdvance
    too_wide = [one.text() for one in labels if width(one.text()) > width(WIDEST) + BOX]
    assert too_wide == []


def test_a_dialog_grows_until_its_widest_line_fits(opened) -> None:
    dialog = opened("waterbodies")
    dialog.resize(*DEFAULT_SIZE)
    dialog.show()
    line = dialog.mainWidget().findChildren(QCheckBox)[0]
    line.setText(2 * WIDEST)
    QTest.qWait(50)
    before = dialog.width()
    widen(dialog)
    QTest.qWait(50)
    assert dialog.width() > before
    assert all(
        one.widget().minimumSizeHint().width() <= one.viewport().width()
        for one in dialog.findChildren(QScrollArea)
        if one.widget() is not None
    )


def test_choices_are_shown_as_words_and_stay_ids(opened) -> None:
    dialog = opened("mapwater")
    units, models = widget_of(dialog, "UNITS"), widget_of(dialog, "MODEL")
    assert {"db": "dB", "linear": "Linear power"}.items() <= listed(units).items()
    assert listed(models)["bundled"] == "Bundled weights"
    units.setCurrentIndex(units.findText("Linear power"))
    given = dialog.createProcessingParameters()
    assert (given["UNITS"], given["MODEL"], given["DEVICE"]) == ("linear", "bundled", "auto")


def test_a_dialog_shows_the_choice_of_an_earlier_run(opened) -> None:
    dialog = opened("mapwater")
    dialog.setParameters({"UNITS": "amplitude"})
    assert widget_of(dialog, "UNITS").currentText() == "Amplitude"


def test_a_choice_in_a_workflow_is_shown_as_words(opened) -> None:
    dialog = opened("scenetowaterbodies")
    assert listed(widget_of(dialog, "UNITS"))["db"] == "dB"
    assert dialog.createProcessingParameters()["UNITS"] in TITLES


def test_a_batch_shows_words_and_gives_ids(provider, interface) -> None:
    from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog

    algorithm = QgsApplication.processingRegistry().createAlgorithmById("gmnet:mapwater")
    dialog = BatchAlgorithmDialog(algorithm)
    panel = dialog.mainWidget()
    units = panel.wrappers[0][panel.parameter_to_column["UNITS"]].wrappedWidget()
    units.setCurrentIndex(units.findText("Linear power"))
    # QGIS 3.44 asks for the context as well.
    named = signature(panel.parametersForRow).parameters
    asked = {"context": panel.processing_context} if "context" in named else {}
    given, _ = panel.parametersForRow(0, warnOnInvalid=False, **asked)
    sip.delete(dialog)
    assert given["UNITS"] == "linear"


def test_the_designer_shows_words_and_saves_ids(provider, interface) -> None:
    from processing.modeler.ModelerParametersDialog import ModelerParametersDialog

    algorithm = QgsApplication.processingRegistry().createAlgorithmById("gmnet:mapwater")
    dialog = ModelerParametersDialog(algorithm, QgsProcessingModelAlgorithm("m", "m", "m"))
    lists = [listed(box) for box in dialog.findChildren(QComboBox)]
    assert any(one.get("linear") == "Linear power" for one in lists)
    dialog.widget.widget.wrappers["UNITS"].setWidgetValue(
        [QgsProcessingModelChildParameterSource.fromStaticValue("linear")]
    )
    (source,) = dialog.createAlgorithm().parameterSources()["UNITS"]
    assert source.staticValue() == "linear"


def test_messages_in_windows_have_the_words_of_dialogs(provider, monkeypatch) -> None:
    sentence = f"set {spell('units')} to {spell_word('linear')} or {spell_word('mine')}"
    monkeypatch.setattr(support, "in_window", lambda: True)
    assert spelled(sentence) == "set UNITS to Linear power or mine"
    monkeypatch.setattr(support, "in_window", lambda: False)
    assert spelled(sentence) == "set UNITS to linear or mine"
