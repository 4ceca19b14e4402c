"""Step 4: targets of a period, quarters, obstacles, deadlines."""

STATEMENTS: tuple[str, ...] = ()
