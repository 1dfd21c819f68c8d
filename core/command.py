"""A command: a request that is planned and run, for the toolbox, a shell and Python alike.

What it asks for is apart from what it does, which is loaded only when it is planned.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from .errors import InputError, ParameterError, spell
from .parameters import (
    FileOut,
    LayerOut,
    Output,
    RasterOut,
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
        name: of the layer, in which {} is the name of the layers that it is of; empty for the
            file's.
        style: of a raster, as QGIS writes it; empty for none.
        on_top: whether it goes above the other results.
        colours: fill and outline of polygons, as #rrggbb.
        of: dataset names of the rasters that it is of, above whose layers it goes.
    """

    field: str
    name: str = ""
    style: str = ""
    on_top: bool = False
    colours: tuple[str, str] | None = None
    of: Sequence[str] = ()


def _complete(_result: Any) -> str:
    return ""


def _nothing(*_: Any) -> tuple[()]:
    return ()


def _no_files(_plan: Any) -> Mapping[str, Path]:
    return {}


def _no_text(_result: Any) -> str:
    return ""


@dataclass(frozen=True)
class Work(Generic[Q, P, R]):
    """What a command does: all that is not needed before it is planned.

    Attributes:
        plan: opens and checks what a request names, and writes nothing.
        run: does the work of a plan.
        sources: what a plan reads, which no result may replace.
        besides: results of a plan that nobody named, by their fields: a table next to a report.
        shown: how a project shows the results of a plan.
        printed: the result as text for people: a shell prints it, the toolbox logs it.
        as_json: the result for ``--json`` in a shell; None for its files and values.
        check: what the toolbox checks before a run, where a plan would take too long for that.
        incomplete: what a result lacks that should be there, for which a shell ends with 1.
    """

    plan: Callable[[Q, Report], P]
    run: Callable[[P, Report], R]
    sources: Callable[[P], Iterable[gdal.Dataset | str]] = _nothing
    besides: Callable[[P], Mapping[str, Path]] = _no_files
    shown: Callable[[P, R], Iterable[Shown]] = _nothing
    printed: Callable[[R], str] = _no_text
    as_json: Callable[[R], Any] | None = None
    check: Callable[[Q], None] | None = None
    incomplete: Callable[[R], str] = _complete


@dataclass(frozen=True)
class Command(Generic[Q, P, R]):
    """What a command is: all that menus, dialogs and help show.

    It is declared in a module that loads little, since QGIS shows all commands when it starts;
    its work, with numpy and what reads and writes rasters, is loaded by the first plan.

    Attributes:
        algorithm: its id in the toolbox, without the provider's.
        title: what a menu calls it.
        summary: what it does, in a sentence.
        about: the same at more length, for help; may hold HTML's <i>.
        tags: words to find it by, parted by commas.
        icon: name of the file of its icon.
        request: what is asked for, see `core.parameters`.
        work: imports what it does, and gives it.
        values: numbers and texts among the results.
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
    work: Callable[[], Work[Q, P, R]]
    values: Sequence[Value[R]] = ()
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
        request, report = build(self.request, values), report or Report()
        # In Python the result itself may be all that is wanted.
        return self.work().run(self.planned(request, report, files=False), report)

    def perform(self, request: Q, report: Report) -> R:
        """Check a request and its targets, and do the work.

        Raises:
            InputError, GMNetError, Cancelled: as in calling it.
        """
        return self.work().run(self.planned(request, report), report)

    def planned(self, request: Q, report: Report, files: bool = True) -> P:
        """A plan of a request whose values and targets are checked.

        Args:
            request: what is asked for.
            report: log and warnings.
            files: whether at least one result must have a file.

        Raises:
            InputError: something cannot be used.
        """
        check_wanted(request, files)
        validate(request)
        work = self.work()
        plan = work.plan(request, report)
        check_targets(request, lambda: work.sources(plan), work.besides(plan))
        return plan


def check_wanted(request: Any, files: bool = True) -> None:
    """Refuse a request without a required result, or without any result.

    Args:
        request: its results are looked at.
        files: whether at least one result must have a file.

    Raises:
        ParameterError, InputError: as above.
    """
    outputs = [(spec, value) for spec, value in values_of(request) if isinstance(spec.kind, Output)]
    for spec, value in outputs:
        if spec.required and value is None:
            raise ParameterError(spec.name, "is missing; choose where to save the result.")
    if files and len(outputs) > 1 and all(value is None for _, value in outputs):
        names = ", ".join(spell(spec.name) for spec, _ in outputs)
        raise InputError(f"No result is chosen; choose at least one of {names}.")


def check_targets(
    request: Any,
    sources: Callable[[], Iterable[gdal.Dataset | str]],
    besides: Mapping[str, Path] | None = None,
) -> None:
    """Refuse results that cannot be written, would replace what is read, or have one file.

    Args:
        request: its paths are looked at.
        sources: gives what is read.
        besides: results that nobody named, by their fields.

    Raises:
        InputError: as above.
    """
    wanted = [
        (spec, path)
        for spec, path in values_of(request)
        if isinstance(spec.kind, Output) and isinstance(path, Path) and path.name
    ]
    if not wanted and not besides:
        return
    # Commands that need no GDAL run without it, so this is loaded by those that write files.
    from .raster.targets import (
        check_apart,
        check_file,
        check_folder,
        check_no_source,
        check_target,
    )

    named: dict[str, Path] = {}
    for spec, path in wanted:
        name = spell(spec.name)
        if isinstance(spec.kind, RasterOut):
            check_target(path, name, sources(), spec.kind.virtual)
        elif isinstance(spec.kind, LayerOut):
            from .raster.vector_files import check_layer_target

            check_layer_target(path, name, sources(), table=not spec.kind.geometry)
        elif isinstance(spec.kind, FileOut):
            check_file(path, name, spec.kind.what, spec.kind.endings, sources())
        else:
            check_folder(path, name)
            continue
        named[name] = path
    unnamed = names_of(type(request), besides or {})
    for name, path in unnamed.items():
        check_no_source(path, name, sources())
    check_apart({**named, **unnamed})


def names_of(request: type, besides: Mapping[str, Path]) -> dict[str, Path]:
    """Results that were not named, by their names in errors.

    Args:
        request: has their fields.
        besides: their paths by their fields; pages and tables.
    """
    kinds = {spec.name: spec.kind for spec in specs(request)}
    return {
        f"the {getattr(kinds[name], 'what', 'file')} next to the report": path
        for name, path in besides.items()
    }
