"""Surat tugas: saved with their teams, sent to many cooperatives, moved only on purpose."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from core.actions.office import Office
from core.actions.outcome import Topic
from core.actions.penilaian import finalize, mark_diperiksa
from core.actions.penugasan import (
    check_typed,
    list_penugasan,
    load_penugasan,
    restore_penugasan,
    save_penugasan,
    trash_penugasan,
)
from core.actions.penugasan_koperasi import (
    SaringanCalon,
    SudahDitugaskanError,
    assign,
    filtered,
    list_calon,
    list_ditugaskan,
    unassign,
)
from core.actions.petugas import list_petugas
from core.errors import DataRejectedError, RecordMovedError
from core.koperasi.laporan import KunciLaporan, Unit
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from core.koperasi.pemeriksaan import AnggotaTim, Penugasan, PeranTim
from core.rules.pilihan import Pilihan
from core.storage.koperasi_store import KoperasiStore
from core.storage.office_store import OfficeStore
from core.storage.pemeriksaan_store import PemeriksaanStore
from tests.core.actions.penilaian.conftest import BATAS, PEJABAT, PEMERIKSA, _final, _paper, _saved

TAHUN = 2026
SURAT = Penugasan(
    2025, "CONTOH/1/ST", date(2026, 3, 2), mulai=date(2026, 3, 9), selesai=date(2026, 3, 20)
)
KETUA = AnggotaTim("CONTOH Melati", PeranTim.KETUA, "190001011920011001", "Penata", "Pengawas")
ANGGOTA = AnggotaTim("CONTOH Mawar", PeranTim.ANGGOTA, "190002021920022002")
TIM = [KETUA, ANGGOTA]
Add = Callable[..., KunciLaporan]


def _choose(office: Office, **changed: object) -> None:
    """Conditions that these cooperatives need not meet."""
    wanted = replace(Pilihan(), layak_wajib_rat=False, **changed)  # type: ignore[arg-type]
    with office.db.atomic():
        OfficeStore(office.db).save_pilihan(office.deed("pilihan"), wanted)


@pytest.fixture
def add(office: Office) -> Add:
    """Another cooperative of the year."""
    _choose(office)

    def make(nama: str, jenis: str = "Simpan Pinjam", **changed: object) -> KunciLaporan:
        koperasi = replace(Koperasi(nama, jenis, kuk=3), **changed)  # type: ignore[arg-type]
        with office.db.atomic():
            found = KoperasiStore(office.db).add(
                office.deed("koperasi ditambah"), koperasi, StatusKoperasi(Keadaan.AKTIF)
            )
        return KunciLaporan(found, Unit.KOPERASI, 2025)

    return make


def _letter(office: Office, nomor: str = SURAT.nomor) -> int:
    return save_penugasan(office, replace(SURAT, nomor=nomor), TIM).value


def test_a_letter_keeps_its_team_in_order(office: Office) -> None:
    outcome = save_penugasan(
        office,
        replace(SURAT, nomor="  CONTOH/1/ST ", keperluan=" pemeriksaan\n"),
        [replace(KETUA, nip="19000101 192001 1 001", nama="CONTOH  Melati"), ANGGOTA],
    )

    found, team = load_penugasan(office, outcome.value)

    assert outcome.topics == {Topic.PEMERIKSAAN}
    assert (found.nomor, found.keperluan, found.mulai) == (
        "CONTOH/1/ST",
        "pemeriksaan",
        date(2026, 3, 9),
    )
    assert [(one.urut, one.nama, one.peran, one.nip) for one in team] == [
        (1, "CONTOH Melati", PeranTim.KETUA, KETUA.nip),
        (2, "CONTOH Mawar", PeranTim.ANGGOTA, ANGGOTA.nip),
    ]
    assert list_penugasan(office, TAHUN)[0].ketua == "CONTOH Melati"


def test_a_team_is_changed_member_by_member(office: Office) -> None:
    saved = _letter(office)
    letter, (first, second) = load_penugasan(office, saved)
    third = AnggotaTim("CONTOH Kenanga", PeranTim.ANGGOTA, "190007071920072007")

    save_penugasan(office, letter, [second, third])
    _, team = load_penugasan(office, saved)

    assert [(one.nama, one.urut) for one in team] == [("CONTOH Mawar", 1), ("CONTOH Kenanga", 2)]
    assert team[0].id == second.id
    gone = office.db.execute(
        "SELECT nama FROM anggota_tim WHERE dihapus_pada IS NOT NULL"
    ).fetchall()
    assert gone == [(first.nama,)]


def test_a_small_team_is_told_but_may_be_kept(office: Office) -> None:
    outcome = save_penugasan(office, SURAT, [KETUA])

    assert [one.code for one in outcome.findings] == ["penugasan.pemeriksa_kurang"]
    assert list_penugasan(office, TAHUN)[0].tim[0].nama == KETUA.nama


def test_a_wrong_nip_keeps_the_letter_from_being_saved(office: Office) -> None:
    wrong = replace(ANGGOTA, nip="1900")

    with pytest.raises(DataRejectedError) as rejected:
        save_penugasan(office, SURAT, [KETUA, wrong])

    assert [one.code for one in rejected.value.findings] == ["tim.nip"]
    assert list_penugasan(office, TAHUN) == ()
    assert "tim.nip" in [one.code for one in check_typed(office, SURAT, [KETUA, wrong])]


def test_an_officer_of_the_office_is_only_linked(office: Office) -> None:
    officer = list_petugas(office)[0]
    member = replace(KETUA, petugas_id=officer.id, nama="CONTOH Nama pada Surat")

    saved = save_penugasan(office, SURAT, [member, ANGGOTA]).value

    _, team = load_penugasan(office, saved)
    assert (team[0].petugas_id, team[0].nama) == (officer.id, "CONTOH Nama pada Surat")


def test_somebody_elses_change_is_not_overwritten(office: Office) -> None:
    saved = _letter(office)
    letter, team = load_penugasan(office, saved)
    save_penugasan(office, replace(letter, nomor="CONTOH/2/ST"), list(team))

    with pytest.raises(RecordMovedError):
        save_penugasan(office, replace(letter, nomor="CONTOH/3/ST"), list(team))

    with pytest.raises(RecordMovedError):
        load_penugasan(office, saved + 99)


def test_many_cooperatives_are_sent_to_at_once(office: Office, add: Add) -> None:
    chosen = [add(f"CONTOH KSP {name}") for name in ("Anggrek", "Bakung", "Cempaka")]
    saved = _letter(office)

    outcome = assign(office, saved, chosen, TAHUN)

    (row,) = list_penugasan(office, TAHUN)
    assert (outcome.value, row.jumlah, row.selesai) == (3, 3, 0)
    assert [one.kunci for one in list_ditugaskan(office, TAHUN, saved)] == chosen
    assert {one.tugas.id for one in list_calon(office, TAHUN) if one.tugas} == {saved}


def test_one_that_is_not_eligible_stops_all_of_them(office: Office, add: Add) -> None:
    sound = add("CONTOH KSP Anggrek")
    young = add("CONTOH KSP Bakung", tgl_badan_hukum=date(2025, 6, 1))
    saved = _letter(office)

    with pytest.raises(DataRejectedError) as rejected:
        assign(office, saved, [sound, young], TAHUN)

    (finding,) = rejected.value.findings
    assert "CONTOH KSP Bakung: Belum layak dinilai" in finding.message
    assert list_ditugaskan(office, TAHUN, saved) == ()


def test_another_letters_cooperative_is_moved_only_when_said(office: Office, add: Add) -> None:
    first, second = add("CONTOH KSP Anggrek"), add("CONTOH KSP Bakung")
    old, new = _letter(office, "CONTOH/1/ST"), _letter(office, "CONTOH/2/ST")
    assign(office, old, [first], TAHUN)

    with pytest.raises(SudahDitugaskanError) as asked:
        assign(office, new, [first, second], TAHUN)
    untouched = list_ditugaskan(office, TAHUN, new)
    assign(office, new, [first, second], TAHUN, pindahkan=asked.value.pindah)

    assert asked.value.pindah == {first}
    assert untouched == ()
    assert [one.kunci for one in list_ditugaskan(office, TAHUN, new)] == [first, second]
    assert list_ditugaskan(office, TAHUN, old) == ()


def test_one_taken_out_keeps_its_record(office: Office, add: Add) -> None:
    kunci = add("CONTOH KSP Anggrek")
    saved = _letter(office)
    assign(office, saved, [kunci], TAHUN)
    before = PemeriksaanStore(office.db).find(kunci)

    unassign(office, [kunci])

    found = PemeriksaanStore(office.db).find(kunci)
    assert before is not None
    assert found is not None
    assert (found.id, found.penugasan_id) == (before.id, None)


def test_a_letter_in_the_bin_sends_nobody_until_it_comes_back(office: Office, add: Add) -> None:
    kunci = add("CONTOH KSP Anggrek")
    saved = _letter(office)
    assign(office, saved, [kunci], TAHUN)
    letter, _ = load_penugasan(office, saved)

    trash_penugasan(office, letter)
    meanwhile = PemeriksaanStore(office.db).find(kunci)
    listed = list_penugasan(office, TAHUN), list_penugasan(office, TAHUN, trashed=True)
    restore_penugasan(office, replace(letter, versi=letter.versi + 1))

    assert meanwhile is not None
    assert meanwhile.penugasan_id is None
    assert ([], [saved]) == tuple([one.penugasan.id for one in each] for each in listed)
    assert [one.kunci for one in list_ditugaskan(office, TAHUN, saved)] == [kunci]


def test_candidates_are_filtered(office: Office, add: Add) -> None:
    taken, free = add("CONTOH KSP Anggrek"), add("CONTOH KSP Bakung")
    add("CONTOH KSP Cempaka", tgl_badan_hukum=date(2025, 6, 1))
    assign(office, _letter(office), [taken], TAHUN)
    rows = list_calon(office, TAHUN)

    def kept(**wanted: object) -> list[str]:
        found = filtered(rows, SaringanCalon(**wanted))  # type: ignore[arg-type]
        return [one.baris.nama.split()[-1] for one in found]

    assert kept() == ["Anggrek", "Bakung", "Cempaka"]
    assert kept(bebas=True, layak=True) == ["Bakung"]
    assert kept(teks="ang") == ["Anggrek"]
    assert kept(kecamatan=frozenset({"18.71.01"})) == []
    assert free in {one.kunci for one in rows}


def test_one_whose_result_is_final_is_told_apart(office: Office, add: Add) -> None:
    done, waiting = add("CONTOH KSP Anggrek"), add("CONTOH KSP Bakung")
    _final(office, done)
    rows = list_calon(office, TAHUN)

    kept = filtered(rows, SaringanCalon(belum_final=True))

    assert {one.kunci: one.final for one in rows} == {done: True, waiting: False}
    assert [one.kunci for one in kept] == [waiting]


def test_a_result_is_final_only_under_enough_examiners(office: Office, add: Add) -> None:
    kunci = add("CONTOH KSP Anggrek")
    saved = save_penugasan(office, SURAT, [KETUA]).value
    assign(office, saved, [kunci], TAHUN)
    checked = mark_diperiksa(
        office, _saved(office, _paper(kunci)).penilaian, PEMERIKSA, BATAS
    ).value

    with pytest.raises(DataRejectedError) as rejected:
        finalize(office, checked.penilaian, PEJABAT, BATAS)
    letter, team = load_penugasan(office, saved)
    save_penugasan(office, letter, [*team, ANGGOTA])
    done = finalize(office, checked.penilaian, PEJABAT, BATAS).value

    assert [one.code for one in rejected.value.findings] == ["penugasan.pemeriksa_kurang"]
    assert done.terkunci
    assert list_penugasan(office, TAHUN)[0].selesai == 1


def test_the_office_may_demand_a_letter_before_final(office: Office, kunci: KunciLaporan) -> None:
    _choose(office, wajib_surat_tugas=True)

    with pytest.raises(DataRejectedError) as rejected:
        _final(office, kunci)

    assert [one.code for one in rejected.value.findings] == ["pemeriksaan.tanpa_tugas"]
