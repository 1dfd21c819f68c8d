"""The user's language, where there is a translation."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

# One compiled file a language, gmnet_es.qm for instance; `scripts/translations.py` makes them.
FOLDER = Path(__file__).resolve().parent.parent / "i18n"


def install_translator() -> QTranslator | None:
    """Make Qt translate the plugin's texts; the caller removes the translator in the end."""
    language = QgsSettings().value("locale/userLocale", QLocale.system().name(), str)
    translator = QTranslator()
    # Qt itself goes from es_MX to es, and from zh-Hans, as QGIS calls it, to zh_CN.
    if not translator.load(QLocale(language), "gmnet", "_", str(FOLDER)):
        return None
    QCoreApplication.installTranslator(translator)
    return translator
