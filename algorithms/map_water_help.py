"""Help of ``gmnet:mapwater``."""

from __future__ import annotations

from .support import tr


def help_entries() -> list[tuple[str, str]]:
    """Label and text of each entry, translated when asked for."""
    return [
        (
            tr("Ascending, descending, stack"),
            tr(
                "Rasters of calibrated, terrain-corrected backscatter. One orbit: bands VV and "
                "VH. A stack: ascending VV, VH, descending VV, VH. With both orbits, each place is "
                "mapped from those that are there; a descending raster on another grid is read as "
                "a view on the ascending one's grid."
            ),
        ),
        (
            tr("Model set"),
            tr(
                "<i>bundled</i> comes with the plugin and is trained on simulated scenes. "
                "<i>Install a model set</i> fetches the published Tibet weights (<i>tibet</i>) or "
                "takes your own; <i>List model sets</i> tells what each one is."
            ),
        ),
        (
            tr("Folder with a model set of your own, one weights file"),
            tr(
                "A folder with files that end in as, des and as_des (NAME_as.pth and so on), or "
                "with folders of these names. Or one file for exactly the orbits given: with two "
                "rasters it must be a 4-band file, which then serves every tile."
            ),
        ),
        (
            tr("Units, divided by"),
            tr(
                "What is stored: decibels, power (linear) or amplitude, after division by the "
                "given number. A scale and offset that the file itself declares are applied first."
            ),
        ),
        (
            tr("Bands of VV and VH"),
            tr("Found from the band descriptions; otherwise the first band is VV, the second VH."),
        ),
        (
            tr("Map only this part"),
            tr(
                "The network still sees what lies around the part, so it equals the same part of "
                "the whole map."
            ),
        ),
        (
            tr("Device, tiles at once"),
            tr(
                "<i>auto</i> takes a GPU where there is one. If its memory runs out, fewer tiles "
                "are taken at once, and in the end the CPU. <i>openvino</i> is the CPU with an "
                "engine of its own, which is faster where the Python package of that name is "
                "installed; <i>auto</i> prefers it to PyTorch then."
            ),
        ),
        (
            tr("Precision on a GPU"),
            tr(
                "<i>half</i> computes with 16 bit floats, which is faster and may change single "
                "pixels near the threshold. A CPU always computes in full precision."
            ),
        ),
        (
            tr("Probability"),
            tr("In whole percent, 255 where there is no observation."),
        ),
        (
            tr("Areas"),
            tr(
                "In square kilometres; on the ellipsoid where the CRS is geographic. None for a "
                "raster without a CRS."
            ),
        ),
    ]
