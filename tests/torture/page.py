"""The page of what was survived: a section for each QGIS, written by a whole run on it."""

from __future__ import annotations

import os
import platform
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import numpy as np
import torch
from gmnet_water.core.version import __version__
from gmnet_water.tests.torture.faults import FAULTS
from gmnet_water.tests.torture.trials import Verdict
from osgeo import gdal

_BEGIN, _END = "<!-- tried on: {} -->", "<!-- end -->"
_SECTION = re.compile(r"<!-- tried on: (.*?) -->\n.*?<!-- end -->\n", re.DOTALL)


def qgis_version() -> str:
    """The version of QGIS that is here."""
    try:
        from qgis.core import Qgis
    except ImportError:
        return "none"
    return str(Qgis.QGIS_VERSION).partition("-")[0]


def write(
    page: Path,
    verdicts: Sequence[Verdict],
    works: Sequence[str],
    untried: Mapping[str, str],
    minutes: float,
) -> None:
    """Put the section of this QGIS into the page, in place of an earlier one."""
    text = page.read_text(encoding="utf-8")
    name = f"QGIS {qgis_version()}"
    section = "\n".join(
        (_BEGIN.format(name), *_lines(name, verdicts, works, untried, minutes), _END, "")
    )
    sections = {found[1]: found[0] for found in _SECTION.finditer(text)}
    before = _SECTION.sub("", text).rstrip("\n")
    sections[name] = section
    ordered = "\n".join(sections[key] for key in sorted(sections, key=_number))
    page.write_text(f"{before}\n\n{ordered}", encoding="utf-8")


def _number(name: str) -> list[int]:
    return [int(part) for part in re.findall(r"\d+", name)]


def _lines(
    name: str,
    verdicts: Sequence[Verdict],
    works: Sequence[str],
    untried: Mapping[str, str],
    minutes: float,
) -> list[str]:
    tried, survived, stopped = Counter(), Counter(), Counter()
    fronts = Counter(verdict.trial.front for verdict in verdicts)
    for verdict in verdicts:
        key = verdict.trial.fault, verdict.trial.work
        tried[key] += 1
        survived[key] += not verdict.problems
        stopped[verdict.trial.fault] += verdict.stopped
    lines = [
        f"### {name}",
        "",
        f"{date.today().isoformat()}, GMNet Water {__version__}, "
        f"GDAL {gdal.VersionInfo('RELEASE_NAME')}, "
        f"Python {platform.python_version()}, numpy {np.__version__}, torch "
        f"{torch.__version__.partition('+')[0]}, {platform.system()} on {os.cpu_count()} cores; "
        f"{minutes:.0f} minutes. {sum(survived.values()):,} of {sum(tried.values()):,} trials were "
        f"survived: {', '.join(f'{count:,} through {front}' for front, count in fronts.items())}.",
        "",
        f"| survived of tried | {' | '.join(works)} | ended early |",
        f"| --- |{' ---: |' * (len(works) + 1)}",
    ]
    for fault, about in FAULTS.items():
        if fault in untried:
            lines.append(f"| {about.title} | not tried: {untried[fault]} |{' |' * len(works)}")
            continue
        cells = [
            f"{survived[fault, work]}/{tried[fault, work]}" if tried[fault, work] else ""
            for work in works
        ]
        lines.append(f"| {about.title} | {' | '.join(cells)} | {stopped[fault]} |")
    mixed = sum(verdict.of_two_runs for verdict in verdicts)
    lines += [
        "",
        f"*Ended early* are runs that the fault stopped; the others ended normally, "
        f"with complete results. After {mixed} of the killed runs, results of two runs stood "
        "side by side, each of them complete.",
    ]
    return lines
