"""A signed paper for the tests of signatures: a real one, set and signed once."""

from datetime import datetime

import pytest

from core.naskah.model import Kertas, Mode
from core.naskah.tte import Ruang
from core.pdf.kesehatan import compose, set_with_rooms
from core.pdf.stempel_tte import draw_stamp
from core.tte.bubuh import Bubuhan, sign
from core.tte.kunci import Kunci, open_kunci
from tests.core.pdf.contoh_kesehatan import sertifikat
from tests.core.tte.sertifikat_contoh import SANDI, Isi, p12

ISI = Isi()
HARI = datetime(2026, 11, 24, 9, 0)


class Naskah:
    """A paper as it was set, the room on it, and the same with a signature."""

    def __init__(self, polos: bytes, ruang: Ruang, bertanda: bytes) -> None:
        self.polos, self.ruang, self.bertanda = polos, ruang, bertanda


def kunci(isi: Isi = ISI) -> Kunci:
    return open_kunci(p12(isi), SANDI, HARI)


def signed(pdf: bytes, ruang: Ruang, isi: Isi = ISI, bidang: str = "TandaTangan1") -> bytes:
    stamp = draw_stamp(ruang, isi.nama, isi.penerbit)
    return sign(pdf, kunci(isi), Bubuhan(bidang, ((ruang, stamp),), "CONTOH"), HARI)


@pytest.fixture(scope="session")
def naskah() -> Naskah:
    document = compose(sertifikat(), kertas=Kertas.F4, mode=Mode.TTE)
    polos, _pages, (ruang,) = set_with_rooms(document)
    return Naskah(polos, ruang, signed(polos, ruang))
