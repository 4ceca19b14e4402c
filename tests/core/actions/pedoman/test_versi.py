"""A corrected pedoman is in force for what is not final; an old result never changes."""

import copy
from dataclasses import replace
from pathlib import Path

import pytest

from core.actions import hukum
from core.actions.hukum import Hukum
from core.actions.office import Office, close_office, open_for_looking, open_reader, open_writer
from core.actions.outcome import Topic
from core.actions.pedoman import (
    find_version,
    is_matched,
    law_findings,
    list_pedoman,
    list_versi,
    load_pedoman,
    matching_of,
    shipped_pedoman,
)
from core.actions.pedoman_cocok import Cocok, mark_cocok
from core.actions.pedoman_versi import (
    DampakVersi,
    NaskahPedoman,
    changes,
    check_versi,
    copy_as_new,
    copy_naskah,
    empty_naskah,
    read_versi,
    save_versi,
    use_shipped,
    use_versi,
    weigh_versi,
)
from core.actions.penilaian_kerja import load_kertas_kerja
from core.actions.periksa import check_data
from core.errors import AppError, DataRejectedError, NotAllowedError, RecordMovedError
from core.findings import Severity
from core.koperasi.penilaian import StatusPenilaian
from core.rules.pedoman_kantor import AsalPedoman
from core.storage import journal
from tests.core.actions.pedoman.conftest import ID, Act, Make, again, new_key
from tests.core.actions.penilaian.conftest import BATAS

DRAF, DIPERIKSA, FINAL = StatusPenilaian.DRAF, StatusPenilaian.DIPERIKSA, StatusPenilaian.FINAL
ALASAN = "CONTOH menurut lampiran"


def _renamed(office: Office, nama: str = "CONTOH butir diperbaiki") -> NaskahPedoman:
    """A correction that changes no figure."""
    naskah = copy_naskah(office, ID)
    isi = copy.deepcopy(dict(naskah.isi))
    isi["aspek"][0]["komponen"][0]["nama"] = nama
    return replace(naskah, isi=isi)


def _harsher(office: Office) -> NaskahPedoman:
    """A correction after which nobody is Sehat any more."""
    naskah = copy_naskah(office, ID)
    isi = copy.deepcopy(dict(naskah.isi))
    isi["predikat"][0]["minimal"] = 100
    return replace(naskah, isi=isi)


@pytest.fixture(autouse=True)
def pejabat(act: Act) -> None:
    act("pejabat")


def test_a_correction_is_a_version_with_number_hash_reason_and_officer(office: Office) -> None:
    shipped = office.law.pedoman[ID]

    outcome = save_versi(office, _renamed(office), f" {ALASAN} ")

    found = load_pedoman(office, ID)
    (versi,) = list_versi(office, ID)
    assert outcome.value == ID
    assert outcome.topics == {Topic.PEDOMAN, Topic.PENILAIAN}
    assert found.asal is AsalPedoman.DIPERBAIKI
    assert found.versi == versi
    assert (versi.nomor, versi.alasan, versi.dibuat_oleh) == (1, ALASAN, "CONTOH pejabat")
    assert (versi.asal_sidik, versi.dibuat_pada) == (shipped.hash, office.clock())
    assert versi.sidik == found.pedoman.hash != shipped.hash
    assert found.pedoman.komponen[0].nama == "CONTOH butir diperbaiki"
    assert shipped_pedoman(ID) == shipped
    assert "diperbaiki" in journal.latest(office.db, limit=1)[0].perbuatan


def test_what_would_change_is_told_before_it_is_kept(office: Office, make: Make, act: Act) -> None:
    make("A", DRAF), make("B", DIPERIKSA), make("C", FINAL)
    act("pejabat")

    found = changes(office, _renamed(office))

    kode = office.law.pedoman[ID].komponen[0].kode
    assert [(one.tempat, one.sesudah) for one in found] == [
        (f"Komponen {kode}: nama", "CONTOH butir diperbaiki")
    ]
    assert weigh_versi(office, ID) == DampakVersi(1, 1, 1)
    assert list_versi(office, ID) == []


def test_drafts_follow_a_check_lapses_and_a_final_result_stays(
    office: Office, make: Make, act: Act
) -> None:
    draft, checked, final = make("A", DRAF), make("B", DIPERIKSA), make("C", FINAL)
    act("pejabat")

    save_versi(office, _harsher(office), ALASAN)

    assert again(office, draft).penilaian == draft.penilaian
    lapsed = again(office, checked).penilaian
    assert (lapsed.status, lapsed.diperiksa.pada) == (DRAF, None)
    assert again(office, final).penilaian == final.penilaian
    assert final.penilaian.hasil is not None
    assert final.penilaian.hasil.predikat != "CONTOH"


def test_writer_reader_and_the_next_start_go_by_the_version(office: Office, reader: Office) -> None:
    save_versi(office, _renamed(office), ALASAN)
    stale = reader.law.pedoman[ID].hash
    reader.renew_law()
    looking = open_for_looking(office.path)
    close_office(office, copy=False)
    writer = open_writer(office.path)

    hashes = {one.law.pedoman[ID].hash for one in (office, reader, looking, writer)}
    close_office(looking)
    close_office(writer, copy=False)

    assert len(hashes) == 1
    assert stale not in hashes


def test_the_shipped_one_is_put_back_in_force_and_the_version_again(office: Office) -> None:
    save_versi(office, _renamed(office), ALASAN)
    corrected = office.law.pedoman[ID]

    use_shipped(office, ID)
    back = load_pedoman(office, ID)
    (versi,) = list_versi(office, ID)
    use_versi(office, versi)

    assert (back.asal, back.pedoman) == (AsalPedoman.PEMASANG, shipped_pedoman(ID))
    assert back.versi is None
    assert not versi.berlaku
    assert read_versi(office, versi) == corrected
    assert office.law.pedoman[ID] == corrected
    save_versi(office, _renamed(office, "CONTOH kedua"), ALASAN)
    assert [(one.nomor, one.berlaku) for one in list_versi(office, ID)] == [(2, True), (1, False)]


def test_putting_the_shipped_one_back_voids_a_check(office: Office, make: Make, act: Act) -> None:
    save_versi(office, _renamed(office), ALASAN)
    checked = make("A", DIPERIKSA)
    act("pejabat")

    use_shipped(office, ID)

    assert again(office, checked).penilaian.status is DRAF


def test_a_final_result_outlives_its_pedoman_whatever_happens_to_it(
    office: Office, make: Make, act: Act, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_versi(office, _renamed(office), ALASAN)
    final, draft = make("A", FINAL), make("B", DRAF)
    act("pejabat")
    hasil = final.penilaian.hasil
    assert hasil is not None
    use_shipped(office, ID)
    gone = {one: each for one, each in hukum.law().pedoman.items() if one != ID}
    monkeypatch.setattr(hukum, "shipped", lambda: Hukum(replace(office.law, pedoman=gone), ()))

    looking = open_reader(office.path)
    kept = load_kertas_kerja(looking, final.kunci, BATAS)
    open_draft = load_kertas_kerja(looking, draft.kunci, BATAS)
    findings = law_findings(looking)
    known = matching_of(looking, hasil)
    close_office(looking)

    assert ID not in looking.law.pedoman
    assert kept.penilaian.hasil == hasil
    assert kept.penilaian.total == final.penilaian.total
    assert kept.terkunci
    assert open_draft.penilaian == draft.penilaian
    assert [one.code for one in findings] == ["pedoman.tidak_ada"]
    assert findings[0].message.startswith(f"1 penilaian yang belum final memakai pedoman {ID}")
    assert len(known.belum) == len(hasil.komponen)


def test_a_version_altered_in_the_file_does_not_stop_the_program(
    office: Office, make: Make, act: Act
) -> None:
    save_versi(office, _renamed(office), ALASAN)
    final = make("A", FINAL)
    act("pejabat")
    with office.db.atomic():
        office.db.execute("DROP TRIGGER pedoman_kantor_isi_tetap")
        office.db.execute("UPDATE pedoman_kantor SET isi = 'bukan [toml'")

    looking = open_for_looking(office.path)
    found = [one for one in check_data(looking) if one.code.startswith("pedoman")]
    kept = load_kertas_kerja(looking, final.kunci, BATAS).penilaian
    versions = list_pedoman(looking)
    sidik = final.penilaian.pedoman_sidik
    unknown = find_version(looking, ID, sidik)
    unmatched = is_matched(looking, ID, sidik)
    close_office(looking)

    assert [one.code for one in found] == ["pedoman.versi_rusak"]
    assert "Pedoman dari pemasang dipakai sebagai gantinya." in found[0].message
    assert kept.hasil == final.penilaian.hasil
    assert next(one for one in versions if one.id == ID).asal is AsalPedoman.PEMASANG
    assert (unknown, unmatched) == (None, None)
    office.renew_law()
    use_shipped(office, ID)
    assert law_findings(office) == ()


def test_the_content_of_a_version_is_locked_by_the_database(office: Office) -> None:
    save_versi(office, _renamed(office), ALASAN)

    with pytest.raises(Exception, match="isi versi pedoman tidak diubah"), office.db.atomic():
        office.db.execute("UPDATE pedoman_kantor SET isi = 'x'")
    with pytest.raises(Exception, match="versi pedoman hanya ditambah"), office.db.atomic():
        office.db.execute("DELETE FROM pedoman_kantor")


def test_an_unsound_copy_without_a_reason_is_refused_whole(office: Office) -> None:
    naskah = _renamed(office, "")

    with pytest.raises(DataRejectedError) as rejected:
        save_versi(office, naskah, " ")

    told = [(one.field, one.message) for one in rejected.value.findings]
    assert told == [
        ("komponen:0.0/nama", "Nama belum diisi."),
        ("alasan", "Tulis alasan membuat versi ini."),
    ]
    assert list_versi(office, ID) == []


def test_a_copy_of_a_version_that_moved_is_refused(office: Office) -> None:
    stale = _renamed(office, "CONTOH lama")
    save_versi(office, _renamed(office), ALASAN)

    with pytest.raises(RecordMovedError):
        save_versi(office, stale, ALASAN)
    with pytest.raises(AppError, match="Tidak ada yang berubah"):
        save_versi(office, copy_naskah(office, ID), ALASAN)


def test_only_a_pejabat_or_admin_corrects(office: Office, act: Act) -> None:
    naskah = _renamed(office)
    act("verifikator")

    for attempt in (
        lambda: save_versi(office, naskah, ALASAN),
        lambda: use_shipped(office, ID),
    ):
        with pytest.raises(NotAllowedError):
            attempt()


def test_answers_stay_with_their_question_when_questions_are_moved(
    office: Office, make: Make, act: Act
) -> None:
    draft = make("A", DRAF)
    act("pejabat")
    naskah = copy_naskah(office, ID)
    isi = copy.deepcopy(dict(naskah.isi))
    asked = next(
        one
        for aspek in isi["aspek"]
        for one in aspek["komponen"]
        if one["jenis"] == "kuesioner" and len(one["butir"]) > 2
    )
    asked["butir"] = [*asked["butir"][1:], {"kode": "CONTOH.baru", "teks": "CONTOH"}]
    before = draft.penilaian.jawaban[asked["kode"]]

    save_versi(office, replace(naskah, isi=isi), ALASAN)

    assert again(office, draft).penilaian.jawaban[asked["kode"]] == (*before[1:], None)


def test_a_corrected_part_is_matched_anew_and_the_rest_carries_over(
    office: Office, make: Make, act: Act
) -> None:
    mark_cocok(office, Cocok(ID, "", office.today, "1-60"))
    final = make("A", FINAL)
    act("pejabat")
    kode = office.law.pedoman[ID].komponen[0].kode

    save_versi(office, _renamed(office), ALASAN)

    now = load_pedoman(office, ID).kecocokan
    assert (now.sudah, now.belum) == (False, (kode,))
    assert final.penilaian.hasil is not None
    assert matching_of(office, final.penilaian.hasil).sudah


def test_a_pedoman_of_the_office_is_added_suggested_and_retired(office: Office) -> None:
    naskah = copy_as_new(office, ID)
    isi = copy.deepcopy(dict(naskah.isi))
    isi |= {"id": "kuk-1-2", "judul": "CONTOH daftar KUK 1 dan 2"}
    isi["instrumen_untuk"]["kuk"] = [1, 2]
    kunci = new_key(office, "CONTOH Kecil")
    with office.db.atomic():
        office.db.execute("UPDATE koperasi SET kuk = 1 WHERE id = ?", [kunci.koperasi_id])

    save_versi(office, replace(naskah, isi=isi), ALASAN)
    suggested = load_kertas_kerja(office, kunci, BATAS).usulan.pedoman_id
    kind = load_pedoman(office, "kuk-1-2").asal
    use_shipped(office, "kuk-1-2")

    assert suggested == "kuk-1-2"
    assert kind is AsalPedoman.KANTOR
    assert "kuk-1-2" not in office.law.pedoman
    assert load_kertas_kerja(office, kunci, BATAS).usulan.pedoman_id == ID
    (taken,) = check_versi(office, replace(naskah, isi=isi))
    assert taken.message == "Kode kuk-1-2 sudah dipakai pedoman lain."


def test_a_pedoman_that_drafts_rest_on_is_not_retired(
    office: Office, make: Make, act: Act, monkeypatch: pytest.MonkeyPatch
) -> None:
    make("A", DRAF)
    act("pejabat")
    gone = {one: each for one, each in hukum.law().pedoman.items() if one != ID}
    monkeypatch.setattr(hukum, "law", lambda: replace(office.law, pedoman=gone))

    with pytest.raises(AppError, match="1 penilaian yang belum final memakai"):
        use_shipped(office, ID)


def test_an_empty_pedoman_is_full_of_faults_and_knows_where(office: Office) -> None:
    findings = check_versi(office, empty_naskah())

    assert [one.field for one in findings] == [
        "kepala/id",
        "kepala/judul",
        "kepala/dasar",
        "kepala/tahun_buku_sejak",
        "kepala/jenis",
        "predikat/0.nama",
        "aspek:0/nama",
    ]


def test_predikat_that_the_iku_does_not_count_are_remarked(office: Office) -> None:
    naskah = _renamed(office)
    for each in naskah.isi["predikat"]:
        each["nama"] = f"CONTOH {each['urut']}"

    (remark,) = check_versi(office, naskah)

    assert remark.severity is Severity.PERINGATAN
    assert "Sehat" in remark.message
    assert save_versi(office, naskah, ALASAN).findings == (remark,)


def test_a_row_with_a_foreign_date_cannot_be_stored(office: Office, tmp_path: Path) -> None:
    del tmp_path

    with pytest.raises(Exception, match="CHECK constraint"), office.db.atomic():
        office.db.execute(
            """INSERT INTO pedoman_kantor (pedoman_id, nomor, isi, sidik, alasan, dibuat_oleh,
                 dibuat_pada) VALUES ('x', 1, '', '', '', '', 'besok')"""
        )


def test_a_pedoman_that_is_not_there_is_refused_by_name(office: Office) -> None:
    with pytest.raises(AppError, match="Pedoman tidak-ada tidak ada"):
        load_pedoman(office, "tidak-ada")


def test_a_correction_of_an_older_installer_says_so(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_versi(office, _renamed(office), ALASAN)
    before = load_pedoman(office, ID).pemasang_berubah
    shipped = hukum.law()
    newer = replace(shipped.pedoman[ID], hash="sidik baru")
    pedoman = {**shipped.pedoman, ID: newer}
    monkeypatch.setattr(hukum, "law", lambda: replace(shipped, pedoman=pedoman))

    assert not before
    assert load_pedoman(office, ID).pemasang_berubah
