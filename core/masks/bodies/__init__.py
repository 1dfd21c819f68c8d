"""Water bodies of a mask as polygons."""
