"""The archive keeps whole files only, and knows a damaged one from a lost one."""

import errno
import os
from pathlib import Path

import pytest

from core.errors import FileUnwritableError
from core.storage.arsip import Arsip, KeadaanBerkas, write_whole

PDF = b"%PDF-1.4 CONTOH"


@pytest.fixture
def arsip(tmp_path: Path) -> Arsip:
    return Arsip(tmp_path / "kantor.db")


def _files(arsip: Arsip) -> list[str]:
    return sorted(path.name for path in arsip.folder.rglob("*") if path.is_file())


def test_a_file_lies_under_its_hash_beside_the_database(arsip: Arsip, tmp_path: Path) -> None:
    sidik = arsip.put(PDF)

    path = tmp_path / "arsip-kantor" / sidik[:2] / f"{sidik}.pdf"
    assert path.read_bytes() == PDF
    assert arsip.put(PDF) == sidik
    assert _files(arsip) == [path.name]
    assert arsip.read(sidik).isi == PDF


def test_a_lost_and_a_damaged_file_are_told_apart_and_mended(arsip: Arsip) -> None:
    sidik = arsip.put(PDF)
    arsip.path_of(sidik).write_bytes(PDF[:-1])
    damaged = arsip.read(sidik)
    arsip.path_of(sidik).unlink()
    lost = arsip.read(sidik)

    arsip.put(PDF)

    assert damaged.keadaan is KeadaanBerkas.RUSAK
    assert (lost.keadaan, lost.isi) == (KeadaanBerkas.HILANG, b"")
    assert arsip.read(sidik).keadaan is KeadaanBerkas.UTUH


def test_a_file_that_cannot_be_read_counts_as_damaged(arsip: Arsip) -> None:
    sidik = arsip.put(PDF)
    arsip.path_of(sidik).unlink()
    arsip.path_of(sidik).mkdir()

    assert arsip.read(sidik).keadaan is KeadaanBerkas.RUSAK


@pytest.mark.parametrize(
    ("number", "said"),
    [(errno.ENOSPC, "disk penuh"), (errno.EROFS, "tidak dapat ditulis.")],
)
def test_a_full_disk_and_a_closed_folder_leave_nothing_and_say_the_way_out(
    arsip: Arsip, monkeypatch: pytest.MonkeyPatch, number: int, said: str
) -> None:
    def refuse(_handle: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)

    with pytest.raises(FileUnwritableError, match=said) as told:
        arsip.put(PDF)

    assert "arsip-kantor" in told.value.message
    assert told.value.hint
    assert _files(arsip) == []


def test_a_folder_that_cannot_be_made_is_told(arsip: Arsip) -> None:
    arsip.folder.write_bytes(b"bukan folder")

    with pytest.raises(FileUnwritableError):
        arsip.put(PDF)


def test_an_older_file_stays_when_the_new_one_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "lama.pdf"
    path.write_bytes(b"lama")

    def refuse(_self: Path, _target: Path) -> Path:
        raise OSError(errno.EACCES, "terkunci")

    monkeypatch.setattr(Path, "replace", refuse)

    with pytest.raises(FileUnwritableError, match="lama"):
        write_whole(path, b"baru", where="Berkas lama.pdf")

    assert [each.read_bytes() for each in tmp_path.iterdir()] == [b"lama"]


def test_a_file_of_a_paper_that_was_not_issued_is_taken_back(arsip: Arsip) -> None:
    sidik = arsip.put(PDF)

    arsip.drop(sidik)
    arsip.drop(sidik)

    assert _files(arsip) == []
    assert not arsip.path_of(sidik).parent.exists()
