"""Put many businesses under supervision by one decree."""

from collections.abc import Sequence

from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.progress import Progress
from core.errors import DataRejectedError
from core.findings import Severity, blocks
from core.storage.umkm_store import UmkmStore
from core.umkm.checks import check_pengawasan
from core.umkm.model import Pengawasan
from core.umkm.pengawasan_banyak import HasilPenetapan, Penetapan, check_penetapan

_STEP = 50


def tetapkan_pengawasan(
    office: Office, ids: Sequence[int], asked: Penetapan, progress: Progress | None = None
) -> Outcome[HasilPenetapan]:
    """Give each business the period; one that has a period in that time is left and named.

    All in one transaction, each with its entry. Raises `DataRejectedError`.
    """
    findings = check_penetapan(asked)
    if blocks(findings):
        raise DataRejectedError([one for one in findings if one.severity is Severity.KESALAHAN])
    progress = progress or Progress()
    store, done, had = UmkmStore(office.db), 0, []
    nomor = " ".join(asked.sk_nomor.split())
    with office.db.atomic():
        for place, umkm_id in enumerate(ids):
            if place % _STEP == 0:
                progress.step(place, len(ids))
            umkm = store.load(umkm_id)
            if umkm is None or umkm.dihapus:
                continue
            period = Pengawasan(0, umkm_id, asked.sejak, asked.sampai, nomor, asked.sk_tanggal)
            if blocks(check_pengawasan(period, store.pengawasan(umkm_id))):
                had.append(umkm.nama)
                continue
            deed = office.deed("pengawasan ditetapkan", induk=f"umkm:{umkm_id}")
            store.save_pengawasan(deed, period)
            done += 1
        progress.step(len(ids), len(ids))
    return Outcome(HasilPenetapan(done, tuple(had)), frozenset({Topic.UMKM}), findings)
