"""Look up reports and assessments of one cooperative, for its own page."""

from core.actions.office import Office
from core.koperasi.penilaian import Penilaian
from core.storage.laporan_store import LaporanRingkas, LaporanStore
from core.storage.penilaian_store import PenilaianStore


def list_laporan(office: Office, koperasi_id: int) -> list[LaporanRingkas]:
    """The reports of a cooperative, newest first."""
    return LaporanStore(office.db).list_of(koperasi_id)


def list_penilaian_of(office: Office, koperasi_id: int) -> list[Penilaian]:
    """Its assessments, every round, newest book year first."""
    return PenilaianStore(office.db).list_of(koperasi_id)
