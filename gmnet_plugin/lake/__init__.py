"""*Chart of a lake*: a click on the map, and the water area through time."""
