"""How well a map agrees with what is known to be true."""
