"""Step 4: decrees in full, the library of regulations."""

STATEMENTS: tuple[str, ...] = ()
