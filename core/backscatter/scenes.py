"""From the user's rasters to a scene on one grid, with everything checked before work starts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from osgeo import gdal

from ...models.contract import OrbitMode
from ..errors import InputError, ParameterError, spell
from ..raster.georeference import warn
from ..raster.grid import Grid
from ..raster.reading import named, open_raster
from ..raster.source_names import title_of
from ..raster.validity import alpha_band
from ..raster.warping import check_comparable, covered, same_grid
from ..report import Report
from .fillings import find_fillings
from .orbit_mosaic import OrbitMosaic
from .orbit_pass import check_pass
from .orbit_reader import OneOrbit, OrbitReader, Scene
from .plausibility import check_samples
from .plausible_units import check_plausible, check_two_rasters
from .polarisations import STACKED_ADVICE, polarisations_of
from .stack_bands import check_stack, stack_bands
from .storage import Storage, Unstated
from .unit_choice import find_storage


@dataclass(frozen=True)
class Sources:
    """The rasters of a scene, and how they store backscatter.

    Attributes:
        ascending: GDAL dataset name of a raster with VV and VH of the ascending orbit.
        descending: the same of the descending orbit. Either may be several rasters, from the
            lowest to the uppermost (see `core.backscatter.orbit_mosaic`).
        stacked: a raster of four bands: ascending VV, VH, descending VV, VH. Either this, or one
            or both of the others.
        storage: units and scale of the stored values, or that each raster's units are to be found.
        vv_band: band number of VV, 0 to find it out; not for ``stacked``.
        vh_band: band number of VH.
        grid: the grid to bring single orbits onto; None takes that of the first raster.
        stack_advice: as in `polarisations_of`, where a stack can be given.
        fields: the fields that ``ascending``, ``descending`` and ``stacked`` were given as, for
            errors, where those are others.
    """

    ascending: str | tuple[str, ...] | None = None
    descending: str | tuple[str, ...] | None = None
    stacked: str | None = None
    storage: Storage | Unstated = field(default_factory=Storage)
    vv_band: int = 0
    vh_band: int = 0
    grid: Grid | None = None
    stack_advice: str = STACKED_ADVICE
    fields: Mapping[str, str] = field(default_factory=dict)

    def called(self, field: str) -> str:
        """What errors call the parameter with a raster."""
        return spell(self.fields.get(field, field))

    @property
    def mode(self) -> OrbitMode:
        """Which orbits are given.

        Raises:
            InputError: as in `check`.
        """
        self.check()
        if self.stacked or self.paired:
            return OrbitMode.STACKED
        return OrbitMode.ASCENDING if self.ascending else OrbitMode.DESCENDING

    def check(self) -> None:
        """Refuse too few and too many rasters.

        Raises:
            InputError: none, or a stack and single orbits together.
        """
        single = self.ascending or self.descending
        if self.stacked and single:
            raise InputError(
                f"{spell('stacked')} is given together with {spell('ascending')} or "
                f"{spell('descending')}; give either the stack or the single orbits."
            )
        if not self.stacked and not single:
            raise InputError(
                f"No raster is given; choose {spell('ascending')}, {spell('descending')} or both, "
                f"or {spell('stacked')}."
            )

    @property
    def paired(self) -> bool:
        """Whether both orbits are given as separate rasters."""
        return bool(self.ascending and self.descending)

    @property
    def orbits(self) -> dict[str, tuple[str, ...]]:
        """The rasters of single orbits by the field that they are given as."""
        given = {"ascending": self.ascending, "descending": self.descending}
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
        return [title_of(source) for source in self.all]


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

    Args:
        sources: what to open.
        report: receives which bands are which, and what contradicts that.
        placing: whether rasters without a place are reported, too.

    Raises:
        InputError: a raster cannot be used; the message says why and what to do.
    """
    opened = open_scene(sources, report)
    warn(opened.originals[0], "The raster", "the map", report)
    return opened


def open_scene(sources: Sources, report: Report) -> OpenedSources:
    """Open and check the rasters, and bring those of single orbits onto one grid.

    Args:
        sources: what to open.
        report: receives which bands are which, and what contradicts that.

    Raises:
        InputError: a raster cannot be used; the message says why and what to do.
    """
    if not sources.storage.scale > 0:
        raise ParameterError("scale", f"is {sources.storage.scale:g}; it must be greater than 0.")
    sources.check()
    return _open_stack(sources, report) if sources.stacked else _open_orbits(sources, report)


def _open_stack(sources: Sources, report: Report) -> OpenedSources:
    name = named(sources.called("stacked"), str(sources.stacked))
    dataset = open_raster(str(sources.stacked), name)
    alpha = alpha_band(dataset) if dataset.RasterCount == 5 else 0
    # GDAL calls the last of four bands of bytes an alpha band unless the file states otherwise.
    numbers = [number for number in range(1, dataset.RasterCount + 1) if number != alpha]
    if len(numbers) != 4:
        raise InputError(
            f"{name} has {dataset.RasterCount} band(s), but a stack has 4: ascending VV, VH, "
            f"descending VV, VH; give a raster of one orbit as {spell('ascending')} or "
            f"{spell('descending')}, or stack two with 'Stack ascending and descending'."
        )
    if sources.vv_band or sources.vh_band:
        raise InputError(
            f"{spell('vv_band')} and {spell('vh_band')} are for rasters of one orbit; a stack is "
            "read as ascending VV, VH, descending VV, VH."
        )
    pairs = stack_bands(dataset, numbers, name, report)
    raw = [
        OrbitReader(dataset, pair.numbers, None, f"{name} ({orbit})", alpha=bool(alpha))
        for orbit, pair in zip(("ascending", "descending"), pairs)
    ]
    storage = sources.storage
    if isinstance(storage, Unstated):
        # Both have the same units; one may have no values.
        seen = next((one for one in raw if np.isfinite(find_fillings(one).rest).any()), raw[0])
        storage = find_storage(seen, storage, report, may_be_empty=True)
    read = [_read_as(one, storage, report) for one in raw]
    check_stack([samples for _, samples in read], name, pairs, storage, report)
    return OpenedSources(Scene(tuple(reader for reader, _ in read)), [dataset])


def _open_orbits(sources: Sources, report: Report) -> OpenedSources:
    for ascending in sources.orbits.get("ascending", ()):
        for descending in sources.orbits.get("descending", ()):
            check_two_rasters(ascending, descending)
    rasters = {
        orbit: [_opened(orbit, source, sources, report) for source in given]
        for orbit, given in sources.orbits.items()
    }
    first = next(iter(rasters.values()))[0]
    grid, name = (first.grid, first.name) if sources.grid is None else (sources.grid, "the result")
    orbits: list[OneOrbit] = []
    for orbit, opened in rasters.items():
        pairs = zip(opened, sources.orbits[orbit])
        readers = [_on_grid(grid, name, reader, source, report) for reader, source in pairs]
        whole = len(readers) == 1 and same_grid(grid, readers[0].grid)
        orbits.append(readers[0] if whole else OrbitMosaic(grid, readers))
    originals = [reader.dataset for opened in rasters.values() for reader in opened]
    return OpenedSources(Scene(tuple(orbits)), originals)


def _opened(orbit: str, source: str, sources: Sources, report: Report) -> OrbitReader:
    """A raster of one orbit as it is."""
    name = named(sources.called(orbit), source)
    dataset = open_raster(source, name)
    bands = polarisations_of(dataset, name, sources.vv_band, sources.vh_band, sources.stack_advice)
    report.info(f"{name}: VV is band {bands.vv}, VH is band {bands.vh}.")
    for warning in (*bands.warnings, *check_pass(dataset, name, orbit)):
        report.warning(warning)
    raw = OrbitReader(dataset, bands.numbers, None, name)
    reader, samples = _read_as(raw, sources.storage, report)
    check_samples(samples, name, bands, reader.storage, report.warning)
    return reader


def _read_as(
    raw: OrbitReader, stated: Storage | Unstated, report: Report
) -> tuple[OrbitReader, np.ndarray]:
    """A reader of a raster in its units, and samples as in `check_plausible`."""
    sample = raw.sample()
    storage = find_storage(raw, stated, report, sample, may_be_empty=True)
    reader = raw.stored_as(storage)
    return reader, check_plausible(reader, storage.word, storage.scale, report, sample)


def _on_grid(
    grid: Grid, target: str, reader: OrbitReader, source: str, report: Report
) -> OrbitReader:
    """A raster as it is if it has the grid's pixels, else as a warped view on a part of the grid.

    Args:
        target: name of the grid.
        source: GDAL dataset name of the raster.
    """
    if same_grid(grid, reader.grid):
        return reader
    check_comparable(grid, reader.grid, target, reader.name)
    window = covered(grid, reader.grid)
    if window is None:
        raise InputError(
            f"{target} and {reader.name} do not overlap; choose two rasters that cover the same "
            "place."
        )
    if grid.place_of(reader.grid) is not None:
        return reader
    report.info(
        f"{reader.name} lies on a different grid from {target}; its values are interpolated "
        "bilinearly."
    )
    return reader.onto(grid.part(window), source)
