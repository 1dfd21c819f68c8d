"""Labels that are not quite right: their rim, and a loss that bears wrong ones.

Hand-drawn labels are off by a pixel along shores, and some fields are labelled wrongly. Without
options, a batch and its loss are those of the bundled weights' training.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

import torch
from torch import Tensor
from torch.nn import functional

from ...training.batches import Batch
from ...training.validation import loss_of


class Rim(str, Enum):
    """What is done to pixels beside a pixel of the other label, among the eight around."""

    AS_LABELLED = "as-labelled"
    UNKNOWN = "unknown"
    SOFT = "soft"


def rimmed(batch: Batch, rim: Rim) -> Batch:
    """A batch whose label borders are as labelled, unknown, or soft.

    A soft label is the share of water among the known pixels of the three by three around.
    """
    if rim is Rim.AS_LABELLED:
        return batch
    known = batch.known.to(batch.water.dtype)[:, None]
    wet = batch.water[:, None] * known
    around = functional.avg_pool2d(known, 3, stride=1, padding=1).clamp(min=1e-6)
    share = (functional.avg_pool2d(wet, 3, stride=1, padding=1) / around)[:, 0]
    if rim is Rim.SOFT:
        return Batch(batch.views, torch.where(batch.known, share, batch.water), batch.known)
    border = (share > 1e-3) & (share < 1 - 1e-3)
    return Batch(batch.views, batch.water, batch.known & ~border)


def generalised(logits: Tensor, batch: Batch, smoothing: float, power: float) -> Tensor:
    """Mean generalised cross entropy over the pixels that are known.

    Zhang, Sabuncu (2018): Generalized cross entropy loss for training deep neural networks with
    noisy labels, NeurIPS 31, equation 6: ``(1 - p^q) / q``, where p is the probability of the
    label. It becomes cross entropy as q falls to 0; with q of 1 it is the mean absolute error,
    which wrong labels pull least.

    Args:
        logits: (n, rows, cols).
        batch: labels from 0 to 1.
        smoothing: what labels keep away from 0 and 1.
        power: q, over 0 and at most 1.
    """
    labels = batch.water.clamp(smoothing, 1 - smoothing)
    # In logarithms, which stay finite where a probability is 0.
    wet = -torch.expm1(power * functional.logsigmoid(logits.float())) / power
    dry = -torch.expm1(power * functional.logsigmoid(-logits.float())) / power
    each = labels * wet + (1 - labels) * dry
    known = batch.known.to(each.dtype)
    return (each * known).sum() / known.sum().clamp(min=1)


@dataclass(frozen=True)
class Judged:
    """How labels are taken and errors counted in training.

    Attributes:
        rim: what is done to label borders.
        power: q of `generalised`, or 0 for cross entropy.
    """

    rim: Rim = Rim.AS_LABELLED
    power: float = 0.0

    @property
    def loss(self) -> Callable[[Tensor, Batch, float], Tensor]:
        """The loss, as `training.loop.Method` takes it."""
        if self == Judged():
            return loss_of
        return self._loss

    def _loss(self, logits: Tensor, batch: Batch, smoothing: float) -> Tensor:
        taken = rimmed(batch, self.rim)
        if self.power:
            return generalised(logits, taken, smoothing, self.power)
        return loss_of(logits, taken, smoothing)

    @property
    def told(self) -> str:
        """In words, for a run to go on with the same; empty for the usual way."""
        if self == Judged():
            return ""
        return f"rim {self.rim.value}, power {self.power}"
