"""Weights files: what is read exactly, and what is refused without being executed."""

from __future__ import annotations

import contextlib
import hashlib
import io
import pickle
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from gmnet_water.models.architectures.gmnet import GMNet
from gmnet_water.models.architectures.registry import GMNET
from gmnet_water.models.errors import ModelError
from gmnet_water.models.weights import load_network, read_state
from gmnet_water.models.weights_file import sha256

FORMATS = {"zip": True, "legacy": False}


@pytest.fixture(scope="module")
def state() -> dict[str, torch.Tensor]:
    """A state dict of the 2-band network with values of its own everywhere."""
    torch.manual_seed(11)
    network = GMNet(2)
    return {
        key: torch.rand_like(value) if value.is_floating_point() else value + 7
        for key, value in network.state_dict().items()
    }


def saved(path: Path, content: object, kind: str = "zip") -> Path:
    torch.save(content, path, _use_new_zipfile_serialization=FORMATS[kind])
    return path


@pytest.mark.parametrize("kind", FORMATS)
def test_every_tensor_comes_back(tmp_path: Path, state: dict, kind: str):
    network = load_network(GMNET, saved(tmp_path / "w.pth", state, kind), 2)
    loaded = network.state_dict()
    assert all(torch.equal(loaded[key], value) for key, value in state.items())


def test_a_loaded_network_is_in_evaluation_mode(tmp_path: Path, state: dict):
    network = load_network(GMNET, saved(tmp_path / "w.pth", state), 2)
    assert not any(module.training for module in network.modules())


def test_half_precision_becomes_single(tmp_path: Path, state: dict):
    half = {k: v.half() if v.is_floating_point() else v for k, v in state.items()}
    network = load_network(GMNET, saved(tmp_path / "w.pth", half), 2)
    key = "outp_layer.0.weight"
    assert torch.equal(network.state_dict()[key], half[key].float())
    assert network.state_dict()[key].dtype == torch.float32


def test_the_checksum_is_that_of_the_file(tmp_path: Path):
    (tmp_path / "w.pth").write_bytes(b"weights")
    assert sha256(tmp_path / "w.pth") == hashlib.sha256(b"weights").hexdigest()


def test_the_published_weights_are_whole(shared: Path):
    for line in (shared / "weights" / "SHA256SUMS").read_text().splitlines():
        checksum, name = line.split()
        assert sha256(shared / "weights" / name) == checksum


@pytest.mark.parametrize(("name", "bands"), [("as", 2), ("des", 2), ("as_des", 4)])
def test_the_published_weights_load_by_their_own_keys(shared: Path, name: str, bands: int):
    assert load_network(GMNET, shared / "weights" / f"tibet_{name}.pth", bands).bands == bands


def refused(path: Path, message: str, bands: int = 2) -> None:
    with pytest.raises(ModelError, match=message):
        load_network(GMNET, path, bands)


def test_a_missing_file_is_refused(tmp_path: Path):
    refused(tmp_path / "none.pth", r"none\.pth' does not exist; check the path")


def test_a_folder_is_refused(tmp_path: Path):
    refused(tmp_path, "is a folder")


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"P", id="one byte"),
        pytest.param(b"<!DOCTYPE html><html>404 Not Found</html>", id="a web page"),
        pytest.param(b"not weights\n" * 100, id="text"),
        pytest.param(bytes(range(256)) * 8, id="noise"),
        pytest.param(b"\x80\x02", id="a pickle's head"),
        pytest.param(b"ustar" * 200, id="nearly an archive"),
    ],
)
def test_what_is_no_weights_file_is_refused(tmp_path: Path, content: bytes):
    (tmp_path / "w.pth").write_bytes(content)
    refused(tmp_path / "w.pth", r"w\.pth' .*cut short.*Copy or download it again")


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("kept", [0.001, 0.5, 0.999])
def test_a_file_cut_short_is_refused(tmp_path: Path, state: dict, kind: str, kept: float):
    path = saved(tmp_path / "w.pth", state, kind)
    whole = path.read_bytes()
    path.write_bytes(whole[: int(kept * len(whole))])
    refused(path, r"w\.pth' .*cut short.*Copy or download it again")


FEW = {f"layer.{number}.weight": torch.full((4, 4), float(number)) for number in range(5)}


@pytest.mark.parametrize("kind", FORMATS)
def test_a_file_cut_short_anywhere_is_refused(tmp_path: Path, kind: str):
    path = saved(tmp_path / "w.pth", FEW, kind)
    whole = path.read_bytes()
    for length in range(0, len(whole), 11):
        path.write_bytes(whole[:length])
        with pytest.raises(ModelError, match="cut short"):
            read_state(path)


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.filterwarnings("ignore::UserWarning")
def test_a_file_damaged_anywhere_raises_nothing_but_a_sentence(tmp_path: Path, kind: str):
    path = saved(tmp_path / "w.pth", FEW, kind)
    whole = path.read_bytes()
    for position in range(0, len(whole), 11):
        damaged = bytearray(whole)
        damaged[position] ^= 0x55
        path.write_bytes(damaged)
        # A changed number or name cannot be told from a right one.
        with contextlib.suppress(ModelError):
            read_state(path)


def other_archive(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "no weights")


def script(path: Path) -> None:
    torch.jit.save(torch.jit.trace(torch.nn.Linear(2, 2), torch.zeros(1, 2)), str(path))


@pytest.mark.parametrize("write", [other_archive, script])
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::UserWarning")
def test_another_kind_of_archive_is_refused(tmp_path: Path, write: Callable[[Path], None]):
    write(tmp_path / "w.pth")
    # PyTorch 2.0 reads a script's archive as something empty, and executes nothing of it either.
    refused(
        tmp_path / "w.pth", r"other than weights.*not executed.*plain state dict|not a state dict"
    )


@pytest.mark.parametrize(
    "content",
    [
        pytest.param([1, 2], id="a list"),
        pytest.param(torch.ones(3), id="a tensor"),
        pytest.param({1: torch.ones(3)}, id="numbers for names"),
        pytest.param({"epoch": 3, "state_dict": {"a": torch.ones(3)}}, id="a checkpoint"),
        pytest.param({"a": torch.ones(3).to_sparse()}, id="sparse tensors"),
        pytest.param({"a": torch.ones(3, dtype=torch.complex64)}, id="complex tensors"),
        pytest.param({"a": torch.ones(3, device="meta")}, id="tensors without values"),
    ],
)
def test_what_is_no_state_dict_is_refused(tmp_path: Path, content: object):
    refused(saved(tmp_path / "w.pth", content), r"is not a state dict.*save model\.state_dict\(\)")


def test_an_empty_state_dict_is_of_another_network(tmp_path: Path):
    refused(saved(tmp_path / "w.pth", {}), "is for another network")


def test_weights_of_another_network_are_refused(tmp_path: Path):
    other = torch.nn.Linear(3, 4).state_dict()
    refused(
        saved(tmp_path / "w.pth", other), "is for another network: .* are missing and 2 are unk"
    )


def test_weights_with_one_name_too_many_are_refused(tmp_path: Path, state: dict):
    more = {**state, "extra.weight": torch.ones(1)}
    refused(saved(tmp_path / "w.pth", more), "0 of GMNet's .* are missing and 1 are unknown")


def test_weights_with_one_name_too_few_are_refused(tmp_path: Path, state: dict):
    fewer = {key: value for key, value in state.items() if key != "outp_layer.0.bias"}
    refused(saved(tmp_path / "w.pth", fewer), "is for another network: 1 of")


def test_a_tensor_of_another_shape_is_refused_by_its_name(tmp_path: Path, state: dict):
    other = {**state, "outp_layer.0.weight": torch.ones(1, 16, 1, 1)}
    refused(
        saved(tmp_path / "w.pth", other), r"'outp_layer\.0\.weight' has the shape \(1, 16, 1, 1"
    )


def test_weights_that_are_no_numbers_are_refused(tmp_path: Path, state: dict):
    broken = {**state, "outp_layer.0.bias": torch.tensor([float("nan")])}
    refused(saved(tmp_path / "w.pth", broken), r"'outp_layer\.0\.bias' .*not finite.*train")


@pytest.mark.parametrize(("stored", "wanted"), [(2, 4), (4, 2)])
def test_weights_for_another_number_of_bands_are_refused(tmp_path: Path, stored, wanted):
    path = saved(tmp_path / "w.pth", GMNet(stored).state_dict())
    refused(path, f"is for {stored} bands, but {wanted} are needed here; use 2-band", wanted)


class Payload:
    """Creates a file when it is unpickled."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __reduce__(self):
        return Path.touch, (self._path,)


def zip_pickle(path: Path, content: object) -> None:
    saved(path, content, "zip")


def legacy_pickle(path: Path, content: object) -> None:
    saved(path, content, "legacy")


def bare_pickle(path: Path, content: object) -> None:
    path.write_bytes(pickle.dumps(content, protocol=2))


WAYS = pytest.mark.parametrize("write", [zip_pickle, legacy_pickle, bare_pickle])


def weights_with_code(folder: Path, write: Callable[[Path, object], None]) -> tuple[Path, Path]:
    """A weights file with code in it, and the file that the code would create."""
    sign = folder / "executed"
    write(folder / "w.pth", {"outp_layer.0.bias": torch.zeros(1), "x": Payload(sign)})
    return folder / "w.pth", sign


@WAYS
def test_code_in_a_weights_file_is_refused(tmp_path: Path, write: Callable[[Path, object], None]):
    path, _ = weights_with_code(tmp_path, write)
    refused(path, r"w\.pth' .*executed.*plain state dict")


@WAYS
def test_code_in_a_weights_file_is_not_executed(tmp_path: Path, write):
    path, sign = weights_with_code(tmp_path, write)
    with pytest.raises(ModelError):
        read_state(path)
    assert not sign.exists()


@WAYS
def test_the_code_would_be_executed_by_a_careless_reader(tmp_path: Path, write):
    path, sign = weights_with_code(tmp_path, write)
    if write is bare_pickle:
        pickle.loads(path.read_bytes())
    else:
        torch.load(io.BytesIO(path.read_bytes()), weights_only=False)
    assert sign.exists()


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -float("inf"), 1e300])
@pytest.mark.parametrize("key", ["outp_layer.0.bias", "encoder.0.conv_bn_relu_in.1.running_mean"])
def test_weights_that_are_no_finite_numbers_are_refused(
    tmp_path: Path, state: dict, key: str, value: float
):
    broken = {**state, key: state[key].double().index_fill(0, torch.tensor([0]), value)}
    refused(saved(tmp_path / "w.pth", broken), "not finite")


def test_a_variance_below_zero_is_refused(tmp_path: Path, state: dict):
    key = "encoder.0.conv_bn_relu_in.1.running_var"
    refused(saved(tmp_path / "w.pth", {**state, key: -state[key]}), "not finite")
