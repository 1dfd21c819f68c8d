"""PyTorch for the Python that runs: where it lies, how it is installed. No torch, QGIS or GDAL."""
