"""The network that prediction runs, compared with the plain one."""

from __future__ import annotations

import pytest
import torch
from gmnet_water.models.architectures.gmnet import GMNet
from gmnet_water.models.architectures.gmnet_lean import LeanGMNet
from gmnet_water.models.contract import GMNET_CONTRACT, InputContract

pytestmark = pytest.mark.usefixtures("one_thread")


def random_network(bands: int, seed: int) -> GMNet:
    """GMNet in evaluation mode whose batch norm has random statistics, too."""
    torch.manual_seed(seed)
    network = GMNet(bands)
    for module in network.modules():
        if isinstance(module, torch.nn.BatchNorm2d):
            for values in (module.weight.data, module.running_var):
                values.uniform_(0.5, 1.5)
            for values in (module.bias.data, module.running_mean):
                values.normal_(0, 0.2)
        elif isinstance(module, torch.nn.Conv2d):
            # Torch's own start would let the signal fade on its way through so many layers.
            torch.nn.init.kaiming_normal_(module.weight, nonlinearity="relu")
    return network.eval()


@pytest.mark.parametrize(("bands", "seed"), [(2, 0), (4, 1)])
def test_the_kept_centre_is_that_of_the_plain_network(bands: int, seed: int):
    network = random_network(bands, seed)
    views = torch.rand(3, 3, bands, 256, 256)
    with torch.inference_mode():
        expected = network(views)[:, 30:226, 30:226]
        assert expected.std() > 1e-2, "the network says the same everywhere"
        got = LeanGMNet(network, GMNET_CONTRACT)(views)
    torch.testing.assert_close(got, expected, atol=1e-5, rtol=0)


@pytest.mark.parametrize("margin", [0, 1, 13, 31, 64, 100])
def test_any_margin_gives_the_same_pixels(margin: int):
    network = random_network(2, 2)
    views = torch.rand(1, 3, 2, 256, 256)
    with torch.inference_mode():
        expected = network(views)[:, margin : 256 - margin, margin : 256 - margin]
        got = LeanGMNet(network, InputContract(margin=margin))(views)
    torch.testing.assert_close(got, expected, atol=1e-5, rtol=0)


def test_the_plain_network_is_left_as_it_was():
    network = random_network(2, 3)
    before = {key: value.clone() for key, value in network.state_dict().items()}
    LeanGMNet(network, GMNET_CONTRACT)
    assert all(torch.equal(value, before[key]) for key, value in network.state_dict().items())
