"""What Bab III LKjIP tells of one indicator: causes, obstacles, follow-up."""

from collections.abc import Iterator

from core.actions.office import Office
from core.actions.perubahan_teks import analysis
from core.iku.triwulan import ROMAWI, IkuSetahun


def told(office: Office, tahun: int, one: IkuSetahun) -> Iterator[str]:
    """What the officer kept or the facts say, then obstacles and follow-up of its quarters."""
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
