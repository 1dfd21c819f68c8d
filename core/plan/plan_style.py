"""How QGIS shows the tasks of a plan: coloured by state. The style lies in the plan itself."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree  # nosec B405: only written

# The table of tasks in a plan.
TASKS = "tasks"
# Fill and outline by state; told apart by people who see no red or green (Okabe and Ito 2008).
COLOURS = {
    "waiting": ("204,204,204,120", "150,150,150,255"),
    "running": ("240,228,66,200", "150,140,20,255"),
    "done": ("0,114,178,150", "0,70,110,255"),
    "failed": ("213,94,0,200", "140,60,0,255"),
}


def _style() -> str:
    root = ElementTree.Element("qgis", styleCategories="Symbology")
    renderer = ElementTree.SubElement(
        root, "renderer-v2", type="categorizedSymbol", attr="state", symbollevels="0"
    )
    categories = ElementTree.SubElement(renderer, "categories")
    symbols = ElementTree.SubElement(renderer, "symbols")
    for number, (state, (fill, outline)) in enumerate(COLOURS.items()):
        ElementTree.SubElement(
            categories,
            "category",
            value=state,
            label=state,
            symbol=str(number),
            render="true",
            type="string",
        )
        symbol = ElementTree.SubElement(
            symbols, "symbol", name=str(number), type="fill", alpha="1", clip_to_extent="1"
        )
        layer = {"class": "SimpleFill", "enabled": "1", "locked": "0"}
        parent = ElementTree.SubElement(symbol, "layer", layer)
        for key, value in (
            ("color", fill),
            ("outline_color", outline),
            ("outline_style", "solid"),
            ("outline_width", "0.26"),
            ("outline_width_unit", "MM"),
            ("style", "solid"),
        ):
            ElementTree.SubElement(parent, "prop", k=key, v=value)
    return ElementTree.tostring(root, encoding="unicode")


TASKS_QML = _style()
