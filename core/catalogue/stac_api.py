"""Searching an API of STAC (version 1.0, item search).

It is a small loop over pages rather than pystac-client, so that QGIS and a shell search in one way:
QGIS has no such package, and its users' proxies and certificates are known to its own network
manager alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode, urljoin, urlsplit

from ..errors import GMNetError, InputError
from ..remote_names import shown
from ..report import Report
from .footprints import Box
from .foreign_json import elements, members, number_of, text_of
from .web import Answer, Fetch, ask, check_address, object_in

# Scenes a page; NASA's catalogue allows no more.
_PAGE = 250
# Pages without any scene after which no more are asked for.
_MOST_EMPTY = 20
# What servers answer that know searches by GET alone.
_NO_POST = frozenset((404, 405, 501))


@dataclass(frozen=True)
class Query:
    """What is searched for.

    Attributes:
        collections: their ids; none for all.
        boxes: west, south, east, north in degrees, none of them across the date line.
        first, last: days, UTC.
    """

    collections: tuple[str, ...]
    boxes: tuple[Box, ...]
    first: date
    last: date


@dataclass(frozen=True)
class _Page:
    """What is asked for next: by GET, or by POST with a body."""

    address: str
    body: dict[str, Any] | None = None


def search_address(address: str, fetch: Fetch, report: Report) -> str:
    """Where an API is searched.

    Args:
        address: of the API: the root of its catalogue.
        fetch: how bytes travel.
        report: cancellation.

    Raises:
        InputError: there is no STAC API.
        GMNetError: it cannot be reached.
    """
    check_address(address)
    try:
        root = object_in(ask(fetch, address, None, report), address)
    except InputError:
        raise
    except GMNetError as error:
        if "cannot be reached" in str(error):
            raise
        raise InputError(f"'{shown(address)}' is not the address of a STAC API. {error}") from error
    links = [members(link) for link in elements(root.get("links"))]
    found = next((link for link in links if link.get("rel") == "search"), None)
    href = text_of(found.get("href")) if found else ""
    if not text_of(root.get("stac_version")) or not href:
        raise InputError(
            f"'{shown(address)}' is not the address of a STAC API that can be searched; give the "
            "address of its root, which often ends in /stac/v1 or /stac."
        )
    return check_address(_joined(address, href))


def pages(search: str, query: Query, box: Box, fetch: Fetch, report: Report) -> Iterator[list[Any]]:
    """Items of a search, page by page, as the server sends them: JSON of any kind.

    Args:
        search: as `search_address` gives it.
        query: what is searched for.
        box: the one of its boxes.
        fetch: how bytes travel.
        report: cancellation, and progress where the server says how many there are.

    Raises:
        GMNetError: an answer cannot be understood, or pages have no end.
    """
    page, answer = _first_page(search, query, box, fetch, report)
    asked, empty, seen = set(), 0, 0
    while True:
        asked.add(json.dumps([page.address, page.body], sort_keys=True))
        found = object_in(answer, page.address)
        if found.get("type") != "FeatureCollection":
            raise GMNetError(
                f"The answer of '{shown(page.address)}' cannot be understood: it is not a list of "
                "scenes."
            )
        items = elements(found.get("features"))
        seen, empty = seen + len(items), 0 if items else empty + 1
        _progress(found, seen, report)
        yield items
        following = _next(found, page)
        if following is None:
            return
        key = json.dumps([following.address, following.body], sort_keys=True)
        if key in asked or empty >= _MOST_EMPTY:
            raise GMNetError(
                f"'{shown(search)}' sends the same or empty pages without an end; ask its "
                "operator, or search for fewer days."
            )
        page = following
        answer = ask(fetch, page.address, page.body, report)


def _first_page(
    search: str, query: Query, box: Box, fetch: Fetch, report: Report
) -> tuple[_Page, Answer]:
    """The first page by POST, or by GET where a server knows no other way."""
    body: dict[str, Any] = {
        "bbox": list(box),
        "datetime": f"{query.first}T00:00:00Z/{query.last}T23:59:59Z",
        "limit": _PAGE,
    }
    if query.collections:
        body["collections"] = list(query.collections)
    page = _Page(search, body)
    answer = ask(fetch, page.address, page.body, report)
    if answer.status in _NO_POST:
        texts = {
            name: ",".join(map(str, value)) if isinstance(value, list) else value
            for name, value in body.items()
        }
        page = _Page(f"{search}{'&' if '?' in search else '?'}{urlencode(texts)}")
        answer = ask(fetch, page.address, None, report)
    return page, answer


def _next(found: dict[str, Any], page: _Page) -> _Page | None:
    """The page that follows; None after the last one."""
    for link in map(members, elements(found.get("links"))):
        href = text_of(link.get("href"), 65_536)
        if link.get("rel") != "next" or not href:
            continue
        address = check_address(_joined(page.address, href))
        if text_of(link.get("method")).upper() != "POST":
            return _Page(address)
        body = members(link.get("body"))
        return _Page(address, {**(page.body or {}), **body} if link.get("merge") is True else body)
    return None


def _joined(base: str, href: str) -> str:
    """A link of an answer as a whole address; encrypted where the answer itself was."""
    try:
        whole = urljoin(base, href)
        parts, own = urlsplit(whole), urlsplit(base)
    except ValueError:
        return href
    # Servers behind a proxy often do not know that they are reached by https.
    if own.scheme == "https" and parts.scheme == "http" and parts.netloc == own.netloc:
        return f"https{whole[len('http') :]}"
    return whole


def _progress(found: dict[str, Any], seen: int, report: Report) -> None:
    """Say how far the search is, where a page has the number of all scenes."""
    matched = number_of(found.get("numberMatched"))
    matched = matched or number_of(members(found.get("context")).get("matched"))
    if matched:
        report.progress(min(1.0, seen / matched))
