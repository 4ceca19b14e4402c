"""A year against the year before: waterfall, causes, names, the words for the LKjIP."""
