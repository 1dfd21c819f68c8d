"""The command line: the published call, its long names, its exit codes and what it leaves."""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import numpy as np
import pytest
import torch
from gmnet_water.cli.completion import completion
from gmnet_water.cli.console import complain
from gmnet_water.cli.main import main
from gmnet_water.cli.published import spelling, targets_of
from gmnet_water.models.architectures.gmnet import GMNet
from gmnet_water.models.contract import OrbitMode
from gmnet_water.models.sets.installed import installed
from gmnet_water.tests.own_python import own_python
from gmnet_water.tests.rasters import NORTH_UP, backscatter, read, save
from osgeo import gdal

pytestmark = pytest.mark.usefixtures("one_thread")

ROWS, COLS = 20, 30


@pytest.fixture(scope="module")
def weights(tmp_path_factory) -> Path:
    """A folder of random weights for each orbit."""
    torch.manual_seed(5)
    folder = tmp_path_factory.mktemp("weights")
    for name, bands in (("as", 2), ("des", 2), ("as_des", 4)):
        torch.save(GMNet(bands).state_dict(), folder / f"w_{name}.pth")
    return folder


@pytest.fixture
def images(tmp_path: Path) -> list[str]:
    """Two rasters of dB x 100."""
    (tmp_path / "in").mkdir()
    stored = [(backscatter(ROWS, COLS, seed=number) * 100).astype("int16") for number in (1, 2)]
    return [save(tmp_path / "in" / f"{name}.tif", v) for name, v in zip(("lake", "river"), stored)]


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def call(*arguments: object) -> int:
    """The exit code, also where argparse leaves by itself."""
    try:
        return main([str(argument) for argument in arguments])
    except SystemExit as left:
        return int(left.code or 0)


def published(weights: Path, out: Path, *images: str) -> tuple:
    return ("-m", weights / "w_as.pth", "-img", *images, "-orbit", "as", "-o", out, "-s", "100")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_published_call_maps_several_images(weights: Path, images: list[str], out: Path):
    assert call(*published(weights, out, *images)) == 0
    assert names(out) == ["lake_water.tif", "river_water.tif"]


def test_long_names_say_the_same(weights: Path, images: list[str], out: Path, tmp_path: Path):
    call(*published(weights, out, images[0]))
    long = ("--images", images[0], "--output", tmp_path / "long", "--scale", 100)
    assert call("--weights", weights / "w_as.pth", "--orbit", "as", *long) == 0
    np.testing.assert_array_equal(
        read(tmp_path / "long" / "lake_water.tif"), read(out / "lake_water.tif")
    )


def test_a_map_has_the_image_s_size_and_place(weights: Path, images: list[str], out: Path):
    call(*published(weights, out, images[0]))
    dataset = gdal.Open(str(out / "lake_water.tif"))
    assert (dataset.RasterXSize, dataset.RasterYSize) == (COLS, ROWS)
    assert dataset.GetGeoTransform() == NORTH_UP


def test_the_result_names_the_weights_file(weights: Path, images: list[str], out: Path):
    call(*published(weights, out, images[0]))
    dataset = gdal.Open(str(out / "lake_water.tif"))
    assert dataset.GetMetadataItem("GMNET_MODEL") == "w_as.pth"


@pytest.mark.parametrize(("orbit", "bands"), [("as", 2), ("des", 2), ("as_des", 4)])
def test_each_orbit_takes_its_weights(weights, tmp_path: Path, out: Path, orbit, bands):
    image = save(tmp_path / "a.tif", backscatter(ROWS, COLS, bands))
    arguments = ("--model-folder", weights, "-img", image, "-orbit", orbit, "-o", out)
    assert call(*arguments) == 0
    dataset = gdal.Open(str(out / "a_water.tif"))
    assert dataset.GetMetadataItem("GMNET_ORBIT_MODE") == orbit


def test_two_rasters_of_one_place_are_mapped_together(weights, images: list[str], out: Path):
    arguments = ("-img", images[0], "-des", images[1], "-orbit", "as_des", "-o", out, "-s", 100)
    assert call("--model-folder", weights, *arguments) == 0
    dataset = gdal.Open(str(out / "lake_water.tif"))
    assert dataset.GetMetadataItem("GMNET_SOURCES") == "lake.tif, river.tif"


def test_the_probability_comes_along_if_wanted(weights: Path, images: list[str], out: Path):
    call(*published(weights, out, images[0]), "-p")
    assert names(out) == ["lake_probability.tif", "lake_water.tif"]


def test_the_threshold_decides(weights: Path, images: list[str], out: Path):
    call(*published(weights, out, images[0]), "-t", "0.000001")
    assert (read(out / "lake_water.tif") == 1).all()
    call(*published(weights, out, images[0]), "-t", "0.999999")
    assert (read(out / "lake_water.tif") == 0).all()


def test_units_other_than_db_are_taken(weights: Path, tmp_path: Path, out: Path):
    db = backscatter(ROWS, COLS)
    rasters = {"db": db, "linear": 10 ** (db / 10), "amplitude": 10 ** (db / 20)}
    for units, values in rasters.items():
        image = save(tmp_path / f"{units}.tif", values)
        arguments = ("-img", image, "-o", out, "-p", "-u", units)
        assert call("-m", weights / "w_as.pth", *arguments) == 0
    for units in ("linear", "amplitude"):
        got = read(out / f"{units}_probability.tif").astype(int)
        assert np.abs(got - read(out / "db_probability.tif")).max() <= 1


def test_bands_can_be_named(weights: Path, images: list[str], tmp_path: Path, out: Path):
    stored = read(images[0])[[1, 1, 0]]
    turned = save(tmp_path / "turned.tif", stored)
    bands = ("--vv-band", 3, "--vh-band", 1)
    call(*published(weights, out, images[0]), "-p")
    assert call(*published(weights, out, turned), "-p", *bands) == 0
    np.testing.assert_array_equal(
        read(out / "turned_probability.tif"), read(out / "lake_probability.tif")
    )


def test_one_image_that_fails_does_not_stop_the_others(weights, images, tmp_path, out, capsys):
    broken = tmp_path / "broken.tif"
    broken.write_bytes(b"no raster")
    assert call(*published(weights, out, images[0], broken, images[1])) == 1
    assert names(out) == ["lake_water.tif", "river_water.tif"]
    said = capsys.readouterr().err
    assert "'broken.tif' cannot be read as a raster" in said
    assert "1 of 3 images could not be mapped" in said


def test_an_existing_map_stays_where_its_image_fails(weights: Path, tmp_path: Path, out: Path):
    out.mkdir()
    (out / "lake_water.tif").write_bytes(b"earlier")
    assert call(*published(weights, out, tmp_path / "lake.tif")) == 1
    assert (out / "lake_water.tif").read_bytes() == b"earlier"


def test_an_existing_map_is_replaced(weights: Path, images: list[str], out: Path):
    out.mkdir()
    (out / "lake_water.tif").write_bytes(b"earlier")
    assert call(*published(weights, out, images[0])) == 0
    assert read(out / "lake_water.tif").shape == (ROWS, COLS)


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"-m": "none.pth"}, "does not exist; check the path"),
        ({"-orbit": "as_des"}, "is for 2 bands, but 4 are needed"),
        ({"-s": "1"}, "set --scale"),
        ({"-s": "0"}, "--scale is 0; it must be greater than 0"),
        ({"-t": "1.5"}, "--threshold is 1.5; it must lie between 0 and 1"),
        ({"--batch-size": "-2"}, "--batch-size is -2"),
        ({"--vv-band": "7"}, "--vv-band is 7"),
        ({"-des": "other.tif"}, "set -orbit as_des"),
    ],
    ids=str,
)
def test_what_cannot_be_mapped_is_said_and_counted_as_failure(
    weights: Path, images: list[str], out: Path, capsys, changed: dict, message: str
):
    options = {"-m": weights / "w_as.pth", "-img": images[0], "-orbit": "as", "-o": out, "-s": 100}
    arguments = [part for pair in {**options, **changed}.items() for part in pair]
    assert call(*arguments) == 1
    assert message in capsys.readouterr().err


def test_a_device_that_is_absent_is_said(weights, images, out: Path, capsys, monkeypatch):
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    assert call(*published(weights, out, images[0]), "--device", "cuda") == 1
    assert "--device is cuda, but" in capsys.readouterr().err


def test_unequal_numbers_of_rasters_are_refused(weights: Path, images, out: Path, capsys):
    arguments = ("-img", *images, "-des", images[0], "-orbit", "as_des", "-o", out)
    assert call("--model-folder", weights, *arguments) == 1
    assert "2 images but 1 descending rasters are given" in capsys.readouterr().err


def test_images_of_one_name_are_refused(weights: Path, images, tmp_path: Path, out: Path, capsys):
    twin = save(tmp_path / "lake.tif", backscatter(ROWS, COLS))
    assert call(*published(weights, out, images[0], twin)) == 1
    assert "Several images are named 'lake'" in capsys.readouterr().err
    assert not out.exists()


def test_a_map_never_replaces_another_image(weights: Path, tmp_path: Path, capsys):
    images = [save(tmp_path / name, backscatter(ROWS, COLS)) for name in ("a.tif", "a_water.tif")]
    before = Path(images[1]).read_bytes()
    assert call("-m", weights / "w_as.pth", "-img", *images, "-o", tmp_path) == 1
    assert "'a_water.tif' is one of the images" in capsys.readouterr().err
    assert Path(images[1]).read_bytes() == before


def test_an_output_folder_that_is_a_file_is_said(weights: Path, images, tmp_path: Path, capsys):
    (tmp_path / "taken").write_text("a file")
    assert call(*published(weights, tmp_path / "taken", images[0])) == 1
    assert "output folder" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["-img", "a.tif"],
        ["-o", "out"],
        ["-img", "a.tif", "-o", "out", "-orbit", "north"],
        ["-img", "a.tif", "-o", "out", "-s", "many"],
        ["-img", "a.tif", "-o", "out", "-m", "w.pth", "--model", "tibet2020"],
        ["-img", "a.tif", "-o", "out", "--device", "tpu"],
        ["-img", "a.tif", "-o", "out", "--unknown"],
    ],
    ids=" ".join,
)
def test_a_wrong_call_leaves_with_2(arguments: list[str], capsys):
    assert call(*arguments) == 2
    assert "usage: gmnet-water" in capsys.readouterr().err


def test_the_version_is_that_of_the_plugin(repository: Path, capsys):
    assert call("--version") == 0
    lines = (repository / "metadata.txt").read_text(encoding="utf-8").splitlines()
    stated = next(line.partition("=")[2] for line in lines if line.startswith("version="))
    assert capsys.readouterr().out == f"gmnet-water {stated}\n"


def test_quiet_says_nothing_but_errors(weights: Path, images: list[str], out: Path, capsys):
    assert call(*published(weights, out, images[0]), "-q") == 0
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == ("", "")


def test_the_log_tells_device_model_and_speed(weights: Path, images: list[str], out: Path, capsys):
    call(*published(weights, out, images[0]))
    said = capsys.readouterr().err
    assert "Device: " in said
    assert "Model: w_as.pth" in said
    assert "pixels per second" in said


def test_without_a_terminal_there_is_no_progress_bar(weights, images, out: Path, capsys):
    call(*published(weights, out, images[0]))
    assert "\r" not in capsys.readouterr().err


def test_on_a_terminal_a_bar_reaches_the_end(weights, images, out: Path, capsys, monkeypatch):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    call(*published(weights, out, images[0]))
    assert "\rlake.tif [########################################] 100 %\n" in (
        capsys.readouterr().err
    )


def test_a_raster_in_an_archive_is_an_image(weights, images, tmp_path, out: Path, monkeypatch):
    with zipfile.ZipFile(tmp_path / "scenes.zip", "w") as archive:
        archive.write(images[0], "lake.tif")
    monkeypatch.chdir(tmp_path / "in")
    assert call(*published(weights, out, f"/vsizip/{tmp_path}/scenes.zip/lake.tif")) == 0
    assert names(out) == ["lake_water.tif"]


def test_a_folder_of_ones_own_may_be_relative(weights, images, tmp_path: Path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert call(*published(weights, Path("deep/er"), "in/lake.tif")) == 0
    assert names(tmp_path / "deep" / "er") == ["lake_water.tif"]


def test_without_weights_the_bundled_ones_are_used(images: list[str], out: Path):
    model_set = installed("bundled")
    if not all(path.is_file() for path in model_set.files.values()):
        pytest.skip("no weights are bundled yet")
    assert call("-img", images[0], "-orbit", "as", "-o", out, "-s", "100") == 0
    dataset = gdal.Open(str(out / "lake_water.tif"))
    assert dataset.GetMetadataItem("GMNET_MODEL") == "bundled"
    assert OrbitMode.ASCENDING in model_set.files


def python(repository: Path, program: str, *arguments: object, **options) -> subprocess.Popen:
    """A Python of its own that finds the package; ``program`` is code, or -m with a module."""
    start = program.split() if program.startswith("-m ") else ["-c", program]
    return own_python(repository, *start, *arguments, **options)


WITHOUT = (
    "import sys; sys.modules['{}'] = None; from gmnet_water.cli.main import main; sys.exit(main())"
)


def test_the_package_runs_as_a_module(repository: Path):
    process = python(repository, "-m gmnet_water", "--version")
    assert process.communicate()[0].startswith("gmnet-water ")
    assert process.returncode == 0


def test_help_is_there_without_torch(repository: Path):
    for words, wanted in ((["--help"], "Map surface water"), (["-img", "--help"], "--images")):
        process = python(repository, WITHOUT.format("torch"), *words)
        assert wanted in process.communicate()[0]
        assert process.returncode == 0


def test_without_torch_it_is_said_how_to_get_it(repository: Path, images: list[str], out: Path):
    process = python(repository, WITHOUT.format("torch"), "-img", images[0], "-o", out)
    said = process.communicate()[1]
    assert said.startswith("gmnet-water: PyTorch is not installed. To get it, ")
    assert process.returncode == 1


def test_without_gdal_it_is_said_how_to_get_it(repository: Path, images: list[str], out: Path):
    process = python(repository, WITHOUT.format("osgeo"), "-img", images[0], "-o", out)
    assert "apt install python3-gdal" in process.communicate()[1]
    assert process.returncode == 1


@pytest.mark.parametrize(
    "words", ["-h -img", "map --help", "prepare in.tif -o out.tif", "train a.tif", "completion"]
)
def test_without_gdal_every_command_that_needs_it_says_so(repository: Path, words: str):
    process = python(repository, WITHOUT.format("osgeo"), *words.split())
    said = process.communicate()[1]
    assert said.startswith("gmnet-water: GDAL's Python bindings are missing; install them ")
    assert process.returncode == 1


def test_importing_the_package_loads_neither_torch_nor_numpy(repository: Path):
    program = "import gmnet_water, sys; print({'torch', 'numpy', 'osgeo'} & set(sys.modules))"
    assert python(repository, program).communicate()[0] == "set()\n"


@pytest.mark.skipif(os.name != "posix", reason="Ctrl-C is a signal on POSIX systems")
@pytest.mark.parametrize("told", [signal.SIGINT, signal.SIGTERM], ids=["Ctrl-C", "told to end"])
def test_an_interrupted_run_leaves_no_file_and_says_so(
    repository: Path, weights: Path, tmp_path: Path, out: Path, told: signal.Signals
):
    image = save(tmp_path / "large.tif", np.full((4000, 1500), -20, "float32")[None].repeat(2, 0))
    arguments = ("-m", weights / "w_as.pth", "-img", image, "-o", out)
    process = python(repository, "-m gmnet_water", *arguments)
    deadline = time.monotonic() + 60
    while not (out.is_dir() and names(out)) and time.monotonic() < deadline:
        time.sleep(0.05)
    process.send_signal(told)
    said = process.communicate(timeout=30)[1]
    assert process.returncode == 130
    assert said.endswith("gmnet-water: Interrupted; no unfinished file was left.\n")
    assert names(out) == []


# Tells the process to end once the first of its handlers has been taken away at its end.
TOLD_AT_ITS_END = """
import os, signal, sys
take = signal.signal
def end(number, handler):
    before = take(number, handler)
    if handler is signal.SIG_IGN and number == signal.SIGINT and not told:
        told.append(number)
        os.kill(os.getpid(), signal.SIGTERM)
    return before
told, signal.signal = [], end
from gmnet_water.cli.main import main
sys.exit(main())
"""


@pytest.mark.skipif(os.name != "posix", reason="what runs is told to end on POSIX systems only")
def test_a_run_that_is_told_to_end_when_it_has_ended_shows_no_error_of_python(repository: Path):
    process = python(repository, TOLD_AT_ITS_END, "completion")
    said = process.communicate(timeout=30)[1]
    assert said == "gmnet-water: Interrupted; no unfinished file was left.\n"
    assert process.returncode == 130


def test_the_shell_names_its_command_for_an_algorithm(capsys):
    complain("'Prepare Sentinel-1 backscatter' makes one.")
    assert "'gmnet-water prepare' makes one." in capsys.readouterr().err


@pytest.mark.parametrize(
    ("field", "option"),
    [("stacked", "-orbit as_des"), ("vv_band", "--vv-band"), ("units", "--units")],
)
def test_the_published_form_spells_fields_as_its_options(field: str, option: str):
    assert spelling(field) == option


def test_map_takes_the_published_form_too(weights: Path, images: list[str], out: Path):
    assert call("map", *published(weights, out, *images)) == 0
    assert names(out) == ["lake_water.tif", "river_water.tif"]


def test_results_are_printed_for_machines(weights: Path, images: list[str], tmp_path: Path, capsys):
    given = ("--ascending", images[0], "--weights", weights / "w_as.pth", "--scale", 100)
    assert call("map", *given, "-o", tmp_path / "water.tif", "--json", "-q") == 0
    found = json.loads(capsys.readouterr().out)
    assert found["output"] == str(tmp_path / "water.tif")
    assert found["water_area"] <= found["valid_area"]


def test_the_help_lists_the_commands(capsys):
    assert call("--help") == 0
    said = capsys.readouterr().out
    assert "Exclude terrain" in said and "models install" in said


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (("ter",), "terrain"),
        (("terrain", "--max-s"), "--max-slope"),
        (("terrain", "--apply-to", ""), "all water"),
        (("models", ""), "install list"),
        (("models", "install", "--"), "--help --json --quiet --id --overwrite"),
    ],
)
def test_bash_completes_commands_options_and_words(words: tuple[str, ...], wanted: str, tmp_path):
    script = tmp_path / "completion"
    script.write_text(completion(), encoding="utf-8")
    typed = " ".join(f"'{word}'" for word in ("gmnet-water", *words))
    code = (
        f"source {script}; COMP_WORDS=({typed}); COMP_CWORD={len(words)}; _gmnet_water; "
        'echo "${COMPREPLY[@]}"'
    )
    done = subprocess.run(["bash", "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == wanted


def test_a_map_of_a_variable_has_a_name_that_fits_a_file():
    options = argparse.Namespace(output=Path("out"))
    mask, _ = targets_of(options, 'NETCDF:"/a/s1.nc":VV')
    assert mask == Path("out/s1_VV_water.tif")
