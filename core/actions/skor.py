"""Totals as lists show them: by the limits of the very version each was scored with."""

from fractions import Fraction

from core.actions.office import Office
from core.actions.pedoman import find_version
from core.koperasi.penilaian import Penilaian
from core.rules.pedoman import Predikat
from core.rules.skor import show_skor
from core.storage.penilaian_store import PenilaianStore

Skala = tuple[Predikat, ...]


class PenulisSkor:
    """Writes many totals; the limits of each pedoman are looked up once."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._skala: dict[tuple[str, str], Skala] = {}

    def show(self, total: Fraction | None, pedoman_id: str, sidik: str) -> str:
        """The total in words of the paper; blank where there is none."""
        return "" if total is None else show_skor(total, self.batas(pedoman_id, sidik))

    def show_penilaian(self, penilaian: Penilaian) -> str:
        """The same of an assessment: a result that was kept knows its limits."""
        if penilaian.hasil is not None:
            return penilaian.hasil.skor
        return self.show(penilaian.total, penilaian.pedoman_id, penilaian.pedoman_sidik)

    def batas(self, pedoman_id: str, sidik: str) -> tuple[Fraction, ...]:
        """Where each predikat begins, by the version with this hash."""
        return tuple(each.minimal for each in self.skala(pedoman_id, sidik))

    def skala(self, pedoman_id: str, sidik: str) -> Skala:
        """The predikat of the version with this hash."""
        key = (pedoman_id, sidik)
        if key not in self._skala:
            self._skala[key] = self._look_up(pedoman_id, sidik)
        return self._skala[key]

    def _look_up(self, pedoman_id: str, sidik: str) -> Skala:
        """A version that is gone is known by a result it left, else by the one in force."""
        office = self._office
        pedoman = find_version(office, pedoman_id, sidik)
        if pedoman is None:
            kept = PenilaianStore(office.db).skala_of(pedoman_id, sidik)
            if kept:
                return kept
            pedoman = office.law.pedoman.get(pedoman_id)
        return () if pedoman is None else pedoman.predikat
