"""Parameters of the commands that map water: which weights, what counts as water, what computes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..core.parameters import Choice, ExtentOf, InputFile, InputFolder, Number, parameter
from ..core.raster.grid import Extent
from ..core.report import Report
from ..core.water.mapping import MapRequest, Model
from ..models.contract import OrbitMode
from ..models.errors import ModelError
from ..models.runtime import DEVICES, PRECISIONS, how_to_install, torch_installed
from ..models.sets.installed import BUNDLED, installed, installed_ids
from ..networks import ModelChoice, load_model
from ..spelling import spell

# Loads the networks for orbit modes; of a model that is kept between calls.
Loads = Callable[[Sequence[OrbitMode], Report], Model]


def why_not_installed(model: str) -> str:
    """What is wrong with the name of a model set, for `ParameterError`; empty if nothing is."""
    try:
        installed(model)
    except ModelError as error:
        return str(error.args[0]).removeprefix(f"{spell('model')} ")
    return ""


def device_choice(devices: Sequence[str] = DEVICES) -> Choice:
    """What computes."""
    return Choice(
        "Device",
        "<i>auto</i> uses a GPU if there is one. If its memory runs out, fewer tiles are computed "
        "at a time, and in the end the CPU takes over. <i>openvino</i> is a faster engine for the "
        "CPU, used by <i>auto</i> too where the Python package of that name is installed.",
        words=lambda: devices,
    )


THRESHOLD = Number("Water where the probability is greater than", low=0, high=1)


@dataclass(frozen=True)
class WeightOptions:
    """Which weights to use: the most particular one given wins."""

    model: str = parameter(
        Choice(
            "Model set",
            "<i>bundled</i> comes with the plugin and was trained on simulated and on labelled "
            "scenes. <i>Install a model set</i> fetches the published Tibet weights "
            "(<i>tibet</i>) or takes your own; <i>List model sets</i> describes each one.",
            words=installed_ids,
            explain=why_not_installed,
        ),
        BUNDLED,
    )
    model_folder: Path | None = parameter(
        InputFolder(
            "Folder with a custom model set",
            "A folder with files that end in as, des and as_des (NAME_as.pth and so on), or with "
            "folders of these names. It replaces the model set above.",
            advanced=True,
        ),
        None,
    )
    weights: Path | None = parameter(
        InputFile(
            "One weights file for the orbits at hand",
            "For exactly the orbits given: with two rasters it must be a 4-band file, which is "
            "then used for every tile.",
            advanced=True,
            filter="Weights (*.pth *.pt)",
        ),
        None,
    )

    @property
    def choice(self) -> ModelChoice:
        """The chosen weights."""
        return ModelChoice(self.model, self.model_folder, self.weights)


@dataclass(frozen=True)
class RunOptions:
    """What counts as water, which part is mapped, and what computes."""

    threshold: float = parameter(THRESHOLD, MapRequest.threshold)
    extent: Extent | None = parameter(
        ExtentOf(
            "Map only this part",
            "The network still sees the surroundings of the part, so the result equals the same "
            "part of the whole map.",
        ),
        None,
    )
    device: str = parameter(device_choice(), DEVICES[0])
    batch_size: int = parameter(
        Number("Tiles per batch (0: automatic)", low=0, integer=True, advanced=True), 0
    )
    precision: str = parameter(
        Choice(
            "Precision on a GPU",
            "<i>half</i> computes with 16 bit floats, which is faster and may change single pixels "
            "near the threshold. A CPU always computes in full precision.",
            advanced=True,
            words=lambda: PRECISIONS,
        ),
        PRECISIONS[0],
    )

    def load(self, choice: ModelChoice, modes: Sequence[OrbitMode], report: Report) -> Model:
        """The networks for orbit modes, on the chosen device.

        Raises:
            ModelError, Cancelled: as in `networks.load_model`.
        """
        half = self.precision == "half"
        return load_model(choice, modes, self.device, self.batch_size, report, half=half)


def check_torch() -> None:
    """Refuse to begin without PyTorch.

    Raises:
        ModelError: it is not installed; says how to get it.
    """
    if not torch_installed():
        raise ModelError(f"PyTorch is not installed. To get it, {how_to_install()}")
