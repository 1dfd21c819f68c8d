"""How well a network does on labelled scenes."""
