"""What must be right about the office's profile, its signatories and its choices."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from core import nip as nip_rules
from core.findings import Finding, Severity
from core.kantor.model import Kantor, PenandaTangan
from core.rules.pilihan import PEMERIKSA_TERSEDIKIT, PILIHAN_NILAI, Pilihan
from core.rules.pola_nomor import pattern_fault

AWALAN = ("", "Plt.", "Plh.", "a.n.")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_KODE_POS = re.compile(r"[0-9]{5}")
_LEAP = 2024
TAHUN_TANPA_RAT_TERBANYAK = 10
BATAS_LAMBANG = 1_000_000
_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"


def check_kantor(kantor: Kantor) -> Iterator[Finding]:
    """Names that every paper prints are there; contacts can be used."""
    for field, label, text in (
        ("nama_pemda", "Nama pemerintah daerah", kantor.nama_pemda),
        ("nama_dinas", "Nama dinas", kantor.nama_dinas),
        ("nama_singkat", "Nama singkat dinas", kantor.nama_singkat),
        ("kota", "Kota", kantor.kota),
    ):
        if not text.strip():
            yield Finding(f"kantor.{field}", field, f"{label} belum diisi.")
    if kantor.email and not _EMAIL.fullmatch(kantor.email):
        yield Finding("kantor.email", "email", "Tulis alamat surel, misalnya dinas@contoh.go.id.")
    if kantor.kode_pos and not _KODE_POS.fullmatch(kantor.kode_pos):
        yield Finding("kantor.kode_pos", "kode_pos", "Kode pos terdiri atas 5 angka.")
    if kantor.lambang is not None:
        yield from _check_lambang(kantor.lambang)


def _check_lambang(content: bytes) -> Iterator[Finding]:
    if not content.startswith((_PNG, _JPEG)):
        yield Finding("kantor.lambang", "lambang", "Lambang berupa gambar PNG atau JPEG.")
    elif len(content) > BATAS_LAMBANG:
        yield Finding("kantor.lambang_besar", "lambang", "Gambar lambang paling besar 1 MB.")


def check_penanda_tangan(
    person: PenandaTangan, others: tuple[PenandaTangan, ...] = ()
) -> Iterator[Finding]:
    """Name, title and NIP as paper prints them; dates in order; no second holder of the post."""
    if not person.jabatan.strip():
        yield Finding("penanda_tangan.jabatan", "jabatan", "Jabatan belum diisi.")
    if not person.nama.strip():
        yield Finding("penanda_tangan.nama", "nama", "Nama belum diisi.")
    if person.awalan not in AWALAN:
        yield Finding("penanda_tangan.awalan", "awalan", "Awalan: Plt., Plh., a.n., atau kosong.")
    if not person.nip:
        yield Finding("penanda_tangan.nip_kosong", "nip", "NIP belum diisi.", Severity.PERINGATAN)
    elif fault := nip_rules.fault_of(person.nip):
        yield Finding("penanda_tangan.nip", "nip", fault)
    if not person.pangkat.strip():
        yield Finding(
            "penanda_tangan.pangkat", "pangkat", "Pangkat belum diisi.", Severity.PERINGATAN
        )
    since, until = person.berlaku_sejak, person.berlaku_sampai
    if since is not None and until is not None and until < since:
        yield Finding(
            "penanda_tangan.masa", "berlaku_sampai", "Berlaku sampai mendahului berlaku sejak."
        )
    for other in others:
        same_post = other.jabatan.strip().casefold() == person.jabatan.strip().casefold()
        if other.id != person.id and same_post and _overlap(person, other):
            yield Finding(
                "penanda_tangan.tumpang_tindih",
                "berlaku_sejak",
                f"Masanya bertumpang tindih dengan {other.nama} pada jabatan yang sama.",
                Severity.PERINGATAN,
            )


def _overlap(one: PenandaTangan, other: PenandaTangan) -> bool:
    starts = [each.berlaku_sejak or date.min for each in (one, other)]
    ends = [each.berlaku_sampai or date.max for each in (one, other)]
    return max(starts) <= min(ends)


def check_pilihan(pilihan: Pilihan, *, skala: frozenset[str]) -> Iterator[Finding]:
    """Choices lie inside what SIKU knows."""
    for field, allowed in PILIHAN_NILAI.items():
        if getattr(pilihan, field) not in allowed:
            yield Finding(f"pilihan.{field}", field, "Pilih salah satu yang tersedia.")
    if not is_month_day(pilihan.pisah_batas):
        yield Finding(
            "pilihan.pisah_batas", "pisah_batas", "Tulis tanggal dan bulan, misalnya 31/12."
        )
    if not 1 <= pilihan.penentu_persen <= 100:
        yield Finding(
            "pilihan.penentu_persen", "penentu_persen", "Tulis persen bulat dari 1 sampai 100."
        )
    yield from _batas_kuk(pilihan.batas_kuk)
    yield from _rat(pilihan)
    if pilihan.skala_capaian not in skala:
        yield Finding("pilihan.skala_capaian", "skala_capaian", "Pilih skala kategori.")
    for field, label in (
        ("status_terdaftar", "status yang dihitung terdaftar"),
        ("layak_wilayah", "wilayah keanggotaan"),
        ("layak_pengawas", "pengawas"),
    ):
        if not getattr(pilihan, field):
            yield Finding(f"pilihan.{field}", field, f"Pilih paling sedikit satu {label}.")
    if "dibubarkan" in pilihan.status_terdaftar:
        yield Finding(
            "pilihan.dibubarkan",
            "status_terdaftar",
            "Koperasi yang dibubarkan tidak pernah dihitung terdaftar.",
        )
    yield from _check_pemeriksaan(pilihan)


def _batas_kuk(flat: tuple[int, ...]) -> Iterator[Finding]:
    """Three rising limits of members, own capital and assets."""
    if len(flat) != 9 or min(flat) < 1:
        yield Finding("pilihan.batas_kuk", "batas_kuk_0", "Isi kesembilan batas KUK.")
        return
    for place, (below, above) in enumerate(zip(flat[:6], flat[3:], strict=True), 3):
        if above <= below:
            message = "Harus lebih besar daripada batas KUK di bawahnya."
            yield Finding("pilihan.batas_kuk", f"batas_kuk_{place}", message)


def _rat(pilihan: Pilihan) -> Iterator[Finding]:
    if not is_month_day(pilihan.batas_rat):
        yield Finding("pilihan.batas_rat", "batas_rat", "Tulis tanggal dan bulan, misalnya 30/6.")
    if not 1 <= pilihan.tahun_tanpa_rat <= TAHUN_TANPA_RAT_TERBANYAK:
        message = f"Tulis banyaknya tahun, 1 sampai {TAHUN_TANPA_RAT_TERBANYAK}."
        yield Finding("pilihan.tahun_tanpa_rat", "tahun_tanpa_rat", message)
    if pilihan.pola_teguran and (fault := pattern_fault(pilihan.pola_teguran)):
        yield Finding("pilihan.pola_teguran", "pola_teguran", fault)


def _check_pemeriksaan(pilihan: Pilihan) -> Iterator[Finding]:
    if pilihan.pemeriksa_minimal < PEMERIKSA_TERSEDIKIT:
        yield Finding(
            "pilihan.pemeriksa_minimal", "pemeriksa_minimal", "Paling sedikit dua pemeriksa."
        )
    if fault := pattern_fault(pilihan.pola_sertifikat):
        yield Finding("pilihan.pola_sertifikat", "pola_sertifikat", fault)
    if pilihan.predikat_sertifikat < 1:
        yield Finding("pilihan.predikat_sertifikat", "predikat_sertifikat", "Pilih batasnya.")


def is_month_day(text: str) -> bool:
    """Whether `MM-DD` is a day of every year.

    >>> is_month_day("12-31"), is_month_day("02-29"), is_month_day("31-12")
    (True, False, False)
    """
    hit = re.fullmatch(r"([0-9]{2})-([0-9]{2})", text)
    if hit is None or text == "02-29":
        return False
    try:
        date(_LEAP, int(hit[1]), int(hit[2]))
    except ValueError:
        return False
    return True


def tidied(person: PenandaTangan) -> PenandaTangan:
    """The person as stored: NIP as digits, no stray spaces."""
    return replace(
        person,
        nip=nip_rules.digits_of(person.nip),
        nama=" ".join(person.nama.split()),
        jabatan=" ".join(person.jabatan.split()),
        pangkat=" ".join(person.pangkat.split()),
    )
