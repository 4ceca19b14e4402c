"""The pages of a decree for the preview, the printer and a file."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from core.actions.buku_iku import preview_buku
from core.actions.cetak_kesehatan_terbit import CaraCetak, Lembar
from core.actions.naskah import NaskahTerbuka
from core.actions.naskah_buku import check_buku, print_buku, save_buku
from core.actions.naskah_cetak import preview_keputusan, print_keputusan, save_keputusan
from core.actions.naskah_periksa import check_terbuka
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.errors import PrintRefusedError
from core.findings import Finding
from core.naskah.isi_keputusan import IsiKeputusan
from gui.views.rekap.paper import Papers


def papers_of(
    terbuka: NaskahTerbuka, isi: IsiKeputusan | None, tahun: int, *, buku: bool = False
) -> Papers:
    """Look at it, print it, save it; words that are not saved are only looked at."""
    seen = preview_buku if buku else preview_keputusan
    look = partial(_look, seen=partial(seen, terbuka=terbuka, tahun=tahun, isi=isi))
    if isi is not None:
        return look, _unsaved, _unsaved_file
    if buku:
        printed = partial(print_buku, terbuka=terbuka, tahun=tahun)
        return look, printed, partial(save_buku, terbuka=terbuka, tahun=tahun)
    return (
        look,
        partial(print_keputusan, terbuka=terbuka, tahun=tahun),
        partial(save_keputusan, terbuka=terbuka, tahun=tahun),
    )


def check_words(
    office: Office, terbuka: NaskahTerbuka, isi: IsiKeputusan | None
) -> Outcome[tuple[Finding, ...]]:
    """What the checker finds in them, and what the booklet still lacks."""
    found = check_terbuka(office, terbuka, isi)
    if terbuka.keputusan.terkunci:
        return Outcome(found)
    words = terbuka.naskah if isi is None else isi.naskah
    return Outcome((*found, *check_buku(words)))


def year_of(terbuka: NaskahTerbuka, year: int) -> int:
    """The year of the window, as far as the IKU set of the decree covers it."""
    return min(max(year, terbuka.set_iku.sejak), terbuka.set_iku.sampai)


def _look(office: Office, cara: CaraCetak, seen: Callable[..., Outcome[Lembar]]) -> Outcome[Lembar]:
    """The pages alone: what is to be known of them stands in the findings beside them."""
    made = seen(office, cara=cara)
    return Outcome(replace(made.value, temuan=()))


def _unsaved(_office: Office, cara: CaraCetak) -> Outcome[Lembar]:
    raise PrintRefusedError(
        f"Perubahan belum disimpan, jadi belum dapat dicetak ({cara.kertas.value}).",
        hint="Simpan (Ctrl+S) dahulu, lalu cetak.",
    )


def _unsaved_file(office: Office, cara: CaraCetak, path: Path) -> Outcome[Lembar]:
    del path
    return _unsaved(office, cara)
