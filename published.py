"""The published function on arrays, in the published shape."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path
from typing import TYPE_CHECKING

from .core.report import Report
from .models.contract import USUAL_THRESHOLD, OrbitMode
from .models.errors import ModelError
from .networks import ModelChoice, load_model

if TYPE_CHECKING:
    import numpy as np

    from .core.water.mapping import Model

# Networks of the latest calls, by weights file, its size and time of change, orbit and device.
_Key = tuple[str, int, int, OrbitMode, str]
_kept: OrderedDict[_Key, Model] = OrderedDict()
_MOST_KEPT = 3


def gmnet_infer(
    img: np.ndarray,
    path_model_w: str | Path,
    orbit: str,
    *,
    threshold: float = USUAL_THRESHOLD,
    device: str = "auto",
    missing: int | None = None,
) -> np.ndarray:
    """Map water in an array, in the call and the shape of the published function.

    Without ``missing`` every pixel gets the network's opinion, as published, even where there is
    no observation.

    Args:
        img: (rows, cols, bands) backscatter in dB, NaN or masked where missing; VV, VH of one
            orbit, or ascending VV, VH, descending VV, VH.
        path_model_w: a weights file.
        orbit: ``as``, ``des`` or ``as_des``.
        threshold: water where the probability is greater.
        device: ``auto``, ``cpu``, ``openvino``, ``cuda`` or ``mps``.
        missing: the value for pixels that no orbit observed; 255 is what the rasters use.

    Returns:
        (rows, cols, 1) integer array, 1 water and 0 land.

    Raises:
        InputError: the array's shape does not fit the orbit.
        ModelError: torch, the device or the weights cannot be used.
    """
    import numpy as np

    from .core.water.arrays import predict_array, warn_of_order

    mode = _orbit_mode(orbit)
    report = Report()
    model = _loaded(Path(path_model_w), mode, device, report)
    probability, valid = predict_array(img, mode, model, report)
    warn_of_order(img, report)
    water = np.where(probability > np.float32(threshold), 1, 0)
    if missing is not None:
        water[~valid] = missing
    return water[:, :, np.newaxis]


def _orbit_mode(orbit: str) -> OrbitMode:
    """The orbit mode of a name.

    Raises:
        ModelError: no such orbit.
    """
    try:
        return OrbitMode(orbit)
    except ValueError as error:
        names = ", ".join(mode.value for mode in OrbitMode)
        raise ModelError(f"The orbit is '{orbit}'; give one of {names}.") from error


def _loaded(weights: Path, mode: OrbitMode, device: str, report: Report) -> Model:
    """The networks of a weights file; those of the latest calls are kept.

    Raises:
        ModelError: torch, the device or the weights cannot be used.
    """
    try:
        state = weights.stat()
    except OSError:  # said in a sentence where it is opened
        return load_model(ModelChoice(weights=weights), [mode], device, 0, report)
    key = (str(weights.resolve()), state.st_size, state.st_mtime_ns, mode, device)
    if key not in _kept:
        _kept[key] = load_model(ModelChoice(weights=weights), [mode], device, 0, report)
    _kept.move_to_end(key)
    while len(_kept) > _MOST_KEPT:
        _kept.popitem(last=False)
    return _kept[key]
