"""The booklet of one decree as its editor has it: print, file, and what still lacks words."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from core.actions.buku_iku import gather_buku
from core.actions.cetak_kesehatan_terbit import CaraCetak, Lembar, issue
from core.actions.cetak_kinerja import Permintaan
from core.actions.naskah import NaskahTerbuka
from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.findings import Finding, Severity
from core.naskah.buku_iku_bab import arrange_bab
from core.naskah.naskah_model import Naskah
from core.naskah.teks import tidy
from core.storage.arsip import write_whole


def print_buku(
    office: Office, terbuka: NaskahTerbuka, cara: CaraCetak, *, tahun: int
) -> Outcome[Lembar]:
    """Issue the booklet of the saved words."""
    lembar = issue(office, gather_buku(office, terbuka, Permintaan(tahun)), cara)
    return Outcome(lembar, frozenset({Topic.NASKAH}), lembar.temuan)


def save_buku(
    office: Office, terbuka: NaskahTerbuka, cara: CaraCetak, path: Path, *, tahun: int
) -> Outcome[Lembar]:
    """The same into a file; one that cannot be written leaves the older file and no entry."""
    named = replace(cara, tujuan=f"berkas {path.name}")
    with office.db.atomic():
        outcome = print_buku(office, terbuka, named, tahun=tahun)
        write_whole(path, outcome.value.pdf, where=f"Berkas {path.name}")
    return outcome


def check_buku(naskah: Naskah) -> Iterator[Finding]:
    """Headings of the booklet under which nobody has written; the decree is no worse for it."""
    places = {" ".join(tidy(one.judul).split()): at for at, one in enumerate(naskah.bab, start=1)}
    for judul in arrange_bab(naskah).kurang:
        yield Finding(
            "buku.belum_ditulis",
            f"bab.{places[judul]}" if judul in places else "bab",
            f"Buku IKU: {judul} belum ditulis.",
            Severity.CATATAN,
        )
