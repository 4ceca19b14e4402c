"""Step 3: the duties of the bidang as dated records."""

STATEMENTS: tuple[str, ...] = ()
