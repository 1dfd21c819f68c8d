"""The published results, pixel for pixel, with the published weights."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from gmnet_water import gmnet_infer
from gmnet_water.cli.main import main
from gmnet_water.core.backscatter.scenes import Sources, open_sources
from gmnet_water.core.backscatter.storage import Storage
from gmnet_water.core.report import Report
from gmnet_water.core.water.arrays import predict_array
from gmnet_water.core.water.mapping import Model
from gmnet_water.core.water.orbit_choice import always, equally_complete, tile_choice
from gmnet_water.core.water.prediction import Job, predict
from gmnet_water.models.contract import OrbitMode
from gmnet_water.networks import ModelChoice, load_model
from gmnet_water.tests.rasters import read

pytestmark = pytest.mark.usefixtures("one_thread")

ARRAYS = ("as_150x180", "as_197x195", "as_des_420x500_nan", "des_392x589")
QUIET = Report()


@pytest.fixture(scope="module")
def published(shared: Path) -> Model:
    """The published weights of all orbits."""
    choice = ModelChoice(folder=shared / "weights")
    return load_model(choice, list(OrbitMode), "cpu", 1, QUIET)


@pytest.fixture(scope="module", params=ARRAYS)
def reference(request, shared: Path) -> dict[str, np.ndarray]:
    """A reference result: backscatter, orbit, probability and mask."""
    with np.load(shared / "reference" / f"{request.param}.npz") as file:
        return dict(file)


@pytest.fixture(scope="module")
def probability(reference: dict, published: Model) -> np.ndarray:
    mode = OrbitMode(str(reference["orbit"]))
    return predict_array(reference["backscatter_db"], mode, published, QUIET)[0]


def test_the_probability_is_the_published_one(probability: np.ndarray, reference: dict):
    assert np.abs(probability - reference["probability"]).max() < 1e-5


def test_the_mask_is_the_published_one(probability: np.ndarray, reference: dict):
    np.testing.assert_array_equal(probability > 0.5, reference["water"])


def test_the_published_function_gives_the_published_mask(reference: dict, shared: Path):
    orbit = str(reference["orbit"])
    weights = shared / "weights" / f"tibet_{orbit}.pth"
    water = gmnet_infer(reference["backscatter_db"], weights, orbit, device="cpu")
    np.testing.assert_array_equal(water, reference["water"][:, :, np.newaxis])


def unmasked(sources: Sources, model: Model) -> np.ndarray:
    """The mask of rasters before the validity mask: what the network says on every pixel."""
    scene = open_sources(sources, QUIET).scene
    paired = sources.paired and not equally_complete(*scene.orbits, QUIET)
    job = Job(
        scene=scene,
        networks=model.networks,
        choose=tile_choice if paired else always(sources.mode),
        single=sources.mode,
        window=scene.grid.whole,
        skip_empty=False,
    )
    return np.concatenate([strip.probability for strip in predict(job, QUIET)]) > 0.5


@pytest.fixture(scope="module")
def scaled(shared: Path) -> Path:
    return shared / "reference" / "cli_as_scaled"


def test_a_scaled_raster_gives_the_published_mask(scaled: Path, published: Model):
    sources = Sources(ascending=str(scaled / "s1.tif"), storage=Storage(scale=100))
    np.testing.assert_array_equal(unmasked(sources, published), read(scaled / "expected_water.tif"))


@pytest.fixture(scope="module")
def called(scaled: Path, shared: Path, tmp_path_factory) -> Path:
    """The folder that the published call of the command line wrote into."""
    folder = tmp_path_factory.mktemp("called")
    weights, image = shared / "weights" / "tibet_as.pth", scaled / "s1.tif"
    arguments = ["-m", weights, "-img", image, "-orbit", "as", "-o", folder, "-s", "100"]
    assert main([str(argument) for argument in arguments]) == 0
    return folder


def test_the_published_call_gives_the_published_mask_where_there_are_data(
    called: Path, scaled: Path
):
    got = read(called / "s1_water.tif")
    np.testing.assert_array_equal(got[got != 255], read(scaled / "expected_water.tif")[got != 255])


def test_the_published_call_is_255_where_there_are_no_data(called: Path, scaled: Path):
    stored = read(scaled / "s1.tif")
    np.testing.assert_array_equal(read(called / "s1_water.tif") == 255, (stored == 0).all(axis=0))


@pytest.fixture(scope="module")
def gaps(shared: Path) -> Path:
    return shared / "reference" / "paired_gaps"


@pytest.fixture(scope="module")
def pair(gaps: Path) -> Sources:
    return Sources(
        ascending=str(gaps / "s1_as.tif"),
        descending=str(gaps / "s1_des.tif"),
        storage=Storage(scale=100),
    )


def test_two_rasters_give_the_published_mask(gaps: Path, pair: Sources, published: Model):
    np.testing.assert_array_equal(unmasked(pair, published), read(gaps / "expected_water.tif"))


def test_the_reference_pair_is_alike_enough_for_both_orbits_everywhere(gaps: Path, pair: Sources):
    # A third of each is missing, elsewhere: the counts differ by 2.6 percent. Tiles that choose
    # are compared with the rule in plain loops in test_orbits.
    ascending, descending = read(gaps / "s1_as.tif"), read(gaps / "s1_des.tif")
    difference = abs(np.count_nonzero(ascending) - np.count_nonzero(descending))
    assert difference / descending.size < 0.05
    assert equally_complete(*open_sources(pair, QUIET).scene.orbits, QUIET)


@pytest.fixture(scope="module")
def mapped_pair(gaps: Path, shared: Path, tmp_path_factory) -> np.ndarray:
    """The mask that the command line makes of the two rasters."""
    folder = tmp_path_factory.mktemp("pair")
    rasters = ["-img", gaps / "s1_as.tif", "-des", gaps / "s1_des.tif", "-orbit", "as_des"]
    arguments = ["--model-folder", shared / "weights", *rasters, "-o", folder, "-s", "100"]
    assert main([str(argument) for argument in arguments]) == 0
    return read(folder / "s1_as_water.tif")


def test_two_rasters_are_mapped_as_published_where_there_are_data(
    gaps: Path, mapped_pair: np.ndarray
):
    there = mapped_pair != 255
    np.testing.assert_array_equal(mapped_pair[there], read(gaps / "expected_water.tif")[there])


def test_two_rasters_are_255_where_neither_has_data(gaps: Path, mapped_pair: np.ndarray):
    stored = np.concatenate([read(gaps / "s1_as.tif"), read(gaps / "s1_des.tif")])
    np.testing.assert_array_equal(mapped_pair == 255, (stored == 0).all(axis=0))
