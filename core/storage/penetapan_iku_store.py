"""Rows of frozen realisasi: only added; the one change is that a freeze is opened again."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from core.iku.penetapan import BarisTetap, IsiPenetapan, Penetapan
from core.naskah.beku import freeze, kode_of, thaw
from core.storage import bulk, journal
from core.storage.journal import Deed
from core.storage.sqlite import Database

TABEL = "penetapan_iku"
_DOKUMEN = "penetapan-iku"
_COLUMNS = """id, iku, ke, isi, baris, kode, pada, petugas, catatan, dibuka_pada, pembuka,
  alasan_buka, versi"""
_BARIS = (
    "catatan_id", "nama", "kelurahan", "masuk", "alasan", "predikat", "predikat_urut", "skor",
    "unit", "terdahulu", "laba_lalu", "laba_ini", "bukti_lalu", "bukti_ini",
)  # fmt: skip


def kode_keaslian(isi: IsiPenetapan) -> str:
    """The sha256 over figures, rules and every name in canonical form."""
    return kode_of(freeze(_DOKUMEN, isi))


class PenetapanIkuStore:
    """Reads and adds freezes."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def in_force(self, tahun: Iterable[int]) -> dict[tuple[int, str], Penetapan]:
        """What holds now, by year and indicator, without names."""
        wanted = list(tahun)
        marks = ", ".join("?" for _ in wanted)
        found = self._all(f"tahun IN ({marks}) AND dibuka_pada IS NULL", wanted)
        return {(one.tahun, one.iku): one for one in found}

    def versions(self, tahun: int, iku: str) -> list[Penetapan]:
        """Every freeze of an indicator and year, the newest first, without names."""
        return self._all("tahun = ? AND iku = ? ORDER BY ke DESC", [tahun, iku])

    def get(self, penetapan_id: int) -> Penetapan | None:
        """One freeze, without names."""
        return next(iter(self._all("id = ?", [penetapan_id])), None)

    def ids(self) -> list[int]:
        """The number of every freeze."""
        return [row[0] for row in self._db.execute("SELECT id FROM penetapan_iku ORDER BY id")]

    def rows(self, penetapan_id: int) -> tuple[BarisTetap, ...]:
        """The named list of a freeze, in its order."""
        sql = f"""SELECT {", ".join(_BARIS)} FROM penetapan_iku_baris
                  WHERE penetapan_id = ? ORDER BY urut"""  # noqa: S608 - own columns
        return tuple(map(_row_read, self._db.execute(sql, [penetapan_id])))

    def add(self, deed: Deed, isi: IsiPenetapan, *, iku: str, oleh: str, catatan: str) -> int:
        """Freeze figures and names. Call inside `db.atomic()`."""
        (ke,) = self._db.execute(
            "SELECT COALESCE(MAX(ke), 0) + 1 FROM penetapan_iku WHERE tahun = ? AND iku = ?",
            [isi.tahun, iku],
        ).fetchone()
        kode, text = kode_keaslian(isi), freeze(_DOKUMEN, replace(isi, baris=()))
        cursor = self._db.execute(
            """INSERT INTO penetapan_iku
               (tahun, iku, ke, jenis, isi, baris, kode, catatan, pada, oleh, petugas)
               VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            [isi.tahun, iku, ke, isi.jenis.value, text, len(isi.baris), kode, catatan,
             deed.when.isoformat(timespec="seconds"), deed.actor.petugas_id, oleh],
        )  # fmt: skip
        new_id = int(cursor.lastrowid or 0)
        columns = ("penetapan_id", "urut", *_BARIS)
        values = ((new_id, at, *_row_values(one)) for at, one in enumerate(isi.baris, start=1))
        bulk.fill(self._db, "penetapan_iku_baris", columns, values)
        self.note_beda(new_id, 0, 0, 0)
        changes: journal.Changes = {
            "tahun": (None, isi.tahun),
            "iku": (None, iku),
            "kode_keaslian": (None, kode),
            "jumlah_baris": (None, len(isi.baris)),
            "petugas": (None, oleh),
        }
        journal.write(self._db, deed, tabel=TABEL, baris=new_id, changes=changes)
        return new_id

    def open_again(self, deed: Deed, one: Penetapan, *, oleh: str, alasan: str) -> None:
        """Let the counted figure speak again; the freeze stays. Call inside `db.atomic()`."""
        when = deed.when.isoformat(timespec="seconds")
        self._db.execute(
            """UPDATE penetapan_iku SET dibuka_pada = ?, dibuka_oleh = ?, pembuka = ?,
               alasan_buka = ?, versi = versi + 1 WHERE id = ?""",
            [when, deed.actor.petugas_id, oleh, alasan, one.id],
        )
        changes: journal.Changes = {"dibuka_pada": (None, when), "alasan_buka": (None, alasan)}
        journal.write(self._db, deed, tabel=TABEL, baris=one.id, changes=changes)

    def beda(self, ids: Iterable[int]) -> dict[int, tuple[int, int, int]]:
        """Joined, left, changed since the freeze, as last counted."""
        wanted = list(ids)
        marks = ", ".join("?" for _ in wanted)
        sql = f"""SELECT penetapan_id, masuk, keluar, ubah FROM penetapan_iku_beda
                  WHERE penetapan_id IN ({marks})"""  # noqa: S608 - marks only
        return {row[0]: (row[1], row[2], row[3]) for row in self._db.execute(sql, wanted)}

    def note_beda(self, penetapan_id: int, masuk: int, keluar: int, ubah: int) -> None:
        """Keep how far the lists moved; derived, so it is not journalled."""
        self._db.execute(
            "INSERT OR REPLACE INTO penetapan_iku_beda VALUES (?, ?, ?, ?)",
            [penetapan_id, masuk, keluar, ubah],
        )

    def _all(self, where: str, values: list[Any]) -> list[Penetapan]:
        sql = f"SELECT {_COLUMNS} FROM penetapan_iku WHERE {where}"  # noqa: S608 - own words
        return [_read(row) for row in self._db.execute(sql, values)]


def _read(row: tuple[Any, ...]) -> Penetapan:
    return Penetapan(
        id=row[0],
        iku=row[1],
        ke=row[2],
        isi=thaw(row[3], IsiPenetapan, _no_picture),
        jumlah_baris=row[4],
        kode=row[5],
        pada=datetime.fromisoformat(row[6]),
        oleh=row[7],
        catatan=row[8],
        dibuka_pada=datetime.fromisoformat(row[9]) if row[9] else None,
        dibuka_oleh=row[10],
        alasan_buka=row[11],
        versi=row[12],
    )


def _no_picture(sidik: str) -> bytes:
    raise KeyError(sidik)


def _row_values(one: BarisTetap) -> tuple[Any, ...]:
    return (
        one.id, one.nama, one.kelurahan, int(one.masuk), one.alasan, one.predikat, one.urut,
        one.skor, one.unit, None if one.terdahulu is None else int(one.terdahulu),
        one.laba_lalu, one.laba_ini, one.bukti_lalu, one.bukti_ini,
    )  # fmt: skip


def _row_read(row: tuple[Any, ...]) -> BarisTetap:
    return BarisTetap(
        id=row[0],
        nama=row[1],
        kelurahan=row[2],
        masuk=bool(row[3]),
        alasan=row[4],
        predikat=row[5],
        urut=row[6],
        skor=row[7],
        unit=row[8],
        terdahulu=None if row[9] is None else bool(row[9]),
        laba_lalu=row[10],
        laba_ini=row[11],
        bukti_lalu=row[12],
        bukti_ini=row[13],
    )
