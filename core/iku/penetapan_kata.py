"""What is said of a frozen realisasi: on the pages, on a card, and on paper."""

from collections.abc import Iterator

from core import angka, tanggal
from core.iku.model import HasilIku, TandaTetap
from core.iku.penetapan_beda import moved_figures
from core.rules.capaian import show_target

BERUBAH = "berubah sejak ditetapkan"


def tetap_sentence(tanda: TandaTetap) -> str:
    """When it was frozen and by whom."""
    return f"Ditetapkan {tanggal.show(tanda.pada.date())} oleh {tanda.oleh}."


def berubah_sentence(hasil: HasilIku) -> str:
    """What moved since, with the present figure beside the frozen one; empty when nothing did."""
    tanda = hasil.penetapan
    if tanda is None or not tanda.berubah:
        return ""
    parts = [*_names(tanda), *_figures(hasil, tanda.kini)]
    return f"{BERUBAH.capitalize()}: {'; '.join(parts)}."


def _names(tanda: TandaTetap) -> Iterator[str]:
    counted = (
        (tanda.masuk, "nama masuk"),
        (tanda.keluar, "nama keluar"),
        (tanda.ubah, "nama berubah isinya"),
    )
    words = [f"{angka.show(count, 0)} {what}" for count, what in counted if count]
    if words:
        yield ", ".join(words)


def _figures(hasil: HasilIku, kini: HasilIku) -> Iterator[str]:
    moved = moved_figures(hasil, kini)
    if hasil.cacah != kini.cacah and kini.cacah is not None:
        part, whole = angka.show(kini.cacah.pembilang, 0), angka.show(kini.cacah.penyebut, 0)
        yield f"sekarang {part} / {whole} ({shown(kini)})"
    elif "realisasi" in moved:
        yield f"realisasi sekarang {shown(kini)}"
    if "target" in moved:
        yield f"target sekarang {show_target(kini.target) or 'kosong'}"
    elif "capaian" in moved and "realisasi" not in moved:
        yield f"capaian sekarang {angka.show_percent(kini.capaian) or 'n/a'}"
    if "pilihan penyebut lain" in moved and hasil.cacah == kini.cacah:
        yield "hitungan pilihan penyebut lain berubah"


def shown(hasil: HasilIku) -> str:
    """The realisasi as it is printed; n/a where there is none."""
    if hasil.realisasi is None:
        return "n/a"
    return f"{angka.show(hasil.realisasi)}{' %' if hasil.satuan == '%' else ''}"
