"""Attachments and issued papers go along with the copies of a database, whole or told."""

import errno
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from core.actions.data_terbuka import export_all
from core.actions.data_terbuka_impor import import_all
from core.actions.koperasi import add_koperasi
from core.actions.lampiran import add_lampiran, check_lampiran, list_lampiran, read_lampiran
from core.actions.office import Office, close_office, create_office, make_salinan, open_writer
from core.actions.progress import Progress
from core.errors import FileUnwritableError
from core.koperasi.lampiran import Lampiran
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from core.storage import backup_berkas
from core.storage.arsip import Arsip, unwritable
from core.storage.backup import KEPT, folder_of, kept, make_with_files
from core.storage.koperasi_lampiran import FolderLampiran

SAAT = datetime(2026, 11, 24, 9, 0)
ISI = b"%PDF-1.7 CONTOH akta pendirian"
NASKAH = b"%PDF-1.7 CONTOH berita acara"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = create_office(tmp_path / "kantor.db", node=7, clock=lambda: SAAT)
    yield made
    close_office(made, copy=False)


def attach(office: Office, folder: Path, content: bytes = ISI) -> Lampiran:
    koperasi = Koperasi("CONTOH Akasia", "Jasa", kelurahan="18.71.01.1003")
    status = StatusKoperasi(Keadaan.AKTIF, SAAT.date())
    found = office.db.execute("SELECT min(id) FROM koperasi").fetchone()[0]
    koperasi_id = found or add_koperasi(office, koperasi, status).value
    source = folder / "akta.pdf"
    source.write_bytes(content)
    saved = add_lampiran(office, koperasi_id, source).value
    return next(one for one in list_lampiran(office, koperasi_id) if one.id == saved)


def copied(office: Office) -> dict[str, bytes]:
    folder = folder_of(office.path)
    return {
        str(file.relative_to(folder).as_posix()): file.read_bytes()
        for file in sorted(folder.glob("*/??/*"))
    }


def place(jenis: str, sidik: str) -> str:
    return f"{jenis}/{sidik[:2]}/{sidik}.pdf"


def test_a_copy_takes_every_file_along_once(office: Office, tmp_path: Path) -> None:
    lampiran, paper = attach(office, tmp_path), Arsip(office.path).put(NASKAH)
    steps: list[tuple[int, int]] = []

    first = make_salinan(office, Progress(lambda done, total: steps.append((done, total))))
    again = make_salinan(office)

    assert copied(office) == {place("arsip", paper): NASKAH, place("lampiran", lampiran.sidik): ISI}
    assert (first.value.berkas.baru, again.value.berkas.baru) == (2, 0)
    assert (first.findings, again.findings) == ((), ())
    assert steps == [(0, 2), (1, 2), (2, 2)]


def test_closing_takes_them_along_too(office: Office, tmp_path: Path) -> None:
    lampiran = attach(office, tmp_path)

    close_office(office)

    assert list(copied(office)) == [place("lampiran", lampiran.sidik)]


def test_a_copy_that_is_opened_finds_its_files(office: Office, tmp_path: Path) -> None:
    lampiran, paper = attach(office, tmp_path), Arsip(office.path).put(NASKAH)
    made = make_salinan(office).value

    copy = open_writer(made.path, clock=lambda: SAAT)

    assert read_lampiran(copy, lampiran) == ISI
    assert Arsip(copy.path).read(paper).isi == NASKAH
    assert list(check_lampiran(copy)) == []
    # and its own copies are as whole as those it came from
    assert make_salinan(copy).value.berkas.baru == 2
    close_office(copy, copy=False)


def test_a_database_put_back_finds_files_that_were_lost(office: Office, tmp_path: Path) -> None:
    lampiran = attach(office, tmp_path)
    make_salinan(office)
    FolderLampiran(office.path).path_of(lampiran.sidik, "pdf").unlink()

    assert read_lampiran(office, lampiran) == ISI
    attach_again = FolderLampiran(office.path).put(ISI, "pdf")
    assert attach_again == (lampiran.sidik, True)


def test_half_a_file_is_copied_again(office: Office, tmp_path: Path) -> None:
    lampiran = attach(office, tmp_path)
    target = folder_of(office.path) / place("lampiran", lampiran.sidik)
    target.parent.mkdir(parents=True)
    target.write_bytes(ISI[:7])
    target.with_name(f"{target.name}.belum").write_bytes(ISI[:3])

    assert make_salinan(office).value.berkas.baru == 1
    assert copied(office) == {place("lampiran", lampiran.sidik): ISI}


def test_a_full_disk_is_told_and_the_copy_of_the_database_stays(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    attach(office, tmp_path)

    def full(_path: Path, _content: bytes, *, where: str) -> None:
        raise unwritable(where, OSError(errno.ENOSPC, "penuh"))

    with monkeypatch.context() as patched:
        patched.setattr(backup_berkas, "write_whole", full)
        with pytest.raises(FileUnwritableError) as told:
            make_salinan(office)

    assert told.value.message.startswith("Salinan basis data sudah dibuat dan teruji")
    assert "disk penuh" in told.value.message
    assert "Kosongkan ruang disk" in told.value.hint
    assert [one.dibuat for one in kept(office.path)] == [SAAT]
    assert make_salinan(office).value.berkas.baru == 1


def test_a_place_that_cannot_be_written_is_told(office: Office, tmp_path: Path) -> None:
    attach(office, tmp_path)
    folder_of(office.path).mkdir()
    (folder_of(office.path) / "lampiran").write_bytes(b"bukan folder")

    with pytest.raises(FileUnwritableError, match="sudah dibuat dan teruji"):
        make_salinan(office)


def test_a_disk_that_changes_what_is_written_is_told(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    attach(office, tmp_path)

    def bad(path: Path, content: bytes, *, where: str) -> None:
        path.write_bytes(content[:-1] + where[:1].encode())

    monkeypatch.setattr(backup_berkas, "write_whole", bad)

    with pytest.raises(FileUnwritableError, match="berubah saat disalin"):
        make_salinan(office)


def test_lost_and_spoilt_sources_are_named(office: Office, tmp_path: Path) -> None:
    lost = attach(office, tmp_path)
    spoilt = attach(office, tmp_path, ISI + b" lain")
    folder = FolderLampiran(office.path)
    folder.path_of(lost.sidik, "pdf").unlink()
    folder.path_of(spoilt.sidik, "pdf").write_bytes(b"diubah")

    outcome = make_salinan(office)

    assert outcome.value.berkas.hilang == ("akta.pdf",)
    assert outcome.value.berkas.rusak == (f"{spoilt.sidik}.pdf",)
    assert [one.message for one in outcome.findings] == [
        "akta.pdf tidak ada lagi di folder lampiran, sehingga tidak ikut tersalin.",
        f"{spoilt.sidik}.pdf berubah isinya atau tidak terbaca, sehingga tidak ikut tersalin.",
    ]
    assert copied(office) == {}


def test_a_source_that_cannot_be_read_is_named(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lampiran = attach(office, tmp_path)

    def locked(_self: Path) -> bytes:
        raise PermissionError

    with monkeypatch.context() as patched:
        patched.setattr(Path, "read_bytes", locked)
        made = make_with_files(office.db, office.path, when=SAAT)

    assert made.berkas.rusak == (f"{lampiran.sidik}.pdf",)


def test_files_stay_when_the_oldest_copies_leave(office: Office, tmp_path: Path) -> None:
    lampiran = attach(office, tmp_path)
    for day in range(KEPT + 2):
        make_with_files(office.db, office.path, when=SAAT + timedelta(days=day))

    assert len(kept(office.path)) == KEPT
    assert copied(office) == {place("lampiran", lampiran.sidik): ISI}


def test_attachments_travel_with_open_data_also_from_a_copy(office: Office, tmp_path: Path) -> None:
    lampiran = attach(office, tmp_path)
    made = make_salinan(office).value
    copy = open_writer(made.path, clock=lambda: SAAT)
    export_all(copy, tmp_path / "semua.zip", alasan="Pindah ke komputer baru")
    close_office(copy, copy=False)
    other = create_office(tmp_path / "lain" / "tujuan.db", node=8, clock=lambda: SAAT)

    import_all(other, tmp_path / "semua.zip")

    assert read_lampiran(other, lampiran) == ISI
    close_office(other, copy=False)
