"""Posts of an office: kept with the first change, moved, held by signatories, used by papers."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from core.actions.cetak_kinerja import Permintaan, build
from core.actions.jabatan import (
    PosJabatan,
    check_isian_jabatan,
    list_penanggung,
    list_pos,
    move_jabatan,
    save_jabatan,
    trash_jabatan,
)
from core.actions.office import Office, close_office
from core.actions.pengaturan import save_penanda_tangan
from core.actions.pohon import check_tree, list_jabatan, load_pohon, susunan_organisasi
from core.actions.pohon_ubah import keep_usulan, save_simpul, trash_simpul
from core.actions.urung import Perbuatan, newest_entry, undo_act
from core.errors import AppError, DataRejectedError, NotAllowedError, RecordMovedError
from core.iku.pohon import JenisJabatan, JenisSimpul, Simpul, UnitJabatan
from core.iku.pohon_letak import Langkah
from core.kantor.model import PenandaTangan
from core.storage.journal import Actor
from tests.core.iku_dua_set import BAIK, BARU, LAMA, SEHAT, T, keep_new_set
from tests.core.iku_kantor import open_kantor

KABID = "kabid_kelembagaan"


@pytest.fixture
def kantor(tmp_path: Path) -> Iterator[Office]:
    made = open_kantor(tmp_path)
    made.actor = Actor(None, "CONTOH Pejabat", "pejabat", "PC")
    yield made
    close_office(made, copy=False)


def _post(office: Office, kode: str) -> PosJabatan:
    return next(one for one in list_pos(office, T).pos if one.jabatan.kode == kode)


def test_posts_of_the_decree_become_the_offices_own_with_the_first_change(kantor: Office) -> None:
    before = list_pos(kantor, T)
    assert before.bawaan

    changed = replace(_post(kantor, KABID).jabatan, nama="CONTOH Kepala Bidang", eselon="III.b")
    save_jabatan(kantor, changed)

    after = list_pos(kantor, T)
    assert not after.bawaan
    assert len(after.pos) == len(before.pos)
    assert _post(kantor, KABID).jabatan.eselon == "III.b"
    assert "CONTOH Kepala Bidang" in [one.nama for _depth, one in susunan_organisasi(kantor)]
    assert "CONTOH Kepala Bidang" in [one.nama for one in list_jabatan(kantor, T)]


def test_a_new_post_stands_last_below_its_superior_and_signs_an_agreement(kantor: Office) -> None:
    new = UnitJabatan(
        "", " CONTOH  Analis Koperasi ", "CONTOH Unit", JenisJabatan.FUNGSIONAL, KABID
    )

    kode = save_jabatan(kantor, new).value

    assert kode == "contoh_analis_koperasi"
    found = _post(kantor, kode).jabatan
    assert found.nama == "CONTOH Analis Koperasi"
    assert [one.kode for one in load_pohon(kantor, T).jabatan if one.induk == KABID][-1] == kode
    keep_usulan(kantor, T)
    top = load_pohon(kantor, T).children(None)[0]
    node = Simpul(0, top.id, JenisSimpul.KINERJA, "CONTOH kinerja", indikator="CONTOH jumlah",
                  satuan="dokumen", target="12", jabatan=kode)  # fmt: skip
    save_simpul(kantor, T, node)
    naskah = build(kantor, "perjanjian-kinerja", Permintaan(T, jabatan=kode))
    assert naskah.model.perjanjian[0].sasaran[0].target == "12 dokumen"
    assert naskah.model.perjanjian[0].kedua.jabatan == _post(kantor, KABID).jabatan.nama


def test_a_faulty_post_is_not_kept(kantor: Office) -> None:
    post = _post(kantor, KABID).jabatan
    with pytest.raises(DataRejectedError):
        save_jabatan(kantor, replace(post, nama=""))
    with pytest.raises(RecordMovedError):
        save_jabatan(kantor, replace(post, kode="hilang", nama="CONTOH lain"))
    kantor.actor = Actor(None, "CONTOH Operator", "operator", "PC")
    for refused in (
        lambda: save_jabatan(kantor, post),
        lambda: move_jabatan(kantor, KABID, Langkah.NAIK),
        lambda: trash_jabatan(kantor, KABID),
    ):
        with pytest.raises(NotAllowedError):
            refused()


def test_moves_are_taken_back_exactly(kantor: Office) -> None:
    save_jabatan(kantor, replace(_post(kantor, KABID).jabatan, tugas="CONTOH"))
    start = [(one.tingkat, one.jabatan.kode) for one in list_pos(kantor, T).pos]
    for langkah in (Langkah.TURUN, Langkah.NAIK, Langkah.MASUK):
        before = newest_entry(kantor)
        if not move_jabatan(kantor, KABID, langkah).value:
            continue
        assert [(one.tingkat, one.jabatan.kode) for one in list_pos(kantor, T).pos] != start
        undo_act(kantor, Perbuatan(before, newest_entry(kantor)))
        assert [(one.tingkat, one.jabatan.kode) for one in list_pos(kantor, T).pos] == start


def test_a_post_with_others_below_or_work_on_it_stays(kantor: Office) -> None:
    with pytest.raises(AppError, match="masih berada di bawah"):
        trash_jabatan(kantor, KABID)
    keep_usulan(kantor, T)
    leaf = next(one for one in reversed(list_pos(kantor, T).pos) if one.kinerja)
    with pytest.raises(AppError, match="masih bertanggung jawab"):
        trash_jabatan(kantor, leaf.jabatan.kode)
    for row in leaf.kinerja:
        trash_simpul(kantor, T, row.simpul)

    trash_jabatan(kantor, leaf.jabatan.kode)
    assert leaf.jabatan.kode not in [one.jabatan.kode for one in list_pos(kantor, T).pos]
    with pytest.raises(RecordMovedError):
        trash_jabatan(kantor, leaf.jabatan.kode)


def test_whoever_signs_by_that_title_holds_the_post(kantor: Office) -> None:
    nama = _post(kantor, KABID).jabatan.nama
    for name, since, until in (
        ("CONTOH Lama", None, date(2025, 12, 31)),
        ("CONTOH Baru", date(2026, 1, 1), None),
    ):
        person = PenandaTangan(0, "", nama, name, "", "", since, until)
        save_penanda_tangan(kantor, person)

    def holder(on: date) -> str:
        found = next(one for one in list_pos(kantor, T, on=on).pos if one.jabatan.kode == KABID)
        assert [one.nama for one in found.riwayat] == ["CONTOH Baru", "CONTOH Lama"]
        return found.pemegang.nama if found.pemegang else ""

    assert holder(date(2025, 6, 1)) == "CONTOH Lama"
    assert holder(date(2026, 6, 1)) == "CONTOH Baru"
    renamed = replace(_post(kantor, KABID).jabatan, nama="CONTOH Nama lain")
    assert [one.code for one in check_isian_jabatan(kantor, renamed)] == ["jabatan.nama_pemegang"]


def test_a_new_set_takes_the_kept_tree_with_it(kantor: Office) -> None:
    keep_usulan(kantor, T)
    above = next(one for one in load_pohon(kantor, T).simpul if one.iku == SEHAT)
    own = Simpul(0, above.id, JenisSimpul.KINERJA, "CONTOH kinerja kantor", indikator="CONTOH",
                 jabatan=KABID)  # fmt: skip
    save_simpul(kantor, T, own)

    keep_new_set(kantor)

    made = load_pohon(kantor, T, BARU)
    assert (made.bawaan, load_pohon(kantor, T).set_id) == (False, LAMA)
    words = [one.uraian for _depth, one in made.walk()]
    assert "CONTOH kinerja kantor" in words
    assert len(words) == len(load_pohon(kantor, T).simpul)
    assert BAIK in {one.iku for one in made.simpul}
    assert not {one.id for one in made.simpul} & {one.id for one in load_pohon(kantor, T).simpul}
    assert {one.code for one in check_tree(kantor, T, BARU)} <= {"pohon.jabatan_kosong"}
    save_simpul(kantor, T, replace(made.children(None)[0], uraian="CONTOH misi baru"), BARU)
    assert "CONTOH misi baru" not in [one.uraian for one in load_pohon(kantor, T).simpul]


def test_a_tree_kept_later_is_offered_to_the_newer_set(kantor: Office) -> None:
    keep_new_set(kantor)
    assert load_pohon(kantor, T, BARU).asal == ""
    keep_usulan(kantor, T)

    offered = load_pohon(kantor, T, BARU)
    assert (offered.bawaan, offered.asal) == (True, LAMA)
    assert keep_usulan(kantor, T, BARU).value == len(offered.simpul)
    assert not load_pohon(kantor, 2028).bawaan


def test_the_last_post_stays(kantor: Office) -> None:
    for one in reversed(list_pos(kantor, T).pos[1:]):
        trash_jabatan(kantor, one.jabatan.kode)

    (head,) = list_pos(kantor, T).pos
    with pytest.raises(AppError, match="terakhir"):
        trash_jabatan(kantor, head.jabatan.kode)


def test_forms_are_offered_units_and_posts(kantor: Office) -> None:
    offered = list_penanggung(kantor)

    assert "Sekretariat" in offered
    assert "Sekretaris" in offered
    assert len(set(offered)) == len(offered)
