"""Reports and draft assessments may go to Tempat sampah; what was ever concluded never does."""

from datetime import date

from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.penilaian_kerja import KertasKerja, load_kertas_kerja
from core.errors import AppError, RecordMovedError
from core.kantor.sampah import BarisSampah
from core.koperasi.laporan import KunciLaporan, Unit
from core.koperasi.penilaian import StatusPenilaian
from core.storage import rows
from core.storage.rows import Key
from core.storage.sampah_store import SampahStore

_CHANGED = frozenset({Topic.LAPORAN_KEUANGAN, Topic.PENILAIAN})


class ReportInTrashError(AppError):
    """A report of this year lies in Tempat sampah; `baris` can be taken out."""

    def __init__(self, baris: BarisSampah) -> None:
        super().__init__(
            f"{baris.sebutan} {baris.nama.lower()} koperasi ini ada di Tempat sampah.",
            hint="Kembalikan dahulu, lalu ubah angkanya di sana.",
        )
        self.baris = baris


def find_trashed(office: Office, kunci: KunciLaporan) -> BarisSampah | None:
    """The report of this cooperative, unit and book year, when it lies in Tempat sampah."""
    row = office.db.execute(
        """SELECT id FROM laporan_keuangan WHERE koperasi_id = ? AND unit = ? AND tahun_buku = ?
           AND dihapus_pada IS NOT NULL""",
        [kunci.koperasi_id, kunci.unit.value, kunci.tahun_buku],
    ).fetchone()
    return SampahStore(office.db).find("laporan_keuangan", row[0]) if row else None


def blocking_report(office: Office, kunci: KunciLaporan, batas: date) -> BarisSampah | None:
    """A report in Tempat sampah that keeps another of its year from being begun."""
    found = find_trashed(office, kunci)
    if found is None or load_kertas_kerja(office, kunci, batas).terkunci:
        return None
    return found


def refuse_trashed(office: Office, kunci: KunciLaporan) -> None:
    """Raise `ReportInTrashError` before a second report of the same year is begun."""
    found = find_trashed(office, kunci)
    if found is not None:
        raise ReportInTrashError(found)


def why_not_trashed(kertas: KertasKerja) -> str:
    """Why this report has to stay; empty when it may go with its draft assessment."""
    if any(one.id and one.status is not StatusPenilaian.DRAF for one in kertas.putaran):
        return "Hanya laporan dengan penilaian draf yang dapat dipindahkan ke Tempat sampah."
    if not kertas.laporan.id and not kertas.penilaian.id:
        return "Laporan ini belum disimpan."
    return ""


def trash_laporan(office: Office, kunci: KunciLaporan, batas: date) -> Outcome[BarisSampah]:
    """Move a report and its draft assessment away together; returns the report's line.

    Raises `AppError` when the assessment was ever checked or final.
    """
    kertas = load_kertas_kerja(office, kunci, batas)
    reason = why_not_trashed(kertas)
    if reason:
        raise AppError(reason, hint="Buka kembali atau perbaiki angkanya; riwayatnya tetap ada.")
    moment = {"dihapus_pada": office.clock().isoformat(timespec="seconds")}
    unit = ", unit simpan pinjam" if kunci.unit is Unit.USP else ""
    of = f"tahun buku {kunci.tahun_buku}{unit} dipindahkan ke Tempat sampah"
    induk = f"koperasi:{kunci.koperasi_id}"
    last = Key("", 0, 0)
    with office.db.atomic():
        for word, tabel, one in (
            ("penilaian", "penilaian", kertas.penilaian),
            ("laporan", "laporan_keuangan", kertas.laporan),
        ):
            if one.id:
                last = Key(tabel, one.id, one.versi)
                rows.update(office.db, office.deed(f"{word} {of}", induk=induk), last, moment)
    found = SampahStore(office.db).find(last.tabel, last.id)
    if found is None:
        raise RecordMovedError("Laporan ini sudah berubah sejak dibuka.")
    return Outcome(found, _CHANGED)
