"""Starting a Python of its own that finds the package, as a shell would."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path


def own_python(repository: Path, *arguments: object, **options: object) -> subprocess.Popen:
    """A process that runs Python with the package; it hears Ctrl-C even if this one does not."""
    paths = [str(repository / "build" / "plugins"), os.environ.get("PYTHONPATH", "")]
    if os.name == "posix":
        # What is started in the background ignores it, and so does all that it starts.
        options["preexec_fn"] = lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)
    return subprocess.Popen(
        [sys.executable, *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths), "OMP_NUM_THREADS": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        **options,
    )
