"""Fields and words of choices in sentences, as each front door spells them."""

from __future__ import annotations

from gmnet_water.spelling import SpelledError, spell, spell_word, spelled

SENTENCE = f"set {spell('units')} to {spell_word('db')}, or {spell('max_slope')} to 5"


def in_a_shell(field: str) -> str:
    return f"--{field.replace('_', '-')}"


def in_a_window(field: str) -> str:
    return {"units": "'Units'"}.get(field, field)


in_a_window.word = {"db": "dB"}.get  # type: ignore[attr-defined]


def test_scripts_have_fields_in_capitals_and_the_words_themselves():
    assert spelled(SENTENCE) == "set UNITS to db, or MAX_SLOPE to 5"


def test_a_shell_has_options_and_the_words_themselves():
    assert spelled(SENTENCE, in_a_shell) == "set --units to db, or --max-slope to 5"


def test_a_window_has_labels_and_titles():
    assert spelled(SENTENCE, in_a_window) == "set 'Units' to dB, or max_slope to 5"


def test_an_error_that_nobody_spells_is_as_scripts_have_it():
    assert str(SpelledError(SENTENCE)) == "set UNITS to db, or MAX_SLOPE to 5"
