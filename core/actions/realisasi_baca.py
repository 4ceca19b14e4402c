"""Put frozen figures in the place of counted ones, with how far the records moved since."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from core.actions.office import Office
from core.iku.model import HasilIku, TandaTetap
from core.iku.penetapan import Penetapan
from core.iku.penetapan_beda import moved_figures
from core.storage.penetapan_iku_store import PenetapanIkuStore

_NONE = (0, 0, 0)


@dataclass(frozen=True, slots=True)
class Tetapan:
    """What is frozen of some years, read once."""

    berlaku: Mapping[tuple[int, str], Penetapan]
    beda: Mapping[int, tuple[int, int, int]]

    def overlay(self, tahun: int, kini: HasilIku) -> HasilIku:
        """The frozen result with its mark; the present one where nothing is frozen."""
        found = self.berlaku.get((tahun, kini.kode))
        if found is None:
            return kini
        return replace(found.hasil, nomor=kini.nomor, penetapan=self._mark(found, kini))

    def _mark(self, found: Penetapan, kini: HasilIku) -> TandaTetap:
        masuk, keluar, ubah = self.beda.get(found.id, _NONE)
        return TandaTetap(
            id=found.id,
            ke=found.ke,
            pada=found.pada,
            oleh=found.oleh,
            kode=found.kode,
            kini=kini,
            masuk=masuk,
            keluar=keluar,
            ubah=ubah,
            angka_berubah=bool(moved_figures(found.hasil, kini)),
        )


def read_tetapan(office: Office, tahun: list[int]) -> Tetapan:
    """Every freeze in force of these years."""
    store = PenetapanIkuStore(office.db)
    found = store.in_force(tahun)
    return Tetapan(found, store.beda(one.id for one in found.values()))
