"""Gather Rencana Kinerja Tahunan: the indicators of one set, and programs with money."""

from collections.abc import Iterator

from core.actions.cetak_kesehatan_naskah import Naskah
from core.actions.cetak_kesehatan_tanda import dated, load_penerbit, signers_of
from core.actions.cetak_kinerja import Permintaan
from core.actions.iku import load_tahun
from core.actions.iku_dasar import set_in_force
from core.actions.office import Office
from core.actions.program import load_program
from core.actions.set_tahun import set_label, set_mark, set_note
from core.actions.target import load_periode
from core.iku.program_pohon import SimpulProgram, TahunProgram
from core.naskah.rkt import RKT, BarisRkt, BarisRktProgram, NaskahRkt
from core.rules.capaian import Target, show_target

_SEMULA = "Target sebelum perubahan perjanjian kinerja."
_MURNI = "Anggaran menurut pagu murni."
_TANPA_PAGU = "Baris dengan tanda – pada anggaran belum mempunyai pagu."


def susun_rkt(office: Office, permintaan: Permintaan) -> Naskah:
    """The plan of a year: targets and pagu before any change, for the plan precedes it."""
    tahun, today, followed = permintaan.tahun, office.today, permintaan.set_iku
    known, first = set_in_force(office, tahun, followed).by_kode, _first(office, tahun, followed)
    year = load_tahun(office, tahun, followed)
    penerbit, program = load_penerbit(office), load_program(office, tahun)
    tanda = signers_of(penerbit, RKT, on=permintaan.tanggal or today)
    rows = tuple(_program(one) for one in program.walk())
    model = NaskahRkt(
        instansi=penerbit.kantor.nama_dinas,
        kota=f"Kota {penerbit.kantor.kota}",
        tahun=tahun,
        keadaan=today,
        baris=tuple(
            BarisRkt(
                known[one.kode].sasaran,
                one.nama,
                one.satuan,
                show_target(first.get(one.kode, one.target)),
            )
            for one in year.iku
        ),
        program=rows,
        catatan=(
            *set_note(office, tahun, followed),
            *([_SEMULA] if first else []),
            *_notes(program),
        ),
        tanda=dated(tanda, penerbit.place_and(permintaan.tanggal)).baris,
        contoh=penerbit.contoh,
    )
    return Naskah(
        RKT,
        model,
        f"{tahun}{set_label(office, tahun, followed)}",
        tahun,
        rujukan=f"tahun:{tahun}{set_mark(office, tahun, followed)}",
    )


def _first(office: Office, tahun: int, set_id: str) -> dict[str, Target | None]:
    """Targets as first agreed, of indicators whose agreement was changed in the year."""
    return {
        row.iku: one.murni
        for row in load_periode(office, tahun, set_id).baris
        for one in row.tahun
        if one.tahun == tahun and one.diubah
    }


def _program(one: SimpulProgram) -> BarisRktProgram:
    row = one.baris
    return BarisRktProgram(
        tingkat=one.tingkat,
        kode=row.kode,
        nama=row.nama,
        indikator=row.indikator,
        target=f"{row.target} {row.satuan}".strip() if row.target else "",
        anggaran=one.jumlah.murni,
    )


def _notes(program: TahunProgram) -> Iterator[str]:
    if program.kosong:
        return
    yield _MURNI
    if any(one.jumlah.murni is None for one in program.walk()):
        yield _TANPA_PAGU
