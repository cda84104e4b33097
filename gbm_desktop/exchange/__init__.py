"""Several laptops, one truth: steps under their device's seal travel by file, by network or over a hub, and merge."""
