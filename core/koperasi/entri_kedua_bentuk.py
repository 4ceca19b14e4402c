"""What a second entry asks for, in the order of the form: amounts, answers, entries."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from core.koperasi.bentuk_kuesioner import GrupButir, entry_groups, question_groups
from core.koperasi.bentuk_laporan import Bagian, sections_for
from core.koperasi.entri_kedua import JenisNilai, KodeNilai
from core.rules.bagan import TAHUN_LALU, Akun, BaganAkun
from core.rules.pedoman import Kuesioner, Pedoman


@dataclass(frozen=True, slots=True)
class Tanya:
    """One value to enter. `akun` is there for amounts, `bobot` for an entry's highest score."""

    kode: KodeNilai
    nama: str
    akun: Akun | None = None
    bobot: Fraction | None = None

    @property
    def tahun_lalu(self) -> bool:
        """Whether it is a comparison figure of the year before."""
        return self.akun is not None and self.kode.kode.endswith(TAHUN_LALU)


@dataclass(frozen=True, slots=True)
class GrupTanya:
    """Values that stand together under a heading."""

    judul: str
    tanya: tuple[Tanya, ...]


@dataclass(frozen=True, slots=True)
class Bentuk:
    """Which form is entered again: of which kind and pola, by which pedoman.

    `pembanding_diketik` tells that last year's figures were typed with this report.
    """

    pedoman: Pedoman
    bagan: BaganAkun
    kind: str
    pola: str
    pembanding_diketik: bool
    varian: tuple[tuple[str, str], ...] = ()

    def groups(self, wanted: frozenset[KodeNilai] | None = None) -> tuple[GrupTanya, ...]:
        """All values of the form, or only those wanted; groups without one are left out."""
        found = (*self._accounts(), *self._questions(), *self._entries())
        chosen = (
            GrupTanya(
                grup.judul,
                tuple(one for one in grup.tanya if wanted is None or one.kode in wanted),
            )
            for grup in found
        )
        return tuple(grup for grup in chosen if grup.tanya)

    def asked(self, wanted: frozenset[KodeNilai] | None = None) -> tuple[KodeNilai, ...]:
        """The same without names."""
        return tuple(one.kode for grup in self.groups(wanted) for one in grup.tanya)

    @property
    def wajib(self) -> frozenset[str]:
        """Accounts that must be filled: elsewhere blank means as much as zero."""
        return frozenset(
            kode
            for kode in self.pedoman.accounts_used(dict(self.varian))
            if self.bagan.akun[kode.removesuffix(TAHUN_LALU)].wajib
        )

    def _accounts(self) -> Iterator[GrupTanya]:
        used = self.pedoman.accounts_used(dict(self.varian))
        for bagian in sections_for(self.bagan, self.kind, self.pola):
            yield GrupTanya(f"{bagian.induk} · {bagian.judul}", tuple(self._lines(bagian, used)))

    def _lines(self, bagian: Bagian, used: frozenset[str]) -> Iterator[Tanya]:
        for baris in bagian.baris:
            if baris.akun is None:
                continue
            yield Tanya(KodeNilai(JenisNilai.AKUN, baris.kode), baris.nama, baris.akun)
            before = f"{baris.kode}{TAHUN_LALU}"
            if self.pembanding_diketik and before in used:
                name = f"{baris.nama} (tahun lalu)"
                yield Tanya(KodeNilai(JenisNilai.AKUN, before), name, baris.akun)

    def _questions(self) -> Iterator[GrupTanya]:
        for grup in question_groups(self.pedoman):
            for each in grup.komponen:
                if isinstance(each.isi, Kuesioner):
                    yield GrupTanya(
                        f"{each.kode}  {each.nama}",
                        tuple(
                            Tanya(
                                KodeNilai(JenisNilai.JAWABAN, f"{each.kode}:{place}"),
                                f"{place}.  {butir.teks}",
                            )
                            for place, butir in enumerate(each.isi.butir, start=1)
                        ),
                    )

    def _entries(self) -> Iterator[GrupTanya]:
        for grup in entry_groups(self.pedoman):
            yield GrupTanya(grup.judul, tuple(_entries_of(grup)))


def _entries_of(grup: GrupButir) -> Iterator[Tanya]:
    for each in grup.komponen:
        kode = KodeNilai(JenisNilai.ISIAN, each.kode)
        yield Tanya(kode, f"{each.kode}  {each.nama}", bobot=each.bobot)
