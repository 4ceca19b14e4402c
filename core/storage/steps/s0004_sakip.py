"""Step 4: recommendations of the Inspektorat and their follow-up."""

STATEMENTS: tuple[str, ...] = ()
