"""The growth of profits on paper says what the screen says, on both papers."""

from datetime import date
from pathlib import Path

import pypdf
import pytest

from core.actions.cetak_kesehatan import look_again
from core.actions.cetak_kesehatan_terbit import Asal, CaraCetak
from core.actions.cetak_pertumbuhan import look_pertumbuhan, save_pertumbuhan
from core.actions.jurnal import latest
from core.actions.laba import save_laba
from core.actions.office import Office
from core.actions.umkm import save_umkm
from core.actions.umkm_pengawasan import save_pengawasan
from core.errors import FileUnwritableError, PrintRefusedError
from core.naskah.beku import show_kode
from core.naskah.model import Kertas, Mode
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

    path = tmp_path / "t.pdf"
    save_pertumbuhan(office, 2025, CaraCetak(kertas), path)

    places, sectors = (page.extract_text() for page in pypdf.PdfReader(path).pages)
    assert "MENURUT KECAMATAN" in places
    assert "MENURUT SEKTOR" in sectors
    assert "Jasa" in sectors
    assert "Belum diisi" in sectors
    row = places.split("Jumlah\n")[-1].split()[:8]
    assert row == ["3", "1", "0", "1", "0", "1", "40", "(4.975)"]
    assert check_pdf(path, kertas=kertas.value) == []
    assert latest(office)[0].perbuatan == "Pertumbuhan laba UMKM dicetak"


def test_equal_data_give_equal_bytes_and_looking_leaves_no_trace(office: Office) -> None:
    fill(office)
    before = latest(office)

    one, other = (look_pertumbuhan(office, 2025, CaraCetak()).value for _ in range(2))

    assert one == other
    assert latest(office) == before


def test_without_anybody_supervised_it_says_what_to_do(office: Office, tmp_path: Path) -> None:
    with pytest.raises(PrintRefusedError) as refused:
        save_pertumbuhan(office, 2025, CaraCetak(), tmp_path / "t.pdf")

    assert "2025" in refused.value.message
    assert not (tmp_path / "t.pdf").exists()


def test_it_is_issued_once_and_its_first_bytes_are_kept(office: Office, tmp_path: Path) -> None:
    fill(office)
    first = save_pertumbuhan(office, 2025, CaraCetak(), tmp_path / "a.pdf").value
    again = save_pertumbuhan(office, 2025, CaraCetak(), tmp_path / "b.pdf").value
    assert first.terbitan is not None

    fill(office)
    changed = save_pertumbuhan(office, 2025, CaraCetak(), tmp_path / "c.pdf").value

    assert (first.asal, again.asal, changed.asal) == (Asal.BARU, Asal.ARSIP, Asal.BARU)
    assert first.pdf == again.pdf == look_again(office, first.terbitan.id).value.pdf
    kode = show_kode(first.terbitan.kode)
    for page in pypdf.PdfReader(tmp_path / "a.pdf").pages:
        assert f"Kode keaslian {kode}" in page.extract_text()
    assert kode not in pypdf.PdfReader(tmp_path / "c.pdf").pages[0].extract_text()


def test_a_draft_is_marked_and_issues_nothing(office: Office, tmp_path: Path) -> None:
    fill(office)
    path = tmp_path / "d.pdf"

    made = save_pertumbuhan(office, 2025, CaraCetak(mode=Mode.DRAF), path).value

    assert made.terbitan is None
    assert "DRAF" in pypdf.PdfReader(path).pages[0].extract_text()
    assert check_pdf(path, kertas="F4") == []


def test_a_file_that_cannot_be_written_leaves_no_issue(office: Office, tmp_path: Path) -> None:
    fill(office)
    before = latest(office)

    with pytest.raises(FileUnwritableError):
        save_pertumbuhan(office, 2025, CaraCetak(), tmp_path / "tidak ada" / "t.pdf")

    assert latest(office) == before
