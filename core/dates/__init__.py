"""The time that rasters show, from names, metadata and patterns."""
