"""A blind second entry: what was typed again, where the two differ, and what shall stand."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from fractions import Fraction
from typing import Any

from core import angka, tanggal
from core.findings import Finding
from core.koperasi.laporan import Laporan
from core.koperasi.penilaian import Penilaian
from core.koperasi.telaah import Isi
from core.rules.bagan import TAHUN_LALU, BaganAkun
from core.rules.masukan import Masukan, check_amounts, check_answers
from core.rules.pedoman import Pedoman

YA, TIDAK = "1", "0"


class Lingkup(StrEnum):
    """How much is entered again."""

    PENENTU = "penentu"
    SEMUA = "semua"

    @property
    def sebutan(self) -> str:
        return "Angka penentu" if self is Lingkup.PENENTU else "Semua isian"


class KeadaanEntri(StrEnum):
    """Being typed, laid beside the first, resolved, or given up."""

    DIISI = "diisi"
    DIBANDINGKAN = "dibandingkan"
    SELESAI = "selesai"
    BATAL = "batal"


class JenisNilai(StrEnum):
    """What a value is: an amount, an answer, a score that the assessor enters."""

    AKUN = "akun"
    JAWABAN = "jawaban"
    ISIAN = "isian"


class Putusan(StrEnum):
    """Which value stands; BELUM is not resolved yet."""

    BELUM = ""
    SAMA = "sama"
    PERTAMA = "pertama"
    KEDUA = "kedua"
    LAIN = "lain"

    @property
    def sebutan(self) -> str:
        return _SEBUTAN[self]


_SEBUTAN = {
    Putusan.BELUM: "Belum diputus",
    Putusan.SAMA: "Sama",
    Putusan.PERTAMA: "Pakai pertama",
    Putusan.KEDUA: "Pakai kedua",
    Putusan.LAIN: "Nilai lain",
}


@dataclass(frozen=True, slots=True, order=True)
class KodeNilai:
    """Which value: `kas`, `kas@-1`, the component of an entry, or `3.1:4`, an item from 1."""

    jenis: JenisNilai
    kode: str

    @property
    def butir(self) -> tuple[str, int]:
        """Component and place from 0 of an answer."""
        komponen, _, nomor = self.kode.rpartition(":")
        return komponen, int(nomor) - 1


@dataclass(frozen=True, slots=True)
class Nilai:
    """One value entered again, as text: rupiah as digits, an answer 1 or 0, an entry exact.

    `pertama` is None until both are laid side by side. `nilai` is the third, corrected one.
    """

    tanya: KodeNilai
    kedua: str = ""
    pertama: str | None = None
    putusan: Putusan = Putusan.BELUM
    nilai: str | None = None
    alasan: str = ""
    diputus_oleh: str = ""

    @property
    def berbeda(self) -> bool:
        return self.pertama is not None and self.putusan is not Putusan.SAMA

    @property
    def akhir(self) -> str | None:
        """The value that shall stand; None while that is not known."""
        match self.putusan:
            case Putusan.BELUM:
                return None
            case Putusan.KEDUA:
                return self.kedua
            case Putusan.LAIN:
                return self.nilai
            case Putusan.SAMA | Putusan.PERTAMA:
                return self.pertama


@dataclass(frozen=True, slots=True)
class EntriKedua:
    """One second entry of an assessment. `pemasuk` entered first, `pembanding` again."""

    penilaian_id: int
    lingkup: Lingkup
    pemasuk_id: int | None
    pemasuk: str
    pembanding_id: int | None
    pembanding: str
    mulai: datetime
    nilai: tuple[Nilai, ...]
    keadaan: KeadaanEntri = KeadaanEntri.DIISI
    selesai: datetime | None = None
    id: int = 0
    versi: int = 0

    @property
    def berbeda(self) -> tuple[Nilai, ...]:
        """Where the two differed."""
        return tuple(one for one in self.nilai if one.berbeda)

    @property
    def belum_diputus(self) -> int:
        return sum(one.putusan is Putusan.BELUM for one in self.berbeda)

    @property
    def ringkasan(self) -> "RingkasanEntriKedua":
        """What is told of it beside a result."""
        deciders = {one.diputus_oleh: None for one in self.berbeda if one.diputus_oleh}
        return RingkasanEntriKedua(
            self.lingkup,
            self.pemasuk,
            self.pembanding,
            self.selesai,
            len(self.nilai),
            len(self.berbeda),
            tuple(deciders),
        )


@dataclass(frozen=True, slots=True)
class RingkasanEntriKedua:
    """Who entered, who entered again, how many values were compared and how many differed."""

    lingkup: Lingkup
    pemasuk: str
    pembanding: str
    selesai: datetime | None
    dibandingkan: int
    berbeda: int
    pemutus: tuple[str, ...] = ()
    berlaku: bool = True
    """Whether the report still has every value that was agreed on."""

    @property
    def kalimat(self) -> str:
        """The same in one sentence, for the head of the editor and for paper."""
        found = f"{self.berbeda} berbeda dan diputus" if self.berbeda else "semuanya sama"
        by = f" oleh {', '.join(self.pemutus)}" if self.pemutus else ""
        when = f" {tanggal.show(self.selesai.date())}" if self.selesai else ""
        return (
            f"Dimasukkan {self.pemasuk}; dimasukkan lagi {self.pembanding}{when}: "
            f"{self.dibandingkan} nilai dibandingkan, {found}{by}."
            f"{'' if self.berlaku else ' Isian berubah sesudahnya.'}"
        )


def values_of(isi: Isi) -> dict[KodeNilai, str]:
    """Every value of a report and its assessment as text; blank ones are absent."""
    found: dict[KodeNilai, str] = {}
    for suffix, column in (("", isi.kini), (TAHUN_LALU, isi.lalu)):
        for kode, amount in column.items():
            if amount is not None:
                found[KodeNilai(JenisNilai.AKUN, f"{kode}{suffix}")] = str(amount)
    for komponen, answers in isi.jawaban.items():
        for place, answer in enumerate(answers, start=1):
            if answer is not None:
                tanya = KodeNilai(JenisNilai.JAWABAN, f"{komponen}:{place}")
                found[tanya] = YA if answer else TIDAK
    for komponen, skor in isi.isian.items():
        if skor is not None:
            found[KodeNilai(JenisNilai.ISIAN, komponen)] = angka.exact(skor)
    return found


def is_same(tanya: KodeNilai, one: str, other: str, wajib: frozenset[str]) -> bool:
    """Whether two texts mean the same; blank is zero only where a line may stay blank."""
    if one == other:
        return True
    if tanya.jenis is not JenisNilai.AKUN or {one, other} != {"", "0"}:
        return False
    return tanya.kode not in wajib


def is_blank(nilai: Nilai, wajib: frozenset[str]) -> bool:
    """Whether a value still has to be typed."""
    return not nilai.kedua and not is_same(nilai.tanya, nilai.kedua, "0", wajib)


def lay_beside(
    nilai: Iterable[Nilai], now: Mapping[KodeNilai, str], wajib: frozenset[str]
) -> tuple[Nilai, ...]:
    """Put the first values beside; a decision stays only while the first value is the same."""
    return tuple(_beside(one, now.get(one.tanya, ""), wajib) for one in nilai)


def _beside(nilai: Nilai, pertama: str, wajib: frozenset[str]) -> Nilai:
    if nilai.pertama == pertama and nilai.putusan is not Putusan.BELUM:
        return nilai
    same = is_same(nilai.tanya, nilai.kedua, pertama, wajib)
    return Nilai(nilai.tanya, nilai.kedua, pertama, Putusan.SAMA if same else Putusan.BELUM)


def moved_since(
    nilai: Iterable[Nilai], now: Mapping[KodeNilai, str], wajib: frozenset[str]
) -> tuple[KodeNilai, ...]:
    """Values whose first entry is no longer what it was when both were laid side by side."""
    return tuple(
        one.tanya
        for one in nilai
        if one.pertama is not None
        and not is_same(one.tanya, one.pertama, now.get(one.tanya, ""), wajib)
    )


def stands(nilai: Iterable[Nilai], now: Mapping[KodeNilai, str], wajib: frozenset[str]) -> bool:
    """Whether the report still has every value that was agreed on."""
    return all(
        one.akhir is not None and is_same(one.tanya, one.akhir, now.get(one.tanya, ""), wajib)
        for one in nilai
    )


def summary_of(entri: EntriKedua, laporan: Laporan, penilaian: Penilaian) -> RingkasanEntriKedua:
    """What is told of a finished second entry beside this report as it stands now."""
    now = values_of(
        Isi(laporan.tahun_ini, laporan.pembanding, penilaian.jawaban, penilaian.isian, {}, {})
    )
    return replace(entri.ringkasan, berlaku=stands(entri.nilai, now, frozenset()))


def with_resolved(
    laporan: Laporan, penilaian: Penilaian, nilai: Iterable[Nilai]
) -> tuple[Laporan, Penilaian]:
    """Report and assessment with the values that shall stand instead of the first ones."""
    akun, alasan = dict(laporan.akun), dict(laporan.alasan)
    jawaban, isian = dict(penilaian.jawaban), dict(penilaian.isian)
    for one in nilai:
        text = one.akhir
        if text is None or text == one.pertama:
            continue
        kode = one.tanya.kode
        match one.tanya.jenis:
            case JenisNilai.AKUN:
                alasan.pop(kode, None)
                _put(akun, kode, int(text) if text else None)
            case JenisNilai.ISIAN:
                _put(isian, kode, angka.read_exact(text) if text else None)
            case JenisNilai.JAWABAN:
                komponen, place = one.tanya.butir
                given = list(jawaban.get(komponen, ()))
                given += [None] * (place + 1 - len(given))
                given[place] = (text == YA) if text else None
                jawaban[komponen] = tuple(given)
    return (
        replace(laporan, akun=akun, alasan=alasan),
        replace(penilaian, jawaban=jawaban, isian=isian),
    )


def _put(target: dict[str, Any], kode: str, value: object | None) -> None:
    if value is None:
        target.pop(kode, None)
    else:
        target[kode] = value


def check_values(
    values: Mapping[KodeNilai, str], pedoman: Pedoman, bagan: BaganAkun
) -> Iterator[Finding]:
    """Values that cannot be meant: negative where impossible, too large, outside the weight."""
    akun = {
        tanya.kode: int(text)
        for tanya, text in values.items()
        if tanya.jenis is JenisNilai.AKUN and text
    }
    isian: dict[str, Fraction | None] = {
        tanya.kode: angka.read_exact(text)
        for tanya, text in values.items()
        if tanya.jenis is JenisNilai.ISIAN and text
    }
    yield from check_amounts(bagan, akun)
    yield from check_answers(pedoman, Masukan(isian=isian))
