"""Recommendations of an LHE: who answers for them until when, and what was done, day by day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from core import tanggal
from core.findings import Finding, Severity
from core.rekomendasi import KeadaanRekomendasi, is_overdue


@dataclass(frozen=True, slots=True)
class BerkasSakip:
    """A PDF or JPG kept beside the database under its hash; empty where there is none."""

    nama: str = ""
    jenis: str = ""
    sidik: str = ""


@dataclass(frozen=True, slots=True)
class TindakLanjutSakip:
    """What was done on a day, its evidence, and the status from that day on.

    For a recommendation that cannot be followed up `uraian` is the reason.
    """

    rekomendasi_id: int
    tanggal: date
    uraian: str
    status: KeadaanRekomendasi
    bukti: str = ""
    berkas: BerkasSakip = BerkasSakip()
    oleh: str = ""
    id: int = 0
    versi: int = 1


@dataclass(frozen=True, slots=True)
class RekomendasiSakip:
    """One recommendation with its follow-up, the earliest day first."""

    nilai_id: int
    nomor: int
    uraian: str
    komponen: str = ""
    penanggung_jawab: str = ""
    tenggat: date | None = None
    tindak_lanjut: tuple[TindakLanjutSakip, ...] = ()
    id: int = 0
    versi: int = 1

    def status_on(self, day: date) -> KeadaanRekomendasi:
        """How far it was at the end of a day."""
        known = [one.status for one in self.tindak_lanjut if one.tanggal <= day]
        return known[-1] if known else KeadaanRekomendasi.BELUM

    def is_overdue(self, day: date) -> bool:
        """Whether its tenggat went by with something left to do."""
        return is_overdue(self.tenggat, day, terbuka=self.status_on(day).terbuka)


@dataclass(frozen=True, slots=True)
class HitungRekomendasi:
    """Recommendations of one LHE counted at one day; `lewat` are past their tenggat."""

    jumlah: int
    belum: int
    proses: int
    selesai: int
    tidak_dapat: int
    lewat: int


def count_on(known: Iterable[RekomendasiSakip], on: date) -> HitungRekomendasi:
    """Count them by their status at the end of a day."""
    rows = list(known)
    at = [one.status_on(on) for one in rows]
    return HitungRekomendasi(
        jumlah=len(rows),
        belum=at.count(KeadaanRekomendasi.BELUM),
        proses=at.count(KeadaanRekomendasi.PROSES),
        selesai=at.count(KeadaanRekomendasi.SELESAI),
        tidak_dapat=at.count(KeadaanRekomendasi.TIDAK_DAPAT),
        lewat=sum(one.is_overdue(on) for one in rows),
    )


def check_rekomendasi(
    one: RekomendasiSakip, others: Iterable[RekomendasiSakip], terbit: date | None
) -> Iterator[Finding]:
    """A text, a number of its own, a tenggat after the letter."""
    if not one.uraian.strip():
        yield Finding("rekomendasi.uraian", "uraian", "Isi bunyi rekomendasi.")
    if one.nomor < 1:
        yield Finding("rekomendasi.nomor", "nomor", "Nomor rekomendasi mulai dari 1.")
    if any(each.id != one.id and each.nomor == one.nomor for each in others):
        yield Finding(
            "rekomendasi.kembar",
            "nomor",
            f"Nomor {one.nomor} sudah dipakai rekomendasi lain.",
            Severity.PERINGATAN,
        )
    if one.tenggat is None:
        yield Finding(
            "rekomendasi.tenggat_kosong",
            "tenggat",
            "Tanpa tenggat, rekomendasi ini tidak diingatkan di Beranda.",
            Severity.CATATAN,
        )
    elif terbit is not None and one.tenggat < terbit:
        yield Finding(
            "rekomendasi.tenggat",
            "tenggat",
            f"Tenggat mendahului tanggal LHE, {tanggal.show(terbit)}.",
            Severity.PERINGATAN,
        )


def check_tindak_lanjut(
    one: TindakLanjutSakip, today: date, terbit: date | None
) -> Iterator[Finding]:
    """A text, a day that has come, and evidence where it is called done."""
    if not one.uraian.strip():
        words = (
            "Isi alasan mengapa tidak dapat ditindaklanjuti."
            if one.status is KeadaanRekomendasi.TIDAK_DAPAT
            else "Isi apa yang dikerjakan."
        )
        yield Finding("tindak_lanjut.uraian", "uraian", words)
    if one.tanggal > today:
        yield Finding("tindak_lanjut.tanggal", "tanggal", "Tanggal tindak lanjut belum tiba.")
    if terbit is not None and one.tanggal < terbit:
        yield Finding(
            "tindak_lanjut.sebelum_lhe",
            "tanggal",
            f"Tanggal mendahului tanggal LHE, {tanggal.show(terbit)}.",
            Severity.PERINGATAN,
        )
    if one.status is KeadaanRekomendasi.SELESAI and not (one.bukti or one.berkas.sidik):
        yield Finding(
            "tindak_lanjut.bukti",
            "bukti",
            "Selesai tanpa bukti: isi nomor dokumen atau lampirkan berkasnya.",
            Severity.PERINGATAN,
        )
