"""Gives one target inputs that reach ever more of its code: see scripts/fuzz.sh."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

import atheris
from gmnet_water.tests.fuzz.targets import FOLDER, TARGETS, watch


def main() -> None:
    """Run a target; the first argument is its name, the second for how many seconds."""
    name, seconds = sys.argv[1:3]
    target = TARGETS[name]
    corpus = Path(tempfile.mkdtemp(prefix="gmnet-corpus-"))
    for number, seed in enumerate(target.seeds()):
        (corpus / f"seed-{number}").write_bytes(seed)
    options = [f"-max_total_time={seconds}", "-timeout=20", "-rss_limit_mb=4096", "-max_len=8192"]
    if target.words:
        words = corpus.with_suffix(".words")
        quoted = ("".join(f"\\x{byte:02x}" for byte in word.encode()) for word in target.words)
        words.write_text("".join(f'"{word}"\n' for word in quoted), encoding="utf-8")
        options.append(f"-dict={words}")
    os.environ["GMNET_CATALOGUE"] = str(FOLDER / "catalogue")
    os.environ["GMNET_MODELS"] = str(FOLDER / "models")
    # Whatever loads late has to be there before writing is forbidden.
    for seed in target.seeds():
        try:
            target.run(seed)
        except Exception:  # noqa: BLE001  it will be found again below
            break
    watch()
    atheris.Setup([sys.argv[0], *options, str(corpus)], target.run)
    try:
        atheris.Fuzz()
    finally:
        shutil.rmtree(FOLDER, ignore_errors=True)


if __name__ == "__main__":
    main()
