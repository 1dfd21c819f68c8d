"""QGIS in another language, for a while."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from gmnet_water.gmnet_plugin.translation import install_translator
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

_LOCALE = "locale/userLocale"


@contextmanager
def speaking(language: str) -> Iterator[QTranslator | None]:
    """The plugin's texts, and Qt's numbers and dates, as with this locale in QGIS's settings.

    Args:
        language: as QGIS calls it, such as ``es`` or ``zh-Hans``.
    """
    settings, before = QgsSettings(), QLocale()
    kept = settings.value(_LOCALE)
    settings.setValue(_LOCALE, language)
    QLocale.setDefault(QLocale(language))
    translator = install_translator()
    try:
        yield translator
    finally:
        if translator is not None:
            QCoreApplication.removeTranslator(translator)
        QLocale.setDefault(before)
        if kept is None:
            settings.remove(_LOCALE)
        else:
            settings.setValue(_LOCALE, kept)
