"""Which rasters belong to which period."""

from __future__ import annotations

from collections.abc import Sequence

from ..dates.dated import Dated
from ..dates.period import Period, PeriodLength
from ..errors import InputError, spell
from ..raster.source_names import stem_of


def by_period(
    rasters: Sequence[Dated], length: PeriodLength, parameter: str
) -> dict[Period, tuple[str, ...]]:
    """Rasters by the period that they belong to.

    A raster that shows several days belongs to the period of the day in the middle.

    Args:
        rasters: dated rasters.
        length: of the periods.
        parameter: name of the rasters in errors.

    Returns:
        The GDAL dataset names of each period, earliest first; those of one date by name.

    Raises:
        InputError: a raster shows a longer time than a period.
    """
    found: dict[Period, tuple[str, ...]] = {}
    for one in sorted(rasters, key=lambda one: (one.period, one.source)):
        period = Period.around(one.period.middle, length)
        if one.period.days > period.days:
            raise InputError(
                f"{parameter}: '{stem_of(one.source)}' is of {one.period.label}, which is longer "
                f"than a {length.value}; give it a more exact date, or choose a longer "
                f"{spell('period')}."
            )
        found[period] = (*found.get(period, ()), one.source)
    return found
