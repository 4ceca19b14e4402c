"""Whether issued papers still have their files, and their frozen data still fits its code."""

from collections.abc import Iterator

from core.actions.office import Office
from core.findings import Finding, Severity
from core.naskah.beku import kode_of, show_kode
from core.storage.arsip import Arsip, KeadaanBerkas
from core.storage.cetakan_store import CetakanStore
from core.storage.tte_store import TteStore


def check_prints(office: Office) -> Iterator[Finding]:
    """Frozen data that was changed is an error; a file can be made again and is only noted."""
    store, arsip = CetakanStore(office.db), Arsip(office.path)
    gone: dict[KeadaanBerkas, int] = {}
    for cetakan_id in store.ids():
        issue = store.get(cetakan_id)
        if issue is None:
            continue
        if kode_of(issue.isi) != issue.kode:
            yield Finding(
                "periksa.cetakan",
                f"cetakan:{issue.id}",
                f"Data cetakan {show_kode(issue.kode)} ({issue.perihal}) diubah di luar SIKU.",
            )
        state = arsip.read(issue.sidik).keadaan
        if state is not KeadaanBerkas.UTUH:
            gone[state] = gone.get(state, 0) + 1
    for state, count in gone.items():
        yield Finding(
            f"periksa.arsip_{state.value}",
            "",
            f"{count} berkas dalam arsip cetakan {state.value}; dibuat lagi saat dicetak ulang.",
            Severity.CATATAN,
        )
    lost = [one for one in TteStore(office.db).all() if _gone(arsip, one.sidik)]
    if lost:
        yield Finding(
            "periksa.tte_hilang",
            "",
            f"{len(lost)} berkas bertanda tangan elektronik hilang atau rusak dan tidak dapat "
            "dibuat ulang. Ambil dari salinan data.",
            Severity.PERINGATAN,
        )


def _gone(arsip: Arsip, sidik: str) -> bool:
    return arsip.read(sidik).keadaan is not KeadaanBerkas.UTUH
