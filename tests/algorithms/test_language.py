"""What people read in QGIS is in the language of QGIS; what programs read stays as it is."""

from __future__ import annotations

import sys
from datetime import date

import pytest
from gmnet_water.algorithms.language import (
    code,
    in_numbers,
    page_language,
    separators,
    tr,
    translated,
)
from gmnet_water.core.errors import InputError
from gmnet_water.core.language import number, when
from gmnet_water.core.pages.page import cell, page, table
from gmnet_water.tests.algorithms.test_dialogs import BOX, WIDEST
from gmnet_water.tests.guard.toolbox import created, toolbox
from gmnet_water.tests.other_languages import speaking
from qgis.core import QgsProcessingParameterDefinition
from qgis.PyQt.QtGui import QFontMetrics
from qgis.PyQt.QtWidgets import QApplication

LANGUAGES = ["es", "zh-Hans"]
OPTIONAL = QgsProcessingParameterDefinition.Flag.FlagOptional


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("es", "es"),
        ("es_MX", "es"),
        ("zh-Hans", "zh-CN"),
        ("zh_CN", "zh-CN"),
        ("en", "en"),
        ("en_US", "en"),
        ("de", "en"),
        ("zh-Hant", "en"),
    ],
)
def test_the_locale_of_qgis_decides(locale: str, expected: str):
    with speaking(locale):
        assert code() == expected


def test_english_loads_nothing(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delitem(sys.modules, "gmnet_water.algorithms.messages", raising=False)
    with speaking("en") as translator:
        assert translator is None
        assert translated("PyTorch is not installed.") == "PyTorch is not installed."
    assert "gmnet_water.algorithms.messages" not in sys.modules


@pytest.mark.parametrize("language", LANGUAGES)
def test_saved_models_and_scripts_do_not_depend_on_the_language(provider, language: str):
    english = toolbox(provider)
    with speaking(language):
        assert toolbox(provider) == english


@pytest.mark.parametrize(
    ("language", "title", "label"),
    [
        ("es", "Cartografiar agua superficial", "Órbita ascendente"),
        ("zh-Hans", "地表水制图", "升轨"),
    ],
)
def test_an_algorithm_has_its_texts_in_the_language(
    provider, language: str, title: str, label: str
):
    with speaking(language):
        algorithm = created("gmnet:mapwater")
        assert algorithm is not None
        labels = [one.description() for one in algorithm.parameterDefinitions()]
        assert algorithm.displayName() == title
        assert any(text.startswith(label) for text in labels), labels


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("es", "no tiene SRC; no se pueden calcular áreas."),
        ("zh-Hans", "没有 CRS"),
    ],
)
def test_an_error_of_the_core_is_recognised(language: str, expected: str):
    error = InputError("'lago.tif' has no CRS; areas cannot be computed.")
    with speaking(language):
        message = translated(str(error))
    assert "lago.tif" in message
    assert expected in message


def test_a_message_that_nothing_fits_stays_in_english():
    with speaking("es"):
        assert translated("Segmentation fault in librarything") == (
            "Segmentation fault in librarything"
        )


def test_a_message_without_end_takes_no_time():
    with speaking("es"):
        text = "x: " * 100 + "is has. " * 5000
        assert translated(text) == text


@pytest.mark.parametrize(
    ("language", "group", "point"), [("es", ".", ","), ("zh-Hans", ",", "."), ("en", ",", ".")]
)
def test_numbers_are_written_as_in_the_language(language: str, group: str, point: str):
    with speaking(language):
        assert separators() == (group, point)
        assert in_numbers("{:,.2f} km²", 1234.5) == f"1{group}234{point}50 km²"


@pytest.mark.parametrize(
    ("language", "day", "month"),
    [
        ("es", "5/3/2019", "2019"),
        ("zh-Hans", "2019/3/5", "2019年3月"),
        ("en", "2019-03-05", "2019-03"),
    ],
)
def test_dates_of_a_report_are_written_as_in_the_language(language: str, day: str, month: str):
    with speaking(language):
        written = page_language()
        assert written.day(date(2019, 3, 5)) == day
        assert month in written.month(date(2019, 3, 5))


def test_a_page_has_its_texts_numbers_and_dates_in_spanish():
    with speaking("es"):
        language = page_language()
        rows = [[when("2019-03-05"), cell(1234.5, 2)], ["Zone", f"< {number(0.001, 3)}"]]
        text = page("Water area", [table(["Date", "Zone"], rows, language=language)], language)
    assert 'lang="es"' in text
    assert "<th>Fecha</th><th>Zona</th>" in text
    assert "<td>5/3/2019</td><td>1.234,50</td>" in text
    # A name of the user's stays as it is, although it is a word of the report's, too.
    assert "<td>Zone</td><td>&lt; 0,001</td>" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_algorithm_has_its_title_and_help_in_the_language(provider, language: str):
    names = [algorithm.name() for algorithm in provider.algorithms()]
    english = {
        name: (one.displayName(), one.shortHelpString())
        for name in names
        if (one := created(f"gmnet:{name}")) is not None
    }
    with speaking(language):
        for name in names:
            one = created(f"gmnet:{name}")
            assert one is not None
            assert one.displayName() != english[name][0]
            assert one.shortHelpString() != english[name][1]


def test_tr_keeps_what_it_does_not_know():
    with speaking("zh-Hans"):
        assert tr("a user's own name") == "a user's own name"


@pytest.mark.parametrize(("language", "optional"), [("es", " [opcional]"), ("zh-Hans", " [可选]")])
def test_no_label_makes_a_dialog_wider_than_qgis_itself_does(
    provider, language: str, optional: str
):
    width = QFontMetrics(QApplication.font()).horizontalAdvance
    with speaking(language):
        labels = {
            parameter.description() + optional * bool(parameter.flags() & OPTIONAL)
            for algorithm in provider.algorithms()
            if (one := created(algorithm.id())) is not None
            for parameter in one.parameterDefinitions()
        }
    assert [label for label in labels if width(label) > width(WIDEST) + BOX] == []
