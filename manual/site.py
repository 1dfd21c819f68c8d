"""All pages of the help, and how they lead to each other."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from html import escape
from pathlib import Path, PurePosixPath

from ..commands import GROUPS, Entry
from ..core.version import __version__
from . import FOLDER, markdown
from .algorithm_page import algorithm_page
from .workflow_page import name_of, title_of, workflow_page

ROOT = Path(__file__).resolve().parent.parent
# The pages of the manual; what they lead to is found from there.
_MANUAL = ("*.md", "docs/*.md", "docs/research/*.md", "models/bundled/*.md")
# What the index shows first, and in which order.
_FIRST = ("tutorial", "mapping", "year")
# And what it shows after the manual.
_ABOUT = ("README", "CHANGELOG", "CONTRIBUTING", "SECURITY")
_ROW = re.compile(r"^\| \[(?P<titles>.*?)\]\((?P<page>docs/[^)]+)\)", re.MULTILINE)
_STYLE = (
    ":root{color-scheme:light dark}"
    "body{font-family:sans-serif;margin:1.5em auto;max-width:52em;padding:0 1em;line-height:1.45}"
    "img{max-width:100%}code,pre{background:#8883;border-radius:3px}code{padding:0 .2em}"
    "pre{padding:.7em;overflow-x:auto}pre code{background:none;padding:0}"
    "table{border-collapse:collapse;margin:1em 0}"
    "th,td{padding:.3em .7em;text-align:left;vertical-align:top}"
    "tr{border-bottom:1px solid #8885}tr.name{border-bottom:none;border-top:1px solid #8885}"
    "nav{font-size:90%;margin-bottom:1.5em}.facts{opacity:.75}"
)


def pages(root: Path = ROOT, folder: str = FOLDER) -> dict[PurePosixPath, str]:
    """Every page by its path in the folder of the help.

    Args:
        root: the plugin's folder.
        folder: that of the help, seen from there.
    """
    sources = dict(_manual(root))
    # What the index and the pages of algorithms say of the manual stands in the README.
    rows = _rows(sources[PurePosixPath("README.md")])
    found = {
        source.with_suffix(".html"): _page(
            source.with_suffix(".html"),
            markdown.title_of(text),
            markdown.as_html(text, _Targets(source, folder)),
        )
        for source, text in sources.items()
    }
    for group in GROUPS:
        for entry in group:
            command = entry.load()
            place = page_of(command.algorithm)
            body = algorithm_page(
                entry, _picture(root, command.algorithm, folder), _more(rows, entry)
            )
            found[place] = _page(place, command.title, body)
    texts = {str(source): text for source, text in sources.items()}
    for model in _workflows(root):
        place = page_of(name_of(model))
        body = workflow_page(model, _picture(root, name_of(model), folder), _year(sources), texts)
        found[place] = _page(place, title_of(model), body)
    index = PurePosixPath("index.html")
    found[index] = _page(index, "Help", _index(root, sources))
    return found


def write(root: Path = ROOT, folder: str = FOLDER) -> Path:
    """Write all pages into the folder of the help, and give that.

    Args:
        root: the plugin's folder.
        folder: that of the help, seen from there.

    Raises:
        OSError: it cannot be written.
    """
    for name, text in pages(root, folder).items():
        path = root / folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root / folder


def page_of(algorithm: str) -> PurePosixPath:
    """The page of an algorithm or workflow, by its id without the provider's."""
    return PurePosixPath("algorithms", f"{algorithm}.html")


def source_of(page: PurePosixPath) -> PurePosixPath:
    """The page of the manual that a page would be made of."""
    return page.with_suffix(".md")


class _Targets:
    """Turns what a page of the manual links to into what its HTML does.

    Other pages are HTML too; all else stays where it is in the plugin, outside of the help.

    Args:
        source: the page, from the plugin's folder.
        folder: that of the help, from there.
    """

    def __init__(self, source: PurePosixPath, folder: str) -> None:
        self._source, self._folder = source, folder

    def __call__(self, target: str) -> str:
        if "://" in target or target.startswith(("#", "mailto:")):
            return target
        path, mark, anchor = target.partition("#")
        if path.endswith(".md"):
            return f"{path.removesuffix('.md')}.html{mark}{anchor}"
        there = posixpath.normpath(posixpath.join(str(self._source.parent), path))
        return _outside(self._source, there, self._folder) + mark + anchor


def _outside(page: PurePosixPath, there: str, folder: str) -> str:
    """A link from a page to something in the plugin's folder."""
    return posixpath.relpath(there, posixpath.join(folder, str(page.parent)))


def _manual(root: Path) -> Iterator[tuple[PurePosixPath, str]]:
    for pattern in _MANUAL:
        for path in sorted(root.glob(pattern)):
            yield PurePosixPath(path.relative_to(root)), path.read_text(encoding="utf-8")


def _workflows(root: Path) -> list[Path]:
    return sorted((root / "workflows").glob("*.model3"))


def _rows(readme: str) -> dict[str, str]:
    """Pages of the manual by the titles of the algorithms, from the README's table."""
    return {
        title: found["page"]
        for found in _ROW.finditer(readme)
        for title in re.findall(r"\*([^*]+)\*", found["titles"])
    }


def _more(rows: dict[str, str], entry: Entry) -> list[str]:
    """Links from an algorithm's page into the manual."""
    page = rows.get(entry.load().title) or ("docs/models.md" if "models" in entry.name else "")
    if not page:
        return []
    path, mark, anchor = page.partition("#")
    name = anchor.replace("-", " ") or Path(path).stem.replace("_", " ")
    href = f"../{path.removesuffix('.md')}.html{mark}{anchor}"
    return [f'<a href="{escape(href)}">{escape(name)}</a>']


def _year(sources: dict[PurePosixPath, str]) -> list[str]:
    title = markdown.title_of(sources[PurePosixPath("docs/year.md")])
    return [f'<a href="../docs/year.html">{escape(title)}</a>']


def _picture(root: Path, name: str, folder: str) -> str:
    """A picture of what an algorithm gives, seen from its page."""
    path = f"icons/help/{name}.png"
    return _outside(page_of(name), path, folder) if (root / path).exists() else ""


def _index(root: Path, sources: dict[PurePosixPath, str]) -> str:
    """The page to begin with."""
    first = [PurePosixPath("docs", f"{name}.md") for name in _FIRST]
    others = [one for one in sources if one.parent == PurePosixPath("docs") and one not in first]
    manual = [one for one in (*first, *sorted(others)) if one in sources]
    parts = [f"<h1>GMNet Water {escape(__version__)}</h1>", "<h2>Manual</h2>", "<ul>"]
    parts += [
        f'<li><a href="{one.with_suffix(".html")}">'
        f"{escape(markdown.title_of(sources[one]))}</a></li>"
        for one in (*manual, *(PurePosixPath(f"{name}.md") for name in _ABOUT))
    ]
    parts += ["</ul>", "<h2>Algorithms</h2>"]
    for group in GROUPS:
        commands = [entry.load() for entry in group]
        entries = [(page_of(one.algorithm), one.title, one.summary) for one in commands]
        parts += [_entries(entries)]
    workflows = [(page_of(name_of(one)), title_of(one), "") for one in _workflows(root)]
    return "\n".join([*parts, "<h2>Workflows</h2>", _entries(workflows)])


def _entries(entries: list[tuple[PurePosixPath, str, str]]) -> str:
    items = (
        f'<li><a href="{page}">{escape(title)}</a>{f": {escape(text)}" if text else ""}</li>'
        for page, title, text in entries
    )
    return "<ul>" + "".join(items) + "</ul>"


def _page(place: PurePosixPath, title: str, body: str) -> str:
    """A whole page."""
    up = posixpath.relpath("index.html", str(place.parent) or ".")
    nav = "" if str(place) == "index.html" else f'<nav><a href="{up}">GMNet Water: help</a></nav>'
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>{escape(title)} – GMNet Water</title><style>{_STYLE}</style></head>\n"
        f"<body>{nav}\n{body}\n</body></html>\n"
    )
