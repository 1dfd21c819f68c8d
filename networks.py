"""Model sets meet rasters here, for the algorithms, the command line and Python."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from .core.raster.pipeline import ONE_THREAD, Team, apart, heard_while_watched
from .core.report import Report
from .core.water.mapping import Model
from .models.contract import OrbitChoice, OrbitMode
from .models.errors import ModelError
from .models.runtime import (
    batch_size,
    cpu_team,
    describe_device,
    keep_freed_memory,
    require_torch,
    resolve_device,
)
from .models.sets import installed as catalogue
from .models.source import Source
from .spelling import spell

if TYPE_CHECKING:
    from .core.water.prediction import Network


@dataclass(frozen=True)
class ModelChoice:
    """Which weights to use: the most particular one given wins.

    Attributes:
        model: id of an installed model set.
        folder: a folder with a model set.
        weights: one weights file for the orbit mode at hand.
    """

    model: str = catalogue.BUNDLED
    folder: Path | None = None
    weights: Path | None = None

    def model_set(self, mode: OrbitMode) -> catalogue.ModelSet:
        """The model set, for a run with ``mode``.

        Raises:
            ModelError: there is none, it cannot be understood, or it was made with a network that
                this version does not know; or folder and weights are both given.
        """
        if self.weights is not None and self.folder is not None:
            raise ModelError(
                f"{spell('model_folder')} and {spell('weights')} are both given; give one of them."
            )
        if self.weights is not None:
            return catalogue.from_weights(self.weights, mode).usable()
        if self.folder is not None:
            return catalogue.from_folder(self.folder).usable()
        return catalogue.installed(self.model).usable()

    def orbit_choice(self, mode: OrbitMode) -> OrbitChoice:
        """How the networks share the work; one weights file serves every tile.

        Raises:
            ModelError: as in `model_set`.
        """
        if self.weights is not None:
            return OrbitChoice.GIVEN
        return self.model_set(mode).orbit_choice

    @property
    def name(self) -> str:
        """What to call the weights in a sentence."""
        chosen = self.weights or self.folder
        return self.model if chosen is None else chosen.name

    @property
    def either_orbit(self) -> OrbitMode | None:
        """The mode to map a raster of one orbit with, where it is unknown which.

        None where that would make a difference: the weights, or the bounds of their input, are
        others for each orbit.

        Raises:
            ModelError: as in `model_set`.
        """
        single = (OrbitMode.ASCENDING, OrbitMode.DESCENDING)
        sets = {mode: self.model_set(mode) for mode in single}
        has = [mode for mode in single if mode in sets[mode].files]
        if len(has) < len(single):
            return has[0] if has else OrbitMode.ASCENDING
        weights = {sets[mode].weights(mode) for mode in single}
        bounds = {sets[mode].bounds.of(mode) for mode in single}
        return OrbitMode.ASCENDING if len(weights) == len(bounds) == 1 else None

    def check(self, modes: Sequence[OrbitMode]) -> None:
        """Make sure that there are weights for all orbit modes of a series.

        Raises:
            ModelError: as in `model_set`, weights are lacking, or one file would have to serve
                several modes.
        """
        if self.weights is not None and len(modes) > 1:
            raise ModelError(
                f"{spell('weights')} is one file, but not all periods have the same orbits "
                f"({'; '.join(mode.label for mode in modes)}); give a model set, or only rasters "
                "of periods with the same orbits."
            )
        models = self.model_set(modes[0])
        for mode in modes:
            models.weights(mode)


def load_model(
    choice: ModelChoice,
    modes: Sequence[OrbitMode],
    device: str,
    batch: int,
    report: Report,
    half: bool = False,
) -> Model:
    """Load the networks that a run needs, and log device and model.

    That is done in a thread, so that it can be cancelled however long torch or a device takes.

    Args:
        choice: which weights.
        modes: orbit modes that are needed.
        device: ``auto``, ``cpu``, ``openvino``, ``cuda`` or ``mps``.
        batch: tiles at once; 0 chooses by memory.
        report: gets the log lines, and warnings when memory runs out later; asked for cancellation.
        half: compute in half precision on a GPU; a CPU never does.

    Raises:
        ModelError: torch, the device or a weights file cannot be used.
        Cancelled: the user wants the run to stop.
    """
    heard = heard_while_watched(report)
    return apart(lambda: _load(choice, modes, device, batch, heard, half), "Loading", report)


def _load(
    choice: ModelChoice,
    modes: Sequence[OrbitMode],
    device: str,
    batch: int,
    report: Report,
    half: bool,
) -> Model:
    require_torch()
    model_set = choice.model_set(modes[0])
    sources = {mode: model_set.source(mode) for mode in modes}
    found = resolve_device(device)
    size = batch_size(found, batch)
    team = ONE_THREAD if found in ("cuda", "mps") else _cpu_team()
    networks: dict[OrbitMode, Network] = {}
    if found == "openvino":
        try:
            networks = _by_openvino(sources, team.size)
        except (ImportError, RuntimeError) as error:
            if device != "auto":
                raise ModelError(
                    f"OpenVINO does not work here ({error}); set {spell('device')} to cpu."
                ) from error
            report.warning(f"OpenVINO does not work here ({error}); continuing with PyTorch.")
            found = "cpu"
    if not networks:
        networks = _by_torch(sources, found, report, half)
    report.info(f"Device: {describe_device(found)}; {size * team.size} tiles at once.")
    names = ", ".join(f"{one.path.name} for {mode.label}" for mode, one in sources.items())
    report.info(f"Model: {model_set.title} ({names}).")
    checksums = {mode: one.checksum for mode, one in sources.items()}
    return Model(networks, model_set.id, checksums, size, team)


def _by_torch(
    sources: Mapping[OrbitMode, Source],
    device: str,
    report: Report,
    half: bool,
) -> dict[OrbitMode, Network]:
    """Networks on a torch device."""
    from .models.predictor import Predictor

    return {
        mode: Predictor.load(source, device, report.warning, half)
        for mode, source in sources.items()
    }


def _by_openvino(
    sources: Mapping[OrbitMode, Source], side_by_side: int
) -> dict[OrbitMode, Network]:
    """Networks on the CPU, computed by OpenVINO."""
    import torch

    from .models.openvino_engine import OpenVinoPredictor

    threads = torch.get_num_threads()
    return {
        mode: OpenVinoPredictor(source, side_by_side, threads) for mode, source in sources.items()
    }


def _cpu_team() -> Team:
    """Threads for tiles, each with its share of the processor; torch is left as it was found."""
    import torch

    tiles, threads = cpu_team()
    before = torch.get_num_threads()
    keep_freed_memory()
    return Team(
        tiles,
        begin=lambda: torch.set_num_threads(threads),
        end=lambda: torch.set_num_threads(before),
    )
