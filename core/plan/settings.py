"""What all tasks of a plan have in common."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from ...models.contract import USUAL_THRESHOLD
from ..backscatter.reading_options import storage_given
from ..backscatter.storage import AUTO, Storage, Unstated
from ..errors import InputError


@dataclass(frozen=True)
class Settings:
    """How the maps of a plan are made; values that JSON has.

    Attributes:
        model: id of the model set.
        model_folder: a custom model set's folder; empty for none.
        weights: a weights file; empty for none.
        threshold: a pixel is water where its probability is greater.
        probability: whether probabilities are written beside the masks.
        surroundings: metres around a tile that the network sees.
        units: of the stored values; ``auto`` detects them.
        scale: stored values are divided by it.
        vv_band: band number of VV in rasters of both; 0 detects it.
        vh_band: the same of VH.
        dem: an elevation model from which slopes are computed; empty for none.
        max_slope: degrees; steeper pixels are excluded.
        hand: heights above drainage; empty for none.
        max_hand: metres; higher pixels are excluded.
    """

    model: str = "bundled"
    model_folder: str = ""
    weights: str = ""
    threshold: float = USUAL_THRESHOLD
    probability: bool = False
    surroundings: float = 0.0
    units: str = AUTO
    scale: float = 1.0
    vv_band: int = 0
    vh_band: int = 0
    dem: str = ""
    max_slope: float = 15.0
    hand: str = ""
    max_hand: float = 15.0

    @property
    def storage(self) -> Storage | Unstated:
        """What the stored values are, or that their units are to be detected."""
        return storage_given(self.units, self.scale)

    @property
    def terrain(self) -> bool:
        """Whether terrain is excluded."""
        return bool(self.dem or self.hand)

    def to_json(self) -> dict[str, Any]:
        """As a plan has it."""
        return asdict(self)

    @classmethod
    def from_json(cls, found: Mapping[str, Any]) -> Settings:
        """The settings of a plan.

        Raises:
            InputError: one is missing, or is not what it should be.
        """
        values: dict[str, Any] = {}
        for one in fields(cls):
            value = found.get(one.name)
            kind = type(one.default)
            if kind is float and type(value) is int:
                value = float(value)
            if type(value) is not kind:
                raise InputError(
                    f"The plan's setting '{one.name}' is missing or was changed; plan again."
                )
            values[one.name] = value
        return cls(**values)
