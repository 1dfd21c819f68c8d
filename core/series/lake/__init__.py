"""One water body: its footprint under a place, its area through time, its occurrence."""
