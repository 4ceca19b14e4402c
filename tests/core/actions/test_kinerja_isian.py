"""Number, day and words of the papers of a year: kept once, printed everywhere."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from core.actions.cetak_kesehatan_terbit import CaraCetak
from core.actions.cetak_kinerja import Permintaan, build, look_kinerja
from core.actions.jurnal import latest
from core.actions.kinerja_daftar import Keadaan, await_naskah, state_of
from core.actions.kinerja_isian import check_words, default_words, load_isian, save_isian
from core.actions.kinerja_semua import save_semua
from core.actions.office import Office, close_office, open_writer
from core.commands import main
from core.errors import RecordMovedError
from core.naskah.isian_naskah import ISIAN, IsianNaskah
from core.naskah.model import Kertas, Mode
from core.naskah.surat_pengantar import PENGANTAR
from tests.check_pdf import check_pdf
from tests.core.pdf.baca import pages_of

TAHUN = 2025
BASAH = CaraCetak(Kertas.F4, Mode.BASAH)
SURAT = Permintaan(TAHUN, untuk="lkjip")
GIVEN = IsianNaskah(
    "000.8/77/2026",
    date(2026, 3, 30),
    "Yth. Inspektur Kota Contoh\ndi Contoh",
    "Penyampaian Laporan CONTOH",
    "2 (dua) berkas",
)


@pytest.fixture
def office(kantor_contoh: Path, tmp_path: Path) -> Iterator[Office]:
    path = Path(shutil.copy(kantor_contoh, tmp_path / "kantor.db"))
    found = open_writer(path)
    yield found
    close_office(found, copy=False)


def test_a_letter_is_printed_with_what_it_was_given(office: Office, tmp_path: Path) -> None:
    save_isian(office, PENGANTAR, SURAT, GIVEN)
    path = tmp_path / "surat.pdf"
    path.write_bytes(look_kinerja(office, PENGANTAR, SURAT, BASAH).value.pdf)

    phrases = ("30 Maret 2026", "000.8/77/2026", "2 (dua) berkas", "Laporan CONTOH", "Inspektur")
    assert check_pdf(path, kertas="F4", phrases=phrases) == []
    assert build(office, PENGANTAR, SURAT).catatan == ()
    assert latest(office)[0].perbuatan == "nomor dan tanggal naskah kinerja diisi"


def test_what_is_left_blank_prints_the_words_of_the_letter(office: Office) -> None:
    words = default_words(office, PENGANTAR, SURAT)
    model = build(office, PENGANTAR, SURAT).model

    assert words.hal == model.hal
    assert words.kepada.splitlines() == list(model.kepada)
    assert words.nomor == ""
    assert default_words(office, "rkt", Permintaan(TAHUN)) == IsianNaskah()
    assert load_isian(office, "keputusan", Permintaan(TAHUN)) == IsianNaskah()


@pytest.mark.parametrize("dokumen", [name for name in ISIAN if name != PENGANTAR])
def test_the_day_of_a_paper_is_printed_and_dotted_without(office: Office, dokumen: str) -> None:
    asked = Permintaan(TAHUN)
    before = " ".join(pages_of(look_kinerja(office, dokumen, asked, BASAH).value.pdf))
    save_isian(office, dokumen, asked, IsianNaskah(tanggal=date(2025, 1, 9)))
    after = " ".join(pages_of(look_kinerja(office, dokumen, asked, BASAH).value.pdf))

    assert "....." in before
    assert "9 Januari 2025" not in before
    assert "9 Januari 2025" in after


def test_a_changed_agreement_has_a_day_of_its_own(office: Office) -> None:
    first = Permintaan(TAHUN)
    save_isian(office, "perjanjian-kinerja", first, IsianNaskah(tanggal=date(2025, 1, 9)))

    changed = load_isian(office, "perjanjian-kinerja", Permintaan(TAHUN, perubahan=True))
    assert changed == IsianNaskah()
    assert load_isian(office, "perjanjian-kinerja", Permintaan(2024)) == IsianNaskah()


def test_what_is_asked_by_hand_goes_first_and_a_stale_form_is_refused(office: Office) -> None:
    save_isian(office, PENGANTAR, SURAT, GIVEN)
    asked = Permintaan(TAHUN, untuk="lkjip", nomor="1/2026", hal="Perihal lain")
    model = build(office, PENGANTAR, asked).model

    assert (model.nomor, model.hal, model.tanggal) == ("1/2026", "Perihal lain", GIVEN.tanggal)
    with pytest.raises(RecordMovedError):
        save_isian(office, PENGANTAR, SURAT, IsianNaskah("2"))
    kept = load_isian(office, PENGANTAR, SURAT)
    save_isian(office, PENGANTAR, SURAT, IsianNaskah("2", versi=kept.versi))
    assert load_isian(office, PENGANTAR, SURAT).nomor == "2"
    assert load_isian(office, PENGANTAR, SURAT).tanggal is None


def test_a_day_far_from_the_year_is_asked_about() -> None:
    def codes(day: date | None) -> list[str]:
        return [one.code for one in check_words(TAHUN, IsianNaskah(tanggal=day))]

    assert codes(date(2015, 1, 9)) == codes(date(2028, 1, 1)) == ["isian.tanggal_jauh"]
    assert codes(date(2024, 12, 1)) == codes(date(2027, 3, 1)) == codes(None) == []
    assert IsianNaskah().kosong
    assert not GIVEN.kosong


def test_a_day_given_after_the_print_is_a_change(office: Office) -> None:
    row = next(one for one in await_naskah(TAHUN) if one.dokumen == "rkt")
    assert row.keadaan is Keadaan.MENGHITUNG
    assert state_of(office, row).keadaan is Keadaan.SIAP


def test_a_letter_goes_into_the_folder_once_it_has_number_and_day(
    office: Office, tmp_path: Path
) -> None:
    save_isian(office, PENGANTAR, SURAT, GIVEN)
    made = save_semua(office, TAHUN, BASAH, tmp_path).value

    letters = [one.name for one in made.path.iterdir() if "pengantar" in one.name.lower()]
    assert len(letters) == 1


def test_the_terminal_prints_what_was_given(
    kantor_contoh: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    db = Path(shutil.copy(kantor_contoh, tmp_path / "kantor.db"))
    office = open_writer(db)
    save_isian(office, PENGANTAR, SURAT, GIVEN)
    close_office(office, copy=False)
    path = tmp_path / "surat.pdf"
    order = ["cetak", PENGANTAR, "--untuk", "lkjip", "--tahun", str(TAHUN), "--db", str(db)]

    assert main([*order, "--keluar", str(path)]) == 0
    capsys.readouterr()
    assert check_pdf(path, kertas="F4", phrases=("000.8/77/2026",)) == []
