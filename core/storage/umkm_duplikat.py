"""Records that may be one business, found by index: equal numbers, names, owners."""

from collections.abc import Iterator

from core.storage.sqlite import Database
from core.umkm.gabung import KunciUmkm

MOST_GROUPS = 2_000
"""So many equal numbers, names or owners are looked at; a register with more is not yet tidy."""
MOST_TWINS = 12
"""A group with more members is a habit of the one who typed (one NIK for all), not a pair."""
_KEY = "u.id, u.nama, u.nama_kunci, u.pemilik, coalesce(u.kelurahan, '')"
_GROUPS = {
    "nik": ("u.nik", "SELECT nik FROM umkm WHERE nik IS NOT NULL GROUP BY nik"),
    "nib": ("u.nib", "SELECT nib FROM umkm WHERE nib IS NOT NULL GROUP BY nib"),
    "nama": (
        "u.nama_kunci",
        "SELECT nama_kunci FROM umkm WHERE dihapus_pada IS NULL GROUP BY nama_kunci",
    ),
    "pemilik": (
        "lower(u.pemilik)",
        """SELECT lower(pemilik) FROM umkm WHERE pemilik <> '' AND dihapus_pada IS NULL
           GROUP BY lower(pemilik)""",
    ),
}


class DuplikatStore:
    """Groups of records outside Tempat sampah that have something in common."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def groups(self, by: str) -> Iterator[list[KunciUmkm]]:
        """Records that share a `nik`, `nib`, `nama` or `pemilik`."""
        value, shared = _GROUPS[by]
        sql = f"""SELECT {value}, {_KEY} FROM umkm u WHERE u.dihapus_pada IS NULL
            {"AND u.pemilik <> ''" if by == "pemilik" else ""}
            AND {value} IN ({shared} HAVING count(*) BETWEEN 2 AND {MOST_TWINS}
            LIMIT {MOST_GROUPS}) ORDER BY 1, u.id"""  # noqa: S608 - constants
        at, group = None, list[KunciUmkm]()
        for row in self._db.execute(sql):
            if row[0] != at:
                if len(group) > 1:
                    yield group
                at, group = row[0], []
            group.append(KunciUmkm(*row[1:]))
        if len(group) > 1:
            yield group

    def by_name(self) -> Iterator[tuple[int, str, str]]:
        """Id, key of the name and kelurahan of every record with a kelurahan, by name."""
        yield from self._db.execute(
            """SELECT id, nama_kunci, kelurahan FROM umkm
               WHERE dihapus_pada IS NULL AND kelurahan IS NOT NULL ORDER BY nama_kunci, id"""
        )

    def key(self, umkm_id: int) -> KunciUmkm:
        """One record as pairs show it."""
        sql = f"SELECT {_KEY} FROM umkm u WHERE u.id = ?"  # noqa: S608 - constants
        return KunciUmkm(*self._db.execute(sql, [umkm_id]).fetchone())
