"""The growth of profits on paper says what the screen says, on both papers."""

from datetime import date
from pathlib import Path

import pypdf
import pytest

from core.actions.cetak_pertumbuhan import look_pertumbuhan, save_pertumbuhan
from core.actions.jurnal import latest
from core.actions.laba import save_laba
from core.actions.office import Office
from core.actions.umkm import save_umkm
from core.actions.umkm_pengawasan import save_pengawasan
from core.errors import PrintRefusedError
from core.naskah.model import Kertas
from core.umkm.laba import Cara, Laba
from core.umkm.model import Pengawasan, Umkm
from tests.check_pdf import check_pdf


def fill(office: Office) -> None:
    for number, (last, this) in enumerate(((10, 25), (30, -5_000), (7, None))):
        umkm = save_umkm(
            office,
            Umkm(0, f"CONTOH {number}", kelurahan="18.71.01.1003", sektor=("Jasa", "")[number % 2]),
        ).value
        save_pengawasan(office, Pengawasan(0, umkm.id, date(2020, 1, 1)))
        for tahun, laba in ((2024, last), (2025, this)):
            if laba is not None:
                save_laba(office, Laba(umkm.id, tahun, Cara.LAPOR, laba_lapor=laba, bukti="A"))


@pytest.mark.parametrize("kertas", list(Kertas))
def test_a_page_for_kecamatan_and_one_for_sector(
    office: Office, tmp_path: Path, kertas: Kertas
) -> None:
    fill(office)

    path = save_pertumbuhan(office, 2025, kertas, tmp_path / "t.pdf").value

    places, sectors = (page.extract_text() for page in pypdf.PdfReader(path).pages)
    assert "MENURUT KECAMATAN" in places
    assert "MENURUT SEKTOR" in sectors
    assert "Jasa" in sectors
    assert "Belum diisi" in sectors
    row = places.split("Jumlah\n")[-1].split()[:8]
    assert row == ["3", "1", "0", "1", "0", "1", "40", "(4.975)"]
    assert check_pdf(path, kertas=kertas.value) == []
    assert latest(office)[0].perbuatan == "pertumbuhan laba dicetak"


def test_equal_data_give_equal_bytes_and_looking_leaves_no_trace(office: Office) -> None:
    fill(office)
    before = latest(office)

    one, other = (look_pertumbuhan(office, 2025, Kertas.F4).value for _ in range(2))

    assert one == other
    assert latest(office) == before


def test_without_anybody_supervised_it_says_what_to_do(office: Office, tmp_path: Path) -> None:
    with pytest.raises(PrintRefusedError) as refused:
        save_pertumbuhan(office, 2025, Kertas.F4, tmp_path / "t.pdf")

    assert "2025" in refused.value.message
    assert not (tmp_path / "t.pdf").exists()
