"""The table of money of Bab III LKjIP, every cell as text."""

from core import angka, rupiah
from core.actions.lkjip_tabel import NA
from core.iku.program_jumlah import JumlahProgram
from core.iku.program_pohon import TahunProgram
from core.naskah.lkjip import Tabel


def table_money(program: TahunProgram) -> Tabel:
    """(d) Programs with budget, what was spent, and the share of it; the total at the end."""
    rows = [
        (f"{at}.", one.baris.nama, *_money(one.jumlah))
        for at, one in enumerate(program.program, start=1)
    ]
    rows.append(("", "Jumlah", *_money(program.jumlah)))
    heads = ("No.", "Program", "Anggaran (Rp)", "Realisasi (Rp)", "%")
    judul = f"Anggaran dan realisasi program tahun {program.tahun}"
    note = (
        "Anggaran ialah pagu sesudah perubahan bila ada; realisasi sampai triwulan terakhir yang "
        "diisi."
    )
    return Tabel("anggaran", judul, "mtfff", heads, tuple(rows), berjumlah=True, catatan=(note,))


def _money(jumlah: JumlahProgram) -> tuple[str, str, str]:
    spent, budget = jumlah.realisasi_terakhir, jumlah.pagu
    share = jumlah.persen()
    return (
        NA if budget is None else rupiah.show(budget),
        NA if spent is None else rupiah.show(spent),
        NA if share is None else angka.show(angka.round_half_up(share)),
    )
