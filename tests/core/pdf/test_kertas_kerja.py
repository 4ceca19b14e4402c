"""The working paper read back from its PDF: complete, in order, exact, refused when unsound."""

import io
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from core.errors import PrintRefusedError
from core.naskah.keaslian import CaraBaca, keaslian_of
from core.naskah.kertas_kerja import NaskahKertasKerja
from core.naskah.model import Kertas, Mode
from core.naskah.tanda_tangan import BlokTanda
from core.pdf.kertas_kerja import render_kertas_kerja
from core.pdf.kertas_kerja_hitung import sum_words
from core.rules.engine import score
from core.rules.masukan import Masukan
from core.rules.pedoman import Pedoman
from core.rules.report import HitungRasio, JumlahTerhitung, Rincian
from core.rules.sebutan import condition_words, exact_words, weight_words
from tests.core.pdf.cetak_kertas_kerja import IDS, LONG, checked, printed, short, sound, text_of
from tests.core.pdf.contoh_kertas_kerja import (
    KODE,
    PEMERIKSA,
    PENGURUS,
    bagian_of,
    books_for,
    kertas_kerja,
    kind_of,
)
from tests.core.rules.buku_acak import kasus, law

PHRASES = (
    "PEMERINTAH KOTA CONTOH",
    "DINAS KOPERASI DAN USAHA KECIL MENENGAH",
    "KERTAS KERJA PEMERIKSAAN KESEHATAN KOPERASI",
    "Tahun Buku 2025, diperiksa tahun 2026",
    "CONTOH KSP Sejahtera Bersama",
    "000/BH/CONTOH/2010, tanggal 4 Mei 2010",
    "800/CONTOH/ST/2026",
    "2 Maret 2026 sampai 3 Maret 2026",
    "SAK EP",
    "Diaudit oleh KAP CONTOH, opini Wajar tanpa pengecualian",
    "A. Tim pemeriksa",
    "CONTOH Sri Wahyuni, S.E. 19800101 200501 2 001",
    "B. Ringkasan hasil",
    "Skor akhir",
    "CUKUP SEHAT",
    "Sehat ≥ 80; Cukup Sehat ≥ 66; Dalam Pengawasan ≥ 51; Dalam Pengawasan Khusus < 51",
    "C. Laporan keuangan dan keragaan",
    "Uraian Tahun buku 2025 Tahun buku 2024",
    "Bank (giro dan tabungan) 150.000.000 135.000.000",
    "Total aset 2.190.000.000 1.971.000.000",
    "Perhitungan hasil",
    "D. Perhitungan menurut aspek",
    "1. Tata Kelola, bobot 30",
    "E. Uraian jumlah",
    "J4 Kas dan bank = Kas 50.000.000 + Bank (giro dan tabungan) 150.000.000 = 200.000.000",
    "F. Jawaban kuesioner",
    "Rentang nilai: x ≤ 25 % = 1; ► 25 % < x ≤ 50 % = 2; 50 % < x ≤ 75 % = 3; x > 75 % = 4",
    "AD/ART menetapkan bahwa anggota masuk dan keluar secara sukarela, tanpa paksaan. Tidak",
    "G. Catatan data dan alasan",
    "Peringatan: Bank belum diisi.",
    "Alasan selisih: Pembulatan Rp 500 pada penyusutan.",
    "H. Pengerjaan dan tanda tangan",
    "Dimasukkan oleh CONTOH Operator, 3 Maret 2026.",
    "Entri kedua oleh CONTOH Verifikator, 4 Maret 2026. 2 selisih, cocok.",
    "NIP 19800101 200501 2 001",
    "CONTOH Andi Saputra",
)


@pytest.mark.parametrize(
    ("kertas", "mode"), [(Kertas.F4, Mode.BASAH), (Kertas.A4, Mode.TTE), (Kertas.F4, Mode.DRAF)]
)
def test_nothing_is_wrong_with_the_paper_and_it_reads_in_order(
    tmp_path: Path, kertas: Kertas, mode: Mode
) -> None:
    assert checked(tmp_path, sound(), kertas, mode, PHRASES) == []


@pytest.mark.parametrize("pedoman_id", IDS)
def test_every_shipped_pedoman_can_be_printed(tmp_path: Path, pedoman_id: str) -> None:
    naskah = kertas_kerja(pedoman_id)
    phrases = (*(each.nama for each in naskah.hasil.aspek), naskah.hasil.predikat)

    assert checked(tmp_path, naskah, Kertas.A4) == []
    text = text_of(naskah).lower()
    assert all(phrase.lower() in text for phrase in phrases)


@settings(
    max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(kasus(), st.sampled_from(Kertas))
def test_any_report_under_any_reading_leaves_nothing_clipped(
    tmp_path: Path, case: tuple[Pedoman, dict[str, str], Masukan], kertas: Kertas
) -> None:
    pedoman, varian, masukan = case
    hasil = score(pedoman, masukan, varian=varian)
    naskah = kertas_kerja(
        pedoman.id,
        hasil,
        bagian=bagian_of(kind_of(pedoman), masukan.akun),
        keaslian=keaslian_of(hasil, belum_dicocokkan=True, kode=KODE),
    )

    assert checked(tmp_path, naskah, kertas) == []


def test_every_figure_and_every_question_is_on_the_paper() -> None:
    text = text_of(sound())

    amounts = [baris for part in sound().bagian for baris in part.baris if baris.kini]
    assert [b.nama for b in amounts if f"{b.kini:,}".replace(",", ".") not in text] == []
    questions = [one for group in sound().tanya for each in group.komponen for one in each.teks]
    assert len(questions) == 145
    assert [one for one in questions if " ".join(one.split()) not in text] == []


@pytest.mark.parametrize("pedoman_id", ["juknis-15-2021-riil", "perdep-06-2016"])
def test_every_ratio_shows_its_sums_its_exact_value_and_the_range_it_fell_in(
    pedoman_id: str,
) -> None:
    naskah = kertas_kerja(pedoman_id)

    text = " ".join(page.partition(" Pedoman: ")[0] for page in printed(naskah))

    ratios = [each.hitung for each in naskah.hasil.komponen if isinstance(each.hitung, HitungRasio)]
    scored = [each for each in ratios if each.rasio is not None and each.pita_kena is not None]
    assert len(scored) > 10
    for each in scored:
        assert each.rasio is not None
        assert each.pita_kena is not None
        band = each.pita[each.pita_kena]
        earned = weight_words(band.nilai)
        assert f"\u25ba {condition_words(band.syarat, each.satuan)} {earned}" in text
        assert f"= {exact_words(each.rasio)}" in text
        assert " ".join(sum_words(each.pembilang).split()) in text
        assert " ".join(sum_words(each.penyebut).split()) in text


def test_equal_data_gives_equal_bytes() -> None:
    first, second = (
        render_kertas_kerja(kertas_kerja(), kertas=Kertas.F4, mode=Mode.BASAH) for _ in range(2)
    )

    assert first == second


@pytest.mark.parametrize("kertas", list(Kertas))
def test_draft_and_signed_papers_have_the_same_pages(kertas: Kertas) -> None:
    counts = {len(printed(sound(), kertas, mode)) for mode in Mode}

    assert len(counts) == 1


def test_pages_are_counted_and_carry_rules_and_code() -> None:
    pages = printed(sound())

    for number, page in enumerate(pages, start=1):
        assert page.endswith(f"Halaman {number} dari {len(pages)}")
        assert f"Kode keaslian {KODE}. Data CONTOH." in page
        assert "Cara baca: bawaan. Belum dicocokkan dengan naskah asli." in page


def test_a_draft_shows_no_code() -> None:
    page = printed(sound(), mode=Mode.DRAF)[0]

    assert "DRAF, bukan hasil pemeriksaan. Data CONTOH." in page
    assert KODE not in page


def test_a_paper_matched_with_its_annex_does_not_say_otherwise() -> None:
    naskah = replace(sound(), keaslian=replace(sound().keaslian, belum_dicocokkan=False))

    assert "Belum dicocokkan" not in text_of(naskah)


def test_readings_beyond_a_few_are_counted_in_the_foot() -> None:
    chosen = tuple(CaraBaca(f"1.{n} Rasio", "cara lain") for n in range(6))
    naskah = replace(sound(), keaslian=replace(sound().keaslian, cara_baca=chosen))

    assert "1.3 Rasio: cara lain; dan 2 komponen lain menurut kertas kerja." in text_of(naskah)


def test_a_reading_stands_with_its_component_and_in_the_foot() -> None:
    pedoman, kode, varian = next(
        (pedoman, each.kode, each.varian[0])
        for pedoman in law().pedoman.values()
        for each in pedoman.komponen
        if each.varian
    )
    hasil = score(pedoman, books_for(pedoman), varian={kode: varian.id})
    keaslian = keaslian_of(hasil, belum_dicocokkan=False, kode=KODE)

    text = text_of(kertas_kerja(pedoman.id, hasil, keaslian=keaslian))

    name = " ".join(varian.nama.split())
    assert text.count(f"Cara baca: {name}") == 1
    assert f"{kode} " in text
    assert f": {name}." in text


@pytest.mark.parametrize("kertas", list(Kertas))
def test_long_names_wrap(tmp_path: Path, kertas: Kertas) -> None:
    long = replace(
        sound().koperasi,
        nama=LONG * 2,
        alamat=LONG,
        ketua=LONG,
        unit="Unit simpan pinjam",
        no_badan_hukum="518/000/BH/CONTOH/KOTA/2010",
    )
    tim = replace(sound().kunjungan, ditemui=LONG, tim=sound().kunjungan.tim * 6)

    naskah = replace(short(), koperasi=long, kunjungan=tim, catatan=LONG * 5)

    assert checked(tmp_path, naskah, kertas) == []


@pytest.mark.parametrize(
    ("nomor", "printed_as"),
    [
        ("AHU-9990002.AH.01.26.TAHUN 2024", "AHU-9990002.AH.01.26.TAHUN 2024, tanggal"),
        (
            "518/000123/BH/M.KUKM.2/XII/CONTOH/2010-PAD",
            "518/000123/BH/M.KUKM.2/XII/ CONTOH/2010-PAD",
        ),
        ("9" * 60, f"{'9' * 30}"),
    ],
)
def test_a_long_number_of_a_legal_entity_goes_on_in_the_next_line(
    tmp_path: Path, nomor: str, printed_as: str
) -> None:
    naskah = replace(short(), koperasi=replace(short().koperasi, no_badan_hukum=nomor))

    assert checked(tmp_path, naskah, Kertas.A4) == []
    assert printed_as in text_of(naskah)
    assert nomor.replace(" ", "") in text_of(naskah).replace(" ", "")


@pytest.mark.parametrize("examiners", [2, 3, 12])
def test_no_page_holds_signatures_alone(tmp_path: Path, examiners: int) -> None:
    blok = tuple(replace(PEMERIKSA[n % 2], judul="") for n in range(examiners))
    naskah = replace(short(), tanda_pemeriksa=blok, tanda_lain=PENGURUS * 2)

    assert checked(tmp_path, naskah) == []
    assert "Pengerjaan dan tanda tangan" in printed(naskah)[-1]


def test_the_outline_names_every_part() -> None:
    data = render_kertas_kerja(sound(), kertas=Kertas.F4, mode=Mode.DRAF)

    reader = PdfReader(io.BytesIO(data))

    marks = [mark.get("/Title") for mark in reader.outline if not isinstance(mark, list)]
    assert marks[0] == "Kertas kerja pemeriksaan kesehatan koperasi"
    assert [mark[:2] for mark in marks[1:] if mark] == [f"{letter}." for letter in "ABCDEFGH"]
    assert reader.metadata is not None
    assert str(reader.metadata.title).startswith("DRAF Kertas Kerja Pemeriksaan Kesehatan CONTOH")


def refused(naskah: NaskahKertasKerja, mode: Mode = Mode.BASAH) -> str:
    with pytest.raises(PrintRefusedError) as refusal:
        render_kertas_kerja(naskah, kertas=Kertas.F4, mode=mode)
    assert refusal.value.hint.endswith(".")
    return refusal.value.message


@pytest.mark.parametrize("mode", [Mode.BASAH, Mode.TTE])
@pytest.mark.parametrize("blok", [(), PEMERIKSA[:1], (PEMERIKSA[0], BlokTanda(jabatan=("A",)))])
def test_fewer_than_two_examiners_cannot_sign(mode: Mode, blok: tuple[BlokTanda, ...]) -> None:
    message = refused(replace(sound(), tanda_pemeriksa=blok), mode)

    assert message.startswith(
        "Kertas kerja ditandatangani paling sedikit 2 pemeriksa; yang tercatat"
    )


@pytest.mark.parametrize("blok", [(), PEMERIKSA[:1]])
def test_a_draft_needs_no_examiner(blok: tuple[BlokTanda, ...]) -> None:
    naskah = replace(sound(), tanda_pemeriksa=blok, tanda_lain=())

    assert "H. Pengerjaan dan tanda tangan" in printed(naskah, mode=Mode.DRAF)[-1]


def test_a_provisional_score_cannot_be_signed() -> None:
    message = refused(replace(sound(), berpredikat=False))

    assert message == "Skor masih sementara, sehingga kertas kerja belum dapat ditandatangani."


def test_a_sign_that_the_typeface_lacks_is_named() -> None:
    assert refused(replace(sound(), catatan="Baik ✓")).startswith("Tanda “✓” (U+2713)")


def test_a_foot_that_runs_into_the_page_number_is_refused() -> None:
    naskah = replace(sound(), keaslian=replace(sound().keaslian, contoh="CONTOH " * 40))

    assert refused(naskah).startswith("Catatan kaki terlalu panjang: “Kode keaslian")


def test_a_sum_is_told_account_by_account() -> None:
    rincian = (
        Rincian("kas", "Kas", Fraction(1), 1_000),
        Rincian("susut", "Penyisihan", Fraction(-1), 400),
        Rincian("bank", "Bank", Fraction(1, 2), None),
        Rincian("modal", "Modal penyertaan", Fraction(1, 2), 50),
    )

    assert sum_words(JumlahTerhitung("j", "Aset", rincian, Fraction(625))) == (
        "Aset = Kas 1.000 − Penyisihan 400 + 50 % × Modal penyertaan 50 = 625"
        " (1 akun lain kosong atau nol)"
    )
