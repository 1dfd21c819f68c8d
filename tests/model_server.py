"""A catalogue of one model set, and a server on this machine that has its files."""

from __future__ import annotations

import hashlib
import io
import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

PIECE = 1 << 16


@dataclass
class Server:
    """What the server has, how it behaves, and what it was asked for.

    Attributes:
        url: its address, with a slash at the end.
        files: content by name.
        heeds_ranges: whether it sends the part that is asked for, or all.
        pause: seconds between two pieces of 64 KiB.
        stop_after: bytes after which it hangs up.
        moved: name of a file -> where else it is.
        asked: name and header Range of each request.
    """

    url: str
    files: dict[str, bytes] = field(default_factory=dict)
    heeds_ranges: bool = True
    pause: float = 0.0
    stop_after: int | None = None
    moved: dict[str, str] = field(default_factory=dict)
    asked: list[tuple[str, str | None]] = field(default_factory=list)
    closing: threading.Event = field(default_factory=threading.Event)


class Handler(BaseHTTPRequestHandler):
    """Sends files as a `Server` says."""

    def do_GET(self):
        told: Server = self.server.told
        name = self.path.lstrip("/")
        asked = self.headers.get("Range")
        told.asked.append((name, asked))
        if name in told.moved:
            self.send_response(302)
            self.send_header("Location", told.moved[name])
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        if name not in told.files:
            self.send_error(404)
            return
        content = told.files[name]
        start = int(asked[len("bytes=") : -1]) if asked and told.heeds_ranges else 0
        if start >= len(content):
            self.send_error(416)
            return
        self.send_response(206 if start else 200)
        if start:
            self.send_header("Content-Range", f"bytes {start}-{len(content) - 1}/{len(content)}")
        self.send_header("Content-Length", str(len(content) - start))
        if name.endswith("/"):
            self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.send_body(content[start : told.stop_after], told)

    def send_body(self, content: bytes, told: Server) -> None:
        self.close_connection = True
        for start in range(0, len(content), PIECE):
            try:
                self.wfile.write(content[start : start + PIECE])
            except OSError:
                return  # the other side hung up
            if told.pause and told.closing.wait(told.pause):
                return

    def log_message(self, *_arguments):
        """Nothing on the terminal."""


@pytest.fixture
def server() -> Iterator[Server]:
    """A server on the loopback interface."""
    with serving() as running:
        yield running


@contextmanager
def serving() -> Iterator[Server]:
    """A server on the loopback interface, while it is needed."""
    running = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    running.told = Server(f"http://127.0.0.1:{running.server_port}/")
    thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield running.told
    running.told.closing.set()
    running.shutdown()
    running.server_close()
    thread.join()


@pytest.fixture
def user_models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's folder of model sets; it does not exist yet."""
    monkeypatch.setenv("GMNET_MODELS", str(tmp_path / "models"))
    return tmp_path / "models"


@pytest.fixture(scope="session")
def lake_weights() -> bytes:
    """A weights file for one orbit, of random numbers."""
    torch = pytest.importorskip("torch")
    from gmnet_water.models.architectures.gmnet import GMNet

    torch.manual_seed(7)
    file = io.BytesIO()
    torch.save(GMNet(2).state_dict(), file)
    return file.getvalue()


def manifest(content: bytes, **changes: object) -> dict:
    """A manifest of a set with one file for either orbit."""
    return {
        "id": "lakes",
        "title": "Lakes of nowhere",
        "files": {"as": "lakes.pth", "des": "lakes.pth"},
        "sha256": {"lakes.pth": hashlib.sha256(content).hexdigest()},
        "bounds": {
            "ascending": {"vv": [-30, 5], "vh": [-40, 0]},
            "descending": {"vv": [-31, 6], "vh": [-41, 1]},
        },
        "licence": "CC0-1.0",
        **changes,
    }


def write_entry(folder: Path, content: bytes, url: str, **changes: object) -> Path:
    """Write a catalogue's entry ``lakes``; gives the catalogue's folder."""
    folder.mkdir(exist_ok=True)
    download = {"lakes.pth": {"url": url, "bytes": len(content)}}
    entry = manifest(content, download=download, **changes)
    (folder / "lakes.json").write_text(json.dumps(entry), encoding="utf-8")
    return folder


@pytest.fixture
def offered(server: Server, lake_weights: bytes, tmp_path: Path, monkeypatch) -> Server:
    """The server with a model set ``lakes``, which is all that the catalogue has."""
    server.files["lakes.pth"] = lake_weights
    folder = write_entry(tmp_path / "catalogue", lake_weights, f"{server.url}lakes.pth")
    monkeypatch.setenv("GMNET_CATALOGUE", str(folder))
    return server


def wait_for(condition, seconds: float = 10.0) -> None:
    """Wait until something is so."""
    end = time.monotonic() + seconds
    while not condition() and time.monotonic() < end:
        time.sleep(0.01)
