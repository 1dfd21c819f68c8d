"""Which band of a raster holds which polarisation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from osgeo import gdal

from ..band_roles import (
    Role,
    alike,
    certainly_else,
    date_in,
    names_something_else,
    polarisations_in,
    role_named,
    with_other_polarisation,
    without_polarisation,
)
from ..dates.in_names import dates_in_names
from ..dates.period import Period
from ..errors import InputError, UnclearError, spell
from ..raster.gdal_calls import quietly
from ..raster.source_names import is_text, parts, title_of
from ..raster.validity import alpha_band
from .band_names import BandNames, band_names

__all__ = [
    "Basis",
    "Polarisations",
    "band_roles",
    "find_polarisations",
    "polarisations_in",
    "polarisations_of",
    "role_of",
    "without_polarisation",
]

# Bands that a message names.
_MOST_NAMED = 5
# What to do with four bands, where a stack can be given.
STACKED_ADVICE = (
    f"give it as {spell('stacked')} if they are ascending VV, VH, descending VV, VH, else "
)
# What messages call the parameters that say where VV and VH are.
_FIELDS = ("vv_band", "vh_band")
BANDS = f"{spell('vv_band')} and {spell('vh_band')}"


class Basis(Enum):
    """The evidence for which band is which."""

    GIVEN = "given"
    NAMED = "named"
    ASSUMED = "assumed"


@dataclass(frozen=True)
class Polarisations:
    """Band numbers of VV and VH, from 1, and the evidence for them.

    Attributes:
        vv: the band of VV.
        vh: the band of VH.
        basis: what says so: the user, the bands' names, or nothing but their order.
        warnings: sentences on what contradicts it.
    """

    vv: int
    vh: int
    basis: Basis
    warnings: tuple[str, ...] = ()

    @property
    def numbers(self) -> tuple[int, int]:
        """VV, then VH."""
        return self.vv, self.vh


def find_polarisations(
    dataset: gdal.Dataset, name: str, vv_band: int = 0, vh_band: int = 0
) -> tuple[int, int]:
    """Band numbers, from 1, of VV and VH; see `polarisations_of`."""
    return polarisations_of(dataset, name, vv_band, vh_band, STACKED_ADVICE).numbers


def polarisations_of(
    dataset: gdal.Dataset, name: str, vv_band: int = 0, vh_band: int = 0, stack_advice: str = ""
) -> Polarisations:
    """Which bands of a raster of one orbit are VV and VH.

    Args:
        dataset: the open raster.
        name: its name in errors.
        vv_band: band number of VV; 0 finds it out from the names that the bands have anywhere
            ('VV', 'sigma0_VV', 'Gamma0_VV_db' and the like), and takes the first band of two
            without names. An alpha band does not count.
        vh_band: the same for VH, and the second band.
        stack_advice: what can be done with four bands that are a stack, before a last advice.

    Raises:
        InputError: the raster has too few bands, a given band does not exist, it is
            unclear which bands are meant, or they are called something else.
    """
    count = dataset.RasterCount
    alpha = alpha_band(dataset)
    numbers = [number for number in range(1, count + 1) if number != alpha]
    if len(numbers) < 2:
        raise InputError(_too_few(dataset, numbers, name))
    for label, given in ((spell("vv_band"), vv_band), (spell("vh_band"), vh_band)):
        if not 0 <= given <= count:
            raise InputError(f"{label} is {given}, but {name} has bands 1 to {count}.")
    if vv_band and vv_band == vh_band:
        raise InputError(f"{BANDS} are both {vv_band}; give two different bands.")
    bands = _Bands.of(dataset, numbers, name)
    warnings = bands.contradictions(vv_band, vh_band)
    if vv_band and vh_band:
        return Polarisations(vv_band, vh_band, Basis.GIVEN, warnings)
    vv = [vv_band] if vv_band else bands.called(Role.VV, without=vh_band)
    vh = [vh_band] if vh_band else bands.called(Role.VH, without=vv_band)
    if len(vv) == 1 and len(vh) == 1:
        bands.refuse_two_days(vv[0], vh[0])
        return Polarisations(vv[0], vh[0], Basis.NAMED, warnings)
    bands.refuse_others()
    if len(numbers) == 2 and len(vv) + len(vh) < 2:
        rest = [number for number in numbers if number not in (*vv, *vh)]
        if all(bands.roles[number] is None for number in rest):
            first, second = (vv or [rest[0]])[0], (vh or [rest[-1]])[0]
            basis = Basis.GIVEN if vv_band or vh_band else Basis.ASSUMED
            return Polarisations(first, second, basis, warnings)
    if count == 4 and stack_advice:
        raise UnclearError(f"{name} has 4 bands; {stack_advice}set {BANDS}.", *_FIELDS)
    raise UnclearError(bands.unclear(), *_FIELDS)


def band_roles(dataset: gdal.Dataset, numbers: Sequence[int]) -> list[Role | None]:
    """What bands are by their names; None for those whose names say nothing."""
    return [role_of(names) for names in band_names(dataset, numbers)]


def role_of(names: BandNames) -> Role | None:
    """What a band is by its names."""
    own = [names.described] if names.described else []
    for text in (*own, *names.items):
        if (role := role_named(text)) is not None:
            return role
    if any(map(names_something_else, own)) or any(map(certainly_else, names.items)):
        return Role.OTHER
    for text in (*names.sources, *names.whole, *names.file):
        if (role := role_named(text)) is not None:
            return role
    return None


@dataclass(frozen=True)
class _Bands:
    """The bands of a raster that may be backscatter.

    Attributes:
        name: name of the raster.
        names: what each band is called, by number.
        roles: what each band is by its names.
    """

    name: str
    names: dict[int, BandNames]
    roles: dict[int, Role | None]

    @classmethod
    def of(cls, dataset: gdal.Dataset, numbers: Sequence[int], name: str) -> _Bands:
        names = band_names(dataset, numbers)
        roles = [role_of(one) for one in names]
        described = [one.described for one in names]
        if set(roles) == {Role.OTHER} and all(described) and alike(described):
            roles = [None] * len(roles)
        return cls(name, dict(zip(numbers, names)), dict(zip(numbers, roles)))

    def called(self, role: Role, without: int = 0) -> list[int]:
        """Numbers of the bands that are this by their names."""
        return [band for band, one in self.roles.items() if one is role and band != without]

    def title(self, number: int) -> str:
        """What a band is called in messages: its most telling name."""
        names = self.names[number].by_weight
        telling = [text for text in names if role_named(text) is self.roles[number]]
        return (telling or names or [f"band {number}"])[0][:40]

    def contradictions(self, vv_band: int, vh_band: int) -> tuple[str, ...]:
        """Sentences on bands that the user gives and whose names say something else."""
        return tuple(
            f"{label} is {band}, but band {band} of {self.name} is called "
            f"'{self.title(band)}'; it is read as {role.value} anyway."
            for label, band, role in (
                (spell("vv_band"), vv_band, Role.VV),
                (spell("vh_band"), vh_band, Role.VH),
            )
            if band and self.roles.get(band) not in (None, role)
        )

    def refuse_others(self) -> None:
        """Refuse bands that would be taken for VV or VH although they say that they are not.

        Raises:
            InputError: HH or HV, an angle, all of one polarisation, or all something else.
        """
        if self.called(Role.HH) or self.called(Role.HV):
            raise InputError(
                f"{self.name} holds HH or HV, but the networks need VV and VH; choose an "
                f"acquisition with VV and VH, or set {BANDS} if the names of its bands "
                "are wrong."
            )
        for role in (Role.VV, Role.VH):
            if len(self.called(role)) == len(self.roles):
                lacking = Role.VH if role is Role.VV else Role.VV
                raise InputError(
                    f"All {len(self.roles)} bands of {self.name} are {role.value}{self._times()}; "
                    f"{lacking.value} is needed too. Give a raster with both polarisations, or set "
                    f"{BANDS} if the names of its bands are wrong."
                )
        if len(self.roles) > 2:
            return
        if angles := self.called(Role.ANGLE):
            raise InputError(
                f"{self.name} has one polarisation and the band '{self.title(angles[0])}', but VV "
                "and VH are needed; give a raster with both polarisations."
            )
        if others := self.called(Role.OTHER):
            called = self._listed(self.roles)
            neither = "neither VV nor VH" if len(others) == 2 else "not VV and VH"
            raise InputError(f"The bands of {self.name} are {called}, {neither}; set {BANDS}.")
        days = {date_in(names.described) for names in self.names.values()}
        if None not in self.roles.values() or "" in days or len(days) < 2:
            return
        raise InputError(
            f"The bands of {self.name} are {self._listed(self.roles)}, two dates and not VV and "
            f"VH; give a raster with both polarisations of one date, or set {BANDS}."
        )

    def refuse_two_days(self, vv: int, vh: int) -> None:
        """Refuse VV and VH that are of different days by their names.

        Raises:
            InputError: they are; both are named.
        """
        days = [day_in(self.names[number].by_weight) for number in (vv, vh)]
        if None not in days and days[0] != days[1]:
            raise InputError(
                f"VV and VH of {self.name} are of different days by the names of their bands: "
                f"'{self.dated(vv)}' and '{self.dated(vh)}'; give both polarisations of one "
                f"acquisition, or set {BANDS} if the names are wrong."
            )

    def dated(self, number: int) -> str:
        """The name of a band that has a date."""
        names = self.names[number].by_weight
        return next(text for text in names if day_in([text]) is not None)[:80]

    def _times(self) -> str:
        """That bands are of several times, if a container says so."""
        return ", of several times" if any(one.time for one in self.names.values()) else ""

    def _listed(self, numbers: Sequence[int] | dict[int, Role | None]) -> str:
        titles = [f"'{self.title(number)}'" for number in list(numbers)[:_MOST_NAMED]]
        if len(numbers) > _MOST_NAMED:
            return f"{', '.join(titles)} and {len(numbers) - _MOST_NAMED} more"
        return " and ".join(part for part in (", ".join(titles[:-1]), titles[-1]) if part)

    def unclear(self) -> str:
        """That it is unclear which bands are meant."""
        named = ""
        if any(self.roles.values()):
            named = f" ({self._listed(self.roles)})"
        return (
            f"Cannot tell which of the {len(self.roles)} bands of {self.name}{named} are VV "
            f"and VH; set {BANDS}."
        )


def day_in(names: Sequence[str]) -> Period | None:
    """The time that the first name with a date is of, if that is clear."""
    found = (reading.period for reading in dates_in_names(names))
    return next((period for period in found if period is not None), None)


def _too_few(dataset: gdal.Dataset, numbers: Sequence[int], name: str) -> str:
    """That a raster lacks a polarisation, and how to combine two."""
    message = f"{name} has {len(numbers)} band, but VV and VH are needed; give a raster with both "
    roles = band_roles(dataset, numbers)
    if not roles or roles[0] not in (None, Role.VV, Role.VH):
        return f"{message}polarisations."
    role = roles[0]
    if role is None:
        return (
            f"{message}polarisations. 'Prepare Sentinel-1 backscatter' combines a file with VV "
            "and a file with VH into one."
        )
    other = sister_of(dataset)
    lacking = Role.VH if role is Role.VV else Role.VV
    with_it = f"its {lacking.value}, {_shown(other)}" if other else f"a file of its {lacking.value}"
    return (
        f"{message}polarisations. It is {role.value}: 'Prepare Sentinel-1 backscatter' makes one "
        f"raster of it and {with_it}."
    )


def _shown(source: str) -> str:
    """A raster in a message: one inside a container by its full name, ready to be given."""
    return f"'{source}'" if parts(source)[1] else f"'{title_of(source)}'"


def sister_of(dataset: gdal.Dataset) -> str:
    """GDAL dataset name of the raster that has the other polarisation of one, if it is there."""
    source = dataset.GetDescription()
    if is_text(source):
        return ""
    file, inside = parts(source)
    if inside:
        other = source[: source.rindex(inside)] + with_other_polarisation(inside)
        container, _ = quietly(lambda: gdal.OpenEx(file, gdal.OF_RASTER | gdal.OF_READONLY))
        known = [] if container is None else [one for one, _ in container.GetSubDatasets()]
        return next((one for one in known if parts(one)[1] == parts(other)[1] != inside), "")
    path = Path(source)
    other = path.with_name(with_other_polarisation(path.name)) if path.name else path
    return str(other) if other != path and other.is_file() else ""
