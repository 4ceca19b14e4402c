from pathlib import Path

import pytest

from core.actions.office import close_office
from core.commands import main
from tests.core.ekspor.kecil import NIK, dump, fill, new_office


@pytest.fixture
def path(tmp_path: Path) -> Path:
    office = new_office(tmp_path / "asal.db")
    fill(office)
    close_office(office, copy=False)
    return tmp_path / "asal.db"


@pytest.mark.parametrize("register", ["koperasi", "umkm", "laba", "laporan"])
def test_a_register_goes_out_masked_or_open(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], register: str
) -> None:
    for name, more in (
        ("a.csv", []),
        ("b.xlsx", []),
        ("c.csv", ["--buka-data-pribadi", "Uji data"]),
    ):
        argv = ["ekspor", register, "--db", str(path), "--keluar", str(tmp_path / name), *more]
        assert main(argv) == 0

    masked, opened = ((tmp_path / name).read_text("utf-8-sig") for name in ("a.csv", "c.csv"))
    assert NIK not in masked
    assert (NIK in opened) is (register in ("umkm", "laba"))
    said = capsys.readouterr()
    assert "data pribadi disamarkan" in said.err
    assert "data pribadi dibuka" in said.err


def test_everything_goes_out_and_comes_into_a_new_office(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from core.actions.office import open_reader

    zipped, new = str(tmp_path / "s.zip"), tmp_path / "baru.db"
    out = ["ekspor", "semua", "--db", str(path), "--keluar", zipped]
    assert main([*out, "--buka-data-pribadi", "Pindah komputer"]) == 0
    assert main(["impor", "semua", zipped, "--db", str(new)]) == 0
    assert main(["impor", "semua", zipped, "--db", str(new)]) == 1

    assert "sudah berisi data" in capsys.readouterr().err
    readers = [open_reader(one) for one in (path, new)]
    assert dump(readers[0]) == dump(readers[1])
    for one in readers:
        one.db.close()


def test_masked_open_data_say_so(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    zipped = str(tmp_path / "m.zip")
    assert main(["ekspor", "semua", "--db", str(path), "--keluar", zipped]) == 0
    assert main(["impor", "semua", zipped, "--db", str(tmp_path / "baru.db")]) == 0

    assert "disamarkan, sehingga tidak ikut" in capsys.readouterr().err


@pytest.mark.parametrize(
    "more", [["--keluar", "x.txt"], ["--keluar", "x.csv", "--buka-data-pribadi", ""]]
)
def test_what_cannot_be_written_is_refused_in_words(
    path: Path, capsys: pytest.CaptureFixture[str], more: list[str]
) -> None:
    assert main(["ekspor", "umkm", "--db", str(path), *more]) == 1

    assert capsys.readouterr().err
    assert not Path("x.csv").exists()
