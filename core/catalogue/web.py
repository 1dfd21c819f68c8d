"""Questions to a server over HTTP, whose answers are JSON; asked again where it is busy.

How bytes travel is the caller's: QGIS's network manager in QGIS, urllib in a shell.
"""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from typing import Any, Protocol
from urllib.parse import urlsplit

from ..errors import GMNetError, InputError
from ..remote_names import shown, without_secrets
from ..report import Report
from .foreign_json import members, parsed, text_of

# What one answer may have at most: a page of 250 scenes has about 2 MB.
MOST_BYTES = 64 * 2**20
HEADERS = {"Accept": "application/geo+json, application/json", "Content-Type": "application/json"}
# Pauses before a server is asked again, in seconds.
_PAUSES = (1.0, 3.0, 9.0)
_LOOK = 0.1
_BUSY = frozenset((429, 500, 502, 503, 504))


@dataclass(frozen=True)
class Answer:
    """What a server answered.

    Attributes:
        status: of HTTP.
        content: bytes, at most `MOST_BYTES`.
    """

    status: int
    content: bytes


class NoAnswer(Exception):
    """A server cannot be reached, stops, or sends too much; the message is a clause."""


class Fetch(Protocol):
    """Asks for what lies at an address."""

    def __call__(self, address: str, body: bytes | None, /) -> Answer:
        """Ask by GET, or by POST with a body.

        Raises:
            NoAnswer: none comes, or too much; also whatever cancels.
        """


def check_address(address: str) -> str:
    """An address as it is asked for.

    Raises:
        InputError: it is none of HTTP.
    """
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError:
        host = None
    if not host or parts.scheme not in ("http", "https") or not address.isprintable():
        raise InputError(
            f"'{without_secrets(address)}' is not an address; give one that begins with https://."
        )
    return address


def ask(fetch: Fetch, address: str, body: dict[str, Any] | None, report: Report) -> Answer:
    """The answer to a question, whatever its status; a busy server is asked again.

    Args:
        fetch: how bytes travel.
        address: where.
        body: JSON to send; None asks by GET.
        report: cancellation.

    Raises:
        GMNetError: the server cannot be reached, or stays busy.
        Cancelled: the user stopped the run.
    """
    content = None if body is None else json.dumps(body).encode()
    for pause in (*_PAUSES, None):
        report.check()
        try:
            answer = fetch(address, content)
        except NoAnswer as error:
            if pause is None:
                raise GMNetError(
                    f"'{_host(address)}' cannot be reached ({without_secrets(str(error))}). Check "
                    "the address, that this computer is online, and whether it needs a proxy "
                    "(in a shell the environment variable https_proxy)."
                ) from error
        else:
            if answer.status not in _BUSY or pause is None:
                return answer
        _wait(pause, report)
    raise AssertionError  # the last attempt returns or raises


def object_in(answer: Answer, address: str) -> dict[str, Any]:
    """The JSON object in an answer.

    Raises:
        GMNetError: the server refuses, or it is none.
    """
    where = f"'{shown(address)}'"
    if answer.status in (401, 403):
        raise GMNetError(
            f"{where} refuses to answer (HTTP {answer.status}); it wants a login, which a search "
            "does not have. Give another catalogue."
        )
    if answer.status != 200:
        raise GMNetError(
            f"{where} answers with an error (HTTP {answer.status}: {_said(answer)}); check the "
            "address and the name of the collection, or run again later."
        )
    try:
        found = parsed(answer.content)
    except ValueError as error:
        raise GMNetError(f"The answer of {where} cannot be understood: {error}.") from error
    if not isinstance(found, dict):
        raise GMNetError(f"The answer of {where} cannot be understood: it is not an object.")
    return found


def _said(answer: Answer) -> str:
    """What an error says of itself."""
    try:
        found = members(parsed(answer.content))
    except ValueError:
        found = {}
    texts = (text_of(found.get(name)) for name in ("description", "detail", "message"))
    return without_secrets(next(filter(None, texts), "no reason given")[:200])


def _wait(seconds: float | None, report: Report) -> None:
    end = time.monotonic() + (seconds or 0.0)
    while time.monotonic() < end:
        report.check()
        time.sleep(_LOOK)


def _host(address: str) -> str:
    return urlsplit(address).netloc.rpartition("@")[2]


def check_size(size: int) -> None:
    """Refuse an answer that grows too large.

    Raises:
        NoAnswer: it has more than `MOST_BYTES`.
    """
    if size > MOST_BYTES:
        raise NoAnswer(f"it sends more than {MOST_BYTES // 2**20} MB")
