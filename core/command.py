"""A command: a request that is planned and run, for the toolbox, a shell and Python alike."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from .errors import ParameterError, spell
from .parameters import (
    LayerOut,
    Output,
    PageOut,
    RasterOut,
    TableOut,
    build,
    specs,
    validate,
    values_of,
)
from .report import Report

if TYPE_CHECKING:
    from osgeo import gdal

Q = TypeVar("Q")
P = TypeVar("P")
R = TypeVar("R")


@dataclass(frozen=True)
class Value(Generic[R]):
    """A number or a text among the results.

    Attributes:
        name: in the toolbox; in small letters in a shell's JSON.
        label: what it is, with the unit.
        of: the value in a result; None or NaN where there is none.
        text: whether it is a text.
        folder: whether it is a folder.
    """

    name: str
    label: str
    of: Callable[[R], float | str | None]
    text: bool = False
    folder: bool = False

    def in_result(self, result: R) -> float | str | None:
        """The value, None where there is none."""
        found = self.of(result)
        return None if isinstance(found, float) and math.isnan(found) else found


@dataclass(frozen=True)
class Shown:
    """How a project shows a result.

    Attributes:
        field: of the request, which says where the result is.
        name: of the layer; empty for the file's.
        style: of a raster, as QGIS writes it; empty for none.
        on_top: whether it goes above the other results.
        colours: fill and outline of polygons, as #rrggbb.
    """

    field: str
    name: str = ""
    style: str = ""
    on_top: bool = False
    colours: tuple[str, str] | None = None


def _nothing(*_: Any) -> tuple[()]:
    return ()


def _no_text(_result: Any) -> str:
    return ""


@dataclass(frozen=True)
class Command(Generic[Q, P, R]):
    """What a command is, and does.

    Attributes:
        algorithm: its id in the toolbox, without the provider's.
        title: what a menu calls it.
        summary: what it does, in a sentence.
        about: the same at more length, for help; may hold HTML's <i>.
        tags: words to find it by, parted by commas.
        icon: name of the file of its icon.
        request: what is asked for, see `core.parameters`.
        plan: opens and checks what a request names, and writes nothing.
        run: does the work of a plan.
        sources: what a plan reads, which no result may replace.
        values: numbers and texts among the results.
        shown: how a project shows the results of a plan.
        printed: the result as text for people: a shell prints it, the toolbox logs it.
        as_json: the result for ``--json`` in a shell; None for its files and values.
        check: what the toolbox checks before a run, where a plan would take too long for that.
        cancelled: what to say of a run that was cancelled, where it is not that nothing was
            written.
        example: arguments in a shell, for its help.
    """

    algorithm: str
    title: str
    summary: str
    about: str
    tags: str
    icon: str
    request: type[Q]
    plan: Callable[[Q, Report], P]
    run: Callable[[P, Report], R]
    sources: Callable[[P], Iterable[gdal.Dataset | str]] = _nothing
    values: Sequence[Value[R]] = ()
    shown: Callable[[P, R], Iterable[Shown]] = _nothing
    printed: Callable[[R], str] = _no_text
    as_json: Callable[[R], Any] | None = None
    check: Callable[[Q], None] | None = None
    cancelled: str = ""
    example: str = ""

    def __call__(self, *, report: Report | None = None, **values: Any) -> R:
        """Do it, with the fields of the request as keyword arguments.

        Raises:
            TypeError: a keyword is none of the request's.
            InputError: something cannot be used; nothing was written.
            GMNetError: reading or writing failed; nothing is left behind.
            Cancelled: the report's owner stopped the run.
        """
        return self.perform(build(self.request, values), report or Report())

    def perform(self, request: Q, report: Report) -> R:
        """Check a request and its targets, and do the work.

        Raises:
            InputError, GMNetError, Cancelled: as in calling it.
        """
        check_wanted(request)
        return self.run(self.planned(request, report), report)

    def planned(self, request: Q, report: Report) -> P:
        """A plan of a request whose values and targets are checked.

        Raises:
            InputError: something cannot be used.
        """
        validate(request)
        plan = self.plan(request, report)
        check_targets(request, lambda: self.sources(plan))
        return plan


def check_wanted(request: Any) -> None:
    """Refuse a request that lacks a result it must have, or all of several.

    Raises:
        ParameterError, InputError: as above.
    """
    outputs = [(spec, value) for spec, value in values_of(request) if isinstance(spec.kind, Output)]
    for spec, value in outputs:
        if spec.required and value is None:
            raise ParameterError(spec.name, "is missing; say where the result goes.")
    if len(outputs) > 1 and all(value is None for _, value in outputs):
        *most, last = (spell(spec.name) for spec, _ in outputs)
        raise ParameterError(last, f"and {', '.join(most)} are all missing; give at least one.")


def check_targets(request: Any, sources: Callable[[], Iterable[gdal.Dataset | str]]) -> None:
    """Refuse results that cannot be written, would replace what is read, or have one file.

    Args:
        request: its paths are looked at.
        sources: gives what is read.

    Raises:
        InputError: as above.
    """
    wanted = [
        (spec, path)
        for spec, path in values_of(request)
        if isinstance(spec.kind, Output) and isinstance(path, Path) and path.name
    ]
    if not wanted:
        return
    # Commands that need no GDAL run without it, so this is loaded by those that write files.
    from .raster.targets import check_apart, check_file, check_target

    named: dict[str, Path] = {}
    for spec, path in wanted:
        name = spell(spec.name)
        if isinstance(spec.kind, RasterOut):
            check_target(path, name, sources(), spec.kind.virtual)
        elif isinstance(spec.kind, LayerOut):
            from .raster.vector_files import check_layer_target

            check_layer_target(path, name, sources(), table=not spec.kind.geometry)
        elif isinstance(spec.kind, (PageOut, TableOut)):
            check_file(path, name, spec.kind.what, spec.kind.endings, sources())
        else:  # a folder, which need not be there
            continue
        named[name] = path
    check_apart(named)


def outputs_of(request: type) -> list[str]:
    """Names of the fields of a request that are results."""
    return [spec.name for spec in specs(request) if isinstance(spec.kind, Output)]
