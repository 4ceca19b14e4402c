"""The signed file of an issued paper: it cannot be made again, so its loss is told plainly."""

from core.actions.office import Office
from core.findings import Finding, Severity
from core.naskah.tte import Ditandatangani
from core.storage.arsip import Arsip, KeadaanBerkas
from core.storage.tte_store import TteStore

HILANG = "tte.berkas_hilang"


def signed_file(office: Office, cetakan_id: int) -> tuple[bytes, Finding | None]:
    """Bytes with all signatures, or none with what there is to tell about it."""
    made = TteStore(office.db).of(cetakan_id)
    if not made:
        return b"", None
    found = Arsip(office.path).read(made[-1].sidik)
    if found.keadaan is KeadaanBerkas.UTUH:
        return found.isi, None
    return b"", lost(made[-1])


def lost(signed: Ditandatangani) -> Finding:
    """What is said of a signed file that is gone."""
    return Finding(
        HILANG,
        "",
        f"Berkas bertanda tangan elektronik {signed.pemilik} tidak ada lagi dalam arsip, dan tanda "
        "tangan tidak dapat dibuat ulang. Yang ditampilkan ini tanpa tanda tangan: ambil berkas "
        "arsip dari salinan data, atau terbitkan baru lalu tanda tangani lagi.",
        Severity.PERINGATAN,
    )
