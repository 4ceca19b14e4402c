"""E.81, evaluation of a Renja by quarter: the indicators first, then programs with their money."""

from collections.abc import Iterator, Mapping

from core.actions.ekspor_kinerja_lkpj import share, target_cell, typed
from core.actions.iku import load_all, penilai_of
from core.actions.iku_dasar import known_years, set_in_force
from core.actions.office import Office
from core.actions.program import load_program
from core.actions.set_tahun import set_note
from core.actions.target import load_periode
from core.actions.triwulan import load_triwulan
from core.iku.capaian import Penilai
from core.iku.program_jumlah import JumlahProgram
from core.iku.program_pohon import SimpulProgram
from core.iku.target_periode import PeriodeIku
from core.iku.triwulan import ROMAWI, TRIWULAN, IkuSetahun, TahunTriwulan
from core.naskah.lembar_kinerja import NA, BarisLembar, LembarKinerja, Nilai, SusunanBuku

_AKHIR = TRIWULAN[-1]
Dahulu = Mapping[str, int]


def fill_e81(
    office: Office, susunan: SusunanBuku, tahun: int, triwulan: int | None, set_iku: str = ""
) -> tuple[LembarKinerja, ...]:
    """Two sheets; quarters after `triwulan` stay blank."""
    until = triwulan or _AKHIR
    quarters = load_triwulan(office, tahun, (), set_iku)
    periode, program = load_periode(office, tahun, set_iku), load_program(office, tahun)
    before = load_all(office, tahun - 1).iku if tahun - 1 in known_years(office) else ()
    last = {one.kode: one.realisasi for one in before}
    spent = spent_before(office, tahun, periode.sejak)
    known = set_in_force(office, tahun, set_iku).by_kode
    rows = (
        *(_iku(one, periode, penilai_of(office), last.get(one.hasil.kode), until,
               known[one.hasil.kode].penanggung_jawab) for one in quarters.iku),
        *(_program(one, spent, triwulan) for one in program.walk()),
        *([] if program.kosong else [_total(program.jumlah, triwulan)]),
    )  # fmt: skip
    span = f"sampai triwulan {ROMAWI[triwulan]}" if triwulan else "triwulan yang sudah terisi"
    told = f"Tahun {tahun}, {span}"
    renja, factors = susunan.lembar
    note = set_note(office, tahun, set_iku)
    none = (f"Program tahun {tahun} belum diisi.",) if program.kosong else ()
    return (
        LembarKinerja(
            renja, (f"{told}. Periode {periode.sejak}\u2013{periode.sampai}.", *note), rows, none
        ),
        LembarKinerja(factors, (f"{told}.",), tuple(_factors(quarters, until))),
    )


def spent_before(office: Office, tahun: int, sejak: int) -> Dahulu:
    """Realisasi of each code over the years of the period so far; only where all are known."""
    years = [
        {one.baris.kode: one.jumlah.realisasi[-1] for one in load_program(office, year).walk()}
        for year in range(sejak, tahun)
    ]
    shared = set[str]().union(*years) - {""}
    found = {kode: [year.get(kode) for year in years] for kode in shared}
    return {
        kode: sum(one or 0 for one in amounts)
        for kode, amounts in found.items()
        if None not in amounts
    }


def _iku(  # noqa: PLR0913, PLR0917 - an indicator, what it is measured by, and who answers for it
    one: IkuSetahun, periode: PeriodeIku, penilai: Penilai, last: Nilai, until: int, unit: str
) -> BarisLembar:
    hasil, end = one.hasil, periode.by_kode(one.hasil.kode).akhir
    figure = hasil.realisasi if until == _AKHIR else one.of(until).realisasi
    exact = hasil.eksak if until == _AKHIR else figure
    progress = penilai.capaian(end, exact, hasil.arah)
    return BarisLembar(
        {
            "nomor": hasil.nomor,
            "sasaran": one.sasaran,
            "indikator": hasil.nama,
            "satuan": hasil.satuan,
            "renstra_k": target_cell(end),
            "lalu_k": NA if last is None else last,
            "target_k": target_cell(hasil.target),
            **{f"tw{at}_k": one.of(at).realisasi for at in TRIWULAN if at <= until},
            "capai_k": NA if figure is None else figure,
            "sampai_k": NA if figure is None else figure,
            "tingkat_k": NA if progress is None else progress,
            "unit": one.of(until).isi.penanggung_jawab or unit,
        }
    )


def _program(one: SimpulProgram, spent: Dahulu, triwulan: int | None) -> BarisLembar:
    row, until = one.baris, triwulan or _AKHIR
    reached = [text for text in row.kinerja[:until] if text]
    money, before = _money(one.jumlah, triwulan), spent.get(row.kode)
    realised = _realised(one.jumlah, triwulan)
    return BarisLembar(
        {
            "sasaran": one.sasaran if row.jenis.tingkat == 0 or row.iku or row.sasaran else "",
            "kode": row.kode,
            "nama": row.nama,
            "indikator": row.indikator,
            "satuan": row.satuan,
            "lalu_rp": before,
            "target_k": typed(row.target),
            **{f"tw{at}_k": typed(row.kinerja[at - 1]) for at in TRIWULAN if at <= until},
            "capai_k": typed(reached[-1]) if reached else None,
            "sampai_rp": None if before is None or realised is None else before + realised,
            "unit": row.penanggung_jawab,
            **money,
        },
        tebal=not one.tingkat,
    )


def _total(money: JumlahProgram, triwulan: int | None) -> BarisLembar:
    return BarisLembar({"nama": "Jumlah", **_money(money, triwulan)}, tebal=True)


def _money(money: JumlahProgram, triwulan: int | None) -> dict[str, Nilai]:
    """Budget and spending; what fell in one quarter, and all of it up to the quarter asked."""
    until = triwulan or _AKHIR
    return {
        "target_rp": money.pagu,
        **{f"tw{at}_rp": money.dalam(at) for at in TRIWULAN if at <= until},
        "capai_rp": _realised(money, triwulan),
        "capai_persen": share(money, triwulan or 0),
    }


def _realised(money: JumlahProgram, triwulan: int | None) -> int | None:
    return money.realisasi[triwulan - 1] if triwulan else money.realisasi_terakhir


def _factors(quarters: TahunTriwulan, until: int) -> Iterator[BarisLembar]:
    for one in quarters.iku:
        for each in one.triwulan[:until]:
            isi, signed = each.isi, each.disahkan
            yield BarisLembar(
                {
                    "indikator": one.hasil.nama,
                    "triwulan": ROMAWI[each.triwulan],
                    "catatan": isi.catatan,
                    "penghambat": isi.kendala,
                    "lanjut": isi.tindak_lanjut,
                    "disahkan": signed.oleh if signed else "",
                }
            )
