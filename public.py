"""What Python users get: models, prediction on arrays, and every command as a function.

    import gmnet_water as gw

    model = gw.load_model("bundled")
    gw.map_water(ascending="asc.tif", descending="desc.tif", output="water.tif", model=model)
    mask = gw.predict(db, model=model)          # db: (band, y, x), numpy or xarray

`gmnet_infer` is the published function, in its published shape.
"""

from __future__ import annotations

import inspect
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from .commands import ENTRIES
from .core.errors import InputError
from .core.masks.legend import NODATA
from .core.parameters import specs
from .core.report import Report
from .core.water.mapping import Model
from .models.contract import USUAL_THRESHOLD, OrbitChoice, OrbitMode
from .models.sets.installed import BUNDLED, installed_ids
from .networks import ModelChoice
from .networks import load_model as load_networks

if TYPE_CHECKING:
    import numpy as np

    from .core.command import Command

A = TypeVar("A")

# Names that the axes of an array may have, in the order that is predicted.
_AXES = (
    ("band", "bands", "channel", "variable"),
    ("y", "lat", "latitude"),
    ("x", "lon", "longitude"),
)


class WaterModel:
    """A model set whose networks are loaded when they are first needed, and then kept.

    Made by `load_model`.
    """

    def __init__(self, choice: ModelChoice, device: str, batch_size: int, precision: str) -> None:
        self.choice = choice
        self._device = device
        self._batch_size = batch_size
        self._half = precision == "half"
        self._lock = threading.Lock()
        self._loaded: dict[tuple[OrbitMode, ...], Model] = {}

    def networks(self, modes: Sequence[OrbitMode], report: Report) -> Model:
        """The networks for orbit modes.

        Raises:
            ModelError: torch, the device or the weights cannot be used.
        """
        key = tuple(modes)
        with self._lock:
            if key not in self._loaded:
                self._loaded[key] = load_networks(
                    self.choice, key, self._device, self._batch_size, report, half=self._half
                )
            return self._loaded[key]

    def __repr__(self) -> str:
        named = self.choice.weights or self.choice.folder or self.choice.model
        return f"<WaterModel {str(named)!r} on {self._device}>"


def load_model(
    model: str | Path = BUNDLED,
    *,
    device: str = "auto",
    batch_size: int = 0,
    precision: str = "full",
) -> WaterModel:
    """A model for `predict`, `map_water` and `monthly_water`.

    Args:
        model: ``"bundled"`` or the id of another installed set, a folder with a model set, or one
            weights file.
        device: ``auto``, ``cpu``, ``openvino``, ``cuda`` or ``mps``.
        batch_size: tiles per batch; 0 chooses by memory.
        precision: ``full``, or ``half`` on a GPU.

    Raises:
        ModelError: there is no such model, when it is first used.
    """
    return WaterModel(_choice(model), device, batch_size, precision)


def _choice(model: str | Path) -> ModelChoice:
    if isinstance(model, str) and model in installed_ids():
        return ModelChoice(model)
    path = Path(model)
    if path.is_dir():
        return ModelChoice(folder=path)
    if path.is_file() or isinstance(model, Path):
        return ModelChoice(weights=path)
    return ModelChoice(str(model))


def predict(
    array: A,
    model: WaterModel | str | Path = BUNDLED,
    *,
    orbit: str = "ascending",
    result: str = "mask",
    threshold: float = USUAL_THRESHOLD,
    report: Report | None = None,
) -> A:
    """Map water in an array.

    Args:
        array: (band, y, x) backscatter in dB, NaN or masked where missing: VV, VH of one orbit, or
            ascending VV, VH, descending VV, VH; numpy, or an `xarray.DataArray`, whose coordinates
            the result keeps and whose axes may have any order if they are called so.
        model: from `load_model`, or what it takes.
        orbit: of two bands: ``ascending`` or ``descending``.
        result: ``mask`` for 1 water, 0 land; ``probability`` for whole percent.
        threshold: water where the probability is greater.
        report: log, progress and cancellation.

    Returns:
        (y, x) uint8, 255 where there is no observation; numpy or an `xarray.DataArray`.

    Raises:
        InputError: the array or an argument cannot be used.
        ModelError: torch, the device or the weights cannot be used.
    """
    import numpy as np

    from .core.water.arrays import predict_array, warn_of_order
    from .core.water.layers import MASK, PROBABILITY
    from .core.water.prediction import Strip

    if result not in ("mask", "probability"):
        raise InputError(f"The result is '{result}'; give 'mask' or 'probability'.")
    report = report or Report()
    values = _in_order(array)
    mode = _mode(values, orbit)
    loaded = model if isinstance(model, WaterModel) else load_model(model)
    choice = loaded.choice.orbit_choice(mode)
    by_pixel = mode is OrbitMode.STACKED and choice is OrbitChoice.PIXEL
    networks = loaded.networks(tuple(OrbitMode) if by_pixel else (mode,), report)
    db = np.moveaxis(np.ma.asarray(values, np.float32), 0, 2)
    warn_of_order(db, report)
    strip = Strip(0, *predict_array(db, mode, networks, report, skip_empty=True, by_pixel=by_pixel))
    layer = MASK if result == "mask" else PROBABILITY
    return _like(array, layer.of(strip, np.float32(threshold)), result)


def _in_order(array: Any) -> Any:
    """(band, y, x) values of an array."""
    names = [str(name) for name in getattr(array, "dims", ())]
    if len(names) == 3:
        found = [next((n for n in names if n.lower() in axis), None) for axis in _AXES]
        if None not in found:
            array = array.transpose(*found)
        return array.values
    return array


def _mode(values: np.ndarray, orbit: str) -> OrbitMode:
    """The orbit mode of an array by its number of bands.

    Raises:
        InputError: it has neither two nor four bands, or the orbit's name is none.
    """
    import numpy as np

    shape = np.shape(values)
    if len(shape) != 3 or shape[0] not in (2, 4) or 0 in shape:
        raise InputError(
            f"The array has the shape {shape}; give (band, y, x) with two bands of one orbit, or "
            "four of both."
        )
    if shape[0] == 4:
        return OrbitMode.STACKED
    modes = {"ascending": OrbitMode.ASCENDING, "descending": OrbitMode.DESCENDING}
    modes |= {mode.value: mode for mode in modes.values()}
    if orbit not in modes:
        raise InputError(f"The orbit is '{orbit}'; give 'ascending' or 'descending'.")
    return modes[orbit]


def _like(array: Any, made: np.ndarray, name: str) -> Any:
    """A result as an array of the kind that was given, with its coordinates in y and x."""
    if not hasattr(array, "dims"):
        return made
    axes = [str(n) for n in array.dims]
    band = next((n for n in axes if n.lower() in _AXES[0]), axes[0])
    left = [n for n in axes if n != band]
    x = next((n for n in left if n.lower() in _AXES[2]), left[-1])
    y = next(n for n in left if n != x)
    found = array.isel({band: 0}, drop=True).transpose(y, x).copy(data=made)
    found.name = "water" if name == "mask" else "water_probability"
    found.attrs = {"_FillValue": NODATA, **({"units": "%"} if name == "probability" else {})}
    return found


def function_of(command: Command[Any, Any, Any], name: str) -> Callable[..., Any]:
    """A command as a function, with its parameters as keyword arguments."""

    def function(*, report: Report | None = None, **values: Any) -> Any:
        model = values.get("model")
        if "loaded" in fields and isinstance(model, (WaterModel, Path)):
            used = model if isinstance(model, WaterModel) else load_model(model)
            values |= {
                "model": used.choice.model,
                "model_folder": used.choice.folder,
                "weights": used.choice.weights,
                "loaded": used.networks,
            }
        return command(report=report, **values)

    fields = getattr(command.request, "__dataclass_fields__", {})
    found = specs(command.request)
    keyword = inspect.Parameter.KEYWORD_ONLY
    function.__name__ = function.__qualname__ = name
    function.__module__ = __package__
    function.__signature__ = inspect.Signature(  # type: ignore[attr-defined]
        [
            inspect.Parameter(
                one.name, keyword, default=inspect.Parameter.empty if one.required else one.default
            )
            for one in found
        ]
        + [inspect.Parameter("report", keyword, default=None)]
    )
    described = "\n".join(f"    {one.name}: {one.kind.label}." for one in found)
    function.__doc__ = f"{command.summary}\n\nArgs:\n{described}\n    report: log, progress.\n"
    return function


def __getattr__(name: str) -> Any:
    """The commands as functions, made when they are first asked for."""
    for entry in ENTRIES:
        if entry.python == name:
            made = function_of(entry.load(), name)
            globals()[name] = made
            return made
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
