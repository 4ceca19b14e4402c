"""From a name of a list, as frozen or as counted now, to where it stands; and in words."""

from core import rupiah
from core.iku.penetapan import BarisTetap
from core.iku.perubahan import Golongan, Letak

_BELUM_LAPOR = "belum lapor"
_DIBANDING = ("laba turun", "laba tetap")


def letak_koperasi(baris: BarisTetap) -> Letak:
    """Assessed or not, and by which predikat."""
    golongan = Golongan.DINILAI if baris.predikat else Golongan.BELUM_DINILAI
    return Letak(golongan, baris.masuk, baris.urut)


def letak_umkm(baris: BarisTetap) -> Letak:
    """Risen, not risen, not to be compared, not reported."""
    if baris.laba_ini is None:
        return Letak(Golongan.BELUM_LAPOR, baris.masuk)
    reason = baris.alasan.lower()
    if not reason:
        return Letak(Golongan.NAIK, baris.masuk)
    compared = reason.startswith(_DIBANDING)
    return Letak(Golongan.TIDAK_NAIK if compared else Golongan.TIDAK_BANDING, baris.masuk)


def words_koperasi(baris: BarisTetap | None) -> str:
    """What the list of one year says about a cooperative."""
    if baris is None:
        return "Tidak dalam daftar"
    if baris.predikat:
        mark = ", hasil terdahulu" if baris.terdahulu else ""
        return f"{baris.predikat} {baris.skor}{mark}"
    return _capital(baris.alasan) or "Belum dinilai"


def words_umkm(baris: BarisTetap | None) -> str:
    """What the list of one year says about a business."""
    if baris is None:
        return "Tidak dalam pengawasan"
    if baris.laba_ini is None:
        return _capital(_BELUM_LAPOR)
    if baris.laba_lalu is None or baris.alasan:
        return _capital(baris.alasan)
    return f"Naik {rupiah.show_rp(rupiah.Rupiah(baris.laba_ini - baris.laba_lalu))}"


def _capital(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"
