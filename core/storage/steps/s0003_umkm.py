"""Step 3: what a business needs beside its identity: permits, codes of activity."""

STATEMENTS: tuple[str, ...] = ()
