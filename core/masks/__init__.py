"""Water masks: codes, terrain, water bodies and mosaics of tiles."""
