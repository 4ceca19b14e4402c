"""Checks of a business and its supervision: impossible is refused, unlikely is warned."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from core import tanggal
from core.findings import Finding, Severity
from core.umkm import nik as nik_rules
from core.umkm.model import KBLI_EDISI, Pengawasan, Umkm

_NIB = re.compile(r"[0-9]{13}")
_KBLI = re.compile(r"[0-9]{5}")
_NPWP = re.compile(r"[0-9]{15,16}")
_SELULER = re.compile(r"(\+62|62|0)8[0-9]{7,12}")
_TETAP = re.compile(r"(\+62|62|0)[2-79][0-9]{6,11}")
_KOORDINAT = re.compile(r"(-?[0-9]{1,2})(\.[0-9]{1,8})?, ?(-?[0-9]{1,3})(\.[0-9]{1,8})?")
_LINTANG, _BUJUR = 90, 180
_TAHUN_TERTUA = 1900


def check_umkm(umkm: Umkm, today: date) -> tuple[Finding, ...]:
    """Everything that is known to be wrong or unlikely in the record itself."""
    return tuple(finding for check in _CHECKS for finding in check(umkm, today))


def _named(umkm: Umkm, _today: date) -> Iterator[Finding]:
    if not umkm.nama.strip():
        yield Finding("umkm.nama_kosong", "nama", "Nama usaha belum diisi.")


def _nik(umkm: Umkm, today: date) -> Iterator[Finding]:
    if not umkm.nik:
        return
    if fault := nik_rules.fault_of(umkm.nik):
        yield Finding("umkm.nik", "nik", fault)
        return
    says = nik_rules.read(umkm.nik)
    if says is None:  # pragma: no cover - fault_of has spoken
        return
    if umkm.jenis_kelamin and says.jenis_kelamin != umkm.jenis_kelamin:
        word = "perempuan" if says.jenis_kelamin == "P" else "laki-laki"
        yield _warning("umkm.nik_kelamin", "nik", f"Menurut NIK, pemiliknya {word}.")
    if all(day > today for day in says.tanggal_lahir):
        yield _warning("umkm.nik_lahir", "nik", "Tanggal lahir di dalam NIK belum tiba.")


def _nib(umkm: Umkm, _today: date) -> Iterator[Finding]:
    if umkm.nib and not _NIB.fullmatch(umkm.nib):
        yield Finding("umkm.nib", "nib", "NIB terdiri atas 13 angka.")


def _npwp(umkm: Umkm, _today: date) -> Iterator[Finding]:
    if not umkm.npwp:
        return
    if not _NPWP.fullmatch(umkm.npwp):
        yield Finding("umkm.npwp", "npwp", "NPWP terdiri atas 15 atau 16 angka.")
    elif (
        len(umkm.npwp) == 16
        and umkm.bentuk_usaha == "Perorangan"
        and umkm.nik
        and umkm.npwp != umkm.nik
    ):
        yield _warning(
            "umkm.npwp_nik", "npwp", "NPWP 16 angka milik perorangan biasanya sama dengan NIK."
        )


def _kbli(umkm: Umkm, _today: date) -> Iterator[Finding]:
    if umkm.kbli_kode and not _KBLI.fullmatch(umkm.kbli_kode):
        yield Finding(
            "umkm.kbli", "kbli_kode", "Kode KBLI terdiri atas 5 angka; nol di depan ikut ditulis."
        )
    if umkm.kbli_kode and umkm.kbli_edisi not in KBLI_EDISI:
        yield Finding(
            "umkm.kbli_edisi",
            "kbli_edisi",
            "Pilih edisi KBLI: kode yang sama dapat berarti usaha yang lain.",
        )
    if umkm.kbli_edisi and not umkm.kbli_kode:
        yield Finding("umkm.kbli_kosong", "kbli_kode", "Isi kode KBLI, atau kosongkan edisinya.")


def _telepon(umkm: Umkm, _today: date) -> Iterator[Finding]:
    phone = umkm.telepon
    if phone and not (_SELULER.fullmatch(phone) or _TETAP.fullmatch(phone)):
        yield _warning(
            "umkm.telepon", "telepon", "Nomor ini tidak seperti nomor telepon, misalnya 0812…."
        )


def _tahun(umkm: Umkm, today: date) -> Iterator[Finding]:
    if umkm.tahun_mulai is None:
        return
    if umkm.tahun_mulai > today.year:
        yield Finding("umkm.tahun_depan", "tahun_mulai", "Tahun mulai usaha belum tiba.")
    elif umkm.tahun_mulai < _TAHUN_TERTUA:
        yield Finding("umkm.tahun", "tahun_mulai", "Tahun mulai usaha terlalu lama; periksa.")


def _counts(umkm: Umkm, _today: date) -> Iterator[Finding]:
    for field, name in (
        ("modal_usaha", "Modal usaha"),
        ("tenaga_pria", "Jumlah tenaga kerja pria"),
        ("tenaga_wanita", "Jumlah tenaga kerja wanita"),
    ):
        amount = getattr(umkm, field)
        if amount is not None and amount < 0:
            yield Finding(f"umkm.{field}", field, f"{name} tidak mungkin kurang dari nol.")


def _koordinat(umkm: Umkm, _today: date) -> Iterator[Finding]:
    if not umkm.koordinat:
        return
    read = _KOORDINAT.fullmatch(umkm.koordinat)
    if read is None or abs(int(read[1])) >= _LINTANG or abs(int(read[3])) >= _BUJUR:
        yield Finding(
            "umkm.koordinat",
            "koordinat",
            "Koordinat ditulis lintang lalu bujur, misalnya -5.397140, 105.266792.",
        )


def _located(umkm: Umkm, _today: date) -> Iterator[Finding]:
    if not umkm.kelurahan:
        yield Finding(
            "umkm.kelurahan_kosong",
            "kelurahan",
            "Tanpa kelurahan, usaha ini tidak muncul pada saringan kecamatan.",
            Severity.CATATAN,
        )


_CHECKS = (_named, _nik, _nib, _npwp, _kbli, _telepon, _tahun, _counts, _koordinat, _located)


def check_pengawasan(period: Pengawasan, others: Sequence[Pengawasan]) -> tuple[Finding, ...]:
    """A period ends after it begins and never overlaps another of the same business."""
    return (*_ordered(period), *_apart(period, others), *_based(period))


def _ordered(period: Pengawasan) -> Iterator[Finding]:
    if period.sampai is not None and period.sampai < period.sejak:
        yield Finding("pengawasan.terbalik", "sampai", "Masa pengawasan berakhir sebelum dimulai.")


def _apart(period: Pengawasan, others: Sequence[Pengawasan]) -> Iterator[Finding]:
    for other in others:
        if other.id != period.id and _overlap(period, other):
            until = "sekarang" if other.sampai is None else tanggal.show(other.sampai)
            yield Finding(
                "pengawasan.bertumpuk",
                "sejak",
                f"Bertumpuk dengan masa pengawasan {tanggal.show(other.sejak)} sampai {until}.",
            )
            return


def _overlap(one: Pengawasan, other: Pengawasan) -> bool:
    return one.sejak <= (other.sampai or date.max) and other.sejak <= (one.sampai or date.max)


def _based(period: Pengawasan) -> Iterator[Finding]:
    if not period.sk_nomor:
        yield Finding(
            "pengawasan.tanpa_sk",
            "sk_nomor",
            "Nomor SK belum diisi; isi bila sudah ada.",
            Severity.CATATAN,
        )
    elif period.sk_tanggal is None:
        yield Finding(
            "pengawasan.sk_tanpa_tanggal", "sk_tanggal", "Tanggal SK belum diisi.", Severity.CATATAN
        )


def _warning(code: str, field: str, message: str) -> Finding:
    return Finding(code, field, message, Severity.PERINGATAN)
