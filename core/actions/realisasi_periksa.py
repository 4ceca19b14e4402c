"""Frozen realisasi whose stored names no longer give their kode keaslian, for Periksa data."""

from collections.abc import Iterator

from core.actions.office import Office
from core.actions.realisasi_tetap import is_genuine
from core.findings import Finding, Severity
from core.storage.penetapan_iku_store import PenetapanIkuStore


def check_penetapan(office: Office) -> Iterator[Finding]:
    """Every freeze, the opened ones too: what another program changed is told."""
    store = PenetapanIkuStore(office.db)
    for penetapan_id in store.ids():
        found = store.get(penetapan_id)
        if found is not None and not is_genuine(office, found):
            what = f"IKU {found.hasil.nomor} tahun {found.tahun} (ke-{found.ke})"
            message = f"Isi penetapan realisasi {what} tidak cocok dengan kode keasliannya."
            yield Finding("periksa.penetapan_iku", "", message, Severity.KESALAHAN)
