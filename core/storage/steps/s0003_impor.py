"""Step 3: imports with their row log, and the profiles of workbooks."""

STATEMENTS: tuple[str, ...] = ()
