"""Reports: pages, tables and charts."""
