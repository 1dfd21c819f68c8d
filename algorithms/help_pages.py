"""Where the help's pages of HTML are, which need no network."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices

_ROOT = Path(__file__).resolve().parent.parent
# Of the zip.
_SHIPPED = _ROOT / "help"
INDEX, TUTORIAL = "index.html", "docs/tutorial.html"


def page_url(algorithm: str) -> str:
    """The address of an algorithm's page; empty where there is none.

    Args:
        algorithm: its id without the provider's.
    """
    page = _folder() / "algorithms" / f"{algorithm}.html"
    return QUrl.fromLocalFile(str(page)).toString() if page.exists() else ""


def open_page(name: str) -> bool:
    """Show a page in the user's browser; False if that is not possible."""
    return bool(QDesktopServices.openUrl(QUrl.fromLocalFile(str(_folder() / name))))


@cache
def _folder() -> Path:
    """The folder of the pages. A checkout has none, and makes them once in each process."""
    if find_spec("..manual", __package__) is None:
        return _SHIPPED
    from ..manual import BUILD
    from ..manual.site import write

    try:
        return write(_ROOT, BUILD)
    except OSError:  # a checkout of somebody else's: it has no help
        return _SHIPPED
