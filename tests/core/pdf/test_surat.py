"""Letters, decrees and the answer form read back: complete, in order, sound on every paper."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from core.errors import PrintRefusedError, RuleFileError
from core.naskah import surat_kata
from core.naskah.beku import freeze, thaw
from core.naskah.model import Kertas, Mode
from core.naskah.surat import Surat
from core.naskah.surat_kata import load_kata
from core.naskah.surat_putus import write_penetapan, write_tim
from core.naskah.surat_tulis import (
    write_pemberitahuan,
    write_pengembalian,
    write_permintaan,
    write_tanggapan,
    write_tugas,
)
from core.pdf.surat import render_surat
from core.pdf.surat_keputusan import render_keputusan
from core.pdf.surat_tugas import render_surat_tugas
from core.pdf.tanggapan import render_tanggapan
from tests.check_pdf import check_pdf
from tests.core.pdf import contoh_surat as contoh
from tests.core.pdf.baca import pages_of

Render = Callable[..., bytes]
PAPERS: dict[str, tuple[Render, Any, tuple[str, ...]]] = {
    "pemberitahuan": (
        render_surat,
        write_pemberitahuan(contoh.pemberitahuan()),
        (
            "PEMERINTAH KOTA BANDAR LAMPUNG",
            "Bandar Lampung, 28 Juli 2026",
            "Nomor : 518/101/III.15/2026",
            "Yth. Pengurus CONTOH Koperasi Simpan Pinjam Melati Jaya Bersama",
            "Waktu : Selasa s.d. Rabu, 4 s.d. 5 Agustus 2026",
            "Surat Tugas Nomor 800/045/III.15/2026 tanggal 27 Juli 2026",
            "CONTOH Petugas Pejabat 19000303 192003 1 003",
            "Rapat Anggota Tahunan (RAT) atas tahun buku 2025",
            "KEPALA DINAS KOPERASI DAN UKM KOTA BANDAR LAMPUNG,",
            "NIP 19000606 192006 1 006",
        ),
    ),
    "permintaan": (
        render_surat,
        write_permintaan(contoh.permintaan()),
        ("Hal : Permintaan", "1. Laporan audit", "4. berita acara", "tanggal 21 Agustus 2026"),
    ),
    "permintaan panjang": (
        render_surat,
        write_permintaan(contoh.permintaan(60)),
        ("1. Laporan audit", "60. berita acara", "21 Agustus 2026", "KEPALA DINAS"),
    ),
    "pengembalian": (
        render_surat,
        write_pengembalian(contoh.pengembalian()),
        ("dengan alasan:", "1. Total aset Rp 1.304.750.000", "2. Saldo awal", "31 Agustus 2026"),
    ),
    "tugas": (
        render_surat_tugas,
        write_tugas(contoh.perintah()),
        (
            "SURAT TUGAS Nomor : 800/045/III.15/2026",
            "Keputusan Nomor 12/SK/III.15/I/2026 tanggal 12 Januari 2026",
            "MEMERINTAHKAN:",
            "CONTOH Petugas Verifikator",
            "Senin, 3 Agustus 2026 s.d. Jumat, 14 Agustus 2026",
            "3 koperasi sebagai berikut",
            "CONTOH Koperasi Konsumen Sejahtera Nomor 3",
            "Ditetapkan di Bandar Lampung pada tanggal 27 Juli 2026",
        ),
    ),
    "tugas dengan lampiran": (
        render_surat_tugas,
        write_tugas(contoh.perintah(60)),
        (
            "60 koperasi sebagaimana tercantum dalam Lampiran",
            "LAMPIRAN SURAT TUGAS NOMOR 800/045/III.15/2026 TANGGAL 27 JULI 2026",
            "DAFTAR KOPERASI YANG DIPERIKSA TAHUN BUKU 2025",
            "60. CONTOH Koperasi",
            "NIP 19000606 192006 1 006",
        ),
    ),
    "tim": (
        render_keputusan,
        write_tim(contoh.tim()),
        (
            "KEPUTUSAN KEPALA DINAS KOPERASI DAN UKM KOTA BANDAR LAMPUNG",
            "NOMOR : 12/SK/III.15/I/2026",
            "TENTANG TIM PEMERIKSA KESEHATAN KOPERASI TAHUN 2026",
            "Menimbang : a. bahwa",
            "Mengingat : 1. Undang-Undang Nomor 25 Tahun 1992 tentang Perkoperasian",
            "MEMUTUSKAN:",
            "Menetapkan :",
            "KESATU : Membentuk Tim",
            "KELIMA : Keputusan ini mulai berlaku pada tanggal ditetapkan.",
            "Ditetapkan di Bandar Lampung pada tanggal 12 Januari 2026",
            "Tembusan: 1. Wali Kota Bandar Lampung",
            "SUSUNAN TIM PEMERIKSA KESEHATAN KOPERASI TAHUN 2026",
            "CONTOH Petugas Operator",
        ),
    ),
    "penetapan": (
        render_keputusan,
        write_penetapan(contoh.penetapan(40, terdahulu=2)),
        (
            "NOMOR : ....",
            "hasil pemeriksaan kesehatan 40 koperasi tahun buku 2025",
            "KEDUA : Skor dan predikat",
            "a. Kertas kerja pemeriksaan kesehatan koperasi: KSP/USP (KUK III–IV)",
            "NOMOR ....",
            "1. CONTOH Koperasi Konsumen Sejahtera Nomor 1 518/001/BH/CONTOH/2012 90,00 Sehat *)",
            "51,39",
            "*) Hasil terdahulu:",
        ),
    ),
    "tanggapan": (
        render_tanggapan,
        write_tanggapan(contoh.tanggapan()),
        (
            "TANGGAPAN PENGURUS ATAS HASIL PEMERIKSAAN KESEHATAN KOPERASI TAHUN BUKU 2025",
            "Nama koperasi : CONTOH Koperasi Simpan Pinjam Melati Jaya Bersama",
            "Berita acara : Nomor BA/07/2026 tanggal 14 Agustus 2026",
            "Hasil : skor 78,40, predikat Cukup Sehat",
            "tidak menerima hasil pemeriksaan",
            "Ketua,",
            "CONTOH Anggrek Bulan",
        ),
    ),
    "tanggapan kosong": (
        render_tanggapan,
        write_tanggapan(
            replace(
                contoh.tanggapan(),
                koperasi=None,
                nomor_berita_acara="",
                tanggal_berita_acara=None,
                skor="",
                predikat="",
                pengurus=(),
            )
        ),
        ("Nama koperasi : ....", "Berita acara : ....", "Hasil : ....", "Pengurus,"),
    ),
}


def saved(folder: Path, name: str, kertas: Kertas, mode: Mode) -> Path:
    render, model, _ = PAPERS[name]
    path = folder / "surat.pdf"
    path.write_bytes(render(model, kertas=kertas, mode=mode))
    return path


@pytest.mark.parametrize("kertas", Kertas)
@pytest.mark.parametrize("name", PAPERS)
def test_every_paper_is_sound_and_in_order(tmp_path: Path, name: str, kertas: Kertas) -> None:
    path = saved(tmp_path, name, kertas, Mode.BASAH)

    assert check_pdf(path, kertas=kertas.value, phrases=PAPERS[name][2]) == []


@pytest.mark.parametrize("mode", [Mode.DRAF, Mode.TTE])
@pytest.mark.parametrize("name", PAPERS)
def test_a_draft_has_the_pages_of_what_is_signed(tmp_path: Path, name: str, mode: Mode) -> None:
    path = saved(tmp_path, name, Kertas.F4, mode)
    render, model, _ = PAPERS[name]
    signed = render(model, kertas=Kertas.F4, mode=Mode.BASAH)

    assert check_pdf(path, kertas="F4") == []
    assert len(pages_of(path.read_bytes())) == len(pages_of(signed))


@pytest.mark.parametrize("name", PAPERS)
def test_equal_words_give_equal_bytes_also_after_freezing(name: str) -> None:
    render, model, _ = PAPERS[name]
    frozen = thaw(freeze(model.dokumen, model), type(model), lambda sidik: sidik.encode())

    assert frozen == model
    first = render(model, kertas=Kertas.F4, mode=Mode.BASAH)
    assert render(frozen, kertas=Kertas.F4, mode=Mode.BASAH) == first


@pytest.mark.parametrize("name", PAPERS)
def test_no_page_holds_a_signature_alone(name: str) -> None:
    render, model, _ = PAPERS[name]

    for page in pages_of(render(model, kertas=Kertas.A4, mode=Mode.BASAH)):
        before = re.sub(r"^[–\d ]+", "", page.partition("CONTOH Teratai")[0])
        assert len(before) > 80, page


def test_numbers_and_days_not_given_yet_are_dotted_never_invented() -> None:
    blank = replace(contoh.pemberitahuan(), nomor="", tanggal=None, kunjungan_mulai=None)
    bare = replace(blank, tugas=replace(contoh.tugas(members=0), nomor="", tanggal=None))

    text = " ".join(
        pages_of(render_surat(write_pemberitahuan(bare), kertas=Kertas.F4, mode=Mode.BASAH))
    )

    assert "Bandar Lampung, ....." in text
    assert "Nomor : ....." in text
    assert "Waktu : ....." in text
    assert "Surat Tugas Nomor .................... tanggal ...................." in text
    assert "Tim pemeriksa terdiri atas" not in text


def test_a_draft_decree_names_the_bases_nobody_has_checked() -> None:
    keputusan = write_tim(contoh.tim())

    draft = pages_of(render_keputusan(keputusan, kertas=Kertas.F4, mode=Mode.DRAF))
    signed = pages_of(render_keputusan(keputusan, kertas=Kertas.F4, mode=Mode.BASAH))
    checked = pages_of(
        render_keputusan(replace(keputusan, periksa=()), kertas=Kertas.F4, mode=Mode.DRAF)
    )

    assert all("Periksa dasar hukum: Mengingat angka 1, 2, 3, 4, 5, 6." in one for one in draft)
    assert not any("Periksa dasar hukum" in one for one in (*signed, *checked))
    assert "LEMBAR PARAF" in " ".join(draft)


def test_a_decree_of_one_recital_one_basis_and_one_clause_carries_no_letters() -> None:
    whole = write_tim(contoh.tim())
    short = replace(
        whole,
        menimbang=whole.menimbang[:1],
        mengingat=whole.mengingat[:1],
        diktum=whole.diktum[:1],
        tembusan=("Arsip",),
        lampiran=(replace(whole.lampiran[0], daftar=replace(whole.lampiran[0].daftar, baris=())),),
        tanda=(),
    )

    first, annex = pages_of(render_keputusan(short, kertas=Kertas.F4, mode=Mode.BASAH))

    assert "Menimbang : bahwa untuk" in first
    assert "Mengingat : Undang-Undang" in first
    assert "Tembusan: Arsip" in first
    assert "SUSUNAN TIM" in annex
    assert "Ketua tim" not in annex


def test_a_penetapan_without_pedoman_or_earlier_results_says_nothing_of_them() -> None:
    fakta = replace(contoh.penetapan(2), pedoman=())

    keputusan = write_penetapan(fakta)

    assert [one.kode for one in keputusan.diktum] == ["KESATU", "KETIGA", "KEEMPAT"]
    assert keputusan.lampiran[0].catatan == ()


def test_a_surat_tugas_without_team_and_cooperatives_leaves_room() -> None:
    fakta = contoh.perintah(0, 0)
    kept = replace(fakta, tugas=replace(fakta.tugas, keperluan="Memeriksa ulang USP"))

    page = pages_of(render_surat_tugas(write_tugas(kept), kertas=Kertas.F4, mode=Mode.BASAH))[0]

    assert "Kepada : ....." in page
    assert "Koperasi yang diperiksa : ....." in page
    assert "1. Memeriksa ulang USP." in page


def test_a_nip_that_cannot_be_read_stays_as_typed_in_the_team() -> None:
    odd = replace(contoh.TIM[0], nip="12-34", pangkat="", jabatan="")
    fakta = contoh.perintah()
    surat = write_tugas(replace(fakta, tugas=replace(fakta.tugas, tim=(odd,))))

    assert surat.tim.baris == (
        ("1.", "CONTOH Petugas Pejabat\nNIP\u00a012-34", "", "Penanggung jawab"),
    )


def test_a_sign_the_face_lacks_is_refused_in_justified_text_too() -> None:
    surat = write_permintaan(replace(contoh.permintaan(), uraian=("Laporan 報告",)))

    with pytest.raises(PrintRefusedError, match="U\\+5831"):
        render_surat(surat, kertas=Kertas.F4, mode=Mode.BASAH)


def test_the_paper_carries_its_own_day_and_says_when_it_is_a_draft() -> None:
    surat: Surat = write_permintaan(contoh.permintaan())

    data = render_surat(surat, kertas=Kertas.F4, mode=Mode.DRAF)

    assert b"20260807" in data
    assert b"DRAF" in data or "DRAF".encode("utf-16-be") in data


def test_an_unknown_place_in_the_words_is_named() -> None:
    kata = replace(load_kata("surat-tugas", {}), isi={"hal": "Untuk {bulan}", "untuk": 3})

    with pytest.raises(RuleFileError, match=re.escape("{bulan} tidak dikenal")):
        kata.line("hal")
    with pytest.raises(RuleFileError, match="bagian untuk"):
        kata.lines("untuk")


def test_a_broken_file_of_words_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "sk-rusak.toml").write_text("judul = ", "utf-8")
    monkeypatch.setattr(surat_kata, "resource", lambda *parts: tmp_path / parts[-1])

    with pytest.raises(RuleFileError, match=r"sk-rusak\.toml tidak dapat dipakai"):
        load_kata("sk-rusak", {})
    with pytest.raises(RuleFileError, match=r"sk-tiada\.toml"):
        load_kata("sk-tiada", {})


def test_every_basis_and_word_names_its_source() -> None:
    for dokumen in ("sk-tim", "sk-penetapan"):
        kata = load_kata(dokumen, {})
        assert kata.isi["sumber"]
        for row in kata.rows("mengingat"):
            assert row["sumber"], row["teks"]
            assert row["periksa"] in (True, False)


def test_a_team_of_four_is_announced_on_one_page() -> None:
    four = replace(contoh.tugas(), tim=(*contoh.TIM, replace(contoh.TIM[2], nama="CONTOH Kenanga")))
    surat = write_pemberitahuan(replace(contoh.pemberitahuan(), tugas=four))

    assert len(pages_of(render_surat(surat, kertas=Kertas.F4, mode=Mode.TTE))) == 1


def test_units_are_told_apart_from_cooperatives() -> None:
    fakta = contoh.penetapan(3)
    unit = replace(fakta.hasil[1].koperasi, unit="Unit simpan pinjam")
    mixed = replace(fakta, hasil=(*fakta.hasil, replace(fakta.hasil[1], koperasi=unit)))

    keputusan = write_penetapan(mixed)

    assert "kesehatan 3 koperasi dan 1 unit simpan pinjam tahun buku" in keputusan.diktum[0].teks
    assert keputusan.lampiran[0].daftar.baris[3][1].startswith("Unit simpan pinjam CONTOH")


def test_days_of_a_surat_tugas_over_the_turn_of_a_year() -> None:
    shown = surat_kata.show_days(date(2026, 12, 30), date(2027, 1, 2))

    assert shown == "Rabu, 30 Desember 2026 s.d. Sabtu, 2 Januari 2027"


@pytest.mark.parametrize("kertas", Kertas)
def test_a_signature_under_a_long_table_has_three_rows_for_company(kertas: Kertas) -> None:
    for count in range(18, 62, 3):
        keputusan = write_penetapan(contoh.penetapan(count))
        *_, last = pages_of(render_keputusan(keputusan, kertas=kertas, mode=Mode.BASAH))

        assert last.count("BH/CONTOH") >= 3, count


def test_a_letter_is_set_closer_where_its_closing_would_stand_alone_on_a_second_page() -> None:
    letter = render_surat(
        write_pemberitahuan(contoh.pemberitahuan()), kertas=Kertas.F4, mode=Mode.BASAH
    )
    order = render_surat_tugas(write_tugas(contoh.perintah(3)), kertas=Kertas.F4, mode=Mode.BASAH)

    assert [len(pages_of(each)) for each in (letter, order)] == [1, 1]
