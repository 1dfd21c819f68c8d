"""The files in ``i18n``: complete, in step with the code, and faithful to what they translate."""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections import Counter
from pathlib import Path

import pytest
from gmnet_water.tests.other_languages import speaking
from qgis.PyQt.QtCore import QCoreApplication

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "scripts"))

import linguist  # noqa: E402
import translatable  # noqa: E402
import translations  # noqa: E402

LANGUAGES = list(translations.LANGUAGES)
PLACEHOLDER = re.compile(r"%L?\d|\{[^{}]*\}|</?[a-z0-9]+[^>]*>|&[a-z]+;")
# Names that are the same in every language: algorithms, options, files and programs.
NAME = re.compile(r"\b(?:native|gdal|gmnet):\w+|--[a-z-]+|\*\.[a-z]+|\b\w+\.md\b|PyTorch|QGIS|GDAL")
# A label of a dialog has at most so many letters; it may become so much wider, and a bit more.
LABEL, WIDER, ROOM = 40, 1.5, 14


def read(language: str) -> dict[str, str]:
    return linguist.read(translations.path_of(language))


def width(text: str) -> int:
    """Columns that a text takes; a Chinese character takes two."""
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in text)


def test_every_text_of_the_code_is_translated():
    assert translations.missing() == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_files_have_no_text_that_the_code_lacks(language: str):
    assert read(language).keys() - translatable.texts().keys() == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_placeholders_and_markup_are_kept(language: str):
    assert {
        source: text
        for source, text in read(language).items()
        if Counter(PLACEHOLDER.findall(source)) != Counter(PLACEHOLDER.findall(text))
    } == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_of_algorithms_files_and_programs_are_kept(language: str):
    assert {
        source: text
        for source, text in read(language).items()
        if set(NAME.findall(source)) - set(NAME.findall(text))
    } == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_stay_short(language: str):
    assert {
        source: text
        for source, text in read(language).items()
        if len(source) <= LABEL and width(text) > WIDER * len(source) + ROOM
    } == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_qt_loads_what_the_translators_file_says(language: str):
    expected = read(language)
    with speaking(language):
        loaded = {one: QCoreApplication.translate(linguist.CONTEXT, one) for one in expected}
    assert loaded == expected


def test_texts_of_a_new_module_are_found_wherever_it_lies(tmp_path: Path):
    (tmp_path / "core" / "far" / "away").mkdir(parents=True)
    (tmp_path / "core" / "__init__.py").write_text("")
    module = tmp_path / "core" / "far" / "away" / "new.py"
    module.write_text("def f(name):\n    return f'The raster {name} has {3.5:,.1f} holes.'\n")
    (tmp_path / "gmnet_plugin").mkdir()
    (tmp_path / "gmnet_plugin" / "__init__.py").write_text(
        "_TITLE = 'A title'\n_TABLE = {1: 'One word', 2: 'Another word'}\n"
        "def g():\n    return tr(_TITLE), tr(_TABLE[1]), 'Never shown to anybody'\n"
    )
    (tmp_path / "gmnet_plugin" / "page.py").write_text(
        (tmp_path / "gmnet_plugin" / "__init__.py").read_text()
    )
    found = translatable.texts(tmp_path)
    places = {source: place for source, place in found.items() if place != "words"}
    assert places == {
        "A title": "gmnet_plugin/__init__.py",
        "One word": "gmnet_plugin/__init__.py",
        "Another word": "gmnet_plugin/__init__.py",
        "The raster %1 has %L2 holes.": "core/far/away/new.py",
    }


def test_modules_that_are_left_out_exist():
    assert [name for name in translatable.LEFT_OUT if not (ROOT / name).exists()] == []


def test_one_file_takes_in_translations_of_both_languages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(translations, "FOLDER", tmp_path)
    monkeypatch.setattr(translations, "ROOT", tmp_path)
    lacking = translations.missing()
    assert lacking["Water mask"] == {"es": "", "zh-Hans": ""}
    lacking["Water mask"] = {"es": "Máscara de agua", "zh-Hans": "水体掩膜"}
    translations.update(json.loads(json.dumps(lacking)))
    assert read("es")["Water mask"] == "Máscara de agua"
    assert read("zh-Hans")["Water mask"] == "水体掩膜"
    assert "Water mask" not in translations.missing()
