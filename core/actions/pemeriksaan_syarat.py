"""What an examination needs before its result may be final."""

from core.actions.office import Office
from core.findings import Finding
from core.koperasi.checks_pemeriksaan import check_team
from core.koperasi.laporan import KeadaanLaporan, KunciLaporan
from core.storage.pemeriksaan_store import PemeriksaanStore
from core.storage.penugasan_store import PenugasanStore


def check_before_final(office: Office, kunci: KunciLaporan) -> tuple[Finding, ...]:
    """A report that is away, too few examiners, or no surat tugas where the office demands one."""
    return (*check_away(office, kunci), *_team(office, kunci))


def check_away(office: Office, kunci: KunciLaporan) -> tuple[Finding, ...]:
    """A report that is with its cooperative."""
    if PemeriksaanStore(office.db).state_of_report(kunci) is not KeadaanLaporan.DIKEMBALIKAN:
        return ()
    sentence = "Laporan masih di koperasi. Catat Diterima kembali pada Pemeriksaan dahulu."
    return (Finding("pemeriksaan.dikembalikan", "laporan", sentence),)


def _team(office: Office, kunci: KunciLaporan) -> tuple[Finding, ...]:
    found = PemeriksaanStore(office.db).find(kunci)
    if found is None or found.penugasan_id is None:
        if not office.pilihan.wajib_surat_tugas:
            return ()
        sentence = "Belum ada surat tugas. Tugaskan tim lewat Pekerjaan, Surat tugas."
        return (Finding("pemeriksaan.tanpa_tugas", "tim", sentence),)
    team = PenugasanStore(office.db).team_of(found.penugasan_id)
    return tuple(check_team(team, office.pilihan.pemeriksa_minimal))
