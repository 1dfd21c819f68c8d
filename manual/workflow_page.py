"""The page of a workflow for the model designer, from its model file and the manual's examples."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path

from .algorithm_page import shown_word

_BLOCK = re.compile(r"^```[^\n]*\n(.*?)^```", re.MULTILINE | re.DOTALL)


def workflow_page(model: Path, picture: str, more: Sequence[str], manual: Mapping[str, str]) -> str:
    """The body of the page.

    Args:
        model: the model file.
        picture: where a picture of what comes out is, as a link; empty for none.
        more: links into the manual, as HTML.
        manual: the Markdown of the manual's pages, in which examples are looked for.
    """
    # The file is one of this repository's own.
    root = ElementTree.parse(model).getroot()
    texts = _strings(root, "help")
    labels, words = _labels(root), _words(root)
    title = next(
        (one.get("value", "") for one in root if one.get("name") == "model_name"), model.stem
    )
    shown = f'<p><img src="{escape(picture)}" alt="" width="448"></p>' if picture else ""
    parts = [
        f"<h1>{escape(title)}</h1>",
        f"<p>{texts.get('ALG_DESC', '')}</p>",
        shown,
        f"<p>In the manual: {', '.join(more)}.</p>" if more else "",
        "<p>A workflow: find it under <em>GMNet Water &gt; Workflows</em> in the Processing "
        "toolbox, or open it in the model designer to change its steps.</p>",
    ]
    examples = _examples(name_of(model), manual)
    if examples:
        parts += ['<h2 id="example">An example</h2>', "<h3>With qgis_process</h3>", examples[0]]
    parts += ['<h2 id="parameters">Parameters and results</h2>', "<table>"]
    parts += ["<tr><th>Parameter</th><th>Name</th></tr>"]
    for name, label in labels.items():
        parts.append(
            f'<tr class="name"><td><strong>{escape(label)}</strong></td>'
            f"<td><code>{escape(name)}</code></td></tr>"
            f'<tr><td colspan="2">{texts.get(name, "")}{_facts(words.get(name, []))}</td></tr>'
        )
    return "\n".join(filter(None, [*parts, "</table>"]))


def name_of(model: Path) -> str:
    """The workflow's id in the toolbox, without the provider's."""
    return model.stem.replace("_", "")


def title_of(model: Path) -> str:
    """The workflow's name for people."""
    root = ElementTree.parse(model).getroot()
    found = (one.get("value", "") for one in root if one.get("name") == "model_name")
    return next(found, model.stem)


def _strings(root: ElementTree.Element, name: str) -> dict[str, str]:
    """Texts of a map of the model, by their names."""
    for one in root:
        if one.get("name") == name:
            return {entry.get("name", ""): entry.get("value", "") for entry in one}
    return {}


def _labels(root: ElementTree.Element) -> dict[str, str]:
    """Labels of the parameters, by their names."""
    found = {}
    for one in root:
        if one.get("name") != "parameterDefinitions":
            continue
        for parameter in one:
            entries = {entry.get("name"): entry.get("value", "") for entry in parameter}
            found[str(entries.get("name"))] = str(entries.get("description"))
    return found


def _words(root: ElementTree.Element) -> dict[str, list[str]]:
    """Words of the parameters that are choices, by their names."""
    found = {}
    for parameter in root.findall("./Option[@name='parameterDefinitions']/Option"):
        options = parameter.findall("./Option[@name='options']/Option")
        if options:
            found[parameter.get("name", "")] = [one.get("value", "") for one in options]
    return found


def _facts(words: Sequence[str]) -> str:
    """The words of a choice as a sentence; empty for what is none."""
    listed = ", ".join(map(shown_word, words))
    return f' <span class="facts">One of {listed}.</span>' if words else ""


def _examples(name: str, manual: Mapping[str, str]) -> list[str]:
    """Code of the manual that runs the workflow."""
    return [
        f"<pre><code>{escape(block.rstrip(), quote=False)}</code></pre>"
        for page in manual.values()
        for block in _BLOCK.findall(page)
        if f"gmnet:{name}" in block
    ]
