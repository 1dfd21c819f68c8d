"""Questions to a server by Python itself, for a shell and for Python."""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Callable
from http.client import HTTPException, HTTPResponse
from typing import Any

from ..errors import InputError
from .web import HEADERS, Answer, NoAnswer, check_address, check_size

# How long a server may say nothing, in seconds.
_PATIENCE = 60.0
_PIECE = 1 << 16


class _Redirections(urllib.request.HTTPRedirectHandler):
    """Follows a redirection to an address of HTTP only."""

    def redirect_request(self, *arguments: Any) -> urllib.request.Request | None:
        check_address(str(arguments[-1]))
        return super().redirect_request(*arguments)


def _opener() -> Callable[..., HTTPResponse]:
    """What opens http and https, through the proxy of the environment, and nothing else."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        _Redirections(),
        urllib.request.HTTPErrorProcessor(),
        urllib.request.HTTPDefaultErrorHandler(),
    ):
        opener.add_handler(handler)
    return opener.open


def fetch_through_urllib(address: str, body: bytes | None) -> Answer:
    """A transport for a shell and for Python, with the proxy of the environment variables.

    Raises:
        NoAnswer: as `Fetch` says.
    """
    request = urllib.request.Request(check_address(address), body, HEADERS)
    try:
        with _opener()(request, timeout=_PATIENCE) as answer:
            return Answer(answer.status, _whole(answer.read))
    except urllib.error.HTTPError as error:
        try:
            return Answer(error.code, _whole(error.read))
        except (OSError, HTTPException) as broken:
            raise NoAnswer(str(broken)) from broken
    except (OSError, HTTPException, ValueError, InputError) as error:
        raise NoAnswer(str(getattr(error, "reason", None) or error)) from error


def _whole(read: Callable[[int], bytes]) -> bytes:
    pieces, size = [], 0
    while piece := read(_PIECE):
        size += len(piece)
        check_size(size)
        pieces.append(piece)
    return b"".join(pieces)
