"""Berita acara read back from its PDF: complete, in order, signed by two at least."""

import itertools
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from core.errors import PrintRefusedError
from core.naskah.berita_acara import NaskahBeritaAcara
from core.naskah.kertas_kerja import Kunjungan
from core.naskah.model import Kertas, Mode
from core.pdf.berita_acara import render_berita_acara
from tests.check_pdf import check_pdf
from tests.core.pdf.baca import pages_of
from tests.core.pdf.contoh_kesehatan import (
    DELAPAN,
    KABID,
    KETUA,
    KOPERASI,
    LONG_NAME,
    anggota,
    berita_acara,
    pemeriksa,
    rekomendasi,
    ringkasan,
)

PHRASES = (
    "PEMERINTAH KOTA CONTOH",
    "BERITA ACARA PEMERIKSAAN KESEHATAN KOPERASI Nomor: 518/0001/BA/2026",
    "Pada hari ini Selasa tanggal dua puluh empat bulan November tahun dua ribu dua puluh enam,",
    "bertempat di Kantor koperasi, Jl. Contoh Nomor 1, berdasarkan Surat Tugas Nomor",
    "800/0001/ST/2026 tanggal 2 November 2026, tim pemeriksa kesehatan koperasi:",
    "No. Nama dan NIP Pangkat dan jabatan Tugas dalam tim",
    "1. CONTOH Pemeriksa 1, S.E. NIP 19000201 192001 2 001",
    "Ketua tim",
    "pada tanggal 9 November 2026 sampai dengan 10 November 2026 terhadap:",
    "Nama koperasi : CONTOH KSP Sejahtera",
    "Tahun buku : 2025",
    "yang diwakili oleh: 1. CONTOH Nama Ketua, Ketua 2. CONTOH Nama Bendahara, Bendahara",
    "Hal yang diperiksa 1. laporan keuangan tahun buku berkenaan",
    "Hasil pemeriksaan Skor akhir 80,50, predikat Sehat.",
    "1. Tata Kelola 25 20,50 82,00",
    "Catatan 1. Buku daftar anggota belum ditandatangani pengurus.",
    "Rekomendasi No. Rekomendasi Batas waktu 1. Lengkapi kebijakan",
    "30 Juni 2026",
    "Tanggapan pengurus Pengurus menerima hasil pemeriksaan",
    "(Disampaikan tanggal 24 November 2026.)",
    "Demikian berita acara ini dibuat dengan sebenarnya",
    "Tim pemeriksa Ketua tim, CONTOH Pemeriksa 1, S.E. Penata Muda Tingkat I NIP",
    "Anggota, CONTOH Pemeriksa 2, S.E.",
    "Ketua pengurus, CONTOH Nama Ketua Mengetahui, KEPALA BIDANG PENGAWASAN KOPERASI,",
)


def printed(
    naskah: NaskahBeritaAcara, kertas: Kertas = Kertas.F4, mode: Mode = Mode.BASAH
) -> list[str]:
    return pages_of(render_berita_acara(naskah, kertas=kertas, mode=mode))


def bare(**changes: Any) -> NaskahBeritaAcara:
    """A paper about which nothing is known yet."""
    nothing: dict[str, Any] = {
        "kunjungan": Kunjungan(),
        "nomor": "",
        "tanggal": None,
        "pengurus": (),
        "diperiksa": (),
        "hasil": None,
        "catatan": (),
        "rekomendasi": (),
        "tanggapan": "",
        "tanda_pemeriksa": (),
        "tanda_pengurus": (),
        "tanda_lain": (),
    }
    return berita_acara(0, **{**nothing, **changes})


@pytest.mark.parametrize(("kertas", "mode"), list(itertools.product(Kertas, Mode)))
def test_nothing_is_wrong_with_the_paper(tmp_path: Path, kertas: Kertas, mode: Mode) -> None:
    path = tmp_path / "berita-acara.pdf"
    path.write_bytes(render_berita_acara(berita_acara(), kertas=kertas, mode=mode))

    assert check_pdf(path, kertas=kertas, phrases=PHRASES) == []


@pytest.mark.parametrize(
    ("naskah", "mode"),
    [
        (bare(), Mode.DRAF),
        (berita_acara(1), Mode.DRAF),
        (berita_acara(2, tanda_lain=()), Mode.BASAH),
        (berita_acara(12, rekomendasi=rekomendasi(30), hasil=ringkasan(DELAPAN)), Mode.TTE),
        (berita_acara(5, koperasi=replace(KOPERASI, nama=LONG_NAME)), Mode.BASAH),
        (berita_acara(3, tanda_pengurus=(KETUA, KETUA, KETUA)), Mode.BASAH),
        (berita_acara(3, catatan=tuple(f"{LONG_NAME} {n}" for n in range(20))), Mode.BASAH),
        (berita_acara(3, hasil=replace(ringkasan(), aspek=())), Mode.BASAH),
    ],
)
@pytest.mark.parametrize("kertas", list(Kertas))
def test_much_and_little_leave_nothing_clipped(
    tmp_path: Path, naskah: NaskahBeritaAcara, mode: Mode, kertas: Kertas
) -> None:
    path = tmp_path / "berita-acara.pdf"
    path.write_bytes(render_berita_acara(naskah, kertas=kertas, mode=mode))

    assert check_pdf(path, kertas=kertas) == []


@pytest.mark.parametrize(("count", "named"), [(0, "belum ada"), (1, "1")])
@pytest.mark.parametrize("mode", [Mode.BASAH, Mode.TTE])
def test_fewer_than_two_examiners_sign_a_draft_only(count: int, named: str, mode: Mode) -> None:
    with pytest.raises(PrintRefusedError) as refusal:
        printed(berita_acara(count), mode=mode)

    assert refusal.value.message == (
        f"Berita acara ditandatangani paling sedikit dua pemeriksa; yang tercantum {named}."
    )
    assert "surat tugas" in refusal.value.hint
    assert "Tim pemeriksa" in " ".join(printed(berita_acara(count), mode=Mode.DRAF))


def test_an_examiner_without_a_name_does_not_count() -> None:
    with pytest.raises(PrintRefusedError, match="tercantum 1"):
        printed(berita_acara(2, tanda_pemeriksa=(pemeriksa(1), replace(pemeriksa(2), nama=" "))))


def test_a_score_of_the_moment_is_not_signed() -> None:
    naskah = berita_acara(hasil=ringkasan(predikat=""))

    with pytest.raises(PrintRefusedError, match="masih sementara"):
        printed(naskah)
    draft = " ".join(printed(naskah, mode=Mode.DRAF))
    assert "Skor sementara 80,50, predikat belum ditetapkan." in draft


def test_what_is_not_known_is_dotted_and_empty_lists_say_so() -> None:
    text = " ".join(printed(bare(), mode=Mode.DRAF))

    assert "Pada hari ini ................ tanggal ................ bulan" in text
    assert "Nomor: ...." in text
    assert "bertempat di ...." in text
    assert text.count("Tidak ada.") == 3
    assert "Hasil pemeriksaan" not in text
    assert "Pengurus koperasi, ...." in text


def test_one_day_is_told_once() -> None:
    naskah = berita_acara()
    kunjungan = replace(naskah.kunjungan, selesai=naskah.kunjungan.mulai)

    text = " ".join(printed(replace(naskah, kunjungan=kunjungan)))

    assert "pada tanggal 9 November 2026 terhadap:" in text


@pytest.mark.parametrize("count", [2, 3, 6, 12])
@pytest.mark.parametrize("kertas", list(Kertas))
def test_a_draft_and_the_signed_papers_break_at_the_same_words(count: int, kertas: Kertas) -> None:
    texts = {
        mode: [page.partition("Pedoman:")[0] for page in printed(berita_acara(count), kertas, mode)]
        for mode in Mode
    }

    assert texts[Mode.DRAF] == texts[Mode.BASAH] == texts[Mode.TTE]


@pytest.mark.parametrize("items", range(0, 24, 2))
@pytest.mark.parametrize("kertas", list(Kertas))
def test_no_signature_is_cut_and_none_stands_without_words(items: int, kertas: Kertas) -> None:
    pages = printed(berita_acara(3, rekomendasi=rekomendasi(items)), kertas)

    last = pages[-1]
    assert last.index("Demikian berita acara") < last.index("Tim pemeriksa")
    for number in (1, 2, 3):
        each = anggota(number)
        signed = f"{each.peran}, {each.nama} {each.pangkat} NIP"
        assert [signed in page for page in pages] == [False] * (len(pages) - 1) + [True]
    assert "Mengetahui, KEPALA BIDANG PENGAWASAN KOPERASI, CONTOH Nama Kepala Bidang" in last


def test_two_of_the_pengurus_sign_on_a_line_of_their_own() -> None:
    text = printed(berita_acara(tanda_pengurus=(KETUA, KETUA), tanda_lain=((KABID,),)))[-1]

    assert "Ketua pengurus, CONTOH Nama Ketua Ketua pengurus, CONTOH Nama Ketua Meng" in text


def test_the_sum_of_the_aspects_stays_with_them_and_is_explained_when_rounded() -> None:
    eighths = ringkasan(DELAPAN)

    for count in range(2, 9):
        pages = printed(berita_acara(count, hasil=eighths), Kertas.A4)
        (page,) = (page for page in pages if "Jumlah 100" in page)
        assert "8. Kepatuhan prinsip syariah" in page
        assert "Setiap skor dibulatkan" in page


def test_pages_are_counted_and_carry_the_code() -> None:
    pages = printed(berita_acara(12))

    for number, page in enumerate(pages, start=1):
        assert f"Halaman {number} dari {len(pages)}" in page
        assert "Kode keaslian 0123-4567-89AB-CDEF-0123" in page


def test_equal_data_gives_equal_bytes() -> None:
    first, second = (
        render_berita_acara(berita_acara(), kertas=Kertas.A4, mode=Mode.BASAH) for _ in range(2)
    )

    assert first == second


def test_a_sign_that_the_typeface_lacks_is_named() -> None:
    with pytest.raises(PrintRefusedError, match="U\\+2713"):
        printed(berita_acara(catatan=("Lengkap ✓",)))


def test_the_file_speaks_of_itself(tmp_path: Path) -> None:
    path = tmp_path / "berita-acara.pdf"
    path.write_bytes(render_berita_acara(bare(), kertas=Kertas.F4, mode=Mode.DRAF))
    reader = PdfReader(path)

    assert reader.metadata is not None
    assert reader.metadata.title == (
        "DRAF Berita acara pemeriksaan kesehatan CONTOH KSP Sejahtera tahun buku 2025"
    )
    assert "D:2026" in str(reader.metadata.get("/CreationDate"))
