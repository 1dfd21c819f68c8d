"""``qgis_process`` as a process of its own, with the plugin enabled in a throw-away profile."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

PLUGIN = "gmnet_water"
# Seconds.
LONGEST = 300


def site_packages() -> str:
    """Where torch is: QGIS runs the system's Python, which does not know of the environment."""
    return os.pathsep.join(path for path in sys.path if path.endswith("site-packages"))


@dataclass(frozen=True)
class QgisProcess:
    """Runs ``qgis_process``.

    Attributes:
        program: the program.
        plugins: folder in which QGIS looks for plugins.
        profile: folder of QGIS's settings.
    """

    program: str
    plugins: Path
    profile: Path

    def __call__(
        self,
        *arguments: str,
        packages: bool = True,
        environment: Mapping[str, str | Path] | None = None,
        timeout: float = LONGEST,
    ) -> subprocess.CompletedProcess[str]:
        """Run it with arguments, and see how it ended.

        Args:
            arguments: what stands behind the program's name.
            packages: False leaves torch out.
            environment: variables beside the test's own, or instead of them.
            timeout: seconds.

        Raises:
            subprocess.TimeoutExpired: it took longer.
        """
        process = self.start(*arguments, packages=packages, environment=environment)
        try:
            out, errors = process.communicate(timeout=timeout)
        except BaseException:
            process.kill()
            process.communicate()
            raise
        return subprocess.CompletedProcess(process.args, process.returncode, out, errors)

    def start(
        self,
        *arguments: str,
        packages: bool = True,
        environment: Mapping[str, str | Path] | None = None,
    ) -> subprocess.Popen[str]:
        """Start it, with the arguments of a call."""
        ours = {
            "PYTHONPATH": site_packages() if packages else "",
            "QGIS_PLUGINPATH": self.plugins,
            "QGIS_CUSTOM_CONFIG_PATH": self.profile,
            # Threads of torch wait for each other where the machine is busy.
            "OMP_NUM_THREADS": "1",
        }
        variables = {**os.environ, **ours, **(environment or {})}
        return subprocess.Popen(
            [self.program, *arguments],
            env={name: str(value) for name, value in variables.items()},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )


@pytest.fixture(scope="session")
def qgis_process(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> QgisProcess:
    """The program, with the plugin enabled in the session's profile."""
    # Debian 12's qgis_process is a wrapper that passes an option which the program does not know.
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    if program is None:
        pytest.skip("qgis_process is not installed")
    plugins = repository / "build" / "plugins"
    run = QgisProcess(program, plugins, tmp_path_factory.mktemp("profile"))
    enabled = run("plugins", "enable", PLUGIN)
    assert enabled.returncode == 0, enabled.stdout + enabled.stderr
    return run
