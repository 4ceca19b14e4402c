"""Every paper gathered from records: sound pages that say what the records say."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from core.actions.cetak_kesehatan import PAPERS, Permintaan, preview, print_paper
from core.actions.cetak_kesehatan_keadaan import list_keadaan
from core.actions.cetak_kesehatan_terbit import Asal
from core.actions.office import Office
from core.actions.penilaian import reopen
from core.actions.penilaian_kerja import load_kertas_kerja
from core.actions.penilaian_terdahulu import record_terdahulu
from core.errors import AppError, PrintRefusedError
from core.koperasi.laporan import KunciLaporan
from core.koperasi.pemeriksaan import Pengembalian, Penugasan
from core.koperasi.penilaian import HasilTerdahulu
from core.naskah.model import Kertas, Mode
from core.rules.tabel import frozen
from core.storage.laporan_store import LaporanStore
from core.storage.pemeriksaan_store import PemeriksaanStore
from core.storage.penugasan_store import PenugasanStore
from tests.check_pdf import check_pdf
from tests.core.actions.cetak.conftest import (
    TAHUN,
    add_koperasi,
    asked,
    draft_of,
    examine,
    final_of,
    rename,
    rows_of,
)
from tests.core.actions.penilaian.conftest import BATAS, PEJABAT
from tests.core.pdf.baca import pages_of, placed

SAID = {
    "kertas-kerja": ["CONTOH KSP Melati", "CONTOH/ST/1", "CONTOH Ketua Tim", "CONTOH Anggota Tim"],
    "berita-acara": ["CONTOH/BA/1", "CONTOH KSP Melati", "CONTOH Bendahara", "Lengkapi buku"],
    "hasil-pemeriksaan": ["CONTOH/SK/1", "CONTOH KSP Melati", "Lengkapi buku", "CONTOH Kepala"],
    "sertifikat": ["CONTOH/SER/1", "CONTOH KSP Melati", "20 Oktober 2026", "CONTOH Kepala"],
    "rekap-kesehatan": ["Tahun Buku 2025", "CONTOH KSP Melati", "CONTOH Kepala"],
    "formulir-kosong": ["CONTOH KSP Melati"],
    "surat-pemberitahuan": ["CONTOH KSP Melati", "CONTOH Ketua Tim"],
    "permintaan-kelengkapan": ["CONTOH KSP Melati", "Neraca 2024"],
    "surat-tugas": ["CONTOH/ST/1", "CONTOH Ketua Tim", "CONTOH KSP Melati"],
    "sk-tim": ["CONTOH/SKT/1", "CONTOH Ketua Tim"],
    "tanggapan-pengurus": ["CONTOH KSP Melati", "CONTOH/BA/1"],
    "penetapan-hasil": ["CONTOH/SK/1", "CONTOH KSP Melati"],
}


def _words(pdf: bytes) -> str:
    return " ".join(pages_of(pdf)).replace("\u00a0", " ")


@pytest.mark.parametrize("dokumen", SAID)
def test_a_paper_says_what_the_records_say_on_sound_pages(
    office: Office, final: KunciLaporan, tmp_path: Path, dokumen: str
) -> None:
    made = print_paper(office, asked(dokumen, final)).value

    words = _words(made.pdf)
    path = tmp_path / "x.pdf"
    path.write_bytes(made.pdf)
    assert [one for one in SAID[dokumen] if one.lower() not in words.lower()] == []
    assert check_pdf(path, kertas="F4") == []
    assert made.halaman == len(pages_of(made.pdf))


def test_the_letter_that_takes_a_report_back_names_the_reason(
    office: Office, final: KunciLaporan
) -> None:
    with pytest.raises(PrintRefusedError, match="belum pernah dikembalikan"):
        preview(office, asked("surat-pengembalian", final))
    laporan = LaporanStore(office.db).find(final)
    assert laporan is not None
    back = Pengembalian(laporan.id, "Neraca tidak seimbang", date(2026, 9, 9), "CONTOH/KMB/1")
    with office.db.atomic():
        PemeriksaanStore(office.db).save_line(office.deed("dikembalikan"), back)

    words = _words(print_paper(office, asked("surat-pengembalian", final)).value.pdf)

    assert "Neraca tidak seimbang" in words
    assert "CONTOH/KMB/1" in words


def test_a_letter_follows_its_records_and_keeps_every_issue(
    office: Office, final: KunciLaporan
) -> None:
    first = print_paper(office, asked("surat-pemberitahuan", final)).value
    rename(office, final, "CONTOH KSP Ganti Nama")

    second = print_paper(office, asked("surat-pemberitahuan", final)).value
    again = print_paper(office, asked("surat-pemberitahuan", final)).value

    assert "Ganti Nama" in _words(second.pdf)
    assert (first.asal, second.asal, again.asal) == (Asal.BARU, Asal.BARU, Asal.ARSIP)
    assert rows_of(office) == 2


@pytest.mark.usefixtures("final")
def test_a_result_taken_over_has_its_own_paper(office: Office) -> None:
    kunci = add_koperasi(office, "CONTOH KSP Lama")
    pedoman = office.law.pedoman["juknis-15-2021-ksp"]
    best = pedoman.predikat[0]
    taken = HasilTerdahulu(kunci, pedoman.id, best.minimal, best.nama, "CONTOH/1", date(2026, 5, 5))
    record_terdahulu(office, taken, PEJABAT)

    with pytest.raises(PrintRefusedError, match="Hasil terdahulu sudah memiliki kertasnya"):
        print_paper(office, asked("hasil-pemeriksaan", kunci))
    words = _words(print_paper(office, asked("rekap-kesehatan")).value.pdf)

    assert "CONTOH KSP Lama" in words
    assert "CONTOH KSP Melati" in words


def test_a_recapitulation_of_some_names_its_filter(office: Office, final: KunciLaporan) -> None:
    final_of(office, "CONTOH KSP Kedua")
    permintaan = replace(asked("rekap-kesehatan", final), saringan=("1 koperasi yang dipilih",))

    words = _words(preview(office, permintaan).value.pdf)

    assert "CONTOH KSP Kedua" not in words
    assert "1 koperasi yang dipilih" in words


def test_a_recapitulation_shows_what_was_final_at_the_cut_off(
    office: Office, final: KunciLaporan
) -> None:
    now = office.clock
    before = _words(preview(office, asked("rekap-kesehatan")).value.pdf)
    office.clock = lambda: now().replace(year=2027, month=2)
    reopen(office, load_kertas_kerja(office, final, BATAS).penilaian, "keliru", PEJABAT, BATAS)
    late = final_of(office, "CONTOH KSP Terlambat")

    after = _words(preview(office, asked("rekap-kesehatan")).value.pdf)

    assert "CONTOH KSP Melati" in before
    assert "CONTOH KSP Melati" in after
    assert "CONTOH KSP Terlambat" not in after
    assert "keadaan 31 Desember 2026" in after
    with pytest.raises(PrintRefusedError, match="sampai 31 Desember 2026"):
        preview(office, asked("rekap-kesehatan", late))


def test_one_examination_stands_for_all_of_its_decree(office: Office, final: KunciLaporan) -> None:
    other = final_of(office, "CONTOH KSP Kedua")
    third = final_of(office, "CONTOH KSP Ketiga")
    examine(office, other, urut=2)

    words = _words(preview(office, asked("penetapan-hasil", final)).value.pdf)
    whole = _words(preview(office, asked("penetapan-hasil")).value.pdf)
    alone = _words(preview(office, asked("penetapan-hasil", third)).value.pdf)

    assert ("CONTOH KSP Kedua" in words, "CONTOH KSP Ketiga" in words) == (True, False)
    assert "CONTOH KSP Ketiga" in whole
    assert "CONTOH KSP Kedua" not in alone


def test_papers_of_a_year_without_results_are_refused(office: Office) -> None:
    for dokumen in ("rekap-kesehatan", "penetapan-hasil"):
        with pytest.raises(PrintRefusedError, match="Belum ada hasil final"):
            preview(office, asked(dokumen))


def test_a_paper_of_a_team_needs_one_team(office: Office, final: KunciLaporan) -> None:
    other = final_of(office, "CONTOH KSP Kedua")
    with pytest.raises(PrintRefusedError, match="belum masuk dalam surat tugas"):
        preview(office, asked("surat-tugas", other))
    examine(office, other, tim=[], urut=2)

    with pytest.raises(PrintRefusedError, match="beberapa surat tugas"):
        preview(office, asked("surat-tugas", final, other))
    with pytest.raises(PrintRefusedError, match="Baru 0 pemeriksa"):
        print_paper(office, asked("sk-tim", other))


def test_the_form_without_a_cooperative_is_for_a_pedoman(office: Office) -> None:
    permintaan = Permintaan("formulir-kosong", TAHUN, pedoman_id="perdep-06-2016")

    words = _words(preview(office, permintaan).value.pdf)

    assert office.law.pedoman["perdep-06-2016"].judul.split(":")[0] in words
    with pytest.raises(PrintRefusedError, match=r"Pedoman .* tidak ada"):
        preview(office, replace(permintaan, pedoman_id=""))
    with pytest.raises(PrintRefusedError, match="pilih satu koperasi"):
        preview(office, asked("hasil-pemeriksaan"))
    with pytest.raises(AppError, match="tidak dikenal"):
        preview(office, asked("surat-cinta"))


def test_what_was_never_assessed_has_no_result(office: Office) -> None:
    kunci = add_koperasi(office, "CONTOH KSP Baru")
    office.law = replace(office.law, pedoman=frozen({}))

    with pytest.raises(PrintRefusedError, match="belum ada penilaian tahun buku 2025"):
        preview(office, asked("hasil-pemeriksaan", kunci, mode=Mode.DRAF))
    with pytest.raises(PrintRefusedError, match="pedoman penilaian tidak tersedia"):
        preview(office, asked("formulir-kosong", kunci))


def test_every_paper_says_how_it_stands(office: Office, final: KunciLaporan) -> None:
    print_paper(office, asked("sertifikat", final))

    found = {one.dokumen: one for one in list_keadaan(office, final, TAHUN).value}
    draft = {
        one.dokumen: one
        for one in list_keadaan(office, draft_of(office, "CONTOH KSP Draf"), TAHUN).value
    }

    assert tuple(found) == PAPERS
    assert found["sertifikat"].kata == "Sudah dicetak"
    assert found["kertas-kerja"].kata == "Siap"
    assert found["surat-pengembalian"].kata == "Belum ada"
    assert draft["hasil-pemeriksaan"].kata == "Draf saja"
    assert draft["hasil-pemeriksaan"].sebab == "Penilaian belum final."
    assert {one.kata for one in list_keadaan(office, None, TAHUN).value} == {""}


@pytest.mark.parametrize("dokumen", ["kertas-kerja", "sertifikat"])
def test_papers_are_sound_on_a4_with_room_for_tte(
    office: Office, final: KunciLaporan, tmp_path: Path, dokumen: str
) -> None:
    made = print_paper(office, asked(dokumen, final, kertas=Kertas.A4, mode=Mode.TTE)).value
    path = tmp_path / "x.pdf"
    path.write_bytes(made.pdf)

    assert check_pdf(path, kertas="A4") == []


@pytest.mark.parametrize("dokumen", ["kertas-kerja", "berita-acara", "formulir-kosong"])
def test_the_post_of_the_board_is_written_like_that_of_the_team(
    office: Office, final: KunciLaporan, dokumen: str
) -> None:
    made = print_paper(office, asked(dokumen, final)).value.pdf

    (board,) = placed(made, "Ketua pengurus,")
    assert board[0] == placed(made, "Ketua tim,")[0][0]
    assert "Bold" in board[0]


def test_a_decree_names_the_team_that_examined_not_every_team_of_the_year(
    office: Office, final: KunciLaporan
) -> None:
    other = Penugasan(2025, "CONTOH/ST/9", None, "CONTOH/SKT/9", date(2026, 1, 5))
    with office.db.atomic():
        PenugasanStore(office.db).save(office.deed("surat tugas"), other, [])

    words = _words(preview(office, asked("penetapan-hasil", final)).value.pdf)

    assert "CONTOH/SKT/1" in words
    assert "CONTOH/SKT/9" not in words
