"""Draw the pictures in the algorithms' help: what each gives, on the simulated year.

    .venv/bin/python scripts/help_pictures.py

Runs the algorithms themselves on the scenes of scripts/worked_example.py, which must have been run,
and writes icons/help. Needs Pillow.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "build" / "plugins"))

from demo_report import NOT_SEEN, backscatter_colours, read  # noqa: E402
from drawing import as_pillow, coloured, painted, picture_of, ramp, write  # noqa: E402
from gmnet_water.core.masks.legend import MASK_LEGEND, TERRAIN_LEGEND  # noqa: E402
from gmnet_water.core.plan.plan_file import PlanFile  # noqa: E402
from gmnet_water.core.plan.plan_style import COLOURS  # noqa: E402
from gmnet_water.core.series.flood import FLOOD_LEGEND  # noqa: E402
from gmnet_water.core.series.products import OCCURRENCE_LEGEND  # noqa: E402
from gmnet_water.tests.stac_items import rtc_item  # noqa: E402
from gmnet_water.tests.stac_server import serving  # noqa: E402
from osgeo import gdal, ogr  # noqa: E402
from PIL import Image  # noqa: E402
from qgis.core import QgsApplication  # noqa: E402
from qgis.PyQt.QtCore import QPointF, QRectF, Qt  # noqa: E402
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QPen, QPolygonF  # noqa: E402
from qgis.PyQt.QtSvg import QSvgRenderer  # noqa: E402

SCENES, RESULTS = (ROOT / "build" / "year" / name for name in ("scenes", "results"))
MADE = ROOT / "build" / "year" / "help"
TARGET = ROOT / "icons" / "help"
# Twice as wide as the help shows them, for sharp screens.
WIDTH, GAP = 448, 8
LABEL_SIZE, LABEL_HEIGHT = 21, 30
MASK = RESULTS / "masks" / "water_2020-08.tif"
INK_WATER = QColor(8, 60, 130)
INK_ORBIT = QColor(90, 130, 40)


def scene(orbit: str, month: int) -> Path:
    """A scene of the simulated year."""
    return next(SCENES.glob(f"lake_{orbit}_2020-{month:02}-*.tif"))


def save(name: str, image: QImage) -> None:
    """Write a picture with few colours, so that the plugin stays small."""
    few = as_pillow(image.convertToFormat(QImage.Format.Format_RGB888))
    few.quantize(64, dither=Image.Dither.NONE).save(TARGET / f"{name}.png", optimize=True)


def row(pictures: list[QImage], labels: list[str]) -> QImage:
    """Pictures side by side with a label over each."""
    width = (WIDTH - GAP * (len(pictures) - 1)) // len(pictures)
    shown = [
        one.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation) for one in pictures
    ]
    image = QImage(WIDTH, LABEL_HEIGHT + shown[0].height(), QImage.Format.Format_RGB888)
    image.fill(QColor("white"))
    painter = painted(image)
    for place, (one, label) in enumerate(zip(shown, labels)):
        left = place * (width + GAP)
        write(painter, left, LABEL_SIZE, label, LABEL_SIZE)
        painter.drawImage(QPointF(left, LABEL_HEIGHT), one)
    painter.end()
    return image


def composite(path: Path) -> QImage:
    """Backscatter in colours."""
    return picture_of(backscatter_colours(read(path)), WIDTH)


def mask_picture(path: Path) -> QImage:
    """A mask in the style's colours."""
    return picture_of(coloured(read(path)[0], TERRAIN_LEGEND), WIDTH)


def part(path: Path, name: str, window: tuple[int, int, int, int]) -> Path:
    """A window (column, row, width, height) of a raster, as a file."""
    target = MADE / f"{name}.tif"
    gdal.Translate(str(target), str(path), srcWin=list(window))
    return target


def map_water(_run: Callable) -> QImage:
    """Backscatter and mask."""
    return row([composite(scene("ascending", 8)), mask_picture(MASK)], ["Backscatter", "Mask"])


def stack(_run: Callable) -> QImage:
    """The two orbits of a month."""
    pictures = [composite(scene(orbit, 5)) for orbit in ("ascending", "descending")]
    return row(pictures, ["Ascending", "Descending"])


def prepare(run: Callable) -> QImage:
    """A part of a scene before and after."""
    whole = read(scene("ascending", 8))
    power = MADE / "power.tif"
    source = gdal.Open(str(scene("ascending", 8)))
    file = gdal.GetDriverByName("GTiff").CreateCopy(str(power), source)
    file.WriteArray(10 ** (whole / 10))
    file = None
    run(
        "preparesentinel1",
        INPUT=[str(power)],
        UNITS="linear",
        FILTER="lee",
        WINDOW=5,
        OUTPUT=str(MADE / "prepared.tif"),
    )
    window = np.s_[:, 240:420, 300:540]
    raw, ready = (10 ** (whole[window] / 10)), read(MADE / "prepared.tif")[window]
    grey = np.clip(raw[0] / 0.25 * 255, 0, 255).astype(np.uint8)
    before = picture_of(np.repeat(grey[..., None], 3, axis=-1), WIDTH)
    return row([before, picture_of(backscatter_colours(ready), WIDTH)], ["Power", "dB, Lee filter"])


def monthly(_run: Callable) -> QImage:
    """Six masks of the year."""
    months = [f"2020-{number:02}" for number in (2, 4, 6, 8, 10, 12)]
    pictures = [mask_picture(RESULTS / "masks" / f"water_{month}.tif") for month in months]
    rows = [row(pictures[k : k + 3], months[k : k + 3]) for k in (0, 3)]
    image = QImage(WIDTH, sum(one.height() for one in rows) + GAP, QImage.Format.Format_RGB888)
    image.fill(QColor("white"))
    painter = painted(image)
    painter.drawImage(QPointF(0, 0), rows[0])
    painter.drawImage(QPointF(0, rows[0].height() + GAP), rows[1])
    painter.end()
    return image


def dynamics(_run: Callable) -> QImage:
    """Occurrence."""
    percent = read(RESULTS / "occurrence.tif")[0]
    return row([picture_of(ramp(percent, OCCURRENCE_LEGEND), WIDTH)], ["Occurrence, 1 to 100 %"])


def area(_run: Callable) -> QImage:
    """The report's first chart."""
    report = (RESULTS / "area.html").read_text(encoding="utf-8")
    chart = QSvgRenderer(re.findall(r"<svg.*?</svg>", report, re.S)[0].encode())
    size = chart.defaultSize()
    image = QImage(WIDTH, round(WIDTH * size.height() / size.width()), QImage.Format.Format_RGB888)
    image.fill(QColor("white"))
    painter = painted(image)
    chart.render(painter, QRectF(0, 0, image.width(), image.height()))
    painter.end()
    return image


def bodies(run: Callable) -> QImage:
    """Outlines of polygons."""
    return row([outlines(run)], ["One polygon for each water body"])


def scene_to_bodies(run: Callable) -> QImage:
    """The workflow's first and last picture."""
    return row([composite(scene("ascending", 8)), outlines(run)], ["Scene", "Water bodies"])


def year(_run: Callable) -> QImage:
    """Two masks, and what all twelve give."""
    masks = [mask_picture(RESULTS / "masks" / f"water_2020-{month:02}.tif") for month in (3, 8)]
    percent = read(RESULTS / "occurrence.tif")[0]
    occurrence = picture_of(ramp(percent, OCCURRENCE_LEGEND), WIDTH)
    return row([*masks, occurrence], ["March", "August", "Occurrence"])


def outlines(run: Callable) -> QImage:
    """Polygons of a mask's water bodies."""
    run(
        "waterbodies",
        INPUT=str(MASK),
        MIN_AREA=20_000,
        MAX_HOLE=2_000,
        SMOOTHING=2,
        OUTPUT=str(MADE / "bodies.gpkg"),
    )
    grid = gdal.Open(str(MASK))
    x0, dx, _, y0, _, dy = grid.GetGeoTransform()
    faint = np.full((grid.RasterYSize, grid.RasterXSize, 3), MASK_LEGEND[1].colour, np.uint8)
    image = picture_of(faint, WIDTH)
    scale = WIDTH / grid.RasterXSize
    painter = painted(image)
    painter.setPen(QPen(INK_WATER, 2))
    fill = QColor(*MASK_LEGEND[0].colour)
    fill.setAlpha(120)
    painter.setBrush(fill)
    source = ogr.Open(str(MADE / "bodies.gpkg"))
    for feature in source.GetLayer(0):
        draw_polygon(
            painter,
            feature.GetGeometryRef(),
            lambda x, y: ((x - x0) / dx * scale, (y - y0) / dy * scale),
        )
    painter.end()
    return image


def draw_polygon(painter: QPainter, geometry: ogr.Geometry, place: Callable) -> None:
    """Outer rings only: islands show as rings of their own."""
    if ogr.GT_Flatten(geometry.GetGeometryType()) != ogr.wkbPolygon:
        for number in range(geometry.GetGeometryCount()):
            draw_polygon(painter, geometry.GetGeometryRef(number), place)
        return
    for number in range(geometry.GetGeometryCount()):
        points = geometry.GetGeometryRef(number).GetPoints()
        painter.drawPolygon(QPolygonF([QPointF(*place(*point[:2])) for point in points]))


def terrain(run: Callable) -> QImage:
    """A mask without its steep parts."""
    slope = MADE / "slope.tif"
    gdal.DEMProcessing(str(slope), str(SCENES / "elevation.tif"), "slope")
    run(
        "excludeterrain",
        INPUT=str(MASK),
        SLOPE=str(slope),
        MAX_SLOPE=12,
        OUTPUT=str(MADE / "terrain.tif"),
    )
    return row(
        [mask_picture(MASK), mask_picture(MADE / "terrain.tif")], ["Mask", "Steep taken out"]
    )


def mosaic(_run: Callable) -> QImage:
    """Two buffered tiles and their mosaic."""
    mask = read(MASK)[0]
    image = picture_of(coloured(mask, MASK_LEGEND), WIDTH)
    height = image.height()
    tiles = []
    for left, right in ((0.0, 0.58), (0.42, 1.0)):
        own = mask.copy()
        cols = np.arange(mask.shape[1]) / mask.shape[1]
        own[:, (cols < left) | (cols >= right)] = 255
        tile = picture_of(coloured(own, MASK_LEGEND), WIDTH)
        painter = painted(tile)
        painter.setPen(QPen(QColor(200, 60, 20), 5, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(WIDTH / 2, 0), QPointF(WIDTH / 2, height))
        painter.end()
        tiles.append(tile)
    return row([*tiles, image], ["Tile 1", "Tile 2", "Mosaic"])


def accuracy(run: Callable) -> QImage:
    """Agreement with the simulated truth."""
    window = (500, 180, 360, 270)
    mask = part(MASK, "mask_part", window)
    truth = part(SCENES / "truth" / "open_water_2020-08.tif", "truth_part", window)
    run(
        "assessaccuracy",
        INPUT=str(mask),
        REFERENCE_RASTER=str(truth),
        OUTPUT=str(MADE / "accuracy.html"),
        AGREEMENT=str(MADE / "agreement.tif"),
    )
    raster = gdal.Open(str(MADE / "agreement.tif"))
    table = raster.GetRasterBand(1).GetColorTable()
    colours = np.full((256, 3), NOT_SEEN, np.uint8)
    for value in range(min(table.GetCount(), 255)):
        colours[value] = table.GetColorEntry(value)[:3]
    image = picture_of(colours[raster.ReadAsArray()], WIDTH)
    return row([image], ["Agreement with a reference"])


def flood(run: Callable) -> QImage:
    """A wet month against a dry one."""
    normal = RESULTS / "masks" / "water_2020-03.tif"
    made = MADE / "flood.tif"
    run("floodextent", MASK=str(MASK), NORMAL=str(normal), MIN_PATCH=5000.0, OUTPUT=str(made))
    extent = picture_of(coloured(read(made)[0], FLOOD_LEGEND), WIDTH)
    return row([mask_picture(normal), mask_picture(MASK), extent], ["Usual", "Flood", "Extent"])


def planned(run: Callable) -> PlanFile:
    """A plan of a month of the simulated year, with twelve tiles."""
    path = MADE / "month.gpkg"
    if not path.exists():
        days = {"FIRST": "2020-08-01", "LAST": "2020-08-31"}
        tiles = {"TILE_SIZE": 2400, "BUFFER": 1280}
        run("planmaps", FOLDER=str(SCENES), OUTPUT=str(path), **days, **tiles)
    return PlanFile.open(path)


def with_tiles(image: QImage, plan: PlanFile, fills: dict[str, str]) -> QImage:
    """A picture of the scene with the plan's tiles over it, filled by their names."""
    left, per_pixel, _, top, *_ = gdal.Open(str(scene("ascending", 8))).GetGeoTransform()
    scale = image.width() / gdal.Open(str(scene("ascending", 8))).RasterXSize / per_pixel
    painter = painted(image)
    painter.setPen(QPen(QColor(200, 60, 20), 3))
    for task in plan.tasks():
        x0, dx, _, y0, *_ = task.grid.geotransform
        side = task.grid.width * dx * scale
        colour = [int(one) for one in fills.get(task.tile, "0,0,0,0").split(",")]
        painter.setBrush(QColor(*colour))
        painter.drawRect(QRectF((x0 - left) * scale, (top - y0) * scale, side, side))
    painter.end()
    return image


def plan_maps(run: Callable) -> QImage:
    """Tiles of a plan over backscatter, in the colours of their states."""
    plan, fills = planned(run), {}
    for number, task in enumerate(plan.tasks()):
        state = "done" if number < 5 else "running" if number == 5 else "waiting"
        fills[task.tile] = COLOURS[state][0]
    image = with_tiles(composite(scene("ascending", 8)), plan, fills)
    return row([image], ["Tiles of a plan, coloured by state"])


def run_plan(run: Callable) -> QImage:
    """The mosaic of a month."""
    plan = planned(run)
    run("runplan", PLAN=str(plan.path))
    picture = mask_picture(MADE / "month_maps" / "water_2020-08.vrt")
    return row([with_tiles(picture, plan, {})], ["The masks of all tiles, as one mosaic"])


def search(run: Callable) -> QImage:
    """Footprints that a search finds, on a catalogue of this machine with invented scenes."""
    area, found = (90.0, 30.2, 90.9, 31.0), MADE / "scenes.geojson"
    with serving() as catalogue:
        for number, (orbit, west, south) in enumerate(
            (orbit, 88.3 + 1.4 * col, 29.0 + 1.3 * line)
            for orbit in ("ascending", "descending")
            for col in range(3)
            for line in range(2)
        ):
            lean = 0.35 if orbit == "descending" else -0.35
            ring = [(0, 0), (1.9, 0.3), (1.9 + lean, 1.7), (lean, 1.4), (0, 0)]
            outline = [[west + x, south + (y if lean < 0 else 1.7 - y)] for x, y in ring]
            box = [west - 0.4, south, west + 2.3, south + 1.7]
            place = {"type": "Polygon", "coordinates": [outline]}
            item = rtc_item(f"scene {number}", orbit=orbit, geometry=place, bbox=box)
            catalogue.items.append(item)
        west, south, east, north = area
        run(
            "searchscenes",
            EXTENT=f"{west},{east},{south},{north} [EPSG:4326]",
            FIRST="2020-03-01",
            LAST="2020-03-31",
            CATALOGUE=catalogue.url,
            OUTPUT=str(found),
        )
    image = QImage(WIDTH, WIDTH * 5 // 8, QImage.Format.Format_RGB888)
    image.fill(QColor(244, 244, 240))
    scale = image.width() / 4.8
    painter = painted(image)

    def place_of(x: float, y: float) -> tuple[float, float]:
        return (x - 87.9) * scale, image.height() - (y - 29.05) * scale

    source = ogr.Open(str(found))
    layer = source.GetLayer(0)
    for feature in layer:
        colour = INK_WATER if feature.GetField("sat:orbit_state") == "ascending" else INK_ORBIT
        painter.setPen(QPen(colour, 2))
        painter.setBrush(QColor(colour.red(), colour.green(), colour.blue(), 26))
        draw_polygon(painter, feature.GetGeometryRef(), place_of)
    painter.setPen(QPen(QColor(200, 60, 20), 5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    left, top = place_of(west, north)
    right, bottom = place_of(east, south)
    painter.drawRect(QRectF(left, top, right - left, bottom - top))
    painter.end()
    return row([image], ["Scenes of both orbits that touch the area"])


PICTURES: dict[str, Callable[[Callable], QImage]] = {
    "searchscenes": search,
    "mapwater": map_water,
    "stackorbits": stack,
    "preparesentinel1": prepare,
    "monthlywater": monthly,
    "planmaps": plan_maps,
    "runplan": run_plan,
    "waterdynamics": dynamics,
    "waterarea": area,
    "floodextent": flood,
    "waterbodies": bodies,
    "excludeterrain": terrain,
    "mosaictiles": mosaic,
    "assessaccuracy": accuracy,
    "scenetowaterbodies": scene_to_bodies,
    "yearofscenes": year,
}


def main() -> None:
    """Draw all pictures."""
    if not MASK.exists():
        raise SystemExit("Error: run scripts/worked_example.py first.")
    sys.path.append("/usr/share/qgis/python/plugins")
    application = QgsApplication([], True)
    application.initQgis()
    import processing
    from gmnet_water.gmnet_plugin.provider import GMNetProvider
    from processing.core.Processing import Processing

    Processing.initialize()
    provider = GMNetProvider()  # without this reference Python would let go of it
    QgsApplication.processingRegistry().addProvider(provider)
    gdal.UseExceptions()
    for folder in (MADE, TARGET):
        folder.mkdir(parents=True, exist_ok=True)

    def run(name: str, **parameters: object) -> None:
        processing.run(f"gmnet:{name}", parameters)

    for name, draw in PICTURES.items():
        save(name, draw(run))
        print(TARGET / f"{name}.png")
    application.exitQgis()


if __name__ == "__main__":
    main()
