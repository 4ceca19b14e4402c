"""The opening of an analysis: what the figure was and is, before the sentences of cause."""

from core import angka
from core.iku.model import HasilIku
from core.iku.sebutan import SEBUTAN


def opening(dulu: HasilIku | None, kini: HasilIku, tahun: int) -> str:
    """One sentence with both figures and their counts; empty while this year has none."""
    if kini.realisasi is None:
        return ""
    now = f"Realisasi tahun {tahun} adalah {_figure(kini)}"
    if dulu is None or dulu.realisasi is None:
        return f"{now}."
    if dulu.realisasi == kini.realisasi:
        return f"{now}, sama dengan tahun {tahun - 1}."
    word = "naik" if kini.realisasi > dulu.realisasi else "turun"
    return f"{now}, {word} dari {_figure(dulu)} pada tahun {tahun - 1}."


def _figure(hasil: HasilIku) -> str:
    shown = angka.show(hasil.realisasi)
    if hasil.cacah is None:
        return f"{shown} (kategori {hasil.kelas_sakip})" if hasil.kelas_sakip else shown
    unit = " %" if hasil.satuan == "%" else ""
    official = next((one.daftar for one in hasil.pilihan if one.dipakai), None)
    part, whole = angka.show(hasil.cacah.pembilang, 0), angka.show(hasil.cacah.penyebut, 0)
    what = f" {SEBUTAN[official]}" if official else ""
    return f"{shown}{unit} ({part} dari {whole}{what})"
