"""Rekap UMKM: rows by place or sector, columns by size class, and what is added up."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from core import rupiah
from core.findings import Finding, Severity
from core.rules.skala_umkm import SkalaUmkm
from core.rules.tabel_angka import (
    BarisAngka,
    Jumlahan,
    KolomAngka,
    Satuan,
    TabelAngka,
    check_parts,
    check_rows,
)

BELUM_DIISI = "Belum diisi"
TANPA_KELAS = "kelas0"
_BEYOND = ("kelas4", "kelas5")
Angka = Mapping[str, int | None]


class MenurutUmkm(StrEnum):
    """What the rows of the table are."""

    KECAMATAN = "kecamatan"
    KELURAHAN = "kelurahan"
    SEKTOR = "sektor"

    @property
    def sebutan(self) -> str:
        """The word over the rows."""
        return self.value.capitalize()


@dataclass(frozen=True, slots=True)
class MintaRekap:
    """Which recapitulation: of which year, by what, of the supervised or of all."""

    tahun: int
    menurut: MenurutUmkm = MenurutUmkm.KECAMATAN
    binaan: bool = True


@dataclass(frozen=True, slots=True)
class KelompokUmkm:
    """The figures of one kelurahan or sector as they were counted; `kode` "" is not filled in."""

    kode: str
    nilai: Angka


def kelas_kode(urut: int) -> str:
    """The column of a size class by its place; 0 is the unknown."""
    return f"kelas{urut}"


def columns_of(skala: SkalaUmkm | None) -> tuple[KolomAngka, ...]:
    """The columns under one rule; without a rule nobody's class is known."""
    classes = skala.daftar_kelas if skala else ()
    return (
        KolomAngka("jumlah", "Jumlah", Satuan.UNIT, "UMKM"),
        *(KolomAngka(kelas_kode(one.urut), one.nama, Satuan.UNIT, "UMKM") for one in classes),
        KolomAngka(TANPA_KELAS, "Belum diketahui", Satuan.UNIT, "UMKM"),
        KolomAngka("lapor", "Melapor laba", Satuan.UNIT),
        KolomAngka("tenaga_pria", "Laki-laki", Satuan.ORANG, "Tenaga kerja"),
        KolomAngka("tenaga_wanita", "Perempuan", Satuan.ORANG, "Tenaga kerja"),
        KolomAngka("tenaga", "Jumlah", Satuan.ORANG, "Tenaga kerja"),
        KolomAngka("omzet", "Omzet", Satuan.RUPIAH),
        KolomAngka("laba", "Laba", Satuan.RUPIAH),
    )


def tabulate_umkm(
    menurut: MenurutUmkm,
    kolom: Sequence[KolomAngka],
    counted: Sequence[KelompokUmkm],
    urutan: Sequence[tuple[str, str]],
    induk: Mapping[str, str],
) -> TabelAngka:
    """The table. `induk` names the row that a counted group belongs to, itself unless named."""
    groups: dict[str, list[Angka]] = {kode: [] for kode, _ in urutan}
    for each in counted:
        groups.setdefault(induk.get(each.kode, each.kode), []).append(each.nilai)
    names = dict(urutan)
    others = sorted(kode for kode in groups if kode and kode not in names)
    order = [*names, *others, *([""] if "" in groups else [])]
    rows = tuple(
        BarisAngka(names.get(kode) or kode or BELUM_DIISI, _sum(kolom, groups[kode]), kode)
        for kode in order
    )
    total = BarisAngka("Jumlah", _sum(kolom, [each.nilai for each in counted]))
    return TabelAngka(menurut.sebutan, tuple(kolom), rows, total)


def _sum(kolom: Sequence[KolomAngka], groups: Sequence[Angka]) -> dict[str, int | None]:
    """Each column over some groups; None where nobody gave an amount."""
    found: dict[str, int | None] = {}
    for one in kolom:
        amounts = [amount for group in groups if (amount := group.get(one.kode)) is not None]
        found[one.kode] = sum(amounts) if amounts or one.satuan is Satuan.UNIT else None
    return found


def shown_columns(*tabel: TabelAngka) -> tuple[KolomAngka, ...]:
    """The columns to look at: a size class beyond the third only where somebody is in it."""
    return tuple(
        one
        for one in tabel[0].kolom
        if one.kode not in _BEYOND or any(each.jumlah.of(one.kode) for each in tabel)
    )


def check_rekap(tabel: TabelAngka) -> tuple[Finding, ...]:
    """Size classes make the whole, rows make the city; what could not be placed is told."""
    classes = tuple(one.kode for one in tabel.kolom if one.kode.startswith("kelas"))
    whole = Jumlahan(
        "rekap.kelas", classes, "jumlah", "Mikro + kecil + menengah + lainnya tidak sama "
        "dengan jumlah UMKM",
    )  # fmt: skip
    return (*check_parts(tabel, whole), *check_rows(tabel), *_unknown(tabel))


def _unknown(tabel: TabelAngka) -> Iterator[Finding]:
    blank = next((row.of("jumlah") for row in tabel.baris if not row.kode), None)
    if blank:
        yield Finding(
            "rekap.belum_diisi",
            tabel.kepala.lower(),
            f"{rupiah.show(blank)} UMKM belum diisi {tabel.kepala.lower()}nya.",
            Severity.PERINGATAN,
        )
    if unknown := tabel.jumlah.of(TANPA_KELAS):
        yield Finding(
            "rekap.tanpa_kelas",
            TANPA_KELAS,
            f"{rupiah.show(unknown)} UMKM belum diketahui kelasnya: omzet setahun penuh dan modal "
            "usahanya belum tercatat.",
            Severity.CATATAN,
        )
