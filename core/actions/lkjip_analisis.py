"""What Bab III LKjIP tells of one indicator: causes, obstacles, follow-up, programs behind it."""

from collections.abc import Iterator

from core import angka, rupiah
from core.actions.office import Office
from core.actions.perubahan_teks import analysis
from core.iku.program_pohon import BagianProgram
from core.iku.triwulan import ROMAWI, IkuSetahun


def told(
    office: Office, tahun: int, one: IkuSetahun, behind: tuple[BagianProgram, ...]
) -> Iterator[str]:
    """What the officer kept or the facts say, then obstacles, follow-up and programs behind it."""
    written = analysis(office, tahun, one.hasil.kode)
    yield written or one.hasil.sebab or "Angka indikator ini belum ada."
    for name, word in (("kendala", "Kendala"), ("tindak_lanjut", "Tindak lanjut")):
        known = [
            f"triwulan {ROMAWI[quarter.triwulan]}, {text.rstrip('. ')}"
            for quarter in one.triwulan
            if (text := getattr(quarter.isi, name))
        ]
        if known:
            yield f"{word}: {'; '.join(known)}."
    if behind:
        yield f"Program pendukung: {'; '.join(map(_behind, behind))}."


def _behind(part: BagianProgram) -> str:
    budget, share = part.jumlah.pagu, part.jumlah.persen()
    words = [part.program.baris.nama]
    if budget is not None:
        words.append(f"anggaran Rp{rupiah.show(budget)}")
    if share is not None:
        words.append(f"terserap {angka.show(angka.round_half_up(share))} %")
    return ", ".join(words)
