"""What the tests of papers share: an office whose one examination is final and has its records."""

from datetime import date
from pathlib import Path

import pytest

from core.actions.cetak_kesehatan import Permintaan
from core.actions.cetak_kesehatan_terbit import CaraCetak
from core.actions.office import Office
from core.kantor.model import PenandaTangan
from core.koperasi.laporan import KunciLaporan, Unit
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from core.koperasi.pemeriksaan import (
    AnggotaTim,
    Pemeriksaan,
    Penugasan,
    PeranTim,
    Rekomendasi,
)
from core.koperasi.pemeriksaan import (
    Permintaan as Diminta,
)
from core.naskah.model import Kertas, Mode
from core.storage.arsip import Arsip
from core.storage.koperasi_store import KoperasiStore
from core.storage.office_store import OfficeStore
from core.storage.pemeriksaan_store import PemeriksaanStore
from core.storage.penugasan_store import PenugasanStore
from tests.core.actions.penilaian.conftest import _final, _paper, _saved, kunci, office

__all__ = ["kunci", "office"]
TAHUN = 2026
NIP = "190006061920062006"
TIM = [
    AnggotaTim("CONTOH Ketua Tim", PeranTim.KETUA, NIP, "Penata", "Pengawas Koperasi"),
    AnggotaTim("CONTOH Anggota Tim", PeranTim.ANGGOTA, NIP, "Pengatur", "Pengelola Data"),
]
KEPALA = PenandaTangan(
    0, "", "Kepala Dinas Contoh Kota Contoh", "CONTOH Kepala", "Pembina", NIP, None, None
)
RECORD = {
    "tanggal_berita_acara": date(2026, 10, 1),
    "nomor_berita_acara": "CONTOH/BA/1",
    "nomor_penetapan": "CONTOH/SK/1",
    "tanggal_penetapan": date(2026, 10, 12),
    "nomor_sertifikat": "CONTOH/SER/1",
    "tanggal_sertifikat": date(2026, 10, 20),
    "kunjungan_mulai": date(2026, 9, 21),
    "ditemui": "CONTOH Bendahara",
}


@pytest.fixture
def final(office: Office, kunci: KunciLaporan) -> KunciLaporan:
    """One final examination: surat tugas with two examiners, visit, numbers, a recommendation."""
    _final(office, kunci)
    keep_kepala(office, KEPALA)
    examine(office, kunci)
    return kunci


def keep_kepala(office: Office, person: PenandaTangan) -> None:
    with office.db.atomic():
        OfficeStore(office.db).save_penanda_tangan(office.deed("penanda tangan"), person)


def examine(
    office: Office, kunci: KunciLaporan, *, tim: list[AnggotaTim] | None = None, urut: int = 1
) -> None:
    """The surat tugas and the record of an examination."""
    team = TIM if tim is None else tim
    deed = office.deed("pemeriksaan dicatat")
    store = PemeriksaanStore(office.db)
    with office.db.atomic():
        tugas = Penugasan(2025, "CONTOH/ST/1", date(2026, 9, 1), "CONTOH/SKT/1", date(2026, 8, 1))
        penugasan_id = PenugasanStore(office.db).save(deed, tugas, team)
        numbered = {**RECORD, "nomor_sertifikat": f"CONTOH/SER/{urut}"}
        record = Pemeriksaan(kunci, penugasan_id, **numbered)  # type: ignore[arg-type]
        record_id = store.save(deed, record)
        store.save_line(deed, Rekomendasi("Lengkapi buku anggota", pemeriksaan_id=record_id))
        store.save_line(deed, Diminta("Neraca 2024", pemeriksaan_id=record_id))


def add_koperasi(office: Office, nama: str) -> KunciLaporan:
    """Another cooperative with a complete report that is not final."""
    with office.db.atomic():
        koperasi_id = KoperasiStore(office.db).add(
            office.deed("koperasi ditambah"),
            Koperasi(nama, "Simpan Pinjam", kuk=3),
            StatusKoperasi(Keadaan.AKTIF),
        )
    return KunciLaporan(koperasi_id, Unit.KOPERASI, 2025)


def asked(
    dokumen: str,
    *kunci: KunciLaporan,
    mode: Mode = Mode.BASAH,
    kertas: Kertas = Kertas.F4,
    baru: str = "",
) -> Permintaan:
    return Permintaan(dokumen, TAHUN, kunci, CaraCetak(kertas, mode, baru=baru))


def rename(office: Office, kunci: KunciLaporan, nama: str) -> None:
    from dataclasses import replace

    store = KoperasiStore(office.db)
    found = store.get(kunci.koperasi_id)
    assert found is not None
    with office.db.atomic():
        store.save(office.deed("koperasi diubah"), replace(found, nama=nama))


def archived(office: Office) -> list[Path]:
    """The files of the archive."""
    return sorted(path for path in Arsip(office.path).folder.rglob("*") if path.is_file())


def rows_of(office: Office) -> int:
    (count,) = office.db.execute("SELECT count(*) FROM cetakan").fetchone()
    return int(count)


def printed(office: Office) -> list[str]:
    """What the journal says of prints, the oldest first."""
    found = office.db.execute("SELECT perbuatan FROM jurnal WHERE tabel = 'cetakan' ORDER BY id")
    return [row[0] for row in found]


def draft_of(office: Office, nama: str) -> KunciLaporan:
    """A cooperative whose assessment is complete but not final."""
    kunci = add_koperasi(office, nama)
    _saved(office, _paper(kunci))
    return kunci


def final_of(office: Office, nama: str) -> KunciLaporan:
    """A cooperative whose assessment is final."""
    kunci = add_koperasi(office, nama)
    _final(office, kunci)
    return kunci
