"""Changes of what users depend on that are intended, by the path of the finding, with the reason.

Such as ``"gmnet:trainmodel/parameters/ORBIT/options": "called ascending, descending and both, as
elsewhere; a run still takes as, des and as_des"``. The paths are those that the tests show.
"""

from __future__ import annotations

INTENDED: dict[str, dict[str, str]] = {
    # What the provider offers: algorithm/parameters/NAME/facet.
    "toolbox": {
        # One input serves whichever orbit; these are for those who want to say which it is.
        **{
            f"gmnet:mapwater/parameters/{name}/advanced": "INPUT takes a raster of either orbit, "
            "or a stack"
            for name in ("ASCENDING", "DESCENDING", "STACKED")
        },
        **{
            f"gmnet:{name}/advanced": "INPUT takes rasters of either orbit"
            for name in (
                "monthlywater/parameters/ASCENDING",
                "monthlywater/parameters/DESCENDING",
                "yearofscenes/parameters/ASCENDING",
                "yearofscenes/parameters/DESCENDING",
                "scenetowaterbodies/parameters/ASCENDING",
                "scenetowaterbodies/parameters/DESCENDING",
                "scenetowaterbodies/parameters/STACKED",
            )
        },
        "gmnet:preparesentinel1/parameters/ORBIT/default": "it is found in metadata, names and "
        "folders; frames that say nothing are still taken for ascending ones, with a warning",
        # Rasters that could be read as dB until now still are; others were refused before.
        **{
            f"gmnet:{name}/parameters/UNITS/default": "a raster in dB is recognised as such, and "
            "power, amplitude and dB x 100 need no setting"
            for name in (
                "mapwater",
                "monthlywater",
                "trainmodel",
                "evaluatemodel",
                "scenetowaterbodies",
                "yearofscenes",
            )
        },
        "gmnet:waterarea/parameters/OUTPUT/optional": "a run may write the report alone, as in a "
        "shell; it is still made unless it is left out",
        "gmnet:yearofscenes/parameters/area:table/optional": "as the parameter that it is",
        # Numbers that a run refused before, too; the dialog now says so.
        "gmnet:trainmodel/parameters/EPOCHS/maximum": "a run refused more than 100 000",
        "gmnet:trainmodel/parameters/BATCH_SIZE/maximum": "a run refused more than 1 024",
        "gmnet:trainmodel/parameters/BLOCK/maximum": "a run refused more than 100 000",
        "gmnet:trainmodel/parameters/RATE/maximum": "a run refused more than 1",
    },
    # What ``gmnet-water`` and its subcommands offer: command/options/--option/facet.
    "shell": {
        **{
            f"gmnet-water{option}/default": "as in the toolbox: what was read as dB still is"
            for option in ("/options/-u", "/options/--units", " series/options/--units")
        },
        "gmnet-water prepare/options/--orbit/default": "as in the toolbox",
        "gmnet-water area/options/--zones/default": "nothing is None, and no longer an empty text",
        "gmnet-water assess/options/--reference-raster/default": "as that of --zones",
        "gmnet-water assess/options/--reference-layer/default": "as that of --zones",
    },
    # What saved models hold: model/step/NAME.
    "models": {},
    # Commands of commands.txt that are refused now: each by its text.
    "commands": {},
}
