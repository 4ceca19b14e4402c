"""Read the tree of performance: the tree, each post with its rows, the organisation."""

from dataclasses import replace
from functools import lru_cache

from core.actions.iku_dasar import list_sets, set_in_force
from core.actions.office import Office
from core.berkas import resource
from core.findings import Finding
from core.iku.pohon import Pohon, UnitJabatan
from core.iku.pohon_akar import rooted
from core.iku.pohon_bawaan import Susunan, propose, read_susunan
from core.iku.pohon_jabatan import Jabatan, gather, ordered
from core.iku.pohon_periksa import check_pohon
from core.iku.pohon_salin import carried, origin_of
from core.rules.set_iku import SetIku
from core.storage.iku_store import IkuStore
from core.storage.pohon_store import PohonStore


@lru_cache(maxsize=1)
def shipped_susunan() -> Susunan:
    """The organisation as the decree has it, with proposed work of each post."""
    path = resource("organisasi", "susunan.toml")
    return read_susunan(path.read_text(encoding="utf-8"), name=path.name)


def load_pohon(office: Office, tahun: int, set_id: str = "") -> Pohon:
    """The tree of a set of the year, else of the leading one; proposed until the office keeps it.

    Raises `AppError` when no set covers the year.
    """
    return pohon_of(office, set_in_force(office, tahun, set_id))


def pohon_of(office: Office, set_iku: SetIku) -> Pohon:
    """The tree of a set; where none is kept, that of the set it was made from carried over."""
    store = PohonStore(office.db)
    posts = store.jabatan() or shipped_susunan().jabatan
    simpul = rooted(store.simpul(set_iku.id))
    if simpul:
        return Pohon(set_iku.id, simpul, posts, bawaan=False)
    kept = [one for one in list_sets(office) if store.simpul(one.id)]
    origin = origin_of(set_iku, kept)
    if origin is None:
        return replace(propose(set_iku, shipped_susunan()), jabatan=posts)
    tree = Pohon(origin.id, rooted(store.simpul(origin.id)), posts, bawaan=False)
    return Pohon(set_iku.id, carried(tree, origin, set_iku), posts, bawaan=True, asal=origin.id)


def carry_pohon(office: Office, set_iku: SetIku) -> None:
    """Keep what a new set takes over from the one it was made from. Call inside `db.atomic()`."""
    pohon = pohon_of(office, set_iku)
    if pohon.asal:
        deed = office.deed("pohon kinerja disalin dari set sebelumnya")
        PohonStore(office.db).keep_simpul(deed, set_iku.id, pohon.simpul)


def check_tree(office: Office, tahun: int, set_id: str = "") -> tuple[Finding, ...]:
    """What the tree of a set still lacks."""
    known = set_in_force(office, tahun, set_id)
    return tuple(check_pohon(pohon_of(office, known), known.by_kode))


def list_jabatan(office: Office, tahun: int, set_id: str = "") -> list[Jabatan]:
    """Every post, the head first, with its sasaran, indicators and targets of the year."""
    pohon = load_pohon(office, tahun, set_id)
    targets = {
        kode: target.nilai
        for (_tahun, kode), target in IkuStore(office.db).targets([tahun]).items()
    }
    return gather(pohon, set_in_force(office, tahun, set_id).by_kode, targets)


def susunan_organisasi(office: Office) -> list[tuple[int, UnitJabatan]]:
    """The posts with their depth, for the chart of the organisation."""
    return list(ordered(PohonStore(office.db).jabatan() or shipped_susunan().jabatan))
