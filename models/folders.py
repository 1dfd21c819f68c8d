"""Where the user's own data lie: model sets, and samples."""

from __future__ import annotations

import os
from pathlib import Path

from ..dependencies.places import user_data


def user_folder() -> Path:
    """Where a user's own model sets are installed, one folder each; it need not exist.

    The environment variable GMNET_MODELS names another folder.
    """
    named = os.environ.get("GMNET_MODELS")
    return Path(named) if named else user_data() / "models"
