"""What *Train or fine-tune a model* asks for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..core.parameters import Choice, FolderOut, InputFolder, Number, group, parameter
from ..models.runtime import TRAINING_DEVICES
from ..models.sets.installed import BUNDLED, installed_ids, not_installed
from .data.labelled_options import BACKSCATTER, LABELS, LabelledOptions
from .fine_tune_request import OWN_SCENES, FineTuneRequest

if TYPE_CHECKING:
    from ..core.raster.vector_files import LayerCopy

# In place of a model set: random weights.
NONE = "none"


def _share(label: str, help_text: str = "", high: float = 1.0) -> Number:
    return Number(label, help_text, low=0.0, high=high, advanced=True)


@dataclass(frozen=True)
class TrainRequest:
    """What to train on, from what, and how; the defaults are those of `FineTuneRequest`."""

    backscatter: tuple[str, ...] = parameter(BACKSCATTER)
    labels: tuple[str | LayerCopy, ...] = parameter(LABELS)
    labelled: LabelledOptions = group(LabelledOptions)
    model: str = parameter(
        Choice(
            "Model set to start from",
            "Its weights for the given orbit and its normalisation are taken over. A little data "
            "goes a long way from there. <i>none</i> starts from random weights, which needs many "
            "scenes and many epochs.",
            words=lambda: [*installed_ids(), NONE],
            explain=not_installed,
        ),
        BUNDLED,
    )
    model_folder: Path | None = parameter(
        InputFolder("Custom model set to start from", "Used instead of the set above."),
        None,
    )
    epochs: int = parameter(
        Number(
            "Epochs",
            "In an epoch the network sees as many patches of 256 pixels as tiles lie over the "
            "labelled part once. It is validated after each epoch, and the best weights are kept. "
            "After the first epoch a cancelled run leaves the best model so far; run again with "
            "the same parameters and the same folder to continue from its last epoch.",
            low=1,
            high=100_000,
            integer=True,
        ),
        FineTuneRequest.epochs,
    )
    validation: float = parameter(
        Number(
            "Share of labels for validation",
            "Whole blocks of labels are kept from training, never single pixels, drawn by the "
            "seed so that some have water. Their figures also choose the epoch: for an honest "
            "score evaluate the model on a scene that had no part in its training.",
            low=0.01,
            high=0.9,
        ),
        FineTuneRequest.share,
    )
    device: str = parameter(
        Choice("Device", words=lambda: TRAINING_DEVICES),
        TRAINING_DEVICES[0],
    )
    rate: float = parameter(
        Number("Highest learning rate (0: by the start)", low=0.0, high=1.0, advanced=True),
        FineTuneRequest.rate,
    )
    batch_size: int = parameter(
        Number("Patches in a step", low=1, high=1024, integer=True, advanced=True),
        FineTuneRequest.batch,
    )
    block: int = parameter(
        Number(
            "Side of the validation blocks (pixels)",
            low=64,
            high=100_000,
            integer=True,
            advanced=True,
        ),
        FineTuneRequest.block,
    )
    seed: int = parameter(
        Number("Seed", "Of weights, blocks and patches.", low=0, integer=True, advanced=True),
        FineTuneRequest.seed,
    )
    simulated: float = parameter(
        _share(
            "Share of simulated patches",
            "Simulated patches beside your own keep the network from forgetting what your scenes "
            "do not show.",
            high=0.95,
        ),
        FineTuneRequest.simulated,
    )
    smoothing: float = parameter(
        _share("Label smoothing", "Keeps labels this far away from 0 and 1.", high=0.4),
        FineTuneRequest.smoothing,
    )
    jitter: float = parameter(
        Number(
            "Jitter of the level (dB)",
            "Patches are turned and mirrored, and get an offset of this standard deviation.",
            low=0.0,
            advanced=True,
        ),
        OWN_SCENES.jitter,
    )
    noise: float = parameter(
        Number("Noise of pixels (dB, at most)", low=0.0, advanced=True), OWN_SCENES.noise
    )
    missing_lines: float = parameter(_share("Share with missing lines"), OWN_SCENES.missing_lines)
    missing_regions: float = parameter(
        _share("Share with missing regions"), OWN_SCENES.missing_regions
    )
    missing_bands: float = parameter(
        _share("Share with one orbit of two missing"), OWN_SCENES.missing_bands
    )
    output: Path = parameter(
        FolderOut(
            "New model set",
            "A new or empty folder. It gets the weights, model.json, CARD.md with data, settings "
            "and figures, metrics.csv with every validation, and curve.svg. Give it to <i>Map "
            "surface water</i> as the folder with a custom model set.",
            flags="-o",
        )
    )
