"""What takes input from anywhere: each target takes bytes, and raises nothing but refusals."""

from __future__ import annotations

import contextlib
import io
import json
import pickle
import shutil
import sys
import tempfile
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["gmnet_water"]):
    from gmnet_water.core.accuracy.class_words import ClassWords, words_in
    from gmnet_water.core.catalogue.scene_items import item_of, read_items, write_items
    from gmnet_water.core.catalogue.stac_api import Query, pages, search_address
    from gmnet_water.core.catalogue.web import Answer
    from gmnet_water.core.dates.in_names import dates_in_names, parts_beside_date, period_in_name
    from gmnet_water.core.errors import GMNetError
    from gmnet_water.core.masks.mosaic.tile_ids import pair_up
    from gmnet_water.core.masks.mosaic.tile_shapes import Tile
    from gmnet_water.core.masks.terrain_rules import value_ranges
    from gmnet_water.core.raster.source_names import stem_of, title_of
    from gmnet_water.core.remote_names import dataset_name, shown, without_secrets
    from gmnet_water.core.report import SILENT
    from gmnet_water.core.series.months import span_of
    from gmnet_water.models.architectures.registry import GMNET
    from gmnet_water.models.contract import OrbitMode
    from gmnet_water.models.errors import ModelError
    from gmnet_water.models.sets import installed as catalogue
    from gmnet_water.models.sets import published as entries
    from gmnet_water.models.sets.archive import unpack
    from gmnet_water.models.sets.install import InstallRequest, check_request
    from gmnet_water.models.weights import load_network, read_state

from gmnet_water.tests.stac_items import opera_item, rtc_item

# What input that nobody trusts must never do, as Python's audit hooks call it.
FORBIDDEN = (
    "os.system", "os.exec", "os.fork", "os.forkpty", "os.posix_spawn", "os.spawn",
    "subprocess.Popen", "socket.connect", "socket.bind", "urllib.Request", "webbrowser.open",
    "ctypes.dlopen",
)  # fmt: skip
# The only folder that targets write to.
FOLDER = Path(
    tempfile.mkdtemp(prefix="gmnet-fuzz-", dir="/dev/shm" if Path("/dev/shm").is_dir() else None)
)


class ForbiddenError(Exception):
    """Input had something done that it must not."""


@dataclass(frozen=True)
class Target:
    """Something to be given input.

    Attributes:
        what: in words, for the table.
        run: takes the input.
        seeds: makes input to begin with.
        words: that inputs are likely to hold.
    """

    what: str
    run: Callable[[bytes], None]
    seeds: Callable[[], Sequence[bytes]]
    words: Sequence[str] = ()


def watch() -> None:
    """From here on, what is forbidden raises."""

    def hook(event: str, arguments: tuple) -> None:
        if event in FORBIDDEN:
            raise ForbiddenError(f"{event} {arguments}")
        if event == "open" and isinstance(arguments[1], str) and set(arguments[1]) & set("wax+"):
            path = str(arguments[0])
            if not path.startswith((str(FOLDER), "/dev/null")) and not path.isdigit():
                raise ForbiddenError(f"writing {path}")

    sys.addaudithook(hook)


def _text(data: atheris.FuzzedDataProvider, longest: int = 80) -> str:
    return data.ConsumeUnicode(data.ConsumeIntInRange(0, longest))


def weights(given: bytes) -> None:
    """Weights: a file as it comes, or an archive as torch makes it round any pickle."""
    path = FOLDER / "given.pth"
    if given[:1] == b"z":
        pickled, _, values = given[1:].partition(b"|||")
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            archive.writestr("given/data.pkl", pickled)
            archive.writestr("given/byteorder", "little")
            archive.writestr("given/data/0", values)
            archive.writestr("given/version", "3\n")
        given = buffer.getvalue()
    path.write_bytes(given)
    try:
        read_state(path)
        load_network(GMNET, path, 2)
    except ModelError:
        pass


def _weights_seeds() -> list[bytes]:
    import torch

    class Evil:
        def __reduce__(self) -> tuple:
            import os

            return os.system, ("true",)

    seeds = []
    for state in ({"encoder.0.conv_bn_relu_in.0.weight": torch.zeros(2, 2)}, [1, {"a": None}], {}):
        for old in (False, True):
            buffer = io.BytesIO()
            torch.save(state, buffer, _use_new_zipfile_serialization=not old)
            seeds.append(buffer.getvalue())
            if not old:
                with zipfile.ZipFile(buffer) as archive:
                    name = next(n for n in archive.namelist() if n.endswith("data.pkl"))
                    seeds.append(b"z" + archive.read(name) + b"|||" + bytes(16))
    seeds += [pickle.dumps(Evil()), b"z" + pickle.dumps(Evil(), 2) + b"|||"]
    return seeds


def _manifest(**changes: object) -> bytes:
    bounds = {"vv": [-30, 5], "vh": [-40, 0]}
    made = {
        "id": "lakes", "title": "Lakes", "files": {"as": "a.pth", "des": "a.pth"},
        "sha256": {"a.pth": "00"}, "bounds": {"ascending": bounds, "descending": bounds},
        "contract": "gmnet", "orbit_choice": "pixel", "licence": "CC0", **changes,
    }  # fmt: skip
    return json.dumps(made).encode()


_KEYS = (
    "id", "title", "files", "sha256", "bounds", "ascending", "descending", "vv", "vh", "contract",
    "gmnet", "orbit_choice", "pixel", "tile", "given", "as", "des", "as_des", "download", "url",
    "bytes", "https://", "file:///", "../", "NaN", "Infinity", "1e999", "null", "true", "\\u0000",
)  # fmt: skip


def manifests(given: bytes) -> None:
    """Manifests: a folder with one, as a model set."""
    folder = FOLDER / "set"
    folder.mkdir(exist_ok=True)
    (folder / "a.pth").write_bytes(b"x")
    (folder / catalogue.MANIFEST).write_bytes(given)
    try:
        found = catalogue.from_folder(folder)
        for mode in OrbitMode:
            with contextlib.suppress(ModelError):
                found.verify(found.weights(mode), "00")
        str(found.title), found.bounds.of(OrbitMode.STACKED)
        check_request(InstallRequest(folder, found.id if isinstance(found.id, str) else ""))
    except ModelError:
        pass


def catalogue_entries(given: bytes) -> None:
    """Entries of a catalogue, as far as an address is about to be fetched."""
    folder = FOLDER / "catalogue"
    folder.mkdir(exist_ok=True)
    (folder / "lakes.json").write_bytes(given)
    try:
        entries.entry_ids()
        check_request(InstallRequest(entries.entry("lakes")))
    except ModelError:
        pass


def _entry_seeds() -> list[bytes]:
    return [
        _manifest(download={"a.pth": {"url": url, "bytes": size}})
        for url, size in (("https://example.org/a.pth", 5), ("HTTPS://[::1", 0), ("file:///a", -1))
    ]


def archives(given: bytes) -> None:
    """Zip files with model sets."""
    path, folder = FOLDER / "given.zip", FOLDER / "unpacked"
    path.write_bytes(given)
    shutil.rmtree(folder, ignore_errors=True)
    with contextlib.suppress(ModelError):
        unpack(path, folder, lambda: None)


def _archive_seeds() -> list[bytes]:
    seeds = []
    for name in ("lakes/model.json", "../model.json", "C:\\a.pth", "/a.json", "a/" * 50 + "a.md"):
        for kind in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            buffer = io.BytesIO()
            with zipfile.ZipFile(buffer, "w", kind) as archive:
                archive.writestr(name, _manifest())
                archive.writestr("lakes/a.pth", b"x" * 100)
            seeds.append(buffer.getvalue())
    return seeds


def names(given: bytes) -> None:
    """Names of files with dates and ids of tiles, and patterns for them."""
    data = atheris.FuzzedDataProvider(given)
    name, other, pattern, ids = (_text(data) for _ in range(4))
    try:
        stem_of(name)
        period_in_name(name)
        parts_beside_date(name)
        period_in_name(name, pattern)
        parts_beside_date(name, pattern)
        dates_in_names([name, other], pattern)
        dates_in_names([name, other, pattern])
    except GMNetError:
        pass
    try:
        tiles = [Tile(one, b"") for one in ids.split(",") if one]
        pair_up([f"{name}.tif", f"{other}.tif"], tiles, "" if data.ConsumeBool() else pattern)
    except GMNetError:
        pass


def _name_seeds() -> list[bytes]:
    found = []
    for name in (
        "S1A_IW_GRDH_1SDV_20200305T053012_20200305T053037_031538_03A1F2_9B1A",
        "water_2020-03-11_2020-03-20", "tile_H12V05_2020-Q1", "T32TNS_20200101_water",
        "mask.2020", "20201301", "9999-12-31", "0000-00-00",
    ):  # fmt: skip
        text = name.encode("utf-16-le")
        found.append(text + b"YYYY-MM-DD".ljust(40) + text + bytes(range(30)))
        found.append(name.encode() * 3)
    return found


def labels(given: bytes) -> None:
    """Values of attributes and lists of values."""
    data = atheris.FuzzedDataProvider(given)
    water, land, value, ranges, span = (_text(data) for _ in range(5))
    words = ClassWords(words_in(water), words_in(land))
    values = (value, data.ConsumeInt(8), data.ConsumeFloat(), None, True, given)
    for one in values:
        assert words.code(one) in (0, 1, 255)
    words.ranges()
    for call in (
        words.check_apart,
        lambda: words.check_numbers("lakes"),
        lambda: words.check_values("says", [value, water, 1.5]),
        lambda: words.check_values("says", [1, 2.0, None]),
        lambda: value_ranges(ranges),
        lambda: span_of(span, "FIRST_PERIOD"),
    ):
        with contextlib.suppress(GMNetError):
            call()


def _label_seeds() -> list[bytes]:
    texts = ("1, water, yes", "0,land", "1-3, 7,9-254", "2019-03 to 2020-02", "2-254", "9" * 60)
    return [text.encode() + bytes(10) + text.encode("utf-16-le") for text in texts]


def scenes(given: bytes) -> None:
    """Answers of a catalogue of scenes, and files of scenes; what is read is written the same."""
    path = FOLDER / "scenes.json"
    path.write_bytes(given)
    with contextlib.suppress(GMNetError):
        written = FOLDER / "written.json"
        found = read_items(path)
        write_items(written, found)
        assert read_items(written) == found
    status = 200 if given[:1] != b"4" else 404
    query = Query((), ((0.0, 0.0, 1.0, 1.0),), date(2020, 1, 1), date(2020, 1, 31))
    address = "https://catalogue.example/search"
    with contextlib.suppress(GMNetError):
        search_address(address, lambda *_: Answer(status, given), SILENT)
    answers = iter(given.split(b"|||"))

    def ask(*_: object) -> Answer:
        return Answer(status, next(answers, b"{}"))

    with contextlib.suppress(GMNetError):
        for items in pages(address, query, query.boxes[0], ask, SILENT):
            for item in items:
                with contextlib.suppress(GMNetError):
                    item_of(item).footprint.meets(query.boxes[0])
    text = given.decode("utf-8", "replace")
    for one in (text, f"https://{text}", dataset_name(f"https://host.example/{text}")):
        assert dataset_name(dataset_name(one)) == dataset_name(one)
        title_of(one)
        without_secrets(shown(one))


def _scene_seeds() -> list[bytes]:
    page = {"type": "FeatureCollection", "features": [rtc_item(), opera_item()]}
    links = [{"rel": "next", "href": "/next", "method": "POST", "body": {"a": 1}, "merge": True}]
    root = {"stac_version": "1.0.0", "links": [{"rel": "search", "href": "/search"}]}
    texts = [json.dumps(one) for one in (page, {**page, "links": links}, rtc_item(), root)]
    return [text.encode() for text in (*texts, "|||".join(texts[1:2] * 2 + texts[:1]))]


TARGETS = {
    "weights": Target("weights files", weights, _weights_seeds),
    "manifests": Target("manifests of model sets", manifests, lambda: [_manifest()], _KEYS),
    "entries": Target("entries of a catalogue", catalogue_entries, _entry_seeds, _KEYS),
    "archives": Target("zip files with model sets", archives, _archive_seeds),
    "names": Target(
        "names with dates and tiles", names, _name_seeds,
        ("YYYY", "MM", "DD", "{id}", "*", "-Q1", "_2020", "20200305T", ".tif", "[", "\\"),
    ),
    "scenes": Target(
        "answers of a catalogue of scenes", scenes, _scene_seeds,
        (
            '"features"', '"bbox"', '"geometry"', '"coordinates"', '"datetime"', '"assets"',
            '"href"', '"proj:code"', "EPSG:32646", '"vv"', "1e999", "NaN", "null", "|||", "?sig=",
            "https://", "[[[", "\\u0000",
        ),
    ),
    "labels": Target(
        "attributes and lists of values", labels, _label_seeds,
        ("1-3", ",", "nan", "inf", "1e5", "to", "/", "2019-03", "water"),
    ),
}  # fmt: skip
