"""GMNet Water: surface water from Sentinel-1 backscatter, in QGIS and outside it.

Importing the package is cheap: neither torch nor QGIS is loaded before a name is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .core.version import __version__
    from .gmnet_plugin.plugin import GMNetPlugin
    from .networks import gmnet_infer

__all__ = ["__version__", "classFactory", "gmnet_infer"]


def classFactory(iface: QgisInterface | None) -> GMNetPlugin:  # noqa: N802 (QGIS calls it so)
    """The plugin, made for QGIS; ``iface`` is None in ``qgis_process``."""
    from .gmnet_plugin.plugin import GMNetPlugin

    return GMNetPlugin(iface)


def __getattr__(name: str) -> Any:
    """The package's few public names, loaded when they are first asked for."""
    if name == "gmnet_infer":
        from .networks import gmnet_infer

        return gmnet_infer
    if name == "__version__":
        from .core.version import __version__

        return __version__
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """The public names, those not loaded yet included."""
    return sorted(set(globals()) | set(__all__))
