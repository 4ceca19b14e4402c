"""How far an examination is: its steps in order, each with its state and its day."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from core.koperasi.pemeriksaan import (
    AnggotaTim,
    Pemeriksaan,
    Pengembalian,
    Penugasan,
    Permintaan,
    Rekomendasi,
    Sanksi,
)
from core.koperasi.penilaian import StatusPenilaian


class Tahapan(StrEnum):
    """A step of the round."""

    TUGAS = "tugas"
    PEMBERITAHUAN = "pemberitahuan"
    KELENGKAPAN = "kelengkapan"
    KUNJUNGAN = "kunjungan"
    PENILAIAN = "penilaian"
    BERITA_ACARA = "berita_acara"
    TANGGAPAN = "tanggapan"
    PENETAPAN = "penetapan"
    SERTIFIKAT = "sertifikat"
    TINDAK_LANJUT = "tindak_lanjut"

    @property
    def sebutan(self) -> str:
        return self.value.replace("_", " ").capitalize() if self != "tugas" else "Surat tugas"


class KeadaanLangkah(StrEnum):
    """How a step stands."""

    BELUM = "belum"
    BERJALAN = "berjalan"
    SELESAI = "selesai"
    TERLAMBAT = "terlambat"
    TIDAK_PERLU = "tidak perlu"


@dataclass(frozen=True, slots=True)
class Langkah:
    """One step as the header shows it; `keterangan` says in a few words why it stands so."""

    tahapan: Tahapan
    keadaan: KeadaanLangkah
    tanggal: date | None = None
    keterangan: str = ""


@dataclass(frozen=True, slots=True)
class HasilRingkas:
    """The assessment beside the record: how far it is and what it says."""

    status: StatusPenilaian | None = None
    predikat: str = ""
    predikat_urut: int | None = None
    final_pada: date | None = None

    @property
    def final(self) -> bool:
        return self.status is StatusPenilaian.FINAL


@dataclass(frozen=True, slots=True)
class BerkasPemeriksaan:
    """Everything that is recorded about one examination."""

    pemeriksaan: Pemeriksaan
    nama: str = ""
    penugasan: Penugasan | None = None
    tim: Sequence[AnggotaTim] = ()
    permintaan: Sequence[Permintaan] = ()
    rekomendasi: Sequence[Rekomendasi] = ()
    sanksi: Sequence[Sanksi] = ()
    pengembalian: Sequence[Pengembalian] = ()
    hasil: HasilRingkas = field(default_factory=HasilRingkas)
    dikembalikan: bool = False


def may_have_certificate(hasil: HasilRingkas, terendah: int) -> bool:
    """Whether the result is final and its predikat good enough; 1 is the best."""
    return hasil.final and hasil.predikat_urut is not None and hasil.predikat_urut <= terendah


def steps(berkas: BerkasPemeriksaan, *, on: date, terendah: int) -> tuple[Langkah, ...]:
    """The ten steps on a day; `terendah` is the lowest predikat that gets a certificate."""
    return tuple(_steps(berkas, on, terendah))


def _steps(berkas: BerkasPemeriksaan, on: date, terendah: int) -> Iterator[Langkah]:
    record, tugas = berkas.pemeriksaan, berkas.penugasan
    yield (
        Langkah(Tahapan.TUGAS, KeadaanLangkah.BELUM)
        if tugas is None
        else _dated(Tahapan.TUGAS, tugas.tanggal, tugas.nomor or tugas.sebutan, begun=True)
    )
    yield _dated(
        Tahapan.PEMBERITAHUAN,
        record.tanggal_pemberitahuan,
        record.nomor_pemberitahuan,
        begun=bool(record.nomor_pemberitahuan),
    )
    yield _completeness(berkas, on)
    yield _visit(record, on)
    yield _assessment(berkas)
    yield _dated(
        Tahapan.BERITA_ACARA,
        record.tanggal_berita_acara,
        record.nomor_berita_acara,
        begun=bool(record.nomor_berita_acara),
    )
    yield _dated(
        Tahapan.TANGGAPAN, record.tanggal_tanggapan, "", begun=bool(record.tanggapan.strip())
    )
    yield _dated(
        Tahapan.PENETAPAN,
        record.tanggal_penetapan,
        record.nomor_penetapan,
        begun=bool(record.nomor_penetapan),
    )
    yield _certificate(berkas, terendah)
    yield _follow_up(berkas, on)


def _dated(tahapan: Tahapan, day: date | None, words: str, *, begun: bool) -> Langkah:
    """Done once it has its date; begun without one."""
    if day is not None:
        return Langkah(tahapan, KeadaanLangkah.SELESAI, day, words)
    state = KeadaanLangkah.BERJALAN if begun else KeadaanLangkah.BELUM
    return Langkah(tahapan, state, None, words)


def _completeness(berkas: BerkasPemeriksaan, on: date) -> Langkah:
    asked: list[Permintaan | Pengembalian] = [*berkas.permintaan, *berkas.pengembalian]
    late = sum(one.is_overdue(on) for one in asked)
    if late:
        words = f"{late} terlambat"
        return Langkah(Tahapan.KELENGKAPAN, KeadaanLangkah.TERLAMBAT, None, words)
    days = [
        *(one.dipenuhi_pada for one in berkas.permintaan),
        *(one.diterima_kembali for one in berkas.pengembalian),
    ]
    waiting = days.count(None)
    if waiting or berkas.dikembalikan:
        words = "laporan dikembalikan" if berkas.dikembalikan else f"{waiting} ditunggu"
        return Langkah(Tahapan.KELENGKAPAN, KeadaanLangkah.BERJALAN, None, words)
    last = max((day for day in days if day is not None), default=None)
    if last is not None:
        return Langkah(Tahapan.KELENGKAPAN, KeadaanLangkah.SELESAI, last, "lengkap")
    return Langkah(Tahapan.KELENGKAPAN, KeadaanLangkah.TIDAK_PERLU, None, "tidak ada permintaan")


def _visit(record: Pemeriksaan, on: date) -> Langkah:
    started = record.kunjungan_mulai
    if started is None:
        return Langkah(Tahapan.KUNJUNGAN, KeadaanLangkah.BELUM)
    ended = record.kunjungan_selesai or started
    if ended > on:
        return Langkah(Tahapan.KUNJUNGAN, KeadaanLangkah.BERJALAN, started, record.tempat)
    return Langkah(Tahapan.KUNJUNGAN, KeadaanLangkah.SELESAI, ended, record.tempat)


def _assessment(berkas: BerkasPemeriksaan) -> Langkah:
    hasil = berkas.hasil
    if hasil.final:
        words, day = hasil.predikat, hasil.final_pada
        return Langkah(Tahapan.PENILAIAN, KeadaanLangkah.SELESAI, day, words)
    if hasil.status is None:
        return Langkah(Tahapan.PENILAIAN, KeadaanLangkah.BELUM)
    words = hasil.status.sebutan.lower()
    return Langkah(Tahapan.PENILAIAN, KeadaanLangkah.BERJALAN, None, words)


def _certificate(berkas: BerkasPemeriksaan, terendah: int) -> Langkah:
    record, hasil = berkas.pemeriksaan, berkas.hasil
    given = record.nomor_sertifikat
    if given or may_have_certificate(hasil, terendah) or not hasil.final:
        return _dated(Tahapan.SERTIFIKAT, record.tanggal_sertifikat, given, begun=bool(given))
    return Langkah(Tahapan.SERTIFIKAT, KeadaanLangkah.TIDAK_PERLU, None, hasil.predikat)


def _follow_up(berkas: BerkasPemeriksaan, on: date) -> Langkah:
    followed: list[Rekomendasi | Sanksi] = [*berkas.rekomendasi, *berkas.sanksi]
    late = sum(one.is_overdue(on) for one in followed)
    if late:
        words = f"{late} terlambat"
        return Langkah(Tahapan.TINDAK_LANJUT, KeadaanLangkah.TERLAMBAT, None, words)
    waiting = sum(one.keadaan.terbuka for one in berkas.rekomendasi)
    running = sum(one.dicabut_pada is None for one in berkas.sanksi)
    if waiting or running:
        words = f"{waiting} rekomendasi terbuka" if waiting else f"{running} sanksi berjalan"
        return Langkah(Tahapan.TINDAK_LANJUT, KeadaanLangkah.BERJALAN, None, words)
    if not berkas.rekomendasi and not berkas.sanksi:
        state = KeadaanLangkah.TIDAK_PERLU if berkas.hasil.final else KeadaanLangkah.BELUM
        return Langkah(Tahapan.TINDAK_LANJUT, state)
    days = [one.tanggal_tindak_lanjut for one in berkas.rekomendasi]
    days += [one.dicabut_pada for one in berkas.sanksi]
    last = max((day for day in days if day is not None), default=None)
    return Langkah(Tahapan.TINDAK_LANJUT, KeadaanLangkah.SELESAI, last, "selesai")
