"""Take pictures of QGIS in the languages of the plugin, to see whether their texts fit.

    .venv/bin/python scripts/language_pictures.py [FOLDER [LOOK...]]

Starts QGIS on a virtual screen, once for each look, and this file again inside it. A look is a
language, text of 125 % and the dark theme: en, es, zh-Hans, en_large, es_large, zh-Hans_large,
en_dark; all unless some are given. Writes menu and environment, with the look in their names, and
dialogs, which has the dialog of each algorithm at its usual size, into FOLDER, build/languages
unless it is given. Needs Pillow, and a font with Chinese characters, such as Debian's
fonts-wqy-zenhei.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import in_qgis
from in_qgis import ROOT
from translations import LANGUAGES

if TYPE_CHECKING:
    from qgis.PyQt.QtWidgets import QAction

PICTURES = ("menu", "environment")
# Says inside QGIS which look it is.
LOOK = "GMNET_LOOK"
LARGE, DARK = "_large", "_dark"
LOOKS = ("en", *LANGUAGES, "en_large", *(f"{one}{LARGE}" for one in LANGUAGES), "en_dark")
ENVIRONMENT = "gmnet_checkenvironment"
COLUMNS = 3


def main(arguments: list[str]) -> int:
    """Outside QGIS: start it in each look."""
    folder = Path(arguments[0] if arguments else ROOT / "build" / "languages").resolve()
    folder.mkdir(parents=True, exist_ok=True)
    missing = []
    for look in arguments[1:] or LOOKS:
        wanted = [folder / f"{picture}_{look}.png" for picture in PICTURES]
        for picture in folder.glob(f"*_{look}.png"):
            picture.unlink()
        os.environ[LOOK] = look
        in_qgis.run("language_pictures.py", folder, settings=_settings(look))
        missing += [picture.name for picture in wanted if not picture.exists()]
        sheet(sorted(folder.glob(f"dialog_*_{look}.png")), folder / f"dialogs_{look}.png")
    if missing:
        sys.stderr.write(f"Error: QGIS took no picture {', '.join(missing)}.\n")
        return 1
    sys.stdout.write(f"{folder}\n")
    return 0


def _settings(look: str) -> str:
    """What the profile says of a look."""
    language = look.partition("_")[0]
    name = LANGUAGES.get(language, "en_US")
    user = language if language in LANGUAGES else "en_US"
    settings = f"[locale]\nuserLocale={user}\nglobalLocale={name}\noverrideFlag=true\n"
    if look.endswith(DARK):
        settings += "[UI]\nUITheme=Night Mapping\n"
    return settings


def sheet(pictures: list[Path], target: Path) -> None:
    """One picture of many."""
    from PIL import Image

    images = [Image.open(picture) for picture in pictures]
    if not images:
        return
    width, height = (max(sizes) for sizes in zip(*(image.size for image in images)))
    rows = -(-len(images) // COLUMNS)
    made = Image.new("RGB", (width * COLUMNS, height * rows), "white")
    for number, image in enumerate(images):
        made.paste(image, (number % COLUMNS * width, number // COLUMNS * height))
    made.save(target)
    for picture in pictures:
        picture.unlink()


def take_pictures() -> None:
    """Inside QGIS: the menu, the dialogs, and the page on the environment."""
    from qgis.PyQt.QtCore import QPoint
    from qgis.PyQt.QtTest import QTest
    from qgis.PyQt.QtWidgets import QApplication, QMenu
    from qgis.utils import iface

    if os.environ[LOOK].endswith(LARGE):
        font = QApplication.font()
        font.setPointSizeF(1.25 * font.pointSizeF())
        QApplication.setFont(font)
    window = iface.mainWindow()
    menu = window.findChild(QMenu, "gmnetMenu")
    menu.popup(window.mapToGlobal(QPoint(300, 120)))
    save("menu")
    menu.close()
    take_dialogs(menu.actions())
    next(one for one in menu.actions() if one.objectName() == ENVIRONMENT).trigger()
    QTest.qWait(15_000)
    save("environment")


def take_dialogs(entries: list[QAction]) -> None:
    """The dialogs that a menu opens, as large as the plugin makes them on a small screen."""
    from qgis.PyQt.QtTest import QTest

    for entry in entries:
        if not entry.text().endswith("…") or entry.objectName() == ENVIRONMENT:
            continue
        entry.trigger()
        QTest.qWait(400)
        opened = in_qgis.dialog()
        name = f"dialog_{entry.objectName()}_{os.environ[LOOK]}.png"
        opened.grab().save(str(in_qgis.target() / name))
        opened.close()
        QTest.qWait(100)


def save(name: str) -> None:
    """Save a picture of the screen."""
    in_qgis.save_screen(in_qgis.target() / f"{name}_{os.environ[LOOK]}.png", wait_ms=1000)


if in_qgis.inside():
    in_qgis.start(take_pictures)
elif __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
