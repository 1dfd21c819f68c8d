"""Keep the translations in ``i18n`` in step with the code.

python3 scripts/translations.py                   the texts of the code into the .ts files, and
                                                  the .qm files anew (lrelease, of Qt's tools)
python3 scripts/translations.py --missing es      texts without a translation, as JSON
python3 scripts/translations.py --add es FILE     take translations from such JSON, then as above

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
LANGUAGES = ("es", "zh_CN")
# Debian's and other systems' names of the same program.
_RELEASERS = ("lrelease", "lrelease-qt5", "lrelease6", "lrelease-qt6")


def path_of(language: str) -> Path:
    """The file that people edit."""
    return FOLDER / f"gmnet_{language}.ts"


def missing(language: str) -> list[str]:
    """Texts of the code that have no translation."""
    translations = linguist.read(path_of(language))
    return [source for source in texts() if not translations.get(source)]


def update(language: str, more: dict[str, str] | None = None) -> int:
    """Write a language's file anew; returns how many texts lack a translation."""
    found = texts()
    translations = {**linguist.read(path_of(language)), **(more or {})}
    linguist.write(path_of(language), language, found, translations)
    return sum(not translations.get(source) for source in found)


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
    parser.add_argument("--missing", choices=LANGUAGES, help="list texts without a translation")
    parser.add_argument("--add", nargs=2, metavar=("LANGUAGE", "FILE"), help="take translations")
    arguments = parser.parse_args()
    if arguments.missing:
        listed = dict.fromkeys(missing(arguments.missing), "")
        print(json.dumps(listed, ensure_ascii=False, indent=1))
        return 0
    more: dict[str, dict[str, str]] = {}
    if arguments.add:
        language, file = arguments.add
        more[language] = json.loads(Path(file).read_text(encoding="utf-8"))
    for language in LANGUAGES:
        lacking = update(language, more.get(language))
        print(f"{path_of(language).relative_to(ROOT)}: {lacking} texts without a translation")
    compile_all()
    return 0


if __name__ == "__main__":
    sys.exit(main())
