"""Model sets: installed, published, installing and fetching. Needs no torch."""
