"""Calling GDAL without letting it print, whether its exceptions are switched on or off."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from osgeo import gdal

T = TypeVar("T")


def quietly(call: Callable[[], T]) -> tuple[T | None, str]:
    """What ``call`` gives, and what GDAL has to say about it.

    Returns:
        The result, None if GDAL raised an error (its exceptions may be switched on for the whole
        process), and GDAL's last message, empty if there is none.
    """
    gdal.ErrorReset()
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        return call(), gdal.GetLastErrorMsg()
    except RuntimeError as error:
        return None, str(error)
    finally:
        gdal.PopErrorHandler()
