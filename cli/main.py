"""``gmnet-water``: every command in a shell, without QGIS, and the published command line."""

from __future__ import annotations

import argparse
import os
import signal
import sys
import threading
import warnings
from collections.abc import Callable, Sequence
from contextlib import nullcontext

from ..commands import ENTRIES, Entry, entry_of, names_after
from ..core.version import __version__
from . import published
from .completion import COMPLETION, completion
from .console import Bar, as_json, complain, log_unless, speak_plainly, stop_requested
from .declared import add_command, results_of, spelling, values_in
from .guard import guarded

# Exit codes: everything done; something failed; interrupted by Ctrl-C, as shells count it.
OK, FAILED, INTERRUPTED = 0, 1, 130
_ENDED = "Interrupted; no unfinished file was left."


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        arguments: without the program's name. None takes those of the process, which is then the
            command line's own: it ends within seconds after Ctrl-C or SIGTERM, whatever hangs, by
            force if nothing else helps (137 for a shell).

    Returns:
        The exit code: 0 if all was done, 1 if something was not, 130 after Ctrl-C or SIGTERM.
    """
    if arguments is not None:
        return _run(list(arguments))
    speak_plainly()
    try:
        found = entry_of(sys.argv[1:])
        with nullcontext() if found and found[0].ends_late else guarded():
            code = _run(sys.argv[1:])
            if any(thread.daemon for thread in threading.enumerate()):
                # A thread that was left behind may hang in what is about to be torn down.
                sys.stdout.flush()
                sys.stderr.flush()
                os._exit(code)
        _hear_nothing()
    except KeyboardInterrupt:  # before or after the run itself
        _hear_nothing()
        complain(_ENDED)
        code = INTERRUPTED
    return code


def _hear_nothing() -> None:
    """All is done, and what interrupts Python's own end would be shown as an error."""
    for one in (signal.SIGINT, signal.SIGTERM):
        signal.signal(one, signal.SIG_IGN)


def _run(given: Sequence[str]) -> int:
    """What `main` does."""
    if threading.current_thread() is threading.main_thread():
        # A run that is asked to end cleans up as after Ctrl-C.
        signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        with warnings.catch_warnings():
            # To its programmers, of GDAL 3.7 and later; all works with its exceptions on and off.
            warnings.filterwarnings("ignore", r"Neither \w+\.UseExceptions", FutureWarning)
            return _run_or_refuse(given)
    except KeyboardInterrupt:  # wherever it is, while modules are loaded too
        complain(_ENDED)
        return INTERRUPTED


def _run_or_refuse(given: Sequence[str]) -> int:
    """Run the command line; errors are printed as a sentence."""
    from ..core.errors import Cancelled, GMNetError
    from ..models.errors import ModelError
    from ..models.memory import memory_problem

    speller: Callable[[str], str] = str.upper
    try:
        if list(given) == [COMPLETION]:
            _check_gdal()
            print(completion())
            return OK
        if is_published(given):
            _check_gdal()
            speller = published.spelling
            return _map(given)
        found = entry_of(given)
        if found is None:
            _refuse(given)
            return FAILED
        entry, name = found
        if entry.needs_gdal:
            _check_gdal()
        options = command_parser(entry, name).parse_args(given[len(name.split()) :])
        speller = spelling(entry.load())
        return _perform(entry, name, options)
    except (GMNetError, ModelError) as error:
        complain(error.spelled(speller))
        return FAILED
    except (MemoryError, RuntimeError) as error:
        if problem := memory_problem(error):
            complain(problem)
            return FAILED
        raise
    except Cancelled as error:
        complain(str(error) or _ENDED)
        return INTERRUPTED


def is_published(given: Sequence[str]) -> bool:
    """Whether a command line has the published form, by itself or after ``map``."""
    form = given[1:] if list(given[:1]) == ["map"] else given
    marked = any(word.partition("=")[0] in published.MARKS for word in form)
    # Anything that begins with another option is one that lacks its images.
    first = form[0] if form else "--help"
    alone = first.startswith("-") and first not in ("-h", "--help", "--version")
    return marked or (form is given and alone)


def parser() -> argparse.ArgumentParser:
    """The grammar of the program's name alone, which lists the commands.

    The commands' own grammars are `command_parser` and `published.parser`.
    """
    made = argparse.ArgumentParser(
        prog="gmnet-water",
        description="Map surface water in Sentinel-1 backscatter, and work with the maps.",
        epilog="The published form is understood too: gmnet-water -m WEIGHTS -img IMAGE ... "
        "-orbit as -o FOLDER; see 'gmnet-water -h -img'.",
    )
    made.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    commands = made.add_subparsers(metavar="COMMAND", title="commands", required=True)
    for entry in ENTRIES:
        commands.add_parser(entry.name, help=_title(entry))
    commands.add_parser(COMPLETION, help="Print the completion for bash")
    return made


def _title(entry: Entry) -> str:
    """What a command does, as far as it can be loaded."""
    try:
        return entry.load().title
    except ImportError:  # numpy or GDAL is missing
        return ""


def _refuse(given: Sequence[str]) -> None:
    """Leave with help, or with a complaint about words that name no command."""
    if given and (seconds := names_after(given[0])):
        made = argparse.ArgumentParser(prog=f"gmnet-water {given[0]}")
        made.add_argument("command", choices=seconds, help="what to do; see its own --help")
        made.parse_args(given[1:])
    parser().parse_args(given)


def command_parser(entry: Entry, name: str = "") -> argparse.ArgumentParser:
    """The grammar of a command."""
    made = argparse.ArgumentParser(prog=f"gmnet-water {name or entry.name}")
    add_command(made, entry.load())
    return made


def _perform(entry: Entry, name: str, options: argparse.Namespace) -> int:
    """Run a command.

    Raises:
        GMNetError, ModelError: it cannot be run.
        Cancelled: it was asked to end.
    """
    from ..core.parameters import build
    from ..core.report import Report

    command = entry.load()
    bar = Bar(name, not options.quiet)
    with stop_requested() if entry.needs_gdal else nullcontext(lambda: False) as stop:
        report = Report(
            log_unless(options.quiet),
            complain,
            bar.show,
            stop,
            spelling(command),
            status=bar.tell,
        )
        try:
            request = build(command.request, values_in(options, command))
            plan = command.planned(request, report)
            result = command.work().run(plan, report)
        finally:
            bar.end()
    if options.json:
        results = results_of(command, request, plan, result)
        print(as_json(results))
    elif text := command.work().printed(result):
        print(text)
    if lacking := command.work().incomplete(result):
        complain(lacking)
        return FAILED
    return OK


def _map(given: Sequence[str]) -> int:
    """Map images in the published form.

    Raises:
        GMNetError, ModelError: nothing can be mapped at all.
        Cancelled: it was asked to end.
    """
    form = given[1:] if given[0] == "map" else given
    if {"-h", "--help"} & set(form):  # which otherwise would be the name of an image
        published.parser().print_help()
        return OK
    options = published.parser().parse_args(form)
    with stop_requested() as stop:
        return FAILED if published.map_images(options, stop) else OK


def _check_gdal() -> None:
    """See that GDAL is installed, before what needs it is loaded, even for its help.

    Raises:
        GMNetError: it is not.
    """
    from ..core.errors import GMNetError

    try:
        from osgeo import gdal  # noqa: F401
    except ImportError as error:
        raise GMNetError(
            "GDAL's Python bindings are missing; install them from the system (Debian, Ubuntu: "
            "apt install python3-gdal) and use a Python that sees them."
        ) from error
