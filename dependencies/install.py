"""Installing PyTorch with pip into the folder of `places`: whole, or not at all."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess  # nosec B404: for spelling a command only
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from . import places
from .builds import CPU, Build, size_text
from .errors import DependencyError
from .failures import pip_problem
from .processes import ask, run
from .trial import Trial, tried
from .turn import turn

# Older ones lack what the plugin needs; see `models.runtime`.
OLDEST = "2.0"
# Part of the progress bar until pip has ended; then PyTorch is tried.
_FETCHED = 0.95
_MEASURE_S = 1.5
# Lines of pip's output that are looked at for what went wrong.
_KEPT = 200
_PASSWORD = re.compile(r"(://[^/@:\s]*):[^/@\s]*@")
_VERSION = re.compile(r"\d+(\.\d+)*([+.]?[A-Za-z0-9.]+)?")


class Report(Protocol):
    """How an installation speaks to whoever asked for it."""

    @property
    def info(self) -> Callable[[str], None]:
        """Takes one line for the log."""

    @property
    def progress(self) -> Callable[[float], None]:
        """Takes the finished part of the work, 0..1."""

    def check(self) -> None:
        """Raises if the user wants the run to stop."""


@dataclass(frozen=True)
class Plan:
    """What is installed, and how.

    Attributes:
        python: the program of QGIS's Python.
        numpy: the version of its numpy, which stays.
        build: which build.
        source: address of another index, or a folder with wheels; empty for the build's own index.
        version: of PyTorch; empty for the newest.
        proxy: as pip takes it; empty for that of the environment.
        staging: where it lies until it is whole.
    """

    python: Path
    numpy: str
    build: Build = CPU
    source: str = ""
    version: str = ""
    proxy: str = ""
    staging: Path | None = None

    @property
    def arguments(self) -> list[str]:
        """The command."""
        staging = self._staging
        torch = f"torch=={self.version}" if self.version else f"torch>={OLDEST}"
        return [
            *(str(self.python), "-m", "pip", "install", "--target", str(staging / "packages")),
            *("--constraint", str(staging / "constraints.txt")),
            # Nothing is compiled here, and nothing stays in pip's cache, which nobody would find.
            *("--only-binary", ":all:", "--no-compile", "--no-cache-dir"),
            *("--no-input", "--disable-pip-version-check", "--progress-bar", "off"),
            *self._place,
            torch,
        ]

    @property
    def command(self) -> str:
        """The command as one types it."""
        if os.name == "nt":
            return subprocess.list2cmdline(self.arguments)
        return shlex.join(self.arguments)

    @property
    def environment(self) -> dict[str, str]:
        """The variables of pip: those of QGIS, its proxy, and a place for what is temporary."""
        temporary = str(self._staging / "temporary")
        ours = {
            **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), temporary),
            # Settings that would keep pip from installing into another folder.
            "PIP_USER": "0",
            "PIP_REQUIRE_VIRTUALENV": "0",
        }
        if self.proxy:
            ours |= {
                **dict.fromkeys(("HTTP_PROXY", "HTTPS_PROXY", "http_proxy"), self.proxy),
                "https_proxy": self.proxy,
            }
        return {**os.environ, **ours}

    @property
    def _staging(self) -> Path:
        if self.staging is None:
            raise ValueError("a plan is made by `planned`")
        return self.staging

    @property
    def _place(self) -> list[str]:
        """Where pip looks for wheels."""
        if self.offline:
            return ["--no-index", "--find-links", self.source]
        return ["--index-url", self.source or self.build.index]

    @property
    def offline(self) -> bool:
        """Whether the wheels lie in a folder."""
        return bool(self.source) and "://" not in self.source


def planned(
    python: Path,
    numpy: str,
    build: Build = CPU,
    source: str = "",
    version: str = "",
    proxy: str = "",
) -> Plan:
    """A plan of an installation, checked as far as that takes no time.

    Raises:
        DependencyError: it cannot be carried out.
    """
    source, version = source.strip(), version.strip()
    if not numpy:
        raise DependencyError(f"{python} has no numpy; repair QGIS's installation.")
    if version and not _VERSION.fullmatch(version):
        raise DependencyError(f"'{version}' is not a version; give one such as 2.8.0, or none.")
    if source and "://" not in source and not Path(source).is_dir():
        raise DependencyError(
            f"The folder '{source}' does not exist; give a folder with wheels, or the address of "
            "an index (https://…)."
        )
    return Plan(python, numpy, build, source, version, proxy, places.new_staging())


def install(plan: Plan, report: Report) -> Trial:
    """Install PyTorch, try it, and give it its place.

    Two processes take turns; what another one has just installed is used if it is what is wanted.

    Raises:
        DependencyError: that failed; what was there before is still there.
        Exception: what ``report.check`` raises, when the user wants to stop.
    """

    def wait(first: bool) -> None:
        report.check()
        if first:
            report.info("Another window of QGIS installs PyTorch; this one waits for its turn …")

    with turn(wait) as waited:
        trial = _other_s(plan, report) if waited else None
        if trial is None:
            trial = _install_alone(plan, report)
    places.choose(None)
    report.progress(1.0)
    report.info(f"PyTorch {trial.torch} is installed in {places.packages()}.")
    return replace(trial, folder=places.packages())


def _other_s(plan: Plan, report: Report) -> Trial | None:
    """What another process has installed, if it serves as well; None if it does not."""
    if places.in_use() != places.packages():
        return None
    report.info("Trying the PyTorch that the other window has installed …")
    try:
        trial = tried(plan.python, places.packages())
    except DependencyError:
        return None
    version, _, build = trial.torch.partition("+")
    wanted = plan.version.partition("+")[0] in ("", version)
    same_build = build.startswith("cu") == plan.build.id.startswith("cu")
    return trial if wanted and same_build and trial.numpy == plan.numpy else None


def _install_alone(plan: Plan, report: Report) -> Trial:
    """Install while no other process does."""
    staging = plan._staging
    try:
        staging.mkdir(parents=True)
        (staging / "temporary").mkdir()
        constraints = f"numpy=={plan.numpy}\n"
        (staging / "constraints.txt").write_text(constraints, encoding="utf-8")
    except OSError as error:
        shutil.rmtree(staging, ignore_errors=True)
        raise places.not_writable(places.home(), error) from error
    try:
        _check_alone(plan)
        _check_room(plan)
        _run_pip(plan, report)
        made = staging / "packages"
        for name in without_numpy(made):
            report.info(f"Removed {name}, which had come along: QGIS's own numpy stays.")
        report.info("Trying PyTorch …")
        trial = tried(plan.python, made)
        if trial.numpy != plan.numpy:
            raise DependencyError(
                f"PyTorch would work with numpy {trial.numpy}, and QGIS has {plan.numpy}; nothing "
                "was installed. Start QGIS again, and try once more."
            )
        report.check()
        places.put(made)
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    places.tidy()
    return trial


def without_numpy(folder: Path) -> list[str]:
    """Remove a numpy that got into a folder of packages; gives the names of what is gone."""
    gone = []
    for path in sorted(folder.iterdir()) if folder.is_dir() else []:
        if re.fullmatch(r"numpy(\.libs|-.*\.(dist|egg)-info)?", path.name, re.IGNORECASE):
            shutil.rmtree(path)
            gone.append(path.name)
    return gone


def _check_alone(plan: Plan) -> None:
    """Refuse to begin where QGIS's Python has a PyTorch that would win over a new one."""
    question = "import importlib.util as u; s = u.find_spec('torch'); print(f'at={s and s.origin}')"
    try:
        _, text = ask([str(plan.python), "-c", question])
    except (OSError, TimeoutError) as error:
        raise DependencyError(f"{plan.python} cannot be run ({error}).") from error
    for line in text.splitlines():
        if line.startswith("at=") and line != "at=None":
            raise DependencyError(
                f"QGIS's Python has a PyTorch already, in {Path(line[3:]).parent}, which Python "
                "would take instead of a new one. Remove it first (Debian, Ubuntu: apt remove "
                "python3-torch), or take its folder out of PYTHONPATH."
            )


def _check_room(plan: Plan) -> None:
    """Refuse to begin where the disk is too small for the build, as far as its size is known."""
    if plan.source:
        return
    free = shutil.disk_usage(plan._staging).free
    needed = plan.build.download + plan.build.installed
    if free < needed:
        raise DependencyError(
            f"The disk of {places.home()} has {size_text(free)} left, and {size_text(needed)} are "
            "needed. Make room, or set the environment variable GMNET_TORCH to a folder on "
            "another disk."
        )


def _run_pip(plan: Plan, report: Report) -> None:
    """Run pip, with what it writes as a measure of its progress."""
    last: deque[str] = deque(maxlen=_KEPT)
    expected = (0 if plan.offline else plan.build.download) + plan.build.installed
    measured = 0.0

    def line(text: str) -> None:
        text = _PASSWORD.sub(r"\1:***@", text)
        last.append(text)
        report.info(text)

    def look() -> None:
        nonlocal measured
        report.check()
        if time.monotonic() - measured > _MEASURE_S:
            written = places.size(plan._staging)
            report.progress(_FETCHED * min(written / expected, 1.0))
            measured = time.monotonic()

    report.info(plan.command)
    try:
        code = run(plan.arguments, plan.environment, line, look)
    except OSError as error:
        raise DependencyError(f"{plan.python} cannot be run ({error.strerror}).") from error
    if code:
        raise DependencyError(pip_problem(list(last), code, str(places.home())))
