"""The letterhead: names by sense, only what is known, and an emblem that can be read."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from core.errors import PrintRefusedError, RuleFileError
from core.naskah.kop import Kop
from core.naskah.model import Kertas, Mode
from core.pdf import kop as pdf_kop
from core.pdf.hasil_kesehatan import render_hasil
from tests.check_pdf import check_pdf
from tests.core.pdf.baca import pages_of
from tests.core.pdf.contoh_kesehatan import KOP, hasil


def printed(kop: Kop) -> bytes:
    return render_hasil(hasil(kop=kop), kertas=Kertas.F4, mode=Mode.BASAH)


def test_government_office_and_address_stand_in_this_order() -> None:
    assert pages_of(printed(KOP))[0].startswith(
        "PEMERINTAH KOTA CONTOH DINAS KOPERASI DAN USAHA KECIL MENENGAH "
        "Jl. Contoh No. 1 Contoh Kode Pos 35000 Telepon (0721) 000000 HASIL PEMERIKSAAN"
    )


def test_what_the_profile_lacks_is_left_out() -> None:
    bare = Kop("Pemerintah Kota Contoh", "Dinas Koperasi", lambang=None)

    assert pages_of(printed(bare))[0].startswith(
        "PEMERINTAH KOTA CONTOH DINAS KOPERASI HASIL PEMERIKSAAN"
    )


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Dinas Koperasi", ["DINAS KOPERASI"]),
        ("Dinas Koperasi\ndan UKM", ["DINAS KOPERASI", "DAN UKM"]),
        (
            "Dinas Koperasi dan Usaha Kecil Menengah",
            ["DINAS KOPERASI", "DAN USAHA KECIL MENENGAH"],
        ),
        (
            "Dinas Koperasi Usaha Kecil Menengah Perindustrian dan Perdagangan",
            ["DINAS KOPERASI USAHA KECIL", "MENENGAH PERINDUSTRIAN DAN", "PERDAGANGAN"],
        ),
    ],
)
def test_a_long_name_is_broken_by_sense(name: str, lines: list[str]) -> None:
    block = pdf_kop.KopBlock(replace(KOP, nama_dinas=name), pdf_kop.load_ukuran())

    text = pages_of(printed(replace(KOP, nama_dinas=name)))[0]

    assert " ".join(lines) in text
    assert block.height(467) >= pdf_kop.load_ukuran().tinggi


@pytest.mark.parametrize("kop", [KOP, replace(KOP, lambang=None, alamat="Jalan " * 40)])
def test_nothing_is_wrong_with_the_letterhead(tmp_path: Path, kop: Kop) -> None:
    path = tmp_path / "kop.pdf"
    path.write_bytes(printed(kop))

    assert check_pdf(path, kertas=Kertas.F4) == []


def test_the_emblem_is_a_picture_of_its_own() -> None:
    with_emblem = PdfReader(io.BytesIO(printed(KOP)))
    without = PdfReader(io.BytesIO(printed(replace(KOP, lambang=None))))

    assert [len(reader.pages[0].images) for reader in (with_emblem, without)] == [1, 0]


@pytest.mark.parametrize("content", [b"bukan gambar", b"\x89PNG\r\n\x1a\nrusak"])
def test_an_emblem_that_cannot_be_read_is_refused(content: bytes) -> None:
    with pytest.raises(PrintRefusedError, match="lambang tidak dapat dibaca") as refusal:
        printed(replace(KOP, lambang=content))

    assert "Pengaturan" in refusal.value.hint


def test_a_damaged_look_names_its_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "kop.toml").write_text("[huruf]\n")
    monkeypatch.setattr(pdf_kop, "LOOKS", tmp_path)

    with pytest.raises(RuleFileError, match=r"kop\.toml"):
        pdf_kop.load_ukuran.__wrapped__()
