"""What is said about a decree on the way to its signature."""

from core.actions.naskah import DICETAK
from core.findings import Finding, Severity
from core.iku.keputusan import Keputusan, Tahap

STEP = {
    Tahap.DRAF: ("Tandai diperiksa…", "check"),
    Tahap.DIPERIKSA: ("Cetak untuk tanda tangan", "printer"),
    Tahap.DICETAK: ("Catat penetapan…", "lock"),
}
LOCKED = "Sudah ditandatangani: hanya dibaca."


def hindrance(keputusan: Keputusan, findings: tuple[Finding, ...] | None, *, dirty: bool) -> str:
    """Why the next step cannot be taken now; nothing when it can."""
    if keputusan.terkunci:
        return LOCKED
    if dirty:
        return "Perubahan belum disimpan. Simpan (Ctrl+S) dahulu."
    if keputusan.tahap is not Tahap.DRAF:
        return ""
    if findings is None:
        return "Pemeriksa naskah sedang bekerja."
    wrong = sum(one.severity is Severity.KESALAHAN for one in findings)
    return f"{wrong} kesalahan perlu dibetulkan dahulu." if wrong else ""


def cannot_edit(keputusan: Keputusan) -> str:
    """Why the words cannot be changed; nothing for a draft."""
    if keputusan.terkunci:
        return f"{LOCKED} Perubahannya dibuat sebagai rancangan baru."
    if keputusan.tahap is not Tahap.DRAF:
        return (
            f"{keputusan.tahap.sebutan}: isinya terkunci. Kembalikan selangkah dengan alasan, "
            "lalu ubah."
        )
    return ""


def kept_why(keputusan: Keputusan) -> str:
    """Why it does not go to Tempat sampah; nothing when it may."""
    if keputusan.terkunci:
        return LOCKED
    return DICETAK if keputusan.tahap is Tahap.DICETAK else ""
