"""Whether a PyTorch works with the Python and the numpy of QGIS, tried in another process."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from .errors import DependencyError
from .failures import load_problem
from .processes import ask

# Starting torch the first time may take a minute on a slow disk.
_LONGEST_S = 300.0
_MARK = "gmnet-trial "
# The folder stands last, as in QGIS.
_TRIAL = """
import json, sys
folder = sys.argv[1]
sys.path[:] = [one for one in sys.path if one]
if folder:
    sys.path.append(folder)
found = {}
try:
    import numpy
    found["numpy"], found["numpy_file"] = numpy.__version__, numpy.__file__
    import torch
    found["torch"], found["torch_file"] = str(torch.__version__), torch.__file__
    if float(torch.from_numpy(numpy.ones(3, "float32")).numpy().sum()) != 3.0:
        raise RuntimeError("PyTorch and numpy do not share arrays")
except BaseException as error:
    found["error"] = f"{type(error).__name__}: {error}"
print("gmnet-trial " + json.dumps(found))
"""


@dataclass(frozen=True)
class Trial:
    """A PyTorch that works.

    Attributes:
        torch: its version.
        numpy: the version of numpy that it works with.
        folder: the folder of packages that it lies in.
    """

    torch: str
    numpy: str
    folder: Path


def tried(python: Path, folder: Path | None) -> Trial:
    """Try the PyTorch in a folder of packages, or that a Python has by itself.

    Args:
        python: the program.
        folder: stands behind all others; None for none.

    Raises:
        DependencyError: it does not work; says why.
    """
    try:
        code, text = ask([str(python), "-c", _TRIAL, str(folder or "")], _LONGEST_S)
    except (OSError, TimeoutError) as error:
        raise DependencyError(f"{python} cannot be run ({error}).") from error
    answers = [line[len(_MARK) :] for line in text.splitlines() if line.startswith(_MARK)]
    if not answers:
        raise DependencyError(load_problem(text.strip()[-400:], code))
    found = json.loads(answers[-1])
    if said := found.get("error"):
        raise DependencyError(load_problem(str(said)))
    home = Path(found["torch_file"]).resolve().parent.parent
    return Trial(found["torch"], found["numpy"], home)


def numpy_of(python: Path) -> str:
    """The version of the numpy that a Python has; empty where it has none."""
    code, text = ask([str(python), "-c", "import numpy; print('numpy=' + numpy.__version__)"])
    found = [line[6:] for line in text.splitlines() if line.startswith("numpy=")]
    return found[-1].strip() if code == 0 and found else ""
