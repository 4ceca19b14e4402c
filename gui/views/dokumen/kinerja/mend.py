"""Where what a paper lacks is filled in: the page, what to open there, and what the link says."""

from dataclasses import dataclass

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


def way_of(dokumen: str) -> Way | None:
    """The link beside what is missing; a decree is mended on this page itself."""
    return _WAYS.get(dokumen)
