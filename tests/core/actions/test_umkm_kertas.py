"""Papers of UMKM: profit forms of one page each, and the decree with its list."""

from datetime import date
from pathlib import Path

import pypdf
import pytest

from core.actions import cetak_formulir_laba as forms
from core.actions import cetak_sk_pengawasan as decrees
from core.actions.cetak_kesehatan import look_again
from core.actions.cetak_kesehatan_terbit import Asal, CaraCetak
from core.actions.jurnal import latest
from core.actions.laba import save_laba
from core.actions.office import Office
from core.actions.pengawasan_banyak import tetapkan_pengawasan
from core.actions.progress import CancelledError, Progress
from core.actions.umkm import history_umkm, list_pengawasan, save_umkm
from core.errors import DataRejectedError, PrintRefusedError
from core.naskah.beku import show_kode
from core.naskah.model import Kertas, Mode
from core.umkm.laba import Cara, Laba
from core.umkm.model import Umkm
from core.umkm.pengawasan_banyak import Penetapan
from tests.check_pdf import check_pdf

NIK = "1871015708900001"
DRAF = CaraCetak(mode=Mode.DRAF)
SK = Penetapan("CONTOH/1", date(2026, 1, 5), date(2026, 1, 1))


@pytest.fixture
def ids(office: Office) -> list[int]:
    return [
        save_umkm(office, Umkm(0, f"CONTOH Kopi {place}", pemilik="CONTOH Ani", nik=NIK)).value.id
        for place in range(3)
    ]


def texts(path: Path) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(path).pages]


@pytest.mark.parametrize("kertas", list(Kertas))
def test_every_form_is_one_page_with_last_year_and_a_place_to_sign(
    office: Office, ids: list[int], tmp_path: Path, kertas: Kertas
) -> None:
    save_laba(
        office,
        Laba(ids[0], 2025, Cara.HITUNG, omzet=9_000_000, hpp=4_000_000, beban=1_000_000, bukti="B"),
    )

    made = forms.save_formulir(
        office, forms.CetakFormulir(ids, 2026, kertas), tmp_path / "f.pdf"
    ).value

    first, second, third = texts(made.path)
    assert made.lembar == 3
    assert all(word in first for word in ("9.000.000", "5.000.000", "4.000.000", "CONTOH Ani"))
    assert "Laporan tahun 2025 belum ada" in second
    assert "1871**********01" in third
    assert NIK not in first + second + third
    assert check_pdf(made.path, kertas=kertas.value) == []


def test_a_stopped_print_leaves_no_file(office: Office, ids: list[int], tmp_path: Path) -> None:
    progress = Progress()
    progress.cancel()

    with pytest.raises(CancelledError):
        forms.save_formulir(office, forms.CetakFormulir(ids, 2026), tmp_path / "f.pdf", progress)

    assert not list(tmp_path.glob("*.pdf"))


def test_a_form_of_nobody_is_refused(office: Office, tmp_path: Path) -> None:
    with pytest.raises(PrintRefusedError):
        forms.save_formulir(office, forms.CetakFormulir([], 2026), tmp_path / "f.pdf")
    with pytest.raises(PrintRefusedError):
        forms.look_formulir(office, 404, 2026, Kertas.F4)


def test_one_decree_supervises_many_and_leaves_those_that_are(
    office: Office, ids: list[int]
) -> None:
    tetapkan_pengawasan(office, ids[:1], SK)

    made = tetapkan_pengawasan(office, [*ids, 404], SK).value

    assert (made.ditetapkan, made.sudah_ada) == (2, ("CONTOH Kopi 0",))
    assert [len(list_pengawasan(office, one)) for one in ids] == [1, 1, 1]
    assert history_umkm(office, ids[2])[0].perbuatan == "pengawasan ditetapkan"


def test_a_decree_without_number_or_that_ends_before_it_begins_is_refused(
    office: Office, ids: list[int]
) -> None:
    wrong = Penetapan(" ", None, date(2026, 2, 1), date(2026, 1, 1))

    with pytest.raises(DataRejectedError) as rejected:
        tetapkan_pengawasan(office, ids, wrong)

    codes = [one.code for one in rejected.value.findings]
    assert codes == ["penetapan.tanpa_sk", "penetapan.terbalik"]
    assert list_pengawasan(office, ids[0]) == []


def test_the_decree_prints_with_its_list_masked(
    office: Office, ids: list[int], tmp_path: Path
) -> None:
    tetapkan_pengawasan(office, ids, SK)

    path = tmp_path / "sk.pdf"
    decrees.save_sk(office, decrees.CetakSk("CONTOH/1"), path)

    whole = " ".join(texts(path))
    assert [one.jumlah for one in decrees.list_sk(office)] == [3]
    assert all(word in whole for word in ("KESATU", "Lampiran", "1871**********01", "Kopi 2"))
    assert NIK not in whole
    assert check_pdf(path, kertas="F4") == []


def test_a_decree_nobody_is_on_is_refused(office: Office) -> None:
    with pytest.raises(PrintRefusedError):
        decrees.look_sk(office, decrees.CetakSk("CONTOH/9", DRAF))


@pytest.mark.parametrize("kertas", list(Kertas))
def test_the_decree_is_issued_with_its_code_and_kept(
    office: Office, ids: list[int], tmp_path: Path, kertas: Kertas
) -> None:
    tetapkan_pengawasan(office, ids, SK)
    cetak = decrees.CetakSk("CONTOH/1", CaraCetak(kertas))
    path = tmp_path / "sk.pdf"

    first = decrees.save_sk(office, cetak, path).value
    told = latest(office)[0].perbuatan
    again = decrees.save_sk(office, cetak, tmp_path / "lagi.pdf").value
    assert first.terbitan is not None

    assert (first.asal, again.asal) == (Asal.BARU, Asal.ARSIP)
    assert first.pdf == again.pdf == look_again(office, first.terbitan.id).value.pdf
    kode = f"Kode keaslian {show_kode(first.terbitan.kode)}"
    assert all(kode in text for text in texts(path))
    assert (first.terbitan.tahun_buku, first.terbitan.perihal) == (2026, "CONTOH/1, 3 usaha")
    assert told == "SK pengawasan UMKM dicetak"
    assert NIK not in first.terbitan.isi
    assert check_pdf(path, kertas=kertas.value) == []


def test_the_decree_as_a_draft_issues_nothing(
    office: Office, ids: list[int], tmp_path: Path
) -> None:
    tetapkan_pengawasan(office, ids, SK)
    before = latest(office)
    cetak = decrees.CetakSk("CONTOH/1", DRAF)

    looked = decrees.look_sk(office, cetak).value
    untouched = latest(office) == before
    saved = decrees.save_sk(office, cetak, tmp_path / "sk.pdf").value

    assert untouched
    assert looked.pdf == saved.pdf
    assert saved.terbitan is None
    assert latest(office)[0].perbuatan == "SK pengawasan UMKM dicetak sebagai draf"
    assert "Kode keaslian" not in " ".join(texts(tmp_path / "sk.pdf"))


def test_a_decree_without_its_day_says_so(office: Office, ids: list[int], tmp_path: Path) -> None:
    tetapkan_pengawasan(office, ids, Penetapan("CONTOH/2", None, date(2026, 1, 1)))

    found = decrees.save_sk(office, decrees.CetakSk("CONTOH/2"), tmp_path / "sk.pdf").findings

    assert "cetak.nomor_kosong" in [one.code for one in found]
