"""A PyTorch that is on the computer already: a folder of packages, or a Python that has it."""

from __future__ import annotations

import os
from pathlib import Path

from . import places
from .errors import DependencyError
from .interpreter import tag_of
from .trial import Trial, tried


def use_existing(given: Path, python: Path) -> Trial:
    """Use a PyTorch that is there, from now on.

    Args:
        given: a folder of packages, the folder of a virtual environment, or a Python.
        python: the program of QGIS's Python.

    Raises:
        DependencyError: there is none, or QGIS's Python cannot use it.
    """
    folder = _folder_of_python(given) if given.is_file() else _folder_in(given)
    trial = tried(python, folder)
    if folder.resolve() != trial.folder:
        raise DependencyError(
            f"QGIS's Python has PyTorch {trial.torch} in {trial.folder} already, which stands "
            f"before the one in {folder}. Take it out of PYTHONPATH, or use it."
        )
    places.choose(folder)
    return trial


def _folder_in(given: Path) -> Path:
    """The folder of packages that a folder is, or that has one as an environment."""
    tried_ones = [
        given,
        given / "Lib" / "site-packages",
        *given.glob("lib*/python3*/site-packages"),
    ]
    for folder in tried_ones:
        if (folder / "torch" / "__init__.py").is_file():
            return folder
    # The folder of torch itself.
    if given.name == "torch" and (given / "__init__.py").is_file():
        return given.parent
    raise DependencyError(
        f"There is no PyTorch in {given}. Choose a folder that has a folder 'torch' in it, often "
        "called site-packages, a virtual environment, or a Python."
    )


def _folder_of_python(given: Path) -> Path:
    """The folder of the PyTorch that a Python has."""
    tag = tag_of(given)
    if not tag:
        raise DependencyError(f"{given} is not a Python. Choose a Python, or a folder.")
    if tag != places.python_tag():
        raise DependencyError(
            f"{given} is {tag}, and QGIS runs {places.python_tag()}; a PyTorch serves one version "
            "of Python only. Choose another Python, or install PyTorch from here."
        )
    if os.name != "nt" and not os.access(given, os.X_OK):
        raise DependencyError(f"{given} may not be run. Choose the folder of its packages.")
    return tried(given, None).folder
