"""What is said about a decree on the way to its signature."""

from core.findings import Finding, Severity
from core.iku.keputusan import Keputusan, Tahap

LOOK = {
    Tahap.DRAF: ("pencil", "teks-2"),
    Tahap.DIPERIKSA: ("eye", "cukup"),
    Tahap.DICETAK: ("printer", "cukup"),
    Tahap.DITETAPKAN: ("lock", "sehat"),
}
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


def name_of_decree(keputusan: Keputusan) -> str:
    """How the head of the view calls it."""
    if keputusan.nomor:
        return f"Keputusan Nomor {keputusan.nomor}"
    return "Rancangan keputusan"
