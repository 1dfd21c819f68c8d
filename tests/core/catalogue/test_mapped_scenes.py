"""From a search to a map: scenes are read where they lie, and only the parts that are needed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from gmnet_water.commands.map_water import MAP_WATER
from gmnet_water.commands.monthly_water import MONTHLY_WATER
from gmnet_water.core import remote_names
from gmnet_water.core.catalogue.scene_items import SceneItem, read_items
from gmnet_water.core.catalogue.scene_rasters import scene_raster
from gmnet_water.core.catalogue.search_command import SEARCH_SCENES
from gmnet_water.core.errors import InputError
from gmnet_water.core.raster import remote
from gmnet_water.core.raster.grid import Extent
from gmnet_water.core.raster.reading import open_raster
from gmnet_water.core.report import Report
from gmnet_water.tests.rasters import read, wkt
from gmnet_water.tests.stac_items import rtc_item
from gmnet_water.tests.stac_server import Catalogue
from osgeo import gdal

pytest.importorskip("torch")

# A scene of 3 072 px, and the part of it that is mapped.
SIZE, LEFT, TOP = 3072, 300_000.0, 3_400_000.0
PART = Extent(LEFT + 12_000, TOP - 15_000, LEFT + 15_000, TOP - 12_000, wkt(32646))


def cog(path: Path, values: np.ndarray) -> Path:
    """A cloud-optimised GeoTIFF of gamma0 as power, with the catalogue's nodata."""
    rows, cols = values.shape
    raw = gdal.GetDriverByName("MEM").Create("", cols, rows, 1, gdal.GDT_Float32)
    raw.SetGeoTransform([LEFT, 10, 0, TOP, 0, -10])
    raw.SetProjection(wkt(32646))
    raw.GetRasterBand(1).SetNoDataValue(-32768)
    raw.GetRasterBand(1).WriteArray(values)
    options = ["COMPRESS=DEFLATE", "BLOCKSIZE=128"]
    gdal.GetDriverByName("COG").CreateCopy(str(path), raw, options=options)
    return path


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """VV and VH of a lake, as power."""
    folder, generator = tmp_path_factory.mktemp("scene"), np.random.default_rng(5)
    rows, cols = np.mgrid[:SIZE, :SIZE]
    lake = np.hypot(rows - 1300, cols - 1300) < 150
    speckle = generator.gamma(4, 0.25, (2, SIZE, SIZE))
    levels = np.where(lake, [[[-21.0]], [[-28.0]]], [[[-9.0]], [[-15.5]]])
    power = (10 ** (levels / 10) * speckle).astype(np.float32)
    power[:, :, :40] = -32768
    names = ("iw-vv.rtc.tiff", "iw-vh.rtc.tiff")
    return {name: cog(folder / name, band) for name, band in zip(names, power)}


@pytest.fixture
def scene(catalogue: Catalogue, files: dict[str, Path], tmp_path: Path, monkeypatch) -> SceneItem:
    """The scene, as a search finds it."""
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    for name, path in files.items():
        catalogue.add(path, name)
    catalogue.items = [rtc_item(folder=catalogue.file("").rstrip("/"))]
    found = tmp_path / "scenes.geojson"
    SEARCH_SCENES(
        extent=Extent(90.1, 30.1, 90.2, 30.2),
        first="2020-03-01",
        last="2020-03-31",
        catalogue=catalogue.url,
        output=found,
    )
    (item,) = read_items(found)
    return item


def mapped(raster: str, output: Path, report: Report | None = None) -> np.ndarray:
    MAP_WATER(backscatter=raster, extent=PART, output=output, report=report)
    return read(output)


def test_a_part_of_a_scene_is_mapped_as_from_local_files_and_not_all_is_downloaded(
    catalogue: Catalogue, scene: SceneItem, files: dict[str, Path], tmp_path: Path
):
    said: list[str] = []
    remote = mapped(scene_raster(scene), tmp_path / "remote.tif", Report(info=said.append))
    here = [str(files[name]) for name in files]
    local = mapped(scene_raster(replace(scene, vv=here[0], vh=here[1])), tmp_path / "local.tif")
    np.testing.assert_array_equal(remote, local)

    assert set(np.unique(remote)) == {0, 1}
    sent = sum(catalogue.sent(name) for name in files)
    # The network sees 2 048 of the 3 072 px around the part, and 25 blocks are looked at first.
    assert sent < 0.6 * sum(path.stat().st_size for path in files.values())


def test_nothing_has_to_be_chosen_of_a_scene(scene: SceneItem, tmp_path: Path):
    said: list[str] = []
    report = Report(info=said.append, warning=said.append)
    mapped(scene_raster(scene), tmp_path / "remote.tif", report)
    text = "\n".join(said)
    assert "VV is band 1, VH is band 2" in text
    assert "linear" in text


def test_missing_values_of_the_catalogue_are_missing(scene: SceneItem):
    dataset = open_raster(scene_raster(scene), "'scene'")
    corner = dataset.ReadAsArray(30, 0, 20, 5)
    assert np.isnan(corner[:, :, :10]).all()
    assert np.isfinite(corner[:, :, 10:]).all()


def test_a_scene_that_is_refused_is_said_before_work_starts(
    catalogue: Catalogue, scene: SceneItem, monkeypatch
):
    monkeypatch.setattr(remote_names, "_OPTIONS", "empty_dir=yes")
    catalogue.status["iw-vh.rtc.tiff"] = 403
    with pytest.raises(InputError, match=rf"VH of '{scene.id}' cannot be read.*HTTP 403"):
        scene_raster(scene)


def test_polarisations_of_two_grids_are_refused(
    catalogue: Catalogue, scene: SceneItem, tmp_path: Path
):
    address = catalogue.add(cog(tmp_path / "other.tif", np.ones((600, 600), np.float32)))
    with pytest.raises(InputError, match="lie on different grids"):
        scene_raster(replace(scene, vh=address))


def test_virtual_rasters_of_scenes_are_files_that_say_all_of_themselves(
    catalogue: Catalogue, scene: SceneItem, tmp_path: Path
):
    catalogue.items.append(rtc_item("no date", folder=catalogue.file("").rstrip("/")))
    folder = tmp_path / "new" / "scenes"
    SEARCH_SCENES(
        extent=Extent(90.1, 30.1, 90.2, 30.2),
        first="2020-03-01",
        last="2020-03-31",
        catalogue=catalogue.url,
        rasters=folder,
    )
    found = sorted(path.name for path in folder.iterdir())
    assert found == [f"{scene.id}.vrt", "no_date_20200305.vrt"]
    mapped(str(folder / found[0]), tmp_path / "water.tif")
    np.testing.assert_array_equal(
        read(tmp_path / "water.tif"), mapped(scene_raster(scene), tmp_path / "same.tif")
    )
    dataset = gdal.Open(str(folder / found[0]))
    assert dataset.GetRasterBand(2).GetDescription() == "VH linear ascending"
    # So that QGIS shows it without downloading all of it.
    assert dataset.GetRasterBand(1).GetOverviewCount() > 0


def test_without_all_virtual_rasters_there_is_none(
    catalogue: Catalogue, scene: SceneItem, tmp_path: Path
):
    catalogue.status["iw-vv.rtc.tiff"] = 404
    with pytest.raises(InputError, match=r"VV of .* cannot be read"):
        SEARCH_SCENES(
            extent=Extent(90.1, 30.1, 90.2, 30.2),
            first="2020-03-01",
            last="2020-03-31",
            catalogue=catalogue.url,
            output=tmp_path / "other.geojson",
            rasters=tmp_path / "rasters",
        )
    assert not (tmp_path / "rasters").exists()
    assert not (tmp_path / "other.geojson").exists()


def test_a_download_that_stops_loses_one_month_alone(
    catalogue: Catalogue, files: dict[str, Path], tmp_path: Path, monkeypatch
):
    monkeypatch.setattr(remote, "_PAUSES", (0.01, 0.01))
    catalogue.items = []
    for month in ("03", "04"):
        for name, path in files.items():
            catalogue.add(path, f"{month}_{name}")
        item = rtc_item(f"scene_2020-{month}-05", f"2020-{month}-05T00:00:00Z")
        for polarisation in ("vv", "vh"):
            address = catalogue.file(f"{month}_iw-{polarisation}.rtc.tiff")
            item["assets"][polarisation]["href"] = f"{address}?sig=verysecret"
        catalogue.items.append(item)
    SEARCH_SCENES(
        extent=Extent(90.1, 30.1, 90.2, 30.2),
        first="2020-03-01",
        last="2020-04-30",
        catalogue=catalogue.url,
        rasters=tmp_path / "scenes",
    )
    said: list[str] = []

    def info(line: str) -> None:
        said.append(line)
        if "2020-03" in line:
            catalogue.stop_after["04_iw-vh.rtc.tiff"] = 50_000

    scenes = [str(path) for path in sorted((tmp_path / "scenes").iterdir())]
    result = MONTHLY_WATER(
        backscatter=scenes,
        extent=PART,
        output_folder=tmp_path / "masks",
        report=Report(info=info, warning=info),
    )
    assert [one.period.label for one in result.maps] == ["2020-03"]
    (reason,) = result.failed.values()
    assert "the download stopped; check the network, and run again" in reason
    assert not (tmp_path / "masks" / "water_2020-04.tif").exists()
    assert "verysecret" not in "".join(said) + reason
    made = gdal.Open(str(tmp_path / "masks" / "water_2020-03.tif")).GetMetadata()
    assert "verysecret" not in str(made)
