"""``gmnet-water models install`` and ``models list``, fetching from a server on this machine.

They are also called ``install-model`` and ``list-models``, as at first.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
from pathlib import Path

import pytest
from gmnet_water.cli.main import main
from gmnet_water.commands.install_model import INSTALL_MODEL
from gmnet_water.models.sets.installed import installed, installed_ids
from gmnet_water.tests.model_server import Server, wait_for, write_entry
from gmnet_water.tests.own_python import own_python

pytestmark = pytest.mark.usefixtures("one_thread", "user_models")

PART = Path(".fetched-lakes", "lakes.pth.part")


def call(*arguments: object) -> int:
    """The exit code, also where argparse leaves by itself."""
    try:
        return main([str(argument) for argument in arguments])
    except SystemExit as left:
        return int(left.code or 0)


def refusal(capsys, *arguments: object) -> str:
    """What a call says that fails."""
    assert call("install-model", *arguments) == 1
    return capsys.readouterr().err


def test_a_set_is_fetched(offered: Server, lake_weights: bytes, user_models: Path, capsys):
    assert call("install-model", "lakes") == 0
    assert (user_models / "lakes" / "lakes.pth").read_bytes() == lake_weights
    assert "Installed 'lakes' in" in capsys.readouterr().err


def test_a_folder_is_installed_under_a_name(tmp_path: Path, lake_weights: bytes):
    (tmp_path / "x_as.pth").write_bytes(lake_weights)
    assert call("install-model", tmp_path, "--id", "alps") == 0
    assert installed("alps").id == "alps"


def test_both_names_of_a_command_do_the_same(offered: Server, user_models: Path, capsys):
    assert call("models", "install", "lakes", "--json") == 0
    made = {"output_folder": str(user_models / "lakes"), "output_id": "lakes"}
    assert json.loads(capsys.readouterr().out) == made
    said = []
    for name in (["models", "list"], ["list-models"]):
        assert call(*name) == 0
        said.append(capsys.readouterr().out)
    assert said[0] == said[1]
    assert "\n    State: installed\n" in said[0]


@pytest.mark.parametrize("arguments", [["models"], ["models", "remove"]])
def test_a_name_of_two_words_is_asked_for_whole(arguments: list[str], capsys):
    assert call(*arguments) == 2
    assert "usage: gmnet-water models" in capsys.readouterr().err


def test_a_set_is_fetched_from_python(offered: Server, lake_weights: bytes):
    made = INSTALL_MODEL(model="lakes", id="seas")
    assert (made.folder / "lakes.pth").read_bytes() == lake_weights
    assert installed_ids() == ["bundled", "seas"]


def test_a_folder_called_like_a_set_to_fetch_is_a_folder(
    offered: Server, lake_weights: bytes, tmp_path: Path, monkeypatch
):
    (tmp_path / "lakes").mkdir()
    (tmp_path / "lakes" / "mine_as.pth").write_bytes(lake_weights)
    monkeypatch.chdir(tmp_path)
    assert call("models", "install", "lakes") == 0
    assert offered.asked == []


def test_a_set_is_replaced_only_if_asked(offered: Server, capsys):
    assert call("install-model", "lakes") == 0
    assert "is already installed; set --overwrite to" in refusal(capsys, "lakes")
    assert call("install-model", "lakes", "--overwrite") == 0


@pytest.mark.parametrize("heeds", [True, False], ids=["parts", "no parts"])
def test_a_broken_download_goes_on(
    offered: Server, lake_weights: bytes, user_models: Path, capsys, heeds: bool
):
    offered.stop_after, offered.heeds_ranges = 1_000_000, heeds
    refusal(capsys, "lakes")
    assert (user_models / PART).stat().st_size == 1_000_000
    offered.stop_after = None
    assert call("install-model", "lakes") == 0
    assert offered.asked[-1] == ("lakes.pth", "bytes=1000000-")
    assert (user_models / "lakes" / "lakes.pth").read_bytes() == lake_weights


def test_another_file_is_refused_by_its_checksum(offered: Server, lake_weights: bytes, capsys):
    offered.files["lakes.pth"] = lake_weights[:-1] + b"x"
    assert "its checksum differs" in refusal(capsys, "lakes")
    assert installed_ids() == ["bundled"]


def test_a_file_that_is_not_there_is_said(offered: Server, capsys):
    del offered.files["lakes.pth"]
    assert "The server answered 404 for" in refusal(capsys, "lakes")


def test_without_a_network_it_is_said(offered, lake_weights, tmp_path: Path, capsys):
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        port = nobody.getsockname()[1]
    write_entry(tmp_path / "catalogue", lake_weights, f"http://127.0.0.1:{port}/lakes.pth")
    said = refusal(capsys, "lakes")
    assert f"'127.0.0.1:{port}' cannot be reached (" in said
    assert "https_proxy" in said


def test_a_redirection_is_followed_on_this_machine(offered: Server):
    offered.files["there.pth"] = offered.files.pop("lakes.pth")
    offered.moved["lakes.pth"] = f"{offered.url}there.pth"
    assert call("install-model", "lakes") == 0


@pytest.mark.parametrize("url", ["http://example.org/l.pth", "file:///etc/hostname"])
def test_a_redirection_to_what_is_not_encrypted_is_refused(offered: Server, capsys, url: str):
    offered.moved["lakes.pth"] = url
    refusal(capsys, "lakes")
    assert installed_ids() == ["bundled"]


def test_the_list_is_for_people(capsys):
    assert call("list-models") == 0
    said = capsys.readouterr().out
    assert said.startswith("bundled: GMNet Water")
    assert "\ntibet: GMNet as published" in said


def test_the_list_is_for_machines_too(capsys):
    assert call("list-models", "--json") == 0
    assert [one["id"] for one in json.loads(capsys.readouterr().out)] == ["bundled", "tibet"]


@pytest.mark.parametrize("arguments", [["install-model"], ["install-model", "a", "b"]])
def test_a_wrong_call_leaves_with_2(arguments: list[str], capsys):
    assert call(*arguments) == 2
    assert "usage: gmnet-water install-model" in capsys.readouterr().err


def python(repository: Path, hidden: tuple[str, ...], *arguments: str) -> subprocess.Popen:
    """The command line in a Python of its own that lacks some modules."""
    program = (
        f"import sys; sys.modules.update(dict.fromkeys({hidden!r}));"
        "from gmnet_water.cli.main import main; sys.exit(main())"
    )
    return own_python(repository, "-c", program, *arguments)


def test_installing_needs_neither_torch_nor_gdal_nor_numpy(repository: Path, offered: Server):
    process = python(repository, ("torch", "osgeo", "numpy"), "install-model", "lakes")
    said = process.communicate(timeout=60)[1]
    assert process.returncode == 0, said
    assert "PyTorch is not available" in said
    assert installed_ids() == ["bundled", "lakes"]


def test_the_list_needs_neither_torch_nor_gdal_nor_numpy(repository: Path, tmp_path: Path):
    page = tmp_path / "models.html"
    hidden = ("torch", "osgeo", "numpy")
    process = python(repository, hidden, "models", "list", "--output", str(page))
    said = process.communicate(timeout=60)
    assert process.returncode == 0, said
    assert said[0].startswith("bundled: GMNet Water")
    assert "<h2>bundled: GMNet Water" in page.read_text(encoding="utf-8")


@pytest.mark.skipif(os.name != "posix", reason="Ctrl-C is a signal on POSIX systems")
def test_an_interrupted_download_is_kept_for_the_next_run(
    repository: Path, offered: Server, user_models: Path
):
    offered.pause = 5.0
    process = python(repository, (), "install-model", "lakes")
    wait_for(lambda: (user_models / PART).exists() and (user_models / PART).stat().st_size)
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=3)
    assert process.returncode == 130
    assert [path.name for path in user_models.iterdir()] == [".fetched-lakes"]
