"""A network that answers at once, in place of real weights, so that a run is reading and writing."""

from __future__ import annotations

from gmnet_water.core.mapping import Model
from gmnet_water.models.contract import InputContract, OrbitMode
from gmnet_water.tests.networks import Echo

# Tiles of the size of the real ones, without their wide surroundings.
CONTRACT = InputContract(tile=128, margin=4, first=-8, windows=(256, 128, 128))


def instead_of_weights() -> None:
    """Let the commands of this process map with it."""
    from gmnet_water import api

    api.load_model = load_model


def load_model(*_arguments: object, **_options: object) -> Model:
    """What stands in for `api.load_model`."""
    networks = dict.fromkeys(OrbitMode, Echo(contract=CONTRACT))
    return Model(networks, "echo", dict.fromkeys(OrbitMode, "0123abcd"), batch_size=4)
