"""Milestones on the way to an indicator: counts from records, never a made-up percentage."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date

from core import angka, tanggal
from core.iku.model import NilaiSakip


@dataclass(frozen=True, slots=True)
class Tonggak:
    """So many of so many; `keterangan` where it needs a word."""

    nama: str
    jumlah: int
    dari: int | None = None
    keterangan: str = ""

    def __str__(self) -> str:
        """As a line of a paper or a list.

        >>> str(Tonggak("RAT dilaporkan", 12, 316))
        'RAT dilaporkan: 12 dari 316'
        """
        whole = f" dari {angka.show(self.dari, 0)}" if self.dari is not None else ""
        more = f" ({self.keterangan})" if self.keterangan else ""
        return f"{self.nama}: {angka.show(self.jumlah, 0)}{whole}{more}"


@dataclass(frozen=True, slots=True)
class KoperasiTriwulan:
    """How many cooperatives had come how far at the end of a quarter."""

    terdaftar: int
    rat_dilaporkan: int
    layak: int
    diperiksa: int
    dinilai: int


@dataclass(frozen=True, slots=True)
class UmkmTriwulan:
    """How many supervised businesses have which profits on record."""

    diawasi: int
    laba_lalu: int
    terukur: int


@dataclass(frozen=True, slots=True)
class Rekomendasi:
    """How many recommendations of the Inspektorat there are, and how many were followed up."""

    jumlah: int
    selesai: int


def of_koperasi(counts: KoperasiTriwulan, tahun_buku: int) -> tuple[Tonggak, ...]:
    """RAT reported, eligible, examined, assessed: of the cooperatives registered that day.

    Eligibility also rests on records without a day, such as the complete report.
    """
    whole = counts.terdaftar
    return (
        Tonggak(f"RAT tahun buku {tahun_buku} dilaporkan", counts.rat_dilaporkan, whole),
        Tonggak("Layak dinilai", counts.layak, whole, "keadaan saat ini"),
        Tonggak("Diperiksa (berita acara)", counts.diperiksa, whole),
        Tonggak("Dinilai final", counts.dinilai, whole),
    )


def of_umkm(counts: UmkmTriwulan, tahun: int) -> tuple[Tonggak, ...]:
    """Supervised that day; their profits as recorded now, for profits carry no day of entry."""
    now = "menurut catatan sekarang"
    return (
        Tonggak("Dalam pengawasan", counts.diawasi),
        Tonggak(f"Laba {tahun - 1} tercatat", counts.laba_lalu, counts.diawasi, now),
        Tonggak("Laba terukur dua tahun", counts.terukur, counts.diawasi, now),
    )


def of_sakip(
    nilai: NilaiSakip | None, batas: date, rekomendasi: Rekomendasi | None
) -> tuple[Tonggak, ...]:
    """Whether the LHE was out by that day, and the follow-up of its recommendations."""
    day = tanggal.parse(nilai.lhe_tanggal) if nilai is not None and nilai.lhe_tanggal else None
    out = nilai is not None and nilai.terbit and (day is None or day <= batas)
    word = "LHE tanpa tanggal" if out and day is None else f"tanggal {tanggal.show(day)}"
    first = Tonggak("LHE terbit", int(out), 1, word if out else "")
    if rekomendasi is None:
        return (first,)
    return (
        first,
        Tonggak("Rekomendasi ditindaklanjuti", rekomendasi.selesai, rekomendasi.jumlah),
    )


def as_text(tonggak: Iterable[Tonggak]) -> str:
    """For keeping beside a signature."""
    return json.dumps([asdict(one) for one in tonggak], ensure_ascii=False)


def from_text(text: str) -> tuple[Tonggak, ...]:
    """What was kept."""
    found: Sequence[dict[str, object]] = json.loads(text)
    return tuple(
        Tonggak(
            nama=str(one["nama"]),
            jumlah=int(str(one["jumlah"])),
            dari=None if one["dari"] is None else int(str(one["dari"])),
            keterangan=str(one["keterangan"]),
        )
        for one in found
    )
