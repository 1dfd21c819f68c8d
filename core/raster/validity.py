"""Bands and masks that say which pixels of a raster have a value."""

from __future__ import annotations

from osgeo import gdal


def alpha_band(dataset: gdal.Dataset) -> int:
    """Number, from 1, of the band that says which pixels are valid; 0 if there is none."""
    for number in range(1, dataset.RasterCount + 1):
        if dataset.GetRasterBand(number).GetColorInterpretation() == gdal.GCI_AlphaBand:
            return number
    return 0


def has_mask(band: gdal.Band) -> bool:
    """Whether a mask says which pixels are valid, and neither a nodata value nor an alpha band."""
    return not band.GetMaskFlags() & (gdal.GMF_ALL_VALID | gdal.GMF_NODATA | gdal.GMF_ALPHA)


def validity_band(dataset: gdal.Dataset) -> gdal.Band | None:
    """The band that says which pixels of band 1 have a value, if there is one."""
    if alpha := alpha_band(dataset):
        return dataset.GetRasterBand(alpha)
    band = dataset.GetRasterBand(1)
    return band.GetMaskBand() if has_mask(band) else None
