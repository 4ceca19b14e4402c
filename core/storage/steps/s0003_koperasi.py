"""Step 3: what a cooperative's life needs beside its identity."""

STATEMENTS: tuple[str, ...] = ()
