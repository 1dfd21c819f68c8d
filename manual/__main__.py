"""Prints the help as JSON, pages by their paths: python -m gmnet_water.manual."""

from __future__ import annotations

import json
import sys

from .site import pages


def main() -> int:
    """Print all pages, for scripts/package.py, whose Python need not be that of the plugin."""
    json.dump({str(path): text for path, text in pages().items()}, sys.stdout)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
