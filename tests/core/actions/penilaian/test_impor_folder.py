"""Workbooks of one layout: what each becomes, why one is refused, and what is never overwritten."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from core.actions.banding import compare_tercetak
from core.actions.impor import HasilImpor
from core.actions.impor_batal import undo_import
from core.actions.impor_folder import (
    BarisFolder,
    PermintaanFolder,
    PratinjauFolder,
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
from core.impor.peta_sel import ProfilSel
from core.koperasi.laporan import KeadaanLaporan, KunciLaporan, Laporan
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from core.koperasi.penilaian import HasilTerdahulu, Penilaian, StatusPenilaian
from core.rules.bagan import BaganAkun
from core.storage.impor_folder_store import find_tercetak
from core.storage.koperasi_store import KoperasiStore
from core.storage.laporan_store import LaporanStore
from core.storage.penilaian_store import PenilaianStore
from tests.buku_kerja import CONTOH, JAWABAN, BukuKerja, place_of, write_buku
from tests.core.actions.penilaian.conftest import BATAS, PEJABAT, PEMERIKSA, _paper, _saved

PEDOMAN = "juknis-15-2021-ksp"
NAMA = "CONTOH KSP Melati"
TAHUN, BUKU = 2026, 2025


class Meja:
    """A folder, the layout of its first workbook, and short ways to look and save."""

    def __init__(self, office: Office, folder: Path) -> None:
        self.office, self.folder = office, folder
        self.bagan: BaganAkun = office.law.bagan
        self.profil = self.learn(self.write("contoh", BukuKerja(NAMA)))
        (folder / "contoh.xlsx").unlink()

    def write(self, name: str, buku: BukuKerja) -> Path:
        pedoman = self.office.law.pedoman[PEDOMAN]
        return write_buku(self.folder / f"{name}.xlsx", buku, self.bagan, pedoman)

    def learn(self, path: Path) -> ProfilSel:
        seen = look_at_workbook(self.office, path, pedoman_id=PEDOMAN, tahun_buku=BUKU).value
        sel = {teks: guess.kode for teks, guess in seen.tebakan.items()}
        return profil_from(self.office, seen, sel, "CONTOH susunan")

    def look(
        self, *, ganti: bool = False, koperasi: dict[Path, int] | None = None
    ) -> PratinjauFolder:
        policy = Kebijakan.GANTI if ganti else Kebijakan.ISI_KOSONG
        paths = workbooks_in([self.folder])
        wish = PermintaanFolder(paths, self.profil, TAHUN, BUKU, policy, koperasi or {})
        return preview_folder(self.office, wish).value

    def one(self, buku: BukuKerja, *, ganti: bool = False) -> BarisFolder:
        self.write("satu", buku)
        return self.look(ganti=ganti).baris[0]

    def save(self, *, ganti: bool = False) -> HasilImpor:
        return commit_folder(self.office, self.look(ganti=ganti)).value


@pytest.fixture
def meja(office: Office, kunci: KunciLaporan, tmp_path: Path) -> Meja:
    assert kunci.tahun_buku == BUKU
    folder = tmp_path / "buku"
    folder.mkdir()
    return Meja(office, folder)


def _pesan(row: BarisFolder) -> str:
    return " ".join(one.pesan for one in row.alasan)


def test_a_workbook_becomes_a_report_a_draft_and_its_printed_scores(
    meja: Meja, office: Office, kunci: KunciLaporan
) -> None:
    row = meja.one(BukuKerja(NAMA, skor={"TK1.1": Fraction(4)}, total="93,45"))
    assert (row.nasib, row.nama, row.skor.tercetak) == (Nasib.BARU, NAMA, "93,45")
    assert row.skor.beda.startswith("TK1.2 ")
    assert LaporanStore(office.db).find(kunci) is None

    saved = meja.save()

    laporan = LaporanStore(office.db).find(kunci)
    penilaian = PenilaianStore(office.db).find(kunci)
    assert laporan is not None
    assert penilaian is not None
    assert dict(laporan.akun) == {kode: n for kode, n in CONTOH["akun"].items() if n is not None}
    assert laporan.keadaan is KeadaanLaporan.LENGKAP
    assert (penilaian.status, penilaian.pedoman_id) == (StatusPenilaian.DRAF, PEDOMAN)
    assert {kode: list(one) for kode, one in penilaian.jawaban.items()} == dict(JAWABAN)
    kept = compare_tercetak(office, kunci, BATAS)
    assert kept is not None
    assert (kept.cetakan.nama, kept.cetakan.total) == ("satu.xlsx", Fraction("93.45"))
    assert kept.beda[0].kalimat == row.skor.beda
    assert meja.look().jumlah[Nasib.SAMA] == 1
    assert meja.save().impor_id == 0
    assert undo_import(office, saved.impor_id).value.ke_sampah == 3
    assert LaporanStore(office.db).find(kunci) is None
    assert PenilaianStore(office.db).find(kunci) is None
    assert find_tercetak(office.db, kunci) is None
    assert meja.save().impor_id


@pytest.mark.parametrize(
    ("buku", "words"),
    [
        (BukuKerja(NAMA, cells={("Laporan", "C6"): "#DIV/0!"}), "Laporan!C6 berisi galat #DIV/0!"),
        (BukuKerja(NAMA, cells={("Laporan", "C6"): "lima puluh"}), "berisi “lima puluh”"),
        (BukuKerja(NAMA, cells={("Laporan", "C6"): 10.5}), "harus bilangan bulat"),
        (BukuKerja(NAMA, cells={("Kuesioner", "C2"): "mungkin"}), "Kuesioner!C2 berisi “mungkin”"),
        (BukuKerja(NAMA, cells={("Laporan", "C6"): -5}), "tidak boleh negatif"),
        (BukuKerja(NAMA, tahun=2024), "tahun 2024, seharusnya 2025"),
        (BukuKerja(NAMA, tanpa_pembuka=True), "Susunan berkas lain."),
        (BukuKerja("CONTOH Lain Sama Sekali"), "tidak ada di daftar"),
        (BukuKerja(""), "tanpa nama, NIK, dan nomor badan hukum"),
        (BukuKerja(NAMA, cells={("Identitas", "C4"): 2023}), "Tahun buku berkas ini 2023"),
    ],
)
def test_what_cannot_be_meant_is_refused_by_its_cell(
    meja: Meja, buku: BukuKerja, words: str
) -> None:
    row = meja.one(buku)

    assert row.nasib is Nasib.DITOLAK
    assert words in _pesan(row)
    assert meja.save().impor_id == 0


def test_a_layout_that_stands_elsewhere_names_where(meja: Meja) -> None:
    row = meja.one(BukuKerja(NAMA, tanpa_pembuka=True))

    assert "Sel Laporan!B6 bertuliskan “Bank (giro dan tabungan)”" in _pesan(row)
    assert "tulisan aslinya ada di Laporan!B5" in _pesan(row)


def test_a_file_that_is_none_and_a_sheet_that_is_missing(meja: Meja) -> None:
    (meja.folder / "rusak.xlsx").write_bytes(b"bukan buku")
    meja.profil = replace(meja.profil, sel={**meja.profil.sel, "Lain!A1": "identitas:nik"})
    meja.write("satu", BukuKerja(NAMA))

    rusak, satu = meja.look().baris

    assert (rusak.nasib, satu.nasib) == (Nasib.DITOLAK, Nasib.DITOLAK)
    assert "Lembar Lain tidak ada" in _pesan(satu)


def test_odd_things_are_told_and_forbid_nothing(meja: Meja, office: Office) -> None:
    bagan = office.law.bagan
    same = {kode: n for kode, n in CONTOH["akun"].items() if "@" not in kode and n is not None}
    stale = same | {f"{kode}@-1": n for kode, n in same.items()}
    contra = ("Laporan", place_of(bagan, "penyisihan_pinjaman"))
    cells = {contra: -40_000_000, ("KKPKK", "D2"): "#DIV/0!"}
    meja.profil = replace(meja.profil, rumus=("KKPKK!D3",))

    row = meja.one(BukuKerja(NAMA, akun=stale, cells=cells))

    told = " ".join(row.catatan)
    assert row.nasib is Nasib.BARU
    assert "angka tahun lalu mungkin tertinggal" in told
    assert "negatif; dicatat positif" in told
    assert "Rumus tertimpa angka pada KKPKK!D3" in told
    assert "Skor tercetak pada KKPKK!D2 tidak terbaca: #DIV/0!" in told


def test_last_years_report_stands_before_the_column_of_last_year(
    meja: Meja, office: Office, kunci: KunciLaporan
) -> None:
    before = {kode: n for kode, n in CONTOH["akun"].items() if "@" not in kode and n is not None}
    lalu = _paper(kunci.tahun_lalu)
    laporan = replace(lalu.laporan, akun=before)
    save_kertas_kerja(office, replace(lalu, laporan=laporan), BATAS)

    row = meja.one(BukuKerja(NAMA))
    meja.save()

    told = " ".join(row.catatan)
    assert "Angka tahun lalu berbeda dengan laporan 2024" in told
    assert "Semua angka sama dengan laporan 2024" in told
    kept = LaporanStore(office.db).find(kunci)
    assert kept is not None
    assert not kept.pembanding


def test_a_second_file_of_one_cooperative_is_refused(meja: Meja) -> None:
    meja.write("a", BukuKerja(NAMA))
    meja.write("b", BukuKerja(NAMA))

    rows = meja.look().baris

    assert [row.nasib for row in rows] == [Nasib.BARU, Nasib.DITOLAK]
    assert _pesan(rows[1]) == "Koperasi ini sudah ada pada berkas a.xlsx."


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
    assert "Penilaian ini diperiksa dengan jawaban yang lain" in _pesan(row)
    finalize(office, checked, PEJABAT, BATAS)

    other = {**CONTOH["akun"], "kas": 51_000_000, "bank": 149_000_000}
    row = meja.one(BukuKerja(NAMA, akun=other), ganti=True)

    assert row.nasib is Nasib.DITOLAK
    assert "final sejak" in _pesan(row)
    assert meja.save(ganti=True).impor_id == 0


def test_an_assessment_under_another_pedoman_is_not_switched(
    meja: Meja, office: Office, kunci: KunciLaporan
) -> None:
    other = Penilaian(kunci, "perdep-06-2016", alasan_pedoman="CONTOH alasan")
    save_kertas_kerja(office, KertasBaru(Laporan(kunci, {"kas": 1}), other), BATAS)

    assert "sudah dimulai dengan pedoman Perdep 06/2016" in _pesan(meja.one(BukuKerja(NAMA)))


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

    assert "KKPKK!D2 berisi “lima”. Skor harus angka." in _pesan(looked("lima"))
    assert "Skor harus angka." in _pesan(looked(True))
    assert "harus 0 sampai" in _pesan(looked("99"))
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

    assert "sudah mempunyai hasil terdahulu" in _pesan(meja.one(BukuKerja(NAMA)))


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
