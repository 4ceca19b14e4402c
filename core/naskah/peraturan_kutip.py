"""How a regulation is cited in Mengingat: kind, number, year, about, state gazette, amendment."""

from core.naskah.peraturan import Peraturan, jenis_baku
from core.naskah.teks import tidy

_DAERAH = ("peraturan daerah", "peraturan wali kota", "peraturan gubernur")
_BERITA = ("peraturan menteri", "peraturan wali kota", "peraturan gubernur")


def cite(peraturan: Peraturan, kota: str = "") -> str:
    """The whole citation without its semicolon.

    >>> cite(Peraturan("Undang-Undang", "25", 2004, "Sistem X", "104", "4421"))[:52]
    'Undang-Undang Nomor 25 Tahun 2004 tentang Sistem X ('
    """
    text = f"{peraturan.sebutan} tentang {tidy(peraturan.tentang)}"
    if peraturan.lembaran:
        text += f" ({_gazette(peraturan, tidy(kota))})"
    if peraturan.diubah_oleh:
        times = " beberapa kali, terakhir" if len(peraturan.diubah_oleh) > 1 else ""
        text += f" sebagaimana telah diubah{times} dengan {peraturan.diubah_oleh[-1]}"
    return text


def _gazette(peraturan: Peraturan, kota: str) -> str:
    jenis = jenis_baku(peraturan.jenis)
    of = f"Daerah {kota}".strip() if jenis.startswith(_DAERAH) else "Negara Republik Indonesia"
    name = "Berita" if jenis.startswith(_BERITA) else "Lembaran"
    text = f"{name} {of} Tahun {peraturan.tahun} Nomor {peraturan.lembaran}"
    if peraturan.tambahan:
        text += f", Tambahan {name} {of} Nomor {peraturan.tambahan}"
    return text
