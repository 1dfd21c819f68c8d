"""Styles of raster layers, as QGIS writes them."""

from __future__ import annotations


def layer_style(renderer: str) -> str:
    """The text of a style file (.qml) with a renderer, which is XML."""
    return (
        "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
        '<qgis version="3.22" styleCategories="Symbology">'
        f"<pipe>{renderer}</pipe></qgis>\n"
    )
