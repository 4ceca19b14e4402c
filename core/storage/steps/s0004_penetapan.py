"""Step 4: frozen realisasi with their lists."""

STATEMENTS: tuple[str, ...] = ()
