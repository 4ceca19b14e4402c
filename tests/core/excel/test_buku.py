"""A workbook opens with its values, or says in a sentence why it does not."""

import os
import stat
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.errors import AppError, FileUnreadableError
from core.excel import buku
from core.excel.buku import Lembar, read_buku
from core.excel.isi_xlsx import look_into
from tests.core.excel.tulis import Galat, Lembaran, ods, packed, sheet_xml, xlsx

LAMA = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How files of Excel up to 2003, and those with a password, begin."""
TABEL: Lembaran = {
    "Lembar & 1": [["Komponen", "Skor"], ["1.1", 2.5], [None, Galat()], ["ya", True]]
}


def _file(tmp_path: Path, content: bytes, name: str = "buku.xlsx") -> Path:
    path = tmp_path / name
    path.write_bytes(content)
    return path


def test_values_stand_where_they_stand_in_excel(tmp_path: Path) -> None:
    path = _file(tmp_path, xlsx({**TABEL, "Kosong": []}))

    assert read_buku(path) == (
        Lembar(
            "Lembar & 1",
            (("Komponen", "Skor"), ("1.1", 2.5), ("", ""), ("ya", True)),
            {"B3": "#DIV/0!"},
        ),
        Lembar("Kosong", ()),
    )


def test_a_workbook_of_libreoffice_opens_too(tmp_path: Path) -> None:
    (sheet,) = read_buku(_file(tmp_path, ods({"Lembar": [["1.1", 2.5]]}), "buku.ods"))

    assert sheet == Lembar("Lembar", (("1.1", 2.5),))


@pytest.mark.parametrize(
    ("content", "name", "message"),
    [
        (b"", "kosong.xlsx", "kosong.xlsx rusak, terpotong, atau bukan buku kerja."),
        (b"Nama;Skor\n", "daftar.csv", "daftar.csv bukan buku kerja."),
        (b"%PDF-1.4", "surat.xlsx", "surat.xlsx rusak, terpotong, atau bukan buku kerja."),
        (packed({"a.txt": "a"}), "arsip.xlsx", "arsip.xlsx rusak, terpotong, atau bukan"),
        (xlsx(TABEL)[:700], "separuh.xlsx", "separuh.xlsx rusak, terpotong, atau bukan"),
        (
            LAMA + "EncryptedPackage".encode("utf-16-le"),
            "rahasia.xlsx",
            "rahasia.xlsx dilindungi kata sandi.",
        ),
        (LAMA + bytes(2000), "lama.xls", "lama.xls rusak, terpotong"),
    ],
)
def test_what_cannot_be_read_says_why(
    tmp_path: Path, content: bytes, name: str, message: str
) -> None:
    with pytest.raises(FileUnreadableError) as refused:
        read_buku(_file(tmp_path, content, name))

    assert refused.value.message.startswith(message)
    assert refused.value.hint


def test_a_file_that_is_gone_or_held_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(FileUnreadableError, match=r"^hilang\.xlsx tidak ada lagi\.$"):
        read_buku(tmp_path / "hilang.xlsx")

    path = _file(tmp_path, xlsx(TABEL))

    def held(_path: Path) -> bytes:
        raise PermissionError(13, "sharing violation")

    monkeypatch.setattr(Path, "read_bytes", held)
    with pytest.raises(FileUnreadableError, match="sedang dipakai program lain"):
        read_buku(path)


def test_a_huge_file_is_refused_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _file(tmp_path, xlsx(TABEL))
    monkeypatch.setattr(buku, "BERKAS_TERBESAR", 100)

    with pytest.raises(FileUnreadableError, match="lebih besar daripada 20 MB"):
        read_buku(path)


@pytest.mark.parametrize("make", [xlsx, ods])
def test_too_many_cells_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, make: object
) -> None:
    name = "buku.xlsx" if make is xlsx else "buku.ods"
    path = _file(tmp_path, make(TABEL), name)  # type: ignore[operator] # one of both writers
    monkeypatch.setattr(buku, "SEL_TERBANYAK", 3)

    with pytest.raises(FileUnreadableError, match=r"Lembar Lembar & 1 pada buku.* 200\.000 sel"):
        read_buku(path)


def test_one_stray_cell_in_the_last_corner_is_refused(tmp_path: Path) -> None:
    far = sheet_xml([["1.1"]]).replace(
        "</sheetData>", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    )
    parts = _parts(xlsx({"Jauh": [["1.1"]]})) | {"xl/worksheets/sheet1.xml": far}

    with pytest.raises(FileUnreadableError, match="terbentang terlalu luas"):
        read_buku(_file(tmp_path, packed(parts)))


def test_a_wide_sheet_of_another_kind_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(buku, "LUAS_TERBESAR", 3)

    with pytest.raises(FileUnreadableError, match="terbentang terlalu luas"):
        read_buku(_file(tmp_path, ods({"Lembar": [["a", "b"], ["c", "d"]]}), "buku.ods"))


def test_a_part_that_unpacks_without_end_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.excel.isi_xlsx.TERBESAR", 600)
    path = _file(tmp_path, xlsx({"Panjang": [["x" * 1000]]}))

    with pytest.raises(FileUnreadableError, match="terlalu luas"):
        read_buku(path)


def test_parts_named_from_the_root_and_missing_links_are_understood() -> None:
    parts = _parts(xlsx(TABEL))
    rels = "xl/_rels/workbook.xml.rels"
    rooted = parts | {rels: parts[rels].replace('"worksheets/', '"/xl/worksheets/')}

    assert (look_into(packed(rooted)) or {})["Lembar & 1"].galat == {"B3": "#DIV/0!"}
    assert look_into(packed({name: text for name, text in parts.items() if name != rels})) == {}


def test_a_reader_that_panics_is_a_damaged_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class PanicException(BaseException):
        """As the reader's own is called."""

    _let_reader_fail(monkeypatch, PanicException())
    with pytest.raises(FileUnreadableError, match="rusak, terpotong"):
        read_buku(_file(tmp_path, xlsx(TABEL)))

    _let_reader_fail(monkeypatch, KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        read_buku(_file(tmp_path, xlsx(TABEL)))


def test_a_password_that_the_reader_meets_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import python_calamine

    _let_reader_fail(monkeypatch, python_calamine.PasswordError())

    with pytest.raises(FileUnreadableError, match="dilindungi kata sandi"):
        read_buku(_file(tmp_path, xlsx(TABEL)))


def _let_reader_fail(monkeypatch: pytest.MonkeyPatch, trouble: BaseException) -> None:
    class Failing:
        @classmethod
        def from_filelike(cls, _file: object) -> object:
            raise trouble

    monkeypatch.setattr("python_calamine.CalamineWorkbook", Failing)


def _parts(content: bytes) -> dict[str, str]:
    import io

    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="a superuser reads everything")
def test_a_file_one_may_not_read_says_so(tmp_path: Path) -> None:
    path = _file(tmp_path, xlsx(TABEL))
    path.chmod(stat.S_IWUSR)

    with pytest.raises(FileUnreadableError, match="tidak dapat dibuka"):
        read_buku(path)


SUMBER = {".xlsx": xlsx(TABEL), ".ods": ods(TABEL)}


@settings(
    deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_changed_bytes_never_raise_anything_else(tmp_path: Path, data: st.DataObject) -> None:
    ending = data.draw(st.sampled_from(sorted(SUMBER)))
    content = bytearray(SUMBER[ending])
    for _ in range(data.draw(st.integers(1, 12))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(content)) | st.just(len(content)))
    try:
        read_buku(_file(tmp_path, bytes(content[:cut]), f"buku{ending}"))
    except AppError as error:
        assert error.hint  # noqa: PT017 - either outcome is sound, both are looked at


@settings(
    deadline=None, max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=st.text(st.characters(codec="utf-8"), max_size=60), at=st.integers(0, 400))
def test_changed_text_inside_the_parts_never_raises_anything_else(
    tmp_path: Path, text: str, at: int
) -> None:
    parts = _parts(SUMBER[".xlsx"])
    for name, old in parts.items():
        place = at % (len(old) + 1)
        changed = parts | {name: old[:place] + text + old[place + len(text) // 2 :]}
        try:
            read_buku(_file(tmp_path, packed(changed)))
        except AppError as error:
            assert error.hint  # noqa: PT017 - either outcome is sound, both are looked at
