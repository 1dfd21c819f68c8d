"""From what the user names to a scene on one grid, with everything checked before work starts."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from osgeo import gdal

from ..models.contract import OrbitMode
from .backscatter import OneOrbit, OrbitReader, Scene, Storage, open_raster
from .bands import alpha_band, find_polarisations
from .checks import check_plausible, check_two_rasters
from .errors import InputError
from .grid import Grid
from .orbit_mosaic import OrbitMosaic
from .report import Report
from .warping import aligned_offset, check_comparable, overlaps, same_grid, warped_view


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
    def names(self) -> list[str]:
        """File names, for logs and metadata."""
        single = [source for sources in self.orbits.values() for source in sources]
        return [_title(source) for source in (*single, self.stacked) if source]


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
        return [*self.originals, *views]


def open_sources(sources: Sources, report: Report) -> OpenedSources:
    """Open and check the rasters, and bring those of single orbits onto one grid.

    Raises:
        InputError: a raster cannot be used; the message says why and what to do.
    """
    if not sources.storage.scale > 0:
        raise InputError(f"SCALE is {sources.storage.scale:g}; it must be greater than 0.")
    sources.mode  # noqa: B018  refuses none and too many
    opened = _open_stack(sources) if sources.stacked else _open_orbits(sources, report)
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


def _open_stack(sources: Sources) -> OpenedSources:
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
    first, second, third, fourth = numbers
    orbits = tuple(
        OrbitReader(dataset, bands, sources.storage, name, alpha=bool(alpha))
        for bands in ((first, second), (third, fourth))
    )
    for orbit in orbits:
        check_plausible(orbit, sources.storage.units.value, sources.storage.scale)
    return OpenedSources(Scene(orbits), [dataset])


def _open_orbits(sources: Sources, report: Report) -> OpenedSources:
    for ascending in sources.orbits.get("ASCENDING", ()):
        for descending in sources.orbits.get("DESCENDING", ()):
            check_two_rasters(ascending, descending)
    originals: list[gdal.Dataset] = []
    orbits: list[OneOrbit] = []
    target = None if sources.grid is None else _Target(sources.grid, "the result")
    for parameter, given in sources.orbits.items():
        readers: list[OrbitReader] = []
        for source in given:
            name = _label(parameter, source)
            dataset = open_raster(source, name)
            bands = find_polarisations(dataset, name, sources.vv_band, sources.vh_band)
            report.info(f"{name}: VV is band {bands[0]}, VH is band {bands[1]}.")
            originals.append(dataset)
            reader = OrbitReader(dataset, bands, sources.storage, name)
            if target is None:
                target = _Target(reader.grid, name)
            readers.append(_on_grid(target, reader, source, bands, sources.storage, report))
            # Of the raster itself: samples of a view on a larger grid might all miss it.
            check_plausible(reader, sources.storage.units.value, sources.storage.scale)
        orbits.append(OrbitMosaic(readers) if readers[1:] else readers[0])
    return OpenedSources(Scene(tuple(orbits)), originals)


@dataclass(frozen=True)
class _Target:
    """The grid of a scene, and what to call it: the raster whose grid it is, or the result."""

    grid: Grid
    name: str


def _on_grid(
    target: _Target,
    reader: OrbitReader,
    source: str,
    bands: tuple[int, int],
    storage: Storage,
    report: Report,
) -> OrbitReader:
    """A raster as it is if it lies on the grid, else as a warped view on it."""
    if same_grid(target.grid, reader.grid):
        return reader
    check_comparable(target.grid, reader.grid, target.name, reader.name)
    if not overlaps(target.grid, reader.grid):
        raise InputError(
            f"{target.name} and {reader.name} do not overlap; choose two rasters of the same place."
        )
    copied = aligned_offset(target.grid, reader.grid) is not None
    report.info(
        f"{reader.name} lies on another grid than {target.name}; its values are "
        + ("copied." if copied else "interpolated bilinearly.")
    )
    view = warped_view(source, target.grid, bands=bands, name=reader.name)
    return OrbitReader(
        open_raster(view, reader.name), (1, 2), storage, reader.name, lenient=reader.lenient
    )


def _label(parameter: str, source: str) -> str:
    return f"{parameter} '{_title(source)}'"


def _title(source: str) -> str:
    """What to call a GDAL dataset name: the file's name, where it has one."""
    if source.lstrip().startswith("<"):
        return "virtual raster"
    return Path(source).name.replace('"', "")
