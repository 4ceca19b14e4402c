"""Final results made by hand, for tests that only look at what came out."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from core.actions.office import Office
from core.koperasi.laporan import KunciLaporan, Unit
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from core.koperasi.penilaian import AsalPenilaian, Penilaian, StatusPenilaian, Tanda
from core.rules.pedoman import Agregasi, Predikat, StatusPedoman
from core.rules.report import ScoreReport, SkorAspek
from core.storage.koperasi_store import KoperasiStore
from core.storage.penilaian_store import PenilaianStore

SKALA = (
    Predikat("Sehat", Fraction(80), 1),
    Predikat("Cukup Sehat", Fraction(66), 2),
    Predikat("Dalam Pengawasan", Fraction(51), 3),
    Predikat("Dalam Pengawasan Khusus", Fraction(0), 4),
)
ASPEK = (("TK", "Tata Kelola", 30), ("PR", "Profil Risiko", 15), ("KK", "Kinerja Keuangan", 55))
KEDATON, SUKARAME = "18.71.01.1003", "18.71.02.1003"


def koperasi(office: Office, nama: str, *, kelurahan: str = "", usp: bool = False) -> int:
    """A new active cooperative."""
    new = Koperasi(f"CONTOH {nama}", "Simpan Pinjam", kelurahan=kelurahan or None, punya_usp=usp)
    with office.db.atomic():
        return KoperasiStore(office.db).add(
            office.deed("koperasi ditambah"), new, StatusKoperasi(Keadaan.AKTIF)
        )


def hasil(persen: Sequence[int], pedoman: str = "juknis-15-2021-ksp") -> ScoreReport:
    """A result whose aspects reach these percents of their weights."""
    aspek = tuple(
        SkorAspek(kode, nama, Fraction(bobot), Fraction(bobot * each, 100), ())
        for (kode, nama, bobot), each in zip(ASPEK, persen, strict=True)
    )
    total = sum((each.skor for each in aspek), Fraction(0))
    predikat = next(each.nama for each in SKALA if total >= each.minimal)
    return ScoreReport(
        pedoman,
        "0" * 64,
        "CONTOH pedoman",
        "CONTOH dasar",
        StatusPedoman.REKONSTRUKSI,
        Agregasi.JUMLAH_SKOR,
        SKALA,
        aspek,
        total,
        predikat,
    )


def final(
    koperasi_id: int,
    report: ScoreReport,
    *,
    tahun_buku: int = 2025,
    unit: Unit = Unit.KOPERASI,
    terdahulu: bool = False,
) -> Penilaian:
    """The result concluded; one taken over carries no aspects."""
    urut = next(each.urut for each in SKALA if each.nama == report.predikat)
    return Penilaian(
        KunciLaporan(koperasi_id, unit, tahun_buku),
        report.pedoman_id,
        asal=AsalPenilaian.TERDAHULU if terdahulu else AsalPenilaian.HITUNG,
        status=StatusPenilaian.FINAL,
        hasil=None if terdahulu else report,
        total=report.total,
        predikat=report.predikat,
        predikat_urut=urut,
        final=Tanda(date(tahun_buku + 1, 9, 30)),
    )


def store(office: Office, results: Sequence[Penilaian]) -> None:
    """Put them into the office."""
    with office.db.atomic():
        PenilaianStore(office.db).bulk(office.deed("hasil dicatat"), results)
