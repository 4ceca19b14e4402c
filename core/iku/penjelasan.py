"""Why a figure is what it is: one fact a line, for the officer who is asked about it."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from core import angka
from core.iku.capaian import Penilai
from core.iku.model import HasilIku
from core.iku.penetapan_kata import berubah_sentence, tetap_sentence
from core.rules.capaian import Rentang, show_target

_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Fakta:
    """A short head and its sentence."""

    judul: str
    kalimat: str


def explain(hasil: HasilIku, *, aturan: str, penilai: Penilai) -> tuple[Fakta, ...]:
    """Exact fraction, years, capaian, rules in use; first of all what is missing."""
    return tuple(_facts(hasil, aturan, penilai))


def _facts(hasil: HasilIku, aturan: str, penilai: Penilai) -> Iterator[Fakta]:
    if hasil.sebab:
        yield Fakta("Yang belum ada", hasil.sebab)
    if hasil.penetapan is not None:
        moved = berubah_sentence(hasil)
        yield Fakta("Penetapan", f"{tetap_sentence(hasil.penetapan)} {moved}".strip())
    if hasil.realisasi is not None and hasil.eksak is not None:
        yield Fakta("Realisasi", _realisasi(hasil, hasil.eksak, hasil.realisasi))
    if hasil.capaian is not None:
        yield Fakta("Capaian", _capaian(hasil, penilai))
    if hasil.kategori is not None:
        yield Fakta("Kategori", f"{hasil.kategori}, menurut {penilai.skala.dasar}.")
    if hasil.tahun_kalimat:
        yield Fakta("Tahun data", f"{hasil.tahun_kalimat[:1].upper()}{hasil.tahun_kalimat[1:]}.")
    if hasil.tanpa_daftar:
        yield Fakta(
            "Tanpa daftar nama", "Pembilang dan penyebut diisi sebagai jumlah, tanpa daftar nama."
        )
    yield Fakta("Aturan", aturan)


def _realisasi(hasil: HasilIku, eksak: Fraction, realisasi: Fraction) -> str:
    unit = " %" if hasil.satuan == "%" else ""
    if hasil.cacah is None:
        word = f", predikat {hasil.kelas_sakip}" if hasil.kelas_sakip else ""
        return f"{angka.show(realisasi)}{unit} sebagaimana tercetak pada LHE{word}."
    part = angka.show(hasil.cacah.pembilang, 0)
    whole = angka.show(hasil.cacah.penyebut, 0)
    return (
        f"{part} / {whole} × 100 = {long_figure(eksak)}{unit}, dibulatkan satu kali menjadi "
        f"{angka.show(realisasi)}{unit}."
    )


def _capaian(hasil: HasilIku, penilai: Penilai) -> str:
    figure = hasil.realisasi if penilai.dari_tercetak else hasil.eksak
    shown = angka.show(figure) if penilai.dari_tercetak else long_figure(figure or Fraction())
    target = show_target(hasil.target)
    if isinstance(hasil.target, Rentang):
        return f"{angka.show_percent(hasil.capaian)} terhadap rentang target {target}."
    rule = penilai.aturan.rumus[hasil.arah].uraian
    if hasil.arah != "tinggi":
        return f"{angka.show_percent(hasil.capaian)}. {rule}."
    return f"{shown} / {target} × 100 = {angka.show_percent(hasil.capaian)}."


def long_figure(value: Fraction) -> str:
    """More digits than are printed, with a sign that there are still more.

    >>> long_figure(Fraction(1250, 79)), long_figure(Fraction(25))
    ('15,822785…', '25,00')
    """
    if (100 * value).denominator == 1:
        return angka.show(value)
    more = "" if (10**_DIGITS * value).denominator == 1 else "…"
    return f"{angka.show(value, _DIGITS)}{more}"
