"""What the list of businesses shows of each."""

from core import rupiah
from core.umkm.laba import Arah
from core.umkm.saringan import BarisUmkm
from core.umkm.skala import BELUM_DIKETAHUI
from gui.models.cells import Cell, Column

BESIDE_DETAIL = frozenset({"nama", "pengawasan", "arah"})
NARROW = frozenset({"nama", "pemilik", "kelurahan", "sektor", "pengawasan", "laba", "arah"})
ALL = NARROW | {"modal", "skala"}
ARROW = {
    Arah.NAIK: ("arrow-up", "sehat"),
    Arah.TETAP: ("minus", "teks-2"),
    Arah.TURUN: ("arrow-down", "teks"),
    Arah.TIDAK_DAPAT: ("info", "teks-2"),
    Arah.BELUM_LAPOR: ("circle-dashed", "teks-3"),
}
_SHORT = {Arah.TIDAK_DAPAT: "tidak sebanding"}


def list_columns(tahun: int, belum: str = "") -> tuple[Column[BarisUmkm], ...]:
    """The nine columns; profit, change and size class are those of this year.

    `belum` says why a business may have no size class.
    """
    return (
        Column("nama", "Nama usaha", _nama, width=240, stretch=True),
        Column("pemilik", "Pemilik", lambda row: Cell(row.pemilik, tip=row.pemilik), width=170),
        Column("kelurahan", "Kelurahan", _kelurahan, width=130),
        Column("sektor", "Sektor", lambda row: row.sektor, width=108),
        Column("modal", "Modal usaha", _modal, width=112, right=True),
        Column("skala", "Skala", lambda row: _skala(row, belum), width=84),
        Column("pengawasan", "Pengawasan", _pengawasan, width=112),
        Column("laba", f"Laba {tahun}", _laba, width=108, right=True),
        Column(
            "arah",
            f"Sejak {tahun - 1}",
            _arah,
            width=136,
            tip=f"Laba {tahun} dibanding {tahun - 1}",
        ),
    )


def supervision_text(supervised: bool) -> tuple[str, str, str]:
    """Icon, word and tone."""
    if supervised:
        return "circle-check", "Dalam pengawasan", "sehat"
    return "minus", "Di luar pengawasan", "teks-2"


def _nama(row: BarisUmkm) -> Cell:
    return Cell(row.nama, tip=row.nama)


def _kelurahan(row: BarisUmkm) -> Cell:
    tip = f"Kelurahan {row.kelurahan}, Kecamatan {row.kecamatan}" if row.kelurahan else ""
    return Cell(row.kelurahan, tip=tip)


def _modal(row: BarisUmkm) -> Cell:
    return Cell.rupiah(row.modal_usaha)


def _skala(row: BarisUmkm, belum: str) -> Cell:
    if row.skala is None:
        return Cell("belum", color="teks-3", tip=f"Skala {BELUM_DIKETAHUI}. {belum}")
    return Cell(row.skala.nama, tip=row.skala.alasan)


def _pengawasan(row: BarisUmkm) -> Cell:
    if not row.dalam_pengawasan:
        return Cell("di luar", icon="minus", tone="teks-3", color="teks-2")
    return Cell("dalam", icon="circle-check", tone="sehat")


def _laba(row: BarisUmkm) -> Cell:
    amount = row.ini.laba if row.ini else None
    return Cell.rupiah(amount, color="khusus" if (amount or 0) < 0 else "teks")


def _arah(row: BarisUmkm) -> Cell:
    change = row.perbandingan
    if change.arah is Arah.BELUM_LAPOR and not row.dalam_pengawasan:
        return Cell("", tip="Di luar pengawasan: tidak wajib lapor")
    icon, tone = ARROW[change.arah]
    word = _SHORT.get(change.arah, change.sebutan)
    parts = (rupiah.show_rp(change.selisih), change.sebab)
    color = "teks-2" if change.arah is Arah.BELUM_LAPOR else "teks"
    return Cell(word, icon=icon, tone=tone, color=color, tip=" ".join(filter(None, parts)))
