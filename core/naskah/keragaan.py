"""Recapitulations on paper: tables of figures as they are printed, every cell a finished text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from core import rupiah
from core.naskah.tanda_tangan import BarisTanda
from core.rules.tabel_angka import BarisAngka, KolomAngka, Satuan, SatuanUang, TabelAngka


@dataclass(frozen=True, slots=True)
class KolomCetak:
    """A head, the head it shares with its neighbours, and its share of the width."""

    judul: str
    induk: str = ""
    lebar: int = 15


@dataclass(frozen=True, slots=True)
class BarisCetak:
    """One row. `tebal` rows stand under the others: the total, and what it is held against."""

    nama: str
    sel: tuple[str, ...]
    nomor: str = ""
    tebal: bool = False


@dataclass(frozen=True, slots=True)
class LembarAngka:
    """One table. `keterangan` are the lines under the title, `catatan` those under the table."""

    judul: str
    keterangan: tuple[str, ...]
    satuan: str
    kepala: str
    kolom: tuple[KolomCetak, ...]
    baris: tuple[BarisCetak, ...]
    catatan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NaskahAngka:
    """All of a recapitulation: one table or more, signed under the last."""

    instansi: str
    kota: str
    keadaan: date
    lembar: tuple[LembarAngka, ...]
    kode: str = ""
    contoh: str = ""
    tanda: tuple[BarisTanda, ...] = ()


_LEBAR = {Satuan.UNIT: 14, Satuan.ORANG: 15, Satuan.RUPIAH: 17}


def columns_of(kolom: Sequence[KolomAngka]) -> tuple[KolomCetak, ...]:
    """Heads with their unit where no head above them carries it."""
    return tuple(
        KolomCetak(_head(one), f"{one.induk} ({one.satuan.value})" if one.induk else "",
                   _LEBAR[one.satuan])
        for one in kolom
    )  # fmt: skip


def rows_of(tabel: TabelAngka, satuan: SatuanUang) -> Iterator[BarisCetak]:
    """The rows as printed, numbered, the total last."""
    for number, row in enumerate(tabel.baris, start=1):
        yield BarisCetak(row.nama, cells_of(row, tabel.kolom, satuan), f"{number}")
    yield BarisCetak("JUMLAH", cells_of(tabel.jumlah, tabel.kolom, satuan), tebal=True)


def beside_rows(
    tabel: TabelAngka, lalu: BarisAngka, satuan: SatuanUang, *, judul_lalu: str
) -> tuple[BarisCetak, BarisCetak]:
    """The total of the year before, and how far each figure moved since."""
    moved = BarisAngka("", {
        one.kode: None if kini is None or before is None else kini - before
        for one in tabel.kolom
        for kini, before in [(tabel.jumlah.of(one.kode), lalu.of(one.kode))]
    })  # fmt: skip
    return (
        BarisCetak(judul_lalu, cells_of(lalu, tabel.kolom, satuan), tebal=True),
        BarisCetak("Selisih", cells_of(moved, tabel.kolom, satuan), tebal=True),
    )


def cells_of(row: BarisAngka, kolom: Sequence[KolomAngka], satuan: SatuanUang) -> tuple[str, ...]:
    """The figures of a row as printed; blank stays blank."""
    return tuple(show_figure(row.of(one.kode), one.satuan, satuan) for one in kolom)


def show_figure(amount: int | None, satuan: Satuan, uang: SatuanUang) -> str:
    """A count as it is, money in the unit chosen.

    >>> show_figure(-118_400_000, Satuan.RUPIAH, SatuanUang.JUTA)
    '(118)'
    """
    if amount is not None and satuan is Satuan.RUPIAH:
        amount = uang.scaled(amount)
    return rupiah.show(amount)


def _head(kolom: KolomAngka) -> str:
    if kolom.induk or kolom.satuan is Satuan.RUPIAH:
        return kolom.judul
    return f"{kolom.judul} ({kolom.satuan.value})"
