"""Lets a QGIS that is started with this folder in PYTHONPATH map with a network that answers at once."""

from __future__ import annotations

import importlib.util
import sys
from importlib.machinery import ModuleSpec

_WHAT = "gmnet_water.api"


class _Finder:
    """Finds the module where it is, and changes it once it has been executed."""

    def find_spec(self, name: str, path: object, target: object = None) -> ModuleSpec | None:
        if name != _WHAT:
            return None
        sys.meta_path.remove(self)
        spec = importlib.util.find_spec(name)
        execute = spec.loader.exec_module

        def changed(module: object) -> None:
            execute(module)
            from gmnet_water.tests.torture.networks import load_model

            module.load_model = load_model

        spec.loader.exec_module = changed
        return spec


sys.meta_path.insert(0, _Finder())
