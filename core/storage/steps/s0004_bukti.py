"""Step 4: evidence files, signed files."""

STATEMENTS: tuple[str, ...] = ()
