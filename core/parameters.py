"""What a command asks for, declared once: toolbox, shell and Python derive theirs from it.

A request is a frozen dataclass whose fields are made by `parameter`, each with a kind: what it is,
its label, its help and its range. `group` puts the fields of another such dataclass among them.
Fields that are made in another way are not asked for.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any, ClassVar, Generic, TypeVar, cast

from .errors import ParameterError
from .remote_names import dataset_name

R = TypeVar("R")

_KIND, _REQUIRED, _GROUP, _CHANGES = "kind", "required", "group", "changes"


@dataclass(frozen=True)
class Kind:
    """What all kinds of parameters have.

    Kinds that have nothing more than this are plain subclasses: making a dataclass takes a
    millisecond of the plugin's start.

    Attributes:
        label: what a dialog calls it, with the unit.
        help: a sentence or two, which may hold HTML's <i>.
        advanced: whether a dialog hides it at first.
        toolbox: its name in the toolbox where that is not the field's in capitals.
        flags: how a shell spells it where that is not ``--field-name``: several spellings are
            parted by blanks, and one without dashes is an argument without an option. None for
            what a shell does not offer.
    """

    label: str
    help: str = ""
    advanced: bool = False
    toolbox: str = ""
    flags: str | None = ""


class Raster(Kind):
    """A raster: a GDAL dataset name, None for none."""


class Rasters(Kind):
    """Several rasters: a tuple of GDAL dataset names.

    Where the request has a field ``known``, the toolbox puts the periods of layers with temporal
    properties there, by dataset name.
    """


class Labels(Kind):
    """Rasters, or layers of polygons: a tuple of GDAL or OGR dataset names.

    The toolbox gives layers of polygons as `core.raster.vector_files.LayerCopy`.
    """


@dataclass(frozen=True)
class Vectors(Kind):
    """A layer of features: an OGR dataset name; None for none.

    The toolbox reads polygons beforehand, as `core.raster.vector_files.Polygons`, or else copies
    the layer, as `core.raster.vector_files.LayerCopy`.

    Attributes:
        geometries: of ``polygon`` and ``point``, those that it may have.
        copied: whether the toolbox copies it.
    """

    geometries: tuple[str, ...] = ("polygon",)
    copied: bool = False


@dataclass(frozen=True)
class Field(Kind):
    """The name of a field of a layer; empty for none.

    Attributes:
        of: the request's field with the layer.
    """

    of: str = ""


@dataclass(frozen=True)
class Number(Kind):
    """A number, finite.

    Attributes:
        low, high: smallest and largest; None for no limit.
        integer: whether it is whole.
        unit: for a shell's help, such as ``METRES``.
    """

    low: float | None = None
    high: float | None = None
    integer: bool = False
    unit: str = ""


@dataclass(frozen=True)
class Choice(Kind):
    """One of several words.

    Attributes:
        words: an enum, whose members are then the values; or what gives the words when asked.
        explain: what is wrong with a word that is not among them, as `core.errors.ParameterError`
            takes it; None for a usual sentence.
        also: other words that a run takes, and those that they mean. Dialogs do not offer them,
            and would show the default in their place.
    """

    words: type[Enum] | Callable[[], Sequence[str]] = lambda: ()
    explain: Callable[[str], str] | None = None
    also: Mapping[str, str] = field(default_factory=dict)

    def all(self) -> list[str]:
        """The words."""
        if isinstance(self.words, type):
            return [str(member.value) for member in cast("type[Enum]", self.words)]
        return list(self.words())

    def value(self, word: Any) -> Any:
        """A member of the enum for a word; the word itself where there is no enum."""
        if isinstance(word, str) and not isinstance(word, Enum):
            word = self.also.get(word, word)
        if word is not None and isinstance(self.words, type):
            return self.words(word)
        return word

    def refusal(self, word: Any) -> str:
        """What is wrong with a word that is not among them, for `ParameterError`."""
        said = self.explain(str(word)) if self.explain is not None else ""
        return said or f"is '{word}'; give one of {', '.join(self.all())}."


class Text(Kind):
    """A text. It may be empty where its default is."""


class Day(Kind):
    """A day: a `datetime.date`. Front doors give it as YYYY-MM-DD."""


class Flag(Kind):
    """Yes or no."""


class ExtentOf(Kind):
    """A rectangle: a `core.raster.grid.Extent`, None for no limit."""


class Crs(Kind):
    """A CRS as WKT, or anything that PROJ understands; empty for none."""


@dataclass(frozen=True)
class InputFile(Kind):
    """A file that is read and is not a layer: a path, None for none.

    Attributes:
        filter: for a dialog, such as ``Weights (*.pth *.pt)``.
    """

    filter: str = ""


class InputFolder(Kind):
    """A folder that is read: a path, None for none."""


@dataclass(frozen=True)
class Output(Kind):
    """What all results have.

    Attributes:
        made: whether a dialog suggests to make it, where it is optional.
    """

    made: bool = True


@dataclass(frozen=True)
class RasterOut(Output):
    """A GeoTIFF that is written: a path, None for none.

    Attributes:
        virtual: whether it may be a virtual raster (.vrt).
    """

    virtual: bool = False


@dataclass(frozen=True)
class LayerOut(Output):
    """A layer that is written: a path, or what makes a target of fields and CRS; None for none.

    Attributes:
        geometry: ``polygon``, ``point`` or empty for a table.
    """

    geometry: str = ""


class FileOut(Output):
    """A file of one kind that is written: a path, None for none."""

    what: ClassVar[str]
    endings: ClassVar[tuple[str, ...]]


class PageOut(FileOut):
    """A page of HTML that is written: a path, None for none."""

    what: ClassVar[str] = "page"
    endings: ClassVar[tuple[str, ...]] = (".html", ".htm")


class PlanOut(FileOut):
    """A plan of maps (GeoPackage) that is written: a path."""

    what: ClassVar[str] = "plan"
    endings: ClassVar[tuple[str, ...]] = (".gpkg",)


class ScenesOut(FileOut):
    """A file of scenes (GeoJSON, a STAC item collection) that is written: a path, None for none."""

    what: ClassVar[str] = "file of scenes"
    endings: ClassVar[tuple[str, ...]] = (".geojson", ".json")


class TableOut(FileOut):
    """A CSV file that is written: a path, None for none."""

    what: ClassVar[str] = "table"
    endings: ClassVar[tuple[str, ...]] = (".csv",)


class FolderOut(Output):
    """A folder that results go into: a path."""


K = TypeVar("K", bound=Kind, covariant=True)


@dataclass(frozen=True)
class Spec(Generic[K]):
    """A parameter of a request, of a certain kind.

    Attributes:
        name: of the field.
        kind: what it is.
        default: its value where none is given.
        required: whether one must be given.
    """

    name: str
    kind: K
    default: Any
    required: bool

    @property
    def toolbox(self) -> str:
        """Its name in the toolbox."""
        return self.kind.toolbox or self.name.upper()

    @property
    def optional(self) -> bool:
        """Whether nothing may stand there."""
        return not self.required and self.default in (None, "", ())


def parameter(kind: Kind, *default: Any) -> Any:
    """A field of a request; without a default it must be given."""
    metadata = {_KIND: kind, _REQUIRED: not default}
    return field(default=default[0] if default else None, metadata=metadata)


def group(members: type, **changes: Any) -> Any:
    """A field of a request that is a dataclass of parameters itself, which are asked for here.

    Args:
        members: the dataclass.
        changes: what all of their kinds have otherwise here, such as ``advanced``.
    """
    return field(default_factory=members, metadata={_GROUP: members, _CHANGES: changes})


def specs(request: type) -> tuple[Spec[Kind], ...]:
    """The parameters of a request, those of its groups among them, in order."""
    found: list[Spec[Kind]] = []
    for one in dataclasses.fields(request):
        if _GROUP in one.metadata:
            found.extend(_changed(spec, one) for spec in specs(one.metadata[_GROUP]))
        elif _KIND in one.metadata:
            kind, required = one.metadata[_KIND], one.metadata[_REQUIRED]
            found.append(Spec(one.name, kind, one.default, required))
    return tuple(found)


def _changed(spec: Spec[Kind], group_field: dataclasses.Field[Any]) -> Spec[Kind]:
    """A parameter of a group as a request has it."""
    changes = group_field.metadata[_CHANGES]
    return dataclasses.replace(spec, kind=dataclasses.replace(spec.kind, **changes))


def build(request: type[R], values: Mapping[str, Any]) -> R:
    """A request of values by the names of its parameters.

    Values that are missing are the defaults; words become members of enums. Names of fields that
    are not asked for, such as ``known``, are taken too where the request has them.

    Raises:
        TypeError: a name is none of the request's.
    """
    unknown = set(values) - _names(request)
    if unknown:
        raise TypeError(f"{request.__name__} has no {', '.join(sorted(unknown))}")
    return _build(request, values)


def _names(request: type) -> set[str]:
    names: set[str] = set()
    for one in dataclasses.fields(request):
        names |= _names(one.metadata[_GROUP]) if _GROUP in one.metadata else {one.name}
    return names


def _build(request: type[R], values: Mapping[str, Any]) -> R:
    made = {}
    for one in dataclasses.fields(request):  # type: ignore[arg-type]
        if _GROUP in one.metadata:
            made[one.name] = _build(one.metadata[_GROUP], values)
        elif one.name in values:
            kind = one.metadata.get(_KIND)
            value = values[one.name]
            made[one.name] = _taken(kind, one.name, value) if kind is not None else value
    return request(**made)


def _taken(kind: Kind, name: str, value: Any) -> Any:
    """A value as the request has it."""
    if isinstance(kind, Choice):
        try:
            return kind.value(value)
        except ValueError:
            raise ParameterError(name, kind.refusal(value)) from None
    if isinstance(kind, Day) and isinstance(value, str):
        try:
            return date.fromisoformat(value.strip()) if value.strip() else None
        except ValueError:
            raise ParameterError(
                name, f"is '{value}'; give a day as YYYY-MM-DD, such as 2020-03-31."
            ) from None
    if isinstance(kind, Raster):
        return dataset_name(value) if isinstance(value, str) else value
    if isinstance(kind, (Rasters, Labels)):
        given = (value,) if isinstance(value, str) else tuple(value or ())
        return tuple(dataset_name(one) if isinstance(one, str) else one for one in given)
    paths = (Output, InputFile, InputFolder)
    if isinstance(kind, paths) and isinstance(value, str):
        return Path(value) if value else None
    return value


def values_of(request: Any) -> Iterator[tuple[Spec[Kind], Any]]:
    """The parameters of a request with their values, in order."""
    return zip(specs(type(request)), _values(request))


def _values(request: Any) -> Iterator[Any]:
    for one in dataclasses.fields(request):
        if _GROUP in one.metadata:
            yield from _values(getattr(request, one.name))
        elif _KIND in one.metadata:
            yield getattr(request, one.name)


def validate(request: Any) -> None:
    """Refuse values that are missing, out of their range or none of the words.

    Raises:
        ParameterError: as above.
    """
    for spec, value in values_of(request):
        if value is None or (spec.required and value in ("", ())):
            if spec.required and not isinstance(spec.kind, Output):
                raise ParameterError(spec.name, "is missing; give it.")
        elif isinstance(spec.kind, Number):
            _check_number(spec.name, spec.kind, value)
        elif isinstance(spec.kind, Choice):
            word = value.value if isinstance(value, Enum) else value
            if word not in spec.kind.all():
                raise ParameterError(spec.name, spec.kind.refusal(word))


def _check_number(name: str, kind: Number, value: float) -> None:
    low = -math.inf if kind.low is None else kind.low
    high = math.inf if kind.high is None else kind.high
    if math.isfinite(value) and low <= value <= high and (not kind.integer or value == int(value)):
        return
    whole = "whole number" if kind.integer else "number"
    if kind.low is not None and kind.high is not None:
        advice = f"a {whole} from {kind.low:g} to {kind.high:g}"
    elif kind.low is not None:
        advice = f"a {whole} of at least {kind.low:g}"
    elif kind.high is not None:
        advice = f"a {whole} of at most {kind.high:g}"
    else:
        advice = f"a {whole}"
    raise ParameterError(name, f"is {value:g}; give {advice}.")
