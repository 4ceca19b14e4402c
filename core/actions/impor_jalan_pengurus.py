"""The people that a row of cooperatives names: added where an office is not filled yet."""

from collections.abc import Mapping
from typing import Any

from core.actions.impor_jalan_bagian import Bagian
from core.actions.impor_jalan_kerja import Kerja
from core.koperasi.checks_pengurus import SekitarPengurus, check_pengurus
from core.koperasi.model import Koperasi
from core.koperasi.pengurus import JABATAN, Pengurus, serving
from core.storage import record_rows
from core.storage.koperasi_anak import AnakKoperasi

KOLOM = tuple(record_rows.to_row(Pengurus("")))


def plan_pengurus(
    work: Kerja, at: int, koperasi: Koperasi, typed: Mapping[str, Any]
) -> list[Bagian] | None:
    """The people of a row; None when one is refused, and the row with them.

    Somebody else in an office is left: when the one before stood down only the officer knows.
    """
    named = {
        jabatan: " ".join(str(typed[jabatan]).split()) for jabatan in JABATAN if jabatan in typed
    }
    if not named:
        return []
    known: tuple[Pengurus, ...] = ()
    if koperasi.id:
        known = AnakKoperasi(work.office.db, Pengurus).list_of(koperasi.id)
    now = {one.jabatan: one for one in reversed(serving(known, work.office.today))}
    found: list[Bagian] = []
    for jabatan, nama in named.items():
        if jabatan in now:
            if now[jabatan].nama.casefold() != nama.casefold():
                words = f"{JABATAN[jabatan][0]} yang tercatat tetap {now[jabatan].nama}"
                work.rencana.note(at, f"{words}; catat pergantiannya di tab pengurus.")
            continue
        one = Pengurus(nama, jabatan, koperasi_id=koperasi.id)
        findings = check_pengurus(one, SekitarPengurus(known, work.office.today))
        if not work.weigh(at, findings, {"nama": jabatan}):
            return None
        row = record_rows.to_row(one)
        row["koperasi_id"] = koperasi.id or None  # a new one gets its id when it is written
        found.append(Bagian("pengurus", tuple(row.values())))
    return found
