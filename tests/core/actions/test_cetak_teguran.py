"""Letters of teguran: printed for many, recorded and numbered in one transaction."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from core import commands
from core.actions.cetak_kesehatan_terbit import CaraCetak
from core.actions.cetak_teguran import (
    PesananTeguran,
    examine_pesanan,
    look_teguran,
    save_teguran,
)
from core.actions.office import Office, close_office
from core.actions.progress import CancelledError, Progress
from core.actions.teguran import list_teguran, list_usul, save_jawaban, trash_teguran
from core.errors import (
    DataRejectedError,
    FileUnwritableError,
    PrintRefusedError,
    RecordMovedError,
)
from core.koperasi.teguran import Sikap
from core.naskah.model import Kertas, Mode
from tests.check_pdf import check_pdf
from tests.core.iku_kantor import Kota, open_kantor
from tests.core.pdf.baca import pages_of

YEAR = 2026


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = open_kantor(tmp_path)
    yield made
    close_office(made, copy=False)


@pytest.fixture
def ids(office: Office) -> tuple[int, ...]:
    """Two in arrears of 2025, one that owes nothing."""
    kota = Kota(office)
    found = tuple(
        kota.koperasi(f"CONTOH {name}", nik=f"187100000000{place}", alamat="Jl. CONTOH 1")
        for place, name in enumerate(("Anggrek", "Bakung", "Cempaka"))
    )
    for year in range(2021, 2025):
        for one in found:
            kota.rat(one, year)
    kota.rat(found[2], 2025)
    return found


def order(ids: tuple[int, ...], **facts: object) -> PesananTeguran:
    known: dict[str, object] = {
        "tanggal": date(2026, 11, 24),
        "tenggat": date(2026, 12, 8),
        **facts,
    }
    return PesananTeguran(YEAR, ids, **known)  # type: ignore[arg-type] # facts by their names


def overdue(office: Office) -> None:
    """As when the last due day has passed."""
    with office.db.atomic():
        office.db.execute("UPDATE teguran SET tenggat = '2026-11-23'")


def text_of(path: Path) -> str:
    return " ".join(" ".join(pages_of(path.read_bytes())).split())


def test_the_list_has_those_who_owe_a_report_and_says_what(
    office: Office, ids: tuple[int, ...]
) -> None:
    found = list_usul(office, YEAR)

    assert [(one.koperasi.id, one.tunggakan, one.uraian) for one in found] == [
        (each, (2025,), ("RAT tahun buku 2025 belum tercatat diselenggarakan",)) for each in ids[:2]
    ]
    assert [one.berikut.langkah for one in found] == [1, 1]


def test_a_rat_held_without_report_is_told_so(office: Office, ids: tuple[int, ...]) -> None:
    Kota(office).rat(ids[0], 2025)
    with office.db.atomic():
        office.db.execute(
            "UPDATE koperasi_tahun SET rat_dilaporkan = NULL WHERE koperasi_id = ? "
            "AND tahun_buku = 2025",
            [ids[0]],
        )

    assert list_usul(office, YEAR, ids=ids[:1])[0].uraian == (
        "RAT tahun buku 2025 diselenggarakan 15 Maret 2026, laporannya belum kami terima",
    )


@pytest.mark.parametrize("kertas", list(Kertas))
@pytest.mark.parametrize("mode", [Mode.BASAH, Mode.TTE])
def test_one_file_for_many_numbered_one_after_another(
    office: Office, ids: tuple[int, ...], tmp_path: Path, kertas: Kertas, mode: Mode
) -> None:
    path = tmp_path / "t.pdf"
    steps: list[tuple[int, int]] = []

    made = save_teguran(
        office,
        order(ids, cara=CaraCetak(kertas, mode)),
        path,
        Progress(lambda done, total: steps.append((done, total))),
    ).value

    assert (made.tercetak, made.halaman, made.dilewati) == (2, 2, ())
    assert steps == [(0, 2), (1, 2), (2, 2)]
    assert [list_teguran(office, one)[0].nomor for one in ids[:2]] == [
        "001/TEGURAN/2026",
        "002/TEGURAN/2026",
    ]
    phrases = ["001/TEGURAN/2026", "CONTOH Anggrek", "8 Desember 2026", "002/TEGURAN/2026"]
    assert check_pdf(path, kertas=kertas.value, phrases=phrases) == []
    assert office.db.table("cetakan").count == 2


def test_each_step_follows_what_was_sent_and_names_it(
    office: Office, ids: tuple[int, ...], tmp_path: Path
) -> None:
    path = tmp_path / "t.pdf"
    texts = []
    for _step in range(3):
        save_teguran(office, order(ids[:1]), path)
        texts.append(text_of(path))
        overdue(office)

    assert [one.langkah for one in list_teguran(office, ids[0])] == [1, 2, 3]
    assert "Teguran Kedua" in texts[1]
    assert "Surat Teguran Nomor 001/TEGURAN/2026 tanggal 24 November 2026" in texts[1]
    assert "teguran terakhir" in texts[2]
    assert list_usul(office, YEAR)[0].berikut.sikap is Sikap.SELESAI


def test_whom_no_letter_is_due_for_is_named(
    office: Office, ids: tuple[int, ...], tmp_path: Path
) -> None:
    save_teguran(office, order(ids[:1]), tmp_path / "t.pdf")

    made = save_teguran(office, order(ids), tmp_path / "t.pdf").value

    assert made.tercetak == 1
    assert made.dilewati[0][0] == "CONTOH Anggrek"
    with pytest.raises(PrintRefusedError, match="CONTOH Anggrek: tenggat"):
        save_teguran(office, order(ids), tmp_path / "t.pdf")


@pytest.mark.parametrize("asked", [(), (99,)])
@pytest.mark.usefixtures("ids")
def test_nobody_to_write_to_is_refused(
    office: Office, tmp_path: Path, asked: tuple[int, ...]
) -> None:
    with pytest.raises(PrintRefusedError, match="Tidak ada koperasi"):
        look_teguran(office, order(asked))
    with pytest.raises(PrintRefusedError, match="Tidak ada koperasi"):
        save_teguran(office, order(asked), tmp_path / "t.pdf")


def test_a_draft_and_a_look_leave_nothing_recorded(
    office: Office, ids: tuple[int, ...], tmp_path: Path
) -> None:
    look_teguran(office, order(ids))
    save_teguran(office, order(ids, cara=CaraCetak(mode=Mode.DRAF), pola=""), tmp_path / "t.pdf")

    assert office.db.table("teguran").count == 0
    assert office.db.table("cetakan").count == 0


def test_without_a_pattern_the_number_is_dotted(
    office: Office, ids: tuple[int, ...], tmp_path: Path
) -> None:
    path = tmp_path / "t.pdf"

    save_teguran(office, order(ids[:1], pola=" "), path)

    assert "Nomor : ...................." in text_of(path)
    assert list_teguran(office, ids[0])[0].nomor == ""


def test_a_pattern_or_day_that_will_not_do_is_refused(
    office: Office, ids: tuple[int, ...], tmp_path: Path
) -> None:
    codes = [one.code for one in examine_pesanan(office, order(ids, pola="X"))]
    with pytest.raises(DataRejectedError):
        save_teguran(office, order(ids, tenggat=date(2026, 11, 1)), tmp_path / "t.pdf")

    assert codes == ["teguran.pola"]
    assert not (tmp_path / "t.pdf").exists()


def test_stopping_leaves_no_letter_no_number_no_file(
    office: Office, ids: tuple[int, ...], tmp_path: Path
) -> None:
    progress = Progress(lambda done, _total: progress.cancel() if done else None)

    with pytest.raises(CancelledError):
        save_teguran(office, order(ids), tmp_path / "t.pdf", progress)

    assert not (tmp_path / "t.pdf").exists()
    assert office.db.table("teguran").count == 0
    assert office.db.table("cetakan").count == 0
    assert not [one for one in tmp_path.rglob("*.pdf") if one.is_file()]


def test_a_file_that_cannot_be_written_leaves_nothing(
    office: Office, ids: tuple[int, ...], tmp_path: Path
) -> None:
    with pytest.raises(FileUnwritableError):
        save_teguran(office, order(ids), tmp_path / "tiada" / "t.pdf")

    assert office.db.table("teguran").count == 0


def test_an_answer_closes_the_row_and_the_journal_names_the_cooperative(
    office: Office, ids: tuple[int, ...], tmp_path: Path
) -> None:
    save_teguran(office, order(ids[:1]), tmp_path / "t.pdf")
    letter = list_teguran(office, ids[0])[0]

    with pytest.raises(DataRejectedError):
        save_jawaban(office, letter, date(2026, 11, 25), "RAT")
    save_jawaban(office, letter, date(2026, 11, 24), " RAT 1 Desember ")

    again = list_teguran(office, ids[0])[0]
    assert (again.dijawab_pada, again.catatan) == (date(2026, 11, 24), "RAT 1 Desember")
    assert list_usul(office, YEAR, ids=ids[:1])[0].berikut.langkah == 1
    assert office.db.execute(
        "SELECT induk FROM jurnal WHERE perbuatan = 'jawaban teguran dicatat'"
    ).fetchone() == (f"koperasi:{ids[0]}",)
    with pytest.raises(RecordMovedError):
        save_jawaban(office, letter, None, "")


def test_a_letter_that_was_never_sent_goes_to_the_trash(
    office: Office, ids: tuple[int, ...], tmp_path: Path
) -> None:
    save_teguran(office, order(ids[:1]), tmp_path / "t.pdf")
    letter = list_teguran(office, ids[0])[0]

    trash_teguran(office, letter.id)

    assert list_teguran(office, ids[0]) == []
    assert list_usul(office, YEAR, ids=ids[:1])[0].berikut.langkah == 1
    with pytest.raises(RecordMovedError):
        trash_teguran(office, letter.id)
    save_teguran(office, order(ids[:1]), tmp_path / "t.pdf")
    assert list_teguran(office, ids[0])[0].nomor == "002/TEGURAN/2026"


@pytest.mark.parametrize(("step", "code"), [("1", 0), ("2", 1)])
@pytest.mark.usefixtures("ids")
def test_a_terminal_prints_them(
    office: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str], step: str, code: int
) -> None:
    close_office(office, copy=False)
    target = tmp_path / "t.pdf"
    argv = ["cetak", "teguran", "--db", str(office.path), "--tahun", "2026", "--langkah", step]

    found = commands.main([*argv, "--keluar", str(target)])

    said = capsys.readouterr().err
    assert found == code
    assert ("2 surat teguran, 2 halaman." in said) is (code == 0)
    assert target.exists() is (code == 0)
