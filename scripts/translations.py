"""Keep the translations in ``i18n`` in step with the code.

python3 scripts/translations.py             the texts of the code into the .ts files, and the .qm
                                            files anew (lrelease, of Qt's tools)
python3 scripts/translations.py --missing   texts that lack a translation, as JSON: for each text
                                            the languages, with "" where a translation is to be put
python3 scripts/translations.py --add FILE  take translations from such JSON, then as above

Translations of texts that the code no longer has are dropped, the others are kept.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
from pathlib import Path

import linguist
from translatable import ROOT, texts

FOLDER = ROOT / "i18n"
# Languages as QGIS calls them, and as Qt looks for their files.
LANGUAGES = {"es": "es", "zh-Hans": "zh_CN"}
# Debian's and other systems' names of the same program.
_RELEASERS = ("lrelease", "lrelease-qt5", "lrelease6", "lrelease-qt6")


def path_of(language: str) -> Path:
    """The file that people edit."""
    return FOLDER / f"gmnet_{LANGUAGES[language]}.ts"


def missing() -> dict[str, dict[str, str]]:
    """Texts of the code without a translation in some language, with those that there are."""
    known = {language: linguist.read(path_of(language)) for language in LANGUAGES}
    found = {
        source: {language: known[language].get(source, "") for language in LANGUAGES}
        for source in texts()
    }
    return {source: row for source, row in found.items() if not all(row.values())}


def update(more: dict[str, dict[str, str]]) -> None:
    """Write the files anew.

    Args:
        more: translations by text and language; empty ones count for nothing.
    """
    found = texts()
    for language, name in LANGUAGES.items():
        path = path_of(language)
        added = {source: row[language] for source, row in more.items() if row.get(language)}
        translations = {**linguist.read(path), **added}
        linguist.write(path, name, found, translations)
        lacking = sum(not translations.get(source) for source in found)
        print(f"{path.relative_to(ROOT)}: {len(found)} texts, {lacking} without a translation")
    for source in more.keys() - found.keys():
        print(f"Not in the code, and left out: {source}", file=sys.stderr)


def compile_all() -> None:
    """Make the files that Qt loads."""
    releaser = next(filter(None, map(shutil.which, _RELEASERS)), None)
    if releaser is None:
        raise SystemExit("Error: lrelease is missing; install qttools5-dev-tools (Debian, Ubuntu).")
    for language in LANGUAGES:
        path = path_of(language)
        target = path.with_suffix(".qm")
        subprocess.run([releaser, "-silent", str(path), "-qm", str(target)], check=True)


def main() -> int:
    """Do what the arguments say."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--missing", action="store_true", help="list texts that lack a translation")
    parser.add_argument("--add", type=Path, metavar="FILE", help="take translations from it")
    arguments = parser.parse_args()
    if arguments.missing:
        print(json.dumps(missing(), ensure_ascii=False, indent=1))
        return 0
    update(json.loads(arguments.add.read_text(encoding="utf-8")) if arguments.add else {})
    compile_all()
    return 0


if __name__ == "__main__":
    sys.exit(main())
