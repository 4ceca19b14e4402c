"""What must be right about an examination, and what an officer should look at again."""

from collections.abc import Iterator, Sequence
from datetime import date

from core import nip, tanggal
from core.findings import Finding, Severity
from core.koperasi.pemeriksaan import (
    LABEL,
    AnggotaTim,
    Pemeriksaan,
    Pengembalian,
    Penugasan,
    PeranTim,
    Permintaan,
    Rekomendasi,
    Sanksi,
)
from core.koperasi.pemeriksaan_sanksi import next_step
from core.rekomendasi import KeadaanRekomendasi

PEMERIKSA_KURANG = "penugasan.pemeriksa_kurang"
_NUMBERED = (
    ("nomor_pemberitahuan", "tanggal_pemberitahuan"),
    ("nomor_berita_acara", "tanggal_berita_acara"),
    ("nomor_penetapan", "tanggal_penetapan"),
    ("nomor_sertifikat", "tanggal_sertifikat"),
)
# Each pair in the order in which it happens.
_ORDER = (
    ("tanggal_pemberitahuan", "kunjungan_mulai"),
    ("kunjungan_selesai", "tanggal_berita_acara"),
    ("kunjungan_mulai", "tanggal_berita_acara"),
    ("tanggal_berita_acara", "tanggal_tanggapan"),
    ("tanggal_berita_acara", "tanggal_penetapan"),
    ("tanggal_tanggapan", "tanggal_penetapan"),
    ("tanggal_penetapan", "tanggal_sertifikat"),
)


def _note(code: str, field: str, message: str) -> Finding:
    return Finding(code, field, message, Severity.CATATAN)


def _warning(code: str, field: str, message: str) -> Finding:
    return Finding(code, field, message, Severity.PERINGATAN)


def _before(early: date | None, late: date | None) -> bool:
    """Whether the second day stands before the first."""
    return early is not None and late is not None and late < early


def check_team(team: Sequence[AnggotaTim], minimal: int) -> Iterator[Finding]:
    """Too few examiners: may be saved while the team is being made up, never printed or final."""
    count = sum(one.peran.pemeriksa for one in team)
    if count < minimal:
        yield Finding(
            PEMERIKSA_KURANG,
            "tim",
            f"Pemeriksa baru {count} orang; paling sedikit {minimal} orang (Pengaturan, "
            "Pemeriksaan) sebelum surat dicetak dan hasil ditetapkan final.",
        )


def check_penugasan(
    penugasan: Penugasan, team: Sequence[AnggotaTim], minimal: int
) -> Iterator[Finding]:
    """A surat tugas and its team."""
    if not penugasan.nomor:
        yield _note("penugasan.nomor", "nomor", "Nomor boleh diisi setelah surat ditandatangani.")
    if penugasan.tanggal is None:
        yield _note(
            "penugasan.tanggal", "tanggal", "Tanggal boleh diisi setelah surat ditandatangani."
        )
    if _before(penugasan.mulai, penugasan.selesai):
        yield Finding("penugasan.masa", "selesai", "Bertugas sampai mendahului bertugas mulai.")
    if _before(penugasan.tanggal, penugasan.mulai):
        yield _warning("penugasan.mulai", "mulai", "Tugas dimulai sebelum tanggal surat tugas.")
    if _before(penugasan.tanggal_sk_tim, penugasan.tanggal):
        yield _warning("penugasan.sk_tim", "tanggal", "Surat tugas lebih awal daripada SK tim.")
    yield from _check_members(team)
    yield from check_team(team, minimal)


def _check_members(team: Sequence[AnggotaTim]) -> Iterator[Finding]:
    seen: set[str] = set()
    for place, one in enumerate(team, start=1):
        name = one.nama or f"Anggota ke-{place}"
        if not one.nama:
            yield Finding("tim.nama", "tim", f"Nama anggota ke-{place} belum diisi.")
        if not one.nip:
            yield _warning("tim.nip_kosong", "tim", f"{name}: NIP belum diisi.")
        elif fault := nip.fault_of(one.nip):
            yield Finding("tim.nip", "tim", f"{name}: {fault}")
        key = one.nip or " ".join(one.nama.split()).casefold()
        if key and key in seen:
            yield Finding("tim.kembar", "tim", f"{name} disebut dua kali dalam tim.")
        seen.add(key)
    if sum(one.peran is PeranTim.KETUA for one in team) > 1:
        yield _warning("tim.ketua", "tim", "Ketua tim lebih dari satu.")


def check_pemeriksaan(pemeriksaan: Pemeriksaan, penugasan: Penugasan | None) -> Iterator[Finding]:
    """The record itself: numbers with their dates, dates in the order in which things happen."""
    days: dict[str, date | None] = {
        name: getattr(pemeriksaan, name) for pair in _ORDER for name in pair
    }
    if _before(pemeriksaan.kunjungan_mulai, pemeriksaan.kunjungan_selesai):
        yield Finding(
            "pemeriksaan.kunjungan",
            "kunjungan_selesai",
            "Kunjungan sampai mendahului kunjungan mulai.",
        )
    for early, late in _ORDER:
        if _before(days[early], days[late]):
            yield _warning(
                "pemeriksaan.urutan",
                late,
                f"{LABEL[late]} mendahului {LABEL[early].lower()} ({tanggal.show(days[early])}).",
            )
    year_end = date(pemeriksaan.kunci.tahun_buku, 12, 31)
    for name, day in days.items():
        if day is not None and day < year_end:
            yield _warning(
                "pemeriksaan.tahun_buku",
                name,
                f"{LABEL[name]} mendahului akhir tahun buku {pemeriksaan.kunci.tahun_buku}.",
            )
    yield from _check_numbers(pemeriksaan)
    if penugasan is not None:
        yield from _check_visit(pemeriksaan, penugasan)


def _check_numbers(pemeriksaan: Pemeriksaan) -> Iterator[Finding]:
    for number, day in _NUMBERED:
        given, dated = getattr(pemeriksaan, number), getattr(pemeriksaan, day)
        if given and dated is None:
            yield _note("pemeriksaan.tanggal_kosong", day, f"{LABEL[day]} belum diisi.")
        if dated is not None and not given:
            yield _note("pemeriksaan.nomor_kosong", number, f"{LABEL[number]} belum diisi.")
    if pemeriksaan.tanggal_tanggapan is not None and not pemeriksaan.tanggapan.strip():
        yield _note("pemeriksaan.tanggapan", "tanggapan", "Isi tanggapan pengurus belum ditulis.")


def _check_visit(pemeriksaan: Pemeriksaan, penugasan: Penugasan) -> Iterator[Finding]:
    started = pemeriksaan.kunjungan_mulai
    ended = pemeriksaan.kunjungan_selesai or started
    if _before(penugasan.tanggal, started):
        yield _warning(
            "pemeriksaan.sebelum_tugas",
            "kunjungan_mulai",
            f"Kunjungan mendahului surat tugas ({tanggal.show(penugasan.tanggal)}).",
        )
    if _before(penugasan.mulai, started) or _before(ended, penugasan.selesai):
        yield _warning(
            "pemeriksaan.luar_masa", "kunjungan_mulai", "Kunjungan di luar masa surat tugas."
        )


def check_permintaan(permintaan: Permintaan) -> Iterator[Finding]:
    """A request of papers."""
    if not permintaan.uraian.strip():
        yield Finding("permintaan.uraian", "uraian", "Tulis apa yang diminta.")
    if _before(permintaan.tanggal_surat, permintaan.tenggat):
        yield Finding("permintaan.tenggat", "tenggat", "Tenggat mendahului tanggal surat.")
    if permintaan.tenggat is None:
        yield _note("permintaan.tanpa_tenggat", "tenggat", "Tanpa tenggat tidak akan ditagih.")
    if _before(permintaan.tanggal_surat, permintaan.dipenuhi_pada):
        yield _warning("permintaan.dipenuhi", "dipenuhi_pada", "Dipenuhi sebelum surat ditulis.")
    if permintaan.jawaban.strip() and permintaan.dipenuhi_pada is None:
        yield _note("permintaan.belum", "dipenuhi_pada", "Ada jawaban, tanggal dipenuhi kosong.")


def check_rekomendasi(
    rekomendasi: Rekomendasi, berita_acara: date | None = None
) -> Iterator[Finding]:
    """A recommendation and what was done about it."""
    if not rekomendasi.uraian.strip():
        yield Finding("rekomendasi.uraian", "uraian", "Tulis rekomendasinya.")
    if _before(berita_acara, rekomendasi.tenggat):
        yield _warning("rekomendasi.tenggat", "tenggat", "Tenggat mendahului berita acara.")
    if rekomendasi.tenggat is None:
        yield _note("rekomendasi.tanpa_tenggat", "tenggat", "Tanpa tenggat tidak akan ditagih.")
    closed = rekomendasi.keadaan in (KeadaanRekomendasi.SELESAI, KeadaanRekomendasi.TIDAK_DAPAT)
    if closed and not rekomendasi.tindak_lanjut.strip():
        yield Finding(
            "rekomendasi.tindak_lanjut",
            "tindak_lanjut",
            "Tulis tindak lanjutnya, atau mengapa tidak dapat ditindaklanjuti.",
        )
    if closed and rekomendasi.tanggal_tindak_lanjut is None:
        yield _note(
            "rekomendasi.tanggal", "tanggal_tindak_lanjut", "Tanggal tindak lanjut belum diisi."
        )


def check_sanksi(sanksi: Sanksi, others: Sequence[Sanksi]) -> Iterator[Finding]:
    """A step of the sanctions among the other steps of the same examination."""
    earlier = [one for one in others if not sanksi.id or one.id < sanksi.id]
    due = next_step(earlier)
    if not sanksi.sebutan.strip():
        yield Finding("sanksi.langkah", "langkah", "Pilih langkah sanksinya.")
    elif sanksi.langkah > due and not sanksi.alasan.strip():
        yield Finding(
            "sanksi.melompat",
            "alasan",
            f"Langkah berikutnya adalah langkah {due}. Tulis alasan melompatinya.",
        )
    elif sanksi.langkah < due:
        yield _warning("sanksi.mundur", "langkah", "Langkah ini sudah dilalui.")
    if _before(sanksi.tanggal, sanksi.tenggat):
        yield Finding("sanksi.tenggat", "tenggat", "Tenggat mendahului tanggal surat.")
    if _before(sanksi.tanggal, sanksi.dicabut_pada):
        yield Finding("sanksi.dicabut", "dicabut_pada", "Dicabut sebelum dijatuhkan.")
    latest = max((one.tanggal for one in earlier if one.tanggal is not None), default=None)
    if _before(latest, sanksi.tanggal):
        yield _warning("sanksi.urutan", "tanggal", "Tanggalnya mendahului langkah sebelumnya.")
    if sanksi.dicabut_pada is not None and not sanksi.keterangan.strip():
        yield _note("sanksi.keterangan", "keterangan", "Tulis mengapa sanksi dicabut.")


def check_pengembalian(pengembalian: Pengembalian) -> Iterator[Finding]:
    """A report that goes back to its cooperative."""
    if not pengembalian.alasan.strip():
        yield Finding("laporan.alasan_kembali", "alasan", "Tulis alasan mengembalikan laporan.")
    if _before(pengembalian.tanggal, pengembalian.tenggat):
        yield Finding("pengembalian.tenggat", "tenggat", "Tenggat mendahului tanggal surat.")
    if _before(pengembalian.tanggal, pengembalian.diterima_kembali):
        yield Finding(
            "pengembalian.diterima",
            "diterima_kembali",
            "Diterima kembali sebelum dikembalikan.",
        )
