"""What a working paper says of each figure, answer and blank."""

from dataclasses import replace

from core.naskah.angka_laporan import BagianAngka, BarisAngka, JenisBaris, KelompokTanya
from core.naskah.kertas_kerja import Kunjungan, Pembukuan
from core.naskah.model import Mode
from core.rules.engine import score
from core.rules.masukan import Masukan
from core.rules.report import HitungRasio
from tests.core.pdf.cetak_kertas_kerja import sound, text_of
from tests.core.pdf.contoh_kertas_kerja import (
    books_for,
    kertas_kerja,
)
from tests.core.rules.buku_acak import law


def test_a_zero_denominator_prints_its_reason() -> None:
    pedoman = law().pedoman["perdep-06-2016"]
    hasil = score(pedoman, replace(books_for(pedoman), akun={}))
    reasons = {
        " ".join(each.hitung.nol.alasan.split())
        for each in hasil.komponen
        if isinstance(each.hitung, HitungRasio) and each.hitung.nol
    }

    text = text_of(kertas_kerja(pedoman.id, hasil))

    assert reasons
    assert [reason for reason in reasons if reason not in text] == []
    assert "Penyebut nol atau minus: " in text
    assert "Aturan penyebut nol ini usulan SIKU, bukan bunyi pedoman." in text
    assert "semua akunnya kosong atau nol" in text


def test_evidence_for_a_zero_denominator_is_named() -> None:
    found = [
        (pedoman, hasil)
        for pedoman in law().pedoman.values()
        for hasil in [score(pedoman, Masukan())]
        if any(
            isinstance(each.hitung, HitungRasio) and each.hitung.nol and each.hitung.nol.bukti
            for each in hasil.komponen
        )
    ]

    for pedoman, hasil in found:
        assert "Bukti: " in text_of(kertas_kerja(pedoman.id, hasil))
    assert found


def test_a_loss_stands_in_parentheses() -> None:
    loss = BagianAngka(
        "Neraca", "Ekuitas", (BarisAngka(JenisBaris.AKUN, "SHU tahun berjalan", -1_250_000, -7),)
    )

    assert "SHU tahun berjalan (1.250.000) (7)" in text_of(replace(sound(), bagian=(loss,)))


def test_a_reason_for_a_jump_is_told_with_its_line() -> None:
    jump = BagianAngka(
        "Neraca",
        "Aset",
        (
            BarisAngka(JenisBaris.AKUN, "Bank", 9, 3, alasan="Hibah masuk"),
            BarisAngka(JenisBaris.AKUN, "Anggota pria", 9, 3, "orang", "Anggota baru."),
            BarisAngka(
                JenisBaris.AKUN, "Piutang", 9, 3, alasan="Hibah", perubahan="3 kali tahun lalu"
            ),
            BarisAngka(JenisBaris.AKUN, "Beban", 9, 3, perubahan="3 kali tahun lalu"),
        ),
    )

    text = text_of(replace(sound(), bagian=(jump,)))

    assert "Bank berubah mencolok: Hibah masuk." in text
    assert "Anggota pria (orang) berubah mencolok: Anggota baru." in text
    assert "Piutang: 3 kali tahun lalu. Alasan: Hibah." in text
    assert "Beban: 3 kali tahun lalu. Alasan tidak ditulis." in text


def test_blank_and_zero_are_told_apart() -> None:
    lines = BagianAngka(
        "Neraca",
        "Aset",
        (BarisAngka(JenisBaris.AKUN, "Kas", 0), BarisAngka(JenisBaris.AKUN, "Bank")),
    )

    assert "Kas 0 Bank D. Perhitungan" in text_of(replace(sound(), bagian=(lines,)))


def test_sections_without_content_are_left_out_and_letters_go_on() -> None:
    bare = kertas_kerja(
        "perdep-07-2016-syariah",
        bagian=(),
        catatan_data=(),
        alasan_selisih="",
        langkah=(),
        kunjungan=Kunjungan(),
        pembukuan=Pembukuan(),
    )

    text = text_of(bare)

    assert "A. Tim pemeriksa 1. Tim pemeriksa belum dicatat. B. Ringkasan hasil" in text
    assert "C. Perhitungan menurut aspek" in text
    assert "D. Pengerjaan dan tanda tangan 1. Langkah pengerjaan belum dicatat." in text
    assert "Nomor surat tugas : ......" in text


def test_a_provisional_score_has_no_predikat() -> None:
    naskah = replace(sound(), berpredikat=False)

    text = text_of(naskah, Mode.DRAF)

    assert "Skor sementara" in text
    assert "CUKUP SEHAT" not in text


def test_what_is_not_answered_is_counted_and_shown() -> None:
    pedoman = law().pedoman["juknis-15-2021-ksp"]
    hasil = score(pedoman, replace(books_for(pedoman), jawaban={}))

    text = text_of(kertas_kerja(pedoman.id, hasil, berpredikat=False), Mode.DRAF)

    assert "145 butir atau isian belum dijawab dan dihitung nol." in text
    assert "4 butir belum dijawab" in text


def test_an_entry_that_is_blank_says_so() -> None:
    pedoman = law().pedoman["perdep-07-2016-syariah"]
    hasil = score(pedoman, Masukan())

    assert "Skor belum diisi" in text_of(kertas_kerja(pedoman.id, hasil))


def test_questions_whose_words_are_lost_print_their_numbers_and_why() -> None:
    naskah = replace(sound(), tanya=(), catatan_butir="Teks butir pedoman ini tidak tersimpan")

    text = text_of(naskah)

    assert "Butir 17 Ya" in text
    assert "1. Teks butir pedoman ini tidak tersimpan." in text


def test_surplus_questions_never_shift_an_answer() -> None:
    group = sound().tanya[0]
    short = replace(group.komponen[0], teks=group.komponen[0].teks[:1])
    naskah = replace(sound(), tanya=(KelompokTanya(group.judul, (short,)), *sound().tanya[1:]))

    assert "tanpa paksaan. Tidak 2 Butir 2 Ya 3 Butir 3 Ya 4 Butir 4 Tidak" in text_of(naskah)


def test_printed_scores_that_do_not_add_up_are_explained() -> None:
    exact = kertas_kerja("perdep-06-2016")

    text = text_of(sound())
    assert "Jumlah 100 78,50" in text
    assert "jumlah angka yang tercetak dua desimal adalah 78,51." in text
    assert "dua desimal" not in text_of(exact)
