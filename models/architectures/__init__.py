"""The networks: one file each, and the registry that says which there are."""
