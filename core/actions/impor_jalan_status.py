"""The status that a row of cooperatives names, as a dated entry among the others."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from core import tanggal
from core.actions.impor_jalan_bagian import Bagian
from core.actions.impor_jalan_kerja import Kerja, differences
from core.impor.model import Kebijakan
from core.impor.rencana import Ubah
from core.koperasi.checks_status import RiwayatStatus, check_status, status_on
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from core.storage import koperasi_baris

STATUS, SEJAK, DASAR = "status", "status_sejak", "status_dasar"
NO_SK, TGL_SK = "status_no_sk", "status_tgl_sk"
_COLUMNS = {"sejak": SEJAK, "dasar": DASAR, "no_sk": NO_SK, "tgl_sk": TGL_SK}


def plan_status(
    work: Kerja,
    at: int,
    koperasi: Koperasi,
    typed: Mapping[str, Any],
    stored: Sequence[StatusKoperasi],
) -> Bagian | None:
    """The status of a row; None when it is refused, and the row with it."""
    if STATUS not in typed:
        if stored:
            return Bagian()
        work.rencana.note(at, "Tanpa kolom status, koperasi ini dicatat aktif.")
    status = StatusKoperasi(
        Keadaan(typed.get(STATUS, Keadaan.AKTIF)),
        typed.get(SEJAK),
        typed.get(DASAR, ""),
        typed.get(NO_SK, ""),
        typed.get(TGL_SK),
        koperasi_id=koperasi.id,
    )
    if not stored:
        return _checked(work, at, koperasi, status, stored)
    if status.sejak is not None:
        same = next((one for one in stored if one.sejak == status.sejak), None)
        if same is not None:
            return _corrected(work, at, same, status)
    return _moved(work, at, koperasi, status, stored)


def _moved(
    work: Kerja,
    at: int,
    koperasi: Koperasi,
    status: StatusKoperasi,
    stored: Sequence[StatusKoperasi],
) -> Bagian | None:
    """A status that differs from the one in force becomes a new entry, if the policy says so."""
    day = status.sejak or work.office.today
    now = status_on(stored, day)
    if now is not None and now.status is status.status:
        return Bagian()
    policy = work.policy[STATUS]
    if policy is not Kebijakan.GANTI and not (status.sejak and policy is Kebijakan.ISI_KOSONG):
        held = now.status.sebutan if now else "belum ada"
        work.rencana.note(
            at, f"Status di berkas {status.status.sebutan}; yang tercatat tetap {held}."
        )
        return Bagian()
    if status.sejak is None:
        status = replace(status, sejak=day)
        work.rencana.note(at, f"Tanggal status tidak ada; dicatat sejak {tanggal.show(day)}.")
    return _checked(work, at, koperasi, status, stored)


def _checked(
    work: Kerja,
    at: int,
    koperasi: Koperasi,
    status: StatusKoperasi,
    stored: Sequence[StatusKoperasi],
) -> Bagian | None:
    founded, today = koperasi.tgl_badan_hukum, work.office.today
    history = RiwayatStatus(stored, founded, today, wajib_sk=False)
    if not work.weigh(at, check_status(status, history), _COLUMNS):
        return None
    row = koperasi_baris.status_row(status)
    row["koperasi_id"] = koperasi.id or None  # a new one gets its id when it is written
    return Bagian("status_koperasi", tuple(row.values()))


def _corrected(work: Kerja, at: int, same: StatusKoperasi, status: StatusKoperasi) -> Bagian:
    """The entry of that very day, corrected where the policy of the column is to replace."""
    if same.status is status.status or work.policy[STATUS] is not Kebijakan.GANTI:
        if same.status is not status.status:
            work.rencana.note(at, f"Status hari itu tetap {same.status.sebutan}.")
        return Bagian()
    after = replace(
        same,
        status=status.status,
        dasar=status.dasar or same.dasar,
        no_sk=status.no_sk or same.no_sk,
        tgl_sk=status.tgl_sk or same.tgl_sk,
    )
    pair = differences(koperasi_baris.status_row(same), koperasi_baris.status_row(after))
    return Bagian(ubah=Ubah(at, "status_koperasi", same.id, same.versi, *pair))
