"""Step 4: the office's own words about a year against the one before."""

STATEMENTS: tuple[str, ...] = ()
