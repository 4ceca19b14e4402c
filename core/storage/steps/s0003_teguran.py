"""Step 3: letters to cooperatives that owe reports of their RAT."""


def _day(name: str) -> str:
    return f"{name} TEXT CHECK ({name} IS date({name}))"


STATEMENTS: tuple[str, ...] = (
    # One letter to one cooperative; tunggakan are the book years it names, joined by commas.
    f"""CREATE TABLE teguran (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      koperasi_id INTEGER NOT NULL REFERENCES koperasi (id),
      langkah INTEGER NOT NULL CHECK (langkah BETWEEN 1 AND 3),
      tunggakan TEXT NOT NULL CHECK (tunggakan <> ''),
      nomor TEXT NOT NULL DEFAULT '', {_day("tanggal")}, {_day("tenggat")},
      {_day("dijawab_pada")}, catatan TEXT NOT NULL DEFAULT '',
      dihapus_pada TEXT, versi INTEGER NOT NULL DEFAULT 1
    ) STRICT""",
    "CREATE INDEX teguran_koperasi ON teguran (koperasi_id, tanggal)",
)
