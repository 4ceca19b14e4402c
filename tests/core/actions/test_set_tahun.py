"""A year of transition: both sets have quarters, targets, a freeze, evidence and papers."""

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from core.actions.beranda import load_beranda
from core.actions.bukti import refuse_unknown
from core.actions.cetak_kesehatan_terbit import CaraCetak
from core.actions.cetak_kinerja import Permintaan, build, look_kinerja
from core.actions.ekspor_kinerja import load_lembar
from core.actions.iku import iku_json, load_all, load_tahun, needs_sums
from core.actions.kinerja_semua import save_semua
from core.actions.lkjip_kata import save_lkjip_docx
from core.actions.office import Office, close_office
from core.actions.penilaian import Wewenang
from core.actions.petugas import add_petugas, sign_in
from core.actions.realisasi_kerja import load_keadaan
from core.actions.realisasi_tetap import frozen, tetapkan
from core.actions.set_iku_simpan import lead_year
from core.actions.set_tahun import beside, set_beside, set_label, set_mark, set_note
from core.actions.target import load_periode
from core.actions.target_periode import save_periode, typed_periode
from core.actions.tenggat import list_tenggat
from core.actions.triwulan import load_triwulan, save_quarterly_targets
from core.errors import AppError, DataRejectedError
from core.iku.model import Cacah
from core.kantor.model import Petugas
from core.storage.journal import Actor
from tests.check_pdf import check_pdf
from tests.core.iku_dua_set import BAIK, BARU, LABA, LAMA, NAMA_BAIK, SAKIP, SEHAT, T, keep_new_set
from tests.core.iku_kantor import Kota, open_kantor

PAPERS = ("manual-iku", "rkt", "perjanjian-kinerja", "rencana-aksi", "pengukuran", "lkjip")


@pytest.fixture
def dua(tmp_path: Path) -> Iterator[Office]:
    """Three cooperatives, two of them assessed and sound; the year has two sets."""
    made = open_kantor(tmp_path)
    made.actor = Actor(None, "CONTOH Pejabat", "pejabat", "PC")
    kota = Kota(made)
    for nama in ("CONTOH Satu", "CONTOH Dua"):
        kota.penilaian(kota.koperasi(nama), 2024)
    kota.koperasi("CONTOH Tiga")
    keep_new_set(made)
    yield made
    close_office(made, copy=False)


def _text(office: Office, folder: Path, dokumen: str, asked: Permintaan) -> str:
    path = folder / "naskah.pdf"
    path.write_bytes(look_kinerja(office, dokumen, asked, CaraCetak()).value.pdf)
    assert check_pdf(path, kertas="F4") == []
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


def test_a_year_of_one_set_says_nothing_of_sets(office: Office) -> None:
    assert beside(office, T) == []
    assert set_note(office, T) == ()
    assert (set_label(office, T), set_mark(office, T)) == ("", "")
    assert "set_lain" not in iku_json(office, T)


def test_beranda_leads_by_the_leading_set_and_says_that_there_is_another(dua: Office) -> None:
    assert load_beranda(dua, T).set_iku == "set IKU 2021\u20132026; ada juga set 2025\u20132029"
    assert load_beranda(dua, 2024).set_iku == ""
    assert set_beside(dua, 2028) == ""


def test_posts_of_the_tree_do_what_nobody_is_named_for(dua: Office) -> None:
    naskah = build(dua, "rencana-aksi", Permintaan(T, set_iku=BARU)).model

    told = {one.indikator: one.kegiatan[0].penanggung_jawab for one in naskah.baris}
    assert "Kepala Bidang" in told[NAMA_BAIK]


def test_each_set_names_itself_and_the_other(dua: Office) -> None:
    assert [one.id for one in beside(dua, T, BARU)] == [LAMA]
    assert set_note(dua, T, BARU)[0].startswith("Indikator menurut set IKU 2025\u20132029 (")
    assert "juga dicakup set IKU 2021\u20132026" in set_note(dua, T, BARU)[0]
    assert set_label(dua, T) == ", set 2021\u20132026"
    assert (set_mark(dua, T, LAMA), set_mark(dua, T, BARU)) == ("", f":{BARU}")
    with pytest.raises(AppError, match="Tidak ada set IKU"):
        set_note(dua, T, "iku-lain")


def test_the_terminal_carries_both_and_leads_by_the_leading_one(dua: Office) -> None:
    found = iku_json(dua, T)

    assert [one["kode"] for one in found["iku"]] == [SAKIP, SEHAT, LABA]
    assert found["set"]["set"] == LAMA
    (other,) = found["set_lain"]
    assert (other["set"], [one["kode"] for one in other["iku"]]) == (BARU, [SAKIP, BAIK, LABA])
    assert (other["iku"][1]["pembilang"], other["iku"][1]["penyebut"]) == ("2", "2")
    assert other["iku"][2] == found["iku"][2]
    lead_year(dua, T, BARU)
    assert [one["kode"] for one in iku_json(dua, T)["iku"]] == [SAKIP, BAIK, LABA]


def test_stored_sums_of_both_are_known(dua: Office) -> None:
    assert not needs_sums(dua, T)
    assert [one.kode for one in load_all(dua, T).iku] == [SAKIP, SEHAT, LABA, BAIK]
    dua.db.execute("DELETE FROM ringkasan_iku WHERE iku = ?", [BAIK])
    assert needs_sums(dua, T)


def test_quarters_of_the_second_set_are_kept_beside_those_of_the_first(dua: Office) -> None:
    save_quarterly_targets(dua, T, {BAIK: ("15", "30", "45", "60")})

    second = load_triwulan(dua, T, (1,), BARU)
    assert [one.hasil.kode for one in second.iku] == [SAKIP, BAIK, LABA]
    assert second.by_kode(BAIK).of(2).isi.target == "30"
    assert [one.hasil.kode for one in load_triwulan(dua, T, ()).iku] == [SAKIP, SEHAT, LABA]
    with pytest.raises(DataRejectedError):
        save_quarterly_targets(dua, T, {BAIK: ("15", "30", "45", "61")})


def test_the_period_of_either_set_is_typed_and_kept(dua: Office) -> None:
    typed = typed_periode(dua, T, BARU)
    assert [one.pokok.iku for one in typed] == [SAKIP, BAIK, LABA]
    assert (typed[1].pokok.sejak, typed[1].pokok.sampai) == (2025, 2029)
    changed = tuple(
        replace(one, pokok=replace(one.pokok, akhir_nilai="75" if one.pokok.iku == BAIK else ""))
        for one in typed
    )
    save_periode(dua, changed, tahun=T)

    assert load_periode(dua, T, BARU).by_kode(BAIK).pokok.akhir_nilai == "75"
    assert load_periode(dua, T).by_kode(LABA).pokok.akhir_nilai == ""


def test_deadlines_ask_for_the_targets_of_both_sets(dua: Office) -> None:
    met = {one.jenis.bukti: one.selesai for one in list_tenggat(dua, T)}
    assert "target terisi" in met.values()
    dua.db.execute("DELETE FROM target WHERE iku = ?", [BAIK])
    assert "target terisi" not in {one.selesai for one in list_tenggat(dua, T)}


def test_evidence_is_asked_for_an_indicator_of_either_set(dua: Office) -> None:
    refuse_unknown(dua, T, SEHAT)
    refuse_unknown(dua, T, BAIK)
    with pytest.raises(AppError) as refused:
        refuse_unknown(dua, T, "lain")
    assert BAIK in refused.value.hint


@pytest.mark.parametrize("dokumen", PAPERS)
def test_a_paper_follows_the_set_asked_for_and_names_it(
    dua: Office, tmp_path: Path, dokumen: str
) -> None:
    text = _text(dua, tmp_path, dokumen, Permintaan(T, set_iku=BARU))

    assert NAMA_BAIK in text
    if dokumen != "manual-iku":
        assert "set IKU 2025\u20132029" in text
        first = _text(dua, tmp_path, dokumen, Permintaan(T))
        assert NAMA_BAIK not in first
        assert "set IKU 2021\u20132026" in first


@pytest.mark.parametrize("dokumen", PAPERS)
def test_papers_of_two_sets_are_two_papers(dua: Office, dokumen: str) -> None:
    first, second = (build(dua, dokumen, Permintaan(T, set_iku=one)) for one in (LAMA, BARU))

    assert first.rujukan != second.rujukan
    assert "2021\u20132026" in first.perihal
    assert "2025\u20132029" in second.perihal


def test_the_report_for_word_follows_the_set_as_well(dua: Office, tmp_path: Path) -> None:
    path = save_lkjip_docx(dua, T, tmp_path / "LKjIP.docx", BARU).value

    with zipfile.ZipFile(path) as opened:
        words = opened.read("word/document.xml").decode()
    assert NAMA_BAIK in words


def test_an_indicator_of_the_second_set_is_frozen_under_it(dua: Office) -> None:
    kepala = Wewenang("190003031920031003", "contoh-pejabat")
    known = Petugas(0, kepala.nip, "CONTOH Kepala", "CONTOH", "admin", aktif=True, versi=1)
    add_petugas(dua, known, kepala.sandi)
    sign_in(dua, kepala.nip, kepala.sandi)

    assert load_keadaan(dua, T, BAIK).value.hasil.cacah == Cacah(2, 2)
    tetapkan(dua, T, (BAIK,), kepala, "CONTOH: dicoba")

    held = frozen(dua, T, BAIK)
    assert held is not None
    assert (held.isi.set_id, len(held.isi.baris)) == (BARU, 2)
    assert load_tahun(dua, T, BARU).by_kode(BAIK).penetapan is not None
    with pytest.raises(AppError, match="sudah ditetapkan"):
        lead_year(dua, T, BARU)


@pytest.mark.parametrize(("jenis", "sheet"), [("e81", 0), ("lkpj", 1)])
def test_workbooks_follow_the_set_and_name_it(dua: Office, jenis: str, sheet: int) -> None:
    def told(set_iku: str) -> str:
        lembar = load_lembar(dua, T, jenis, set_iku=set_iku)[sheet]
        return repr((lembar.keterangan, lembar.baris))

    assert NAMA_BAIK in told(BARU)
    assert "set IKU 2025" in told(BARU)
    assert NAMA_BAIK not in told("")
    assert "set IKU 2021" in told("")
    assert load_lembar(dua, T, "ikk-lppd", set_iku=BARU)[0] == load_lembar(dua, T, "ikk-lppd")[0]


def test_all_papers_of_the_second_set_go_into_a_folder_of_its_own(
    dua: Office, tmp_path: Path
) -> None:
    made = save_semua(dua, T, CaraCetak(), tmp_path, set_iku=BARU).value

    assert "2025\u20132029" in made.path.name
    assert made.tercetak >= len(PAPERS)
