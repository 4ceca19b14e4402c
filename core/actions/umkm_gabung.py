"""Gabungkan: two records of one business made one, and taken apart again."""

from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.errors import AppError, RecordMovedError
from core.storage import umkm_gabung
from core.storage.rows import Key
from core.storage.umkm_store import UmkmStore
from core.umkm.model import Umkm

_TOPICS = frozenset({Topic.UMKM, Topic.LABA, Topic.KEGIATAN})


def gabungkan_umkm(office: Office, tetap: Umkm, lebur: Umkm) -> Outcome[int]:
    """Move what belongs to `lebur` to `tetap` and put `lebur` away; the id of the merge.

    A year or a period that `tetap` has already stays with `lebur`. Raises `RecordMovedError`.
    """
    store = UmkmStore(office.db)
    for one in (tetap, lebur):
        known = store.load(one.id)
        if known is None or known.dihapus or known.versi != one.versi:
            raise RecordMovedError("Salah satu catatan sudah berubah atau ada di Tempat sampah.")
    if tetap.id == lebur.id:
        raise AppError("Pilih dua catatan yang berbeda.")
    with office.db.atomic():
        deed = office.deed(f"digabung dengan {lebur.nama}", induk=f"umkm:{tetap.id}")
        kept, melted = (Key("umkm", one.id, one.versi) for one in (tetap, lebur))
        made = umkm_gabung.merge(office.db, deed, kept=kept, melted=melted)
    return Outcome(made, _TOPICS)


def list_gabungan(office: Office, umkm_id: int) -> list[tuple[int, int]]:
    """(id of the merge, melted record) that can be taken apart."""
    return umkm_gabung.open_merges(office.db, umkm_id)


def pisahkan_umkm(office: Office, umkm_id: int, gabungan_id: int) -> Outcome[int]:
    """Give the rows back; the id of the record that stands again."""
    if gabungan_id not in {found for found, _ in list_gabungan(office, umkm_id)}:
        raise RecordMovedError("Penggabungan ini sudah dipisahkan.")
    with office.db.atomic():
        deed = office.deed("penggabungan dipisahkan", induk=f"umkm:{umkm_id}")
        melted = umkm_gabung.part(office.db, deed, gabungan_id)
    return Outcome(melted, _TOPICS)
