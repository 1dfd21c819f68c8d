"""Values that contradict which band is VV and which is VH, and bands that are no backscatter."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from gmnet_water.core.backscatter.scenes import Sources, open_scene
from gmnet_water.core.backscatter.stack_request import StackRequest
from gmnet_water.core.backscatter.stacking import plan_stack
from gmnet_water.core.backscatter.storage import Storage, Units
from gmnet_water.core.errors import InputError
from gmnet_water.core.report import Report
from gmnet_water.tests.rasters import save

SIDE = 80


def scene(seed: int = 0, contrast: float = 6.0) -> np.ndarray:
    """(2, rows, cols) dB of land with a lake: VV, and VH that many dB below it."""
    rng = np.random.default_rng(seed)
    rows, cols = np.ogrid[:SIDE, :SIDE]
    lake = (rows - 40) ** 2 + (cols - 30) ** 2 < 400
    vv = np.where(lake, -20.0, -9.0)
    return (np.stack([vv, vv - contrast]) + rng.normal(0, 1.5, (2, SIDE, SIDE))).astype("float32")


def power(db: np.ndarray) -> np.ndarray:
    return (10 ** (db / 10)).astype("float32")


VV, VH = scene()
LATER = scene(1)[0]
ANGLE = np.tile(np.linspace(30, 46, SIDE, dtype="float32"), (SIDE, 1))
MASK = (VV < -15).astype("float32")
INDEX = np.tanh((VV + 12) / 8).astype("float32") * 0.8


def opened(path: str, warnings: list[str] | None = None, **sources) -> None:
    said = [] if warnings is None else warnings
    report = Report(info=lambda _line: None, warning=said.append)
    given = sources or {"ascending": path}
    open_scene(Sources(**given), report)


@pytest.mark.parametrize("contrast", [10.0, 4.4, 1.5])
@pytest.mark.parametrize("stored", [np.array, power], ids=["dB", "power"])
def test_vv_before_vh_is_taken_without_a_word(tmp_path: Path, contrast: float, stored):
    units = Units.LINEAR if stored is power else Units.DB
    rng = np.random.default_rng(3)
    values = np.stack([VV, VV]) + rng.normal(0, 5, (2, SIDE, SIDE))
    values[1] -= contrast
    warnings: list[str] = []
    path = save(tmp_path / "a.tif", stored(values.astype("float32")))
    opened(path, warnings, ascending=path, storage=Storage(units))
    assert warnings == []


@pytest.mark.parametrize(
    ("bands", "message"),
    [
        pytest.param(
            (VH, VV), r"Nothing indicates which .* VV is the darker one.*VV_BAND", id="VH, VV"
        ),
        pytest.param((VV, LATER), "as two dates of one polarisation", id="two dates"),
        pytest.param(
            (VV, ANGLE), r"Band 2 .* 30\S* to 4[56]\S*, like incidence angles", id="angle"
        ),
        pytest.param((ANGLE, VV), "Band 1 .* like incidence angles", id="angle first"),
        pytest.param((VV, power(VH)), "Band 2 .* like power.*same units", id="dB, power"),
        pytest.param((power(VV), VH), "Band 1 .* like power.*same units", id="power, dB"),
        pytest.param((VV, MASK), "Band 2 .* like a mask", id="mask"),
        pytest.param((VV, INDEX), "Band 2 .* like an index", id="index"),
        pytest.param((INDEX, -INDEX), "Band 1 .* like an index", id="two indices"),
    ],
)
def test_bands_without_names_are_refused_where_values_contradict_them(
    tmp_path: Path, bands: tuple, message: str
):
    with pytest.raises(InputError, match=message):
        opened(save(tmp_path / "a.tif", np.stack(bands)))


@pytest.mark.parametrize(
    ("bands", "message"),
    [
        pytest.param((power(VV), VH), "Band 2 .* like dB", id="power, dB"),
        pytest.param((power(VV), ANGLE), "Band 2 .* like incidence angles", id="angle"),
        pytest.param((power(VH), power(VV)), "VV is the darker one", id="VH, VV"),
    ],
)
def test_power_without_names_is_judged_too(tmp_path: Path, bands: tuple, message: str):
    path = save(tmp_path / "a.tif", np.stack(bands))
    with pytest.raises(InputError, match=message):
        opened(path, ascending=path, storage=Storage(Units.LINEAR))


def test_names_win_over_values_with_a_warning(tmp_path: Path):
    path = save(tmp_path / "a.tif", np.stack([VH, VV]), descriptions=["VV", "VH"])
    warnings: list[str] = []
    opened(path, warnings)
    assert len(warnings) == 1
    assert "by their names, but its values contradict that" in warnings[0]


def test_given_bands_win_over_values_with_a_warning(tmp_path: Path):
    path = save(tmp_path / "a.tif", np.stack([VH, VV]))
    warnings: list[str] = []
    opened(path, warnings, ascending=path, vv_band=1, vh_band=2)
    assert len(warnings) == 1
    assert "as it is given, but its values contradict that" in warnings[0]


def test_the_same_band_twice_is_a_warning(tmp_path: Path):
    warnings: list[str] = []
    opened(save(tmp_path / "a.tif", np.stack([VV, VV])), warnings)
    assert len(warnings) == 1
    assert "Bands 1 and 2" in warnings[0]


@pytest.mark.parametrize(
    ("bands", "message"),
    [
        pytest.param((VV, LATER, VH, VH + 1), "look like VV, VV, VH, VH", id="by polarisation"),
        pytest.param((VH, VV, VH, VV), "VV is the darker one.*put them in that", id="VH first"),
    ],
)
def test_a_stack_in_another_order_is_refused(tmp_path: Path, bands: tuple, message: str):
    path = save(tmp_path / "a.tif", np.stack(bands))
    with pytest.raises(InputError, match=message):
        opened(path, stacked=path)


def test_a_stack_whose_names_put_descending_first_is_read_by_its_names(tmp_path: Path):
    texts = ["descending VV", "descending VH", "ascending VV", "ascending VH"]
    values = np.stack([VV, VH, LATER, LATER - 6])
    path = save(tmp_path / "a.tif", values, descriptions=texts)
    warnings: list[str] = []
    report = Report(info=lambda _line: None, warning=warnings.append)
    found = open_scene(Sources(stacked=path), report).scene
    read = found.read(found.grid.whole)[0]
    np.testing.assert_array_equal(read, values[[2, 3, 0, 1]])
    assert any("the last two are read as the ascending orbit" in line for line in warnings)


def test_a_stack_is_not_made_of_bands_in_another_order(tmp_path: Path):
    right = save(tmp_path / "a.tif", np.stack([power(VV), power(VH)]))
    wrong = save(tmp_path / "d.tif", np.stack([power(VH), power(VV)]))
    with pytest.raises(InputError, match=r"DESCENDING 'd\.tif' are VV and VH, and the values"):
        plan_stack(StackRequest(right, wrong, output=tmp_path / "stack.tif"))
