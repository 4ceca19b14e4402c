"""Step 4: programs, activities, budget."""

STATEMENTS: tuple[str, ...] = ()
