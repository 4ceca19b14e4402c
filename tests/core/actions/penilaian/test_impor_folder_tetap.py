"""Workbooks of one layout: whose they are, what they never overwrite, layouts that are kept."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from core.actions.impor_batal import undo_import
from core.actions.impor_folder import (
    BarisFolder,
    PermintaanFolder,
    commit_folder,
    preview_folder,
    workbooks_in,
)
from core.actions.impor_folder_jalan import PilihanFolder, check_folder, everybody
from core.actions.impor_folder_profil import (
    list_profil_sel,
    look_at_workbook,
    profil_from,
    save_profil_sel,
    targets,
    trash_profil_sel,
)
from core.actions.office import Office
from core.actions.penilaian import KertasBaru, finalize, mark_diperiksa, save_kertas_kerja
from core.actions.penilaian_kerja import load_kertas_kerja
from core.actions.penilaian_terdahulu import record_terdahulu
from core.actions.progress import CancelledError, Progress
from core.errors import AppError, DataRejectedError
from core.impor.model import Kebijakan, Nasib
from core.koperasi.laporan import KeadaanLaporan, KunciLaporan, Laporan
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from core.koperasi.penilaian import HasilTerdahulu, Penilaian
from core.storage.impor_folder_store import find_tercetak
from core.storage.koperasi_store import KoperasiStore
from core.storage.laporan_store import LaporanStore
from core.storage.penilaian_store import PenilaianStore
from tests.buku_kerja import CONTOH, JAWABAN, BukuKerja, write_buku
from tests.core.actions.penilaian.conftest import BATAS, PEJABAT, PEMERIKSA, _paper, _saved
from tests.core.actions.penilaian.meja_folder import BUKU, NAMA, PEDOMAN, TAHUN, Meja, pesan


def test_a_second_file_of_one_cooperative_is_refused(meja: Meja) -> None:
    meja.write("a", BukuKerja(NAMA))
    meja.write("b", BukuKerja(NAMA))

    rows = meja.look().baris

    assert [row.nasib for row in rows] == [Nasib.BARU, Nasib.DITOLAK]
    assert pesan(rows[1]) == "Koperasi ini sudah ada pada berkas a.xlsx."


def test_a_cooperative_is_chosen_by_hand_among_like_names(
    meja: Meja, kunci: KunciLaporan, office: Office
) -> None:
    path = meja.write("satu", BukuKerja("CONTOH KSP Melatih"))
    row = meja.look().baris[0]
    assert row.calon == ((kunci.koperasi_id, NAMA),)
    assert everybody(office) == ((kunci.koperasi_id, NAMA),)

    row = meja.look(koperasi={path: kunci.koperasi_id}).baris[0]

    assert (row.nasib, row.nama) == (Nasib.BARU, NAMA)


def test_what_was_typed_stays_unless_it_is_to_be_replaced(
    meja: Meja, office: Office, kunci: KunciLaporan
) -> None:
    typed = _paper(kunci, kas=1, bank=None)
    answers = {**typed.penilaian.jawaban, "TK1.1": (False, None)}
    _saved(office, replace(typed, penilaian=replace(typed.penilaian, jawaban=answers)))

    row = meja.one(BukuKerja(NAMA))
    meja.save()
    kept = load_kertas_kerja(office, kunci, BATAS)
    assert "1 angka berbeda dengan yang tersimpan dan dibiarkan: Kas (1)." in row.catatan
    assert (kept.laporan.akun["kas"], kept.laporan.akun["bank"]) == (1, CONTOH["akun"]["bank"])
    assert kept.penilaian.jawaban["TK1.1"] == (False, *JAWABAN["TK1.1"][1:])

    saved = meja.save(ganti=True)
    after = load_kertas_kerja(office, kunci, BATAS)
    assert after.laporan.akun["kas"] == CONTOH["akun"]["kas"]
    assert after.penilaian.jawaban["TK1.1"] == tuple(JAWABAN["TK1.1"])
    undo_import(office, saved.impor_id)
    again = load_kertas_kerja(office, kunci, BATAS)
    assert (again.laporan.akun, again.penilaian.jawaban) == (
        kept.laporan.akun,
        kept.penilaian.jawaban,
    )


def test_a_final_result_is_never_touched(meja: Meja, office: Office, kunci: KunciLaporan) -> None:
    meja.one(BukuKerja(NAMA))
    meja.save()
    draft = load_kertas_kerja(office, kunci, BATAS).penilaian
    checked = mark_diperiksa(office, draft, PEMERIKSA, BATAS).value.penilaian
    poor = {kode: [False] * len(given) for kode, given in JAWABAN.items()}
    row = meja.one(BukuKerja(NAMA, jawaban=poor), ganti=True)
    assert "Penilaian ini diperiksa dengan jawaban yang lain" in pesan(row)
    finalize(office, checked, PEJABAT, BATAS)

    other = {**CONTOH["akun"], "kas": 51_000_000, "bank": 149_000_000}
    row = meja.one(BukuKerja(NAMA, akun=other), ganti=True)

    assert row.nasib is Nasib.DITOLAK
    assert "final sejak" in pesan(row)
    assert meja.save(ganti=True).impor_id == 0


def test_an_assessment_under_another_pedoman_is_not_switched(
    meja: Meja, office: Office, kunci: KunciLaporan
) -> None:
    other = Penilaian(kunci, "perdep-06-2016", alasan_pedoman="CONTOH alasan")
    save_kertas_kerja(office, KertasBaru(Laporan(kunci, {"kas": 1}), other), BATAS)

    assert "sudah dimulai dengan pedoman Perdep 06/2016" in pesan(meja.one(BukuKerja(NAMA)))


def test_a_pedoman_that_is_not_suggested_is_told_with_a_reason(meja: Meja, office: Office) -> None:
    koperasi = Koperasi("CONTOH Koperasi Toko", "Konsumen")
    with office.db.atomic():
        toko = KoperasiStore(office.db).add(
            office.deed("koperasi ditambah"), koperasi, StatusKoperasi(Keadaan.AKTIF)
        )
    row = meja.one(BukuKerja("CONTOH Koperasi Toko"))
    meja.save()

    assert "Pedoman buku kerja ini bukan yang diusulkan untuk koperasi ini." in row.catatan
    (kept,) = PenilaianStore(office.db).list_of(toko)
    assert kept.alasan_pedoman == "Mengikuti buku kerja satu.xlsx."


def test_an_edited_draft_stays_when_the_import_is_taken_back(
    meja: Meja, office: Office, kunci: KunciLaporan
) -> None:
    meja.one(BukuKerja(NAMA))
    saved = meja.save()
    kertas = load_kertas_kerja(office, kunci, BATAS)
    touched = replace(kertas.penilaian, catatan="CONTOH catatan")
    save_kertas_kerja(office, KertasBaru(kertas.laporan, touched), BATAS)

    undone = undo_import(office, saved.impor_id).value

    assert {one.tabel for one in undone.tetap} == {"laporan_keuangan", "penilaian"}
    assert LaporanStore(office.db).find(kunci) is not None


def test_a_folder_that_changed_since_it_was_looked_at_is_not_saved(
    meja: Meja, office: Office, kunci: KunciLaporan
) -> None:
    meja.write("satu", BukuKerja(NAMA))
    found = meja.look()
    meja.write("satu", BukuKerja(NAMA, total="1"))
    with pytest.raises(AppError, match="berubah sejak diperiksa"):
        commit_folder(office, found)

    found = meja.look()
    _saved(office, _paper(kunci, kas=None))
    with pytest.raises(AppError, match="Data kantor berubah"):
        commit_folder(office, found)

    found = meja.look()
    save_profil_sel(office, meja.profil)
    assert commit_folder(office, found).value.impor_id


def test_batal_leaves_nothing(meja: Meja, office: Office, kunci: KunciLaporan) -> None:
    meja.write("satu", BukuKerja(NAMA))
    found = meja.look()
    stopped = Progress()
    stopped.cancel()

    with pytest.raises(CancelledError):
        preview_folder(office, found.permintaan, stopped)
    with pytest.raises(CancelledError):
        commit_folder(office, found, stopped)

    assert LaporanStore(office.db).find(kunci) is None


def test_layouts_are_kept_by_name_known_again_and_put_away(meja: Meja, office: Office) -> None:
    kept = save_profil_sel(office, meja.profil).value
    again = save_profil_sel(office, replace(meja.profil, nama="contoh SUSUNAN")).value
    path = meja.write("satu", BukuKerja(NAMA))

    seen = look_at_workbook(office, path, pedoman_id="permen-14-2009", tahun_buku=BUKU).value

    assert (again.id, seen.profil, seen.pedoman_id) == (kept.id, again, PEDOMAN)
    trash_profil_sel(office, again)
    assert list_profil_sel(office) == ()


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"nama": ""}, "Nama profil belum diisi"),
        ({"nama": "C" * 81}, "paling panjang 80"),
        ({"sel": {"L!A1": "akun:kas", "L!A2": "akun:kas"}}, "dua sel: L!A1, L!A2"),
        ({"sel": {"L!A1": "identitas:nik"}}, "Belum ada sel"),
    ],
)
def test_a_layout_that_says_too_little_is_not_kept(
    meja: Meja, office: Office, changed: dict[str, object], words: str
) -> None:
    with pytest.raises(DataRejectedError) as refused:
        save_profil_sel(office, replace(meja.profil, **changed))  # type: ignore[arg-type] # by name

    assert words in refused.value.findings[0].message


def test_every_target_of_every_pedoman_has_its_own_code(office: Office) -> None:
    for pedoman_id in office.law.pedoman:
        codes = [each.kode for each in targets(office, pedoman_id, "koperasi")]
        assert len(codes) == len(set(codes))
    with pytest.raises(AppError, match="belum dipilih"):
        targets(office, "tidak-ada", "koperasi")


def test_scores_may_be_entries_of_a_frame_and_be_written_as_words(
    office: Office, tmp_path: Path
) -> None:
    koperasi = Koperasi("CONTOH KSPPS Amanah", "Simpan Pinjam", pola="Syariah")
    with office.db.atomic():
        amanah = KoperasiStore(office.db).add(
            office.deed("koperasi ditambah"), koperasi, StatusKoperasi(Keadaan.AKTIF)
        )
    pedoman = office.law.pedoman["perdep-07-2016-syariah"]
    first, second, third = (each.kode for each in pedoman.komponen[:3])
    path = tmp_path / "satu.xlsx"

    def looked(score: object) -> BarisFolder:
        cells = {("KKPKK", "D2"): score, ("KKPKK", "D4"): "tiga"}
        buku = BukuKerja("CONTOH KSPPS Amanah", cells=cells, predikat="Entah")
        write_buku(path, buku, office.law.bagan, pedoman)
        seen = look_at_workbook(office, path, pedoman_id=pedoman.id, tahun_buku=BUKU).value
        sel = {teks: guess.kode for teks, guess in seen.tebakan.items()}
        sel |= {"KKPKK!D2": f"isian:{first}", "KKPKK!D3": f"isian:{second}",
                "KKPKK!D4": f"cetak:{third}"}  # fmt: skip
        profil = profil_from(office, seen, sel, "CONTOH syariah")
        wish = PermintaanFolder((path,), profil, TAHUN, BUKU)
        found = preview_folder(office, wish).value
        if found.akan_ditulis:
            commit_folder(office, found)
        return found.baris[0]

    assert "KKPKK!D2 berisi “lima”. Skor harus angka." in pesan(looked("lima"))
    assert "Skor harus angka." in pesan(looked(True))
    assert "harus 0 sampai" in pesan(looked("99"))
    row = looked("0,5")
    assert "Skor tercetak pada KKPKK!D4 tidak terbaca: tiga." in row.catatan
    (kept,) = PenilaianStore(office.db).list_of(amanah)
    assert kept.isian == {first: Fraction("0.5"), second: Fraction(1)}


def test_a_report_without_a_pedoman_is_completed_by_one(
    meja: Meja, office: Office, kunci: KunciLaporan
) -> None:
    bare = replace(_paper(kunci), penilaian=Penilaian(kunci, ""))
    assert _saved(office, bare).laporan.keadaan is KeadaanLaporan.DRAF

    assert meja.one(BukuKerja(NAMA)).nasib is Nasib.BERUBAH
    saved = meja.save()

    kept = LaporanStore(office.db).find(kunci)
    assert kept is not None
    assert kept.keadaan is KeadaanLaporan.LENGKAP
    assert meja.look().jumlah[Nasib.SAMA] == 1
    undo_import(office, saved.impor_id)
    again = LaporanStore(office.db).find(kunci)
    assert again is not None
    assert again.keadaan is KeadaanLaporan.DRAF


def test_other_printed_scores_take_the_place_of_those_before(
    meja: Meja, office: Office, kunci: KunciLaporan
) -> None:
    meja.one(BukuKerja(NAMA))
    meja.save()

    row = meja.one(BukuKerja(NAMA, total="61,25"))
    saved = meja.save()

    kept = find_tercetak(office.db, kunci)
    assert row.nasib is Nasib.BERUBAH
    assert kept is not None
    assert kept.cetakan.total == Fraction("61.25")
    undo_import(office, saved.impor_id)
    before = find_tercetak(office.db, kunci)
    assert before is not None
    assert before.cetakan.total == 50


def test_blank_answers_erase_nothing_and_a_policy_may_keep_all(
    meja: Meja, office: Office, kunci: KunciLaporan
) -> None:
    _saved(office, _paper(kunci))
    half = {kode: given[:1] for kode, given in JAWABAN.items()}
    meja.write("satu", BukuKerja(NAMA, jawaban=half))
    paths = workbooks_in([meja.folder])

    wish = PermintaanFolder(paths, meja.profil, TAHUN, BUKU, Kebijakan.BIARKAN)
    kept = preview_folder(office, wish).value
    commit_folder(office, kept)
    meja.save(ganti=True)

    after = load_kertas_kerja(office, kunci, BATAS)
    assert {kode: list(one) for kode, one in after.penilaian.jawaban.items()} == dict(JAWABAN)


def test_a_result_taken_over_is_left_alone(meja: Meja, office: Office, kunci: KunciLaporan) -> None:
    hasil = HasilTerdahulu(kunci, PEDOMAN, Fraction(81), "Sehat")
    record_terdahulu(office, hasil, PEJABAT)

    assert "sudah mempunyai hasil terdahulu" in pesan(meja.one(BukuKerja(NAMA)))


def test_choices_of_a_window_become_a_preview_and_a_kept_layout(meja: Meja, office: Office) -> None:
    path = meja.write("satu", BukuKerja(NAMA))
    seen = look_at_workbook(office, path, pedoman_id=PEDOMAN, tahun_buku=BUKU).value
    sel = {teks: guess.kode for teks, guess in seen.tebakan.items()}

    found = check_folder(office, PilihanFolder((path,), seen, sel, TAHUN, "CONTOH  bersama")).value
    again = check_folder(office, PilihanFolder((path,), seen, sel, TAHUN)).value

    assert (found.permintaan.tahun_buku, found.jumlah[Nasib.BARU]) == (BUKU, 1)
    assert [each.nama for each in list_profil_sel(office)] == ["CONTOH bersama"]
    assert again.permintaan.profil.id == 0


def test_an_amount_that_the_pattern_lacks_is_read_all_the_same(
    meja: Meja, office: Office, kunci: KunciLaporan
) -> None:
    assert "surat_berharga" not in CONTOH["akun"]
    more = {kode: n for kode, n in CONTOH["akun"].items() if n is not None}
    meja.one(BukuKerja(NAMA, akun=more | {"surat_berharga": 7, "surat_berharga@-1": 6}))
    meja.save()

    kept = LaporanStore(office.db).find(kunci)
    assert kept is not None
    assert (kept.akun["surat_berharga"], kept.akun["surat_berharga@-1"]) == (7, 6)
