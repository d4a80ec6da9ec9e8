"""Times and sizes, as ratios within one run."""
