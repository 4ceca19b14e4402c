"""Step 3: lists as an officer likes them."""

STATEMENTS: tuple[str, ...] = ()
