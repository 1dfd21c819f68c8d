"""Plans of many maps: which tile and period of which scenes, and the runs that make them."""
