"""The documentation's year from nothing: searched, planned, run, counted and drawn.

    .venv/bin/python scripts/year_from_nothing.py [FOLDER]

Offers the simulated scenes of scripts/worked_example.py, as power in cloud-optimised files, in a
catalogue on this machine, and does with the shell's commands what docs/nothing.md shows. Draws the
pictures of that page into FOLDER, docs/images unless it is given. Needs Pillow. Takes minutes.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
from osgeo import gdal

ROOT = Path(__file__).resolve().parent.parent
PLUGINS = ROOT / "build" / "plugins"
sys.path.insert(0, str(PLUGINS))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import worked_example  # noqa: E402
from drawing import painted, swatch, write  # noqa: E402
from gmnet_water.core.plan.plan_file import PlanFile  # noqa: E402
from gmnet_water.core.plan.plan_style import COLOURS  # noqa: E402
from gmnet_water.core.plan.task import State, Task  # noqa: E402
from gmnet_water.core.plan.tiles import footprint_of  # noqa: E402
from gmnet_water.core.raster.grid import Grid  # noqa: E402
from gmnet_water.tests.stac_items import rtc_item  # noqa: E402
from gmnet_water.tests.stac_server import Catalogue, serving  # noqa: E402
from qgis.PyQt.QtCore import QRectF  # noqa: E402
from qgis.PyQt.QtGui import QColor, QGuiApplication, QImage, QPen  # noqa: E402

WORK = ROOT / "build" / "nothing"
MONTHS = worked_example.MONTHS
# Metres; four by three tiles lie under the lake.
TILE = 2400
# Tasks that are done when the run is stopped.
STOPPED_AT = 70


def offer(catalogue: Catalogue) -> tuple[float, float, float, float]:
    """Put the scenes into a catalogue; gives west, south, east and north of all."""
    files = WORK / "catalogue"
    files.mkdir(parents=True, exist_ok=True)
    boxes = []
    for path in sorted(worked_example.SCENES.glob("lake_*cending_*.tif")):
        _, orbit, day = path.stem.split("_")
        dataset = gdal.Open(str(path))
        outline = footprint_of(Grid.of(dataset), "scene")
        west, east, south, north = outline.GetEnvelope()
        boxes.append((west, south, east, north))
        hrefs = {}
        for number, side in ((1, "vv"), (2, "vh")):
            db = dataset.GetRasterBand(number).ReadAsArray()
            power = np.where(np.isfinite(db), 10 ** (db / 10), -32768).astype(np.float32)
            cog = files / f"{path.stem}_{side}.tif"
            if not cog.exists():
                raw = gdal.GetDriverByName("MEM").CreateCopy("", dataset)
                one = gdal.GetDriverByName("MEM").Create(
                    "", raw.RasterXSize, raw.RasterYSize, 1, gdal.GDT_Float32
                )
                one.SetGeoTransform(dataset.GetGeoTransform())
                one.SetProjection(dataset.GetProjection())
                one.GetRasterBand(1).SetNoDataValue(-32768)
                one.GetRasterBand(1).WriteArray(power)
                gdal.GetDriverByName("COG").CreateCopy(str(cog), one, options=["BLOCKSIZE=256"])
            hrefs[side] = catalogue.add(cog)
        item = rtc_item(
            f"{path.stem}_rtc",
            when=f"{day}T12:00:00Z",
            orbit=orbit,
            geometry=json.loads(outline.ExportToJson()),
            bbox=[west, south, east, north],
        )
        for side, href in hrefs.items():
            item["assets"][side]["href"] = href
        catalogue.items.append(item)
    return (
        min(one[0] for one in boxes),
        min(one[1] for one in boxes),
        max(one[2] for one in boxes),
        max(one[3] for one in boxes),
    )


def shell(*words: object) -> list[str]:
    """A command of the shell."""
    print("gmnet-water", *words, flush=True)
    return [sys.executable, "-m", "gmnet_water", *map(str, words)]


def do(*words: object) -> None:
    """Run a command to its end."""
    subprocess.run(shell(*words, "-q"), cwd=WORK, env=environment(), check=True)


def environment() -> dict[str, str]:
    """Variables of the commands."""
    return {**os.environ, "PYTHONPATH": str(PLUGINS), "no_proxy": "127.0.0.1"}


def run_in_two(plan: Path) -> list[Task]:
    """Run a plan, stop it by Ctrl-C in the middle, and run it again; gives the tasks between."""
    process = subprocess.Popen(shell("run", plan.name, "-q"), cwd=WORK, env=environment())
    file = PlanFile.open(plan)
    while process.poll() is None:
        if sum(task.state is State.DONE for task in file.tasks()) >= STOPPED_AT:
            process.send_signal(signal.SIGINT)
            break
        time.sleep(0.2)
    between = file.tasks()
    print("stopped:", process.wait(), flush=True)
    started = time.monotonic()
    done = subprocess.run(
        shell("run", plan.name, "--json", "-q"),
        cwd=WORK,
        env=environment(),
        check=True,
        capture_output=True,
        text=True,
    )
    found = json.loads(done.stdout)
    print({key: found[key] for key in ("tasks", "made", "kept", "seconds")})
    print(f"{time.monotonic() - started:.0f} s", flush=True)
    return between


def draw_plan(target: Path, tasks: list[Task]) -> None:
    """The tiles of each month, coloured by state, as QGIS shows them."""
    cell, gap, head = 30, 24, 34
    x0 = min(task.grid.geotransform[0] for task in tasks)
    y0 = max(task.grid.geotransform[3] for task in tasks)
    wide, high = 4 * cell + gap, 3 * cell + gap + 14
    image = QImage(6 * wide + gap, head + 2 * high + gap, QImage.Format.Format_RGB888)
    image.fill(QColor("white"))
    painter = painted(image)
    x = float(gap)
    for state, (fill, _) in COLOURS.items():
        x = swatch(painter, x, 14, shown(fill), state)
    for number, month in enumerate(MONTHS):
        left, top = gap + number % 6 * wide, head + number // 6 * high
        write(painter, left, top + 12, month, 13, bold=True)
        for task in tasks:
            if task.period.label != month:
                continue
            col = (task.grid.geotransform[0] - x0) / TILE
            row = (y0 - task.grid.geotransform[3]) / TILE
            painter.setPen(QPen(QColor("white"), 1.5))
            painter.setBrush(QColor(*shown(COLOURS[task.state.value][0])))
            painter.drawRect(QRectF(left + col * cell, top + 18 + row * cell, cell, cell))
    painter.end()
    image.save(str(target))


def shown(colour: str) -> tuple[int, int, int]:
    """A colour of a style over white."""
    red, green, blue, alpha = map(int, colour.split(","))
    part = alpha / 255
    mixed = [round(255 + (one - 255) * part) for one in (red, green, blue)]
    return mixed[0], mixed[1], mixed[2]


def main(arguments: list[str]) -> int:
    """Offer, search, plan, run, count and draw."""
    target = Path(arguments[0] if arguments else ROOT / "docs" / "images")
    target.mkdir(parents=True, exist_ok=True)
    worked_example.make()
    shutil.rmtree(WORK, ignore_errors=True)
    results = WORK / "results"
    (results / "masks").mkdir(parents=True)
    with serving() as catalogue:
        extent = offer(catalogue)
        days = ("--first", "2020-01-01", "--last", "2020-12-31")
        where = ("--extent", *(f"{one:.4f}" for one in extent))
        do("search", *where, *days, "--catalogue", catalogue.url, "-o", "scenes.geojson")
        tiles = ("--tile-size", TILE, "--buffer", 1280)
        do("plan", "--scenes", "scenes.geojson", *tiles, "-o", "year.gpkg")
        between = run_in_two(WORK / "year.gpkg")
    zones = ("--zones", worked_example.SCENES / "zones.gpkg", "--zone-field", "name")
    do(
        "dynamics",
        "--masks",
        "year_maps/collection.json",
        "--occurrence",
        results / "occurrence.tif",
    )
    do(
        "area",
        "--masks",
        "year_maps/collection.json",
        *zones,
        "--output-html",
        results / "area.html",
    )
    truth = gdal.Open(str(worked_example.SCENES / "truth" / "open_water_2020-01.tif"))
    grid = Grid.of(truth)
    (x0, y0), (x1, y1) = grid.to_map(0.0, 0.0), grid.to_map(float(grid.width), float(grid.height))
    for month in MONTHS:
        mask = results / "masks" / f"water_{month}.tif"
        mosaic = WORK / "year_maps" / f"water_{month}.vrt"
        gdal.Translate(str(mask), str(mosaic), projWin=[x0, y0, x1, y1])
    worked_example.RESULTS = results
    areas = worked_example.compare()
    application = QGuiApplication([])  # fonts need one
    draw_plan(target / "nothing_plan.png", between)
    worked_example.draw_animation(target / "nothing_maps.gif", areas)
    worked_example.draw_charts(target / "nothing_area.png")
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
