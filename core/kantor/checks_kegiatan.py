"""What must be right about a duty, and what an officer should look at again."""

from collections.abc import Iterator
from datetime import date

from core import tanggal
from core.findings import Finding, Severity
from core.kantor.kegiatan import LABEL_KEGIATAN, Kegiatan, jenis_kegiatan


def check_kegiatan(kegiatan: Kegiatan, today: date) -> Iterator[Finding]:
    """Findings about one duty as it would be saved."""
    known = jenis_kegiatan().get(kegiatan.jenis)
    if known is None:
        yield Finding("kegiatan.jenis", "jenis", "Pilih jenis kegiatan dari daftar.")
    if not kegiatan.judul:
        yield Finding("kegiatan.judul", "judul", "Judul belum diisi.")
    yield from _days(kegiatan, today)
    if not kegiatan.petugas:
        yield _note("kegiatan.petugas", "petugas", "Petugas belum disebut.")
    if kegiatan.nilai is not None and kegiatan.nilai < 0:
        yield Finding("kegiatan.nilai", "nilai", "Nilai tidak boleh negatif.")
    if known is not None and known.pembiayaan and not kegiatan.mitra:
        yield _note("kegiatan.mitra", "mitra", "Sebutkan bank, LPDB, penjamin, atau mitra lain.")
    yield from _follow_up(kegiatan)


def _days(kegiatan: Kegiatan, today: date) -> Iterator[Finding]:
    if kegiatan.tanggal is None:
        yield Finding("kegiatan.tanggal", "tanggal", "Tanggal belum diisi.")
        return
    if kegiatan.tanggal > today:
        message = "Tanggal belum lewat: kegiatan ini baru rencana."
        yield _note("kegiatan.rencana", "tanggal", message)
    if kegiatan.sampai is not None and kegiatan.sampai < kegiatan.tanggal:
        message = f"{LABEL_KEGIATAN['sampai']} mendahului tanggal mulainya."
        yield Finding("kegiatan.sampai", "sampai", message)


def _follow_up(kegiatan: Kegiatan) -> Iterator[Finding]:
    if kegiatan.tenggat is not None and not kegiatan.tindak_lanjut:
        message = "Tenggat tanpa tindak lanjut: tuliskan apa yang harus dikerjakan."
        yield Finding("kegiatan.tindak_lanjut", "tindak_lanjut", message)
    done, held = kegiatan.selesai_pada, kegiatan.tanggal
    if done is not None and held is not None and done < held:
        message = f"Tindak lanjut selesai sebelum kegiatannya, {tanggal.show_short(held)}."
        yield Finding("kegiatan.selesai", "selesai_pada", message)


def _note(code: str, field: str, message: str) -> Finding:
    return Finding(code, field, message, Severity.CATATAN)
