"""Pages, tables and layers that algorithms write: targets are checked before work starts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessing, QgsVectorFileWriter

from ..core.raster.targets import check_apart, check_file, check_no_source
from .support import called, named_target

if TYPE_CHECKING:
    from osgeo import gdal
    from qgis.core import QgsProcessingAlgorithm

# 'memory:', 'postgis:…', 'ogr:…' and the like, but no Windows drive.
_NO_FILE = re.compile(r"[A-Za-z]{2,}:|/vsi")
# A file by that name, but for a table in one: 'ogr:dbname=…'.
_OGR_FILE = re.compile(r"ogr:(?!.*\bdbname=)(.*)", re.DOTALL)
# A folder that its driver fills.
_FOLDERS = (".gdb",)
_DEFAULT_ENDING = ".gpkg"


def check_files(
    parameters: dict[str, Any],
    algorithm: QgsProcessingAlgorithm,
    files: Mapping[str, tuple[str, tuple[str, ...]]],
    layers: Sequence[str] = (),
    besides: Mapping[str, Path] | None = None,
    sources: Iterable[gdal.Dataset | str] = (),
) -> None:
    """Refuse what cannot be written or would overwrite a source, and one file for two results.

    Args:
        parameters: of the run.
        algorithm: has the parameters.
        files: names of file parameters, what they are, and the endings that they may have.
        layers: names of parameters for layers, which may have any ending.
        besides: files that nobody named and that are written, too, by what they are called.
        sources: what is read, as `core.raster.targets.check_no_source` takes it.

    Raises:
        InputError: another ending, no such folder, no permission, what is read, or two results
            in one file.
    """
    sources, named = list(sources), {}
    for name in (*files, *layers):
        given = named_target(parameters, name)
        said = called(algorithm.parameterDefinition(name))
        check_no_source(given, said, sources)
        target = file_target(given) if name in files else layer_file(given)
        if target is None:
            continue
        kind, endings = files.get(name, ("layer", (target.suffix.lower(),)))
        check_file(target, said, kind, endings, sources)
        named[said] = target
    for what, path in (besides or {}).items():
        check_no_source(path, what, sources)
    check_apart({**named, **(besides or {})})


def layer_file(given: str) -> Path | None:
    """The file that a layer becomes; None where QGIS writes it in its own way.

    That is into memory, a database, a table of a file that may have others, or a virtual folder.
    An ending that QGIS has no format for makes a GeoPackage of it, as in QGIS.
    """
    if found := _OGR_FILE.fullmatch(given):
        given = found[1]
    path = file_target(given)
    if path is None or path.suffix.lower() in _FOLDERS:
        return None
    if QgsVectorFileWriter.driverForExtension(path.suffix[1:]):
        return path
    return path.with_name(path.name + _DEFAULT_ENDING)


def file_target(given: str) -> Path | None:
    """The file that a target names; None where it names none."""
    if given in ("", QgsProcessing.TEMPORARY_OUTPUT) or _NO_FILE.match(given):
        return None
    return Path(given)
