"""Calibration of probabilities."""

from __future__ import annotations

import pytest
import torch
from gmnet_water.models.architectures.gmnet import GMNet
from gmnet_water.scripts.bundled_weights.calibrate import Sample, Scaling, fit, scaled


def drawn(factor: float, shift: float, count: int = 40_000) -> Sample:
    """Log odds, and water that is there as often as ``factor`` times them plus ``shift`` says."""
    generator = torch.Generator().manual_seed(1)
    logits = torch.randn(count, generator=generator)
    chance = torch.sigmoid(logits * factor + shift)
    water = (torch.rand(count, generator=generator) < chance).float()
    return Sample("drawn", logits, water)


def test_the_scaling_is_found_that_the_water_was_drawn_with():
    found = fit([drawn(3.0, -0.5)])
    assert found.factor == pytest.approx(3.0, abs=0.1)
    assert found.shift == pytest.approx(-0.5, abs=0.05)


def test_every_scene_counts_the_same():
    large, small = drawn(1.0, 1.0, 80_000), drawn(1.0, -1.0, 8_000)
    assert fit([large, small]).shift == pytest.approx(0.0, abs=0.1)


def test_scaled_weights_give_scaled_log_odds():
    torch.manual_seed(2)
    network, other = GMNet(2).eval(), GMNet(2).eval()
    other.load_state_dict(scaled(network.state_dict(), Scaling(2.0, -0.25)))
    views = torch.rand(1, 3, 2, 256, 256)
    with torch.no_grad():
        expected = network.logits(views) * 2.0 - 0.25
        torch.testing.assert_close(other.logits(views), expected, atol=1e-4, rtol=1e-4)
