"""Findings about contacts, deed, certificate and the attributes of a KKMP."""

from collections.abc import Iterator
from datetime import date

from core import tanggal
from core.findings import Finding, Severity
from core.koperasi import kontak
from core.koperasi.daftar_pilihan import GRADE, KKMP_GERAI, KKMP_MODEL, STATUS_NIK, TINGKAT_BINAAN
from core.koperasi.model import Koperasi

_KKMP = ("kkmp_model", "kkmp_gerai", "kkmp_musyawarah", "kkmp_sabh", "kkmp_rekening")


def check_rinci(koperasi: Koperasi, today: date) -> tuple[Finding, ...]:
    """Every finding about these fields, in the order of the form."""
    return (
        *_deed(koperasi, today),
        *_certificate(koperasi, today),
        *_contacts(koperasi),
        *_codes(koperasi),
        *_kkmp(koperasi, today),
    )


def gerai_of(koperasi: Koperasi) -> tuple[str, ...]:
    """The shops of a KKMP as codes."""
    return tuple(code for code in koperasi.kkmp_gerai.split(",") if code)


def _peringatan(code: str, field: str, message: str) -> Finding:
    return Finding(f"koperasi.{code}", field, message, Severity.PERINGATAN)


def _deed(koperasi: Koperasi, today: date) -> Iterator[Finding]:
    day = koperasi.tgl_akta
    if day is None:
        return
    if day > today:
        yield Finding("koperasi.akta_mendatang", "tgl_akta", "Tanggal akta belum tiba.")
    elif koperasi.tgl_badan_hukum is not None and day > koperasi.tgl_badan_hukum:
        message = "Akta pendirian lazimnya lebih dahulu daripada badan hukumnya."
        yield _peringatan("akta_sesudah_bh", "tgl_akta", message)


def _certificate(koperasi: Koperasi, today: date) -> Iterator[Finding]:
    status, until = koperasi.status_nik, koperasi.tgl_berlaku_sertifikat
    if status == "sudah" and koperasi.nik is None:
        message = "Sudah bersertifikat, tetapi NIK koperasi belum diisi."
        yield _peringatan("sertifikat_tanpa_nik", "status_nik", message)
    if until is None:
        return
    if until < today and status != "kedaluwarsa":
        message = f"Sertifikat NIK berakhir pada {tanggal.show(until)}."
        yield _peringatan("sertifikat_berakhir", "tgl_berlaku_sertifikat", message)
    if until >= today and status == "kedaluwarsa":
        message = "Ditandai kedaluwarsa, tetapi tanggalnya belum lewat."
        yield _peringatan("sertifikat_masih_berlaku", "status_nik", message)


def _contacts(koperasi: Koperasi) -> Iterator[Finding]:
    if koperasi.email and not kontak.surel_wajar(koperasi.email):
        yield _peringatan("email", "email", "Alamat surel tampak tidak lengkap.")
    for field in ("telepon", "fax"):
        value = getattr(koperasi, field)
        if value and not kontak.telepon_wajar(value):
            message = "Nomor sebaiknya angka saja, misalnya 0721 123456."
            yield _peringatan(field, field, message)
    if koperasi.website and not kontak.situs_wajar(koperasi.website):
        message = "Situs web tampak tidak lengkap, misalnya koperasi.contoh.id."
        yield _peringatan("website", "website", message)


def _codes(koperasi: Koperasi) -> Iterator[Finding]:
    for field, known in (
        ("status_nik", STATUS_NIK),
        ("grade", GRADE),
        ("tingkat_binaan", TINGKAT_BINAAN),
        ("kkmp_model", KKMP_MODEL),
    ):
        value = getattr(koperasi, field)
        if value and value not in known:
            yield Finding(f"koperasi.{field}", field, "Pilih dari daftar.")
    if not set(gerai_of(koperasi)) <= set(KKMP_GERAI):
        yield Finding("koperasi.kkmp_gerai", "kkmp_gerai", "Pilih gerai dari daftar.")


def _kkmp(koperasi: Koperasi, today: date) -> Iterator[Finding]:
    if not koperasi.kkmp:
        if any(getattr(koperasi, field) for field in _KKMP):
            message = "Isian KKMP terisi, tetapi koperasi ini tidak ditandai Merah Putih."
            yield _peringatan("kkmp_terisi", "kkmp", message)
        return
    day = koperasi.kkmp_musyawarah
    if day is not None and day > today:
        message = "Tanggal musyawarah belum tiba."
        yield Finding("koperasi.musyawarah_mendatang", "kkmp_musyawarah", message)
