"""Hasil pemeriksaan read back from its PDF: one page, in order, sound on both papers."""

import itertools
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from core.errors import PrintRefusedError
from core.naskah.hasil_kesehatan import (
    AspekHasil,
    HasilLalu,
    NaskahHasil,
    RingkasanHasil,
    summarise,
)
from core.naskah.keaslian import keaslian_of
from core.naskah.model import Kertas, Mode
from core.pdf.hasil_kesehatan import SELEBIHNYA, render_hasil
from core.pdf.hasil_kesehatan_batang import Skala
from core.pdf.theme import Huruf
from core.rules.engine import score
from core.rules.masukan import Masukan
from core.rules.pedoman import Pedoman, Predikat
from tests.check_pdf import check_pdf
from tests.core.pdf.baca import pages_of
from tests.core.pdf.contoh_kesehatan import (
    DELAPAN,
    EMPAT,
    KABID,
    KEPALA,
    KOPERASI,
    LONG_NAME,
    SKALA,
    hasil,
    rekomendasi,
    ringkasan,
)
from tests.core.rules.buku_acak import kasus

PHRASES = (
    "PEMERINTAH KOTA CONTOH",
    "HASIL PEMERIKSAAN KESEHATAN KOPERASI",
    "Tahun Buku 2025, diperiksa tahun 2026",
    "Nomor: 518/0001/HPK/2026",
    "Nama koperasi : CONTOH KSP Sejahtera",
    "Nomor badan hukum : 000/BH/CONTOH/2010, tanggal 4 Mei 2010",
    "Jenis dan pola : Simpan Pinjam, konvensional, KUK 3",
    "Tanggal RAT : 14 Februari 2026",
    "Skor akhir 80,50 Predikat SEHAT Tahun buku 2024 69,50 Cukup Sehat",
    "No. Aspek Bobot Skor Persen Skor 2024",
    "1. Tata Kelola 25 20,50 82,00 17,75",
    "4. Permodalan 25 19,75 79,00 17,00",
    "Jumlah 100 80,50",
    "Cukup Sehat Sehat",
    "memperoleh skor 80,50 dengan predikat Sehat.",
    "Rekomendasi 1. Lengkapi kebijakan",
    "KEPALA DINAS KOPERASI DAN UKM KOTA CONTOH,",
    "CONTOH Nama Kepala, S.E., M.M. Pembina Utama Muda NIP 19000101 192001 1 001",
    "Pedoman: Juknis 15/2021",
    "Belum dicocokkan dengan naskah asli.",
)


def printed(naskah: NaskahHasil, kertas: Kertas = Kertas.F4, mode: Mode = Mode.BASAH) -> list[str]:
    return pages_of(render_hasil(naskah, kertas=kertas, mode=mode))


def found(folder: Path, naskah: NaskahHasil, kertas: Kertas, mode: Mode) -> list[str]:
    path = folder / "hasil.pdf"
    path.write_bytes(render_hasil(naskah, kertas=kertas, mode=mode))
    return check_pdf(path, kertas=kertas)


@pytest.mark.parametrize(("kertas", "mode"), list(itertools.product(Kertas, Mode)))
def test_nothing_is_wrong_with_the_page(tmp_path: Path, kertas: Kertas, mode: Mode) -> None:
    path = tmp_path / "hasil.pdf"
    path.write_bytes(render_hasil(hasil(), kertas=kertas, mode=mode))

    assert check_pdf(path, kertas=kertas, phrases=PHRASES) == []
    assert len(PdfReader(path).pages) == 1


@pytest.mark.parametrize(
    ("naskah", "kertas"),
    list(
        itertools.product(
            (
                hasil(DELAPAN, rekomendasi=rekomendasi(9)),
                hasil(DELAPAN, koperasi=replace(KOPERASI, nama=LONG_NAME, unit="Unit X")),
                hasil(lalu=None, rekomendasi=(), nomor=""),
                hasil(hasil=ringkasan(aspek=EMPAT, persen=30)),
                hasil(hasil=replace(ringkasan(), aspek=(), skala=())),
                hasil(tanda=((None, KEPALA),)),
                hasil(tanda=((None,),)),
                hasil(DELAPAN, tanda=((KABID, KEPALA),), rekomendasi=rekomendasi(4)),
                hasil(tanda=((replace(KEPALA, nama="CONTOH Nama Yang Sangat " * 2),),)),
            ),
            Kertas,
        )
    ),
)
def test_much_and_little_still_make_one_page(
    tmp_path: Path, naskah: NaskahHasil, kertas: Kertas
) -> None:
    assert found(tmp_path, naskah, kertas, Mode.TTE) == []
    assert len(printed(naskah, kertas)) == 1


def test_a_draft_and_the_signed_papers_say_the_same() -> None:
    texts = {
        mode: printed(hasil(DELAPAN), Kertas.A4, mode)[0].partition("Pedoman:")[0] for mode in Mode
    }

    assert texts[Mode.DRAF] == texts[Mode.BASAH] == texts[Mode.TTE]


def test_the_code_is_on_the_signed_paper_and_not_on_a_draft() -> None:
    assert "Kode keaslian 0123-4567-89AB-CDEF-0123" in printed(hasil())[0]
    assert "Kode keaslian" not in printed(hasil(), mode=Mode.DRAF)[0]


def test_equal_data_gives_equal_bytes() -> None:
    first, second = (render_hasil(hasil(), kertas=Kertas.F4, mode=Mode.TTE) for _ in range(2))

    assert first == second


def test_recommendations_beyond_the_page_are_pointed_to() -> None:
    assert SELEBIHNYA in printed(hasil(rekomendasi=rekomendasi(9)))[0]
    assert SELEBIHNYA not in printed(hasil(rekomendasi=rekomendasi(2)))[0]


def test_last_year_stands_in_the_table_only_when_judged_by_the_same_aspects() -> None:
    other = hasil(lalu=HasilLalu(2024, ringkasan(DELAPAN)))
    taken_over = HasilLalu(2024, RingkasanHasil(Fraction(70), "Cukup Sehat"), "hasil terdahulu")

    assert "Skor 2024" not in printed(other)[0]
    assert "Tahun buku 2024" in printed(other)[0]
    assert "70,00 Cukup Sehat (hasil terdahulu)" in printed(hasil(lalu=taken_over))[0]


def test_a_score_of_the_moment_is_printed_as_such_on_a_draft_only() -> None:
    naskah = hasil(hasil=ringkasan(predikat=""), lalu=None)

    assert "Skor sementara 80,50 Predikat belum ditetapkan" in printed(naskah, mode=Mode.DRAF)[0]
    for mode in (Mode.BASAH, Mode.TTE):
        with pytest.raises(PrintRefusedError, match="masih sementara"):
            printed(naskah, mode=mode)


def test_rounded_scores_that_do_not_add_up_are_explained() -> None:
    thirds = tuple(AspekHasil(nama, Fraction(100, 3), Fraction(80, 3)) for nama in ("A", "B", "C"))
    naskah = hasil(hasil=RingkasanHasil(Fraction(80), "Sehat", thirds, SKALA), lalu=None)

    text = printed(naskah)[0]

    assert "26,67" in text
    assert "Setiap skor dibulatkan" in text
    assert "Setiap skor dibulatkan" not in printed(hasil())[0]


def test_unknown_facts_are_dotted() -> None:
    text = printed(
        hasil(nomor="", koperasi=replace(KOPERASI, alamat="", kelurahan="", kecamatan=""))
    )

    assert "Nomor: ...." in text[0]
    assert "Alamat : ...." in text[0]


def test_limits_whose_names_find_no_room_are_told_in_words() -> None:
    close = (
        Predikat("Sangat Sehat", Fraction(97), 1),
        Predikat("Sehat", Fraction(191, 2), 2),
        Predikat("Tidak Sehat", Fraction(0), 3),
    )
    naskah = hasil(hasil=replace(ringkasan(), skala=close, predikat="Tidak Sehat"))

    text = printed(naskah)[0]

    assert "Batas predikat: Sangat Sehat mulai 97,00; Sehat mulai 95,50; Tidak Sehat" in text
    assert Skala(Fraction(1), close, Huruf("LiberationSans", 6.5, 7.5)).narrowest()[0] > 0


def test_a_page_that_cannot_hold_it_is_refused() -> None:
    endless = replace(KOPERASI, alamat="Jalan Contoh Yang Panjang " * 60)

    with pytest.raises(PrintRefusedError, match="tidak muat pada satu halaman A4") as refusal:
        printed(hasil(koperasi=endless), Kertas.A4)
    assert refusal.value.hint.startswith("Perpendek")


def test_a_sign_that_the_typeface_lacks_is_named() -> None:
    with pytest.raises(PrintRefusedError, match="U\\+2713"):
        printed(hasil(koperasi=replace(KOPERASI, nama="CONTOH ✓")))


def test_the_file_speaks_of_itself(tmp_path: Path) -> None:
    path = tmp_path / "hasil.pdf"
    path.write_bytes(render_hasil(hasil(), kertas=Kertas.F4, mode=Mode.DRAF))
    reader = PdfReader(path)

    assert reader.metadata is not None
    assert reader.metadata.title == (
        "DRAF Hasil pemeriksaan kesehatan CONTOH KSP Sejahtera tahun buku 2025"
    )
    marks = [mark.get("/Title") for mark in reader.outline if not isinstance(mark, list)]
    assert marks == ["Hasil pemeriksaan CONTOH KSP Sejahtera"]


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(kasus(), st.sampled_from(list(Kertas)))
def test_any_report_of_any_pedoman_makes_one_sound_page(
    tmp_path_factory: pytest.TempPathFactory,
    case: tuple[Pedoman, dict[str, str], Masukan],
    kertas: Kertas,
) -> None:
    pedoman, varian, masukan = case
    report = score(pedoman, masukan, varian=varian)
    result = summarise(report)
    naskah = hasil(
        hasil=result,
        keaslian=keaslian_of(report, belum_dicocokkan=True, kode="0123-4567"),
        lalu=HasilLalu(2024, result),
    )
    folder = tmp_path_factory.mktemp("hasil")

    assert found(folder, naskah, kertas, Mode.BASAH) == []
    text = printed(naskah, kertas)[0]
    assert f"Skor akhir {result.skor} Predikat {report.predikat.upper()}" in text
    assert summarise(report, berpredikat=False).predikat == ""


@settings(max_examples=12, deadline=None)
@given(
    count=st.integers(1, 9),
    persen=st.integers(0, 100),
    items=st.integers(0, 6),
    kertas=st.sampled_from(list(Kertas)),
)
def test_any_result_makes_one_sound_page(
    tmp_path_factory: pytest.TempPathFactory, count: int, persen: int, items: int, kertas: Kertas
) -> None:
    aspek = tuple(f"Aspek nomor {number}" for number in range(1, count + 1))
    bobot = Fraction(100, count)
    rows = tuple(AspekHasil(nama, bobot, bobot * persen / 100) for nama in aspek)
    predikat = next(each.nama for each in SKALA if persen >= each.minimal)
    result = RingkasanHasil(Fraction(persen), predikat, rows, SKALA)
    naskah = hasil(hasil=result, rekomendasi=rekomendasi(items), lalu=None)

    folder = tmp_path_factory.mktemp("hasil")

    assert found(folder, naskah, kertas, Mode.BASAH) == []
