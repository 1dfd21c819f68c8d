"""Bytes from the network by Python itself, for a shell and for Python."""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Callable
from http.client import HTTPException, HTTPResponse

from .fetching import Take, check_url, first_byte, unreachable

# How long a server may say nothing, in seconds.
_PATIENCE = 30.0
_PIECE = 1 << 16


class _Redirections(urllib.request.HTTPRedirectHandler):
    """Follows a redirection only to where fetching is allowed."""

    def redirect_request(self, *arguments: object) -> urllib.request.Request | None:
        check_url(str(arguments[-1]))
        return super().redirect_request(*arguments)  # type: ignore[arg-type]


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


def fetch_through_urllib(url: str, start: int, take: Take) -> None:
    """A transport for `models.sets.install`, with the proxy of the environment variables.

    Raises:
        FetchError: the server refuses.
        ModelError: the address may not be fetched, or the server does not answer or stops.
    """
    check_url(url)
    headers = {"Accept-Encoding": "identity", **({"Range": f"bytes={start}-"} if start else {})}
    request = urllib.request.Request(url, headers=headers)
    try:
        with _opener()(request, timeout=_PATIENCE) as answer:
            content_range = answer.headers.get("Content-Range", "")
            position = first_byte(url, answer.status, content_range, start)
            while piece := answer.read(_PIECE):
                take(position, piece)
                position += len(piece)
    except urllib.error.HTTPError as error:
        first_byte(url, error.code, "", start)
    except (OSError, HTTPException, ValueError) as error:  # where a redirection leads may be none
        reason = getattr(error, "reason", None) or error
        look_at = "look at the environment variable https_proxy if it needs a proxy"
        raise unreachable(url, str(reason), look_at) from error
