"""What of a pedoman was held against the printed annex, part by part."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from core.rules.pedoman import Pedoman, StatusPedoman
from core.rules.pedoman_kantor import Pencocokan
from core.rules.sidik_isi import KEPALA, sidik_isi
from core.rules.tabel import frozen

BELUM = "Belum dicocokkan dengan naskah asli"
SUDAH = "Sudah dicocokkan dengan naskah asli"


@dataclass(frozen=True, slots=True)
class Kecocokan:
    """Every part (a component by its code, the head as "") with the match that covers it.

    `naskah` is a pedoman that was shipped word for word: nothing is left to match.
    """

    bagian: Mapping[str, Pencocokan | None]
    naskah: bool = False

    @property
    def sudah(self) -> bool:
        """Whether the whole of it is matched."""
        return self.naskah or all(self.bagian.values())

    @property
    def pencocokan(self) -> Pencocokan | None:
        """The match of the whole; None while a part is open or when nothing had to be matched."""
        return self.bagian[KEPALA] if self.sudah else None

    @property
    def belum(self) -> tuple[str, ...]:
        """The components that are still to be matched."""
        if self.naskah:
            return ()
        return tuple(kode for kode, match in self.bagian.items() if kode and match is None)

    @property
    def keterangan(self) -> str:
        """The sentence that a result from this pedoman must carry; empty when it need not."""
        return "" if self.sudah else BELUM

    def komponen(self, kode: str) -> Pencocokan | None:
        """The match of one component."""
        return self.bagian.get(kode)

    def belum_dicocokkan(self, kode: str) -> bool:
        """Whether a component still has to be matched."""
        return not self.naskah and self.komponen(kode) is None


def matching(pedoman: Pedoman, matches: Iterable[Pencocokan]) -> Kecocokan:
    """A part is matched while its content is what somebody matched, in whichever version."""
    known = tuple(matches)
    found = {
        part: next((each for each in known if each.isi.get(part) == sidik), None)
        for part, sidik in sidik_isi(pedoman).items()
    }
    return Kecocokan(frozen(found), naskah=pedoman.status is StatusPedoman.NASKAH)


def matching_by_hash(
    sidik: str, kodes: Iterable[str], matches: Iterable[Pencocokan], *, naskah: bool = False
) -> Kecocokan:
    """The same for a version that cannot be read any more: only its own hash counts."""
    known = [each for each in matches if each.sidik == sidik]
    whole = next((each for each in known if each.komponen == KEPALA), None)
    found: dict[str, Pencocokan | None] = {KEPALA: whole}
    for kode in kodes:
        found[kode] = next((each for each in known if each.komponen == kode), whole)
    return Kecocokan(frozen(found), naskah=naskah)
