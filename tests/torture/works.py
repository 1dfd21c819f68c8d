"""What is harmed: each piece of work with its sources, its command in a shell and in QGIS."""

from __future__ import annotations

import json
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from gmnet_water.tests.rasters import NORTH_UP, UTM33, save, wkt
from osgeo import ogr, osr

SIDE = 700
# For the real network and its training, which take a second for a few tiles.
SMALL_SIDE = 130
MONTHS = ("2020-01", "2020-02", "2020-03")
# The entry points of the shell: the command, and the module that trains.
COMMAND, TRAINING = "gmnet_water.cli.main", "gmnet_water.training.fine_tune"


@dataclass(frozen=True)
class Work:
    """A piece of work.

    Attributes:
        name: for the table.
        write: writes the sources into a folder; another seed makes another result.
        shell: arguments in a shell, of sources and the folder of results.
        algorithm: the id of the algorithm.
        parameters: its parameters, of sources and the folder of results.
        harmed: names of the sources that are harmed while they are read.
        entry: what takes the arguments.
        real: whether it needs real weights: what else maps has a network that answers at once.
        belongs: the name of what a result belongs to; all results of one name come from one run.
        temporary: whether it writes to the temporary folder.
    """

    name: str
    write: Callable[[Path, int], object]
    shell: Callable[[Path, Path], list[object]]
    algorithm: str
    parameters: Callable[[Path, Path], dict[str, object]]
    harmed: tuple[str, ...]
    entry: str = COMMAND
    real: bool = False
    belongs: Callable[[str], str] = lambda _name: "result"


def _blobs(seed: int, side: int = SIDE) -> np.ndarray:
    """(side, side) float64 between 0 and 1: noise that makes many lakes, and is hard to pack."""
    rng = np.random.default_rng(seed)
    coarse = np.kron(rng.random((side // 20 + 1, side // 20 + 1)), np.ones((20, 20)))
    return 0.7 * coarse[:side, :side] + 0.3 * rng.random((side, side))


def _scene(path: Path, seed: int, side: int = SIDE) -> str:
    """Backscatter in dB; uncompressed, so that every byte matters."""
    level = _blobs(seed, side)
    values = np.stack([-17.0 - 16.0 * level, -20.0 - 16.0 * level]).astype(np.float32)
    values[:, :30, :40] = np.nan
    return save(path, values, nodata=float("nan"), descriptions=["VV", "VH"])


def _mask(path: Path, seed: int, side: int = SIDE, corner: tuple[int, int] = (0, 0)) -> str:
    water = (_blobs(seed, side) < 0.45).astype(np.uint8)
    water[:20, :60] = 255
    left, step, _, top, _, _ = NORTH_UP
    place = (left + corner[1] * step, step, 0.0, top - corner[0] * step, 0.0, -step)
    return save(path, water[None], nodata=255, geotransform=place)


def _polygons(path: Path, field: str, boxes: dict[str, tuple[int, int, int, int]]) -> None:
    """A GeoPackage of rectangles: first row, first column, rows and columns."""
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = dataset.CreateLayer("zones", osr.SpatialReference(wkt(UTM33)), ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn(field, ogr.OFTString))
    for name, (row, col, rows, cols) in boxes.items():
        left, top = NORTH_UP[0] + 10 * col, NORTH_UP[3] - 10 * row
        right, below = left + 10 * cols, top - 10 * rows
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField(field, name)
        feature.SetGeometry(
            ogr.CreateGeometryFromWkt(
                f"POLYGON (({left} {top}, {right} {top}, {right} {below}, {left} {below}, "
                f"{left} {top}))"
            )
        )
        layer.CreateFeature(feature)


def _masks(folder: Path, seed: int) -> None:
    for number, month in enumerate(MONTHS):
        _mask(folder / f"water_{month}.tif", 10 * seed + number, side=500)


def _dated(folder: Path) -> list[str]:
    return [str(folder / f"water_{month}.tif") for month in MONTHS]


def _write_series(folder: Path, seed: int) -> None:
    for orbit, day in (("asc", "03"), ("desc", "09")):
        for number, month in enumerate(MONTHS):
            _scene(folder / f"{orbit}_{month}-{day}.tif", 10 * seed + number, side=400)


def _series_shell(sources: Path, out: Path) -> list[object]:
    named = {orbit: sorted(sources.glob(f"{orbit}_*.tif")) for orbit in ("asc", "desc")}
    options = ["--ascending", *named["asc"], "--descending", *named["desc"], "--probability"]
    return ["series", *options, "--output-folder", out]


def _series_parameters(sources: Path, out: Path) -> dict[str, object]:
    named = {
        orbit: [*map(str, sorted(sources.glob(f"{orbit}_*.tif")))] for orbit in ("asc", "desc")
    }
    return {
        "ASCENDING": named["asc"], "DESCENDING": named["desc"], "PROBABILITY": True,
        "OUTPUT_FOLDER": str(out), "DEVICE": "cpu",
    }  # fmt: skip


def _write_area(folder: Path, seed: int) -> None:
    _masks(folder, seed)
    boxes = {f"zone {n}": (20 * (n // 20), 20 * (n % 20), 20, 20) for n in range(60)}
    _polygons(folder / "zones.gpkg", "name", boxes)


def _area_shell(sources: Path, out: Path) -> list[object]:
    return [
        "area", "--masks", *_dated(sources), "--zones", sources / "zones.gpkg",
        "--zone-field", "name", "-o", out / "area.gpkg", "--statistics", out / "statistics.csv",
        "--output-html", out / "report.html",
    ]  # fmt: skip


def _area_parameters(sources: Path, out: Path) -> dict[str, object]:
    return {
        "MASKS": _dated(sources), "ZONES": str(sources / "zones.gpkg"), "ZONE_FIELD": "name",
        "OUTPUT": str(out / "area.gpkg"), "STATISTICS": str(out / "statistics.csv"),
        "OUTPUT_HTML": str(out / "report.html"),
    }  # fmt: skip


def _write_terrain(folder: Path, seed: int) -> None:
    _mask(folder / "mask.tif", seed)
    slope = (40.0 * _blobs(seed + 1)).astype(np.float32)
    save(folder / "slope.tif", slope[None], nodata=-1.0)


def _write_mosaic(folder: Path, seed: int) -> None:
    half, buffer = 300, 20
    boxes = {}
    for number, (row, col) in enumerate(((0, 0), (0, half), (half, 0), (half, half))):
        boxes[f"T{number}"] = (row, col, half, half)
        corner = (row - buffer, col - buffer)
        _mask(folder / f"T{number}_water.tif", 10 * seed + number, half + 2 * buffer, corner)
    _polygons(folder / "tiles.gpkg", "tile", boxes)


def _write_assess(folder: Path, seed: int) -> None:
    _mask(folder / "mask.tif", seed)
    _mask(folder / "reference.tif", seed + 1)


def _assess_shell(sources: Path, out: Path) -> list[object]:
    return [
        "assess", sources / "mask.tif", "--reference-raster", sources / "reference.tif",
        "-o", out / "report.html", "--output-csv", out / "table.csv",
        "--agreement", out / "agreement.tif", "--sample-points", out / "points.gpkg",
    ]  # fmt: skip


def _assess_parameters(sources: Path, out: Path) -> dict[str, object]:
    return {
        "INPUT": str(sources / "mask.tif"), "REFERENCE_RASTER": str(sources / "reference.tif"),
        "OUTPUT": str(out / "report.html"), "OUTPUT_CSV": str(out / "table.csv"),
        "AGREEMENT": str(out / "agreement.tif"), "SAMPLE_POINTS": str(out / "points.gpkg"),
    }  # fmt: skip


def _write_training(folder: Path, seed: int) -> None:
    lake = np.zeros((SMALL_SIDE, SMALL_SIDE), bool)
    lake[30:100, 30 + seed : 100] = True
    rng = np.random.default_rng(seed)
    values = np.stack([np.where(lake, level - 10, level) for level in (-10.0, -17.0)])
    values += rng.normal(0, 1, values.shape)
    save(folder / "lake_s1.tif", values.astype(np.float32))
    save(folder / "lake_water.tif", lake[None].astype(np.uint8))


def _training_shell(sources: Path, out: Path) -> list[object]:
    return [
        "--out", out / "mine", "--pairs", sources, "--epochs", 2, "--batch", 1, "--block", 64,
        "--device", "cpu", "--threads", 1,
    ]  # fmt: skip


def _training_parameters(sources: Path, out: Path) -> dict[str, object]:
    return {
        "BACKSCATTER": [str(sources / "lake_s1.tif")], "LABELS": [str(sources / "lake_water.tif")],
        "EPOCHS": 2, "BATCH_SIZE": 1, "BLOCK": 64, "DEVICE": "cpu", "OUTPUT": str(out / "mine"),
    }  # fmt: skip


def _write_model(folder: Path, seed: int) -> None:
    """A zip file of a copy of the bundled set, which another seed gives another title."""
    bundled = Path(__file__).resolve().parents[2] / "models" / "bundled"
    manifest = json.loads((bundled / "model.json").read_text(encoding="utf-8"))
    manifest.update(id="lakes", title=f"Lakes {seed}")
    with zipfile.ZipFile(folder / "lakes.zip", "w") as packed:
        packed.writestr("lakes/model.json", json.dumps(manifest))
        for path in sorted(bundled.glob("*.pth")):
            packed.write(path, f"lakes/{path.name}")
        packed.writestr("lakes/CARD.md", f"# Lakes {seed}\n" + "A card.\n" * 1000 * (1 + seed))


WORKS = {
    work.name: work
    for work in (
        Work(
            "map",
            lambda folder, seed: _scene(folder / "scene.tif", seed),
            lambda sources, out: ["-img", sources / "scene.tif", "-o", out, "-p"],
            "gmnet:mapwater",
            lambda sources, out: {
                "ASCENDING": str(sources / "scene.tif"), "OUTPUT": str(out / "scene_water.tif"),
                "PROBABILITY": str(out / "scene_probability.tif"), "DEVICE": "cpu",
            },
            ("scene.tif",),
        ),
        Work(
            "series",
            _write_series,
            _series_shell,
            "gmnet:monthlywater",
            _series_parameters,
            ("asc_2020-02-03.tif", "desc_2020-03-09.tif"),
            belongs=lambda name: name.split(".")[0].split("_")[-1],
        ),
        Work(
            "dynamics",
            _masks,
            lambda sources, out: [
                "dynamics", "--masks", *_dated(sources), "--occurrence", out / "occurrence.tif",
                "--seasonality", out / "seasonality.tif", "--maximum", out / "maximum.tif",
            ],
            "gmnet:waterdynamics",
            lambda sources, out: {
                "MASKS": _dated(sources), "OCCURRENCE": str(out / "occurrence.tif"),
                "SEASONALITY": str(out / "seasonality.tif"), "MAXIMUM": str(out / "maximum.tif"),
            },
            ("water_2020-02.tif",),
        ),
        Work(
            "area", _write_area, _area_shell, "gmnet:waterarea", _area_parameters,
            ("water_2020-02.tif",),
        ),
        Work(
            "bodies",
            lambda folder, seed: _mask(folder / "mask.tif", seed, side=200),
            lambda sources, out: ["bodies", sources / "mask.tif", "-o", out / "bodies.gpkg"],
            "gmnet:waterbodies",
            lambda sources, out: {
                "INPUT": str(sources / "mask.tif"), "OUTPUT": str(out / "bodies.gpkg"),
            },
            ("mask.tif",),
        ),
        Work(
            "terrain",
            _write_terrain,
            lambda sources, out: [
                "exclude-terrain", sources / "mask.tif", "--slope", sources / "slope.tif",
                "-o", out / "terrain.tif",
            ],
            "gmnet:excludeterrain",
            lambda sources, out: {
                "INPUT": str(sources / "mask.tif"), "SLOPE": str(sources / "slope.tif"),
                "OUTPUT": str(out / "terrain.tif"),
            },
            ("mask.tif", "slope.tif"),
        ),
        Work(
            "mosaic",
            _write_mosaic,
            lambda sources, out: [
                "mosaic", "--masks", *(sources / f"T{n}_water.tif" for n in range(4)),
                "--tiles", sources / "tiles.gpkg", "--tile-field", "tile",
                "-o", out / "mosaic.tif",
            ],
            "gmnet:mosaictiles",
            lambda sources, out: {
                "MASKS": [str(sources / f"T{n}_water.tif") for n in range(4)],
                "TILES": str(sources / "tiles.gpkg"), "TILE_FIELD": "tile",
                "OUTPUT": str(out / "mosaic.tif"),
            },
            ("T2_water.tif",),
        ),
        Work(
            "assess", _write_assess, _assess_shell, "gmnet:assessaccuracy", _assess_parameters,
            ("mask.tif", "reference.tif"),
        ),
        Work(
            "train", _write_training, _training_shell, "gmnet:trainmodel", _training_parameters,
            ("lake_s1.tif",), entry=TRAINING,
        ),
        Work(
            "install-model",
            _write_model,
            lambda sources, _out: ["install-model", sources / "lakes.zip", "--overwrite"],
            "gmnet:installmodel",
            lambda sources, _out: {"SOURCE": str(sources / "lakes.zip"), "OVERWRITE": True},
            ("lakes.zip",),
            real=True,
        ),
    )
}  # fmt: skip


def lay_out(work: Work, folder: Path, seed: int) -> Path:
    """Write the sources of a work into a new folder."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    work.write(folder, seed)
    return folder
