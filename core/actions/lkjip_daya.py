"""Bab III LKjIP: national standards, use of resources, and the programs behind each indicator."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from core import angka, rupiah
from core.actions.lkjip_tabel import NA, figure, target
from core.iku.capaian import Penilai
from core.iku.efisiensi import load_efisiensi
from core.iku.program_jumlah import JumlahProgram
from core.iku.program_pohon import TahunProgram
from core.iku.standar import StandarNasional
from core.iku.triwulan import TahunTriwulan
from core.naskah.lkjip import Tabel


def table_standard(
    found: TahunTriwulan, standar: Mapping[str, StandarNasional], penilai: Penilai
) -> Tabel | None:
    """Realisasi against the standards that were typed; None where there is not one."""
    rows = []
    for one in found.iku:
        hasil, typed = one.hasil, standar.get(one.hasil.kode)
        if typed is None or typed.angka is None:
            continue
        reached = penilai.capaian(typed.angka, hasil.eksak, hasil.arah)
        rows.append(
            (
                f"{hasil.nomor}.",
                hasil.nama,
                hasil.satuan,
                figure(hasil.realisasi),
                target(typed.angka),
                figure(reached),
                typed.sumber,
            )
        )
    if not rows:
        return None
    heads = (
        "No.", "Indikator Kinerja Utama", "Satuan", f"Realisasi {found.tahun}",
        "Standar nasional", "Perbandingan (%)", "Sumber standar",
    )  # fmt: skip
    judul = f"Realisasi tahun {found.tahun} terhadap standar nasional"
    note = "Perbandingan dihitung dengan aturan capaian yang sama terhadap standar nasional."
    return Tabel("standar", judul, "mtmffft", heads, tuple(rows), catatan=(note,))


def table_efficiency(found: TahunTriwulan, program: TahunProgram) -> Tabel:
    """Capaian beside the share of the money behind it that was spent; both as printed."""
    rows = []
    for one in found.iku:
        hasil, money = one.hasil, program.per_iku.get(one.hasil.kode, JumlahProgram())
        share = _share(money)
        gap = None if share is None or hasil.capaian is None else hasil.capaian - share
        rows.append(
            (
                f"{hasil.nomor}.",
                hasil.nama,
                figure(hasil.capaian),
                *_money(money),
                figure(share),
                figure(gap),
            )
        )
    heads = (
        "No.", "Indikator Kinerja Utama", "Capaian (%)", "Anggaran (Rp)", "Realisasi (Rp)",
        "Penyerapan (%)", "Selisih (poin)",
    )  # fmt: skip
    rule = load_efisiensi()
    judul = f"Efisiensi penggunaan sumber daya tahun {found.tahun}"
    return Tabel("efisiensi", judul, "mtfffff", heads, tuple(rows), catatan=rule.catatan)


def table_behind(found: TahunTriwulan, program: TahunProgram) -> Tabel | None:
    """The programs that serve each indicator, with the money of the rows that do."""
    rows = tuple(
        (f"{one.hasil.nomor}.", one.hasil.nama, part.program.baris.nama, *_money(part.jumlah),
         figure(_share(part.jumlah)))
        for one in found.iku
        for part in program.behind(one.hasil.kode)
    )  # fmt: skip
    if not rows:
        return None
    heads = ("No.", "Indikator Kinerja Utama", "Program", "Anggaran (Rp)", "Realisasi (Rp)", "%")
    judul = f"Program yang mendukung tiap indikator tahun {found.tahun}"
    return Tabel(
        "pendukung",
        judul,
        "mttfff",
        heads,
        rows,
        catatan=("Anggaran dan realisasi hanya baris program yang melayani indikator itu.",),
    )


def without(standar: Mapping[str, StandarNasional]) -> Iterator[str]:
    """What stands in place of a comparison that nobody typed a figure for."""
    if not any(one.angka is not None for one in standar.values()):
        yield (
            "Standar nasional untuk indikator di atas belum dicatat beserta sumbernya, sehingga "
            "tidak diperbandingkan."
        )


def _share(money: JumlahProgram) -> Fraction | None:
    exact = money.persen()
    return None if exact is None else angka.round_half_up(exact)


def _money(money: JumlahProgram) -> tuple[str, str]:
    spent, budget = money.realisasi_terakhir, money.pagu
    return (
        NA if budget is None else rupiah.show(budget),
        NA if spent is None else rupiah.show(spent),
    )
