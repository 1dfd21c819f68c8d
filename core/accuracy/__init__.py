"""How well a map agrees with reference data."""
