"""Step 4: IKU sets as versions, the tree of performance."""

STATEMENTS: tuple[str, ...] = ()
