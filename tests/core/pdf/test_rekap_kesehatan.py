"""The recapitulation read back from its PDF: every row once, heads repeated, counts that add up."""

import itertools
import re
import time
from dataclasses import replace
from pathlib import Path

import pytest

from core.errors import PrintRefusedError
from core.naskah.model import Kertas, Mode
from core.naskah.rekap_kesehatan import NaskahRekap
from core.pdf.rekap_kesehatan import render_rekap
from tests.check_pdf import check_pdf
from tests.core.pdf.baca import pages_of
from tests.core.pdf.contoh_kesehatan import KEPALA, LONG_NAME, baris, rekap

HEADS = "No. Nama koperasi Jenis Kecamatan Tanggal RAT Skor Predikat Pemeriksa Tanggal hasil"
PHRASES = (
    "REKAPITULASI HASIL PEMERIKSAAN KESEHATAN KOPERASI",
    "DINAS KOPERASI DAN USAHA KECIL MENENGAH KOTA CONTOH",
    "Tahun Buku 2025 untuk Tahun Kinerja 2026, keadaan 31 Desember 2026",
    HEADS,
    "1 CONTOH Koperasi Nomor 1 Konsumen Contoh Pusat 2 Feb 2026 66,33 Cukup Sehat",
    "Dalam Pengawasan Khusus *)",
    "*) Hasil terdahulu, dimasukkan tanpa angka laporan keuangan: 1 hasil.",
    "Pedoman: Juknis 15/2021",
    "JUMLAH KOPERASI MENURUT KECAMATAN DAN PREDIKAT",
    "No. Kecamatan Sehat Cukup Sehat Dalam Pengawasan",
    "JUMLAH 3 3 3 3 12",
    "Mengetahui, KEPALA BIDANG PENGAWASAN KOPERASI,",
    "KEPALA DINAS KOPERASI DAN UKM KOTA CONTOH,",
)


def printed(naskah: NaskahRekap, kertas: Kertas = Kertas.F4, mode: Mode = Mode.BASAH) -> list[str]:
    return pages_of(render_rekap(naskah, kertas=kertas, mode=mode))


@pytest.mark.parametrize(("kertas", "mode"), list(itertools.product(Kertas, Mode)))
def test_nothing_is_wrong_with_the_paper(tmp_path: Path, kertas: Kertas, mode: Mode) -> None:
    path = tmp_path / "rekap.pdf"
    path.write_bytes(render_rekap(rekap(), kertas=kertas, mode=mode))

    assert check_pdf(path, kertas=kertas, phrases=PHRASES) == []


@pytest.mark.parametrize(
    "naskah",
    [
        rekap(1),
        rekap(41, kecamatan=tuple(f"CONTOH Kecamatan {number}" for number in range(25))),
        rekap(
            baris=(
                baris(1, nama=LONG_NAME, unit="Unit simpan pinjam", pemeriksa=LONG_NAME),
                baris(2, predikat="", skor=None, rat_tanggal=None, tanggal=None, jenis=""),
            ),
            tanda=((None, KEPALA),),
        ),
        rekap(3, predikat=tuple(f"Predikat {number}" for number in range(9)), tanda=()),
        rekap(3, tanda=((KEPALA,),), pedoman=(), kode="", contoh=""),
    ],
)
@pytest.mark.parametrize("kertas", list(Kertas))
def test_long_and_short_lists_leave_nothing_clipped(
    tmp_path: Path, naskah: NaskahRekap, kertas: Kertas
) -> None:
    path = tmp_path / "rekap.pdf"
    path.write_bytes(render_rekap(naskah, kertas=kertas, mode=Mode.TTE))

    assert check_pdf(path, kertas=kertas) == []


def test_a_whole_city_is_printed_once_under_repeated_heads() -> None:
    pages = printed(rekap(320))

    lists = [page for page in pages if "Nama koperasi" in page]
    text = " ".join(lists)
    assert all(page.count(HEADS) == 1 for page in lists)
    numbers = re.findall(r"(\d+) CONTOH Koperasi Nomor (\d+) ", text)
    assert numbers == [(f"{number}", f"{number}") for number in range(1, 321)]
    assert text.count("*)") == 320 // 11 + 1
    assert "JUMLAH 80 80 80 80 320" in pages[-1]


@pytest.mark.parametrize("count", range(14, 24))
def test_notes_and_signatures_never_stand_alone(count: int) -> None:
    pages = printed(rekap(count))

    for page in pages:
        if "Hasil terdahulu" in page:
            assert "CONTOH Koperasi Nomor" in page
    assert "JUMLAH " in pages[-1]
    assert "NIP 19000101 192001 1 001" in pages[-1]


@pytest.mark.parametrize("kertas", list(Kertas))
def test_twenty_kecamatan_share_a_page_with_the_signatures(kertas: Kertas) -> None:
    places = tuple(f"CONTOH Kec. {number}" for number in range(20))

    pages = printed(rekap(baris=(baris(1, kecamatan=places[0]),), kecamatan=places), kertas)

    assert "JUMLAH KOPERASI MENURUT KECAMATAN" in pages[-1]
    assert "NIP 19000101 192001 1 001" in pages[-1]


def test_many_kecamatan_part_with_their_total_beside_the_signatures() -> None:
    pages = printed(rekap(12, kecamatan=tuple(f"CONTOH Kec. {number}" for number in range(60))))

    assert "JUMLAH 3 3 3 3 12" in pages[-1]
    assert pages[-1].index("JUMLAH 3 3") < pages[-1].index("NIP 19000101 192001 1 001")


def test_filters_and_doubts_are_named() -> None:
    text = " ".join(
        printed(
            rekap(
                3,
                saringan=("predikat Sehat", "kecamatan Contoh Timur"),
                belum_dicocokkan=True,
                baris=(baris(1), baris(2, unit="Unit simpan pinjam", dihitung=False)),
            )
        )
    )

    assert text.count("Sebagian daftar: predikat Sehat; kecamatan Contoh Timur") == 2
    assert "Belum dicocokkan dengan naskah asli." in text
    assert "1 hasil tidak dihitung pada tabel" in text
    assert "CONTOH Koperasi Nomor 2 (Unit simpan pinjam)" in text


def test_the_whole_list_speaks_of_no_filter_and_of_nothing_taken_over() -> None:
    text = " ".join(printed(rekap(5)))

    assert "Sebagian daftar" not in text
    assert "terdahulu" not in text


def test_a_draft_and_the_signed_papers_break_at_the_same_words() -> None:
    texts = {
        mode: [re.split(r"DRAF|Kode keaslian", page)[0] for page in printed(rekap(50), mode=mode)]
        for mode in Mode
    }

    assert texts[Mode.DRAF] == texts[Mode.BASAH] == texts[Mode.TTE]


def test_pages_are_counted_and_carry_the_code() -> None:
    pages = printed(rekap(40))

    for number, page in enumerate(pages, start=1):
        assert f"Halaman {number} dari {len(pages)}" in page
        assert "Kode keaslian 0123-4567-89AB-CDEF-0123. CONTOH, bukan data." in page


def test_an_empty_list_is_refused_with_a_way_out() -> None:
    with pytest.raises(PrintRefusedError, match="tidak memuat satu pun hasil") as refusal:
        printed(rekap(0))

    assert "saringan" in refusal.value.hint


def test_equal_data_gives_equal_bytes() -> None:
    first, second = (render_rekap(rekap(30), kertas=Kertas.F4, mode=Mode.BASAH) for _ in range(2))

    assert first == second


def test_a_thousand_rows_take_less_than_two_seconds() -> None:
    naskah = rekap(1000)
    started = time.process_time()

    render_rekap(naskah, kertas=Kertas.F4, mode=Mode.BASAH)

    assert time.process_time() - started < 2


def test_a_row_taller_than_a_page_is_cut() -> None:
    tall = replace(baris(1), pemeriksa="CONTOH Pemeriksa, " * 400)

    assert len(printed(rekap(baris=(tall, baris(2))))) > 2


def test_a_sign_that_the_typeface_lacks_is_named() -> None:
    with pytest.raises(PrintRefusedError, match="U\\+2713"):
        printed(rekap(baris=(baris(1, nama="CONTOH ✓"),)))
