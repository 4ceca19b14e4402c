"""Rows of recommendations of the Inspektorat, their follow-up, and the scanned letters."""

from datetime import date
from typing import Any

from core.iku.sakip_rekomendasi import (
    BerkasSakip,
    RekomendasiSakip,
    TindakLanjutSakip,
)
from core.rekomendasi import KeadaanRekomendasi
from core.storage import rows
from core.storage.journal import Deed
from core.storage.rows import Key
from core.storage.sqlite import Database


class RekomendasiStore:
    """Reads and writes what belongs to one LHE."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> list[RekomendasiSakip]:
        """Every recommendation of every score that is not in the bin, by number."""
        done = self._follow_up()
        found = self._db.execute(
            """SELECT r.id, r.nilai_id, r.nomor, r.uraian, r.komponen, r.penanggung_jawab,
                      r.tenggat, r.versi
               FROM rekomendasi_sakip r JOIN nilai_sakip n ON n.id = r.nilai_id
               WHERE r.dihapus_pada IS NULL AND n.dihapus_pada IS NULL
               ORDER BY r.nilai_id, r.nomor, r.id"""
        )
        return [
            RekomendasiSakip(
                nilai_id=row[1],
                nomor=row[2],
                uraian=row[3],
                komponen=row[4],
                penanggung_jawab=row[5],
                tenggat=date.fromisoformat(row[6]) if row[6] else None,
                tindak_lanjut=tuple(done.get(row[0], ())),
                id=row[0],
                versi=row[7],
            )
            for row in found
        ]

    def save(self, deed: Deed, one: RekomendasiSakip) -> int:
        """Add or change a recommendation; returns its id."""
        row = {
            "nilai_id": one.nilai_id,
            "nomor": one.nomor,
            "uraian": one.uraian,
            "komponen": one.komponen,
            "penanggung_jawab": one.penanggung_jawab,
            "tenggat": one.tenggat.isoformat() if one.tenggat else None,
        }
        return self._save(deed, "rekomendasi_sakip", (one.id, one.versi), row)

    def save_tindak_lanjut(self, deed: Deed, one: TindakLanjutSakip) -> int:
        """Add or change what was done; returns its id."""
        row = {
            "rekomendasi_id": one.rekomendasi_id,
            "tanggal": one.tanggal.isoformat(),
            "uraian": one.uraian,
            "status": one.status.value,
            "bukti": one.bukti,
            "bukti_berkas": one.berkas.nama,
            "bukti_jenis": one.berkas.jenis,
            "bukti_sidik": one.berkas.sidik,
        }
        if not one.id:
            when = deed.when.isoformat(timespec="seconds")
            row = {**row, "pada": when, "oleh": deed.actor.nama}
        return self._save(deed, "tindak_lanjut_sakip", (one.id, one.versi), row)

    def trash(self, deed: Deed, one: RekomendasiSakip | TindakLanjutSakip) -> None:
        """Move one row to Tempat sampah."""
        tabel = "rekomendasi_sakip" if isinstance(one, RekomendasiSakip) else "tindak_lanjut_sakip"
        gone = {"dihapus_pada": deed.when.isoformat(timespec="seconds")}
        rows.update(self._db, deed, Key(tabel, one.id, one.versi), gone)

    def scan_of(self, nilai_id: int) -> BerkasSakip:
        """The letter of a score."""
        found = self._db.execute(
            "SELECT lhe_berkas, lhe_jenis, lhe_sidik FROM nilai_sakip WHERE id = ?", [nilai_id]
        ).fetchone()
        return BerkasSakip(*found) if found else BerkasSakip()

    def save_scan(self, deed: Deed, key: tuple[int, int], berkas: BerkasSakip) -> bool:
        """Name the letter of a score; False where it has that one already."""
        row = {
            "lhe_berkas": berkas.nama,
            "lhe_jenis": berkas.jenis,
            "lhe_sidik": berkas.sidik,
        }
        return rows.update(self._db, deed, Key("nilai_sakip", *key), row)

    def _save(self, deed: Deed, tabel: str, key: tuple[int, int], row: dict[str, Any]) -> int:
        if not key[0]:
            return rows.insert(self._db, deed, tabel, row)
        rows.update(self._db, deed, Key(tabel, *key), row)
        return key[0]

    def _follow_up(self) -> dict[int, list[TindakLanjutSakip]]:
        found: dict[int, list[TindakLanjutSakip]] = {}
        for row in self._db.execute(
            """SELECT rekomendasi_id, tanggal, uraian, status, bukti, bukti_berkas, bukti_jenis,
                      bukti_sidik, oleh, id, versi
               FROM tindak_lanjut_sakip WHERE dihapus_pada IS NULL ORDER BY tanggal, id"""
        ):
            one = TindakLanjutSakip(
                rekomendasi_id=row[0],
                tanggal=date.fromisoformat(row[1]),
                uraian=row[2],
                status=KeadaanRekomendasi(row[3]),
                bukti=row[4],
                berkas=BerkasSakip(row[5], row[6], row[7]),
                oleh=row[8],
                id=row[9],
                versi=row[10],
            )
            found.setdefault(one.rekomendasi_id, []).append(one)
        return found
