"""Building blocks of the screens: pure functions that return HTML in which everything is escaped."""
