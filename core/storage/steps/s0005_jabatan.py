"""Step 5: the eselon of a post, which an organisation chart and an agreement may name."""

STATEMENTS: tuple[str, ...] = ("ALTER TABLE jabatan ADD COLUMN eselon TEXT NOT NULL DEFAULT ''",)
