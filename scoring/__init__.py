"""From answers to three explained scores, flags and the changes that would help most. Pure functions."""
