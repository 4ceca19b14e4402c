"""How one record of each kind leaves Tempat sampah, with the rules that hold for it."""

import sqlite3
from collections.abc import Callable

from core.actions.koperasi import restore_koperasi
from core.actions.koperasi_status import examine_status
from core.actions.office import Office
from core.actions.outcome import Topic
from core.actions.pengaturan import BERWENANG
from core.actions.pengurus import keep_ketua
from core.actions.petugas import require
from core.actions.umkm_pengawasan import check_typed
from core.errors import AppError, RecordMovedError
from core.findings import Finding, blocks
from core.kantor.sampah import BarisSampah
from core.storage.koperasi_store import KoperasiStore
from core.storage.sampah_periksa import latest_status, merged_into, period_of, status_of
from core.storage.sampah_store import SampahStore

PENCOCOK = ("verifikator", "pejabat", "admin")
_PAIRED = {"laporan_keuangan": ("penilaian", "laporan_id"), "program": ("program", "induk")}
_TOPICS: dict[str, frozenset[Topic]] = {
    "koperasi": frozenset({Topic.KOPERASI}),
    "umkm": frozenset({Topic.UMKM, Topic.LABA}),
    "kegiatan": frozenset({Topic.KEGIATAN}),
    "peserta_kegiatan": frozenset({Topic.KEGIATAN}),
    "penugasan": frozenset({Topic.PEMERIKSAAN}),
    "anggota_tim": frozenset({Topic.PEMERIKSAAN}),
    "laporan_keuangan": frozenset({Topic.LAPORAN_KEUANGAN, Topic.PENILAIAN}),
    "penilaian": frozenset({Topic.LAPORAN_KEUANGAN, Topic.PENILAIAN}),
    "pengawasan": frozenset({Topic.UMKM}),
    "izin_umkm": frozenset({Topic.UMKM}),
    "laba": frozenset({Topic.LABA}),
    "rencana_aksi": frozenset({Topic.TARGET}),
    "nilai_sakip": frozenset({Topic.SAKIP, Topic.IKU}),
    "rekomendasi_sakip": frozenset({Topic.SAKIP}),
    "tindak_lanjut_sakip": frozenset({Topic.SAKIP}),
    "program": frozenset({Topic.PROGRAM}),
    "target": frozenset({Topic.TARGET, Topic.IKU}),
    "realisasi": frozenset({Topic.TARGET, Topic.IKU}),
    "keputusan": frozenset({Topic.NASKAH}),
    "penanda_tangan": frozenset({Topic.KANTOR}),
    "pencocokan": frozenset({Topic.PEDOMAN}),
}
_EXAMINED = ("pemeriksaan", "permintaan", "rekomendasi", "sanksi", "pengembalian")
_OF_KOPERASI = ("status_koperasi", "koperasi_tahun", "pengurus", "legalitas", "lampiran",
                "teguran")  # fmt: skip


def topics_of(jenis: str) -> frozenset[Topic]:
    """Which facts change when a record of this kind returns."""
    if jenis in _EXAMINED:
        return frozenset({Topic.PEMERIKSAAN, Topic.LAPORAN_KEUANGAN})
    if jenis in _OF_KOPERASI:
        return frozenset({Topic.KOPERASI})
    return _TOPICS.get(jenis, frozenset({Topic.PENGATURAN}))


def restore_one(office: Office, row: BarisSampah) -> None:
    """Take one record out. Call inside `db.atomic()`; raises `AppError`, `RecordMovedError`."""
    now = SampahStore(office.db).find(row.jenis, row.id)
    if now is None or now.versi != row.versi:
        raise RecordMovedError("Catatan ini sudah berubah sejak daftar ini dibaca.")
    if now.induk_di_sampah:
        raise AppError(
            f"{now.induk_nama} sendiri ada di Tempat sampah.",
            hint=f"Kembalikan {now.induk_nama} dahulu, lalu ulangi.",
        )
    if row.jenis in _RULES:
        _RULES[row.jenis](office, now)
    if row.jenis == "koperasi":
        _bring_koperasi(office, now)
        return
    try:
        _bring(office, now)
    except sqlite3.IntegrityError as error:
        if row.jenis == "rencana_aksi":  # nothing else keeps it back
            raise AppError(
                "Triwulan langkah ini sudah disahkan.",
                hint="Pejabat dapat membukanya kembali di IKU, Target dan triwulan.",
            ) from error
        raise AppError(
            "Tempatnya sudah dipakai catatan lain yang sama.",
            hint="Periksa catatan itu dahulu; bila yang lama yang benar, pindahkan yang baru ke "
            "Tempat sampah.",
        ) from error
    if row.jenis == "pengurus":
        keep_ketua(office, now.induk_id, office.deed("ketua mengikuti: pengurus dikembalikan"))


def _bring(office: Office, row: BarisSampah) -> None:
    """The row, and what went with it in the same moment."""
    store = SampahStore(office.db)
    paired, column = _PAIRED.get(row.jenis, ("", ""))
    along = store.ids_gone_with(paired, column, row) if paired else []
    store.restore(office.deed(f"{row.sebutan} dikembalikan"), row)
    for row_id in along:
        other = store.find(paired, row_id)
        if other is not None:
            _bring(office, other)


def _bring_koperasi(office: Office, row: BarisSampah) -> None:
    """A cooperative that has lost every status takes the last one along."""
    restore_koperasi(office, row.id, row.versi)
    if KoperasiStore(office.db).statuses(row.id):
        return
    store = SampahStore(office.db)
    status_id = latest_status(office.db, row.id)
    status = store.find("status_koperasi", status_id) if status_id else None
    if status is not None:
        store.restore(office.deed("Status dikembalikan"), status)


def _check_umkm(office: Office, row: BarisSampah) -> None:
    name = merged_into(office.db, row.id)
    if name:
        raise AppError(
            f"UMKM ini digabung ke {name}.",
            hint="Buka catatan itu di halaman UMKM, lalu pilih Pisahkan lagi.",
        )


def _check_status(office: Office, row: BarisSampah) -> None:
    _refuse(examine_status(office, status_of(office.db, row.id)))


def _check_period(office: Office, row: BarisSampah) -> None:
    _refuse(check_typed(office, period_of(office.db, row.id)))


def _refuse(findings: tuple[Finding, ...]) -> None:
    if blocks(findings):
        raise AppError(findings[0].message, hint="Betulkan catatan yang sekarang dipakai dahulu.")


def _need_leave(office: Office, _row: BarisSampah) -> None:
    require(office, *BERWENANG)


def _need_matcher(office: Office, _row: BarisSampah) -> None:
    require(office, *PENCOCOK)


_RULES: dict[str, Callable[[Office, BarisSampah], None]] = {
    "umkm": _check_umkm,
    "status_koperasi": _check_status,
    "pengawasan": _check_period,
    "penanda_tangan": _need_leave,
    "pencocokan": _need_matcher,
}
