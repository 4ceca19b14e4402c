"""The annex read back from its PDF: complete, in order, sound on both papers and in every mode."""

import itertools
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from core.errors import PrintRefusedError
from core.naskah.model import (
    TABEL_CASCADE,
    TABEL_IKU,
    Bernomor,
    Kertas,
    LampiranIku,
    Mode,
    Penandatangan,
    Rumus,
)
from core.pdf.lampiran_iku import render_lampiran_iku
from tests.check_pdf import check_pdf
from tests.core.pdf.baca import pages_of
from tests.core.pdf.contoh import (
    FUNGSI,
    NAMA,
    PEJABAT,
    PENJELASAN,
    baris,
    capaian,
    lampiran,
)

LONG = "Indikator ini mengukur pertanggungjawaban pengurus atas usaha koperasi. "
PHRASES = (
    "LAMPIRAN",
    "KEPUTUSAN KEPALA DINAS KOPERASI DAN UKM KOTA CONTOH",
    "NOMOR ......",
    "TANGGAL ......",
    "TENTANG PERUBAHAN INDIKATOR KINERJA UTAMA (IKU)",
    "KETERKAITAN MISI, TUJUAN, DAN SASARAN",
    "MISI RPJMD",
    "2. Persentase koperasi sehat dan cukup sehat",
    "TABEL 3.1",
    "TUGAS : Melaksanakan urusan",
    "FUNGSI : 1. Perumusan kebijakan",
    "SASARAN STRATEGIS",
    "(Jumlah koperasi sehat dan cukup sehat : Jumlah seluruh koperasi) × 100 %",
    "(Jumlah UMKM yang meningkat labanya : Jumlah UMKM dalam pengawasan) × 100 %",
)
SIGNATURE = (
    "KEPALA DINAS KOPERASI DAN UKM KOTA CONTOH,",
    "NAMA PEJABAT (CONTOH) Pembina Utama Muda NIP 19700101 199503 1 001",
)


def saved(folder: Path, document: LampiranIku, kertas: Kertas = Kertas.F4) -> Path:
    path = folder / "lampiran.pdf"
    path.write_bytes(render_lampiran_iku(document, kertas=kertas))
    return path


def printed(document: LampiranIku, kertas: Kertas = Kertas.F4) -> list[str]:
    return pages_of(render_lampiran_iku(document, kertas=kertas))


@pytest.mark.parametrize(
    ("kertas", "rows", "with_capaian", "mode"),
    list(itertools.product(Kertas, (3, 40), (False, True), Mode)),
)
def test_nothing_is_wrong_with_the_paper(
    tmp_path: Path, kertas: Kertas, rows: int, with_capaian: bool, mode: Mode
) -> None:
    document = lampiran(rows, mode=mode, capaian=capaian(rows) if with_capaian else None)
    table = ("TABEL 3.2", "TARGET, REALISASI, DAN CAPAIAN", "Keterangan:") if with_capaian else ()

    path = saved(tmp_path, document, kertas)

    assert check_pdf(path, kertas=kertas, phrases=(*PHRASES, *table, *SIGNATURE)) == []


@pytest.mark.parametrize(
    "document",
    [
        lampiran(3, iku=(baris(1), baris(2, penjelasan=LONG * 12), baris(3))),
        lampiran(3, iku=(baris(1), baris(2, penjelasan=LONG * 70), baris(3))),
        lampiran(3, iku=(baris(1), baris(2), baris(3, sumber_data=LONG * 40))),
        lampiran(3, iku=(baris(1), baris(2, formulasi=Rumus(LONG * 4, LONG * 3)), baris(3))),
        lampiran(1, iku=(baris(1, penjelasan=LONG * 7),)),
        lampiran(
            3,
            iku=tuple(replace(baris(nomor), sasaran=Bernomor(1, LONG * 9)) for nomor in (1, 2, 3)),
        ),
        lampiran(3, fungsi=tuple(f"{LONG}{nomor}" for nomor in range(40))),
        lampiran(3, tabel_iku=replace(TABEL_IKU, catatan=(LONG * 4, LONG))),
        lampiran(3, cascade=()),
        lampiran(3, tugas="", fungsi=(), kaki="", paraf=()),
        lampiran(3, penandatangan=Penandatangan(("KEPALA DINAS CONTOH",)), mode=Mode.DRAF),
        lampiran(
            3, penandatangan=replace(PEJABAT, nama="Dr. Ir. H. NAMA SANGAT PANJANG (CONTOH), S.E.")
        ),
    ],
)
@pytest.mark.parametrize("kertas", list(Kertas))
def test_long_and_short_texts_leave_nothing_clipped(
    tmp_path: Path, document: LampiranIku, kertas: Kertas
) -> None:
    path = saved(tmp_path, document, kertas)

    assert check_pdf(path, kertas=kertas) == []


def test_all_of_the_text_is_on_the_paper_once() -> None:
    text = " ".join(printed(lampiran(3, capaian=capaian())))

    assert [text.count(words) for words in (*FUNGSI, *PENJELASAN)] == [1] * 6
    # an indicator is named in its table, in the cascade unless it is the first, and with its year
    assert [text.count(nama) for nama in NAMA] == [2, 3, 3]


@pytest.mark.parametrize("duties", range(1, 11))
@pytest.mark.parametrize("kertas", list(Kertas))
def test_a_draft_and_the_two_signed_papers_break_at_the_same_words(
    duties: int, kertas: Kertas
) -> None:
    document = lampiran(1, cascade=lampiran(3).cascade, fungsi=FUNGSI[:1] * duties)

    bare = {
        mode: [_without_marks(page) for page in printed(replace(document, mode=mode), kertas)]
        for mode in Mode
    }

    assert bare[Mode.DRAF] == bare[Mode.BASAH] == bare[Mode.TTE]


def _without_marks(page: str) -> str:
    """What stands above the signature, without the marks of a draft."""
    for mark in ("LEMBAR PARAF", SIGNATURE[0]):
        page = page.partition(mark)[0]
    return page.replace("Paraf 1 Paraf 2 ", "").replace("Data CONTOH", "").strip()


@pytest.mark.parametrize("rows", range(1, 31))
def test_the_signature_is_whole_and_has_a_row_above_it(rows: int) -> None:
    pages = printed(lampiran(rows))

    assert all("NIP 1970" not in page and "KOTA CONTOH, " not in page for page in pages[:-1])
    last = pages[-1]
    assert last.index(f"{rows}. ") < last.index(SIGNATURE[0]) < last.index(SIGNATURE[1])


def test_heads_and_column_numbers_repeat_on_every_page_of_a_table() -> None:
    pages = printed(lampiran(40))

    tables = [page for page in pages if "MISI RPJMD" not in page]
    assert [page.count("FORMULASI PERHITUNGAN") for page in tables] == [1] * len(tables)
    assert [page.count("(1) (2) (3) (4) (5) (6)") for page in tables] == [1] * len(tables)


def test_pages_are_numbered_from_the_second() -> None:
    pages = printed(lampiran(7))

    assert "– 1 –" not in pages[0]
    assert [page.startswith(f"– {number} –") for number, page in enumerate(pages[1:], 2)] == [
        True
    ] * (len(pages) - 1)


def test_what_rows_share_is_printed_once_and_again_after_a_page_break() -> None:
    pages = printed(lampiran(12))

    assert [page.count("Misi 4:") for page in pages] == [1, 1, *[0] * (len(pages) - 2)]


def test_number_and_date_stand_in_the_heading_when_they_are_known() -> None:
    kepala = replace(lampiran().kepala, nomor="121/SK/III.15/II/2021", tanggal=date(2021, 2, 15))

    first = printed(lampiran(kepala=kepala))[0]

    assert "NOMOR 121/SK/III.15/II/2021 TANGGAL 15 FEBRUARI 2021 TENTANG" in first


def test_labels_and_heads_come_from_the_data() -> None:
    tabel = replace(TABEL_IKU, label="TABEL 4", kepala_kolom=("A1", "B2", "C3", "D4", "E5", "F6"))

    text = " ".join(printed(lampiran(tabel_iku=tabel)))

    assert "TABEL 4 PENETAPAN" in text
    assert "A1 B2 C3 D4 E5 F6" in text


def test_capaian_is_printed_with_its_counts_years_and_rule() -> None:
    last = printed(lampiran(capaian=capaian()))[-1]

    assert "% 20,00 15,82 79,10 % Tinggi 50 dari 316 koperasi terdaftar, tahun buku 2024" in last
    assert "% 45,00 n/a n/a n/a Realisasi belum ada" in last
    assert "TAHUN 2025" in last
    assert last.index("Keterangan: 1. Capaian = realisasi") < last.index(SIGNATURE[0])


def test_only_a_draft_carries_paraf_and_its_name() -> None:
    draft, signed = (
        render_lampiran_iku(lampiran(mode=mode), kertas=Kertas.F4)
        for mode in (Mode.DRAF, Mode.BASAH)
    )

    assert all("Paraf 1 Paraf 2" in page for page in pages_of(draft))
    assert "LEMBAR PARAF" in pages_of(draft)[-1]
    assert "Paraf" not in " ".join(pages_of(signed))


def test_the_file_speaks_of_itself_in_indonesian(tmp_path: Path) -> None:
    reader = PdfReader(saved(tmp_path, lampiran(capaian=capaian(), mode=Mode.DRAF)))

    assert reader.metadata is not None
    assert reader.metadata.title is not None
    assert reader.metadata.title.startswith("DRAF Lampiran Keputusan: Indikator Kinerja Utama")
    assert reader.metadata.producer == "SIKU (ReportLab)"
    marks = [mark.get("/Title") for mark in reader.outline if not isinstance(mark, list)]
    assert marks == [
        "KETERKAITAN MISI, TUJUAN, DAN SASARAN DENGAN INDIKATOR KINERJA UTAMA (IKU)",
        "TABEL 3.1 PENETAPAN INDIKATOR KINERJA UTAMA (IKU)",
        "TABEL 3.2 TARGET, REALISASI, DAN CAPAIAN INDIKATOR KINERJA UTAMA (IKU)",
    ]


def test_markup_in_a_text_is_only_text() -> None:
    text = " ".join(printed(lampiran(iku=(baris(1, sumber_data="Laba & rugi <b>2025</b>"),))))

    assert "Laba & rugi <b>2025</b>" in text


def refused(document: LampiranIku) -> str:
    with pytest.raises(PrintRefusedError) as refusal:
        render_lampiran_iku(document, kertas=Kertas.F4)
    assert refusal.value.hint.endswith(".")
    return refusal.value.message


def test_an_annex_without_indicators_is_refused() -> None:
    assert refused(lampiran(iku=())) == "Lampiran tidak memuat satu pun IKU."


def test_a_sign_that_the_typeface_lacks_is_named_with_its_text() -> None:
    assert refused(lampiran(iku=(baris(1, penjelasan="Nilai ✓ baik"),))) == (
        "Tanda “✓” (U+2713) pada teks “Nilai ✓ baik” tidak ada dalam huruf SIKU Bookman."
    )


def test_a_word_wider_than_any_column_is_named() -> None:
    message = refused(lampiran(iku=(baris(1, sumber_data=f"Buku {'X' * 90}"),)))

    assert message.startswith(f"Kata “{'X' * 90}” lebih lebar daripada tempatnya pada teks “Buku")


def test_a_formula_higher_than_a_page_is_named() -> None:
    message = refused(lampiran(iku=(baris(1, formulasi=Rumus(LONG * 30, "b")),)))

    assert message.startswith("Rumus “(Indikator ini mengukur pertanggungjawaban")


def test_a_wrong_nip_is_named_with_its_owner() -> None:
    wrong = replace(PEJABAT, nip="1196204121983031015")

    assert refused(lampiran(penandatangan=wrong)) == (
        "NIP 1196204121983031015 milik NAMA PEJABAT (CONTOH): "
        "NIP terdiri atas 18 angka; yang tertulis 19."
    )


def test_a_line_of_the_signature_is_never_wrapped() -> None:
    jabatan = ("KEPALA " * 14).strip()

    message = refused(lampiran(penandatangan=replace(PEJABAT, jabatan=(jabatan,))))

    assert message == f"Baris tanda tangan terlalu lebar: “{jabatan},”."


def test_column_heads_that_do_not_match_their_table_are_refused() -> None:
    tabel = replace(TABEL_CASCADE, kepala_kolom=("SATU", "DUA"))

    assert refused(lampiran(tabel_cascade=tabel)) == (
        f"Tabel “{TABEL_CASCADE.judul}” memerlukan 5 kepala kolom; yang tertulis 2."
    )


@pytest.mark.parametrize(
    "document",
    [
        lampiran(tabel_iku=replace(TABEL_IKU, catatan=(LONG * 50,))),
        lampiran(paraf=("Kabid",) * 20),
    ],
)
def test_notes_and_signature_that_fill_a_page_are_refused(document: LampiranIku) -> None:
    assert refused(document) == (
        "Catatan dan tanda tangan di bawah tabel terlalu tinggi untuk satu halaman."
    )


def test_a_foot_longer_than_its_line_is_refused() -> None:
    assert refused(lampiran(kaki="CONTOH " * 60)).startswith("Catatan kaki terlalu panjang")
