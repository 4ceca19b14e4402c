"""Step 3: decrees of a status, changes of status proposed together, who came to a RAT."""

_RECORD = "dihapus_pada TEXT, versi INTEGER NOT NULL DEFAULT 1"


def _day(name: str) -> str:
    return f"{name} TEXT CHECK ({name} IS date({name}))"


_USUL = (
    # Changes of status that were confirmed together; dibatalkan_pada takes all of them back.
    f"""CREATE TABLE usul_status (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      sejak TEXT NOT NULL CHECK (sejak IS date(sejak)),
      no_sk TEXT NOT NULL DEFAULT '', {_day("tgl_sk")}, dasar TEXT NOT NULL DEFAULT '',
      jumlah INTEGER NOT NULL CHECK (jumlah > 0), pada TEXT NOT NULL, oleh TEXT NOT NULL,
      dibatalkan_pada TEXT, {_RECORD}
    ) STRICT""",
    "ALTER TABLE status_koperasi ADD COLUMN no_sk TEXT NOT NULL DEFAULT ''",
    f"ALTER TABLE status_koperasi ADD COLUMN {_day('tgl_sk')}",
    "ALTER TABLE status_koperasi ADD COLUMN usul_id INTEGER REFERENCES usul_status (id)",
    "CREATE INDEX status_koperasi_usul ON status_koperasi (usul_id) WHERE usul_id IS NOT NULL",
)

_RAT = (
    "ALTER TABLE koperasi_tahun ADD COLUMN rat_hadir INTEGER CHECK (rat_hadir >= 0)",
    "CREATE INDEX koperasi_tahun_rat ON koperasi_tahun (tahun_buku, koperasi_id)",
)

STATEMENTS: tuple[str, ...] = (*_USUL, *_RAT)
