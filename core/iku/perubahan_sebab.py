"""Why one person moved, in the words of what was recorded."""

from dataclasses import dataclass
from datetime import date

from core import rupiah, tanggal
from core.iku.penetapan import BarisTetap
from core.iku.perubahan_kelompok import KELUAR, MASUK, Kelompok

TAK_TERCATAT = "Sebab tidak tercatat"
_TANPA_SEBAB = frozenset({"", "Belum dinilai"})
_STATUS = {
    "aktif": "Aktif",
    "tidak_aktif": "Tidak aktif",
    "usul_bubar": "Usul bubar",
    "dibubarkan": "Dibubarkan",
}


@dataclass(frozen=True, slots=True)
class Kejadian:
    """What was recorded about one name between both cut-offs; blanks were not."""

    berdiri: date | None = None
    status: str = ""
    status_sejak: date | None = None
    status_dasar: str = ""
    diawasi_sejak: date | None = None
    diawasi_sampai: date | None = None
    sk: str = ""
    dihapus: date | None = None


def reason(
    kelompok: Kelompok, dulu: BarisTetap | None, kini: BarisTetap | None, kejadian: Kejadian
) -> str:
    """One short phrase; empty where the state of this year says it already."""
    if kelompok in MASUK:
        return _joined(kejadian)
    if kelompok in KELUAR:
        return _left(kejadian)
    if dulu is None or kini is None:
        return TAK_TERCATAT
    unknown = TAK_TERCATAT if kini.alasan in _TANPA_SEBAB else ""
    return _figures(dulu, kini) or _status(kejadian) or unknown


def _figures(dulu: BarisTetap, kini: BarisTetap) -> str:
    """What was measured; empty where nothing was."""
    if kini.laba_ini is not None and kini.laba_lalu is not None:
        before, now = rupiah.Rupiah(kini.laba_lalu), rupiah.Rupiah(kini.laba_ini)
        return f"Laba {rupiah.show_rp(before)} menjadi {rupiah.show_rp(now)}"
    if dulu.skor and kini.skor:
        return f"Skor {dulu.skor} menjadi {kini.skor}"
    if kini.skor:
        return f"Penilaian final, skor {kini.skor}"
    return ""


def _joined(kejadian: Kejadian) -> str:
    if kejadian.diawasi_sejak:
        return _with_sk(f"Pengawasan sejak {_day(kejadian.diawasi_sejak)}", kejadian.sk)
    if kejadian.berdiri:
        return f"Badan hukum {_day(kejadian.berdiri)}"
    return _status(kejadian) or TAK_TERCATAT


def _left(kejadian: Kejadian) -> str:
    if kejadian.dihapus:
        return f"Dipindahkan ke Tempat sampah {_day(kejadian.dihapus)}"
    if kejadian.diawasi_sampai:
        return f"Pengawasan sampai {_day(kejadian.diawasi_sampai)}"
    return _status(kejadian) or TAK_TERCATAT


def _status(kejadian: Kejadian) -> str:
    if not kejadian.status or kejadian.status_sejak is None:
        return ""
    word = f"{_STATUS[kejadian.status]} sejak {_day(kejadian.status_sejak)}"
    return f"{word}, {kejadian.status_dasar}" if kejadian.status_dasar else word


def _with_sk(words: str, sk: str) -> str:
    return f"{words}, SK {sk}" if sk else words


def _day(day: date) -> str:
    return tanggal.show_short(day)
