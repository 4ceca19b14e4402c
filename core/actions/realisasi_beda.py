"""What moved since a realisasi was frozen: every name, and the counts kept for the pages."""

from core.actions.office import Office
from core.actions.realisasi_daftar import present_rows
from core.iku.penetapan import JenisTetap, Penetapan
from core.iku.penetapan_beda import Beda, compare, counts
from core.storage.penetapan_iku_store import PenetapanIkuStore


def list_beda(office: Office, found: Penetapan) -> tuple[Beda, ...]:
    """Every name that is not as it was frozen, compared now."""
    if found.isi.jenis is not JenisTetap.DAFTAR:
        return ()
    frozen = PenetapanIkuStore(office.db).rows(found.id)
    return compare(frozen, present_rows(office, found.tahun, found.iku))


def renew_beda(office: Office, tahun: int, kode: str) -> None:
    """Count anew how far the lists of a frozen year moved. Call inside `db.atomic()`."""
    store = PenetapanIkuStore(office.db)
    found = store.in_force([tahun]).get((tahun, kode))
    if found is not None and found.jumlah_baris:
        store.note_beda(found.id, *counts(list_beda(office, found)))
