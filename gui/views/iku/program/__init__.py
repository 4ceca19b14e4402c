"""Programs and budget of a year in the place of the indicators."""
