"""Installations of PyTorch that fail as they do on users' computers, with pip itself."""

from __future__ import annotations

import shutil
import ssl
import subprocess
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from gmnet_water.core.report import SILENT
from gmnet_water.dependencies import places, trial
from gmnet_water.dependencies.errors import DependencyError
from gmnet_water.dependencies.install import install, planned
from gmnet_water.dependencies.trial import numpy_of
from gmnet_water.tests.wheel_index import wheel


@pytest.fixture
def refusal(system_python: Path, torch_home: Path, wheel_index):
    """What an installation says that fails; the folder is then as it was."""

    def run(source: str = "") -> str:
        numpy = numpy_of(system_python)
        plan = planned(system_python, numpy, source=source or wheel_index.url)
        with pytest.raises(DependencyError) as raised:
            install(plan, SILENT)
        assert not places.home().exists() or not list(places.home().iterdir())
        return str(raised.value)

    return run


@pytest.fixture
def unknown_server(tmp_path: Path) -> Iterator[str]:
    """The address of a server whose certificate nobody has signed."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("openssl is needed to make a certificate")
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    request = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=wheels"]
    files = [
        "-addext",
        "subjectAltName=IP:127.0.0.1",
        "-keyout",
        str(key),
        "-out",
        str(certificate),
    ]
    subprocess.run([openssl, *request, *files], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server = ThreadingHTTPServer(("127.0.0.1", 0), SimpleHTTPRequestHandler)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"https://127.0.0.1:{server.server_port}/simple/"
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_certificate_that_nobody_signed_is_the_cause(refusal, unknown_server):
    said = refusal(unknown_server)
    assert said.startswith("The server's certificate is not trusted")
    assert "PIP_CERT" in said


def test_a_name_that_nobody_knows_is_a_matter_of_the_network(refusal):
    assert refusal("https://no-such-index.invalid/simple/").startswith(
        "The index cannot be reached"
    )


def test_a_disk_that_is_read_only_cannot_be_written(refusal, small_disk, monkeypatch):
    monkeypatch.setenv("GMNET_TORCH", str(small_disk.folder / "torch"))
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk.folder)], check=True)
    said = refusal()
    assert f"{small_disk.folder}" in said
    assert "cannot be written (Read-only file system)" in said


def test_a_folder_with_a_wheel_for_another_python_has_none(refusal, tmp_path):
    name = "torch-2.9.0-cp36-cp36m-win_amd64.whl"
    (tmp_path / name).write_bytes(wheel("torch", "2.9.0", ""))
    assert "There is no PyTorch for this Python" in refusal(str(tmp_path))


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("import ctypes; ctypes.CDLL('libgone.so.1')", "needs the library libgone.so.1"),
        ("raise OSError('[WinError 126] Error loading \"c10.dll\"')", "Redistributable"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGILL)", "this processor lacks"),
        ("import os; os._exit(3)", "ended Python while it was loaded (code 3)"),
        ("__version__ = '2.9.0'", "PyTorch and QGIS's numpy do not go together (AttributeError"),
    ],
)
def test_a_torch_that_does_not_work_is_not_installed(refusal, wheel_index, code, sentence):
    wheel_index.offer_torch(code=code)
    assert sentence in refusal()


def test_a_torch_that_never_finishes_loading_is_given_up(refusal, wheel_index, monkeypatch):
    monkeypatch.setattr(trial, "_LONGEST_S", 1.0)
    wheel_index.offer_torch(code="import time; time.sleep(60)")
    assert "did not answer in 1 seconds" in refusal()
