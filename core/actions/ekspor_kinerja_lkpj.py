"""Figures for the LKPJ: programs with money, the indicators, cooperatives and businesses."""

from collections.abc import Iterator

from core import angka
from core.actions.ekspor_kinerja_pendukung import fill_pendukung
from core.actions.iku import load_all, load_tahun
from core.actions.iku_dasar import known_years, set_in_force
from core.actions.keragaan import MintaKeragaan, load_keragaan
from core.actions.office import Office
from core.actions.program import load_program
from core.actions.rekap_umkm import load_rekap
from core.actions.set_tahun import set_note
from core.angka import AngkaUnreadableError
from core.iku.model import TahunIku
from core.iku.program import BarisProgram
from core.iku.program_jumlah import JumlahProgram
from core.iku.program_pohon import TahunProgram
from core.naskah.lembar_kinerja import NA, BarisLembar, LembarKinerja, Nilai, SusunanBuku
from core.rules.capaian import Rentang, Target, show_target
from core.umkm.rekap import MintaRekap


def fill_lkpj(
    office: Office, susunan: SusunanBuku, tahun: int, triwulan: int | None, set_iku: str = ""
) -> tuple[LembarKinerja, ...]:
    """The three sheets; a year is never cut at a quarter."""
    del triwulan
    this = load_tahun(office, tahun, set_iku)
    before = load_all(office, tahun - 1) if tahun - 1 in known_years(office) else None
    program, known = load_program(office, tahun), set_in_force(office, tahun, set_iku).iku
    aims = {one.kode: one.sasaran for one in known}
    money, indicators, support = susunan.lembar
    told = (f"Tahun {tahun}, rupiah penuh.",)
    none = (f"Program tahun {tahun} belum diisi.",) if program.kosong else ()
    return (
        LembarKinerja(money, told, tuple(_programs(program)), none),
        LembarKinerja(
            indicators,
            (f"Tahun {tahun}, {this.keputusan}.", *set_note(office, tahun, set_iku)),
            tuple(_indicators(this, before, aims)),
        ),
        fill_pendukung(
            office,
            support,
            load_keragaan(office, MintaKeragaan(tahun)),
            load_rekap(office, MintaRekap(tahun, binaan=False)),
        ),
    )


def typed(text: str) -> Nilai:
    """A performance figure as a number where it is one, else as it was typed."""
    try:
        return angka.parse(text)
    except AngkaUnreadableError:
        return text


def target_cell(target: Target | None) -> Nilai:
    """A target: a number, a range in words, or n/a."""
    if target is None:
        return NA
    return show_target(target) if isinstance(target, Rentang) else target


def share(jumlah: JumlahProgram, triwulan: int = 0) -> Nilai:
    """Spent of the pagu as printed; n/a where either is unknown."""
    exact = jumlah.persen(triwulan)
    return NA if exact is None else angka.round_half_up(exact)


def _programs(program: TahunProgram) -> Iterator[BarisLembar]:
    for one in program.walk():
        row = one.baris
        facts: dict[str, Nilai] = {
            "kode": row.kode,
            "nama": row.nama,
            "indikator": row.indikator,
            "satuan": row.satuan,
            "target": typed(row.target),
            "capai": typed(_latest(row)),
        }
        yield BarisLembar({**facts, **_money(one.jumlah)}, tebal=not one.tingkat)
    if not program.kosong:
        yield BarisLembar({"nama": "Jumlah", **_money(program.jumlah)}, tebal=True)


def _latest(row: BarisProgram) -> str:
    return next((one for one in reversed(row.kinerja) if one), "")


def _money(jumlah: JumlahProgram) -> dict[str, Nilai]:
    return {
        "murni": jumlah.murni,
        "perubahan": jumlah.perubahan,
        "realisasi": jumlah.realisasi_terakhir,
        "persen": share(jumlah),
    }


def _indicators(
    this: TahunIku, before: TahunIku | None, aims: dict[str, str]
) -> Iterator[BarisLembar]:
    known = {one.kode: one.realisasi for one in before.iku} if before else {}
    for one in this.iku:
        last = known.get(one.kode)
        yield BarisLembar(
            {
                "nomor": one.nomor,
                "sasaran": aims.get(one.kode, ""),
                "nama": one.nama,
                "satuan": one.satuan,
                "lalu": NA if last is None else last,
                "target": target_cell(one.target),
                "realisasi": NA if one.realisasi is None else one.realisasi,
                "capaian": NA if one.capaian is None else one.capaian,
                "kategori": one.kategori or NA,
                "pembilang": one.cacah.pembilang if one.cacah else None,
                "penyebut": one.cacah.penyebut if one.cacah else None,
                "dasar": one.sebab or one.dasar,
            }
        )
