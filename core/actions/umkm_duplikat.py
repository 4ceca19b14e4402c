"""Pairs of records that may be one business, the surest first."""

from collections import defaultdict, deque
from collections.abc import Iterator
from itertools import combinations

from core import mirip
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.storage.umkm_duplikat import DuplikatStore
from core.umkm.gabung import KunciUmkm, PasanganUmkm, SebabUmkm, surest
from core.umkm.nama import angka_nama

_NEAR = 3
"""Names stand so close in the order of the register when they differ in their last letters."""
_LONGER = 3
_Temuan = tuple[KunciUmkm, KunciUmkm, SebabUmkm, int]


def suspected_pairs(office: Office) -> Outcome[tuple[PasanganUmkm, ...]]:
    """Same NIB or NIK, same or alike names in one kelurahan, alike names of one owner."""
    store = DuplikatStore(office.db)
    return Outcome(surest((*_shared(store), *_alike(store))))


def _shared(store: DuplikatStore) -> Iterator[_Temuan]:
    """Pairs inside the groups that share a number, a name or an owner."""
    for by, sebab in (("nib", SebabUmkm.NIB), ("nik", SebabUmkm.NIK), ("nama", SebabUmkm.NAMA),
                      ("pemilik", SebabUmkm.PEMILIK)):  # fmt: skip
        for group in store.groups(by):
            for one, other in combinations(group, 2):
                likeness = mirip.likeness(one.nama_kunci, other.nama_kunci)
                if _fits(sebab, one, other, likeness):
                    yield one, other, sebab, likeness


def _fits(sebab: SebabUmkm, one: KunciUmkm, other: KunciUmkm, likeness: int) -> bool:
    if sebab is SebabUmkm.NAMA:
        return bool(one.kelurahan) and one.kelurahan == other.kelurahan
    if sebab is SebabUmkm.PEMILIK:
        same_numbers = angka_nama(one.nama_kunci) == angka_nama(other.nama_kunci)
        return likeness >= mirip.AMBANG and same_numbers
    return True


def _alike(store: DuplikatStore) -> Iterator[_Temuan]:
    """Neighbours in the order of names, within one kelurahan, that differ in a letter or two."""
    last: defaultdict[str, deque[tuple[int, str]]] = defaultdict(lambda: deque(maxlen=_NEAR))
    for umkm_id, key, place in store.by_name():
        before = last[place]
        for other_id, other in before:
            if other == key or abs(len(other) - len(key)) > _LONGER:
                continue
            likeness = mirip.likeness(other, key)
            if likeness >= mirip.AMBANG and angka_nama(other) == angka_nama(key):
                yield store.key(other_id), store.key(umkm_id), SebabUmkm.MIRIP, likeness
        before.append((umkm_id, key))
