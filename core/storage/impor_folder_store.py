"""Layouts of yearly workbooks, and the scores that such workbooks printed."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from core import angka
from core.impor.peta_sel import ProfilSel
from core.koperasi.cetakan_buku import CetakanBuku
from core.koperasi.laporan import KunciLaporan
from core.storage import rows
from core.storage.journal import Deed
from core.storage.rows import Key
from core.storage.sqlite import Database

TABEL = "skor_tercetak"
KUNCI = ("koperasi_id", "unit", "tahun_buku")


@dataclass(frozen=True, slots=True)
class SkorTercetak:
    """What is kept of a workbook's own scores; `isi` are its fields as the table holds them."""

    id: int
    versi: int
    pedoman_id: str
    isi: Mapping[str, Any]
    cetakan: CetakanBuku


class ProfilSelStore:
    """Rows of `profil_sel`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def list_all(self) -> tuple[ProfilSel, ...]:
        """The layouts that the office knows, by name."""
        found = self._db.execute(
            """SELECT nama, pedoman_id, unit, sel, label, rumus, id, versi FROM profil_sel
               WHERE dihapus_pada IS NULL ORDER BY nama COLLATE NOCASE, id"""
        )
        return tuple(
            ProfilSel(
                row[0], row[1], row[2], json.loads(row[3]), json.loads(row[4]),
                tuple(json.loads(row[5])), row[6], row[7],
            )
            for row in found
        )  # fmt: skip

    def save(self, deed: Deed, profil: ProfilSel) -> int:
        """Add or change one; raises `RecordMovedError`."""
        row = {
            "nama": profil.nama,
            "pedoman_id": profil.pedoman_id,
            "unit": profil.unit,
            "sel": _json(dict(profil.sel)),
            "label": _json(dict(profil.label)),
            "rumus": _json(list(profil.rumus)),
        }
        if not profil.id:
            return rows.insert(self._db, deed, "profil_sel", row)
        rows.update(self._db, deed, Key("profil_sel", profil.id, profil.versi), row)
        return profil.id

    def move_to_trash(self, deed: Deed, profil: ProfilSel) -> None:
        moment = deed.when.isoformat(timespec="seconds")
        key = Key("profil_sel", profil.id, profil.versi)
        rows.update(self._db, deed, key, {"dihapus_pada": moment})


def fields_of(cetakan: CetakanBuku, pedoman_id: str, sidik: str) -> dict[str, Any]:
    """What a workbook printed, as the table holds it."""
    return {
        "berkas": cetakan.nama,
        "sidik": sidik,
        "pedoman_id": pedoman_id,
        "komponen": _json({kode: angka.exact(one) for kode, one in cetakan.komponen.items()}),
        "tempat": _json(dict(cetakan.tempat)),
        "total": None if cetakan.total is None else angka.exact(cetakan.total),
        "predikat": cetakan.predikat,
    }


def find_tercetak(db: Database, kunci: KunciLaporan) -> SkorTercetak | None:
    """The scores that the workbook of this report printed."""
    names = ("berkas", "sidik", "pedoman_id", "komponen", "tempat", "total", "predikat")
    row = db.execute(
        f"""SELECT id, versi, {", ".join(names)} FROM {TABEL}
            WHERE koperasi_id = ? AND unit = ? AND tahun_buku = ? AND dihapus_pada IS NULL""",  # noqa: S608 - own columns
        [kunci.koperasi_id, kunci.unit.value, kunci.tahun_buku],
    ).fetchone()
    if row is None:
        return None
    isi = dict(zip(names, row[2:], strict=True))
    cetakan = CetakanBuku(
        isi["berkas"],
        {kode: _exact(text) for kode, text in json.loads(isi["komponen"]).items()},
        None if isi["total"] is None else _exact(isi["total"]),
        isi["predikat"],
        json.loads(isi["tempat"]),
    )
    return SkorTercetak(row[0], row[1], isi["pedoman_id"], isi, cetakan)


def names_of(db: Database) -> dict[int, tuple[str, str]]:
    """Every cooperative in use: its name, and the name as compared."""
    found = db.execute(
        "SELECT id, nama, nama_kunci FROM koperasi WHERE dihapus_pada IS NULL ORDER BY nama"
    )
    return {row[0]: (row[1], row[2]) for row in found}


def _exact(text: str) -> Fraction:
    return angka.read_exact(text)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
