"""Where what a paper lacks is filled in: the page, what to open there, and what the link says."""

from dataclasses import dataclass

from core.actions.kinerja_daftar import BarisNaskah, Keadaan
from gui.views.iku import targets


@dataclass(frozen=True, slots=True)
class Way:
    """A link to another page."""

    text: str
    page: str
    target: object


_TARGETS = Way("Buka target dan triwulan", "iku", targets.TriwulanTarget())
_FIGURES = Way("Buka IKU", "iku", None)
_WAYS = {
    "rkt": _TARGETS,
    "perjanjian-kinerja": _TARGETS,
    "rencana-aksi": _TARGETS,
    "pengukuran": _TARGETS,
    "lkjip": _FIGURES,
    "manual-iku": Way("Buka set IKU", "iku", targets.SetIkuTarget()),
    "bukti-iku": Way("Buka penetapan realisasi", "iku", targets.PenetapanIkuTarget()),
    "surat-pengantar": Way("Buka penanda tangan", "pengaturan", "penanda"),
}


_NOTED = {
    "program": Way("Buka program dan anggaran", "iku", targets.ProgramTarget()),
    "penanda": Way("Buka penanda tangan", "pengaturan", "penanda"),
}
"""The field of a remark to the page where it is filled in."""


def ways_of(row: BarisNaskah) -> tuple[Way, ...]:
    """The links beside what is missing, then beside what is remarked; each place once.

    A decree is mended on this page itself, and so are number and day.
    """
    if row.keadaan is Keadaan.MENGHITUNG:
        return ()
    missing = () if row.dapat_dicetak else (_WAYS.get(row.dokumen),)
    found = (*missing, *(_NOTED.get(field) for field in row.catatan))
    return tuple(dict.fromkeys(one for one in found if one is not None))
