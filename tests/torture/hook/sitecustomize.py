"""Lets a QGIS with this folder in PYTHONPATH map and train with networks that answer at once."""

from __future__ import annotations

import importlib.util
import sys
from importlib.machinery import ModuleSpec


def _map_quickly(module: object) -> None:
    from gmnet_water.tests.torture.networks import load_model

    module.load_model = load_model


def _train_quickly(module: object) -> None:
    from gmnet_water.tests.torture.networks import logits

    module.GMNet.logits = logits


_CHANGES = {
    "gmnet_water.networks": _map_quickly,
    "gmnet_water.models.architectures.gmnet": _train_quickly,
}


class _Finder:
    """Finds modules where they are, and changes some once they have been executed."""

    def find_spec(self, name: str, path: object, target: object = None) -> ModuleSpec | None:
        change = _CHANGES.pop(name, None)
        if change is None:
            return None
        spec = importlib.util.find_spec(name)
        execute = spec.loader.exec_module

        def changed(module: object) -> None:
            execute(module)
            change(module)

        spec.loader.exec_module = changed
        return spec


sys.meta_path.insert(0, _Finder())
