"""Dated papers of a cooperative: changes of its articles, permits, branch and cash offices."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from core import tanggal
from core.findings import Finding, Severity

JENIS_LEGALITAS = {
    "pad": "Perubahan anggaran dasar",
    "izin_usaha": "Izin usaha simpan pinjam",
    "cabang": "Kantor cabang",
    "cabang_pembantu": "Kantor cabang pembantu",
    "kas": "Kantor kas",
}
PAD = "pad"
KANTOR = frozenset({"cabang", "cabang_pembantu", "kas"})
BERLAKU = frozenset({"izin_usaha", *KANTOR})
"""Kinds that may expire."""
SEGERA = 90
"""Days ahead that an expiry is pointed out."""
LABEL_LEGALITAS = {
    "jenis": "Jenis",
    "nomor": "Nomor",
    "tanggal": "Tanggal",
    "penerbit": "Penerbit atau pengesah",
    "berlaku_sampai": "Berlaku sampai",
    "alamat": "Alamat kantor",
    "kelurahan": "Kelurahan",
    "kota": "Kota lain",
    "catatan": "Catatan",
}


@dataclass(frozen=True, slots=True)
class Legalitas:
    """One paper. `kota` names a place outside the city, where there is no kelurahan to pick."""

    jenis: str
    id: int = 0
    koperasi_id: int = 0
    versi: int = 1
    nomor: str = ""
    tanggal: date | None = None
    penerbit: str = ""
    berlaku_sampai: date | None = None
    alamat: str = ""
    kelurahan: str | None = None
    kota: str = ""
    catatan: str = ""

    @property
    def sebutan(self) -> str:
        """The kind in words."""
        return JENIS_LEGALITAS.get(self.jenis, self.jenis)


def masa_berlaku(until: date | None, today: date) -> tuple[str, Severity | None]:
    """How an expiry stands today, in words; the severity is None while nothing is due.

    >>> masa_berlaku(None, date(2026, 1, 1))
    ('', None)
    """
    if until is None:
        return "", None
    left = (until - today).days
    if left < 0:
        return f"berakhir {tanggal.show(until)}", Severity.PERINGATAN
    if left <= SEGERA:
        return f"berakhir {left} hari lagi", Severity.CATATAN
    return f"sampai {tanggal.show(until)}", None


def check_legalitas(
    paper: Legalitas, *, tgl_badan_hukum: date | None, today: date
) -> tuple[Finding, ...]:
    """Every finding about one paper, in the order of the form."""
    return (*_kind(paper), *_dates(paper, tgl_badan_hukum, today), *_place(paper))


def _kind(paper: Legalitas) -> Iterator[Finding]:
    if paper.jenis not in JENIS_LEGALITAS:
        yield Finding("legalitas.jenis", "jenis", "Pilih jenis.")
    if not paper.nomor.strip() and paper.jenis not in KANTOR:
        yield Finding("legalitas.nomor_kosong", "nomor", "Nomor belum diisi.")
    elif not paper.nomor.strip():
        message = "Nomor izin kantor ini belum diisi."
        yield Finding("legalitas.nomor_kantor", "nomor", message, Severity.CATATAN)


def _dates(paper: Legalitas, founded: date | None, today: date) -> Iterator[Finding]:
    day, until = paper.tanggal, paper.berlaku_sampai
    if day is None:
        message = "Tanggal belum diisi."
        yield Finding("legalitas.tanggal_kosong", "tanggal", message, Severity.PERINGATAN)
    elif day > today:
        yield Finding("legalitas.mendatang", "tanggal", "Tanggal ini belum tiba.")
    elif founded is not None and day < founded:
        message = f"Lebih awal daripada tanggal badan hukum, {tanggal.show(founded)}."
        wrong = paper.jenis == PAD
        severity = Severity.KESALAHAN if wrong else Severity.PERINGATAN
        yield Finding("legalitas.sebelum_berdiri", "tanggal", message, severity)
    if day is not None and until is not None and until < day:
        message = "Berakhir lebih awal daripada tanggalnya."
        yield Finding("legalitas.berlaku", "berlaku_sampai", message)
    elif until is not None and until < today:
        message = f"Sudah berakhir pada {tanggal.show(until)}."
        yield Finding("legalitas.berakhir", "berlaku_sampai", message, Severity.PERINGATAN)


def _place(paper: Legalitas) -> Iterator[Finding]:
    if paper.jenis not in KANTOR:
        return
    if not paper.alamat.strip():
        message = "Alamat kantor ini belum diisi."
        yield Finding("legalitas.alamat", "alamat", message, Severity.PERINGATAN)
    if paper.kelurahan is None and not paper.kota.strip():
        message = "Pilih kelurahan, atau tulis kotanya bila di luar kota ini."
        yield Finding("legalitas.tempat", "kelurahan", message, Severity.PERINGATAN)
    elif paper.kelurahan is not None and paper.kota.strip():
        message = "Kelurahan dan kota lain terisi dua-duanya; kosongkan salah satu."
        yield Finding("legalitas.dua_tempat", "kota", message)
