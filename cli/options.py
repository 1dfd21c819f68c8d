"""What the subcommands of ``gmnet-water`` share: how one is made, and options of several.

Options are those of the algorithms of the same work, with the same defaults. Grammar and work are
made late: until one is asked for, neither numpy nor GDAL is loaded.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..core.report import Report

if TYPE_CHECKING:
    from enum import Enum

    from ..core.dates.dated import Dated


@dataclass(frozen=True)
class Command:
    """A subcommand.

    Attributes:
        title: what it does, in a sentence.
        add_options: adds its options to a parser.
        run: does the work.
    """

    title: str
    add_options: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace, Report], None]

    def parser(self, name: str) -> argparse.ArgumentParser:
        """Its grammar."""
        made = argparse.ArgumentParser(
            prog=f"gmnet-water {name}",
            description=self.title,
            formatter_class=_Help,
        )
        self.add_options(made)
        made.add_argument("-q", "--quiet", action="store_true", help="no log, no progress bar")
        return made


class _Help(argparse.HelpFormatter):
    """Tells defaults, where there are any."""

    def _get_help_string(self, action: argparse.Action) -> str | None:
        nothing = (None, "", False, [], argparse.SUPPRESS)
        if action.help and action.option_strings and action.default not in nothing:
            return f"{action.help}; default %(default)s"
        return action.help


def add_choice(
    parser: argparse.ArgumentParser, option: str, choices: type[Enum], default: Enum, text: str
) -> None:
    """An option of one of several words, those of an enum."""
    words = [one.value for one in choices]
    parser.add_argument(option, choices=words, default=default.value, help=text)


def add_output(
    parser: argparse.ArgumentParser, text: str, option: str = "--output", required: bool = True
) -> None:
    """A file that is written."""
    flags = ["-o", option] if option == "--output" else [option]
    parser.add_argument(*flags, required=required, metavar="FILE", type=Path, help=text)


def add_masks(parser: argparse.ArgumentParser) -> None:
    """Dated masks, and how their names tell the date."""
    parser.add_argument(
        "--masks", nargs="+", required=True, metavar="FILE", help="water masks with dates"
    )
    add_date_pattern(parser)


def add_date_pattern(parser: argparse.ArgumentParser) -> None:
    """How names tell the date."""
    parser.add_argument(
        "--date-pattern",
        default="",
        metavar="TEXT",
        help="date in the names, such as YYYY-MM-DD; found out if not given",
    )


def add_bands(parser: argparse.ArgumentParser) -> None:
    """Where VV and VH are."""
    for name in ("vv", "vh"):
        parser.add_argument(
            f"--{name}-band",
            type=int,
            default=0,
            metavar="N",
            help=f"band of {name.upper()}; found out if not given",
        )


def dated_files(sources: Iterable[str], parameter: str, options: argparse.Namespace) -> list[Dated]:
    """Rasters with their dates.

    Raises:
        InputError: as in `core.dates.dated.dated`.
    """
    from ..core.dates.dated import dated

    return dated(list(sources), parameter, options.date_pattern.strip())
