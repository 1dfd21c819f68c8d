"""Which files belong to which orbits, in every layout that model sets come in."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from gmnet_water.models.contract import (
    GMNET_CONTRACT,
    PUBLISHED_BOUNDS,
    OrbitBounds,
    OrbitChoice,
    OrbitMode,
)
from gmnet_water.models.errors import ModelError
from gmnet_water.models.sets import installed as catalogue
from gmnet_water.models.sets.installed import from_folder, from_weights, installed, installed_ids

ALL = ("as", "des", "as_des")


def lay_out(folder: Path, *names: str) -> Path:
    """Empty files; nothing here reads them."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    return folder


def found(folder: Path) -> dict[str, str]:
    """Orbit -> file, relative to the folder."""
    files = from_folder(folder).files
    return {mode.value: path.relative_to(folder).as_posix() for mode, path in files.items()}


@pytest.mark.parametrize(
    "names",
    [
        pytest.param([f"tibet_{mode}.pth" for mode in ALL], id="named"),
        pytest.param([f"{mode}.pth" for mode in ALL], id="nothing but the orbit"),
        pytest.param([f"my-lakes-{mode}.pt" for mode in ALL], id="hyphens"),
        pytest.param(["w-as.pth", "w-des.pth", "w-as-des.pth"], id="hyphens throughout"),
        pytest.param(["w as.pth", "w des.pth", "w as des.pth"], id="spaces"),
        pytest.param(["W_AS.PTH", "W_DES.PTH", "W_AS_DES.PTH"], id="capitals"),
        pytest.param([f"{mode}/model_1_weights.pth" for mode in ALL], id="published folders"),
        pytest.param(
            [f"model/trained/dset/{mode}/model_1_weights.pth" for mode in ALL], id="nested deep"
        ),
        pytest.param(["x_as.pth", "des/model_1_weights.pth", "deep/as_des/weights.pt"], id="mixed"),
    ],
)
def test_each_orbit_finds_its_file(tmp_path: Path, names: list[str]):
    assert found(lay_out(tmp_path, *names)) == dict(zip(ALL, names))


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["x_as_des.pth"], {"as_des": "x_as_des.pth"}),
        (["x-as-des.pth"], {"as_des": "x-as-des.pth"}),
        (["as_des/w.pth"], {"as_des": "as_des/w.pth"}),
        (["x_des.pth"], {"des": "x_des.pth"}),
        (["x_as.pth", "x_as_des.pth"], {"as": "x_as.pth", "as_des": "x_as_des.pth"}),
    ],
)
def test_both_orbits_are_never_mistaken_for_one(tmp_path: Path, names: list, expected: dict):
    assert found(lay_out(tmp_path, *names)) == expected


@pytest.mark.parametrize(
    "name",
    [
        "atlas.pth",
        "modes.pth",
        "x_as.txt",
        "x_as.pth.sha256",
        "as_x.pth",
        "._x_as.pth",
        "gas/w.pth",
    ],
)
def test_other_files_are_not_taken_for_weights(tmp_path: Path, name: str):
    lay_out(tmp_path, name, "real_des.pth")
    assert found(tmp_path) == {"des": "real_des.pth"}


def test_a_folder_with_a_name_like_weights_is_none(tmp_path: Path):
    (tmp_path / "x_as.pth").mkdir()
    assert found(lay_out(tmp_path, "real_des.pth")) == {"des": "real_des.pth"}


@pytest.mark.parametrize(
    "names",
    [
        ("a_as.pth", "b_as.pth"),
        ("a_as.pth", "a_as.pt"),
        ("as/one.pth", "as/two.pth"),
        ("first/as/w.pth", "second/as/w.pth"),
    ],
)
def test_several_candidates_are_refused_by_name(tmp_path: Path, names: tuple[str, str]):
    lay_out(tmp_path, *names)
    with pytest.raises(ModelError, match="several weights files for ascending") as refused:
        from_folder(tmp_path)
    assert all(str(Path(name)) in str(refused.value) for name in names)


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path):
    with pytest.raises(ModelError, match="does not exist; check the path"):
        from_folder(tmp_path / "none")


def test_a_folder_without_weights_is_refused_with_what_it_needs(tmp_path: Path):
    with pytest.raises(ModelError, match=r"needs files such as NAME_as\.pth"):
        from_folder(lay_out(tmp_path, "readme.txt"))


def test_without_a_manifest_the_bounds_are_the_published_ones(tmp_path: Path):
    assert from_folder(lay_out(tmp_path, "x_as.pth")).bounds == PUBLISHED_BOUNDS


def test_an_orbit_that_a_set_lacks_is_refused_with_those_it_has(tmp_path: Path):
    model_set = from_folder(lay_out(tmp_path, "x_as.pth"))
    with pytest.raises(ModelError, match=r"no weights for descending \(it has: ascending\)"):
        model_set.weights(OrbitMode.DESCENDING)


MANIFEST = {
    "id": "mine",
    "title": "My weights",
    "files": {"as": "two.pth", "des": "two.pth", "as_des": "sub/four.pth"},
    "bounds": {
        "ascending": {"vv": [-30, 5], "vh": [-40, 0]},
        "descending": {"vv": [-31, 6], "vh": [-41, 1]},
    },
    "licence": "CC0-1.0",
}


def same_bounds(vv: list[float]) -> dict[str, object]:
    return {orbit: {"vv": vv, "vh": [-40, 0]} for orbit in ("ascending", "descending")}


def with_manifest(folder: Path, **changes: object) -> Path:
    text = json.dumps({**MANIFEST, **changes})
    (folder / "model.json").write_text(text, encoding="utf-8")
    return folder


def test_a_checksum_is_found_by_the_name_that_the_manifest_gives(tmp_path: Path):
    stated = {"sub/four.pth": "0" * 64, "two.pth": "1" * 64}
    models = from_folder(with_manifest(tmp_path, sha256=stated))
    for name in stated:
        with pytest.raises(ModelError, match="not the one that its manifest describes"):
            models.verify(tmp_path / name, "f" * 64)
        models.verify(tmp_path / name, stated[name])


def test_a_manifest_names_the_files(tmp_path: Path):
    assert found(with_manifest(tmp_path)) == MANIFEST["files"]


def test_a_manifest_states_the_bounds(tmp_path: Path):
    bounds = from_folder(with_manifest(tmp_path)).bounds
    assert bounds.ascending == OrbitBounds((-30.0, 5.0), (-40.0, 0.0))
    assert bounds.descending == OrbitBounds((-31.0, 6.0), (-41.0, 1.0))


def test_a_manifest_is_heeded_before_file_names(tmp_path: Path):
    lay_out(tmp_path, "other_as.pth")
    assert found(with_manifest(tmp_path))["as"] == "two.pth"


@pytest.mark.parametrize("choice", ["given", "tile", "pixel"])
def test_a_manifest_states_how_networks_share_the_work(tmp_path: Path, choice: str):
    model_set = from_folder(with_manifest(tmp_path, orbit_choice=choice))
    assert model_set.orbit_choice.value == choice


@pytest.mark.parametrize("names", [("x_as.pth",), ("as/w.pth", "as_des/w.pth")])
def test_without_a_manifest_the_published_rule_chooses(tmp_path: Path, names: tuple):
    assert from_folder(lay_out(tmp_path, *names)).orbit_choice is OrbitChoice.TILE


def test_a_manifest_that_states_no_choice_has_the_published_rule(tmp_path: Path):
    assert from_folder(with_manifest(tmp_path)).orbit_choice is OrbitChoice.TILE


def test_a_manifest_gives_id_title_and_the_rest(tmp_path: Path):
    model_set = from_folder(with_manifest(tmp_path))
    assert (model_set.id, model_set.title) == ("mine", "My weights")
    assert model_set.about["licence"] == "CC0-1.0"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "not json",
        "[]",
        "{}",
        "\xff",
        json.dumps({**MANIFEST, "files": {"north": "x.pth"}}),
        json.dumps({**MANIFEST, "files": ["x.pth"]}),
        json.dumps({**MANIFEST, "orbit_choice": "row"}),
        json.dumps({**MANIFEST, "bounds": {"ascending": {"vv": [-30, 5], "vh": [-40, 0]}}}),
        json.dumps({**MANIFEST, "bounds": {"ascending": {"vv": [1]}, "descending": {}}}),
        json.dumps({**MANIFEST, "bounds": same_bounds([5, -30])}),
        json.dumps({**MANIFEST, "bounds": same_bounds([float("nan"), 5])}),
        json.dumps({**MANIFEST, "bounds": same_bounds([-30, float("inf")])}),
    ],
)
def test_a_manifest_that_cannot_be_understood_is_refused(tmp_path: Path, text: str):
    (tmp_path / "model.json").write_bytes(text.encode("latin-1"))
    with pytest.raises(ModelError, match=r"manifest .*model\.json' cannot be understood"):
        from_folder(tmp_path)


def test_one_file_serves_the_orbits_it_is_given_for(tmp_path: Path):
    path = lay_out(tmp_path, "any_name.pth") / "any_name.pth"
    assert from_weights(path, OrbitMode.STACKED).weights(OrbitMode.STACKED) == path


def test_one_file_has_the_published_bounds(tmp_path: Path):
    assert from_weights(tmp_path / "x.pth", OrbitMode.ASCENDING).bounds == PUBLISHED_BOUNDS


def test_one_file_of_a_set_has_the_set_s_bounds(tmp_path: Path):
    with_manifest(tmp_path)
    bounds = from_weights(tmp_path / "two.pth", OrbitMode.ASCENDING).bounds
    assert bounds.ascending.vv == (-30.0, 5.0)


def test_a_file_beside_another_set_s_manifest_keeps_the_published_bounds(tmp_path: Path):
    with_manifest(tmp_path)
    assert from_weights(tmp_path / "else.pth", OrbitMode.ASCENDING).bounds == PUBLISHED_BOUNDS


@pytest.fixture
def models(tmp_path: Path, monkeypatch) -> Path:
    """The user's folder of model sets, and two sets in it."""
    monkeypatch.setenv("GMNET_MODELS", str(tmp_path / "models"))
    lay_out(tmp_path / "models", "tibet2020/tibet_as.pth", "alps/x_des.pth")
    return tmp_path / "models"


def test_the_bundled_set_comes_first_then_the_user_s_by_name(models: Path):
    assert installed_ids() == ["bundled", "alps", "tibet2020"]


def test_what_holds_no_weights_is_no_model_set(models: Path):
    lay_out(models, "notes/readme.txt", "stray_as.pth", "twice/a_as.pth", "twice/b_as.pth")
    assert installed_ids() == ["bundled", "alps", "tibet2020"]


def test_a_broken_set_does_not_hide_the_others(models: Path):
    lay_out(models, "broken/model.json")
    assert installed_ids() == ["bundled", "alps", "tibet2020"]


def test_an_installed_set_is_found_by_its_id(models: Path):
    assert installed("alps").files == {OrbitMode.DESCENDING: models / "alps" / "x_des.pth"}


def test_a_user_s_folder_cannot_replace_the_bundled_set(models: Path):
    lay_out(models, "bundled/x_as.pth")
    assert installed_ids().count("bundled") == 1
    assert models not in installed("bundled").files[OrbitMode.ASCENDING].parents


@pytest.mark.parametrize("name", ["none", "../elsewhere", ""])
def test_an_unknown_id_is_refused_with_those_there_are(models: Path, name: str):
    lay_out(models.parent, "elsewhere/x_as.pth")
    with pytest.raises(ModelError, match=r"choose one of bundled, alps, tibet2020, or run"):
        installed(name)


def test_an_id_of_the_catalogue_is_refused_with_how_to_get_it(models: Path):
    with pytest.raises(ModelError, match=r"'tibet' is not installed; run 'Install a model set'"):
        installed("tibet")


def test_hidden_folders_are_no_model_sets(models: Path):
    lay_out(models, ".installing-x/set_as.pth", ".replaced-alps/x_des.pth")
    assert installed_ids() == ["bundled", "alps", "tibet2020"]


def test_without_any_folder_there_is_the_bundled_set(tmp_path: Path, monkeypatch):
    monkeypatch.setenv("GMNET_MODELS", str(tmp_path / "none"))
    assert installed_ids() == ["bundled"]


@pytest.mark.parametrize(
    ("platform", "variable", "expected"),
    [
        ("linux", "XDG_DATA_HOME", "gmnet_water/models"),
        ("win32", "APPDATA", "gmnet_water/models"),
    ],
)
def test_model_sets_lie_where_the_system_keeps_such_data(
    tmp_path: Path, monkeypatch, platform: str, variable: str, expected: str
):
    monkeypatch.delenv("GMNET_MODELS", raising=False)
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setenv(variable, str(tmp_path))
    assert catalogue.user_folder() == tmp_path / expected


def test_the_bundled_set_has_every_file_it_names():
    model_set = installed("bundled")
    if not model_set.files:
        pytest.skip("no weights are bundled yet")
    assert set(model_set.files) == set(OrbitMode)
    assert all(path.is_file() for path in model_set.files.values())


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        '{"a":' * 100_000,
        "[" * 500 + "]" * 500,
        '{"id": "x", "title": "x", "files": {}, "more": ' + "[" * 30 + "]" * 30 + "}",
        '{"id": "' + "x" * 2_000_000 + '"}',
        "\ufeff{}",
        "null",
        '{"id": "a", "title": "a", "files": {"as": 3}, "bounds": {}}',
        '{"files": {}, "bounds": {"ascending": {"vv": [1e999, 1], "vh": [' + "1" * 400 + ", 1]}}}",
    ],
    ids=["lists", "entries", "deep", "a deep entry", "huge", "marked", "null", "number", "large"],
)
def test_a_manifest_that_is_none_is_said(tmp_path: Path, text: str):
    (tmp_path / "model.json").write_text(text, encoding="utf-8")
    with pytest.raises(ModelError, match="cannot be understood"):
        from_folder(tmp_path)


def test_the_contract_of_a_set_is_known_without_torch(monkeypatch):
    monkeypatch.setitem(sys.modules, "torch", None)
    assert installed("bundled").contract == GMNET_CONTRACT


def test_a_folder_without_a_manifest_is_of_the_published_network(tmp_path: Path):
    assert from_folder(lay_out(tmp_path, "as.pth")).architecture.name == "gmnet"
