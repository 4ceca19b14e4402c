"""Keragaan koperasi of a year: the table, last year's beside it, its checks, the lists behind."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from core.actions.office import Office, list_wilayah
from core.actions.outcome import Outcome
from core.actions.tahun_buku import batas_of, tahun_buku_for
from core.findings import Finding
from core.koperasi.daftar_pilihan import JENIS
from core.koperasi.keragaan import (
    KKMP,
    KONVENSIONAL,
    FaktaKeragaan,
    Lingkup,
    Menurut,
    group_of,
    members,
    tabulate,
    within,
)
from core.koperasi.keragaan_checks import check_keragaan, check_terbitan
from core.koperasi.keragaan_ods import BarisOds, ods_rows
from core.koperasi.keragaan_terbitan import TempelanAngka, read_tempelan, terbitan
from core.koperasi.kunci import cari_kunci, nama_kunci
from core.rules.tabel_angka import TabelAngka, check_rows
from core.storage.keragaan import KeragaanStore


@dataclass(frozen=True, slots=True)
class MintaKeragaan:
    """Which keragaan: of which year, by what, of whom. `tahun_buku` 0 is the one that is usual."""

    tahun: int
    menurut: Menurut = Menurut.KECAMATAN
    lingkup: Lingkup = Lingkup.SEMUA
    tahun_buku: int = 0


@dataclass(frozen=True, slots=True)
class Keragaan:
    """A year counted. `lalu` is the same table of the year before, row for row."""

    minta: MintaKeragaan
    batas: date
    tahun_buku: int
    batas_lalu: date
    tahun_buku_lalu: int
    tabel: TabelAngka
    lalu: TabelAngka
    temuan: tuple[Finding, ...]
    fakta: tuple[FaktaKeragaan, ...]

    @property
    def ods(self) -> tuple[BarisOds, ...]:
        """The ministry's eleven rows."""
        return ods_rows(self.tabel.jumlah, self.lalu.jumlah)

    def named(self, kode: str | None, kolom: str, cari: str = "") -> list[FaktaKeragaan]:
        """The cooperatives behind a figure; `kode` None is the total row."""
        menurut = self.minta.menurut
        inside = [each for each in self.fakta if kode is None or group_of(each, menurut) == kode]
        choices = cari_kunci(cari)
        return [each for each in members(inside, kolom) if _holds(nama_kunci(each.nama), choices)]


def load_keragaan(office: Office, minta: MintaKeragaan) -> Keragaan:
    """Count a year and the year before it, at the cut-off of each."""
    buku = minta.tahun_buku or tahun_buku_for(office, minta.tahun)
    batas, batas_lalu = batas_of(office, minta.tahun), batas_of(office, minta.tahun - 1)
    fakta = _fakta(office, minta.lingkup, batas, buku)
    before = _fakta(office, minta.lingkup, batas_lalu, buku - 1)
    order = _order(office, minta.menurut, [*fakta, *before])
    tabel = tabulate(fakta, minta.menurut, order)
    return Keragaan(
        minta=minta,
        batas=batas,
        tahun_buku=buku,
        batas_lalu=batas_lalu,
        tahun_buku_lalu=buku - 1,
        tabel=tabel,
        lalu=tabulate(before, minta.menurut, order),
        temuan=check_keragaan(tabel, fakta, tahun_buku=buku),
        fakta=tuple(fakta),
    )


def count_keragaan(office: Office, minta: MintaKeragaan) -> Outcome[Keragaan]:
    """The same, as the worker hands it to the window."""
    return Outcome(load_keragaan(office, minta))


def tahun_buku_choices(office: Office, tahun: int) -> tuple[int, int]:
    """The book years that may feed a year: the usual one first."""
    usual = tahun_buku_for(office, tahun)
    return (usual, tahun if usual != tahun else tahun - 1)


@dataclass(frozen=True, slots=True)
class PeriksaTerbitan:
    """What was found in a published set; `ditolak` are pasted lines that could not be read."""

    temuan: tuple[Finding, ...]
    diperiksa: int
    ditolak: tuple[str, ...] = ()


def check_published(nilai: dict[str, int | None], tempelan: str = "") -> PeriksaTerbitan:
    """Findings about published figures, typed and pasted. Nothing is kept."""
    found = check_terbitan(terbitan(nilai))
    pasted: TempelanAngka | None = read_tempelan(tempelan) if tempelan.strip() else None
    typed = sum(amount is not None for amount in nilai.values())
    if pasted is None:
        return PeriksaTerbitan(found, typed, (tempelan.strip(),) if tempelan.strip() else ())
    cells = sum(len(row.nilai) for row in pasted.tabel.semua)
    return PeriksaTerbitan((*found, *check_rows(pasted.tabel)), typed + cells, pasted.ditolak)


def _fakta(office: Office, lingkup: Lingkup, batas: date, tahun_buku: int) -> list[FaktaKeragaan]:
    store = KeragaanStore(office.db)
    states = office.pilihan.status_terdaftar
    return within(store.fakta(batas=batas, tahun_buku=tahun_buku, terdaftar=states), lingkup)


def _order(
    office: Office, menurut: Menurut, fakta: Sequence[FaktaKeragaan]
) -> list[tuple[str, str]]:
    """The rows that stand whether or not anything is in them, in the office's order."""
    match menurut:
        case Menurut.KECAMATAN:
            places = list_wilayah(office)
            return list(dict.fromkeys((one.kode_kecamatan, one.kecamatan) for one in places))
        case Menurut.KELURAHAN:
            return [(one.kode, one.kelurahan) for one in list_wilayah(office)]
        case Menurut.JENIS:
            return [(one, one) for one in JENIS]
        case Menurut.GOLONGAN:
            return [(KONVENSIONAL, "Konvensional"), (KKMP, "Koperasi Merah Putih")]
        case _:
            found = {group_of(each, menurut) for each in fakta if each.terdaftar}
            return [(one, one) for one in sorted(found - {""})]


def _holds(key: str, choices: tuple[tuple[str, ...], ...]) -> bool:
    return any(all(word in key for word in words) for words in choices)
