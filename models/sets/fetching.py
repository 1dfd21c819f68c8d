"""Fetching the files of a model set: where from, going on after an interruption, checksums.

How bytes travel is the caller's: QGIS's network manager in QGIS, urllib in a shell.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

from ...held_files import patiently
from ..errors import FetchError, ModelError
from ..weights_file import sha256, writing
from .published import Download

# Takes bytes and where in the file they begin.
Take = Callable[[int, bytes], None]
# Asks for what lies at a URL, from a byte on, and hands every piece over as it comes. A server may
# begin at 0 all the same: what counts is what Take is told. Raises FetchError if the answer is
# neither 200 nor 206, ModelError if there is none, and whatever cancels.
Fetch = Callable[[str, int, Take], None]

OK, PARTIAL, RANGE_NOT_SATISFIABLE = 200, 206, 416


def check_url(url: str) -> None:
    """Refuse what is not encrypted, except on this machine itself.

    Raises:
        ModelError: no address, or not https, and not http on the loopback interface either.
    """
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
    except ValueError as error:
        raise ModelError(f"'{url}' is not an address ({error}).") from error
    if host and (parts.scheme == "https" or (parts.scheme == "http" and _is_loopback(host))):
        return
    raise ModelError(f"'{url}' cannot be used: only https addresses are allowed.")


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def first_byte(url: str, status: int, content_range: str, asked: int) -> int:
    """Where in the file an answer begins.

    Args:
        url: what was asked for.
        status: HTTP status of the answer.
        content_range: its header Content-Range, or nothing.
        asked: the byte that was asked for as the first.

    Raises:
        FetchError: the answer has no part of the file.
        ModelError: it has another part.
    """
    if status == OK:
        return 0
    if status != PARTIAL:
        raise FetchError(
            f"The server answered {status} for '{url}'; try again later. If this persists, the "
            "file is no longer there.",
            status,
        )
    stated = re.match(r"bytes (\d+)-", content_range)
    if stated is None or int(stated[1]) != asked:
        raise ModelError(
            f"The server sent a different part of '{url}' from the one requested; run again."
        )
    return asked


def unreachable(url: str, reason: str, look_at: str) -> ModelError:
    """What to say when a server does not answer, or no longer.

    Args:
        url: what was asked for.
        reason: what the network said.
        look_at: where the user sets up the network.
    """
    return ModelError(
        f"'{urlsplit(url).netloc}' cannot be reached ({reason}). Check that this computer is "
        f"online and {look_at}, then run again: what has been fetched is kept."
    )


def fetch_file(
    download: Download, folder: Path, fetch: Fetch, progress: Callable[[int], None]
) -> Path:
    """A file of a set, whole and checked.

    What has come of it lies in ``NAME.part`` until it is whole; a later call goes on from there.

    Args:
        download: which file.
        folder: where it goes; it exists.
        fetch: how bytes travel.
        progress: takes the bytes that are there.

    Raises:
        ModelError: it cannot be fetched, is not what the catalogue describes, or cannot be written.
    """
    check_url(download.url)
    whole, part = folder / download.name, folder / f"{download.name}.part"
    if not whole.is_file() or sha256(whole) != download.sha256:
        _complete(download, part, fetch, progress)
        if sha256(part) != download.sha256:
            with writing(part):
                part.unlink()
            raise ModelError(
                f"The download of '{download.name}' does not match the catalogue: its checksum "
                "differs. It was deleted; run again. If this persists, the file at "
                f"'{download.url}' has changed."
            )
        with writing(whole):
            patiently(lambda: part.replace(whole))
    progress(download.size)
    return whole


def _complete(
    download: Download, part: Path, fetch: Fetch, progress: Callable[[int], None]
) -> None:
    """Fetch what a part lacks."""

    def take(start: int, piece: bytes) -> None:
        end = start + len(piece)
        if end > download.size:
            raise ModelError(
                f"'{download.url}' is longer than the {download.size} bytes that the catalogue "
                "states; it has changed, and nothing was installed."
            )
        with writing(part), part.open("r+b") as file:
            file.seek(start)
            file.write(piece)
            file.truncate()
        progress(end)

    with writing(part):
        part.touch()
        size = part.stat().st_size
    if size < download.size:
        try:
            fetch(download.url, size, take)
        except FetchError as error:
            if error.status != RANGE_NOT_SATISFIABLE:
                raise
            take(0, b"")
            fetch(download.url, 0, take)
        size = part.stat().st_size
    if size < download.size:
        raise ModelError(
            f"'{download.name}' ended after {size} of {download.size} bytes; run again to continue "
            "from there."
        )
