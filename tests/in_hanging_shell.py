"""The command line, with a network that hangs; see hanging.py."""

from __future__ import annotations

import sys

from gmnet_water.cli.main import main
from gmnet_water.tests import hanging

hanging.install()
sys.exit(main())
