"""What a virtual raster reads: the sources of each band, and those that are missing."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree  # nosec B405
from pathlib import Path

from osgeo import gdal

from .foreign_xml import elements
from .source_names import is_text, parts


def virtual_sources(dataset: gdal.Dataset) -> dict[int, list[tuple[str, int]]]:
    """GDAL dataset name and band number of what each band of a virtual raster is read from.

    Args:
        dataset: an open virtual raster.

    Returns:
        By band number, in the order in which they are laid over each other; of a warped raster
        the bands that are warped. Bands that are computed or cannot be understood have none.
    """
    source = dataset.GetDescription()
    folder = Path() if is_text(source) else Path(source).parent
    found: dict[int, list[tuple[str, int]]] = {}
    text = (dataset.GetMetadata("xml:VRT") or [""])[0]
    for element in elements(text, ["VRTRasterBand", "GDALWarpOptions"]):
        if element.tag == "GDALWarpOptions":
            name = _named(element.find("SourceDataset"), folder)
            for mapping in element.iter("BandMapping"):
                of, band = _number(mapping.get("src")), _number(mapping.get("dst"))
                if name and of and band:
                    found.setdefault(band, []).append((name, of))
            continue
        band = _number(element.get("band"))
        for part in element if band else ():
            name = _named(part.find("SourceFilename"), folder)
            of = _number(part.findtext("SourceBand") or "1")
            if name and of:
                found.setdefault(band, []).append((name, of))
    return found


def missing_sources(dataset: gdal.Dataset) -> list[str]:
    """Files that a virtual raster refers to and that are not there, each once."""
    names = {name: None for part in virtual_sources(dataset).values() for name, _ in part}
    files = (parts(name)[0] for name in names if not is_text(name))
    return [file for file in files if _is_local(file) and not Path(file).exists()]


def _is_local(file: str) -> bool:
    """Whether a name is clearly that of a file on this machine, not in an archive or elsewhere."""
    return not file.startswith("/vsi") and "://" not in file and bool(Path(file).suffix)


def _named(element: ElementTree.Element | None, folder: Path) -> str:
    if element is None or not element.text:
        return ""
    relative = element.get("relativeToVRT", element.get("relativetoVRT")) == "1"
    return str(folder / element.text) if relative else element.text


def _number(text: str | None) -> int:
    """A band's number; 0 for anything else, such as a mask."""
    text = (text or "").strip()
    return int(text) if text.isdecimal() and len(text) < 9 else 0
