"""The figures of a report and the questions of a pedoman, in the order and grouping of the form."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from core.koperasi.bentuk_kuesioner import GrupButir, entry_groups, question_groups
from core.koperasi.bentuk_laporan import Baris, JenisBaris, sections_for, total_of
from core.koperasi.laporan import change
from core.naskah.angka_laporan import (
    BagianAngka,
    BarisAngka,
    ButirTanya,
    KelompokTanya,
)
from core.naskah.angka_laporan import JenisBaris as JenisCetak
from core.naskah.formulir import IsianFormulir, KelompokIsian
from core.rules.bagan import BaganAkun
from core.rules.pedoman import Kuesioner, Pedoman

_JENIS = {
    JenisBaris.KEPALA: JenisCetak.KELOMPOK,
    JenisBaris.AKUN: JenisCetak.AKUN,
    JenisBaris.JUMLAH: JenisCetak.JUMLAH,
}
Amounts = Mapping[str, int]


def figures(  # noqa: PLR0913 - this year, last year and what explains them, each by its name
    bagan: BaganAkun,
    kind: str,
    pola: str,
    *,
    kini: Amounts,
    lalu: Amounts,
    alasan: Mapping[str, str],
    lonjakan: Collection[str] = (),
) -> tuple[BagianAngka, ...]:
    """Every section of the form with both years; a blank stays a blank.

    How a line moved is said of those in `lonjakan` and those with a reason.
    """
    told = {*lonjakan, *(kode for kode, reason in alasan.items() if reason)}
    return tuple(
        BagianAngka(
            bagian.induk,
            bagian.judul,
            tuple(
                _told(_line(bagan, baris, kini, lalu), alasan.get(baris.kode, ""))
                if baris.kode in told
                else _line(bagan, baris, kini, lalu)
                for baris in bagian.baris
            ),
        )
        for bagian in sections_for(bagan, kind, pola.lower())
    )


def questions(pedoman: Pedoman) -> tuple[KelompokTanya, ...]:
    """The words of every questionnaire, grouped as an officer works through them."""
    return tuple(
        KelompokTanya(_title(grup), tuple(_asked(grup))) for grup in question_groups(pedoman)
    )


def entries(pedoman: Pedoman) -> tuple[KelompokIsian, ...]:
    """Scores that the examiner fills in, by aspect."""
    return tuple(
        KelompokIsian(
            grup.judul,
            tuple(IsianFormulir(one.kode, one.nama, one.bobot) for one in grup.komponen),
        )
        for grup in entry_groups(pedoman)
    )


def _told(line: BarisAngka, alasan: str) -> BarisAngka:
    return replace(line, alasan=alasan, perubahan=change(line.kini, line.lalu).fakta)


def _line(bagan: BaganAkun, baris: Baris, kini: Amounts, lalu: Amounts) -> BarisAngka:
    match baris.jenis:
        case JenisBaris.KEPALA:
            return BarisAngka(_JENIS[baris.jenis], baris.nama)
        case JenisBaris.JUMLAH:
            unit = _unit_of_sum(bagan, baris.kode)
            return BarisAngka(
                _JENIS[baris.jenis],
                baris.nama,
                total_of(bagan, baris.kode, kini),
                total_of(bagan, baris.kode, lalu),
                unit,
            )
    return BarisAngka(
        _JENIS[baris.jenis],
        baris.nama,
        kini.get(baris.kode),
        lalu.get(baris.kode),
        bagan.akun[baris.kode].satuan,
    )


def _unit_of_sum(bagan: BaganAkun, kode: str) -> str:
    first = next(iter(bagan.jumlah[kode].akun))
    return bagan.akun[first].satuan


def _title(grup: GrupButir) -> str:
    return f"{grup.induk}: {grup.judul}" if grup.induk else grup.judul


def _asked(grup: GrupButir) -> Iterator[ButirTanya]:
    for one in grup.komponen:
        if isinstance(one.isi, Kuesioner):
            yield ButirTanya(one.kode, one.nama, tuple(each.teks for each in one.isi.butir))
