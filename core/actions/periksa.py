"""Check the whole file: SQLite's own sight, the journal chain, the identities of every report."""

import sqlite3
from collections.abc import Iterator

from core.actions.lampiran import check_lampiran
from core.actions.office import Office
from core.actions.pedoman import law_findings
from core.actions.periksa_cetakan import check_prints
from core.actions.periksa_pemeriksaan import check_examinations
from core.actions.progress import Progress
from core.actions.realisasi_periksa import check_penetapan
from core.findings import Finding, Severity
from core.koperasi.laporan import KunciLaporan
from core.rules.bagan import JenisLaporan
from core.rules.kesiapan import check_identities
from core.storage import database, journal
from core.storage.laporan_store import LaporanStore
from core.storage.periksa_store import LaporanTersimpan, each_laporan

TERHENTI = (
    "Pemeriksaan selebihnya terhenti pada bagian yang rusak. Berkas ini jangan dihapus; buka "
    "salinan terakhir dari folder salinan."
)
SIMPAN_PINJAM = "Simpan Pinjam"


def check_data(office: Office, *, progress: Progress | None = None) -> tuple[Finding, ...]:
    """Everything that is not as it should be; empty when the file is sound.

    A report that was sent back or is still a draft may fail its identities: that is only noted.
    """
    progress = progress or Progress()
    progress.step(0, 3)
    found = [*_file(office)]
    try:
        found.extend(_records(office, progress))
    except sqlite3.DatabaseError:
        if not found:
            raise
        found.append(Finding("periksa.terhenti", "", TERHENTI))
    return tuple(found)


def _records(office: Office, progress: Progress) -> Iterator[Finding]:
    """What stands in the records; a damaged page stops it wherever it is met."""
    yield from law_findings(office)
    progress.step(1, 3)
    yield from _chain(office)
    progress.step(2, 3)
    yield from _reports(office, progress)
    yield from check_examinations(office)
    yield from check_prints(office)
    yield from check_lampiran(office)
    yield from check_penetapan(office)


def _file(office: Office) -> Iterator[Finding]:
    for problem in database.quick_check(office.db):
        yield Finding("periksa.berkas", "", f"Berkas basis data: {problem}.")


def _chain(office: Office) -> Iterator[Finding]:
    broken = journal.first_broken(office.db)
    if broken is not None:
        yield Finding(
            "periksa.jurnal",
            f"jurnal:{broken}",
            f"Rantai jurnal putus pada catatan {broken}: isinya diubah di luar SIKU.",
        )


def _reports(office: Office, progress: Progress) -> Iterator[Finding]:
    for laporan in each_laporan(office.db):
        progress.step(2, 3)
        kind = kind_of(laporan)
        for finding in check_identities(office.law.bagan, laporan.akun, kind):
            yield Finding(
                f"periksa.{finding.code}",
                f"laporan_keuangan:{laporan.laporan_id}",
                f"{laporan.nama}, tahun buku {laporan.tahun_buku}: {finding.message}",
                finding.severity if laporan.keadaan == "lengkap" else Severity.CATATAN,
            )


def kind_of(laporan: LaporanTersimpan) -> JenisLaporan:
    """Which form of report it is."""
    if laporan.unit == "usp":
        return JenisLaporan.USP
    return JenisLaporan.KSP if laporan.jenis == SIMPAN_PINJAM else JenisLaporan.RIIL


def kunci_of(office: Office, laporan_id: int) -> KunciLaporan | None:
    """The report that a finding of the check points at."""
    found = LaporanStore(office.db).get(laporan_id)
    return found.kunci if found is not None else None
