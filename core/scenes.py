"""From what the user names to a scene on one grid, with everything checked before work starts."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from osgeo import gdal

from ..models.contract import OrbitMode
from .backscatter import OrbitReader, Scene, Storage, open_raster
from .bands import alpha_band, find_polarisations
from .checks import check_plausible, check_two_rasters
from .errors import InputError
from .report import Report
from .warping import check_comparable, overlaps, same_grid, warped_view


@dataclass(frozen=True)
class Sources:
    """The rasters of a scene, and how they store backscatter.

    Attributes:
        ascending: GDAL dataset name of a raster with VV and VH of the ascending orbit.
        descending: the same of the descending orbit.
        stacked: a raster of four bands: ascending VV, VH, descending VV, VH. Either this, or one
            or both of the others.
        storage: units and scale of the stored values.
        vv_band: band number of VV, 0 to find it out; not for ``stacked``.
        vh_band: band number of VH.
    """

    ascending: str | None = None
    descending: str | None = None
    stacked: str | None = None
    storage: Storage = field(default_factory=Storage)
    vv_band: int = 0
    vh_band: int = 0

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
    def names(self) -> list[str]:
        """File names, for logs and metadata."""
        given = (self.ascending, self.descending, self.stacked)
        return [_title(source) for source in given if source]


@dataclass(frozen=True)
class OpenedSources:
    """A scene, and the datasets as the user gave them (warped views name other files)."""

    scene: Scene
    originals: list[gdal.Dataset]

    @property
    def read(self) -> list[gdal.Dataset]:
        """All datasets that reading the scene goes through, views included."""
        views = [
            orbit.dataset
            for orbit in self.scene.orbits
            if not any(orbit.dataset is original for original in self.originals)
        ]
        return [*self.originals, *views]


def open_sources(sources: Sources, report: Report) -> OpenedSources:
    """Open and check the rasters, and bring the descending one onto the ascending one's grid.

    Raises:
        InputError: a raster cannot be used; the message says why and what to do.
    """
    if not sources.storage.scale > 0:
        raise InputError(f"SCALE is {sources.storage.scale:g}; it must be greater than 0.")
    sources.mode  # noqa: B018  refuses none and too many
    opened = _open_stack(sources) if sources.stacked else _open_orbits(sources, report)
    for orbit in opened.scene.orbits:
        check_plausible(orbit, sources.storage.units.value, sources.storage.scale)
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
    return OpenedSources(Scene(orbits), [dataset])


def _open_orbits(sources: Sources, report: Report) -> OpenedSources:
    if sources.ascending and sources.descending:
        check_two_rasters(sources.ascending, sources.descending)
    originals: list[gdal.Dataset] = []
    orbits: list[OrbitReader] = []
    for parameter, source in (
        ("ASCENDING", sources.ascending),
        ("DESCENDING", sources.descending),
    ):
        if not source:
            continue
        name = _label(parameter, source)
        dataset = open_raster(source, name)
        bands = find_polarisations(dataset, name, sources.vv_band, sources.vh_band)
        report.info(f"{name}: VV is band {bands[0]}, VH is band {bands[1]}.")
        originals.append(dataset)
        reader = OrbitReader(dataset, bands, sources.storage, name)
        if orbits and not same_grid(orbits[0].grid, reader.grid):
            reader = _on_grid_of(orbits[0], reader, source, bands, sources.storage, report)
        orbits.append(reader)
    return OpenedSources(Scene(tuple(orbits)), originals)


def _on_grid_of(
    ascending: OrbitReader,
    descending: OrbitReader,
    source: str,
    bands: tuple[int, int],
    storage: Storage,
    report: Report,
) -> OrbitReader:
    """The descending raster as a warped view on the ascending one's grid."""
    check_comparable(ascending.grid, descending.grid, ascending.name, descending.name)
    if not overlaps(ascending.grid, descending.grid):
        raise InputError(
            f"{ascending.name} and {descending.name} do not overlap; choose two rasters of the "
            "same place."
        )
    report.info(
        f"{descending.name} lies on another grid; it is read as a bilinear view on the grid of "
        f"{ascending.name}."
    )
    view = warped_view(source, ascending.grid, bands=bands, name=descending.name)
    return OrbitReader(
        open_raster(view, descending.name),
        (1, 2),
        storage,
        descending.name,
        lenient=descending.lenient,
    )


def _label(parameter: str, source: str) -> str:
    return f"{parameter} '{_title(source)}'"


def _title(source: str) -> str:
    """What to call a GDAL dataset name: the file's name, where it has one."""
    if source.lstrip().startswith("<"):
        return "virtual raster"
    return Path(source).name.replace('"', "")
