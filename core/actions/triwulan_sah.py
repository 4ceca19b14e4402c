"""Sign a quarter off as the Kabid, or open it again with a reason."""

from collections.abc import Sequence

from core.actions.iku_dasar import iku_of
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.petugas import require
from core.actions.tonggak import PenghitungTonggak
from core.actions.triwulan import TOPICS
from core.errors import AppError, DataRejectedError
from core.findings import Finding
from core.iku.triwulan import ROMAWI, IsiTriwulan, TriwulanIku, quarter_end
from core.iku.triwulan_checks import check_ready
from core.storage.triwulan_store import TriwulanStore

PERAN = "pejabat"


def why_not_sign(office: Office, tahun: int, triwulan: int, peran: str) -> str:
    """Why an officer of this role may not sign now; empty when the quarter may be signed."""
    end = quarter_end(tahun, triwulan)
    if office.today <= end:
        return f"Triwulan {ROMAWI[triwulan]} belum berakhir."
    if peran != PERAN:
        return "Hanya pejabat (Kepala Bidang) yang mengesahkan."
    return ""


def check_sign(isi: IsiTriwulan) -> tuple[Finding, ...]:
    """What is still missing; none of it forbids the signature."""
    return tuple(check_ready(isi))


def sign_off(office: Office, chosen: Sequence[IsiTriwulan]) -> Outcome[None]:
    """Lock quarters under the officer's name together with the milestones as counted now.

    Raises `NotAllowedError` for another role and `AppError` before the quarter has ended.
    """
    require(office, PERAN)
    with office.db.atomic():
        store = TriwulanStore(office.db)
        for isi in chosen:
            sebab = why_not_sign(office, isi.tahun, isi.triwulan, office.actor.peran)
            if sebab:
                raise AppError(sebab, hint="Sahkan sesudah hari terakhir triwulannya.")
            stored = _stored(office, store, isi)
            batas = quarter_end(isi.tahun, isi.triwulan)
            iku = iku_of(office, isi.tahun, isi.iku)
            tonggak = PenghitungTonggak(office, isi.tahun, batas).of(iku)
            what = f"triwulan {ROMAWI[isi.triwulan]} {isi.tahun} disahkan"
            store.sign(office.deed(what), stored, tonggak)
    return Outcome(None, TOPICS)


def _stored(office: Office, store: TriwulanStore, isi: IsiTriwulan) -> IsiTriwulan:
    """The row to be signed; one without a word yet is made first."""
    if isi.id:
        return isi
    store.save(office.deed(f"triwulan {isi.triwulan} {isi.tahun} diisi"), isi)
    return store.of_year(isi.tahun)[isi.iku, isi.triwulan].isi


def reopen(office: Office, quarter: TriwulanIku, alasan: str) -> Outcome[None]:
    """Unlock a signed quarter; needs a pejabat and a reason."""
    require(office, PERAN)
    if not alasan.strip():
        raise DataRejectedError(
            [Finding("triwulan.alasan_buka", "alasan", "Tulis alasan membuka kembali.")]
        )
    isi = quarter.isi
    what = f"triwulan {ROMAWI[isi.triwulan]} {isi.tahun} dibuka kembali"
    with office.db.atomic():
        TriwulanStore(office.db).reopen(office.deed(what), isi, alasan.strip())
    return Outcome(None, TOPICS)
