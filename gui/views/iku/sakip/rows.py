"""Lines of the tables: scores, recommendations, what was done about one."""

from dataclasses import dataclass
from datetime import date

from core import angka, tanggal
from core.iku.model import NilaiSakip
from core.iku.sakip_rekomendasi import RekomendasiSakip, TindakLanjutSakip
from core.rekomendasi import KeadaanRekomendasi
from gui.models.cells import Cell, Column

_LOOK = {
    KeadaanRekomendasi.BELUM: ("circle-dashed", "teks-2"),
    KeadaanRekomendasi.PROSES: ("pencil", "aksen"),
    KeadaanRekomendasi.SELESAI: ("circle-check", "sehat"),
    KeadaanRekomendasi.TIDAK_DAPAT: ("minus", "teks-2"),
}
NARROW = frozenset({"nomor", "uraian", "tenggat", "status"})
NARROW_DEEDS = frozenset({"tanggal", "uraian", "status"})


@dataclass(frozen=True, slots=True)
class BarisNilai:
    """A score, its class, and how many recommendations of it are open."""

    nilai: NilaiSakip
    kelas: str
    terbuka: int
    jumlah: int


@dataclass(frozen=True, slots=True)
class BarisRekomendasi:
    """A recommendation as it stands today."""

    satu: RekomendasiSakip
    hari_ini: date


def _score(row: BarisNilai) -> Cell:
    if not row.nilai.terbit:
        return Cell("belum terbit", color="teks-2", right=True)
    return Cell(angka.show(row.nilai.nilai), right=True, bold=True, note=row.kelas)


def _open(row: BarisNilai) -> Cell:
    if not row.jumlah:
        return Cell("belum ada", color="teks-2", right=True)
    return Cell.number(f"{row.terbuka} dari {row.jumlah}")


SCORES: tuple[Column[BarisNilai], ...] = (
    Column("dinilai", "Dinilai", lambda row: str(row.nilai.tahun_dinilai), width=68),
    Column("terbit", "LHE terbit", lambda row: str(row.nilai.tahun_terbit), width=80),
    Column("nilai", "Nilai", _score, width=104, right=True, stretch=True),
    Column("terbuka", "Belum selesai", _open, width=104, right=True,
           tip="Rekomendasi yang belum selesai dari semuanya"),
)  # fmt: skip


def _status(row: BarisRekomendasi) -> Cell:
    status = row.satu.status_on(row.hari_ini)
    if row.satu.is_overdue(row.hari_ini):
        return Cell(status.sebutan, icon="triangle-alert", tone="awas", tip="Lewat tenggat")
    icon, tone = _LOOK[status]
    return Cell.state(icon, status.sebutan, tone)


def _day(day: date | None) -> str:
    return tanggal.show(day) if day else ""


ADVICE: tuple[Column[BarisRekomendasi], ...] = (
    Column("nomor", "No.", lambda row: str(row.satu.nomor), width=48),
    Column("uraian", "Rekomendasi", lambda row: Cell(row.satu.uraian, tip=row.satu.uraian),
           width=200, stretch=True),
    Column("komponen", "Komponen", lambda row: Cell(row.satu.komponen, tip=row.satu.komponen),
           width=92),
    Column("orang", "Penanggung jawab",
           lambda row: Cell(row.satu.penanggung_jawab, tip=row.satu.penanggung_jawab), width=128),
    Column("tenggat", "Tenggat", lambda row: _day(row.satu.tenggat), width=132),
    Column("status", "Status", _status, width=168),
)  # fmt: skip


def _evidence(row: TindakLanjutSakip) -> Cell:
    words = row.bukti or row.berkas.nama
    return Cell(words, icon="file-text" if row.berkas.sidik else "", tip=words)


def _done_status(row: TindakLanjutSakip) -> Cell:
    icon, tone = _LOOK[row.status]
    return Cell.state(icon, row.status.sebutan, tone)


DEEDS: tuple[Column[TindakLanjutSakip], ...] = (
    Column("tanggal", "Tanggal", lambda row: _day(row.tanggal), width=132),
    Column("uraian", "Yang dikerjakan", lambda row: Cell(row.uraian, tip=row.uraian), width=200,
           stretch=True),
    Column("bukti", "Bukti", _evidence, width=150),
    Column("status", "Status sejak itu", _done_status, width=168),
)  # fmt: skip
