"""The record of one examination: read it whole, save it, propose its certificate."""

from dataclasses import replace
from datetime import date
from typing import Any

from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.errors import AppError, DataRejectedError, RecordMovedError
from core.findings import Finding, blocks
from core.koperasi.checks_pemeriksaan import check_pemeriksaan
from core.koperasi.laporan import KeadaanLaporan, KunciLaporan
from core.koperasi.pemeriksaan import Pemeriksaan
from core.koperasi.pemeriksaan_langkah import (
    BerkasPemeriksaan,
    HasilRingkas,
    Langkah,
    may_have_certificate,
    steps,
)
from core.koperasi.pemeriksaan_saran import Saran, proposals
from core.rules.pola_nomor import next_number
from core.storage.journal import Deed
from core.storage.laporan_store import LaporanStore
from core.storage.pemeriksaan_store import PemeriksaanStore
from core.storage.penilaian_daftar import row_of
from core.storage.penilaian_store import PenilaianStore
from core.storage.penugasan_store import PenugasanStore

_CHANGED = frozenset({Topic.PEMERIKSAAN})


def load_berkas(office: Office, kunci: KunciLaporan, batas: date) -> BerkasPemeriksaan:
    """Everything recorded about an examination; one not begun comes back empty with id 0.

    Raises `AppError` when the cooperative is gone.
    """
    row = row_of(office.db, kunci, batas)
    if row is None:
        raise AppError(
            "Koperasi atau unit ini tidak ada lagi dalam daftar.",
            hint="Pulihkan dari Tempat sampah di halaman Koperasi, lalu buka lagi.",
        )
    store, tasks = PemeriksaanStore(office.db), PenugasanStore(office.db)
    record = store.find(kunci) or Pemeriksaan(kunci)
    assessed = PenilaianStore(office.db).find(kunci)
    laporan = LaporanStore(office.db).find(kunci)
    tugas = tasks.get(record.penugasan_id) if record.penugasan_id is not None else None
    return BerkasPemeriksaan(
        pemeriksaan=record,
        nama=row.nama,
        penugasan=tugas,
        tim=tasks.team_of(tugas.id) if tugas is not None else (),
        permintaan=store.permintaan(record.id),
        rekomendasi=store.rekomendasi(record.id),
        sanksi=store.sanksi(record.id),
        pengembalian=store.pengembalian(laporan.id) if laporan is not None else (),
        hasil=HasilRingkas(
            status=row.status,
            predikat=row.predikat,
            predikat_urut=row.predikat_urut,
            final_pada=assessed.final.pada if assessed is not None else None,
        ),
        dikembalikan=row.laporan is KeadaanLaporan.DIKEMBALIKAN,
    )


def steps_today(office: Office, berkas: BerkasPemeriksaan) -> tuple[Langkah, ...]:
    """How far the examination is today."""
    return steps(berkas, on=office.today, terendah=office.pilihan.predikat_sertifikat)


def list_saran(office: Office, kunci: KunciLaporan) -> tuple[Saran, ...]:
    """What the final result suggests to recommend; nothing before it is final."""
    found = PenilaianStore(office.db).find(kunci)
    if found is None or found.hasil is None:
        return ()
    return proposals(found.hasil)


def propose_certificate(office: Office, kunci: KunciLaporan, tanggal: date | None) -> str:
    """The next free number by the office's pattern, in the year of the certificate's date."""
    day = tanggal or office.today
    used = PemeriksaanStore(office.db).certificate_numbers()
    pola = office.pilihan.pola_sertifikat
    return next_number(pola, used, tahun=day.year, tahun_buku=kunci.tahun_buku)


def certificate_obstacle(office: Office, hasil: HasilRingkas) -> str:
    """Why there is no certificate yet, in words; empty when there may be one."""
    if may_have_certificate(hasil, office.pilihan.predikat_sertifikat):
        return ""
    if not hasil.final:
        return "Sertifikat diberi nomor setelah penilaian final."
    return (
        f"Predikat {hasil.predikat} di bawah batas sertifikat "
        "(Pengaturan, Pemeriksaan: Predikat terendah bersertifikat)."
    )


def check_typed(
    office: Office, berkas: BerkasPemeriksaan, typed: Pemeriksaan
) -> tuple[Finding, ...]:
    """Findings about a record as it stands in the form; `berkas` is what is stored."""
    typed = _tidy(typed)
    return (
        *check_pemeriksaan(typed, berkas.penugasan),
        *_check_certificate(office, berkas, typed),
    )


def _check_certificate(
    office: Office, berkas: BerkasPemeriksaan, typed: Pemeriksaan
) -> tuple[Finding, ...]:
    number = typed.nomor_sertifikat
    if not number or number == berkas.pemeriksaan.nomor_sertifikat:
        return ()
    field = "nomor_sertifikat"
    if obstacle := certificate_obstacle(office, berkas.hasil):
        return (Finding("pemeriksaan.belum_sertifikat", field, obstacle),)
    holder = PemeriksaanStore(office.db).holder_of(number)
    if holder is None or holder == typed.kunci:
        return ()
    row = row_of(office.db, holder, office.today)
    name = row.nama if row is not None else "koperasi lain"
    message = f"Nomor ini sudah dipakai {name}, tahun buku {holder.tahun_buku}."
    return (Finding("pemeriksaan.sertifikat_kembar", field, message),)


def save_pemeriksaan(office: Office, typed: Pemeriksaan, batas: date) -> Outcome[BerkasPemeriksaan]:
    """Begin or change a record; its surat tugas stays as assigned.

    It stays open for changes after the result is final; the journal then says so.
    Raises `DataRejectedError` and `RecordMovedError`.
    """
    berkas = load_berkas(office, typed.kunci, batas)
    if berkas.pemeriksaan.id and not typed.id:
        raise RecordMovedError("Pemeriksaan ini sudah dimulai sejak Anda membukanya.")
    findings = check_typed(office, berkas, typed)
    if blocks(findings):
        raise DataRejectedError([one for one in findings if blocks([one])])
    with office.db.atomic():
        PemeriksaanStore(office.db).save(deed_of(office, berkas, "disimpan"), _tidy(typed))
    return Outcome(load_berkas(office, typed.kunci, batas), _CHANGED, findings)


def deed_of(office: Office, berkas: BerkasPemeriksaan, what: str) -> Deed:
    """The act in words; what is done after the result is final says so."""
    kunci = berkas.pemeriksaan.kunci
    late = ", setelah penilaian final" if berkas.hasil.final else ""
    words = f"pemeriksaan tahun buku {kunci.tahun_buku}: {what}{late}"
    return office.deed(words, induk=f"koperasi:{kunci.koperasi_id}")


_TEXTS = (
    "nomor_pemberitahuan",
    "tempat",
    "ditemui",
    "nomor_berita_acara",
    "nomor_penetapan",
    "nomor_sertifikat",
)


def _tidy(typed: Pemeriksaan) -> Pemeriksaan:
    words: dict[str, Any] = {name: " ".join(getattr(typed, name).split()) for name in _TEXTS}
    return replace(typed, **words)
