"""Take pictures of QGIS in the languages of the plugin, to see whether their texts fit.

    .venv/bin/python scripts/language_pictures.py [FOLDER]

Starts QGIS on a virtual screen, once for each language, and this file again inside it. Writes
menu, map and environment, with the language in their names, into FOLDER, build/languages unless it
is given. A font with Chinese characters is needed, such as Debian's fonts-wqy-zenhei.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import in_qgis
from in_qgis import ROOT
from translations import LANGUAGES

PICTURES = ("menu", "map", "environment")
# Says inside QGIS which language it is.
LOCALE = "GMNET_LOCALE"
# As narrow as a dialog on a small screen.
DIALOG = 688, 523


def main(arguments: list[str]) -> int:
    """Outside QGIS: start it in each language."""
    folder = Path(arguments[0] if arguments else ROOT / "build" / "languages").resolve()
    folder.mkdir(parents=True, exist_ok=True)
    missing = []
    for language, name in LANGUAGES.items():
        wanted = [folder / f"{picture}_{language}.png" for picture in PICTURES]
        for picture in wanted:
            picture.unlink(missing_ok=True)
        os.environ[LOCALE] = language
        settings = f"[locale]\nuserLocale={language}\nglobalLocale={name}\noverrideFlag=true\n"
        in_qgis.run("language_pictures.py", folder, settings)
        missing += [picture.name for picture in wanted if not picture.exists()]
    if missing:
        sys.stderr.write(f"Error: QGIS took no picture {', '.join(missing)}.\n")
        return 1
    sys.stdout.write(f"{folder}\n")
    return 0


def take_pictures() -> None:
    """Inside QGIS: the menu, a dialog, and the page on the environment."""
    from qgis.PyQt.QtCore import QPoint
    from qgis.PyQt.QtTest import QTest
    from qgis.PyQt.QtWidgets import QMenu
    from qgis.utils import iface

    window = iface.mainWindow()
    menu = window.findChild(QMenu, "gmnetMenu")
    menu.popup(window.mapToGlobal(QPoint(300, 120)))
    save("menu")
    menu.close()
    entries = {one.objectName(): one for one in menu.actions()}
    entries["gmnet_mapwater"].trigger()
    dialog = in_qgis.dialog()
    dialog.resize(*DIALOG)
    dialog.move(100, 100)
    save("map")
    dialog.close()
    entries["gmnet_checkenvironment"].trigger()
    QTest.qWait(15_000)
    save("environment")


def save(name: str) -> None:
    """Save a picture of the screen."""
    in_qgis.save_screen(in_qgis.target() / f"{name}_{os.environ[LOCALE]}.png")


if in_qgis.inside():
    in_qgis.start(take_pictures)
elif __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
