"""Charts: the two images beside each other, and their place on the map. Each has words before it and a table behind."""
