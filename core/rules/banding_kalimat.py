"""Say in a sentence what moved one component from its score before to its score after."""

from fractions import Fraction

from core import angka
from core.rules.report import HitungKuesioner, HitungRasio, SkorKomponen

_DIGITS = range(2, 13)


def tell_move(before: SkorKomponen, after: SkorKomponen, *, reweighed: bool = False) -> str:
    """The sentence; `reweighed` where equal scores count differently in the total.

    "Rasio kas turun dari 16,26 % ke 9,10 %: skor 5,00 menjadi 2,50."
    """
    more = ", tetapi bobotnya dalam total berubah" if reweighed else ""
    return f"{_cause(before, after)}: {_skor(before, after)}{more}."


def tell_alone(komponen: SkorKomponen, side: str) -> str:
    """The sentence of a component that only the result `side` has ("sebelum", "sesudah")."""
    return f"{komponen.nama} hanya ada pada hasil {side}: skor {_of_bobot(komponen)}."


def _skor(before: SkorKomponen, after: SkorKomponen) -> str:
    if before.bobot != after.bobot:
        return f"skor {_of_bobot(before)} menjadi {_of_bobot(after)}"
    if before.skor == after.skor:
        return f"skor tetap {angka.show(after.skor)}"
    return "skor {} menjadi {}".format(*_told_apart(before.skor, after.skor))


def _of_bobot(komponen: SkorKomponen) -> str:
    return f"{angka.show(komponen.skor)} dari {angka.show(komponen.bobot)}"


def _cause(before: SkorKomponen, after: SkorKomponen) -> str:
    match before.hitung, after.hitung:
        case HitungRasio() as old, HitungRasio() as new:
            reading = _reading(before, after, same_bands=old.pita == new.pita)
            return f"{after.nama} {_of_rasio(old, new)}{reading}"
        case HitungKuesioner() as given, HitungKuesioner() as now:
            return f"{after.nama}: {_of_answers(given, now)}"
    if before.jenis is after.jenis:
        return f"{after.nama}: skor isian pemeriksa"
    return f"{after.nama} dinilai dengan cara lain"


def _of_rasio(old: HitungRasio, new: HitungRasio) -> str:
    if old.rasio is None and new.rasio is None:
        return "tetap tanpa rasio karena penyebutnya nol atau minus"
    if old.rasio is None:
        return f"kini {_shown(new.rasio, new)}, sebelumnya tanpa rasio (penyebut nol atau minus)"
    if new.rasio is None:
        return f"kini tanpa rasio (penyebut nol atau minus), sebelumnya {_shown(old.rasio, old)}"
    if old.satuan != new.satuan:
        return f"berubah dari {_shown(old.rasio, old)} menjadi {_shown(new.rasio, new)}"
    if old.rasio == new.rasio:
        return f"tetap {_shown(new.rasio, new)}"
    way = "naik" if new.rasio > old.rasio else "turun"
    was, now = _told_apart(old.rasio, new.rasio)
    return f"{way} dari {was} {old.satuan} ke {now} {new.satuan}"


def _reading(before: SkorKomponen, after: SkorKomponen, *, same_bands: bool) -> str:
    """What else was done otherwise, where the ratio does not tell it."""
    was, now = (each.varian.nama if each.varian else "bawaan" for each in (before, after))
    if was != now:
        return f", cara baca {was} menjadi {now}"
    return "" if same_bands else ", rentang nilai berbeda"


def _of_answers(old: HitungKuesioner, new: HitungKuesioner) -> str:
    was, now = (f"{each.ya} dari {each.jumlah_butir}" for each in (old, new))
    return f"jawaban ya tetap {now}" if was == now else f"jawaban ya {was} menjadi {now}"


def _shown(rasio: Fraction | None, hitung: HitungRasio) -> str:
    return f"{angka.show_signed(rasio)} {hitung.satuan}"


def _told_apart(one: Fraction, other: Fraction) -> tuple[str, str]:
    """Both numbers with as many decimals as it takes to see that they differ."""
    pairs = (
        (angka.show_signed(one, digits), angka.show_signed(other, digits)) for digits in _DIGITS
    )
    return next(
        (pair for pair in pairs if pair[0] != pair[1]), (angka.exact(one), angka.exact(other))
    )
