"""Sentences of the signing dialog."""

from core import tanggal
from core.actions.tte_rencana import RencanaTte, SatuTte
from core.naskah.tte import Ruang, Sertifikat

TOLD = 3
FORM = "Berkas sertifikat (*.p12 *.pfx)"
ADVICE = (
    "Tanda tangan dibuat di komputer ini tanpa jaringan. Kata sandi tidak disimpan. "
    "Berkas bertanda tangan masuk arsip; cetak ulang memberi berkas yang sama persis."
)
STOPPED = "Dibatalkan; tidak ada naskah yang ditandatangani."


def lines_of(sertifikat: Sertifikat) -> tuple[tuple[str, str], ...]:
    """The certificate, line by line."""
    place = f", {sertifikat.organisasi}" if sertifikat.organisasi else ""
    return (
        ("Pemilik", f"{sertifikat.pemilik}{place}"),
        ("Penerbit", sertifikat.penerbit),
        ("Berlaku sampai", tanggal.show(sertifikat.sampai.date())),
        ("Nomor seri", sertifikat.seri),
    )


def ready_words(rencana: RencanaTte) -> str:
    """How many papers can be signed, and why others cannot."""
    ready, blocked = rencana.siap, rencana.terhalang
    if len(rencana.naskah) == 1:
        return blocked[0].halangan if blocked else f"Siap ditandatangani: {ready[0].nama}."
    head = f"{len(ready)} dari {len(rencana.naskah)} naskah siap ditandatangani."
    return f"{head} {blocked_words(blocked)}".strip()


def blocked_words(blocked: tuple[SatuTte, ...]) -> str:
    told = " ".join(f"{one.nama}: {one.halangan}" for one in blocked[:TOLD])
    more = len(blocked) - TOLD
    return f"{told} Dan {more} lagi." if more > 0 else told


def differs_words(rencana: RencanaTte) -> str:
    """The two names that differ."""
    names = "; ".join(rencana.nama_beda)
    if not names.strip("; "):
        return f"Sertifikat milik {rencana.sertifikat.pemilik}, sedangkan naskahnya tanpa nama."
    return f"Sertifikat milik {rencana.sertifikat.pemilik}, sedangkan naskahnya atas nama {names}."


def room_words(ruang: Ruang) -> str:
    return " – ".join(filter(None, (ruang.nama or "tanpa nama", " ".join(ruang.jabatan))))
