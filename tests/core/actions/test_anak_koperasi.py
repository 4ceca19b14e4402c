"""People, papers, attachments and pick-lists through the actions, with real files."""

import errno
import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from core.actions import jurnal
from core.actions.daftar_pilihan import check_butir, daftar_of, list_butir, save_butir
from core.actions.izin_koperasi import (
    list_legalitas,
    pad_terakhir,
    restore_legalitas,
    save_legalitas,
    trash_legalitas,
)
from core.actions.koperasi import add_koperasi, examine, find_koperasi
from core.actions.lampiran import (
    add_lampiran,
    check_lampiran,
    copy_lampiran,
    list_lampiran,
    read_lampiran,
    rename_lampiran,
    restore_lampiran,
    trash_lampiran,
)
from core.actions.office import Office
from core.actions.pengurus import (
    list_pengurus,
    restore_pengurus,
    reveal_telepon,
    save_pengurus,
    trash_pengurus,
)
from core.actions.periksa import check_data
from core.errors import (
    AppError,
    DataRejectedError,
    FileUnreadableError,
    FileUnwritableError,
    NotAllowedError,
    RecordMovedError,
)
from core.koperasi.daftar_pilihan import KELOMPOK_KKMP, UbahanPilihan
from core.koperasi.lampiran import TERBESAR, Lampiran
from core.koperasi.legalitas import Legalitas
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from core.koperasi.pengurus import Pengurus
from core.storage.koperasi_anak import AnakKoperasi
from core.storage.koperasi_lampiran import FolderLampiran

MELATI = Koperasi(
    "CONTOH Koperasi Melati", "Jasa", kelurahan="18.71.01.1003", kelompok="Kop. Pasar"
)
PDF, JPG = b"%PDF-1.7 CONTOH", b"\xff\xd8\xff\xe0 CONTOH"


@pytest.fixture
def melati(office: Office) -> int:
    return add_koperasi(office, MELATI, StatusKoperasi(Keadaan.AKTIF)).value


def ketua(office: Office, koperasi_id: int) -> str:
    found = find_koperasi(office, koperasi_id)
    assert found is not None
    return found.ketua


def test_the_chair_follows_the_people(office: Office, melati: int) -> None:
    save_pengurus(office, Pengurus("CONTOH Budi", "bendahara", koperasi_id=melati))
    before = ketua(office, melati)
    saved = save_pengurus(office, Pengurus("CONTOH  Siti", koperasi_id=melati)).value
    now = ketua(office, melati)
    siti = next(one for one in list_pengurus(office, melati) if one.id == saved)
    save_pengurus(office, replace(siti, akhir=date(2026, 11, 23)))
    ended = ketua(office, melati)
    siti = next(one for one in list_pengurus(office, melati) if one.id == saved)
    trash_pengurus(office, replace(siti, akhir=None))
    with pytest.raises(RecordMovedError):
        trash_pengurus(office, siti)
    restore_pengurus(office, replace(siti, versi=siti.versi + 1))

    assert (before, now, ended) == ("", "CONTOH Siti", "")
    assert [one.jabatan for one in list_pengurus(office, melati)] == ["bendahara", "ketua"]


def test_a_telephone_is_masked_kept_and_its_reveal_noted(office: Office, melati: int) -> None:
    one = Pengurus("CONTOH Siti", koperasi_id=melati, telepon="+62 812-3456-7890")
    saved = save_pengurus(office, one).value
    shown = list_pengurus(office, melati)[0]

    save_pengurus(office, replace(shown, nama="CONTOH Siti Aminah"))
    revealed = reveal_telepon(office, saved).value

    assert shown.telepon == "0812******90"
    assert revealed == "081234567890"
    assert jurnal.history(office, "koperasi", melati)[0].perbuatan == "telepon pengurus dilihat"
    assert reveal_telepon(office, 1).value == ""


def test_a_person_without_a_name_is_refused(office: Office, melati: int) -> None:
    with pytest.raises(DataRejectedError, match="Nama belum diisi"):
        save_pengurus(office, Pengurus("", koperasi_id=melati))


def test_papers_keep_what_their_kind_has(office: Office, melati: int) -> None:
    paper = Legalitas(
        "pad",
        koperasi_id=melati,
        nomor=" AHU-1 ",
        tanggal=date(2021, 3, 4),
        alamat="Jl. CONTOH",
        kota="Metro",
        berlaku_sampai=date(2030, 1, 1),
    )
    saved = save_legalitas(office, paper).value
    save_legalitas(office, replace(paper, nomor="AHU-2", tanggal=date(2022, 3, 4)))

    newest = pad_terakhir(office, melati)
    assert newest is not None
    assert newest.nomor == "AHU-2"
    stored = next(one for one in list_legalitas(office, melati) if one.id == saved)
    assert (stored.nomor, stored.alamat, stored.kota, stored.berlaku_sampai) == (
        "AHU-1", "", "", None)  # fmt: skip
    save_legalitas(office, replace(stored, penerbit="CONTOH Notaris"))
    changed = next(one for one in list_legalitas(office, melati) if one.id == saved)
    trash_legalitas(office, changed)
    assert len(list_legalitas(office, melati)) == 1
    restore_legalitas(office, replace(changed, versi=changed.versi + 1))
    assert len(list_legalitas(office, melati)) == 2
    with pytest.raises(DataRejectedError, match="Nomor belum diisi"):
        save_legalitas(office, replace(paper, nomor=""))


def put(tmp_path: Path, name: str, content: bytes) -> Path:
    path = tmp_path / name
    path.write_bytes(content)
    return path


def test_a_file_is_kept_copied_and_told_when_it_is_gone(
    office: Office, melati: int, tmp_path: Path
) -> None:
    add_lampiran(office, melati, put(tmp_path, "CONTOH akta.PDF", PDF))
    add_lampiran(office, melati, put(tmp_path, "CONTOH foto.jpg", JPG))
    one = next(each for each in list_lampiran(office, melati) if each.jenis == "pdf")
    copied = copy_lampiran(office, one, tmp_path / "salinan" / "akta.pdf").value
    sound = list(check_lampiran(office))
    place = FolderLampiran(office.path).path_of(one.sidik, "pdf")
    place.write_bytes(b"%PDF-1.7 lain")
    changed = [each.message for each in check_lampiran(office)]
    place.unlink()
    gone = [each.message for each in check_data(office)]

    assert (copied.read_bytes(), sound) == (PDF, [])
    assert changed == [
        "Lampiran CONTOH akta.PDF (CONTOH Koperasi Melati) tidak terbaca atau isinya berubah."
    ]
    assert gone == [
        "Lampiran CONTOH akta.PDF (CONTOH Koperasi Melati) tidak ada lagi di folder lampiran."
    ]
    with pytest.raises(FileUnreadableError, match="tidak ada lagi"):
        read_lampiran(office, one)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "kosong"),
        (b"MZ program", "bukan PDF atau JPG menurut isinya"),
        (PDF + bytes(TERBESAR), "paling besar 20 MB"),
    ],
)
def test_what_may_not_be_kept_leaves_no_trace(
    office: Office, melati: int, tmp_path: Path, content: bytes, told: str
) -> None:
    with pytest.raises(DataRejectedError, match=told):
        add_lampiran(office, melati, put(tmp_path, "CONTOH.pdf", content))

    assert list_lampiran(office, melati) == ()
    assert not FolderLampiran(office.path).folder.exists()


def test_a_full_disk_a_missing_and_a_double_file_are_told(
    office: Office, melati: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(tmp_path, "CONTOH.pdf", PDF)
    with pytest.raises(FileUnreadableError, match="tidak dapat dibaca"):
        add_lampiran(office, melati, tmp_path / "tidak ada.pdf")
    with monkeypatch.context() as patch:
        full = OSError(errno.ENOSPC, "penuh")
        patch.setattr(os, "fsync", lambda _handle: (_ for _ in ()).throw(full))
        with pytest.raises(FileUnwritableError, match="disk penuh"):
            add_lampiran(office, melati, path)
    left = [one for one in FolderLampiran(office.path).folder.rglob("*") if one.is_file()]
    add_lampiran(office, melati, path)

    assert left == []
    with pytest.raises(AppError, match="sudah ada"):
        add_lampiran(office, melati, path)


def test_bytes_whose_record_fails_are_taken_back(
    office: Office, melati: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> int:
        raise RecordMovedError("CONTOH")

    monkeypatch.setattr(AnakKoperasi, "save", fail)
    with pytest.raises(RecordMovedError):
        add_lampiran(office, melati, put(tmp_path, "CONTOH.pdf", PDF))

    assert list(FolderLampiran(office.path).folder.rglob("*.pdf")) == []


def test_an_attachment_goes_to_the_trash_and_back(
    office: Office, melati: int, tmp_path: Path
) -> None:
    add_lampiran(office, melati, put(tmp_path, "CONTOH.pdf", PDF))
    rename_lampiran(office, list_lampiran(office, melati)[0], " akta  pendirian ")
    one = list_lampiran(office, melati)[0]
    trash_lampiran(office, one)
    gone = list_lampiran(office, melati)
    in_trash = AnakKoperasi(office.db, Lampiran).list_of(melati, trashed=True)
    restore_lampiran(office, in_trash[0])

    assert (one.perihal, gone) == ("akta pendirian", ())
    assert read_lampiran(office, list_lampiran(office, melati)[0]) == PDF


@pytest.fixture
def admin(office: Office) -> Office:
    office.actor = replace(office.actor, peran="admin")
    return office


def test_an_entry_is_added_renamed_with_its_cooperatives_and_retired(
    admin: Office, melati: int
) -> None:
    save_butir(admin, UbahanPilihan("kelompok", "Kop.  Nelayan"))
    pasar = next(one for one in list_butir(admin, "kelompok") if one.nama == "Kop. Pasar")
    renamed = save_butir(admin, replace(pasar.ubahan, nama="Kop. Pedagang Pasar")).value
    found = find_koperasi(admin, melati)
    assert found is not None
    again = next(one for one in list_butir(admin, "kelompok") if one.pemakai)
    save_butir(admin, replace(again.ubahan, dipakai=False))

    assert (pasar.pemakai, renamed, found.kelompok) == (1, 1, "Kop. Pedagang Pasar")
    lists = daftar_of(admin)
    assert "Kop. Nelayan" in lists.kelompok
    assert "Kop. Pasar" not in lists.kelompok
    assert "Kop. Pedagang Pasar" not in lists.kelompok
    told = [one.code for one in examine(admin, found).findings]
    assert "koperasi.di_luar_daftar" in told


def test_what_no_list_may_hold_is_refused(office: Office, admin: Office) -> None:
    long = UbahanPilihan("sektor", "x" * 81)
    kkmp = UbahanPilihan("kelompok", KELOMPOK_KKMP, KELOMPOK_KKMP, dipakai=False)
    cases = [UbahanPilihan("sektor", " "), long, UbahanPilihan("kelompok", "kop. pasar"), kkmp]

    assert [check_butir(admin, one)[0].code for one in cases] == [
        "pilihan.kosong",
        "pilihan.panjang",
        "pilihan.kembar",
        "pilihan.kkmp",
    ]
    with pytest.raises(DataRejectedError):
        save_butir(admin, long)
    office.actor = replace(office.actor, peran="operator")
    with pytest.raises(NotAllowedError):
        save_butir(office, UbahanPilihan("sektor", "CONTOH"))


def test_similar_names_are_pointed_out_in_one_kelurahan_only(office: Office, melati: int) -> None:
    near = examine(office, replace(MELATI, nama="CONTOH Koperasi Melatih")).sekitar.nama
    far = examine(office, replace(MELATI, nama="CONTOH Koperasi Melatih", kelurahan=None))

    assert near is not None
    assert near.id == melati
    assert far.sekitar.nama is None
