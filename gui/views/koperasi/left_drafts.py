"""Typing about cooperatives that was never saved: after a crash, or another officer."""

from dataclasses import dataclass

from core.actions.draf import list_draf, load_draf
from core.actions.koperasi import find_koperasi
from core.actions.office import Office
from gui.views.koperasi.identity_tab import NEW_KEY

PREFIXES = ("koperasi", "status_koperasi", "koperasi_tahun", "pengurus", "legalitas")
MOST = 4


@dataclass(frozen=True, slots=True)
class LeftDraft:
    """Where to go on; `koperasi_id` 0 is a cooperative that was never saved."""

    koperasi_id: int
    title: str


def left_drafts(office: Office, petugas_id: int) -> list[LeftDraft]:
    """The newest of them, one per cooperative; those of records that are gone are left out."""
    found: dict[int, LeftDraft] = {}
    for kunci, _moment in list_draf(office, petugas_id):
        prefix, _, rest = kunci.partition(":")
        if prefix not in PREFIXES:
            continue
        if kunci == NEW_KEY:
            found.setdefault(0, LeftDraft(0, _new_title(office, petugas_id)))
            continue
        koperasi_id = int(rest.partition(":")[0])
        record = find_koperasi(office, koperasi_id)
        if record is not None:
            found.setdefault(koperasi_id, LeftDraft(koperasi_id, record.nama))
    return list(found.values())[:MOST]


def _new_title(office: Office, petugas_id: int) -> str:
    draft = load_draf(office, NEW_KEY, petugas_id)
    nama = str(draft.isi.get("isian", {}).get("nama", "")).strip() if draft else ""
    return f"Koperasi baru: {nama}" if nama else "Koperasi baru"
