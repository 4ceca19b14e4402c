"""Plan the rows of a sheet for their register. Reads the office, writes nothing."""

from collections.abc import Callable, Mapping

from core.actions.impor_jalan_hasil import plan_hasil
from core.actions.impor_jalan_kerja import Kerja
from core.actions.impor_jalan_koperasi import plan_koperasi
from core.actions.impor_jalan_laba import plan_laba
from core.actions.impor_jalan_laporan import plan_laporan
from core.actions.impor_jalan_umkm import plan_umkm
from core.actions.office import Office
from core.actions.progress import Progress
from core.impor.model import Register
from core.impor.rencana import Bacaan, Rencana, blank_plan
from core.impor.rencana_permintaan import Permintaan

_PLANNERS: Mapping[str, Callable[[Kerja], None]] = {
    "koperasi": plan_koperasi,
    "umkm": plan_umkm,
    "laba": plan_laba,
    "laporan": plan_laporan,
    "hasil": plan_hasil,
}


def plan_rows(
    office: Office,
    register: Register,
    permintaan: Permintaan,
    bacaan: Bacaan,
    progress: Progress,
) -> Rencana:
    """The fate of every row, and what saving would write."""
    plan = blank_plan(bacaan)
    _PLANNERS[register.kode](Kerja(office, register, permintaan, bacaan, plan, progress))
    return plan
