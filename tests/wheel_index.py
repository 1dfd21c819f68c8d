"""An index of wheels on this machine, with a small package that calls itself torch."""

from __future__ import annotations

import io
import os
import subprocess
import zipfile
from pathlib import Path

import pytest
from gmnet_water.tests.model_server import Server

# The Python of the system, and so of QGIS: tests themselves may run in one that has torch.
SYSTEM_PYTHON = Path("/usr/bin/python3")
_TORCH = """
__version__ = "2.9.0"

class _Tensor:
    def __init__(self, values):
        self.values = values

    def numpy(self):
        return self.values

def from_numpy(values):
    return _Tensor(values)
"""


def wheel(
    name: str, version: str, code: str, requires: tuple[str, ...] = (), padding: int = 0
) -> bytes:
    """A wheel of one package.

    Args:
        name: of the package.
        version: its version.
        code: of its ``__init__.py``.
        requires: packages that it needs.
        padding: bytes that it has besides, which cannot be compressed.
    """
    info = f"{name}-{version}.dist-info"
    needs = "".join(f"Requires-Dist: {one}\n" for one in requires)
    files = {
        f"{name}/__init__.py": code,
        f"{name}/padding.bin": os.urandom(padding),
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n{needs}",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\n"
        "Tag: py3-none-any\n",
    }
    record = "".join(f"{path},,\n" for path in [*files, f"{info}/RECORD"])
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as opened:
        for path, content in {**files, f"{info}/RECORD": record}.items():
            opened.writestr(path, content)
    return made.getvalue()


class Index:
    """An index that pip can use.

    Attributes:
        url: its address.
        server: what serves it; its ``pause`` and ``stop_after`` make it slow, or cut it off.
    """

    def __init__(self, server: Server) -> None:
        self.server = server
        self.url = f"{server.url}simple/"

    def offer(self, name: str, version: str, content: bytes, tag: str = "py3-none-any") -> None:
        """Have a wheel of a package."""
        file = f"{name}-{version}-{tag}.whl"
        link = f'<a href="/{file}">{file}</a>'.encode()
        page = f"simple/{name}/"
        self.server.files[page] = self.server.files.get(page, b"<!DOCTYPE html>") + link
        self.server.files[file] = content

    def offer_torch(self, version: str = "2.9.0", code: str = _TORCH, **options: object) -> None:
        """Have a torch, one that works unless there is other code."""
        self.offer("torch", version, wheel("torch", version, code, **options))


def bare_environment() -> dict[str, str]:
    """The variables of the process, in which pip has no settings and Python no folders."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("PIP_") and name != "PYTHONPATH"
    }
    # Failures come soon; without a second try pip says nothing of the network.
    return {**kept, "PIP_CONFIG_FILE": os.devnull, "PIP_RETRIES": "1"}


@pytest.fixture
def wheel_index(server: Server, monkeypatch: pytest.MonkeyPatch) -> Index:
    """The index, with nothing in it; pip has no settings but those of a command."""
    bare = bare_environment()
    for name in set(os.environ) - set(bare):
        monkeypatch.delenv(name)
    for name in ("PIP_CONFIG_FILE", "PIP_RETRIES"):
        monkeypatch.setenv(name, bare[name])
    return Index(server)


@pytest.fixture(scope="session")
def system_python() -> Path:
    """The Python of QGIS, where it has pip and no torch."""
    if not SYSTEM_PYTHON.exists():
        pytest.skip("the system has no Python of its own")
    looks = (
        "import pip, numpy, importlib.util as u; raise SystemExit(u.find_spec('torch') is not None)"
    )
    bare = {"PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/")}
    done = subprocess.run([str(SYSTEM_PYTHON), "-c", looks], env=bare, capture_output=True)
    if done.returncode:
        pytest.skip("the system's own Python has no pip or numpy, or has torch")
    return SYSTEM_PYTHON


@pytest.fixture
def torch_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's folder for PyTorch, in a place with a blank and letters beyond ASCII."""
    from gmnet_water.dependencies import places

    monkeypatch.setenv("GMNET_TORCH", str(tmp_path / "Données d'été 水"))
    yield places.home()
    places.leave()
