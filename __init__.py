"""GMNet Water: surface water from Sentinel-1 backscatter, in QGIS and outside it.

Importing the package is cheap: neither torch nor QGIS is loaded before a name is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .core.version import __version__
    from .gmnet_plugin.plugin import GMNetPlugin
    from .public import WaterModel, load_model, predict
    from .published import gmnet_infer

__all__ = ["WaterModel", "__version__", "classFactory", "gmnet_infer", "load_model", "predict"]
# Where the public names are that are not commands.
_HOMES = {
    "WaterModel": "public",
    "load_model": "public",
    "predict": "public",
    "gmnet_infer": "published",
    "__version__": "core.version",
}


def classFactory(iface: QgisInterface | None) -> GMNetPlugin:  # noqa: N802 (QGIS calls it so)
    """The plugin, made for QGIS; ``iface`` is None in ``qgis_process``."""
    from .gmnet_plugin.plugin import GMNetPlugin

    return GMNetPlugin(iface)


def __getattr__(name: str) -> Any:
    """The public names, and the commands as functions, loaded when they are first asked for."""
    if name.startswith("_") and name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    # Not by importlib: QGIS forgets only what came by its own import when a plugin is unloaded.
    if name in _HOMES:
        return getattr(__import__(_HOMES[name], globals(), None, (name,), 1), name)
    from .commands import function_names

    if name in function_names():
        return getattr(__import__("public", globals(), None, (name,), 1), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """The public names, those not loaded yet included."""
    from .commands import function_names

    return sorted({*globals(), *__all__, *function_names()})
