"""Label borders, and the loss that bears wrong labels."""

from __future__ import annotations

import pytest
import torch
from gmnet_water.scripts.bundled_weights.labels import Judged, Rim, generalised, rimmed
from gmnet_water.training.batches import Batch
from gmnet_water.training.validation import loss_of


@pytest.fixture
def batch() -> Batch:
    """Land, and water from column 5 on; the last rows are unknown and labelled as land."""
    water = torch.zeros(1, 8, 10)
    water[:, :, 5:] = 1
    known = torch.ones(1, 8, 10, dtype=torch.bool)
    known[:, 6:] = False
    water[:, 6:] = 0
    return Batch(torch.zeros(1, 3, 2, 8, 10), water, known)


def test_without_options_a_batch_is_left_as_it_is(batch: Batch):
    assert rimmed(batch, Rim.AS_LABELLED) is batch
    assert Judged().loss is loss_of
    assert Judged().told == ""


def test_an_unknown_rim_takes_the_pixel_on_either_side_of_a_border(batch: Batch):
    known = rimmed(batch, Rim.UNKNOWN).known[0]
    assert not known[:6, 4:6].any()
    assert known[:6, :4].all()
    assert known[:6, 6:].all()  # also beside the rows that are unknown
    assert not known[6:].any()


def test_a_soft_rim_is_the_share_of_water_around(batch: Batch):
    taken = rimmed(batch, Rim.SOFT)
    torch.testing.assert_close(taken.water[0, 2, 3:7], torch.tensor([0, 1 / 3, 2 / 3, 1]))
    # Unknown rows count on neither side.
    torch.testing.assert_close(taken.water[0, 5, 3:7], torch.tensor([0, 1 / 3, 2 / 3, 1]))
    assert torch.equal(taken.known, batch.known)


def test_the_robust_loss_becomes_cross_entropy(batch: Batch):
    logits = torch.randn(1, 8, 10, generator=torch.Generator().manual_seed(1))
    near = generalised(logits, batch, 0.0, 1e-4)
    torch.testing.assert_close(near, loss_of(logits, batch, 0.0), atol=1e-3, rtol=1e-3)


def test_with_a_power_of_one_it_is_the_absolute_error(batch: Batch):
    logits = torch.randn(1, 8, 10, generator=torch.Generator().manual_seed(1))
    error = (torch.sigmoid(logits) - batch.water).abs()[batch.known].mean()
    torch.testing.assert_close(generalised(logits, batch, 0.0, 1.0), error)


def test_a_label_that_is_surely_wrong_pulls_less_than_one_in_doubt(batch: Batch):
    def pull(logit: float, power: float) -> float:
        logits = torch.full((1, 8, 10), logit, requires_grad=True)
        wet = Batch(batch.views, torch.ones(1, 8, 10), torch.ones(1, 8, 10, dtype=torch.bool))
        Judged(power=power).loss(logits, wet, 0.0).backward()
        return float(logits.grad.abs().sum())

    assert pull(-6.0, 0.0) > pull(0.0, 0.0)
    assert pull(-6.0, 0.7) < pull(0.0, 0.7)


def test_it_stays_finite_for_certain_errors(batch: Batch):
    logits = torch.full((1, 8, 10), 200.0, requires_grad=True)
    loss = generalised(logits, batch, 0.1, 0.7)
    loss.backward()
    assert torch.isfinite(loss) and torch.isfinite(logits.grad).all()
