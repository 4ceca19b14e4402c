"""Gabungkan: two records of one business made one, and taken apart again."""

from collections.abc import Sequence

from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.errors import AppError, RecordMovedError
from core.storage import umkm_gabung
from core.storage.rows import Key
from core.storage.umkm_store import UmkmStore, umkm_row
from core.umkm.gabung import HasilPisahUmkm, IsiUmkm, RencanaUmkm, differing
from core.umkm.model import LABEL, Umkm
from core.umkm.samaran import samarkan_umkm

_TOPICS = frozenset({Topic.UMKM, Topic.LABA, Topic.KEGIATAN})
_FOLLOW = {"nama": ("nama", "nama_kunci")}
_SEBUTAN = {
    "izin_umkm": "Izin",
    "laba": "Laporan laba",
    "pengawasan": "Masa pengawasan",
    "peserta_kegiatan": "Kegiatan yang diikuti",
}


def plan_gabung(office: Office, tetap_id: int, lebur_id: int) -> Outcome[RencanaUmkm]:
    """What merging would take, move and leave; nothing changes. Raises `RecordMovedError`."""
    store = UmkmStore(office.db)
    tetap, lebur = store.load(tetap_id), store.load(lebur_id)
    if tetap is None or lebur is None or tetap.dihapus or lebur.dihapus:
        raise RecordMovedError("Salah satu catatan sudah ada di Tempat sampah.")
    shown = samarkan_umkm(tetap), samarkan_umkm(lebur)
    counts = umkm_gabung.count_rows(office.db, kept=tetap_id, melted=lebur_id)
    isi = tuple(IsiUmkm(_SEBUTAN[tabel], *both) for tabel, both in counts.items() if any(both))
    return Outcome(RencanaUmkm(*shown, differing(tetap, lebur, shown), isi))


def gabungkan_umkm(
    office: Office, tetap: Umkm, lebur: Umkm, dari_lebur: Sequence[str] = ()
) -> Outcome[int]:
    """Move what belongs to `lebur` to `tetap` and put `lebur` away; the id of the merge.

    A year or a period that `tetap` has already stays with `lebur`; the fields `dari_lebur` take
    the value of the record that goes. Raises `RecordMovedError`.
    """
    if tetap.id == lebur.id:
        raise AppError("Pilih dua catatan yang berbeda.")
    _seen(office, tetap)
    gone = umkm_row(_seen(office, lebur))
    names = [name for field in dari_lebur for name in _FOLLOW.get(field, (field,))]
    with office.db.atomic():
        deed = office.deed(f"digabung dengan {lebur.nama}", induk=f"umkm:{tetap.id}")
        kept, melted = (Key("umkm", one.id, one.versi) for one in (tetap, lebur))
        taken = {name: gone[name] for name in names}
        made = umkm_gabung.merge(office.db, deed, kept=kept, melted=melted, fields=taken)
    return Outcome(made, _TOPICS)


def list_gabungan(office: Office, umkm_id: int) -> list[tuple[int, int]]:
    """(id of the merge, melted record) that can be taken apart."""
    return umkm_gabung.open_merges(office.db, umkm_id)


def latest_gabungan(office: Office, most: int = 2) -> list[tuple[int, int, str, str]]:
    """(id, kept record, its name, the name that went) of the newest merges, newest first."""
    return umkm_gabung.latest(office.db, most)


def gabungan_of(office: Office, umkm_id: int) -> tuple[int, int, str] | None:
    """(id of the merge, kept record, its name) that a record in Tempat sampah went into."""
    return umkm_gabung.melted_into(office.db, umkm_id)


def pisahkan_umkm(office: Office, umkm_id: int, gabungan_id: int) -> Outcome[HasilPisahUmkm]:
    """Give the rows and fields back; `umkm_id` is the record that stayed."""
    if gabungan_id not in {found for found, _ in list_gabungan(office, umkm_id)}:
        raise RecordMovedError("Penggabungan ini sudah dipisahkan.")
    with office.db.atomic():
        deed = office.deed("penggabungan dipisahkan", induk=f"umkm:{umkm_id}")
        melted, left = umkm_gabung.part(office.db, deed, gabungan_id)
    words = (_stayed(name) for name in dict.fromkeys(left))
    return Outcome(HasilPisahUmkm(melted, tuple(word for word in words if word)), _TOPICS)


def _stayed(name: str) -> str:
    """A field or a kind of rows that did not go back; "" for a key that follows from a field."""
    if name in _SEBUTAN:
        return f"{_SEBUTAN[name]} (diubah sesudah digabung)"
    return LABEL.get(name, "")


def _seen(office: Office, umkm: Umkm) -> Umkm:
    """The stored record, unmasked, while it is as the officer saw it."""
    known = UmkmStore(office.db).load(umkm.id)
    if known is None or known.dihapus or known.versi != umkm.versi:
        raise RecordMovedError("Salah satu catatan sudah berubah atau ada di Tempat sampah.")
    return known
