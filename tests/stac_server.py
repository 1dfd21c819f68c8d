"""A STAC API and rasters on this machine, which behave as public ones do, good and bad."""

from __future__ import annotations

import gc
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

TOKEN = "se=2030&sig=a%2Fsecret%3D"  # pragma: allowlist secret


@dataclass
class Catalogue:
    """What the server has, how it behaves, and what it was asked for.

    Attributes:
        url: the address of the API, without a slash at the end; rasters lie under ``/files/NAME``.
        items: STAC items; a search gives those that fit it, in this order.
        files: rasters by name.
        paging: how a page names the next one: by ``POST`` with the whole body, by ``merge`` with
            a part of it, by ``GET``, or by ``loop``, which names the first page for ever.
        post: whether a search may be made by POST.
        root: what the address itself answers with; None for what a STAC API does.
        answer: what searches answer with instead: bytes as they are.
        failures: statuses that the next requests of the API get instead of an answer.
        status: of files by name, for ever; of ``busy`` files for the number of requests.
        busy: how many requests of a file are refused by 503 first.
        stop_after: bytes of an answer after which the server hangs up, by file.
        pause: seconds of silence before the body of a file.
        signed: names of files that are refused by 403 without `TOKEN`.
        searches: bodies, and queries, of all searches.
        ranges: name, header Range and bytes sent of each request of a file.
    """

    url: str
    items: list[dict[str, Any]] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    paging: str = "POST"
    post: bool = True
    root: Any = None
    answer: bytes | None = None
    failures: list[int] = field(default_factory=list)
    status: dict[str, int] = field(default_factory=dict)
    busy: dict[str, int] = field(default_factory=dict)
    stop_after: dict[str, int] = field(default_factory=dict)
    pause: dict[str, float] = field(default_factory=dict)
    signed: set[str] = field(default_factory=set)
    searches: list[dict[str, Any]] = field(default_factory=list)
    ranges: list[tuple[str, str, int]] = field(default_factory=list)
    tokens: int = 0
    closing: threading.Event = field(default_factory=threading.Event)

    def file(self, name: str) -> str:
        """The address of a file."""
        return f"{self.url.rsplit('/', 1)[0]}/files/{name}"

    def add(self, path: Path, name: str = "") -> str:
        """Offer a file; gives its address."""
        self.files[name or path.name] = path.read_bytes()
        return self.file(name or path.name)

    def sent(self, name: str) -> int:
        """How many bytes of a file were sent."""
        return sum(count for one, _, count in self.ranges if one == name)


class Handler(BaseHTTPRequestHandler):
    """Answers as a `Catalogue` says."""

    protocol_version = "HTTP/1.1"

    @property
    def told(self) -> Catalogue:
        return self.server.told

    def do_HEAD(self):
        self.send_file(head=True)

    def do_POST(self):
        size = int(self.headers.get("Content-Length") or 0)
        body = json.loads(self.rfile.read(size))
        if not self.path.endswith("/search") or not self.told.post:
            self.send_json({"code": "NotFound"}, 405)
        else:
            self.search(body)

    def do_GET(self):
        parts = urlsplit(self.path)
        if parts.path.startswith("/files/"):
            self.send_file()
        elif parts.path.startswith("/token/"):
            self.told.tokens += 1
            self.send_json({"token": TOKEN, "msft:expiry": "2099-01-01T00:00:00Z"})
        elif parts.path == "/stac/search":
            query = {name: values[0] for name, values in parse_qs(parts.query).items()}
            body: dict[str, Any] = dict(query)
            for name in ("bbox", "collections"):
                if name in query:
                    body[name] = query[name].split(",")
            self.search(body)
        elif parts.path in ("/stac", "/stac/"):
            self.send_json(self.root() if self.told.root is None else self.told.root)
        else:
            self.send_json({"code": "NotFound"}, 404)

    def root(self) -> dict[str, Any]:
        search = f"{self.told.url}/search"
        return {
            "type": "Catalog",
            "id": "loopback",
            "stac_version": "1.0.0",
            "conformsTo": [
                "https://api.stacspec.org/v1.0.0/core",
                "https://api.stacspec.org/v1.0.0/item-search",
            ],
            "links": [
                {"rel": "self", "href": self.told.url},
                {"rel": "search", "href": search, "method": "GET"},
                {"rel": "search", "href": search, "method": "POST"},
            ],
        }

    def search(self, body: dict[str, Any]) -> None:
        told = self.told
        told.searches.append(body)
        if told.failures:
            self.send_json({"code": "Busy"}, told.failures.pop(0))
            return
        if told.answer is not None:
            self.send_bytes(told.answer, "application/geo+json")
            return
        fitting = [item for item in told.items if _fits(item, body)]
        start, count = int(body.get("token", 0)), int(body.get("limit", 10))
        page = {
            "type": "FeatureCollection",
            "features": fitting[start : start + count],
            "links": [{"rel": "root", "href": told.url}],
        }
        if start + count < len(fitting) or told.paging == "loop":
            page["links"].append(self.next(body, start + count))
        self.send_json(page)

    def next(self, body: dict[str, Any], start: int) -> dict[str, Any]:
        """The link to a page."""
        search = f"{self.told.url}/search"
        if self.told.paging == "loop":
            return {"rel": "next", "href": search, "method": "POST", "body": body}
        if self.told.paging == "merge":
            return {
                "rel": "next",
                "href": search,
                "method": "POST",
                "body": {"token": str(start)},
                "merge": True,
            }
        if self.told.paging == "GET" or not self.told.post:
            texts = {
                name: ",".join(map(str, value)) if isinstance(value, list) else value
                for name, value in body.items()
                if not isinstance(value, dict)
            }
            return {"rel": "next", "href": f"{search}?{urlencode({**texts, 'token': start})}"}
        whole = {**body, "token": str(start)}
        return {"rel": "next", "href": search, "method": "POST", "body": whole}

    def send_file(self, head: bool = False) -> None:
        told, parts = self.told, urlsplit(self.path)
        name = parts.path.rpartition("/")[2]
        asked = self.headers.get("Range") or ""
        if told.busy.get(name, 0):
            told.busy[name] -= 1
            self.send_json({}, 503)
            return
        if name in told.signed and parts.query != TOKEN:
            self.send_json({}, 403)
            return
        if name not in told.files or name in told.status:
            self.send_json({}, told.status.get(name, 404))
            return
        content = told.files[name]
        start, stop = 0, len(content)
        if asked:
            first, _, last = asked.removeprefix("bytes=").partition("-")
            start, stop = int(first), min(int(last or stop), stop - 1) + 1
        if start >= len(content):
            self.send_json({}, 416)
            return
        self.send_response(206 if asked else 200)
        if asked:
            self.send_header("Content-Range", f"bytes {start}-{stop - 1}/{len(content)}")
        self.send_header("Accept-Ranges", "bytes")
        self.send_header("Content-Length", str(stop - start))
        self.end_headers()
        if head:
            return
        told.closing.wait(told.pause.get(name, 0.0))
        body = content[start:stop][: told.stop_after.get(name)]
        told.ranges.append((name, asked, len(body)))
        if len(body) < stop - start:
            self.close_connection = True
        try:
            self.wfile.write(body)
        except OSError:
            self.close_connection = True

    def send_json(self, value: Any, status: int = 200) -> None:
        self.send_bytes(json.dumps(value).encode(), "application/json", status)

    def send_bytes(self, content: bytes, kind: str, status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_message(self, *_arguments):
        """Nothing on the terminal."""


def _fits(item: dict[str, Any], body: dict[str, Any]) -> bool:
    """Whether an item is what a search is for: collection, time, place and orbit."""
    when = item["properties"]["datetime"]
    first, _, last = body.get("datetime", "../..").partition("/")
    in_time = (first == ".." or first <= when) and (last == ".." or when <= last)
    west, south, east, north = map(float, body.get("bbox", (-180, -90, 180, 90)))
    own = item["bbox"]
    in_place = own[0] <= east and west <= own[2] and own[1] <= north and south <= own[3]
    state = body.get("query", {}).get("sat:orbit_state", {}).get("eq")
    collections = body.get("collections")
    return (
        in_time
        and in_place
        and state in (None, item["properties"].get("sat:orbit_state"))
        and (not collections or item["collection"] in collections)
    )


@pytest.fixture
def catalogue() -> Iterator[Catalogue]:
    """A STAC API without items on the loopback interface."""
    with serving() as running:
        yield running
        # Errors that were expected hold open rasters in a circle. QGIS closes all of GDAL's at the
        # end of the tests, and what Python frees after that is freed twice.
        gc.collect()


@contextmanager
def serving() -> Iterator[Catalogue]:
    """A STAC API on the loopback interface, while it is needed."""
    running = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    running.daemon_threads = True
    running.block_on_close = False
    running.told = Catalogue(f"http://127.0.0.1:{running.server_port}/stac")
    thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield running.told
    running.told.closing.set()
    running.shutdown()
    running.server_close()
    thread.join()
