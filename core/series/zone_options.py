"""What the commands that measure in zones offer, and take where nothing is given."""

from __future__ import annotations

from ..parameters import Field

# A parameter of the commands that take zones, as a field `zones`.
ZONE_FIELD = Field("Field with the zones' names", "Empty for the ids of the features.", of="zones")
# Part of a zone's largest valid area, and of its largest water area, that a date may lack.
COMPLETE = 0.95
# So many zones get charts, those with the most water.
CHARTS = 12
