"""Tiny networks for tests: plain callables with a contract and bounds, whose results are known."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import numpy as np
import pytest
from gmnet_water.core.water.mapping import Model
from gmnet_water.models.contract import (
    GMNET_CONTRACT,
    Bounds,
    InputContract,
    OrbitBounds,
    OrbitMode,
)

# As small as tiles, margins and three views can sensibly be.
SMALL = InputContract(tile=16, margin=2, first=-4, windows=(64, 32, 16))
LOWEST, HIGHEST = -50.0, 0.0
_ORBIT = OrbitBounds((LOWEST, HIGHEST), (LOWEST, HIGHEST))
BOUNDS = Bounds(_ORBIT, _ORBIT)


def normalised(db: np.ndarray) -> np.ndarray:
    """What networks with `BOUNDS` must see of backscatter: the published formula, in float64."""
    scaled = np.clip((np.asarray(db, float) - LOWEST) / (HIGHEST - LOWEST + 0.0001), 0.0, 1.0)
    return np.where(np.isnan(scaled), 0.0, scaled)


@dataclass
class Echo:
    """Gives the kept centre of one band of one view back as the probability.

    Attributes:
        view: 0 coarse, 1 medium, 2 fine.
        band: which band of it.
        contract: tiles and views.
        before: called with the views first; may raise.
        batches: how many tiles each call got.
    """

    view: int = 2
    band: int = 0
    contract: InputContract = GMNET_CONTRACT
    before: Callable[[np.ndarray], object] | None = None
    bounds: Bounds = BOUNDS
    batches: list[int] = field(default_factory=list)

    def __call__(self, views: np.ndarray) -> np.ndarray:
        self.batches.append(len(views))
        if self.before is not None:
            self.before(views)
        margin = self.contract.margin
        return views[:, self.view, self.band, margin:-margin, margin:-margin]


@dataclass
class Pick:
    """Says of all of a tile what one pixel of one view is.

    Attributes:
        view: 0 coarse, 1 medium, 2 fine.
        place: row and column in it.
    """

    view: int
    place: tuple[int, int]
    contract: InputContract = GMNET_CONTRACT
    bounds: Bounds = BOUNDS

    def __call__(self, views: np.ndarray) -> np.ndarray:
        stride = self.contract.stride
        values = views[:, self.view, 0, self.place[0], self.place[1]]
        return np.broadcast_to(values[:, None, None], (len(views), stride, stride))


@dataclass
class Constant:
    """The same probability everywhere.

    Attributes:
        value: the probability.
        contract: tiles and views.
        shapes: the shape of what each call got.
    """

    value: float
    contract: InputContract = SMALL
    bounds: Bounds = BOUNDS
    shapes: list[tuple[int, ...]] = field(default_factory=list)

    def __call__(self, views: np.ndarray) -> np.ndarray:
        self.shapes.append(views.shape)
        stride = self.contract.stride
        return np.full((len(views), stride, stride), self.value, np.float32)


def model(network: Callable[[np.ndarray], np.ndarray], batch_size: int = 3) -> Model:
    """A model whose every orbit mode has the same network."""
    checksums = dict.fromkeys(OrbitMode, "0123abcd")
    return Model(dict.fromkeys(OrbitMode, network), "echo", checksums, batch_size)


@pytest.fixture(scope="module")
def one_thread() -> Iterator[None]:
    """Torch computes in one thread: several wait for each other where the machine is busy."""
    torch = pytest.importorskip("torch")
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)
