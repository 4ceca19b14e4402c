"""What the list of cooperatives shows of each."""

from core import tanggal
from core.kalender import short_months
from core.koperasi.daftar import BarisKoperasi
from core.koperasi.model import Keadaan
from gui.models.cells import Cell, Column
from gui.widgets.labels import NOT_ASSESSED, predikat_look

BESIDE_DETAIL = frozenset({"nama", "rat", "predikat"})
NARROW = frozenset({"nama", "kelurahan", "jenis", "status", "rat", "predikat", "grade"})
ALL = NARROW | {"no_badan_hukum", "pola"}
_GRADE = "Grade NIK koperasi yang tercatat"
STATUS_LOOK = {
    Keadaan.AKTIF: ("circle-check", "sehat"),
    Keadaan.TIDAK_AKTIF: ("circle-dashed", "awas"),
    Keadaan.USUL_BUBAR: ("triangle-alert", "awas"),
    Keadaan.DIBUBARKAN: ("minus", "teks-2"),
}


def list_columns(tahun_buku: int) -> tuple[Column[BarisKoperasi], ...]:
    """The columns; the RAT is that of this book year."""
    return (
        Column("nama", "Nama", _nama, width=240, stretch=True),
        Column("no_badan_hukum", "Nomor badan hukum", lambda row: row.no_badan_hukum, width=180),
        Column("kelurahan", "Kelurahan", _kelurahan, width=128),
        Column("jenis", "Jenis", _jenis, width=122),
        Column("pola", "Pola", lambda row: row.pola, width=94),
        Column("grade", "Grade", lambda row: row.grade, width=72, tip=_GRADE, hidden=True),
        Column("status", "Status", _status, width=106),
        Column(
            "rat",
            f"RAT buku {tahun_buku}",
            lambda row: _rat(row, tahun_buku),
            width=106,
            tip=f"Tanggal Rapat Anggota Tahunan atas tahun buku {tahun_buku}",
        ),
        Column("predikat", "Predikat terakhir", lambda row: _predikat(row, tahun_buku), width=210),
    )


def status_text(status: Keadaan | None) -> tuple[str, str, str]:
    """Icon, word and tone of a status; before the first one there is none."""
    if status is None:
        return "circle-dashed", "Belum berstatus", "teks-2"
    icon, tone = STATUS_LOOK[status]
    return icon, status.sebutan, tone


def _nama(row: BarisKoperasi) -> Cell:
    return Cell(row.nama, note="KKMP" if row.kkmp else "", tip=row.nama)


def _kelurahan(row: BarisKoperasi) -> Cell:
    tip = f"Kelurahan {row.kelurahan}, Kecamatan {row.kecamatan}" if row.kelurahan else ""
    return Cell(row.kelurahan, tip=tip)


def _jenis(row: BarisKoperasi) -> Cell:
    tip = "Mempunyai unit simpan pinjam" if row.punya_usp else ""
    return Cell(row.jenis, note="USP" if row.punya_usp else "", tip=tip)


def _status(row: BarisKoperasi) -> Cell:
    icon, word, tone = status_text(row.status)
    return Cell(word, icon=icon, tone=tone)


def _rat(row: BarisKoperasi, tahun_buku: int) -> Cell:
    day = row.rat_tanggal
    if day is None:
        return Cell("belum", icon="circle-dashed", tone="awas", color="teks-2")
    usual = day.year == tahun_buku + 1
    shown = f"{day.day} {short_months()[day.month - 1]}" if usual else tanggal.show_short(day)
    if row.rat_dilaporkan is None:
        tip = f"Diselenggarakan {tanggal.show(day)}, belum dilaporkan"
        return Cell(shown, icon="circle-alert", tone="awas", tip=tip)
    told = tanggal.show(row.rat_dilaporkan)
    return Cell(shown, icon="check", tone="sehat", tip=f"{tanggal.show(day)}, dilaporkan {told}")


def _predikat(row: BarisKoperasi, tahun_buku: int) -> Cell:
    if row.predikat is None:
        return Cell(NOT_ASSESSED, icon="circle-dashed", tone="teks-2", color="teks-2")
    icon, tone = predikat_look(row.predikat_urut)
    tip = f"{row.predikat}, tahun buku {row.predikat_tahun}"
    if row.predikat_tahun == tahun_buku:
        return Cell(row.predikat, icon=icon, tone=tone, tip=tip)
    year = str(row.predikat_tahun)
    return Cell(row.predikat, icon=icon, tone="teks-2", color="teks-2", note=year, tip=tip)
