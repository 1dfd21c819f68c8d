"""The user's language, where there is a translation."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

# One compiled file a language, gmnet_de.qm for instance.
FOLDER = Path(__file__).resolve().parent.parent / "i18n"


def install_translator() -> QTranslator | None:
    """Make Qt translate the plugin's texts; the caller removes the translator in the end."""
    language = QgsSettings().value("locale/userLocale", QLocale.system().name(), str)
    translator = QTranslator()
    # Qt itself goes from gmnet_de_AT to gmnet_de.
    if not translator.load(f"gmnet_{language}", str(FOLDER)):
        return None
    QCoreApplication.installTranslator(translator)
    return translator
