"""Where the user's model sets lie."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def user_folder() -> Path:
    """Where a user's own model sets are installed, one folder each; it need not exist.

    The environment variable GMNET_MODELS names another folder.
    """
    if named := os.environ.get("GMNET_MODELS"):
        return Path(named)
    if sys.platform == "win32":
        base = Path(os.environ.get("APPDATA", str(Path.home() / "AppData" / "Roaming")))
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return base / "gmnet_water" / "models"
