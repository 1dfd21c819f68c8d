"""The package as Python users have it: its names, functions, arrays, and the manual's examples."""

from __future__ import annotations

import inspect
import os
import re
import subprocess
import sys
from pathlib import Path

import gmnet_water as gw
import numpy as np
import pytest
from gmnet_water.commands import ENTRIES
from gmnet_water.core.errors import InputError
from gmnet_water.core.parameters import specs
from gmnet_water.models.contract import OrbitMode
from gmnet_water.models.sets.installed import installed
from gmnet_water.tests.rasters import backscatter, read, save

pytestmark = pytest.mark.usefixtures("one_thread")

ROWS, COLS = 20, 30
BLOCK = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def model() -> gw.WaterModel:
    return gw.load_model("bundled", device="cpu")


def db(seed: int = 1) -> np.ndarray:
    """(2, rows, cols) dB with a hole."""
    values = backscatter(ROWS, COLS, seed=seed)
    values[:, 2:5, 3:9] = np.nan
    return values


def test_an_array_is_mapped_as_the_same_raster_is(model, tmp_path: Path):
    scene = save(tmp_path / "asc.tif", db())
    gw.map_water(
        ascending=scene,
        output=str(tmp_path / "water.tif"),
        probability=str(tmp_path / "p.tif"),
        model=model,
    )
    mask, percent = gw.predict(db(), model), gw.predict(db(), model, result="probability")
    assert mask.dtype == percent.dtype == np.uint8
    np.testing.assert_array_equal(mask, read(tmp_path / "water.tif"))
    np.testing.assert_array_equal(percent, read(tmp_path / "p.tif"))
    assert (mask[2:5, 3:9] == 255).all()


def test_four_bands_are_mapped_as_a_stack_is(model, tmp_path: Path):
    both = np.concatenate([db(1), db(2)])
    both[2:, :, 20:] = np.nan
    scene = save(tmp_path / "stack.tif", both)
    gw.map_water(stacked=scene, output=tmp_path / "water.tif", model=model)
    np.testing.assert_array_equal(gw.predict(both, model), read(tmp_path / "water.tif"))


def test_masked_pixels_are_missing(model):
    masked = np.ma.masked_invalid(db())
    np.testing.assert_array_equal(gw.predict(masked, model), gw.predict(db(), model))


def test_coordinates_come_back(model):
    xarray = pytest.importorskip("xarray")
    coords = {"band": ["VV", "VH"], "y": np.arange(ROWS) * -10.0, "x": np.arange(COLS) * 10.0}
    scene = xarray.DataArray(db(), dims=("band", "y", "x"), coords=coords)
    for given in (scene, scene.transpose("y", "x", "band")):
        water = gw.predict(given, model)
        assert water.dims == ("y", "x") and water.dtype == np.uint8
        np.testing.assert_array_equal(water.values, gw.predict(db(), model))
        np.testing.assert_array_equal(water["x"], coords["x"])
        np.testing.assert_array_equal(water["y"], coords["y"])


def test_a_model_keeps_its_networks(model):
    from gmnet_water.core.report import Report

    first = model.networks([OrbitMode.ASCENDING], Report())
    assert model.networks([OrbitMode.ASCENDING], Report()) is first


def test_a_model_is_an_id_a_folder_or_a_file(model):
    found = installed("bundled")
    file = found.weights(OrbitMode.ASCENDING)
    wanted = gw.predict(db(), model)
    for named in (found.folder, str(found.folder), file, str(file)):
        np.testing.assert_array_equal(gw.predict(db(), named), wanted)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ((np.zeros((5, 5)),), r"shape \(5, 5\)"),
        ((np.zeros((3, 5, 5)),), "two bands of one orbit"),
        ((np.zeros((2, 0, 5)),), "shape"),
    ],
)
def test_arrays_of_another_shape_are_refused(given, words):
    with pytest.raises(InputError, match=words):
        gw.predict(*given)


def test_unknown_words_are_refused(model):
    with pytest.raises(InputError, match="'both'"):
        gw.predict(db(), model, orbit="both")
    with pytest.raises(InputError, match="'percent'"):
        gw.predict(db(), model, result="percent")


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.python)
def test_every_command_is_a_function_with_its_parameters(entry):
    function = getattr(gw, entry.python)
    names = [spec.name for spec in specs(entry.load().request)]
    assert list(inspect.signature(function).parameters) == [*names, "report"]
    assert all(f"    {name}: " in function.__doc__ for name in names)
    assert entry.python in dir(gw)


def test_a_keyword_that_is_none_is_named():
    with pytest.raises(TypeError, match="max_slop"):
        gw.exclude_terrain(mask="water.tif", max_slop=3, output="out.tif")


def test_the_published_function_loads_weights_again_when_they_change(tmp_path: Path):
    import torch
    from gmnet_water.models.architectures.gmnet import GMNet

    image = np.moveaxis(np.nan_to_num(db(), nan=-10), 0, 2)
    path = tmp_path / "w_as.pth"
    found = []
    for bias in (-50.0, 50.0, -50.0):
        network = GMNet(2)
        state = network.state_dict()
        last = [name for name in state if name.endswith("bias")][-1]
        state[last].fill_(bias)
        torch.save(state, path)
        found.append(gw.gmnet_infer(image, path, "as").mean())
    assert found == [0, 1, 0]


def test_importing_the_package_loads_nothing_heavy(repository: Path):
    code = "import sys, gmnet_water; dir(gmnet_water); print(*sorted(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(repository / "build" / "plugins")},
    )
    assert not {"torch", "numpy", "osgeo", "xarray"} & set(done.stdout.split())


def test_the_manuals_examples_run(repository: Path, tmp_path: Path, monkeypatch, capsys):
    pytest.importorskip("xarray")
    monkeypatch.chdir(tmp_path)
    save(tmp_path / "asc.tif", backscatter(ROWS, COLS, seed=1))
    save(tmp_path / "desc.tif", backscatter(ROWS, COLS, seed=2))
    save(tmp_path / "slope.tif", np.full((1, ROWS, COLS), 3, np.float32))
    mask = np.tile(np.array([0, 1, 1], np.uint8), (1, 10, 10))
    for month in ("03", "04"):
        save(tmp_path / f"water_2020-{month}.tif", mask, nodata=255)
    weights = installed("bundled").weights(OrbitMode.ASCENDING)
    (tmp_path / "gmnet_as.pth").write_bytes(weights.read_bytes())
    blocks = BLOCK.findall((repository / "docs" / "python.md").read_text(encoding="utf-8"))
    assert len(blocks) >= 7
    namespace: dict = {}
    for block in blocks:
        exec(compile(block, "docs/python.md", "exec"), namespace)
    said = capsys.readouterr().out
    assert "km² are water" in said
    assert "max_slope is 95; give a number from 0 to 90." in said
    assert (tmp_path / "lakes.gpkg").exists()
