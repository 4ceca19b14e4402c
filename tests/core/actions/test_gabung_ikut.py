"""What comes along when two records are made one: files, duties; over a restart; over a cut."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from core.actions.gabung_koperasi import latest_merges, merge, plan_merge, unmerge
from core.actions.kegiatan import (
    load_kegiatan,
    rekap_kegiatan,
    remove_peserta,
    save_kegiatan,
    save_peserta,
)
from core.actions.koperasi import add_koperasi, restore_koperasi, trash_koperasi
from core.actions.lampiran import (
    add_lampiran,
    check_lampiran,
    copy_lampiran,
    list_lampiran,
    read_lampiran,
    rename_lampiran,
    trash_lampiran,
)
from core.actions.office import Office, close_office, open_writer
from core.actions.outcome import Topic
from core.errors import AppError
from core.kantor.kegiatan import Kegiatan, PesertaKegiatan
from core.koperasi.gabung import BENTROK, SEBUTAN_TABEL, Pilihan
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from core.storage.gabung_store import GabungStore

DAY = date(2026, 3, 2)
PDF, JPG = b"%PDF-1.7 CONTOH akta", b"\xff\xd8\xff\xe0 CONTOH foto"


@pytest.fixture
def pair(office: Office) -> tuple[int, int]:
    """The one that stays and the one that goes."""
    made = [
        add_koperasi(office, Koperasi(nama, "Jasa"), StatusKoperasi(Keadaan.AKTIF)).value
        for nama in ("CONTOH Koperasi Melati", "CONTOH Koperasi Melatih")
    ]
    return made[0], made[1]


def attach(office: Office, koperasi_id: int, path: Path, content: bytes) -> int:
    path.write_bytes(content)
    return add_lampiran(office, koperasi_id, path).value


def files(office: Office, koperasi_id: int) -> dict[str, bytes]:
    """Every attachment as its bytes open."""
    return {
        one.nama_berkas: read_lampiran(office, one) for one in list_lampiran(office, koperasi_id)
    }


def reached(office: Office, kegiatan_id: int) -> list[tuple[str, int | None, str]]:
    """Names, people and results of those a duty reached."""
    return [
        (one.nama, one.peserta.orang, one.peserta.hasil)
        for one in load_kegiatan(office, kegiatan_id).peserta
    ]


def test_attachments_open_after_merging_and_after_parting(
    office: Office, pair: tuple[int, int], tmp_path: Path
) -> None:
    stays, goes = pair
    attach(office, stays, tmp_path / "rat.pdf", PDF)
    attach(office, goes, tmp_path / "akta.pdf", PDF)  # the same bytes under another name
    attach(office, goes, tmp_path / "foto.jpg", JPG)

    merged = merge(office, Pilihan(stays, goes, alasan="dua kali")).value
    together = files(office, stays), files(office, goes)
    photo = next(one for one in list_lampiran(office, stays) if one.jenis == "jpg")
    copied = copy_lampiran(office, photo, tmp_path / "salinan.jpg").value.read_bytes()
    told = unmerge(office, merged).value.tertinggal

    assert together == ({"rat.pdf": PDF, "akta.pdf": PDF, "foto.jpg": JPG}, {})
    assert copied == JPG
    assert told == ()
    assert files(office, stays) == {"rat.pdf": PDF}
    assert files(office, goes) == {"akta.pdf": PDF, "foto.jpg": JPG}
    assert list(check_lampiran(office)) == []


def test_an_attachment_that_was_edited_since_stays_and_still_opens(
    office: Office, pair: tuple[int, int], tmp_path: Path
) -> None:
    stays, goes = pair
    attach(office, goes, tmp_path / "akta.pdf", PDF)
    attach(office, goes, tmp_path / "foto.jpg", JPG)
    merged = merge(office, Pilihan(stays, goes, alasan="dua kali")).value
    by_kind = {one.jenis: one for one in list_lampiran(office, stays)}
    rename_lampiran(office, by_kind["pdf"], "Akta pendirian")
    trash_lampiran(office, by_kind["jpg"])

    told = unmerge(office, merged).value.tertinggal

    assert told == ("Lampiran (diubah sesudah digabung)",) * 2
    assert files(office, stays) == {"akta.pdf": PDF}
    assert files(office, goes) == {}


def test_duties_follow_and_one_that_both_attended_is_counted_once(
    office: Office, pair: tuple[int, int]
) -> None:
    stays, goes = pair
    both = [PesertaKegiatan(0, koperasi_id=stays, orang=3), PesertaKegiatan(0, koperasi_id=goes)]
    shared = save_kegiatan(office, Kegiatan("penyuluhan", DAY, "CONTOH bersama"), both).value
    alone = [PesertaKegiatan(0, koperasi_id=goes, orang=5, hasil="paham")]
    own = save_kegiatan(office, Kegiatan("penyuluhan", DAY, "CONTOH sendiri"), alone).value
    before = reached(office, shared), reached(office, own)

    plan = plan_merge(office, stays, goes)
    outcome = merge(office, Pilihan(stays, goes, alasan="dua kali"))
    together = reached(office, shared), reached(office, own)
    counted = rekap_kegiatan(office, 2026).jumlah
    parted = unmerge(office, outcome.value)

    kinds = {(one.sebutan, one.jumlah, one.tinggal) for one in (*plan.pindah, *plan.tinggal)}
    assert {one for one in kinds if one[0].startswith("Kegiatan")} == {
        ("Kegiatan yang diikuti", 1, ""),
        ("Kegiatan yang diikuti", 1, BENTROK),
    }
    assert together == (
        [("CONTOH Koperasi Melati", 3, "")],
        [("CONTOH Koperasi Melati", 5, "paham")],
    )
    assert (counted.kegiatan, counted.koperasi, counted.orang) == (2, 1, 8)
    assert (reached(office, shared), reached(office, own)) == before
    # the page Kegiatan reads again
    assert Topic.KEGIATAN in outcome.topics & parted.topics


def test_a_participant_that_was_edited_or_taken_out_since_is_told(
    office: Office, pair: tuple[int, int]
) -> None:
    stays, goes = pair
    own = [
        save_kegiatan(
            office, Kegiatan("penyuluhan", DAY, f"CONTOH {n}"), [PesertaKegiatan(0, goes)]
        ).value
        for n in "ab"
    ]
    merged = merge(office, Pilihan(stays, goes, alasan="dua kali")).value
    first, second = (load_kegiatan(office, one).peserta[0].peserta for one in own)
    save_peserta(office, replace(first, orang=9))
    remove_peserta(office, [second])

    told = unmerge(office, merged).value.tertinggal

    assert told == ("Kegiatan yang diikuti (diubah sesudah digabung)",) * 2
    assert reached(office, own[0]) == [("CONTOH Koperasi Melati", 9, "")]
    assert reached(office, own[1]) == []


def test_a_merge_is_parted_after_a_restart(
    office: Office, pair: tuple[int, int], tmp_path: Path
) -> None:
    stays, goes = pair
    attach(office, goes, tmp_path / "akta.pdf", PDF)
    merged = merge(office, Pilihan(stays, goes, alasan="dua kali")).value
    close_office(office, copy=False)

    again = open_writer(office.path)
    try:
        with pytest.raises(AppError, match="digabung ke koperasi lain"):
            restore_koperasi(again, goes, 2)
        offered = latest_merges(again)
        told = unmerge(again, merged).value.tertinggal
        apart = files(again, stays), files(again, goes)
        versi = again.db.execute("SELECT versi FROM koperasi WHERE id = ?", [goes]).fetchone()[0]
        trash_koperasi(again, goes, versi)
        restore_koperasi(again, goes, versi + 1)
    finally:
        close_office(again, copy=False)

    assert [one[:2] for one in offered] == [(merged, stays)]
    assert told == ()
    assert apart == ({}, {"akta.pdf": PDF})


def test_every_kind_of_rows_that_moves_has_its_word(office: Office) -> None:
    assert set(GabungStore(office.db).tables()) == set(SEBUTAN_TABEL)
