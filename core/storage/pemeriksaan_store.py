"""Rows of examinations: the record, what was asked, recommended, sanctioned and sent back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from core.koperasi.laporan import KeadaanLaporan, KunciLaporan, Unit
from core.koperasi.pemeriksaan import (
    Pemeriksaan,
    Pengembalian,
    Permintaan,
    Rekomendasi,
    Sanksi,
)
from core.storage import bulk, rows
from core.storage.journal import Deed
from core.storage.record_rows import from_row, names_of, to_row
from core.storage.rows import Key
from core.storage.sqlite import Database

TABEL = "pemeriksaan"
Lanjutan = Permintaan | Rekomendasi | Sanksi | Pengembalian
L = TypeVar("L", Permintaan, Rekomendasi, Sanksi, Pengembalian)
_TABLES: dict[type, str] = {
    Permintaan: "permintaan",
    Rekomendasi: "rekomendasi",
    Sanksi: "sanksi",
    Pengembalian: "pengembalian",
}
_KUNCI = frozenset({"kunci"})
_APART = frozenset({"kunci", "penugasan_id"})
_OWN = names_of(Pemeriksaan, without=_APART)
# A surat tugas in Tempat sampah sends nobody.
_TUGAS = """(SELECT t.id FROM penugasan t
  WHERE t.id = p.penugasan_id AND t.dihapus_pada IS NULL)"""
_SELECT = f"""SELECT p.koperasi_id, p.unit, p.tahun_buku, {_TUGAS},
  {", ".join(f"p.{name}" for name in _OWN)} FROM {TABEL} p"""  # noqa: S608 - own columns


@dataclass(frozen=True, slots=True)
class Pemilik:
    """Whose a line is: key and name of the cooperative."""

    kunci: KunciLaporan
    nama: str


class PemeriksaanStore:
    """Reads and writes examinations."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def find(self, kunci: KunciLaporan) -> Pemeriksaan | None:
        """The examination of a cooperative or unit over a book year."""
        row = self._db.execute(
            f"""{_SELECT} WHERE p.koperasi_id = ? AND p.unit = ? AND p.tahun_buku = ?
                AND p.dihapus_pada IS NULL""",
            [kunci.koperasi_id, kunci.unit.value, kunci.tahun_buku],
        ).fetchone()
        return None if row is None else _pemeriksaan(row)

    def get(self, pemeriksaan_id: int) -> Pemeriksaan | None:
        row = self._db.execute(f"{_SELECT} WHERE p.id = ?", [pemeriksaan_id]).fetchone()
        return None if row is None else _pemeriksaan(row)

    def list_of_year(self, tahun_buku: int) -> dict[KunciLaporan, Pemeriksaan]:
        """Every examination over a book year."""
        found = self._db.execute(
            f"{_SELECT} WHERE p.tahun_buku = ? AND p.dihapus_pada IS NULL", [tahun_buku]
        )
        each = (_pemeriksaan(row) for row in found)
        return {one.kunci: one for one in each}

    def holder_of(self, nomor_sertifikat: str) -> KunciLaporan | None:
        """Who has a certificate with this number."""
        row = self._db.execute(
            """SELECT koperasi_id, unit, tahun_buku FROM pemeriksaan
               WHERE nomor_sertifikat = ? AND dihapus_pada IS NULL""",
            [nomor_sertifikat],
        ).fetchone()
        return None if row is None else KunciLaporan(row[0], Unit(row[1]), row[2])

    def state_of_report(self, kunci: KunciLaporan) -> KeadaanLaporan | None:
        """Where the report stands that is examined; None while there is none."""
        row = self._db.execute(
            """SELECT keadaan FROM laporan_keuangan
               WHERE koperasi_id = ? AND unit = ? AND tahun_buku = ? AND dihapus_pada IS NULL""",
            [kunci.koperasi_id, kunci.unit.value, kunci.tahun_buku],
        ).fetchone()
        return None if row is None else KeadaanLaporan(row[0])

    def certificate_numbers(self) -> list[str]:
        """Every certificate number given so far."""
        found = self._db.execute(
            """SELECT nomor_sertifikat FROM pemeriksaan
               WHERE nomor_sertifikat <> '' AND dihapus_pada IS NULL"""
        )
        return [row[0] for row in found]

    def permintaan(self, pemeriksaan_id: int) -> list[Permintaan]:
        """What was asked of the cooperative, in order of writing."""
        return self._list(Permintaan, "pemeriksaan_id", pemeriksaan_id)

    def rekomendasi(self, pemeriksaan_id: int) -> list[Rekomendasi]:
        """What was recommended, in order of writing."""
        return self._list(Rekomendasi, "pemeriksaan_id", pemeriksaan_id)

    def sanksi(self, pemeriksaan_id: int) -> list[Sanksi]:
        """The steps taken, in order of writing."""
        return self._list(Sanksi, "pemeriksaan_id", pemeriksaan_id)

    def pengembalian(self, laporan_id: int) -> list[Pengembalian]:
        """Each time a report went back, the oldest first."""
        return self._list(Pengembalian, "laporan_id", laporan_id)

    def due_of_year(self, kind: type[L], tahun_buku: int) -> list[tuple[Pemilik, L]]:
        """All of a kind that have a day they are due, with whose they are."""
        names = ", ".join(f"x.{name}" for name in names_of(kind))
        report = kind is Pengembalian
        owner, link = ("laporan_keuangan", "laporan_id") if report else (TABEL, "pemeriksaan_id")
        found = self._db.execute(
            f"""SELECT o.koperasi_id, o.unit, o.tahun_buku, k.nama, {names}
                FROM {_TABLES[kind]} x JOIN {owner} o ON o.id = x.{link}
                JOIN koperasi k ON k.id = o.koperasi_id
                WHERE o.tahun_buku = ? AND x.tenggat IS NOT NULL AND x.dihapus_pada IS NULL
                  AND o.dihapus_pada IS NULL AND k.dihapus_pada IS NULL
                ORDER BY x.tenggat, k.nama_kunci, x.id""",  # noqa: S608 - own columns
            [tahun_buku],
        )
        return [
            (Pemilik(KunciLaporan(row[0], Unit(row[1]), row[2]), row[3]), from_row(kind, row[4:]))
            for row in found
        ]

    def save(self, deed: Deed, pemeriksaan: Pemeriksaan) -> int:
        """Add or change a record, its surat tugas aside; returns its id."""
        row = to_row(pemeriksaan, without=_APART)
        if pemeriksaan.id:
            rows.update(self._db, deed, Key(TABEL, pemeriksaan.id, pemeriksaan.versi), row)
            return pemeriksaan.id
        return rows.insert(self._db, deed, TABEL, {**_whose(pemeriksaan), **row})

    def assign(self, deed: Deed, kunci: KunciLaporan, penugasan_id: int | None) -> int:
        """Put an examination under a surat tugas, or under none; begins it when it is new."""
        found = self.find(kunci)
        if found is None:
            return self.save(deed, Pemeriksaan(kunci, penugasan_id))
        key = Key(TABEL, found.id, found.versi)
        rows.update(self._db, deed, key, {"penugasan_id": penugasan_id})
        return found.id

    def save_line(self, deed: Deed, line: Lanjutan) -> int:
        """Add or change a request, recommendation, sanction or return; returns its id."""
        table = _TABLES[type(line)]
        if not line.id:
            return rows.insert(self._db, deed, table, to_row(line))
        rows.update(self._db, deed, Key(table, line.id, line.versi), to_row(line))
        return line.id

    def move_line(self, deed: Deed, line: Lanjutan, *, to_trash: bool) -> None:
        """Into Tempat sampah or out of it."""
        key = Key(_TABLES[type(line)], line.id, line.versi)
        gone = deed.when.isoformat(timespec="seconds") if to_trash else None
        rows.update(self._db, deed, key, {"dihapus_pada": gone})

    def bulk(self, deed: Deed, records: Sequence[tuple[Pemeriksaan, Sequence[Lanjutan]]]) -> None:
        """Add many new records with their lines; one journal entry for each table."""
        first = bulk.next_id(self._db, TABEL)
        heads = [{**_whose(record), **to_row(record, without=_APART)} for record, _ in records]
        bulk.insert_many(self._db, deed, TABEL, heads)
        for kind, table in _TABLES.items():
            lines = [
                to_row(replace(line, pemeriksaan_id=first + place))
                for place, (_, each) in enumerate(records)
                for line in each
                if isinstance(line, kind) and not isinstance(line, Pengembalian)
            ]
            if lines:
                bulk.insert_many(self._db, deed, table, lines)

    def _list(self, kind: type[L], link: str, whose: int) -> list[L]:
        found = self._db.execute(
            f"""SELECT {", ".join(names_of(kind))} FROM {_TABLES[kind]}
                WHERE {link} = ? AND dihapus_pada IS NULL ORDER BY id""",  # noqa: S608 - own columns
            [whose],
        )
        return [from_row(kind, row) for row in found]


def _whose(pemeriksaan: Pemeriksaan) -> dict[str, Any]:
    kunci = pemeriksaan.kunci
    return {
        "koperasi_id": kunci.koperasi_id,
        "unit": kunci.unit.value,
        "tahun_buku": kunci.tahun_buku,
        "penugasan_id": pemeriksaan.penugasan_id,
    }


def _pemeriksaan(row: tuple[Any, ...]) -> Pemeriksaan:
    kunci = KunciLaporan(row[0], Unit(row[1]), row[2])
    return from_row(Pemeriksaan, row[4:], kunci=kunci, penugasan_id=row[3])
