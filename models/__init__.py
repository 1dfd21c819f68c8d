"""The networks, model sets, and the bundled weights. Nothing here knows of rasters."""
