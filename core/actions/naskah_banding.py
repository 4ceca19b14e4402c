"""What a draft changes against the decree it amends, or against any other."""

from dataclasses import dataclass

from core.actions.dokumen import list_dokumen
from core.actions.naskah import load_naskah
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.iku.keputusan import Keputusan
from core.naskah.banding_naskah import Beda, compare


@dataclass(frozen=True, slots=True)
class Banding:
    """Two decrees, the older one first, and every place where they differ."""

    lama: Keputusan
    baru: Keputusan
    beda: tuple[Beda, ...]


def comparable(office: Office, keputusan: Keputusan) -> list[Keputusan]:
    """All others: signed ones of its IKU set first, of these the one it was made from."""

    def nearness(one: Keputusan) -> tuple[bool, bool, bool, int]:
        signed = one.terkunci and one.set_iku == keputusan.set_iku
        return not signed, one.id != keputusan.asal_id, not one.terkunci, one.id

    others = [one for one in list_dokumen(office) if one.id != keputusan.id]
    return sorted(others, key=nearness)


def compare_keputusan(office: Office, keputusan_id: int, dengan: int) -> Outcome[Banding]:
    """The decree `dengan` is the text before; raises `AppError` when one is gone."""
    before, after = load_naskah(office, dengan), load_naskah(office, keputusan_id)
    beda = compare(before.naskah, after.naskah)
    return Outcome(Banding(before.keputusan, after.keputusan, beda))
