"""Rows of the indicators: sets, targets, realisasi, SAKIP, stored sums, decrees."""

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from core import angka
from core.iku.model import Cacah, NilaiSakip, RealisasiCacah, TargetIku
from core.rules.schema import Lawbook
from core.storage import journal, rows
from core.storage.iku_bawaan import shipped_naskah, shipped_sets
from core.storage.journal import Deed
from core.storage.rows import Key
from core.storage.sqlite import Database


class IkuStore:
    """Reads and writes what the indicators need."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def install_shipped(self, deed: Deed, law: Lawbook) -> None:
        """Put the shipped IKU sets and their decrees into a new office."""
        known = {found.id: found for found in law.set_iku}
        for shipped in shipped_sets():
            found = known[shipped.id]
            self._db.execute(
                """INSERT INTO set_iku (id, judul, sejak, sampai, isi, sidik)
                   VALUES (?, ?, ?, ?, ?, ?)""",
                [found.id, found.judul, found.sejak, found.sampai, shipped.isi, found.hash],
            )
            changes: journal.Changes = {"sidik": (None, found.hash)}
            journal.write(self._db, deed, tabel="set_iku", baris=found.id, changes=changes)
        for naskah in shipped_naskah():
            rows.insert(self._db, deed, "keputusan", _keputusan(naskah))

    def set_texts(self) -> list[tuple[str, str]]:
        """Every stored IKU set: its id and its TOML text, the oldest period first."""
        found = self._db.execute("SELECT id, isi FROM set_iku ORDER BY sejak, id")
        return [(row[0], row[1]) for row in found]

    def targets(self, tahun: Iterable[int]) -> dict[tuple[int, str], TargetIku]:
        """Targets by year and indicator."""
        wanted = list(tahun)
        marks = ", ".join("?" for _ in wanted)
        sql = f"""SELECT tahun, iku, nilai, versi FROM target
                  WHERE dihapus_pada IS NULL AND tahun IN ({marks})"""  # noqa: S608 - marks only
        return {(row[0], row[1]): TargetIku(*row) for row in self._db.execute(sql, wanted)}

    def save_target(self, deed: Deed, target: TargetIku) -> None:
        """Set, change or (with an empty nilai) withdraw one target."""
        row = {"tahun": target.tahun, "iku": target.iku, "nilai": target.nilai}
        self._save_yearly(deed, "target", row, target.versi, keep=bool(target.nilai))

    def bulk_targets(self, deed: Deed, targets: Iterable[TargetIku]) -> None:
        """Many targets at once; one journal entry."""
        known = list(targets)
        self._db.conn.executemany(
            "INSERT INTO target (tahun, iku, nilai) VALUES (?, ?, ?)",
            [(target.tahun, target.iku, target.nilai) for target in known],
        )
        changes: journal.Changes = {"jumlah": (None, len(known))}
        journal.write(self._db, deed, tabel="target", baris="banyak", changes=changes)

    def realisasi(self, tahun: Iterable[int]) -> dict[tuple[int, str], RealisasiCacah]:
        """Counts entered without names, by year and indicator."""
        wanted = list(tahun)
        marks = ", ".join("?" for _ in wanted)
        sql = f"""SELECT tahun, iku, pembilang, penyebut, keterangan, versi FROM realisasi
                  WHERE dihapus_pada IS NULL AND tahun IN ({marks})"""  # noqa: S608 - marks only
        return {
            (row[0], row[1]): RealisasiCacah(
                row[0], row[1], Cacah(row[2], row[3]), keterangan=row[4], versi=row[5]
            )
            for row in self._db.execute(sql, wanted)
        }

    def save_realisasi(self, deed: Deed, realisasi: RealisasiCacah) -> None:
        """Keep counts without names for one indicator and year."""
        row = {
            "tahun": realisasi.tahun,
            "iku": realisasi.iku,
            "pembilang": realisasi.cacah.pembilang,
            "penyebut": realisasi.cacah.penyebut,
            "keterangan": realisasi.keterangan,
        }
        self._save_yearly(deed, "realisasi", row, realisasi.versi, keep=True)

    def withdraw_realisasi(self, deed: Deed, realisasi: RealisasiCacah) -> None:
        """Let the counted figure speak again."""
        row = {"tahun": realisasi.tahun, "iku": realisasi.iku}
        self._save_yearly(deed, "realisasi", row, realisasi.versi, keep=False)

    def _save_yearly(
        self, deed: Deed, tabel: str, row: dict[str, Any], versi: int, *, keep: bool
    ) -> None:
        sql = f"SELECT id, versi, dihapus_pada FROM {tabel} WHERE tahun = ? AND iku = ?"  # noqa: S608 - names are ours
        found = self._db.execute(sql, [row["tahun"], row["iku"]]).fetchone()
        if found is None:
            if keep:
                rows.insert(self._db, deed, tabel, row)
            return
        # a withdrawn row is taken up again whatever its version: nobody can have it open
        key = Key(tabel, found[0], found[1] if found[2] else versi)
        gone = None if keep else deed.when.isoformat(timespec="seconds")
        values = row if keep else {}
        rows.update(self._db, deed, key, {**values, "dihapus_pada": gone})

    def list_sakip(self) -> list[NilaiSakip]:
        """All scores, the newest publication first."""
        found = self._db.execute(
            """SELECT id, tahun_dinilai, tahun_terbit, keadaan, nilai, komponen, lhe_nomor,
                      COALESCE(lhe_tanggal, ''), catatan, versi FROM nilai_sakip
               WHERE dihapus_pada IS NULL ORDER BY tahun_terbit DESC, tahun_dinilai DESC"""
        )
        return [_sakip(row) for row in found]

    def save_sakip(self, deed: Deed, nilai: NilaiSakip) -> NilaiSakip:
        """Add or change a score; returns it as stored."""
        row = _sakip_row(nilai)
        if not nilai.id:
            return replace(nilai, id=rows.insert(self._db, deed, "nilai_sakip", row), versi=1)
        changed = rows.update(self._db, deed, Key("nilai_sakip", nilai.id, nilai.versi), row)
        return replace(nilai, versi=nilai.versi + changed)

    def trash_sakip(self, deed: Deed, nilai: NilaiSakip) -> None:
        """Move a score to Tempat sampah."""
        key = Key("nilai_sakip", nilai.id, nilai.versi)
        rows.update(self._db, deed, key, {"dihapus_pada": deed.when.isoformat(timespec="seconds")})


def _sakip(row: tuple[Any, ...]) -> NilaiSakip:
    parts = json.loads(row[5])
    return NilaiSakip(
        id=row[0],
        tahun_dinilai=row[1],
        tahun_terbit=row[2],
        terbit=row[3] == "terbit",
        nilai=None if row[4] is None else angka.read_exact(row[4]),
        komponen=tuple((nama, angka.read_exact(skor)) for nama, skor in parts.items()),
        lhe_nomor=row[6],
        lhe_tanggal=row[7],
        catatan=row[8],
        versi=row[9],
    )


def _sakip_row(nilai: NilaiSakip) -> dict[str, Any]:
    return {
        "tahun_dinilai": nilai.tahun_dinilai,
        "tahun_terbit": nilai.tahun_terbit,
        "keadaan": "terbit" if nilai.terbit else "belum_terbit",
        "nilai": None if nilai.nilai is None else angka.exact(nilai.nilai),
        "komponen": json.dumps(
            {nama: angka.exact(skor) for nama, skor in nilai.komponen}, ensure_ascii=False
        ),
        "lhe_nomor": nilai.lhe_nomor,
        "lhe_tanggal": nilai.lhe_tanggal or None,
        "catatan": nilai.catatan,
    }


def _keputusan(naskah: dict[str, Any]) -> dict[str, Any]:
    asli = naskah["jenis"] == "asli"
    return {
        "jenis": naskah["jenis"],
        "set_iku": naskah["set_iku"],
        "judul": naskah["judul"],
        "tentang": naskah["tentang"],
        "nomor": naskah["nomor"],
        # a printed date without a day is no date: kept as printed
        "tanggal_tercetak": naskah["tanggal"],
        "isi": json.dumps(naskah, ensure_ascii=False),
        "status": "ditetapkan" if asli else "draf",
    }
