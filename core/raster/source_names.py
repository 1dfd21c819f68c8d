"""GDAL dataset names: the file, what is meant inside it, and how messages name it."""

from __future__ import annotations

import re
from pathlib import Path

from ..remote_names import is_remote, shown

# A prefix of a driver, as of 'NETCDF:"s1.nc":VV'; one letter is a drive, and '//' an address.
_PREFIXED = re.compile(r"[A-Za-z][A-Za-z0-9_]+:(?!//[^/:]*\.)(?P<rest>.+)", re.DOTALL)
# Between a prefix and a drive: vrt://C:/a.tif.
_BEFORE_DRIVE = re.compile(r"//(?=[A-Za-z]:[/\\])")
_QUOTED = re.compile(r'[^"]*"(?P<file>[^"]+)"(?::(?P<inside>.*))?', re.DOTALL)
_VIRTUAL_SOURCE = re.compile(r"<SourceFilename[^>]*>([^<]+)<")
_MANIFEST = "manifest.safe"
# How the folder of SNAP's BEAM-DIMAP format ends that has the bands of ``S1A_X.dim``.
SNAP_FOLDER = ".data"
# A product of Sentinel-1 by its name.
_PRODUCT = re.compile(r"S1[A-D]_[A-Z0-9]{2}_")
# What ends a name like a file's ending does, but is a part of a date: water_2020.03.
_NUMBER = re.compile(r"\.\d+")
# What no file's name may have somewhere, and what would make it a path.
_UNFIT = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')


def is_text(source: str) -> bool:
    """Whether a dataset name is a virtual raster's XML itself."""
    return source.lstrip().startswith("<")


def parts(source: str) -> tuple[str, str]:
    """The file that a dataset name means, and what inside of it; empty for all.

    ``SENTINEL1_CALIB:SIGMA0:/data/x.SAFE/manifest.safe:IW_VV:INTENSITY`` is ``IW_VV:INTENSITY``
    in ``/data/x.SAFE/manifest.safe``.
    """
    prefixed = None if is_text(source) else _PREFIXED.fullmatch(source)
    if prefixed is None:
        return source, ""
    rest = _BEFORE_DRIVE.sub("", prefixed["rest"])
    if quoted := _QUOTED.fullmatch(rest):
        return quoted["file"], (quoted["inside"] or "").strip("/")
    words = rest.split(":")
    for number in range(len(words) - 1):  # a drive's letter belongs to what follows
        if re.fullmatch("[A-Za-z]", words[number]) and words[number + 1][:1] in ("/", "\\"):
            words[number : number + 2] = [f"{words[number]}:{words[number + 1]}"]
            break
    first = next((n for n, word in enumerate(words) if re.search(r"[/\\.]", word)), None)
    if first is None:
        return source, ""
    return words[first], ":".join(words[first + 1 :]).strip("/")


def title_of(source: str) -> str:
    """What to call a raster in messages: its file's name, and what is meant inside of that."""
    if is_text(source):
        return "virtual raster"
    if is_remote(source):
        return _remote_name(source)
    file, inside = parts(source)
    name = _file_name(file).replace('"', "")
    return f"{name}:{inside}" if inside else name


def stem_of(source: str) -> str:
    """A file's name without folder and extension.

    A band of SNAP's BEAM-DIMAP format, ``S1A_X.data/Sigma0_VV.img``, is called ``S1A_X_Sigma0_VV``:
    only the folder has the product's name, with its date. A virtual raster in words is called as
    the one file that it reads, if it reads one.
    """
    if is_text(source):
        files = {parts(name)[0] for name in _VIRTUAL_SOURCE.findall(source)}
        return stem_of(files.pop()) if len(files) == 1 else "virtual_raster"
    if is_remote(source):
        return Path(_remote_name(source)).stem
    path = Path(_file_name(parts(source)[0]).split("?", maxsplit=1)[0])
    stem = path.name if _NUMBER.fullmatch(path.suffix) else path.stem
    product = Path(parts(source)[0]).parent
    in_snap_s_folder = path.suffix == ".img" and product.suffix == SNAP_FOLDER
    return f"{product.stem}_{stem}" if in_snap_s_folder else stem


def result_stem(source: str) -> str:
    """What a result of a raster is called: its stem and what is meant inside, fit for a file."""
    stem, inside = stem_of(source), "" if is_text(source) else parts(source)[1]
    return "_".join(_UNFIT.sub("_", part).strip("_") for part in (stem, inside) if part)


def is_unfit_name(text: str) -> bool:
    """Whether a text cannot be a part of a file's name on every system."""
    return _UNFIT.search(text) is not None or text.startswith(".")


def _remote_name(source: str) -> str:
    """The file's name in an address.

    Where only the folder has the product's name, as in ``S1A_…/measurement/iw-vv.rtc.tiff`` of the
    Planetary Computer, that is put in front.
    """
    *folders, name = shown(source).rstrip("/").split("/")
    product = next((one for one in reversed(folders) if _PRODUCT.match(one)), "")
    return name if not product or _PRODUCT.match(name) else f"{product}_{name}"


def _file_name(file: str) -> str:
    path = Path(file)
    return path.parent.name if path.name == _MANIFEST and path.parent.name else path.name
