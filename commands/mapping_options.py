"""Parameters of the commands that map water: which weights, what counts as water, what computes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..core.parameters import Choice, ExtentOf, InputFile, InputFolder, Number, parameter
from ..models.contract import USUAL_THRESHOLD
from ..models.runtime import DEVICES, PRECISIONS
from ..models.sets.installed import BUNDLED, installed_ids, not_installed

if TYPE_CHECKING:
    from ..core.raster.grid import Extent
    from ..core.report import Report
    from ..core.water.mapping import Model
    from ..models.contract import OrbitMode

    # Loads the networks for orbit modes; of a model that is kept between calls.
    Loads = Callable[[Sequence[OrbitMode], Report], Model]

DEVICE = Choice(
    "Device",
    "<i>auto</i> uses a GPU if there is one. If its memory runs out, fewer tiles are computed "
    "at a time, and in the end the CPU takes over. <i>openvino</i> is a faster engine for the "
    "CPU, used by <i>auto</i> too where the Python package of that name is installed.",
    words=lambda: DEVICES,
)
BATCH_SIZE = Number("Tiles per batch (0: automatic)", low=0, integer=True, advanced=True)
PRECISION = Choice(
    "Precision on a GPU",
    "<i>half</i> computes with 16 bit floats, which is faster and may change single pixels "
    "near the threshold. A CPU always computes in full precision.",
    advanced=True,
    words=lambda: PRECISIONS,
)
THRESHOLD = Number("Water above this probability", low=0, high=1)


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
            explain=not_installed,
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
            "One weights file",
            "For exactly the orbits given: with two rasters it must be a 4-band file, which is "
            "then used for every tile.",
            advanced=True,
            filter="Weights (*.pth *.pt)",
        ),
        None,
    )


@dataclass(frozen=True)
class RunOptions:
    """What counts as water, which part is mapped, and what computes."""

    threshold: float = parameter(THRESHOLD, USUAL_THRESHOLD)
    extent: Extent | None = parameter(
        ExtentOf(
            "Map only this part",
            "The network still sees the surroundings of the part, so the result equals the same "
            "part of the whole map.",
        ),
        None,
    )
    device: str = parameter(DEVICE, DEVICES[0])
    batch_size: int = parameter(BATCH_SIZE, 0)
    precision: str = parameter(PRECISION, PRECISIONS[0])
