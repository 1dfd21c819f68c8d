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
# QGIS's own names of its locales; where it lacks one, its own texts are English.
LOCALE = "GMNET_LOCALE"
# As narrow as a dialog on a small screen.
DIALOG = 688, 523


def main(arguments: list[str]) -> int:
    """Outside QGIS: start it in each language."""
    folder = Path(arguments[0] if arguments else ROOT / "build" / "languages").resolve()
    folder.mkdir(parents=True, exist_ok=True)
    missing = []
    for language in LANGUAGES:
        wanted = [folder / f"{name}_{language}.png" for name in PICTURES]
        for picture in wanted:
            picture.unlink(missing_ok=True)
        os.environ[LOCALE] = language
        in_qgis.run("language_pictures.py", folder, f"[locale]\nuserLocale={language}\n"
                    "overrideFlag=true\nglobalLocale=" + language.replace("zh-Hans", "zh_CN") + "\n")
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
    entries = menu.actions()
    next(one for one in entries if one.data() == "mapwater" or "mapwater" in one.objectName()).trigger()
    dialog = in_qgis.dialog()
    dialog.resize(*DIALOG)
    dialog.move(100, 100)
    save("map")
    dialog.close()
    next(one for one in entries if "nvironment" in one.objectName()).trigger()
    QTest.qWait(15_000)
    save("environment")


def save(name: str) -> None:
    """Save a picture of the screen."""
    in_qgis.save_screen(in_qgis.target() / f"{name}_{os.environ[LOCALE]}.png")


if in_qgis.inside():
    in_qgis.start(take_pictures)
elif __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
