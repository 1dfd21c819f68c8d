"""Files of Qt Linguist: reading, and writing in one fixed form."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

CONTEXT = "GMNetWater"


def read(path: Path) -> dict[str, str]:
    """Translations by their sources; empty where there is none yet, and no file is no text."""
    if not path.exists():
        return {}
    found = {}
    for message in ElementTree.parse(path).getroot().iter("message"):
        translation = message.find("translation")
        done = translation is not None and translation.get("type") not in ("vanished", "obsolete")
        source = message.findtext("source", "")
        found[source] = (translation.text or "") if done and translation is not None else ""
    return found


def write(path: Path, language: str, texts: dict[str, str], translations: dict[str, str]) -> None:
    """Write a file with all texts.

    Args:
        path: the file.
        language: such as ``es`` or ``zh_CN``.
        texts: sources, each with the place where it was found.
        translations: of the sources that have one.
    """
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">',
        "<context>",
        f"<name>{CONTEXT}</name>",
    ]
    for source, place in texts.items():
        translation = translations.get(source, "")
        state = "" if translation else ' type="unfinished"'
        lines += [
            "<message>",
            f'<location filename="../{escape(place)}"/>',
            f"<source>{escape(source)}</source>",
            f"<translation{state}>{escape(translation)}</translation>",
            "</message>",
        ]
    lines += ["</context>", "</TS>", ""]
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join(lines), encoding="utf-8")
