"""Help of ``gmnet:waterdynamics``."""

from __future__ import annotations

from .support import tr


def help_entries() -> list[tuple[str, str]]:
    """Label and text of each entry, translated when asked for."""
    return [
        (
            tr("Water masks with dates"),
            tr(
                "Masks on one grid, one for each date: 0 land, 1 water, 250, 251 and 255 no "
                "observation. A mask counts for the month of its middle day; one of more than 31 "
                "days counts for every month whose 15th it covers. A month has water if any "
                "observation of it has."
            ),
        ),
        (
            tr("Change from this period, to this period"),
            tr(
                "For the change and the transitions: a year, a month, or the first and the last of "
                "them: 2019, 2019-03, 2019-03 to 2020-02. Empty takes the first and the last year "
                "that have masks. The masks between the two tell ephemeral water."
            ),
        ),
        (
            tr("Months that must have been observed for a class"),
            tr(
                "Pixels with fewer observed months get no class. With 1 a single month is enough, "
                "as in the JRC's definition. Applies to all masks together, and for transitions "
                "to each period and to each year between them."
            ),
        ),
        (
            tr("Water occurrence, number of observations"),
            tr(
                "Observations with water in percent of all valid ones (255 without any), and how "
                "many valid ones there are."
            ),
        ),
        (
            tr("Permanent and seasonal water, seasonality"),
            tr(
                "0 never water; 1 seasonal: water in some observed months; 2 permanent: in every "
                "observed month. Seasonality is the number of months of the calendar, 0 to 12, "
                "that had water in any year: give the masks of one year to learn about that year."
            ),
        ),
        (
            tr("Maximum and minimum extent"),
            tr("Masks of water in any observation, and of water in every valid observation."),
        ),
        (
            tr("First and last month with water"),
            tr("As year and month, 202003 for March 2020; nodata where there was never water."),
        ),
        (
            tr("Change in occurrence"),
            tr(
                "Occurrence in the second period less that in the first, in percentage points from "
                "-100 to 100."
            ),
        ),
        (
            tr("Transitions"),
            tr(
                "0 not water, 1 permanent, 2 new permanent, 3 lost permanent, 4 seasonal, 5 new "
                "seasonal, 6 lost seasonal, 7 seasonal to permanent, 8 permanent to seasonal, 9 "
                "ephemeral permanent, 10 ephemeral seasonal: the classes of the first and of the "
                "second period; ephemeral is land in both with water between them, permanent if "
                "it filled every observed month of a year there."
            ),
        ),
        (
            tr("Areas"),
            tr(
                "In km², on the ellipsoid where the CRS is geographic; none without a CRS. Without "
                "a CRS the log counts pixels."
            ),
        ),
    ]
