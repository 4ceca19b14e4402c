"""Rows of assessments: drafts, checked and final ones, every round kept, results taken over."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from core import angka
from core.koperasi.laporan import KunciLaporan, Unit
from core.koperasi.penilaian import (
    AsalPenilaian,
    Jawaban,
    Penilaian,
    Sertifikat,
    StatusPenilaian,
    Tanda,
)
from core.rules.pedoman import Predikat
from core.rules.snapshot import read_snapshot, write_snapshot
from core.storage import journal, rows
from core.storage.journal import Deed, Value
from core.storage.rows import Key
from core.storage.sqlite import Database

TABEL = "penilaian"
_COLUMNS = """p.id, p.koperasi_id, p.unit, p.tahun_buku, p.asal, p.laporan_id, p.pedoman_id,
  p.pedoman_sidik, p.alasan_pedoman, p.varian, p.alasan_varian, p.jawaban, p.isian, p.status,
  p.putaran, p.menggantikan, p.hasil, p.total, p.predikat, p.predikat_urut, p.no_sertifikat,
  p.tgl_sertifikat, p.scan_nama, p.scan_sidik, p.diperiksa_pada,
  (SELECT nama FROM petugas WHERE petugas.id = p.diperiksa_oleh) AS diperiksa_nama, p.final_pada,
  (SELECT nama FROM petugas WHERE petugas.id = p.final_oleh) AS final_nama, p.dibuka_pada,
  (SELECT nama FROM petugas WHERE petugas.id = p.dibuka_oleh) AS dibuka_nama,
  p.alasan_buka, p.catatan, p.versi"""
_YA = {True: 1, False: 0, None: None}


class PenilaianStore:
    """Reads and writes assessments."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def find(self, kunci: KunciLaporan) -> Penilaian | None:
        """The assessment in force for a report: not one that was opened again."""
        return self._one(
            """p.koperasi_id = ? AND p.unit = ? AND p.tahun_buku = ?
               AND p.status <> 'dibuka_kembali' AND p.dihapus_pada IS NULL""",
            [kunci.koperasi_id, kunci.unit, kunci.tahun_buku],
        )

    def get(self, penilaian_id: int) -> Penilaian | None:
        return self._one("p.id = ?", [penilaian_id])

    def rounds(self, kunci: KunciLaporan) -> list[Penilaian]:
        """Every round of a report, newest first, the ones opened again included."""
        return self._all(
            """p.koperasi_id = ? AND p.unit = ? AND p.tahun_buku = ? AND p.dihapus_pada IS NULL
               ORDER BY p.putaran DESC""",
            [kunci.koperasi_id, kunci.unit, kunci.tahun_buku],
        )

    def list_of(self, koperasi_id: int) -> list[Penilaian]:
        """The assessments of a cooperative, newest book year first."""
        return self._all(
            """p.koperasi_id = ? AND p.dihapus_pada IS NULL
               ORDER BY p.tahun_buku DESC, p.unit, p.putaran DESC""",
            [koperasi_id],
        )

    def unlocked_of(self, pedoman_id: str) -> list[Penilaian]:
        """The drafts and checked assessments under a pedoman."""
        return self._all(
            """p.pedoman_id = ? AND p.status IN ('draf', 'diperiksa') AND p.dihapus_pada IS NULL
               ORDER BY p.id""",
            [pedoman_id],
        )

    def count_final(self, pedoman_id: str) -> int:
        """How many final results rest on a pedoman; they keep what it said then."""
        sql = """SELECT count(*) FROM penilaian
            WHERE pedoman_id = ? AND status = 'final' AND dihapus_pada IS NULL"""
        return int(self._db.execute(sql, [pedoman_id]).fetchone()[0])

    def _one(self, where: str, values: list[Any]) -> Penilaian | None:
        found = self._all(f"{where} LIMIT 1", values)
        return found[0] if found else None

    def _all(self, where: str, values: list[Any]) -> list[Penilaian]:
        cursor = self._db.execute(
            f"SELECT {_COLUMNS} FROM penilaian p WHERE {where}",  # noqa: S608 - own columns
            values,
        )
        names = [column[0] for column in cursor.description]
        return [_penilaian(dict(zip(names, row, strict=True))) for row in cursor]

    def add(self, deed: Deed, penilaian: Penilaian, scan: bytes | None = None) -> int:
        """Add a new assessment; `scan` is the file of a result taken over."""
        kunci = penilaian.kunci
        row: dict[str, Any] = {
            "koperasi_id": kunci.koperasi_id,
            "unit": kunci.unit.value,
            "tahun_buku": kunci.tahun_buku,
            "asal": penilaian.asal.value,
            "status": penilaian.status.value,
            "putaran": penilaian.putaran,
            "menggantikan": penilaian.menggantikan,
            **content_of(penilaian),
            **result_of(penilaian),
            "final_pada": _iso(penilaian.final.pada),
        }
        if penilaian.status is StatusPenilaian.FINAL:
            row["final_oleh"] = deed.actor.petugas_id
        if scan is not None:
            row["scan"] = scan
        return rows.insert(self._db, deed, TABEL, row)

    def save(self, deed: Deed, penilaian: Penilaian) -> bool:
        """Change what is assessed; one that was checked becomes a draft again when it differs."""
        key = Key(TABEL, penilaian.id, penilaian.versi)
        before = rows.current(self._db, key, (*content_of(penilaian), "status"))
        content = content_of(penilaian)
        if all(before[name] == value for name, value in content.items()):
            return False
        undone: dict[str, Any] = (
            {"diperiksa_pada": None, "diperiksa_oleh": None}
            if before["status"] == StatusPenilaian.DIPERIKSA
            else {}
        )
        return rows.update(
            self._db, deed, key, {**content, **undone, "status": StatusPenilaian.DRAF.value}
        )

    def back_to_draft(self, deed: Deed, penilaian: Penilaian) -> None:
        """The report under a checked assessment changed, so the check is void."""
        rows.update(
            self._db,
            deed,
            Key(TABEL, penilaian.id, penilaian.versi),
            {
                "status": StatusPenilaian.DRAF.value,
                "diperiksa_pada": None,
                "diperiksa_oleh": None,
            },
        )

    def mark_checked(self, deed: Deed, penilaian: Penilaian, petugas_id: int) -> None:
        rows.update(
            self._db,
            deed,
            Key(TABEL, penilaian.id, penilaian.versi),
            {
                "status": StatusPenilaian.DIPERIKSA.value,
                "diperiksa_pada": deed.when.isoformat(timespec="seconds"),
                "diperiksa_oleh": petugas_id,
            },
        )

    def make_final(self, deed: Deed, penilaian: Penilaian, petugas_id: int) -> None:
        """Keep the whole result with the assessment and lock it."""
        rows.update(
            self._db,
            deed,
            Key(TABEL, penilaian.id, penilaian.versi),
            {
                "status": StatusPenilaian.FINAL.value,
                **result_of(penilaian),
                "laporan_id": penilaian.laporan_id,
                "final_pada": deed.when.date().isoformat(),
                "final_oleh": petugas_id,
            },
        )

    def reopen(self, deed: Deed, penilaian: Penilaian, alasan: str) -> None:
        """The final one stays as it was, marked as opened again."""
        rows.update(
            self._db,
            deed,
            Key(TABEL, penilaian.id, penilaian.versi),
            {
                "status": StatusPenilaian.DIBUKA_KEMBALI.value,
                "dibuka_pada": deed.when.date().isoformat(),
                "dibuka_oleh": deed.actor.petugas_id,
                "alasan_buka": alasan,
            },
        )

    def skala_of(self, pedoman_id: str, sidik: str) -> tuple[Predikat, ...]:
        """The limits of the total, by a result kept of this version; empty where there is none."""
        row = self._db.execute(
            """SELECT json_extract(hasil, '$.skala') FROM penilaian
               WHERE pedoman_id = ? AND pedoman_sidik = ? AND hasil IS NOT NULL LIMIT 1""",
            [pedoman_id, sidik],
        ).fetchone()
        found = json.loads(row[0]) if row else []
        return tuple(Predikat(nama, angka.read_exact(low), urut) for nama, low, urut in found)

    def scan(self, penilaian_id: int) -> bytes | None:
        """The scanned certificate; raises `ValueError` when it is not the one that was stored."""
        row = self._db.execute(
            "SELECT scan, scan_sidik FROM penilaian WHERE id = ?", [penilaian_id]
        ).fetchone()
        if row is None or row[0] is None:
            return None
        content = bytes(row[0])
        if hashlib.sha256(content).hexdigest() != row[1]:
            raise ValueError("scan differs from its hash")
        return content

    def bulk(self, deed: Deed, assessments: Iterable[Penilaian]) -> int:
        """Add many new assessments with one journal entry; returns how many."""
        names: list[str] = []
        values: list[list[Any]] = []
        for penilaian in assessments:
            kunci = penilaian.kunci
            row: dict[str, Any] = {
                "koperasi_id": kunci.koperasi_id,
                "unit": kunci.unit.value,
                "tahun_buku": kunci.tahun_buku,
                "asal": penilaian.asal.value,
                "status": penilaian.status.value,
                "putaran": penilaian.putaran,
                "menggantikan": penilaian.menggantikan,
                **content_of(penilaian),
                **result_of(penilaian),
                "diperiksa_pada": _iso(penilaian.diperiksa.pada),
                "diperiksa_oleh": _by(deed, penilaian.diperiksa),
                "final_pada": _iso(penilaian.final.pada),
                "final_oleh": _by(deed, penilaian.final),
                "dibuka_pada": _iso(penilaian.dibuka.pada),
                "dibuka_oleh": _by(deed, penilaian.dibuka),
                "alasan_buka": penilaian.alasan_buka,
            }
            names = list(row)
            values.append(list(row.values()))
        if not values:
            return 0
        marks = ", ".join("?" for _ in names)
        self._db.conn.executemany(
            f"INSERT INTO penilaian ({', '.join(names)}) VALUES ({marks})",  # noqa: S608 - own columns
            values,
        )
        changes: dict[str, tuple[Value, Value]] = {"penilaian": (None, len(values))}
        journal.write(self._db, deed, tabel=TABEL, baris="massal", changes=changes)
        return len(values)


def content_of(penilaian: Penilaian) -> dict[str, Any]:
    """What an officer fills in, as the table holds it."""
    sertifikat = penilaian.sertifikat
    return {
        "laporan_id": penilaian.laporan_id,
        "pedoman_id": penilaian.pedoman_id,
        "alasan_pedoman": penilaian.alasan_pedoman,
        "varian": _json(penilaian.varian),
        "alasan_varian": _json(penilaian.alasan_varian),
        "jawaban": _json(
            {kode: [_YA[one] for one in given] for kode, given in penilaian.jawaban.items()}
        ),
        "isian": _json({kode: angka.exact(skor) for kode, skor in penilaian.isian.items()}),
        "no_sertifikat": sertifikat.nomor,
        "tgl_sertifikat": _iso(sertifikat.tanggal),
        "scan_nama": sertifikat.scan_nama,
        "scan_sidik": sertifikat.scan_sidik,
        "catatan": penilaian.catatan,
    }


def result_of(penilaian: Penilaian) -> dict[str, Any]:
    """The result, as the table holds it."""
    return {
        "pedoman_sidik": penilaian.pedoman_sidik,
        "hasil": None if penilaian.hasil is None else write_snapshot(penilaian.hasil),
        "total": None if penilaian.total is None else angka.exact(penilaian.total),
        "predikat": penilaian.predikat or None,
        "predikat_urut": penilaian.predikat_urut,
    }


def _penilaian(row: Mapping[str, Any]) -> Penilaian:
    return Penilaian(
        kunci=KunciLaporan(row["koperasi_id"], Unit(row["unit"]), row["tahun_buku"]),
        pedoman_id=row["pedoman_id"],
        asal=AsalPenilaian(row["asal"]),
        status=StatusPenilaian(row["status"]),
        laporan_id=row["laporan_id"],
        pedoman_sidik=row["pedoman_sidik"],
        alasan_pedoman=row["alasan_pedoman"],
        varian=json.loads(row["varian"]),
        alasan_varian=json.loads(row["alasan_varian"]),
        jawaban={kode: _answers(given) for kode, given in json.loads(row["jawaban"]).items()},
        isian={
            kode: angka.read_exact(skor)
            for kode, skor in json.loads(row["isian"]).items()
            if skor is not None
        },
        putaran=row["putaran"],
        menggantikan=row["menggantikan"],
        hasil=None if row["hasil"] is None else read_snapshot(row["hasil"]),
        total=None if row["total"] is None else angka.read_exact(row["total"]),
        predikat=row["predikat"] or "",
        predikat_urut=row["predikat_urut"],
        sertifikat=Sertifikat(
            row["no_sertifikat"],
            _date(row["tgl_sertifikat"]),
            row["scan_nama"],
            row["scan_sidik"],
        ),
        diperiksa=Tanda(_date(row["diperiksa_pada"]), row["diperiksa_nama"] or ""),
        final=Tanda(_date(row["final_pada"]), row["final_nama"] or ""),
        dibuka=Tanda(_date(row["dibuka_pada"]), row["dibuka_nama"] or ""),
        alasan_buka=row["alasan_buka"],
        catatan=row["catatan"],
        id=row["id"],
        versi=row["versi"],
    )


def _answers(given: list[int | None]) -> Jawaban:
    return tuple(None if one is None else bool(one) for one in given)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text[:10]) if text else None


def _by(deed: Deed, tanda: Tanda) -> int | None:
    """Steps done elsewhere are put down to the officer who brings them in."""
    return deed.actor.petugas_id if tanda.pada else None


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
