"""Read the tree of performance: the tree, each post with its rows, the organisation."""

from dataclasses import replace
from functools import lru_cache

from core.actions.iku_dasar import set_in_force
from core.actions.office import Office
from core.berkas import resource
from core.iku.pohon import Pohon, Simpul, UnitJabatan
from core.iku.pohon_bawaan import Susunan, propose, read_susunan
from core.iku.pohon_jabatan import Jabatan, gather, ordered
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
    leading = set_in_force(office, tahun, set_id)
    store = PohonStore(office.db)
    proposed = propose(leading, shipped_susunan())
    simpul = _rooted(store.simpul(leading.id))
    return Pohon(
        set_id=leading.id,
        simpul=simpul or proposed.simpul,
        jabatan=store.jabatan() or proposed.jabatan,
        bawaan=not simpul,
    )


def _rooted(simpul: tuple[Simpul, ...]) -> tuple[Simpul, ...]:
    """A node brought back without the one above it stands at the top, never out of sight."""
    known = {one.id for one in simpul}
    return tuple(one if one.induk in known else replace(one, induk=None) for one in simpul)


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
