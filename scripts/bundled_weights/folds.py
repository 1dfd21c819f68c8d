"""Splits of labelled scenes by site: networks are scored on sites that they have not seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...core.errors import InputError
from ...training.data.scene import WATER
from .packed import Packed


@dataclass(frozen=True)
class Fold:
    """Sites that a network does not see.

    Attributes:
        number: of the fold, from 0.
        sites: those that are held out.
    """

    number: int
    sites: frozenset[str]

    def training(self, scenes: Sequence[Packed]) -> list[Packed]:
        """What its network is trained on: all scenes of other sites, and simulated ones."""
        return [one for one in scenes if one.site not in self.sites]

    def held_out(self, scenes: Sequence[Packed]) -> list[Packed]:
        """What its network is scored on."""
        return [one for one in scenes if one.site in self.sites]


def folds(scenes: Sequence[Packed], count: int = 0) -> list[Fold]:
    """One fold for each site, or so many folds that share the sites out.

    Sites are dealt out from the one with the most water on, each to the fold that has the fewest,
    and of these to the one with the least water. The same scenes always give the same folds.

    Args:
        scenes: labelled and simulated ones; those without a site are never held out.
        count: number of folds, or 0 for one for each site.

    Raises:
        InputError: there are fewer than two sites, or more folds than sites.
    """
    water: dict[str, int] = {}
    for one in scenes:
        if one.site:
            water[one.site] = water.get(one.site, 0) + int((one.scene.water == WATER).sum())
    if len(water) < 2:
        raise InputError(f"Folds need two sites or more, but there are {len(water)}; pack others.")
    if count == 0:
        return [Fold(number, frozenset([site])) for number, site in enumerate(sorted(water))]
    if not 2 <= count <= len(water):
        raise InputError(
            f"{count} folds are not possible with {len(water)} sites; give 2 to {len(water)}, or 0 "
            "for one for each site."
        )
    dealt: list[list[str]] = [[] for _ in range(count)]
    for site in sorted(water, key=lambda site: (-water[site], site)):
        fewest = min(dealt, key=lambda sites: (len(sites), sum(water[one] for one in sites)))
        fewest.append(site)
    return [Fold(number, frozenset(sites)) for number, sites in enumerate(dealt)]
