"""The user's language: texts as they are declared, finished messages, numbers and dates.

With QGIS in English, or in a language without a translation, nothing is loaded and nothing is
looked up.
"""

from __future__ import annotations

import re
from datetime import date

from qgis.PyQt.QtCore import QCoreApplication, QDate, QLocale

from ..core.language import ENGLISH, Language

# The one context of all translatable texts, in the shell as in the algorithms.
TRANSLATION_CONTEXT = "GMNetWater"

_NUMBER = re.compile(r"(?<![\w.,])(\d[\d,]*)(\.\d+)?(?![\w,]|\.\d)")


def tr(text: str) -> str:
    """``text`` in the user's language."""
    return QCoreApplication.translate(TRANSLATION_CONTEXT, text)


def code() -> str:
    """The language that texts are translated into, as BCP 47 has it; ``en`` for none."""
    return tr("en")


def separators() -> tuple[str, str]:
    """What stands between the thousands of a number, and before its decimals.

    They are those of QGIS's number format if it is of the language of the texts, else those that
    are usual in that language.
    """
    if code() == "en":
        return ",", "."
    locale = _locale()
    grouped = not locale.numberOptions() & QLocale.NumberOption.OmitGroupSeparator
    return str(locale.groupSeparator()) if grouped else "", str(locale.decimalPoint())


def page_language() -> Language:
    """How reports are written, for `core.report.Report`."""
    language = code()
    if language == "en":
        return ENGLISH
    group, point = separators()
    return Language(language, translated, group, point, _day, _month)


def _day(day: date) -> str:
    """A day as QGIS's locale writes it in short, with all digits of the year."""
    locale = _locale()
    form = locale.dateFormat(QLocale.FormatType.ShortFormat)
    if "yyyy" not in form:
        form = form.replace("yy", "yyyy")
    return str(locale.toString(QDate(day.year, day.month, day.day), form))


def _month(day: date) -> str:
    """The month of a day, with its year."""
    form = "yyyy年M月" if code().startswith("zh") else "MMM yyyy"
    return str(_locale().toString(QDate(day.year, day.month, 1), form))


def _locale() -> QLocale:
    """QGIS's number and date format if it is of the language of the texts, else that language's."""
    locale = QLocale()
    return locale if locale.language() == QLocale(code()).language() else QLocale(code())


def translated(message: str) -> str:
    """A finished message of the lower floors in the user's language.

    What no template fits is left in English.
    """
    language = code()
    if language == "en" or not message:
        return message
    # Another language needs it, and only then.
    from .messages import recognised

    return recognised(message, language, separators()) or message


def localised(text: str, signs: tuple[str, str]) -> str:
    """A text with its numbers, which are written as in English, as a language writes them."""
    group, point = signs

    def written(found: re.Match[str]) -> str:
        return found[1].replace(",", group) + (point + found[2][1:] if found[2] else "")

    return _NUMBER.sub(written, text)


def in_numbers(template: str, *values: float) -> str:
    """A text of `tr` with numbers in it, as the user's language writes them."""
    return localised(template.format(*values), separators())
