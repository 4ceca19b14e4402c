"""Refused rows come back as a workbook that is read the way the file was, and stops on Batal."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from core.actions.impor import Pratinjau, commit, preview
from core.actions.impor_berkas import look_at
from core.actions.impor_jalan_baca import read_rows
from core.actions.impor_jalan_usul import suggest
from core.actions.impor_profil import profil_of, save_profil
from core.actions.impor_register import register_of
from core.actions.impor_tolak import save_refused
from core.actions.office import Office, close_office
from core.actions.progress import CancelledError, Progress
from core.errors import AppError
from core.excel.tolak import LEMBAR_TANDA
from core.impor.lihat import Tinjauan
from core.impor.model import Kebijakan, Nasib
from core.impor.rencana_permintaan import Permintaan
from tests.core.ekspor.kecil import new_office

HEADS = ("Usahanya", "Yang punya", "Nomor Induk", "Macam", "Uang awal")
CODES = ("nama", "pemilik", "nik", "sektor", "modal_usaha")
GOOD = ("CONTOH Aneka", "CONTOH Melati", "1871015708900001", "Kulineran", "1.000")
BAD = ("CONTOH Café\nBatik", "CONTOH Mawar", "1871015708900002", "Kulineran", "banyak")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = new_office(tmp_path / "siku.db")
    yield made
    close_office(made, copy=False)


def text_file(folder: Path, *rows: tuple[str, ...], encoding: str = "utf-16") -> Path:
    path = folder / "daftar.csv"
    lines = (";".join(f'"{cell}"' for cell in row) for row in (("DAFTAR USAHA",), HEADS, *rows))
    path.write_bytes("\r\n".join(lines).encode(encoding))
    return path


def by_hand(office: Office, path: Path) -> Permintaan:
    """Heads that no list knows, mapped by an officer; a word matched, a policy chosen."""
    seen = look_at(office, path, register="umkm", baris=(1,)).value
    peta = replace(
        seen.peta,
        kolom=dict(enumerate(CODES)),
        kebijakan={"modal_usaha": Kebijakan.GANTI},
        kata={"sektor": {"kulineran": "Kuliner"}},
    )
    return Permintaan(path, "umkm", seen.terpilih, seen.kepala, peta)


def looked(office: Office, path: Path) -> Pratinjau:
    return preview(office, by_hand(office, path)).value


def corrected(path: Path, column: int, value: Any) -> Path:
    book = openpyxl.load_workbook(path)
    book.worksheets[0].cell(3, column + 1).value = value
    book.save(path)
    return path


@pytest.mark.parametrize("encoding", ["utf-16", "cp1252", "utf-8-sig"])
def test_refused_rows_of_a_text_file_come_back_and_only_they_are_read_again(
    office: Office, tmp_path: Path, encoding: str
) -> None:
    path = text_file(tmp_path, GOOD, BAD, encoding=encoding)
    found = looked(office, path)
    assert (found.jumlah[Nasib.BARU], found.jumlah[Nasib.DITOLAK]) == (1, 1)
    back = save_refused(office, found, tmp_path / "tolak.xlsx").value
    commit(office, found, sebagian=True)
    corrected(back, 4, 2_000)

    seen = look_at(office, back).value

    assert [each.nama for each in seen.lembar] == ["Data"]
    assert seen.register.kode == "umkm"
    assert seen.profil is None
    assert seen.peta.kolom == dict(enumerate(CODES))
    assert seen.peta.policy("modal_usaha") is Kebijakan.GANTI
    wish = Permintaan(back, "umkm", seen.terpilih, seen.kepala, seen.certain())
    again = preview(office, wish).value
    assert (again.jumlah[Nasib.BARU], again.jumlah[Nasib.DITOLAK]) == (1, 0)
    commit(office, again)
    rows = office.db.execute("SELECT nama, sektor, modal_usaha FROM umkm ORDER BY id").fetchall()
    assert rows == [
        ("CONTOH Aneka", "Kuliner", 1_000),
        ("CONTOH Café Batik", "Kuliner", 2_000),
    ]


def refused(office: Office, folder: Path) -> Path:
    found = looked(office, text_file(folder, BAD))
    return save_refused(office, found, folder / "tolak.xlsx").value


@pytest.mark.parametrize(
    ("name", "value"),
    [("register", None), ("judul", "rusak"), ("judul", '{"Usahanya": 1}'), ("kata", "[]"),
     ("kebijakan", '{"nama": "entah"}')],
)  # fmt: skip
def test_marks_that_somebody_changed_are_passed_over(
    office: Office, tmp_path: Path, name: str, value: str | None
) -> None:
    back = refused(office, tmp_path)
    book = openpyxl.load_workbook(back)
    for row in book[LEMBAR_TANDA].iter_rows():
        if row[0].value == name:
            row[0].value, row[1].value = (name, value) if value else ("lain", "x")
    book.save(back)

    seen: Tinjauan = look_at(office, back, register="umkm", baris=(1,)).value

    assert seen.peta.kolom != dict(enumerate(CODES))
    assert [each.nama for each in seen.lembar] == ["Data"]


def test_the_marks_of_another_register_are_not_used(office: Office, tmp_path: Path) -> None:
    seen = look_at(office, refused(office, tmp_path), register="koperasi", baris=(1,)).value

    assert "pemilik" not in seen.peta.kolom.values()


def test_marks_hold_the_map_by_heads(office: Office, tmp_path: Path) -> None:
    sheet = openpyxl.load_workbook(refused(office, tmp_path))[LEMBAR_TANDA]

    facts = {row[0].value: row[1].value for row in sheet.iter_rows()}
    assert json.loads(str(facts["judul"])) == dict(zip(HEADS, CODES, strict=True))


def test_a_profile_by_name_reads_a_file_where_nobody_chooses(
    office: Office, tmp_path: Path
) -> None:
    path = text_file(tmp_path, GOOD)
    wish = by_hand(office, path)
    save_profil(office, profil_of("umkm", "CONTOH daftar", wish.kepala, wish.peta))

    found = suggest(office, path, "umkm", profil="contoh DAFTAR").value

    assert found.peta.kolom == dict(enumerate(CODES))
    assert preview(office, found).value.jumlah[Nasib.BARU] == 1
    with pytest.raises(AppError, match="Profil lain tidak ada"):
        suggest(office, path, "umkm", profil="lain")


def test_reading_tells_how_far_it_is_and_batal_stops_it(office: Office, tmp_path: Path) -> None:
    rows = [(f"CONTOH {n}", "CONTOH", "", "Kuliner", "1") for n in range(6_000)]
    wish = by_hand(office, text_file(tmp_path, *rows))
    steps: list[tuple[int, int]] = []

    def tell(done: int, total: int) -> None:
        steps.append((done, total))
        if done == 5_000:
            stopping.cancel()

    stopping = Progress(tell)

    with pytest.raises(CancelledError):
        read_rows(register_of(office, "umkm"), wish, stopping)

    assert steps == [(0, 1), (5_000, 6_002)]
