"""What is wrong, unlikely or worth noting about a cooperative. Never looks anything up."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from core.findings import Finding, Severity
from core.koperasi import badan_hukum, kunci
from core.koperasi.checks_rinci import check_rinci
from core.koperasi.daftar_pilihan import (
    JENIS,
    KELOMPOK_KKMP,
    PENGAWAS,
    POLA,
    SIMPAN_PINJAM,
    WILAYAH_KEANGGOTAAN,
    DaftarPilihan,
    daftar_pilihan,
)
from core.koperasi.model import LABEL_KOPERASI, Koperasi

NIK_PENDEK, NIK_PANJANG, NIK_LAZIM = 10, 18, 13
BH_TERPENDEK, BH_TERPANJANG = 5, 60
TAHUN_AWAL = 1945
NIK_KEMBAR, BH_KEMBAR = "koperasi.nik_kembar", "koperasi.bh_kembar"
NAMA_SAMA = "koperasi.nama_sama"


@dataclass(frozen=True, slots=True)
class Kembaran:
    """Another record with the same natural key; `di_sampah` when it lies in Tempat sampah."""

    id: int
    nama: str
    di_sampah: bool = False


@dataclass(frozen=True, slots=True)
class Sekitar:
    """What a check must know besides the record: today, its twins, the office's pick-lists."""

    today: date
    nik: Kembaran | None = None
    badan_hukum: Kembaran | None = None
    nama: Kembaran | None = None
    daftar: DaftarPilihan = field(default_factory=daftar_pilihan)


def check_koperasi(koperasi: Koperasi, sekitar: Sekitar) -> tuple[Finding, ...]:
    """Every finding about the record, in the order of the form."""
    return tuple(finding for check in CHECKS for finding in check(koperasi, sekitar))


def _peringatan(code: str, field: str, message: str) -> Finding:
    return Finding(f"koperasi.{code}", field, message, Severity.PERINGATAN)


def _kesalahan(code: str, field: str, message: str) -> Finding:
    return Finding(f"koperasi.{code}", field, message)


def _nama(koperasi: Koperasi, sekitar: Sekitar) -> Iterator[Finding]:
    nama = kunci.nama_rapi(koperasi.nama)
    if not kunci.nama_kunci(nama):
        yield _kesalahan("nama_kosong", "nama", "Nama koperasi belum diisi.")
    elif not 3 <= len(nama) <= 200:
        yield _kesalahan("nama_panjang", "nama", "Nama koperasi harus 3 sampai 200 huruf.")
    elif sekitar.nama is not None:
        message = f"Nama ini mirip {sekitar.nama.nama}; pastikan bukan koperasi yang sama."
        yield Finding(NAMA_SAMA, "nama", message, Severity.CATATAN)


def _nomor(koperasi: Koperasi, _: Sekitar) -> Iterator[Finding]:
    nomor = koperasi.no_badan_hukum
    if not nomor:
        message = "Nomor badan hukum belum diisi; koperasi tetap dapat disimpan."
        yield _peringatan("bh_kosong", "no_badan_hukum", message)
    elif len(nomor) > BH_TERPANJANG:
        message = f"Nomor badan hukum paling panjang {BH_TERPANJANG} huruf dan angka."
        yield _kesalahan("bh_panjang", "no_badan_hukum", message)
    elif len(nomor) < BH_TERPENDEK or not re.search(r"\d", nomor):
        message = "Nomor badan hukum tampak belum lengkap; periksa pada akta atau SK."
        yield _peringatan("bh_janggal", "no_badan_hukum", message)


def _nomor_kembar(koperasi: Koperasi, sekitar: Sekitar) -> Iterator[Finding]:
    other = sekitar.badan_hukum
    if other is None:
        return
    message = f"Nomor ini sudah dipakai {other.nama}."
    yield Finding(BH_KEMBAR, "no_badan_hukum", message, Severity.PERINGATAN)
    if not koperasi.alasan_kembar.strip():
        yield _kesalahan(
            "alasan_kembar_kosong",
            "alasan_kembar",
            "Tulis alasan mengapa dua koperasi tercatat dengan nomor badan hukum yang sama.",
        )


def _tanggal(koperasi: Koperasi, sekitar: Sekitar) -> Iterator[Finding]:
    day = koperasi.tgl_badan_hukum
    if day is None:
        return
    if day > sekitar.today:
        message = "Tanggal badan hukum belum tiba."
        yield _kesalahan("tgl_mendatang", "tgl_badan_hukum", message)
    elif day.year < TAHUN_AWAL:
        message = f"Tanggal badan hukum sebelum {TAHUN_AWAL}; periksa tahunnya."
        yield _peringatan("tgl_terlalu_lama", "tgl_badan_hukum", message)
    named = badan_hukum.detect(koperasi.no_badan_hukum).tahun
    if named is not None and named != day.year:
        message = f"Nomor badan hukum menyebut tahun {named}, tanggalnya tahun {day.year}."
        yield _peringatan("tgl_beda_nomor", "tgl_badan_hukum", message)


def _nik(koperasi: Koperasi, sekitar: Sekitar) -> Iterator[Finding]:
    nik = koperasi.nik
    if nik is None:
        return
    if not (nik.isascii() and nik.isdigit()):
        yield _kesalahan("nik_bukan_angka", "nik", "NIK koperasi terdiri dari angka saja.")
    elif not NIK_PENDEK <= len(nik) <= NIK_PANJANG:
        message = f"NIK koperasi harus {NIK_PENDEK} sampai {NIK_PANJANG} angka; ini {len(nik)}."
        yield _kesalahan("nik_panjang", "nik", message)
    elif len(nik) != NIK_LAZIM:
        message = f"NIK koperasi lazimnya {NIK_LAZIM} angka; ini {len(nik)}. Periksa sertifikat."
        yield _peringatan("nik_tidak_lazim", "nik", message)
    other = sekitar.nik
    if other is not None and other.di_sampah:
        message = f"NIK ini dipakai {other.nama} yang ada di Tempat sampah."
        yield Finding(NIK_KEMBAR, "nik", message, Severity.PERINGATAN)
    elif other is not None:
        yield Finding(NIK_KEMBAR, "nik", f"NIK ini sudah dipakai {other.nama}.")


def _tempat(koperasi: Koperasi, _: Sekitar) -> Iterator[Finding]:
    if koperasi.kelurahan is None:
        message = "Kelurahan belum dipilih; koperasi tidak masuk rekap kecamatan."
        yield _peringatan("kelurahan_kosong", "kelurahan", message)


def _usaha(koperasi: Koperasi, sekitar: Sekitar) -> Iterator[Finding]:
    if koperasi.jenis not in JENIS:
        yield _kesalahan("jenis", "jenis", "Pilih jenis koperasi.")
    if koperasi.pola not in POLA:
        yield _kesalahan("pola", "pola", "Pilih pola pengelolaan.")
    if koperasi.wilayah_keanggotaan not in WILAYAH_KEANGGOTAAN:
        yield _kesalahan("wilayah", "wilayah_keanggotaan", "Pilih wilayah keanggotaan.")
    if koperasi.pengawas not in PENGAWAS:
        yield _kesalahan("pengawas", "pengawas", "Pilih pengawas.")
    if koperasi.punya_usp and koperasi.jenis == SIMPAN_PINJAM:
        message = "Koperasi simpan pinjam tidak memerlukan unit simpan pinjam tersendiri."
        yield _peringatan("usp_pada_ksp", "punya_usp", message)
    lists = sekitar.daftar
    for name, known in (
        ("bentuk", lists.bentuk),
        ("kelompok", lists.kelompok),
        ("sektor", lists.sektor),
    ):
        value = getattr(koperasi, name)
        if value and value not in known:
            message = f"{LABEL_KOPERASI[name]} “{value}” tidak ada dalam daftar pilihan."
            yield _peringatan("di_luar_daftar", name, message)


def _merah_putih(koperasi: Koperasi, _: Sekitar) -> Iterator[Finding]:
    named = kunci.is_kkmp(koperasi.nama)
    if named and not koperasi.kkmp:
        message = "Namanya Koperasi Kelurahan Merah Putih, tetapi belum ditandai."
        yield _peringatan("kkmp_belum_ditandai", "kkmp", message)
    if koperasi.kkmp and not named and koperasi.kelompok != KELOMPOK_KKMP:
        message = "Ditandai Koperasi Merah Putih, tetapi namanya tidak demikian."
        yield _peringatan("kkmp_nama", "kkmp", message)


def _nomor_pajak(koperasi: Koperasi, _: Sekitar) -> Iterator[Finding]:
    npwp = re.sub(r"[\s.\-]", "", koperasi.npwp)
    if npwp and not re.fullmatch(r"\d{15,16}|\d{22}", npwp):
        yield _peringatan("npwp", "npwp", "NPWP lazimnya 15 atau 16 angka.")
    if koperasi.nib and not re.fullmatch(r"\d{13}", re.sub(r"\s", "", koperasi.nib)):
        yield _peringatan("nib", "nib", "NIB lazimnya 13 angka.")


def _rinci(koperasi: Koperasi, sekitar: Sekitar) -> Iterator[Finding]:
    yield from check_rinci(koperasi, sekitar.today)


CHECKS = (
    _nama,
    _nomor,
    _nomor_kembar,
    _tanggal,
    _nik,
    _tempat,
    _usaha,
    _merah_putih,
    _nomor_pajak,
    _rinci,
)
