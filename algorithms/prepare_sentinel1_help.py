"""Help of ``gmnet:preparesentinel1``."""

from __future__ import annotations

from .support import tr


def help_entries() -> list[tuple[str, str]]:
    """Label and text of each entry, translated when asked for."""
    return [
        (
            tr("Rasters of one orbit"),
            tr(
                "One frame or several. A raster with VV and VH is a frame. Rasters of one "
                "polarisation are told by the word VV or VH in the band's description or the "
                "file's name, and paired with the file whose name is the same apart from that. "
                "Missing are nodata values, also the layer's additional ones, and what cannot be "
                "backscatter, such as 0 in VV and VH or -9999; a pixel of the result has values "
                "where both polarisations have."
            ),
        ),
        (
            tr("Orbit"),
            tr(
                "Sets which of several frames lies above: of ascending ones the eastern, of "
                "descending ones the western, so that the noisy edge far from the satellite is "
                "covered. The lowest frame gives the grid; the others are interpolated if their "
                "pixels lie elsewhere."
            ),
        ),
        (
            tr("Units, divided by"),
            tr(
                "What is stored: decibels, power (linear) or amplitude, after division by the "
                "given number. <i>auto</i> finds it out from the values, says so in the log, and "
                "asks where it cannot be told. A scale and offset that the file itself declares "
                "are applied first."
            ),
        ),
        (
            tr("Bands of VV and VH"),
            tr(
                "Found from what the file calls its bands; otherwise the first of two is VV, the "
                "second VH. For rasters with several bands only."
            ),
        ),
        (
            tr("Pixels to cut off along the border, VV below this is noise"),
            tr(
                "For ground range products from before March 2018, which have noise along the "
                "swath's border if it was not removed before. First goes what is below the level, "
                "counted from outside in each row and column up to the first value above it (-30 "
                "takes little else; calm water at the border goes too), then a rim of the given "
                "width. Holes within and the raster's own edge are no border."
            ),
        ),
        (
            tr("Speckle filter, window, looks"),
            tr(
                "<i>boxcar</i> is the mean of the power in the window; <i>lee</i> (1980) keeps "
                "more of a pixel the more its surroundings vary beyond speckle, which is told by "
                "the equivalent number of looks: 4.4 for IW GRDH at 10 m. Missing pixels stay "
                "missing and have no share. The bundled networks were trained on unfiltered "
                "backscatter, so <i>none</i> is the default."
            ),
        ),
        (
            tr("Backscatter in dB"),
            tr(
                "A compressed GeoTIFF of two float32 bands, VV and VH, NaN where there is no "
                "value, over the ground of all frames. If the names of all rasters tell one day, "
                "the layer's name and the file's metadata tell it too."
            ),
        ),
    ]
