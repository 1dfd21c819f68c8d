"""Help of ``gmnet:assessaccuracy``."""

from __future__ import annotations

from .support import tr


def help_entries() -> list[tuple[str, str]]:
    """Label and text of each entry, translated when asked for."""
    return [
        (
            tr("Water mask"),
            tr(
                "A raster of 0 land, 1 water, 255 no observation, as <i>Map surface water</i> "
                "writes it. Pixels that are 250 or 251 (terrain) or 255 say neither water nor "
                "land: they are left out, and the report counts what the reference says there."
            ),
        ),
        (
            tr("Reference raster"),
            tr(
                "A raster of classes on any grid; what lies at the centre of a mask's pixel "
                "counts. Every pixel is compared, so the measures are counted, not estimated: "
                "there are no intervals."
            ),
        ),
        (
            tr("Reference polygons or points"),
            tr(
                "In any CRS. Of polygons, pixels count whose centre is inside; water goes over "
                "land where they overlap, and other values over both. Points that were drawn at "
                "random in the classes of this mask, as this algorithm draws them, or at random or "
                "on a regular grid over all of it, also give area-adjusted estimates for the whole "
                "map with 95 % intervals. Points at places that somebody chose do not: take their "
                "error matrix only. Give a raster or a layer, not both."
            ),
        ),
        (
            tr("Attribute, values for water and for land"),
            tr(
                "Which field of the layer says what is there, and which of its values, or of the "
                "raster's, mean water or land: words, numbers and ranges of numbers such as 50-99, "
                "with commas between. All others are unknown and are left out. Empty: all polygons "
                "are water; of points the field <i>reference</i>."
            ),
        ),
        (
            tr("Everything outside of the polygons is land"),
            tr("Otherwise it is unknown."),
        ),
        (
            tr("Sample points"),
            tr(
                "For those who have no reference yet. Points are drawn at random among the pixels "
                "of each class, with the fields <i>id</i>, <i>map_class</i> and the empty "
                "<i>reference</i>. Write water or land there, from a better image and without "
                "looking at the map, then give the layer as reference points for the same mask."
            ),
        ),
        (
            tr("Number of sample points"),
            tr(
                "0 takes as many as give the overall accuracy the wanted standard error, if the "
                "classes' user's accuracies are as expected (Olofsson et al. 2014, equation 13)."
            ),
        ),
        (
            tr("Sample points in each class"),
            tr(
                "<i>minimum</i> shares them out by area, but gives each class the stated number at "
                "least; <i>proportional</i> by area alone; <i>equal</i> gives both the same. With "
                "the same seed the same points are drawn."
            ),
        ),
        (
            tr("Accuracy report, table"),
            tr(
                "A page with error matrix, measures, what was left out and why; and the same "
                "numbers as a table. Formulas are those of Olofsson et al. (2014), doi "
                "10.1016/j.rse.2014.02.015."
            ),
        ),
        (
            tr("Agreement"),
            tr(
                "A raster of where mask and reference agree: 0 land in both, 1 water in both, "
                "2 water on the map only, 3 water in the reference only, 255 not compared. For a "
                "reference raster or polygons."
            ),
        ),
    ]
