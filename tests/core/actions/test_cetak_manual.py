"""Manual IKU read back: one sheet an indicator, signed, the same words as the window."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from core.actions.cetak_kesehatan_terbit import CaraCetak
from core.actions.cetak_kinerja import Permintaan, build, look_kinerja
from core.actions.iku_dasar import set_in_force
from core.actions.office import Office, open_reader
from core.errors import AppError, PrintRefusedError
from core.naskah.beku import freeze, thaw
from core.naskah.manual_iku import MANUAL_IKU, NaskahManual
from core.naskah.model import Kertas, Mode
from core.pdf.manual_iku import compose_manual
from tests.check_pdf import check_pdf

ASKED = Permintaan(2025)


@pytest.fixture
def contoh(kantor_contoh: Path) -> Iterator[Office]:
    office = open_reader(kantor_contoh)
    yield office
    office.db.close()


def _pages(office: Office, asked: Permintaan, cara: CaraCetak | None = None) -> list[str]:
    pdf = look_kinerja(office, MANUAL_IKU, asked, cara or CaraCetak()).value.pdf
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages]


def _model(office: Office) -> NaskahManual:
    model = build(office, MANUAL_IKU, ASKED).model
    assert isinstance(model, NaskahManual)
    return model


@pytest.mark.parametrize("kertas", list(Kertas))
@pytest.mark.parametrize("mode", list(Mode))
def test_every_indicator_has_one_signed_sheet(
    contoh: Office, tmp_path: Path, kertas: Kertas, mode: Mode
) -> None:
    cara = CaraCetak(kertas, mode)
    path = tmp_path / "manual.pdf"
    path.write_bytes(look_kinerja(contoh, MANUAL_IKU, ASKED, cara).value.pdf)
    assert check_pdf(path, kertas=kertas.value) == []

    pages = _pages(contoh, ASKED, cara)
    known = set_in_force(contoh, 2025).iku
    assert len(pages) == len(known)
    for text, iku in zip(pages, known, strict=True):
        assert iku.nama in text
        assert iku.penanggung_jawab in text
        assert "KEPALA DINAS" in text


def test_the_sheet_of_a_ratio_says_how_it_is_counted(contoh: Office) -> None:
    (text,) = _pages(contoh, replace(ASKED, iku="koperasi_sehat"))

    assert "IKU nomor 2" in text
    assert "Jumlah koperasi sehat dan cukup sehat Jumlah seluruh koperasi" in text
    assert "tahun buku 2024" in text
    assert "Ditampilkan sebagai pembanding: koperasi aktif" in text
    assert "realisasi / target × 100 %" in text


def test_an_unknown_code_names_those_there_are(contoh: Office) -> None:
    with pytest.raises(AppError) as told:
        build(contoh, MANUAL_IKU, replace(ASKED, iku="bukan_iku"))
    assert "koperasi_sehat" in told.value.hint


def test_a_set_without_indicators_is_not_printed(office: Office) -> None:
    bare = replace(_model(office), lembar=())
    with pytest.raises(PrintRefusedError, match="Tidak ada indikator"):
        compose_manual(bare, kertas=Kertas.F4, mode=Mode.DRAF)


def test_a_sheet_without_someone_responsible_prints_a_dash(office: Office) -> None:
    model = _model(office)
    sheet = replace(model.lembar[0], penanggung_jawab="")
    document = compose_manual(replace(model, lembar=(sheet,)), kertas=Kertas.F4, mode=Mode.BASAH)
    assert document.theme.kolom["manual"]


def test_what_was_printed_is_read_back_whole(office: Office) -> None:
    model = _model(office)
    assert thaw(freeze(MANUAL_IKU, model), NaskahManual, lambda _sidik: b"") == model
