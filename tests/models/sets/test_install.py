"""Model sets from folders and zip files, and what an installation leaves when it fails."""

from __future__ import annotations

import hashlib
import json
import sys
import zipfile
from pathlib import Path

import pytest
from gmnet_water import windows_names
from gmnet_water.core.errors import Cancelled
from gmnet_water.core.report import Report
from gmnet_water.models.contract import PUBLISHED_BOUNDS, OrbitMode
from gmnet_water.models.errors import ModelError
from gmnet_water.models.sets import archive
from gmnet_water.models.sets.install import InstallRequest, install
from gmnet_water.models.sets.installed import installed, installed_ids
from gmnet_water.models.sets.published import entry, entry_ids
from gmnet_water.tests.model_server import manifest

pytestmark = pytest.mark.usefixtures("one_thread", "user_models")


def nothing_is_fetched(url: str, start: int, take: object) -> None:
    raise AssertionError(url)


def install_from(source: Path, model_id: str = "", overwrite: bool = False, **report: object):
    request = InstallRequest(source, model_id, overwrite)
    return install(request, nothing_is_fetched, Report(info=lambda _line: None, **report))


def refusal(source: Path, model_id: str = "", overwrite: bool = False) -> str:
    with pytest.raises(ModelError) as refused:
        install_from(source, model_id, overwrite)
    return str(refused.value)


def nothing_left(user_models: Path) -> bool:
    """Whether the user's folder is empty, or not even there."""
    return not user_models.is_dir() or not list(user_models.iterdir())


@pytest.fixture
def folder(tmp_path: Path, lake_weights: bytes) -> Path:
    """A set as files of their own, without a manifest."""
    made = tmp_path / "mine"
    made.mkdir()
    (made / "mine_as.pth").write_bytes(lake_weights)
    (made / "holiday.png").write_bytes(b"a picture")
    return made


@pytest.fixture
def described(tmp_path: Path, lake_weights: bytes) -> Path:
    """A set with a manifest."""
    made = tmp_path / "described"
    made.mkdir()
    (made / "lakes.pth").write_bytes(lake_weights)
    (made / "model.json").write_text(json.dumps(manifest(lake_weights)), encoding="utf-8")
    return made


def change(described: Path, **changes: object) -> Path:
    path = described / "model.json"
    content = {**json.loads(path.read_text(encoding="utf-8")), **changes}
    path.write_text(json.dumps(content), encoding="utf-8")
    return described


def packed(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in members.items():
            opened.writestr(name, content)
    return path


def test_a_folder_s_name_is_the_set_s(folder: Path, lake_weights: bytes):
    install_from(folder)
    made = installed("mine")
    assert made.files[OrbitMode.ASCENDING].read_bytes() == lake_weights
    assert made.bounds == PUBLISHED_BOUNDS


def test_checksums_are_written_down(folder: Path, lake_weights: bytes):
    stated = install_from(folder).about["sha256"]
    assert stated == {"mine_as.pth": hashlib.sha256(lake_weights).hexdigest()}


def test_a_folder_without_manifest_gives_only_its_weights(folder: Path, user_models: Path):
    install_from(folder)
    assert sorted(path.name for path in (user_models / "mine").iterdir()) == [
        "mine_as.pth",
        "model.json",
    ]


def test_the_published_layout_gives_each_orbit_its_file(tmp_path: Path, lake_weights: bytes):
    for mode in ("as", "des"):
        (tmp_path / "set" / mode).mkdir(parents=True)
        (tmp_path / "set" / mode / "model_1_weights.pth").write_bytes(lake_weights)
    files = install_from(tmp_path / "set").files
    assert {mode.value: path.name for mode, path in files.items()} == {
        "as": "model_1_weights_as.pth",
        "des": "model_1_weights_des.pth",
    }
    assert all(path.is_file() for path in files.values())


def test_a_manifest_s_id_is_the_set_s_and_id_is_stronger(described: Path):
    assert install_from(described).id == "lakes"
    assert install_from(described, "other").about["id"] == "other"
    assert installed_ids() == ["bundled", "lakes", "other"]


@pytest.mark.parametrize(
    "name", ["a b", "../up", ".hidden", "-x", "bundled", "Bundled", "ä", "a/b"]
)
def test_names_that_are_no_ids_are_refused(folder: Path, user_models: Path, name: str):
    assert "give an ID of letters, digits, dashes and underscores" in refusal(folder, name)
    assert nothing_left(user_models)


def test_a_template_s_id_does_not_reach_the_bundled_set(described: Path):
    assert "other than bundled" in refusal(change(described, id="bundled"))


def test_a_name_that_is_taken_is_refused(folder: Path, described: Path):
    install_from(folder, "lakes")
    assert "is already installed" in refusal(described)
    assert install_from(described, overwrite=True).title == "Lakes of nowhere"


def test_files_that_are_not_the_manifest_s_are_refused(described: Path, user_models: Path):
    change(described, sha256={"lakes.pth": "0" * 64})
    assert "is not the one that its manifest describes" in refusal(described)
    assert nothing_left(user_models)


def test_a_set_for_another_network_is_refused(described: Path):
    assert "made with the network 'unet', which this version does not know; update" in refusal(
        change(described, contract="unet")
    )


def test_a_manifest_cannot_name_files_elsewhere(
    described: Path, tmp_path: Path, lake_weights: bytes
):
    (tmp_path / "other.pth").write_bytes(lake_weights)
    change(described, files={"as": "../other.pth"}, sha256={})
    assert "outside its folder" in refusal(described)


def test_a_file_that_the_manifest_names_must_be_there(described: Path):
    (described / "lakes.pth").unlink()
    assert "lakes.pth' does not exist" in refusal(described)


def test_weights_for_another_number_of_bands_are_refused(described: Path, user_models: Path):
    change(described, files={"as_des": "lakes.pth"})
    assert "is for 2 bands, but 4 are needed" in refusal(described)
    assert nothing_left(user_models)


def test_a_file_that_is_no_weights_is_refused(folder: Path):
    (folder / "mine_as.pth").write_bytes(b"no weights")
    assert "nothing in it was executed" in refusal(folder)


def test_without_torch_only_checksums_are_compared(folder: Path, monkeypatch):
    monkeypatch.setitem(sys.modules, "torch", None)
    monkeypatch.setattr("gmnet_water.models.runtime.torch_installed", lambda: False)
    (folder / "mine_as.pth").write_bytes(b"not looked into")
    said = []
    install(InstallRequest(folder), nothing_is_fetched, Report(info=said.append))
    assert any("PyTorch is not available" in line for line in said)
    assert installed_ids() == ["bundled", "mine"]


def test_a_set_too_large_is_refused(folder: Path, user_models: Path, monkeypatch):
    monkeypatch.setattr("gmnet_water.models.sets.install.LARGEST_SET", 1000)
    assert "too large for a model set" in refusal(folder)
    assert nothing_left(user_models)


def test_a_source_that_is_not_there_is_said(tmp_path: Path):
    assert "does not exist; check the path" in refusal(tmp_path / "none")


def test_a_source_of_another_kind_is_said(tmp_path: Path):
    (tmp_path / "scene.tif").touch()
    assert "is not a model set" in refusal(tmp_path / "scene.tif")


def test_cancelling_leaves_nothing(folder: Path, user_models: Path):
    with pytest.raises(Cancelled):
        install_from(folder, cancelled=lambda: True)
    assert nothing_left(user_models)


def test_the_old_set_comes_back_if_the_new_one_cannot_take_its_place(
    folder: Path, described: Path, user_models: Path, monkeypatch
):
    install_from(folder, "lakes")
    real = Path.rename

    def stubborn(path: Path, target: Path) -> Path:
        if path.name == "set":
            raise PermissionError(13, "in use")
        return real(path, target)

    monkeypatch.setattr(Path, "rename", stubborn)
    assert "cannot be written (in use)" in refusal(described, overwrite=True)
    assert installed("lakes").title == "mine"
    assert [path.name for path in user_models.iterdir()] == ["lakes"]


def test_a_set_that_a_killed_run_put_aside_comes_back(folder: Path, user_models: Path):
    install_from(folder)
    (user_models / "mine").rename(user_models / ".replaced-mine")
    assert installed_ids() == ["bundled", "mine"]
    assert installed("mine").folder == user_models / ".replaced-mine"
    install_from(folder, "other")
    assert installed_ids() == ["bundled", "mine", "other"]


def test_sets_in_the_making_are_not_listed(folder: Path, user_models: Path):
    install_from(folder)
    (user_models / "mine").rename(user_models / ".installing-x")
    assert installed_ids() == ["bundled"]


@pytest.mark.parametrize("top", ["", "lakes-1.0/"])
def test_a_zip_file_is_installed(tmp_path: Path, lake_weights: bytes, user_models: Path, top: str):
    text = json.dumps(manifest(lake_weights)).encode()
    members = {"lakes.pth": lake_weights, "model.json": text, "CARD.md": b"card", "run.py": b"no"}
    install_from(packed(tmp_path / "x.zip", {f"{top}{name}": c for name, c in members.items()}))
    assert sorted(path.name for path in (user_models / "lakes").iterdir()) == [
        "CARD.md",
        "lakes.pth",
        "model.json",
    ]
    assert [path.name for path in user_models.iterdir()] == ["lakes"]


@pytest.mark.parametrize("name", ["top/mine_as.pth", "as/w.pth", "deep/dset/as/w.pth"])
def test_a_zip_file_without_manifest_has_the_name_of_the_file(
    tmp_path: Path, lake_weights, name: str
):
    made = install_from(packed(tmp_path / "alps.zip", {name: lake_weights, "__MACOSX/._x": b""}))
    assert (made.id, list(made.files)) == ("alps", [OrbitMode.ASCENDING])


@pytest.mark.parametrize(
    "name", ["../evil.pth", "a/../../evil.pth", "/tmp/evil.pth", "..\\evil.pth", "C:/evil.pth"]
)
def test_a_zip_file_that_would_write_elsewhere_is_refused(
    tmp_path: Path, lake_weights: bytes, user_models: Path, name: str
):
    path = packed(tmp_path / "x.zip", {"mine_as.pth": lake_weights, name: lake_weights})
    assert "would write outside its folder" in refusal(path)
    assert nothing_left(user_models)
    assert not list(tmp_path.rglob("evil.pth"))


def test_a_zip_file_that_would_fill_the_disk_is_refused(
    tmp_path: Path, user_models: Path, monkeypatch
):
    monkeypatch.setattr(archive, "LARGEST_SET", 100_000)
    path = packed(tmp_path / "bomb.zip", {"a_as.pth": bytes(60_000), "b_des.pth": bytes(60_000)})
    assert path.stat().st_size < 1000
    assert "too much for a model set" in refusal(path)
    assert nothing_left(user_models)


def test_a_damaged_zip_file_is_said(tmp_path: Path, lake_weights: bytes, user_models: Path):
    path = packed(tmp_path / "x.zip", {"mine_as.pth": lake_weights})
    content = bytearray(path.read_bytes())
    content[5000] ^= 0xFF
    path.write_bytes(content)
    assert "'x.zip' cannot be unpacked" in refusal(path)
    path.write_bytes(b"no zip file")
    assert "'x.zip' cannot be unpacked" in refusal(path)
    assert nothing_left(user_models)


def test_a_zip_file_without_a_set_is_said_by_its_name(tmp_path: Path, user_models: Path):
    said = refusal(packed(tmp_path / "x.zip", {"notes.txt": b"notes"}))
    assert said.startswith("The zip file 'x.zip' contains no model set. No weights were found in")
    assert ".installing" not in said


def test_the_catalogue_has_the_published_weights():
    assert entry_ids() == ["tibet"]
    published = entry("tibet").model_set(Path("there"))
    assert set(published.files) == set(OrbitMode)
    assert published.bounds == PUBLISHED_BOUNDS
    assert published.orbit_choice.value == "tile"
    assert str(published.about["licence"]).startswith("none stated")


def test_the_catalogue_s_checksums_and_sizes_are_those_of_the_published_files(shared: Path):
    for download in entry("tibet").downloads:
        content = (shared / "weights" / download.name).read_bytes()
        assert download.size == len(content)
        assert download.sha256 == hashlib.sha256(content).hexdigest()
        orbit = download.name[len("tibet_") : -len(".pth")]
        assert download.url.endswith(f"/dset/{orbit}/model_1_weights.pth")
        assert download.url.startswith("https://raw.githubusercontent.com/xinluo2018/Tibet-Water")


def test_a_broken_entry_hides_no_other(tmp_path: Path, monkeypatch):
    (tmp_path / "broken.json").write_text("{}")
    monkeypatch.setenv("GMNET_CATALOGUE", str(tmp_path))
    assert entry_ids() == []
    with pytest.raises(ModelError, match=r"entry '.*broken\.json' cannot be understood"):
        entry("broken")


@pytest.mark.parametrize("name", ["../tibet", "/etc/x", ""])
def test_an_entry_is_looked_for_in_the_catalogue_only(name: str):
    with pytest.raises(ModelError, match=r"to fetch \(it has: tibet\)"):
        entry(name)


@pytest.mark.parametrize("name", ["con", "NUL", "COM1"])
def test_an_id_that_windows_keeps_for_a_device_is_refused(folder: Path, name: str):
    assert "which Windows keeps for a device" in refusal(folder, name)


def test_a_zip_file_with_a_name_that_windows_does_not_take_is_refused_there(
    tmp_path: Path, lake_weights: bytes, user_models: Path, monkeypatch
):
    monkeypatch.setattr(windows_names, "HERE", True)
    made = packed(tmp_path / "set.zip", {"lakes.pth": lake_weights, "aux.md": b"x"})
    assert "has a file that has the name 'aux.md'" in refusal(made)
    assert nothing_left(user_models)
