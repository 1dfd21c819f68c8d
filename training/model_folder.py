"""The folder that a training leaves: weights, manifest, card, table and curve."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from torch import Tensor

from ..core.accuracy.matrix import ErrorMatrix
from ..core.errors import GMNetError
from ..core.raster.hidden_file import write_text
from ..core.version import __version__
from ..models.architectures.registry import Architecture
from ..models.contract import Bounds, OrbitBounds, OrbitChoice, OrbitMode
from ..models.sets.installed import MANIFEST, ModelSet
from ..models.weights import without_numbers
from ..models.weights_file import manifest_text, sha256
from .curve import Epoch, curve
from .data.labelled_rasters import Pair
from .data.scene import LAND, WATER, Scene
from .loop import write_whole

CARD, TABLE, CURVE = "CARD.md", "metrics.csv", "curve.svg"
COLUMNS = (
    "step", "minutes", "rate", "train_loss", "loss", "labelled_iou", "labelled_mean_iou", "score",
)  # fmt: skip


@dataclass(frozen=True)
class DataEntry:
    """A labelled scene, as the card lists it.

    Attributes:
        name: of the pair.
        raster, labels: file names.
        raster_sha256: of the file, or of its values in dB where there is no such file.
        labels_sha256: of the labels on the raster's grid, one byte for each pixel that is held.
        water, land: labelled pixels.
    """

    name: str
    raster: str
    labels: str
    raster_sha256: str
    labels_sha256: str
    water: int
    land: int


def data_entry(pair: Pair, scene: Scene) -> DataEntry:
    """The entry of a pair that was read."""
    source = Path(pair.raster)
    whole_file = source.is_file() and source.suffix.lower() != ".vrt"
    labels = pair.labels.rasters or [one.source for one in pair.labels.polygons]
    return DataEntry(
        name=pair.name,
        raster=source.name,
        labels=", ".join(Path(label).name for label in labels),
        raster_sha256=sha256(source) if whole_file else _of_array(scene.backscatter),
        labels_sha256=_of_array(scene.water),
        water=int((scene.water == WATER).sum()),
        land=int((scene.water == LAND).sum()),
    )


def _of_array(values: np.ndarray) -> str:
    return hashlib.sha256(np.ascontiguousarray(values).data).hexdigest()


@dataclass(frozen=True)
class Training:
    """What there is to tell about a training.

    Attributes:
        architecture: the network.
        mode: the orbits.
        bounds: normalisation bounds.
        start: the model set it went on from; None for random weights.
        start_file: its weights file.
        entries: the data.
        records: validations.
        steps_in_epoch: steps of an epoch.
        block: side of the validation blocks.
        tiles: tiles of a scene that are scored at most.
        before, after: error matrix of each scene on its validation blocks.
        told: the settings.
        finished: whether it was not cancelled.
    """

    architecture: Architecture
    mode: OrbitMode
    bounds: Bounds
    start: ModelSet | None
    start_file: Path | None
    entries: tuple[DataEntry, ...]
    records: tuple[Mapping[str, Any], ...]
    steps_in_epoch: int
    block: int
    tiles: int
    before: Mapping[str, ErrorMatrix] | None
    after: Mapping[str, ErrorMatrix]
    told: Mapping[str, Any]
    finished: bool

    @property
    def modes(self) -> tuple[OrbitMode, ...]:
        """Orbit modes that the weights serve.

        With two bands patches are mirrored and turned, so that the looking direction means
        nothing; where both directions have the same bounds, one network serves either.
        """
        if self.mode is OrbitMode.STACKED or self.bounds.ascending != self.bounds.descending:
            return (self.mode,)
        return OrbitMode.ASCENDING, OrbitMode.DESCENDING

    @property
    def best(self) -> Mapping[str, Any]:
        """The validation of the weights that were kept."""
        return max(self.records, key=lambda record: record["score"])

    def epoch(self, record: Mapping[str, Any]) -> int:
        """The epoch after which a validation was made."""
        return int(record["step"] // self.steps_in_epoch)


def write_model_folder(training: Training, state: Mapping[str, Tensor], folder: Path) -> None:
    """Write the model set; the manifest comes last, so that a folder with one is whole.

    Raises:
        GMNetError: the weights are not finite numbers, or the disk does not take them.
    """
    if broken := without_numbers(state):
        raise GMNetError(
            f"The training ended with values in '{broken}' that are not finite numbers; nothing "
            "was written. Train again with a lower learning rate."
        )
    weights = folder / f"{training.architecture.name}_{training.mode.value}.pth"
    write_whole({key: value.contiguous() for key, value in state.items()}, weights)
    write_text(folder / TABLE, _table(training))
    epochs = [
        Epoch(training.epoch(r), r["train_loss"], r["loss"], r["labelled_iou"])
        for r in training.records
    ]
    title = f"Training of {folder.name}"
    picture = curve(epochs, training.epoch(training.best), title)
    write_text(folder / CURVE, picture)
    write_text(folder / CARD, _card(training, folder, weights))
    write_text(folder / MANIFEST, manifest_text(_manifest(training, folder, weights)))


def _bounds(bounds: OrbitBounds) -> dict[str, list[float]]:
    return {"vv": list(bounds.vv), "vh": list(bounds.vh)}


def _origin(training: Training) -> str:
    begun = "random weights"
    if training.start is not None and training.start_file is not None:
        begun = f"the model set '{training.start.title}' ({training.start_file.name})"
    count = len(training.entries)
    return f"Trained from {begun} on {count} labelled scene{'s' if count > 1 else ''}."


def _manifest(training: Training, folder: Path, weights: Path) -> dict[str, object]:
    about = {} if training.start is None else training.start.about
    choice = OrbitChoice.GIVEN if training.mode is OrbitMode.STACKED else OrbitChoice.PIXEL
    return {
        "id": folder.name,
        "title": f"{folder.name}, trained on own scenes",
        "version": "1.0",
        "files": {mode.value: weights.name for mode in training.modes},
        "sha256": {weights.name: sha256(weights)},
        "bounds": {
            "ascending": _bounds(training.bounds.ascending),
            "descending": _bounds(training.bounds.descending),
        },
        "contract": training.architecture.name,
        "orbit_choice": choice.value,
        "citation": about.get("citation", f"Network: {training.architecture.citation}"),
        # What was begun with keeps its terms.
        "licence": about.get("licence", ""),
        "origin": f"{_origin(training)} See {CARD}.",
        "inputs": "backscatter like that of the scenes it was trained on, in dB",
    }


def _words(training: Training) -> str:
    return ", ".join(f"{mode.value} ({mode.label})" for mode in training.modes)


def _table(training: Training) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["epoch", *COLUMNS, "kept"])
    for record in training.records:
        values = ["" if record[name] is None else record[name] for name in COLUMNS]
        writer.writerow([training.epoch(record), *values, int(record is training.best)])
    return text.getvalue()


def _card(training: Training, folder: Path, weights: Path) -> str:
    best = training.epoch(training.best)
    last = training.epoch(training.records[-1])
    ended = "" if training.finished else f" The run was cancelled after epoch {last}."
    settings = {k: v for k, v in training.told.items() if k not in ("data", "augmentation")}
    settings["bounds"] = "; ".join(
        f"{orbit} VV {one.vv[0]:g} to {one.vv[1]:g}, VH {one.vh[0]:g} to {one.vh[1]:g} dB"
        for orbit, one in (
            ("ascending", training.bounds.ascending),
            ("descending", training.bounds.descending),
        )
    )
    disturbed = training.told["augmentation"]
    lines = [
        f"# {folder.name}",
        "",
        _origin(training),
        f"Weights for the orbits {_words(training)}: `{weights.name}`, SHA-256",
        f"`{sha256(weights)}`.",
        f"Made with GMNet Water {__version__}.{ended}",
        "",
        "## Figures",
        "",
        f"On blocks of {training.block} pixels that were kept from training. They also chose the",
        f"epoch, {best} of {training.told['epochs']}, so scenes that had no part in this may score",
        f"lower. At most {training.tiles} tiles of a scene are scored.",
        "",
        *_figures(training),
        "",
        "![Loss and IoU by epoch](curve.svg)",
        "",
        "## Data",
        "",
        "| scene | backscatter | labels | water px | land px |",
        "| --- | --- | --- | ---: | ---: |",
        *(
            f"| {e.name} | {e.raster} | {e.labels} | {e.water} | {e.land} |"
            for e in training.entries
        ),
        "",
        "SHA-256 of each file of backscatter (of its values in dB for a virtual raster), and of",
        "the labels on its grid, a byte for each pixel:",
        "",
        *(f"- {e.name}: `{e.raster_sha256}`, `{e.labels_sha256}`" for e in training.entries),
        "",
        "## Settings",
        "",
        "| setting | value |",
        "| --- | --- |",
        *(f"| {name} | {value} |" for name, value in {**settings, **disturbed}.items()),
        "",
    ]
    return "\n".join(lines)


def _figures(training: Training) -> list[str]:
    """A line for each scene, and one for all pixels together."""
    before = training.before
    rows = [
        (name, None if before is None else before[name], after)
        for name, after in training.after.items()
    ]
    pooled = None if before is None else sum(before.values(), ErrorMatrix())
    rows.append(("**pooled**", pooled, sum(training.after.values(), ErrorMatrix())))
    return [
        "| scene | pixels | IoU before | IoU | precision | recall | F1 | overall |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
        *(
            f"| {name} | {after.pixels} | {_score(first)} | {_number(after.iou)} | "
            f"{_number(after.precision)} | {_number(after.recall)} | {_number(after.f1)} | "
            f"{_number(after.overall)} |"
            for name, first, after in rows
        ),
    ]


def _score(matrix: ErrorMatrix | None) -> str:
    return "-" if matrix is None else _number(matrix.iou)


def _number(value: float) -> str:
    return "-" if np.isnan(value) else f"{value:.3f}"
