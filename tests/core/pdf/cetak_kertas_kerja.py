"""Working papers set and read back, for the tests that look at them."""

from functools import cache
from pathlib import Path

from core.naskah.kertas_kerja import NaskahKertasKerja
from core.naskah.model import Kertas, Mode
from core.pdf.kertas_kerja import render_kertas_kerja
from tests.check_pdf import check_pdf
from tests.core.pdf.baca import pages_of
from tests.core.pdf.contoh_kertas_kerja import (
    kertas_kerja,
)
from tests.core.rules.buku_acak import law

IDS = tuple(law().pedoman)
LONG = "CONTOH Koperasi Produsen Serba Usaha Karyawan dan Pensiunan Perusahaan Umum Daerah "


@cache
def sound() -> NaskahKertasKerja:
    return kertas_kerja()


@cache
def short() -> NaskahKertasKerja:
    """A paper of few pages, for what does not depend on the pedoman."""
    return kertas_kerja("perdep-07-2016-syariah")


def printed(
    naskah: NaskahKertasKerja, kertas: Kertas = Kertas.F4, mode: Mode = Mode.BASAH
) -> list[str]:
    return pages_of(render_kertas_kerja(naskah, kertas=kertas, mode=mode))


def text_of(naskah: NaskahKertasKerja, mode: Mode = Mode.BASAH) -> str:
    return " ".join(printed(naskah, mode=mode))


def checked(
    folder: Path,
    naskah: NaskahKertasKerja,
    kertas: Kertas = Kertas.F4,
    mode: Mode = Mode.BASAH,
    phrases: tuple[str, ...] = (),
) -> list[str]:
    path = folder / "kertas-kerja.pdf"
    path.write_bytes(render_kertas_kerja(naskah, kertas=kertas, mode=mode))
    return check_pdf(path, kertas=kertas, phrases=phrases)
