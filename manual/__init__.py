"""The help as pages of HTML, for readers without a network: made of declarations and of docs/*.md.

Only those who work on the plugin have this package. The zip has the pages themselves, in the folder
`FOLDER`: scripts/package.py puts them there. A checkout makes them when they are asked for, in
`BUILD`.
"""

from __future__ import annotations

# Where the pages are, seen from the plugin's folder: in the zip, and in a checkout.
FOLDER = "help"
BUILD = "build/help"
