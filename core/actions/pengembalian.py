"""A report that went back to its cooperative: its letter, and the day it came back."""

from dataclasses import replace
from datetime import date

from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.errors import AppError, DataRejectedError
from core.findings import Finding, blocks
from core.koperasi.checks_pemeriksaan import check_pengembalian
from core.koperasi.laporan import KeadaanLaporan, KunciLaporan
from core.koperasi.pemeriksaan import Pengembalian
from core.storage.journal import Deed
from core.storage.laporan_store import LaporanStore
from core.storage.pemeriksaan_store import PemeriksaanStore

_CHANGED = frozenset({Topic.PEMERIKSAAN, Topic.LAPORAN_KEUANGAN})


def list_pengembalian(office: Office, kunci: KunciLaporan) -> list[Pengembalian]:
    """Each time the report went back, the oldest first."""
    laporan = LaporanStore(office.db).find(kunci)
    return PemeriksaanStore(office.db).pengembalian(laporan.id) if laporan is not None else []


def check_letter(typed: Pengembalian) -> tuple[Finding, ...]:
    """Findings about a return as it stands in the form."""
    return tuple(check_pengembalian(typed))


def write_return(office: Office, deed: Deed, pengembalian: Pengembalian) -> int:
    """Keep the letter that takes a report back; inside the transaction that marks the report."""
    return PemeriksaanStore(office.db).save_line(deed, pengembalian)


def save_pengembalian(office: Office, kunci: KunciLaporan, typed: Pengembalian) -> Outcome[int]:
    """Change number, day, due day or reason of a letter, and whether the report is back.

    With `diterima_kembali` the report becomes a draft again. Raises `DataRejectedError`.
    """
    findings = check_letter(typed)
    if blocks(findings):
        raise DataRejectedError([one for one in findings if blocks([one])])
    if not typed.id:
        raise AppError("Kembalikan laporan dahulu; suratnya dicatat bersamanya.")
    came_back = typed.diterima_kembali is not None
    what = "laporan diterima kembali" if came_back else "surat pengembalian diubah"
    with office.db.atomic():
        deed = office.deed(
            f"{what}, tahun buku {kunci.tahun_buku}", induk=f"koperasi:{kunci.koperasi_id}"
        )
        saved = PemeriksaanStore(office.db).save_line(deed, typed)
        if came_back:
            _draft_again(office, deed, kunci)
    return Outcome(saved, _CHANGED, findings)


def receive_back(
    office: Office, kunci: KunciLaporan, pengembalian: Pengembalian, tanggal: date
) -> Outcome[int]:
    """The report came back on this day: it is a draft again."""
    return save_pengembalian(office, kunci, replace(pengembalian, diterima_kembali=tanggal))


def _draft_again(office: Office, deed: Deed, kunci: KunciLaporan) -> None:
    """Unless another letter is still out, or the figures were mended meanwhile."""
    store = LaporanStore(office.db)
    laporan = store.find(kunci)
    if laporan is None or laporan.keadaan is not KeadaanLaporan.DIKEMBALIKAN:
        return
    letters = PemeriksaanStore(office.db).pengembalian(laporan.id)
    if all(one.diterima_kembali is not None for one in letters):
        store.save(deed, replace(laporan, keadaan=KeadaanLaporan.DRAF, catatan=""))
