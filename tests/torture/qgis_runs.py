"""Running algorithms in ``qgis_process``, and in a QGIS that stays, through Processing."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from gmnet_water.tests.torture.shell_run import Ending

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
PLUGINS = ROOT / "build" / "plugins"
# qgis_process says this once the algorithm is about to run.
_BEGINS = "Inputs"


def available() -> bool:
    """Whether there is a QGIS."""
    return _program() is not None


def _program() -> str | None:
    # Debian 12's qgis_process is a wrapper that passes an option which the program does not know.
    return shutil.which("qgis_process.bin") or shutil.which("qgis_process")


def environment(profile: Path, quick_network: bool) -> dict[str, str]:
    """Variables that a QGIS with the plugin needs."""
    packages = [path for path in sys.path if path.endswith("site-packages")]
    hook = [str(HERE / "hook")] if quick_network else []
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([*hook, *packages, str(PLUGINS)]),
        "QGIS_PLUGINPATH": str(PLUGINS),
        "QGIS_CUSTOM_CONFIG_PATH": str(profile),
        "QT_QPA_PLATFORM": "offscreen",
        "OMP_NUM_THREADS": "1",
    }


def make_profile(profile: Path) -> None:
    """A profile in which the plugin is enabled.

    Raises:
        RuntimeError: QGIS does not do it.
    """
    profile.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        [str(_program()), "plugins", "enable", "gmnet_water"],
        env=environment(profile, quick_network=False),
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise RuntimeError(done.stdout + done.stderr)


def arguments(algorithm: str, parameters: Mapping[str, object]) -> list[str]:
    """The arguments of ``qgis_process``."""
    given = []
    for name, value in parameters.items():
        values = value if isinstance(value, list) else [value]
        given += [f"{name}={one}" for one in values]
    return ["run", algorithm, "--", *given]


class QgisProcessRun:
    """An algorithm in a ``qgis_process`` of its own, which has begun when this has been made."""

    def __init__(
        self,
        algorithm: str,
        parameters: Mapping[str, object],
        log: Path,
        environment: Mapping[str, str],
    ) -> None:
        self._log = log
        with log.open("wb") as said:
            self._process = subprocess.Popen(
                [str(_program()), *arguments(algorithm, parameters)],
                env=dict(environment),
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=said,
            )
        self.pid = self._process.pid
        self._started = time.monotonic()

    def go(self) -> None:
        """Wait until the algorithm is about to run."""
        end = time.monotonic() + 120
        while not self.ended() and time.monotonic() < end:
            if _BEGINS in self._log.read_text(encoding="utf-8", errors="replace"):
                break
            time.sleep(0.01)
        self._started = time.monotonic()

    def signal(self, number: int) -> None:
        """Send it a signal, if it still runs."""
        self._process.send_signal(number)

    def ended(self) -> bool:
        """Whether it has ended."""
        return self._process.poll() is not None

    def wait(self, longest: float) -> Ending:
        """Wait for its end, which is brought about after so many seconds."""
        hung = False
        try:
            self._process.wait(longest)
        except subprocess.TimeoutExpired:
            hung = True
            self.signal(signal.SIGKILL)
            self._process.wait()
        seconds = time.monotonic() - self._started
        said = self._log.read_text(encoding="utf-8", errors="replace")
        return Ending(self._process.returncode, said, seconds, hung)


class Processing:
    """A QGIS that runs one algorithm after another, as the toolbox does."""

    def __init__(self, profile: Path, log: Path) -> None:
        self._said = log.open("wb")
        self._process = subprocess.Popen(
            [sys.executable, str(HERE / "in_processing.py")],
            env=environment(profile, quick_network=True),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._said,
            text=True,
        )

    def run(self, **request: object) -> ProcessingRun:
        """Begin one: ``algorithm``, ``parameters``, ``temporary`` and ``cancel_after`` seconds."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()
        return ProcessingRun(self._process)

    def end(self) -> None:
        """Let it go."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        try:
            self._process.wait(30)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._said.close()


class ProcessingRun:
    """An algorithm in a QGIS that stays."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self._started = time.monotonic()
        self.pid = process.pid

    def go(self) -> None:
        """It has begun already."""

    def ended(self) -> bool:
        """Whether QGIS has."""
        return self._process.poll() is not None

    def wait(self, longest: float) -> Ending:
        """What it said when it was done."""
        del longest
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        seconds = time.monotonic() - self._started
        if not line:
            return Ending(self._process.wait(), "QGIS ended", seconds)
        answer = json.loads(line)
        return Ending(answer["code"], answer["said"], seconds)
