import json
import sqlite3
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from core.actions.data_terbuka import export_all, folder_of
from core.actions.data_terbuka_impor import import_all, import_into
from core.actions.office import Office, close_office
from core.actions.petugas import add_petugas, sign_in
from core.actions.progress import CancelledError, Progress
from core.errors import AppError, DataRejectedError, FileUnreadableError, FileUnwritableError
from core.kantor.model import Petugas
from core.storage import journal
from core.storage.arsip import Arsip
from core.storage.terbuka import DI_RUMAH, NAMA_PRIBADI, PRIBADI, TERBUKA, UMUM, own_tables
from core.storage.terbuka_buka import open_zip
from tests.core.ekspor.kecil import NIK, NIP, SANDI, dump, fill, new_office

ALASAN = "Pindah ke komputer baru"
Make = Callable[[str], Office]


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Make]:
    opened: list[Office] = []

    def office(name: str) -> Office:
        opened.append(new_office(tmp_path / f"{name}.db", node=len(opened) + 7))
        return opened[-1]

    yield office
    for one in opened:
        close_office(one, copy=False)


@pytest.fixture
def filled(make: Make) -> Office:
    office = make("asal")
    fill(office)
    return office


def test_every_table_is_open_or_stays_home_for_a_reason(filled: Office) -> None:
    search = {name for name in own_tables(filled.db) if name.startswith("umkm_cari")}

    assert set(own_tables(filled.db)) - search == TERBUKA | set(DI_RUMAH)
    assert not TERBUKA & set(DI_RUMAH)


def test_every_column_named_as_personal_data_are_has_been_thought_about(filled: Office) -> None:
    named = {
        (table, row[1])
        for table in TERBUKA
        for row in filled.db.execute(f"PRAGMA table_info({table})")
        if row[1] in NAMA_PRIBADI
    }

    assert named - PRIBADI - UMUM == set()


def test_open_data_with_personal_data_make_an_equal_office(
    make: Make, filled: Office, tmp_path: Path
) -> None:
    paper = Arsip(filled.path).put(b"%PDF-1.4 CONTOH")
    export_all(filled, tmp_path / "s.zip", alasan=ALASAN)
    other = make("tujuan")

    hasil = import_all(other, tmp_path / "s.zip").value

    assert dump(other) == dump(filled)
    assert hasil.terbuka
    assert Arsip(other.path).read(paper).isi == b"%PDF-1.4 CONTOH"
    assert journal.first_broken(other.db) is None


def test_locks_of_a_final_stand_again_after_an_import(
    make: Make, filled: Office, tmp_path: Path
) -> None:
    export_all(filled, tmp_path / "s.zip", alasan=ALASAN)
    other = make("tujuan")
    import_all(other, tmp_path / "s.zip")

    with pytest.raises(sqlite3.IntegrityError, match="terkunci"):
        other.db.execute("UPDATE penilaian SET predikat = 'LAIN'")
    hits = other.db.execute("SELECT count(*) FROM umkm_cari WHERE umkm_cari MATCH 'aneka'")
    assert hits.fetchone() == (1,)


def test_ids_go_on_from_the_node_of_this_pc(make: Make, filled: Office, tmp_path: Path) -> None:
    export_all(filled, tmp_path / "s.zip", alasan=ALASAN)
    other = make("tujuan")
    import_all(other, tmp_path / "s.zip")

    new_id = other.db.execute("INSERT INTO umkm (nama, nama_kunci) VALUES ('x', 'x')").lastrowid

    assert int(new_id or 0) >> 36 == 8


def test_masked_data_leave_no_personal_figure_and_overwrite_nothing(
    make: Make, filled: Office, tmp_path: Path
) -> None:
    export_all(filled, tmp_path / "m.zip")
    with zipfile.ZipFile(tmp_path / "m.zip") as file:
        inside = b"".join(file.read(name) for name in file.namelist())
    other = make("tujuan")
    import_all(other, tmp_path / "m.zip")

    assert NIK.encode() not in inside
    assert b"1871**********01" in inside
    assert b"scan.pdf" in inside
    assert b"%PDF-" not in inside
    assert other.db.execute("SELECT nik, telepon FROM umkm ORDER BY id").fetchall()[0] == (None, "")
    assert other.db.execute("SELECT count(*) FROM penilaian WHERE status='final'").fetchone() == (
        1,
    )


def test_secrets_and_the_journal_stay_home(filled: Office, tmp_path: Path) -> None:
    export_all(filled, tmp_path / "s.zip", alasan=ALASAN)
    with zipfile.ZipFile(tmp_path / "s.zip") as file:
        inside = b"".join(file.read(name) for name in file.namelist())
        names = file.namelist()

    assert b"argon2" not in inside
    assert "data/jurnal.csv" not in names


def test_opening_personal_data_is_journalled_and_needs_a_reason(
    filled: Office, tmp_path: Path
) -> None:
    with pytest.raises(DataRejectedError):
        export_all(filled, tmp_path / "s.zip", alasan="x")
    export_all(filled, tmp_path / "s.zip", alasan=ALASAN)

    entry = journal.entries_of(filled.db, "semua", "ekspor")[0]
    assert entry.perbuatan == "data pribadi diekspor"
    assert entry.perubahan["alasan"] == (None, ALASAN)


def test_equal_data_give_equal_bytes(filled: Office, tmp_path: Path) -> None:
    export_all(filled, tmp_path / "a.zip")
    export_all(filled, tmp_path / "b.zip")

    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_an_officer_who_came_without_password_may_be_the_first_admin(
    make: Make, filled: Office, tmp_path: Path
) -> None:
    export_all(filled, tmp_path / "s.zip", alasan=ALASAN)
    other = make("tujuan")
    import_all(other, tmp_path / "s.zip")
    person = Petugas(0, NIP, "CONTOH Petugas Admin", "CONTOH", "admin", aktif=True, versi=1)

    add_petugas(other, person, SANDI)

    assert sign_in(other, NIP, SANDI).value.nip == NIP
    assert other.db.execute("SELECT count(*) FROM petugas").fetchone() == (1,)


@pytest.mark.parametrize("same_nip", [True, False])
def test_links_to_an_officer_follow_when_the_office_has_its_own(
    filled: Office, tmp_path: Path, same_nip: bool
) -> None:
    export_all(filled, tmp_path / "s.zip", alasan=ALASAN)
    other = new_office(tmp_path / "tujuan.db", node=7)  # the same node: the same ids
    nip = NIP if same_nip else "190003031920031003"
    own = Petugas(0, nip, "CONTOH Lain", "CONTOH", "admin", aktif=True, versi=1)
    add_petugas(other, own, SANDI)

    import_all(other, tmp_path / "s.zip")

    found = other.db.execute(
        "SELECT p.nip FROM penilaian n JOIN petugas p ON p.id = n.final_oleh"
    ).fetchall()
    assert found == [(NIP,)]
    assert sign_in(other, nip, SANDI).value.nama == "CONTOH Lain"
    close_office(other, copy=False)


def test_an_office_with_data_is_not_overwritten(filled: Office, tmp_path: Path) -> None:
    export_all(filled, tmp_path / "s.zip", alasan=ALASAN)
    before = dump(filled)

    with pytest.raises(AppError, match="sudah berisi data"):
        import_all(filled, tmp_path / "s.zip")

    assert dump(filled) == before


def _repacked(source: Path, target: Path, **changes: bytes | None) -> Path:
    """The .zip with parts replaced or left out, hashes made to fit unless the manifest is named."""
    import hashlib

    with zipfile.ZipFile(source) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    for name, content in changes.items():
        if content is None:
            parts.pop(name)
        else:
            parts[name] = content
    if "MANIFES.sha256" not in changes:
        lines = [
            f"{hashlib.sha256(content).hexdigest()}  {name}\n"
            for name, content in parts.items()
            if name != "MANIFES.sha256"
        ]
        parts["MANIFES.sha256"] = "".join(lines).encode()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return target


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"../luar.txt": b"x"}, "asing"),
        ({"/etc/x": b"x"}, "asing"),
        ({"data/umkm.csv": b"id\r\n", "MANIFES.sha256": b""}, "tidak lengkap"),
        ({"data/umkm.csv": None}, "tidak ada di dalamnya"),
        ({"data/umkm.csv": b"id,nama\r\n1,x\r\n"}, "kepala kolomnya berubah"),
        ({"schema.json": None}, "bukan data terbuka"),
        ({"schema.json": b"{}"}, "bukan data terbuka"),
        ({"schema.json": b'{"name": "lain"}'}, "bukan data terbuka"),
        ({"schema.json": b"{"}, "bukan data terbuka"),
        ({"data/umkm.csv": b"0" * 40_000_000}, "mengembang"),
    ],
)
def test_a_tampered_file_is_refused_in_words(
    make: Make, filled: Office, tmp_path: Path, changes: dict[str, bytes | None], words: str
) -> None:
    export_all(filled, tmp_path / "s.zip", alasan=ALASAN)
    bad = _repacked(tmp_path / "s.zip", tmp_path / "x.zip", **changes)
    other = make("tujuan")
    before = dump(other)

    with pytest.raises(FileUnreadableError, match=words):
        import_all(other, bad)

    assert dump(other) == before


def _schema(source: Path) -> dict[str, object]:
    with zipfile.ZipFile(source) as file:
        found: dict[str, object] = json.loads(file.read("schema.json"))
        return found


@pytest.mark.parametrize("what", ["skema", "tabel", "kolom", "wajib"])
def test_a_schema_that_this_program_does_not_know_is_refused(
    make: Make, filled: Office, tmp_path: Path, what: str
) -> None:
    export_all(filled, tmp_path / "s.zip", alasan=ALASAN)
    schema: dict[str, object] = _schema(tmp_path / "s.zip")
    resources = schema["resources"]
    assert isinstance(resources, list)
    fields = next(one for one in resources if one["name"] == "umkm")["schema"]["fields"]
    match what:
        case "skema":
            schema["skema"] = ["0001_awal", "9999_besok"]
        case "tabel":
            resources[0]["name"] = "jurnal"
        case "kolom":
            fields[1]["name"] = "asing"
        case _:
            del fields[1]
    content = json.dumps(schema).encode()
    bad = _repacked(tmp_path / "s.zip", tmp_path / "x.zip", **{"schema.json": content})

    with pytest.raises(FileUnreadableError, match=r"lebih baru|tidak dikenal|tidak cocok"):
        import_all(make("tujuan"), bad)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"CONTOH Batik", b"CONTOH Batik,lebih"),
        (b"18.71.01.1003", b"18.71.01.9999"),
        (b"1871015708900001", b"187101570890"),
    ],
)
def test_a_row_that_does_not_fit_stops_everything(
    make: Make, filled: Office, tmp_path: Path, old: bytes, new: bytes
) -> None:
    export_all(filled, tmp_path / "s.zip", alasan=ALASAN)
    with zipfile.ZipFile(tmp_path / "s.zip") as file:
        content = file.read("data/umkm.csv").replace(old, new)
    bad = _repacked(tmp_path / "s.zip", tmp_path / "x.zip", **{"data/umkm.csv": content})
    other = make("tujuan")
    before = dump(other)

    with pytest.raises(FileUnreadableError, match="tidak dapat dimasukkan"):
        import_all(other, bad)

    assert dump(other) == before


def test_half_a_file_a_missing_one_and_one_of_another_kind_are_refused(
    filled: Office, tmp_path: Path
) -> None:
    export_all(filled, tmp_path / "s.zip")
    content = (tmp_path / "s.zip").read_bytes()
    (tmp_path / "separuh.zip").write_bytes(content[: len(content) // 2])
    (tmp_path / "lain.zip").write_bytes(b"bukan zip")
    middle = bytearray(content)
    middle[len(middle) // 3] ^= 0xFF
    (tmp_path / "rusak.zip").write_bytes(middle)

    for name in ("separuh", "lain", "rusak", "tidak-ada"):
        with pytest.raises(FileUnreadableError):
            open_zip(tmp_path / f"{name}.zip")


def test_a_refused_file_leaves_no_new_office(tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(b"bukan zip")

    with pytest.raises(FileUnreadableError):
        import_into(tmp_path / "baru.db", tmp_path / "x.zip")

    assert [file.name for file in tmp_path.iterdir()] == ["x.zip"]


def test_a_new_office_is_made_for_the_file(filled: Office, tmp_path: Path) -> None:
    export_all(filled, tmp_path / "s.zip", alasan=ALASAN)

    hasil = import_into(tmp_path / "baru.db", tmp_path / "s.zip")

    assert hasil.baris > 100
    assert (tmp_path / "baru.db").exists()


def test_a_changed_attachment_is_refused(make: Make, filled: Office, tmp_path: Path) -> None:
    sidik = Arsip(filled.path).put(b"%PDF-1.4 CONTOH")
    export_all(filled, tmp_path / "s.zip", alasan=ALASAN)
    bad = _repacked(
        tmp_path / "s.zip", tmp_path / "x.zip", **{f"arsip/{sidik}.pdf": b"%PDF-1.4 LAIN"}
    )
    other = make("tujuan")

    with pytest.raises(FileUnreadableError, match="berkas yang berubah"):
        import_all(other, bad)

    assert not list(folder_of(other, "arsip").glob("*"))


def test_batal_leaves_no_half_file_and_the_old_one_stays(filled: Office, tmp_path: Path) -> None:
    (tmp_path / "s.zip").write_bytes(b"lama")
    progress = Progress()
    progress.cancel()

    with pytest.raises(CancelledError):
        export_all(filled, tmp_path / "s.zip", progress=progress)

    assert (tmp_path / "s.zip").read_bytes() == b"lama"
    assert not list(tmp_path.glob("*.belum"))


def test_a_place_that_cannot_be_written_is_told_in_words(filled: Office, tmp_path: Path) -> None:
    (tmp_path / "folder.zip").mkdir()

    with pytest.raises(FileUnwritableError):
        export_all(filled, tmp_path / "tidak-ada" / "s.zip")
    with pytest.raises(FileUnwritableError, match="folder"):
        export_all(filled, tmp_path / "folder.zip")
    with pytest.raises(AppError, match=r"satu \.zip"):
        export_all(filled, tmp_path / "s.xlsx")
