"""From what the user names to a scene on one grid, with everything checked before work starts."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from osgeo import gdal

from ..models.contract import OrbitMode
from .backscatter import OneOrbit, OrbitReader, Scene, Storage, open_raster
from .bands import alpha_band, find_polarisations, polarisations_in
from .checks import check_plausible, check_two_rasters
from .errors import InputError
from .grid import Grid
from .orbit_mosaic import OrbitMosaic
from .report import Report
from .warping import aligned_offset, check_comparable, covered, same_grid, warped_view


@dataclass(frozen=True)
class Sources:
    """The rasters of a scene, and how they store backscatter.

    Attributes:
        ascending: GDAL dataset name of a raster with VV and VH of the ascending orbit.
        descending: the same of the descending orbit. Either may be several rasters, from the
            lowest to the uppermost (see `core.orbit_mosaic`).
        stacked: a raster of four bands: ascending VV, VH, descending VV, VH. Either this, or one
            or both of the others.
        storage: units and scale of the stored values.
        vv_band: band number of VV, 0 to find it out; not for ``stacked``.
        vh_band: band number of VH.
        grid: the grid to bring single orbits onto; None takes that of the first raster.
    """

    ascending: str | tuple[str, ...] | None = None
    descending: str | tuple[str, ...] | None = None
    stacked: str | None = None
    storage: Storage = field(default_factory=Storage)
    vv_band: int = 0
    vh_band: int = 0
    grid: Grid | None = None

    @property
    def mode(self) -> OrbitMode:
        """Which orbits are given.

        Raises:
            InputError: none, or a stack and single orbits together.
        """
        single = self.ascending or self.descending
        if self.stacked and single:
            raise InputError(
                "STACKED is given together with ASCENDING or DESCENDING; give either the stack or "
                "the single orbits."
            )
        if self.stacked or (self.ascending and self.descending):
            return OrbitMode.STACKED
        if not single:
            raise InputError(
                "No raster is given; choose ASCENDING, DESCENDING or both, or STACKED."
            )
        return OrbitMode.ASCENDING if self.ascending else OrbitMode.DESCENDING

    @property
    def paired(self) -> bool:
        """Whether both orbits are given as rasters of their own."""
        return bool(self.ascending and self.descending)

    @property
    def orbits(self) -> dict[str, tuple[str, ...]]:
        """The rasters of single orbits by the parameter that they are given as."""
        given = {"ASCENDING": self.ascending, "DESCENDING": self.descending}
        return {
            parameter: (sources,) if isinstance(sources, str) else sources
            for parameter, sources in given.items()
            if sources
        }

    @property
    def all(self) -> list[str]:
        """The GDAL dataset names of all rasters."""
        single = [source for sources in self.orbits.values() for source in sources]
        return [source for source in (*single, self.stacked) if source]

    @property
    def names(self) -> list[str]:
        """File names, for logs and metadata."""
        return [_title(source) for source in self.all]


@dataclass(frozen=True)
class OpenedSources:
    """A scene, and the datasets as the user gave them (warped views name other files)."""

    scene: Scene
    originals: list[gdal.Dataset]

    @property
    def read(self) -> list[gdal.Dataset]:
        """All datasets that reading the scene goes through, views included."""
        views = [
            dataset
            for orbit in self.scene.orbits
            for dataset in orbit.datasets
            if not any(dataset is original for original in self.originals)
        ]
        # A view keeps blocks of interpolated and, twice, of nearest values, and with each of them
        # some of the raster below: measured with 10 980 columns, where less takes ten times longer.
        return [*self.originals, *views, *views, *views]


def open_sources(sources: Sources, report: Report) -> OpenedSources:
    """What `open_scene` gives, with what a map will lack where the rasters lie nowhere.

    Raises:
        InputError: a raster cannot be used; the message says why and what to do.
    """
    opened = open_scene(sources, report)
    if not opened.scene.grid.georeferenced:
        points = any(dataset.GetGCPCount() for dataset in opened.originals)
        report.warning(
            "The raster has only ground control points, no georeference; the map will lie in "
            "pixel coordinates. Warp the raster first to place it."
            if points
            else "The raster has no georeference; the map will have none either, and no areas."
        )
    elif not opened.scene.grid.crs_wkt:
        report.warning("The raster has no CRS; areas cannot be given.")
    return opened


def open_scene(sources: Sources, report: Report) -> OpenedSources:
    """Open and check the rasters, and bring those of single orbits onto one grid.

    Raises:
        InputError: a raster cannot be used; the message says why and what to do.
    """
    if not sources.storage.scale > 0:
        raise InputError(f"SCALE is {sources.storage.scale:g}; it must be greater than 0.")
    sources.mode  # noqa: B018  refuses none and too many
    return _open_stack(sources, report) if sources.stacked else _open_orbits(sources, report)


def _open_stack(sources: Sources, report: Report) -> OpenedSources:
    name = _label("STACKED", str(sources.stacked))
    dataset = open_raster(str(sources.stacked), name)
    alpha = alpha_band(dataset) if dataset.RasterCount == 5 else 0
    # GDAL calls the last of four bands of bytes an alpha band unless it is told otherwise.
    numbers = [number for number in range(1, dataset.RasterCount + 1) if number != alpha]
    if len(numbers) != 4:
        raise InputError(
            f"{name} has {dataset.RasterCount} band(s), but a stack has 4: ascending VV, VH, "
            "descending VV, VH; give a raster of one orbit as ASCENDING or DESCENDING, or stack "
            "two with 'Stack ascending and descending'."
        )
    if sources.vv_band or sources.vh_band:
        raise InputError(
            "VV_BAND and VH_BAND are for rasters of one orbit; a stack is read as ascending VV, "
            "VH, descending VV, VH."
        )
    _check_stack_order(dataset, numbers, name)
    first, second, third, fourth = numbers
    orbits = tuple(
        OrbitReader(dataset, bands, sources.storage, f"{name} ({orbit})", alpha=bool(alpha))
        for orbit, bands in (("ascending", (first, second)), ("descending", (third, fourth)))
    )
    for orbit in orbits:
        check_plausible(orbit, sources.storage.units.value, sources.storage.scale, report)
    return OpenedSources(Scene(orbits), [dataset])


def _check_stack_order(dataset: gdal.Dataset, numbers: list[int], name: str) -> None:
    """Refuse a stack whose band descriptions name other polarisations than are read there."""
    texts = [dataset.GetRasterBand(number).GetDescription() or "" for number in numbers]
    for text, wanted in zip(texts, ("VV", "VH") * 2):
        found = polarisations_in(text)
        if found and wanted not in found:
            raise InputError(
                f"The bands of {name} are described as {', '.join(texts)}, but a stack is read as "
                "ascending VV, VH, descending VV, VH; put them in that order, or remove the "
                "descriptions if they are wrong."
            )


def _open_orbits(sources: Sources, report: Report) -> OpenedSources:
    for ascending in sources.orbits.get("ASCENDING", ()):
        for descending in sources.orbits.get("DESCENDING", ()):
            check_two_rasters(ascending, descending)
    rasters = {
        parameter: [_opened(parameter, source, sources, report) for source in given]
        for parameter, given in sources.orbits.items()
    }
    first = next(iter(rasters.values()))[0].reader
    grid, name = (first.grid, first.name) if sources.grid is None else (sources.grid, "the result")
    orbits: list[OneOrbit] = []
    for opened in rasters.values():
        readers = [_on_grid(grid, name, raster, report) for raster in opened]
        whole = len(readers) == 1 and same_grid(grid, readers[0].grid)
        orbits.append(readers[0] if whole else OrbitMosaic(grid, readers))
    originals = [raster.reader for opened in rasters.values() for raster in opened]
    return OpenedSources(Scene(tuple(orbits)), [reader.dataset for reader in originals])


@dataclass(frozen=True)
class _Raster:
    """An open raster of one orbit, and its GDAL dataset name."""

    reader: OrbitReader
    source: str


def _opened(parameter: str, source: str, sources: Sources, report: Report) -> _Raster:
    """A raster of one orbit as it is."""
    name = _label(parameter, source)
    dataset = open_raster(source, name)
    bands = find_polarisations(dataset, name, sources.vv_band, sources.vh_band)
    report.info(f"{name}: VV is band {bands[0]}, VH is band {bands[1]}.")
    reader = OrbitReader(dataset, bands, sources.storage, name)
    check_plausible(reader, sources.storage.units.value, sources.storage.scale, report)
    return _Raster(reader, source)


def _on_grid(grid: Grid, target: str, raster: _Raster, report: Report) -> OrbitReader:
    """A raster as it is if it has the grid's pixels, else as a warped view on a part of the grid.

    Args:
        target: what to call the grid.
    """
    reader = raster.reader
    if same_grid(grid, reader.grid):
        return reader
    check_comparable(grid, reader.grid, target, reader.name)
    window = covered(grid, reader.grid)
    if window is None:
        raise InputError(
            f"{target} and {reader.name} do not overlap; choose two rasters of the same place."
        )
    if aligned_offset(grid, reader.grid) is not None:
        return reader
    report.info(
        f"{reader.name} lies on another grid than {target}; its values are interpolated bilinearly."
    )
    view = warped_view(raster.source, grid.part(window), name=reader.name, rule=reader.rule)
    return reader.on_view(view)


def _label(parameter: str, source: str) -> str:
    return f"{parameter} '{_title(source)}'"


def _title(source: str) -> str:
    """What to call a GDAL dataset name: the file's name, where it has one."""
    if source.lstrip().startswith("<"):
        return "virtual raster"
    return Path(source).name.replace('"', "")
