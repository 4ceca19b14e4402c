"""Profiles of workbooks, and names of kelurahan that the office confirmed."""

import json
from collections.abc import Mapping

from core.impor.model import Kebijakan, Profil
from core.storage import rows
from core.storage.journal import Deed
from core.storage.rows import Key
from core.storage.sqlite import Database


class ImporProfilStore:
    """Rows of `profil_impor` and `alias_kelurahan`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def list_all(self) -> tuple[Profil, ...]:
        """The profiles of the office, by name."""
        found = self._db.execute(
            """SELECT nama, register, judul, urutan, kebijakan, kata, id, versi FROM profil_impor
               WHERE dihapus_pada IS NULL ORDER BY nama COLLATE NOCASE, id"""
        )
        return tuple(
            Profil(
                nama=row[0],
                register=row[1],
                judul=json.loads(row[2]),
                urutan=tuple(json.loads(row[3])),
                kebijakan={kode: Kebijakan(one) for kode, one in json.loads(row[4]).items()},
                kata=json.loads(row[5]),
                id=row[6],
                versi=row[7],
            )
            for row in found
        )

    def save(self, deed: Deed, profil: Profil) -> int:
        """Add or change one; raises `RecordMovedError`."""
        row = {
            "nama": profil.nama,
            "register": profil.register,
            "judul": _text(profil.judul),
            "urutan": json.dumps(list(profil.urutan)),
            "kebijakan": _text({kode: one.value for kode, one in profil.kebijakan.items()}),
            "kata": json.dumps(
                {kode: dict(words) for kode, words in profil.kata.items()},
                ensure_ascii=False,
                sort_keys=True,
            ),
        }
        if not profil.id:
            return rows.insert(self._db, deed, "profil_impor", row)
        rows.update(self._db, deed, Key("profil_impor", profil.id, profil.versi), row)
        return profil.id

    def move_to_trash(self, deed: Deed, profil: Profil) -> None:
        moment = deed.when.isoformat(timespec="seconds")
        key = Key("profil_impor", profil.id, profil.versi)
        rows.update(self._db, deed, key, {"dihapus_pada": moment})

    def aliases(self) -> dict[str, str]:
        """Names of kelurahan as compared → code."""
        found = self._db.execute(
            "SELECT kata, kelurahan FROM alias_kelurahan WHERE dihapus_pada IS NULL"
        )
        return {row[0]: row[1] for row in found}

    def save_alias(self, deed: Deed, kata: str, kelurahan: str) -> None:
        """From now on a word means that kelurahan."""
        row = self._db.execute(
            "SELECT id, versi FROM alias_kelurahan WHERE kata = ?", [kata]
        ).fetchone()
        if row is None:
            rows.insert(self._db, deed, "alias_kelurahan", {"kata": kata, "kelurahan": kelurahan})
            return
        rows.update(
            self._db,
            deed,
            Key("alias_kelurahan", row[0], row[1]),
            {"kelurahan": kelurahan, "dihapus_pada": None},
        )


def _text(values: Mapping[str, str]) -> str:
    return json.dumps(dict(values), ensure_ascii=False, sort_keys=True)
