"""``gmnet-water install-model`` and ``gmnet-water list-models``: model sets in a shell."""

from __future__ import annotations

import argparse
import urllib.error
import urllib.request
from collections.abc import Callable, Sequence
from http.client import HTTPException, HTTPResponse
from pathlib import Path

from ..core.raster.leftovers import folder_name, tidy
from ..core.report import Report
from ..models.folders import user_folder
from ..models.sets.fetching import Take, check_url, first_byte, unreachable
from ..models.sets.install import InstallRequest, install
from ..models.sets.listing import as_json, as_rows, list_models
from ..models.sets.published import entry, entry_ids

INSTALL, LIST = "install-model", "list-models"
COMMANDS = (INSTALL, LIST)
# How long a server may say nothing, in seconds.
_PATIENCE = 30.0
_PIECE = 1 << 16


def run(command: str, arguments: Sequence[str], report: Report) -> None:
    """Run one of `COMMANDS`.

    Args:
        command: its name.
        arguments: what follows the name.
        report: gets log, progress and warnings.

    Raises:
        ModelError: the set cannot be installed; or a set vanished while it was listed.
    """
    if command == LIST:
        _list(_list_parser().parse_args(arguments))
    else:
        _install(_install_parser().parse_args(arguments), report)


def _install_parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(
        prog=f"gmnet-water {INSTALL}",
        description=f"Install a model set into '{user_folder()}' (GMNET_MODELS names another "
        "folder), where --model finds it.",
    )
    made.add_argument(
        "source",
        metavar="SOURCE",
        help="a folder or a zip file; or what to fetch: " + (", ".join(entry_ids()) or "nothing"),
    )
    made.add_argument("--id", default="", help="name to install it under; default: its own")
    made.add_argument("--overwrite", action="store_true", help="replace a set of that name")
    return made


def _list_parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(
        prog=f"gmnet-water {LIST}",
        description="List the model sets that are installed and those that can be fetched.",
    )
    made.add_argument("--json", action="store_true", help="for machines")
    return made


def _install(options: argparse.Namespace, report: Report) -> None:
    source = entry(options.source) if options.source in entry_ids() else Path(options.source)
    tidy(user_folder())
    request = InstallRequest(source, options.id, options.overwrite, folder_name())
    made = install(request, fetch_through_urllib, report)
    report.info(f"Installed '{made.id}' in '{made.folder}'.")


def _list(options: argparse.Namespace) -> None:
    listed = list_models()
    if options.json:
        print(as_json(listed))
        return
    for one in listed:
        print(f"{one.id}: {one.title}")
        for label, text in as_rows(one):
            print(f"    {label}: {text}")


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
