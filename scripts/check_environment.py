"""Tells whether the environment that runs this can serve QGIS: its torch, its numpy, its GDAL."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

OLDEST_TORCH = (2, 0)


def has_torch() -> bool:
    """Whether a torch that is new enough can be imported."""
    try:
        import torch
    except ImportError:
        return False
    return tuple(int(part) for part in torch.__version__.split(".")[:2]) >= OLDEST_TORCH


def complaint(system_numpy: str) -> str | None:
    """What is wrong with the environment, or None.

    Args:
        system_numpy: version of the numpy that QGIS uses.
    """
    import numpy as np

    if np.__version__ != system_numpy or Path(sys.prefix) in Path(np.__file__).parents:
        return (
            f"numpy {np.__version__} in {np.__file__} stands before the system's {system_numpy}, "
            f"which GDAL and QGIS were built for. Delete {sys.prefix} and run the set-up again."
        )
    if not has_torch():
        return f"torch {OLDEST_TORCH[0]}.{OLDEST_TORCH[1]} or newer cannot be imported."
    import torch
    from osgeo import gdal_array

    if torch.from_numpy(np.ones(3, "float32")).numpy().sum() != 3:
        return "torch and numpy do not share arrays."
    if gdal_array.OpenArray(np.ones((2, 2), "uint8")) is None:
        return "GDAL and numpy do not share arrays."
    return None


def main() -> int:
    """0 if all is well, 1 otherwise."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--has-torch", action="store_true", help="only look for torch")
    parser.add_argument("--numpy", help="version of the system's numpy")
    arguments = parser.parse_args()
    if arguments.has_torch:
        return 0 if has_torch() else 1
    wrong = complaint(arguments.numpy)
    if wrong:
        print(f"Error: {wrong}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
