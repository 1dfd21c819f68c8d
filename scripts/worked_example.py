"""The documentation's year of a lake: made, mapped, counted, and drawn into docs/images.

    .venv/bin/python scripts/worked_example.py [FOLDER]

Simulates twelve pairs of scenes, runs the workflow "Year of scenes to occurrence and area" with
qgis_process as a user would, compares the masks with the simulated truth, and draws the pictures of
docs/year.md into FOLDER, docs/images unless it is given. Needs Pillow for the animated map.
"""

from __future__ import annotations

import csv
import os
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
PLUGINS = ROOT / "build" / "plugins"
sys.path.insert(0, str(PLUGINS))
WORK = ROOT / "build" / "year"
SCENES, RESULTS = WORK / "scenes", WORK / "results"
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from demo_report import FAINT, NOT_SEEN, agreement, read  # noqa: E402
from drawing import as_pillow, coloured, painted, picture_of, ramp, swatch, write  # noqa: E402
from gmnet_water.core.masks.legend import MASK_LEGEND  # noqa: E402
from gmnet_water.core.series.products import OCCURRENCE_LEGEND  # noqa: E402
from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt  # noqa: E402
from qgis.PyQt.QtGui import QColor, QGuiApplication, QImage, QPen  # noqa: E402
from qgis.PyQt.QtSvg import QSvgRenderer  # noqa: E402

MONTHS = [f"2020-{month:02}" for month in range(1, 13)]
MAP_WIDTH, GAP, HEAD, FOOT = 560, 16, 44, 92
FRAME_MS = 900


def make() -> None:
    """The scenes, unless they are there already."""
    if (SCENES / "zones.gpkg").exists():
        return
    subprocess.run(
        [sys.executable, "-m", "gmnet_water.training.year", str(SCENES)],
        env={**os.environ, "PYTHONPATH": str(PLUGINS)},
        check=True,
        stdout=subprocess.DEVNULL,
    )


def run_workflow() -> None:
    """From scenes to masks, occurrence, table and report."""
    RESULTS.mkdir(parents=True, exist_ok=True)
    arguments = [
        f"{orbit.upper()}={path}"
        for orbit in ("ascending", "descending")
        for path in sorted(SCENES.glob(f"lake_{orbit}_*.tif"))
    ]
    arguments += [
        f"ZONES={SCENES / 'zones.gpkg'}",
        "ZONE_FIELD=name",
        f"monthly:masks={RESULTS / 'masks'}",
        f"dynamics:occurrence={RESULTS / 'occurrence.tif'}",
        f"area:table={RESULTS / 'area_table.csv'}",
        f"area:report={RESULTS / 'area.html'}",
    ]
    command = ["bash", str(ROOT / "scripts" / "qgis_process.sh"), "run", "gmnet:yearofscenes"]
    subprocess.run([*command, "--", *arguments], check=True)


def compare() -> dict[str, float]:
    """Prints how well each month's mask agrees with open water; gives the water area in km²."""
    areas = {}
    for month in MONTHS:
        mask = read(RESULTS / "masks" / f"water_{month}.tif")[0]
        truth = read(SCENES / "truth" / f"open_water_{month}.tif")[0]
        agreed = agreement(mask, truth)
        areas[month] = float((mask == 1).sum()) * 1e-4
        true = float((truth == 1).sum()) * 1e-4
        print(
            f"{month}: {areas[month]:6.2f} km² mapped, {true:6.2f} km² true, overall accuracy "
            f"{agreed.overall_accuracy:.3f}, IoU of water {agreed.water_iou:.3f}"
        )
    return areas


def frame(month: str, areas: dict[str, float]) -> QImage:
    """One month's map over a row of columns, one for each month's water."""
    mask = read(RESULTS / "masks" / f"water_{month}.tif")[0]
    shown = picture_of(coloured(mask, MASK_LEGEND), MAP_WIDTH)
    image = QImage(MAP_WIDTH + 2 * GAP, HEAD + shown.height() + FOOT, QImage.Format.Format_RGB888)
    image.fill(QColor("white"))
    painter = painted(image)
    write(painter, GAP, 30, month, 22, bold=True)
    write(painter, GAP + 110, 30, f"{areas[month]:.1f} km² of water", 16)
    x = GAP + 300.0
    for entry in MASK_LEGEND:
        x = swatch(painter, x, 17, entry.colour, entry.name)
    swatch(painter, x, 17, NOT_SEEN, "Not observed")
    painter.drawImage(QPointF(GAP, HEAD), shown)
    painter.setPen(QPen(FAINT, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(GAP, HEAD, shown.width(), shown.height()))
    top, tallest = HEAD + shown.height() + 12, FOOT - 36
    step = MAP_WIDTH / len(MONTHS)
    for place, name in enumerate(MONTHS):
        height = tallest * areas[name] / max(areas.values())
        painter.setPen(Qt.PenStyle.NoPen)
        now = MASK_LEGEND[0].colour if name == month else (190, 205, 218)
        painter.setBrush(QColor(*now))
        left = GAP + place * step + 6
        painter.drawRect(QRectF(left, top + tallest - height, step - 12, height))
        write(painter, left + 4, top + tallest + 16, name[-2:], 12, bold=name == month)
    painter.end()
    return image


def draw_animation(target: Path, areas: dict[str, float]) -> None:
    """The twelve maps one after the other."""
    frames = [as_pillow(frame(month, areas)) for month in MONTHS]
    palette = frames[7].quantize(48)
    indexed = [one.quantize(palette=palette, dither=Image.Dither.NONE) for one in frames]
    indexed[0].save(
        target, save_all=True, append_images=indexed[1:], duration=FRAME_MS, loop=0, optimize=True
    )


def draw_occurrence(target: Path) -> None:
    """How often each pixel was water, with the style's colours."""
    percent = read(RESULTS / "occurrence.tif")[0]
    shown = picture_of(ramp(percent, OCCURRENCE_LEGEND), MAP_WIDTH)
    image = QImage(MAP_WIDTH + 2 * GAP, HEAD + shown.height() + 48, QImage.Format.Format_RGB888)
    image.fill(QColor("white"))
    painter = painted(image)
    write(painter, GAP, 30, "Water occurrence 2020-01 to 2020-12", 18, bold=True)
    painter.drawImage(QPointF(GAP, HEAD), shown)
    painter.setPen(QPen(FAINT, 1))
    painter.drawRect(QRectF(GAP, HEAD, shown.width(), shown.height()))
    bar = ramp(np.tile(np.linspace(1, 100, 240), (16, 1)), OCCURRENCE_LEGEND)
    painter.drawImage(QPointF(GAP + 40, HEAD + shown.height() + 16), picture_of(bar, 240))
    write(painter, GAP, HEAD + shown.height() + 29, "1 %", 13)
    write(painter, GAP + 288, HEAD + shown.height() + 29, "100 % of the valid observations", 13)
    painter.end()
    image.save(str(target))


def draw_charts(target: Path) -> None:
    """The report's line chart of each basin, as it is there."""
    report = (RESULTS / "area.html").read_text(encoding="utf-8")
    # Each zone has a line through time, then columns by month.
    charts = [QSvgRenderer(text.encode()) for text in re.findall(r"<svg.*?</svg>", report, re.S)]
    lines = dict(zip(re.findall(r"<h2>([^<]* basin)</h2>", report), charts[::2]))
    size = charts[0].defaultSize()
    step = size.height() + 30
    image = QImage(QSize(size.width(), step * len(lines)), QImage.Format.Format_RGB888)
    image.fill(QColor("white"))
    painter = painted(image)
    for place, (zone, chart) in enumerate(lines.items()):
        write(painter, 4, place * step + 22, zone, 17, bold=True)
        chart.render(painter, QRectF(0, place * step + 30, size.width(), size.height()))
    painter.end()
    image.save(str(target))


def main(arguments: list[str]) -> int:
    """Make, map, compare and draw."""
    target = Path(arguments[0] if arguments else ROOT / "docs" / "images")
    target.mkdir(parents=True, exist_ok=True)
    make()
    run_workflow()
    areas = compare()
    application = QGuiApplication([])  # fonts need one
    draw_animation(target / "year_maps.gif", areas)
    draw_occurrence(target / "year_occurrence.png")
    draw_charts(target / "year_area.png")
    del application
    with (RESULTS / "area_table.csv").open(encoding="utf-8") as lines:
        print(f"{sum(1 for _ in csv.reader(lines)) - 1} lines in the table")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
