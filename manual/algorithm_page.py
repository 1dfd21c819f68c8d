"""The page of an algorithm: what it is for, its parameters, its results, and an example."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from html import escape
from typing import Any

from ..commands import Entry
from ..core import parameters as kinds
from ..core.command import Value
from ..core.words import title
from . import example

_TAG = re.compile(r"<[^>]+>")
_KINDS: dict[type[kinds.Kind], str] = {
    kinds.Raster: "a raster",
    kinds.Rasters: "several rasters",
    kinds.Labels: "rasters or layers of polygons",
    kinds.Vectors: "a vector layer",
    kinds.Field: "a field of the layer",
    kinds.Number: "a number",
    kinds.Choice: "one of the words below",
    kinds.Text: "text",
    kinds.Day: "a day",
    kinds.Flag: "yes or no",
    kinds.ExtentOf: "an extent",
    kinds.Crs: "a coordinate reference system",
    kinds.InputFile: "a file",
    kinds.InputFolder: "a folder",
    kinds.RasterOut: "a GeoTIFF to be written",
    kinds.LayerOut: "a layer to be written",
    kinds.PageOut: "a page of HTML to be written",
    kinds.TableOut: "a CSV table to be written",
    kinds.ScenesOut: "a GeoJSON file to be written",
    kinds.PlanOut: "a GeoPackage to be written",
    kinds.FolderOut: "a folder for the results",
}


def algorithm_page(entry: Entry, picture: str, more: Sequence[str]) -> str:
    """The body of the page.

    Args:
        entry: the command's.
        picture: where a picture of what comes out is, as a link; empty for none.
        more: links into the manual, as HTML.
    """
    command = entry.load()
    given = example.given_in(entry)
    shown = f'<p><img src="{escape(picture)}" alt="" width="448"></p>' if picture else ""
    parts = [
        f"<h1>{escape(command.title)}</h1>",
        f"<p><strong>{escape(command.summary)}</strong></p>",
        f"<p>{command.about}</p>",
        shown,
        f"<p>In the manual: {', '.join(more)}.</p>" if more else "",
        '<h2 id="example">An example</h2>',
        "<h3>In QGIS</h3>",
        _steps(command.title, given),
        "<h3>With qgis_process</h3>",
        _code(example.in_qgis_process(entry, given)),
        "<h3>In a shell</h3>",
        _code(example.in_shell(entry)),
        "<h3>In the Python console of QGIS</h3>",
        _code(example.in_python_console(entry, given)),
        "<h3>In Python, without QGIS</h3>",
        _code(example.in_package(entry, given)),
        '<h2 id="parameters">Parameters</h2>',
        _parameters(kinds.specs(command.request)),
    ]
    if command.values:
        parts += ['<h2 id="results">Numbers and texts among the results</h2>']
        parts += [_results(command.values)]
    return "\n".join(filter(None, parts))


def _steps(title: str, given: Sequence[example.Given]) -> str:
    """The example as steps in the dialog."""
    steps = [
        f"Open <em>Raster &gt; GMNet &gt; {escape(title)}…</em>, or find it under "
        "<em>GMNet Water</em> in the Processing toolbox."
    ]
    steps += map(_step, given)
    steps.append("Press <em>Run</em>.")
    return "<ol>" + "".join(f"<li>{step}</li>" for step in steps) + "</ol>"


def _step(given: example.Given) -> str:
    label = f"<em>{escape(given.spec.kind.label)}</em>"
    values = " and ".join(f"<code>{escape(str(value))}</code>" for value in given.values)
    if isinstance(given.spec.kind, kinds.Flag):
        text = f"Tick {label}"
    elif isinstance(given.spec.kind, kinds.Output):
        text = f"{label}: save to {values}"
    elif isinstance(given.spec.kind, (kinds.Number, kinds.Text, kinds.Day)):
        text = f"{label}: type {values}"
    elif isinstance(given.value, list) and len(given.value) > 1:
        text = f"{label}: select {values} and the others of their kind"
    else:
        text = f"{label}: choose {values}"
    return f"{text}{' (under <em>Advanced parameters</em>)' * given.spec.kind.advanced}."


def _parameters(found: Sequence[kinds.Spec]) -> str:
    rows = [
        "<tr><th>Parameter</th><th>In the toolbox</th><th>In a shell</th><th>In Python</th></tr>"
    ]
    for spec in found:
        about = f"{spec.kind.help} {_facts(spec)}".strip()
        shell = example.spelling(spec)
        rows.append(
            f'<tr class="name"><td><strong>{escape(spec.kind.label)}</strong></td>'
            f"<td><code>{escape(spec.toolbox)}</code></td>"
            f"<td>{f'<code>{escape(shell)}</code>' if shell else '–'}</td>"
            f"<td><code>{escape(spec.name)}</code></td></tr>"
            f'<tr><td colspan="4">{about}</td></tr>'
        )
    return "<table>\n" + "\n".join(rows) + "\n</table>"


def _facts(spec: kinds.Spec) -> str:
    """What a parameter takes, as a sentence."""
    kind = spec.kind
    what = _KINDS[type(kind)]
    if isinstance(kind, kinds.Number):
        what = _number(kind)
    parts = [what]
    if isinstance(kind, kinds.Choice):
        parts = ["one of " + ", ".join(map(shown_word, _words(spec)))]
    default = _shown(spec.default)
    if spec.required:
        parts.append("required")
    elif default:
        parts.append(f"<code>{escape(default)}</code> by default")
    elif not isinstance(kind, kinds.Flag):
        parts.append("optional")
    if kind.advanced:
        parts.append("advanced")
    text = "; ".join(parts)
    return f'<span class="facts">{text[0].upper()}{text[1:]}.</span>'


def _words(spec: kinds.Spec) -> list[str]:
    """The words of a choice; those that depend on what is installed are left out but the default.

    A page must not show what one machine has. Such choices explain why a word is not among them.
    """
    kind = spec.kind
    if isinstance(kind, kinds.Choice) and kind.explain is None:
        return kind.all()
    default = _shown(spec.default)
    return [default, "…"] if default else ["…"]


def shown_word(word: str) -> str:
    """A word of a choice as scripts have it, and what dialogs show for it where that is another."""
    code = f"<code>{escape(word)}</code>"
    return code if title(word) in (word, word.capitalize()) else f"{code} ({escape(title(word))})"


def _number(kind: kinds.Number) -> str:
    what = "a whole number" if kind.integer else "a number"
    if kind.low is not None and kind.high is not None:
        return f"{what} from {kind.low:g} to {kind.high:g}"
    if kind.low is not None:
        return f"{what} of at least {kind.low:g}"
    return f"{what} of at most {kind.high:g}" if kind.high is not None else what


def _shown(default: Any) -> str:
    """A default as text; empty for none."""
    if isinstance(default, Enum):
        return str(default.value)
    if default is None or default is False or default in ("", ()):
        return ""
    return f"{default:g}" if isinstance(default, (int, float)) else str(default)


def _results(values: Sequence[Value[Any]]) -> str:
    rows = [
        f"<tr><td><code>{escape(one.name)}</code></td><td>{escape(one.label)}</td></tr>"
        for one in values
    ]
    return "<table>\n" + "\n".join(rows) + "\n</table>"


def _code(text: str) -> str:
    return f"<pre><code>{escape(text, quote=False)}</code></pre>"
