"""Change the tree of performance: keep what is proposed, then add, change, move, take away."""

from dataclasses import replace

from core.actions.iku_dasar import set_in_force
from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.petugas import require
from core.actions.pohon import load_pohon
from core.errors import AppError, DataRejectedError, RecordMovedError
from core.findings import Finding, blocks
from core.iku.pohon import Pohon, Simpul
from core.iku.pohon_letak import Langkah, below, check_simpul, moved
from core.storage.pohon_store import POHON, PohonStore

BERWENANG = ("pejabat", "admin")
_CHANGED = frozenset({Topic.IKU})


def keep_usulan(office: Office, tahun: int, set_id: str = "") -> Outcome[int]:
    """Keep the proposed tree as the office's own; returns how many nodes it has.

    Raises `AppError` when the tree is the office's own already.
    """
    require(office, *BERWENANG)
    pohon, store = load_pohon(office, tahun, set_id), PohonStore(office.db)
    if not pohon.bawaan:
        raise AppError("Pohon kinerja ini sudah disimpan.", hint="Ubah langsung simpulnya.")
    with office.db.atomic():
        if not store.jabatan():
            store.keep_jabatan(office.deed("susunan jabatan disimpan"), pohon.jabatan)
        deed = office.deed("pohon kinerja disimpan dari usulan")
        store.keep_simpul(deed, pohon.set_id, pohon.simpul)
    return Outcome(len(pohon.simpul), _CHANGED)


def check_isian(
    office: Office, tahun: int, simpul: Simpul, set_id: str = ""
) -> tuple[Finding, ...]:
    """What the form shows while a node is typed."""
    known = frozenset(set_in_force(office, tahun, set_id).by_kode)
    return tuple(check_simpul(load_pohon(office, tahun, set_id), simpul, known))


def save_simpul(office: Office, tahun: int, simpul: Simpul, set_id: str = "") -> Outcome[int]:
    """Add (id 0, as the last of its place) or change a node; returns its id.

    Raises `DataRejectedError`, and then nothing is saved.
    """
    pohon = _own(office, tahun, set_id)
    findings = check_isian(office, tahun, simpul, set_id)
    if blocks(findings):
        raise DataRejectedError(findings)
    before = pohon.of(simpul.id)
    if before is None and simpul.id:
        raise RecordMovedError("Simpul ini sudah tidak ada pada pohon kinerja.")
    if before is None or before.induk != simpul.induk:
        last = max((one.urut for one in pohon.children(simpul.induk)), default=0)
        simpul = replace(simpul, urut=last + 1)
    what = "simpul pohon kinerja diubah" if simpul.id else "simpul pohon kinerja ditambah"
    with office.db.atomic():
        saved = PohonStore(office.db).save_simpul(office.deed(what), pohon.set_id, simpul)
    return Outcome(saved, _CHANGED, findings)


def move_simpul(
    office: Office, tahun: int, simpul_id: int, langkah: Langkah, set_id: str = ""
) -> Outcome[int]:
    """Move a node with all below it; returns how many nodes changed their place, 0 for none."""
    pohon = _own(office, tahun, set_id)
    changed = moved(pohon, _found(pohon, simpul_id), langkah)
    deed, store = office.deed("simpul pohon kinerja dipindah"), PohonStore(office.db)
    with office.db.atomic():
        for one in changed:
            store.save_simpul(deed, pohon.set_id, one)
    return Outcome(len(changed), _CHANGED)


def trash_simpul(office: Office, tahun: int, simpul_id: int, set_id: str = "") -> Outcome[int]:
    """Move a node with everything below it to Tempat sampah; returns how many."""
    pohon = _own(office, tahun, set_id)
    gone = (_found(pohon, simpul_id), *below(pohon, simpul_id))
    if len(gone) == len(pohon.simpul):
        raise AppError(
            "Pohon kinerja tidak dapat dikosongkan.", hint="Ubah simpulnya, atau tambah yang lain."
        )
    deed, store = (
        office.deed("simpul pohon kinerja dihapus ke Tempat sampah"),
        PohonStore(office.db),
    )
    with office.db.atomic():
        for one in reversed(gone):
            store.trash(deed, POHON, one.id, one.versi)
    return Outcome(len(gone), _CHANGED)


def _own(office: Office, tahun: int, set_id: str) -> Pohon:
    require(office, *BERWENANG)
    pohon = load_pohon(office, tahun, set_id)
    if pohon.bawaan:
        raise AppError(
            "Pohon kinerja ini masih usulan dan belum disimpan.", hint="Pilih Pakai usulan ini."
        )
    return pohon


def _found(pohon: Pohon, simpul_id: int) -> Simpul:
    found = pohon.of(simpul_id)
    if found is None:
        raise RecordMovedError("Simpul ini sudah tidak ada pada pohon kinerja.")
    return found
