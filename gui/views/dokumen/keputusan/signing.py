"""When a decree may be signed electronically."""

from core.actions.naskah import NaskahTerbuka
from core.actions.naskah_tte import why_unsigned
from core.iku.keputusan import Tahap


def cannot_sign(terbuka: NaskahTerbuka) -> str:
    """Why not now; empty when it may."""
    match terbuka.keputusan.tahap:
        case Tahap.DICETAK:
            naskah = terbuka.isi.naskah
            return why_unsigned(naskah.nomor, naskah.tanggal)
        case Tahap.DITETAPKAN:
            return "Keputusan ini sudah ditetapkan."
        case _:
            return "Untuk keputusan yang sudah dicetak untuk tanda tangan."
