"""Rows of second entries: one head per entry, one row per value; who typed the first time."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from core.koperasi.entri_kedua import (
    EntriKedua,
    JenisNilai,
    KeadaanEntri,
    KodeNilai,
    Lingkup,
    Nilai,
    Putusan,
)
from core.storage import journal, rows
from core.storage.journal import Deed, Value
from core.storage.rows import Key
from core.storage.sqlite import Database

TABEL = "entri_kedua"
DITERAPKAN = "hasil entri kedua diterapkan"
_HEAD = """id, penilaian_id, lingkup, pemasuk_id, pemasuk, pembanding_id, pembanding, mulai,
  selesai, keadaan, versi"""
# Deeds that touch the figures of a report or the answers of its assessment, newest first. What a
# resolution or a reopening writes was typed by somebody before.
_TYPED = """
SELECT j.petugas_id, COALESCE(p.nama, j.petugas), j.waktu FROM jurnal j
LEFT JOIN petugas p ON p.id = j.petugas_id
WHERE j.tabel = ? AND j.baris IN (SELECT value FROM json_each(?))
  AND j.perbuatan NOT LIKE ? AND j.perbuatan NOT LIKE ?
  AND EXISTS (SELECT 1 FROM json_each(j.perubahan) c WHERE {which})
ORDER BY j.id DESC LIMIT 1"""
_FIGURES = """c.key NOT LIKE 'alasan%' AND c.key NOT IN ('keadaan', 'catatan', 'sak', 'diaudit',
  'opini', 'auditor', 'koperasi_id', 'unit', 'tahun_buku')"""
_ANSWERS = "c.key IN ('jawaban', 'isian') AND json_extract(c.value, '$[1]') NOT IN ('', '{}')"


@dataclass(frozen=True, slots=True)
class Pemasuk:
    """An officer who typed, and when last; `id` is None for the terminal."""

    id: int | None
    nama: str
    kapan: datetime


class EntriKeduaStore:
    """Reads and writes second entries."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, entri_id: int) -> EntriKedua | None:
        return self._one("id = ?", [entri_id])

    def latest(self, penilaian_id: int, *keadaan: KeadaanEntri) -> EntriKedua | None:
        """The newest entry of an assessment in one of these states."""
        marks = ", ".join("?" for _ in keadaan)
        return self._one(
            f"penilaian_id = ? AND dihapus_pada IS NULL AND keadaan IN ({marks}) ORDER BY id DESC",
            [penilaian_id, *(one.value for one in keadaan)],
        )

    def finished(self, penilaian_id: int) -> list[EntriKedua]:
        """Every finished entry of an assessment, newest first."""
        found = self._db.execute(
            f"""SELECT {_HEAD} FROM {TABEL} WHERE penilaian_id = ? AND keadaan = 'selesai'
                AND dihapus_pada IS NULL ORDER BY id DESC""",  # noqa: S608 - own columns
            [penilaian_id],
        ).fetchall()
        return [self._entri(row) for row in found]

    def typists(self, laporan_id: int, *penilaian_id: int) -> tuple[Pemasuk, ...]:
        """Who last typed the figures, and who the answers; one officer stands once.

        Answers go on from one round of an assessment to the next: name every round.
        """
        seen: dict[tuple[int | None, str], Pemasuk] = {}
        for tabel, baris, which in (
            ("laporan_keuangan", (laporan_id,), _FIGURES),
            ("penilaian", penilaian_id, _ANSWERS),
        ):
            row = self._db.execute(
                _TYPED.format(which=which),
                [
                    tabel,
                    json.dumps([str(one) for one in baris]),
                    f"{DITERAPKAN}%",
                    "penilaian dibuka kembali%",
                ],
            ).fetchone()
            if row is not None:
                found = Pemasuk(row[0], row[1], datetime.fromisoformat(row[2]))
                old = seen.get((found.id, found.nama))
                if old is None or old.kapan < found.kapan:
                    seen[found.id, found.nama] = found
        return tuple(seen.values())

    def add(self, deed: Deed, entri: EntriKedua) -> int:
        """Begin an entry with its blank values."""
        new_id = rows.insert(
            self._db,
            deed,
            TABEL,
            {
                "penilaian_id": entri.penilaian_id,
                "lingkup": entri.lingkup.value,
                "pemasuk_id": entri.pemasuk_id,
                "pemasuk": entri.pemasuk,
                "pembanding_id": entri.pembanding_id,
                "pembanding": entri.pembanding,
                "mulai": _iso(entri.mulai),
                "keadaan": entri.keadaan.value,
            },
        )
        self._put(new_id, entri.nilai)
        return new_id

    def keep(self, entri_id: int, kedua: Mapping[KodeNilai, str]) -> None:
        """Keep what was typed; nobody reads it before both are laid side by side."""
        self._db.conn.executemany(
            """UPDATE entri_kedua_nilai SET kedua = ?
               WHERE entri_id = ? AND jenis = ? AND kode = ?""",
            [(text, entri_id, tanya.jenis.value, tanya.kode) for tanya, text in kedua.items()],
        )

    def step(self, deed: Deed, entri: EntriKedua, keadaan: KeadaanEntri) -> None:
        """Save the values and go to another state; the journal tells how many differed."""
        self._put(entri.id, entri.nilai)
        done = deed.when if keadaan is KeadaanEntri.SELESAI else None
        rows.update(
            self._db,
            deed,
            Key(TABEL, entri.id, entri.versi),
            {"keadaan": keadaan.value, "selesai": _iso(done)},
        )
        counted: dict[str, tuple[Value, Value]] = {
            "dibandingkan": (None, len(entri.nilai)),
            "berbeda": (None, len(entri.berbeda)),
        }
        if keadaan is not KeadaanEntri.BATAL:
            journal.write(self._db, deed, tabel=TABEL, baris=entri.id, changes=counted)

    def decide(self, deed: Deed, entri: EntriKedua, nilai: Nilai) -> None:
        """Keep how one difference is resolved."""
        self._put(entri.id, [nilai])
        kode = f"{nilai.tanya.jenis} {nilai.tanya.kode}"
        changes: dict[str, tuple[Value, Value]] = {
            "pertama": (None, nilai.pertama),
            "kedua": (None, nilai.kedua),
            "putusan": (None, nilai.putusan.value),
        }
        if nilai.putusan is Putusan.LAIN:
            changes |= {"nilai": (None, nilai.nilai), "alasan": (None, nilai.alasan)}
        journal.write(self._db, deed, tabel=TABEL, baris=f"{entri.id} {kode}", changes=changes)

    def _put(self, entri_id: int, nilai: Sequence[Nilai]) -> None:
        self._db.conn.executemany(
            """INSERT INTO entri_kedua_nilai
               (entri_id, jenis, kode, kedua, pertama, putusan, nilai, alasan, diputus_oleh)
               VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
               ON CONFLICT (entri_id, jenis, kode) DO UPDATE SET kedua = excluded.kedua,
                 pertama = excluded.pertama, putusan = excluded.putusan, nilai = excluded.nilai,
                 alasan = excluded.alasan, diputus_oleh = excluded.diputus_oleh""",
            [
                (
                    entri_id,
                    one.tanya.jenis.value,
                    one.tanya.kode,
                    one.kedua,
                    one.pertama,
                    one.putusan.value,
                    one.nilai,
                    one.alasan,
                    one.diputus_oleh,
                )
                for one in nilai
            ],
        )

    def _one(self, where: str, values: list[Any]) -> EntriKedua | None:
        row = self._db.execute(
            f"SELECT {_HEAD} FROM {TABEL} WHERE {where} LIMIT 1",  # noqa: S608 - own columns
            values,
        ).fetchone()
        return None if row is None else self._entri(row)

    def _entri(self, row: tuple[Any, ...]) -> EntriKedua:
        found = self._db.execute(
            """SELECT jenis, kode, kedua, pertama, putusan, nilai, alasan, diputus_oleh
               FROM entri_kedua_nilai WHERE entri_id = ? ORDER BY jenis, kode""",
            [row[0]],
        )
        return EntriKedua(
            id=row[0],
            penilaian_id=row[1],
            lingkup=Lingkup(row[2]),
            pemasuk_id=row[3],
            pemasuk=row[4],
            pembanding_id=row[5],
            pembanding=row[6],
            mulai=datetime.fromisoformat(row[7]),
            selesai=datetime.fromisoformat(row[8]) if row[8] else None,
            keadaan=KeadaanEntri(row[9]),
            versi=row[10],
            nilai=tuple(
                Nilai(
                    KodeNilai(JenisNilai(one[0]), one[1]),
                    one[2],
                    one[3],
                    Putusan(one[4]),
                    one[5],
                    one[6],
                    one[7],
                )
                for one in found
            ),
        )


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="seconds") if moment else None
