"""The command line: results on standard output, Indonesian on standard error, 0, 1 or 2."""

import io
import json
import shutil
from pathlib import Path

import pytest

from core.actions.jurnal import latest
from core.actions.office import open_for_looking, open_writer
from core.commands import main, run_without_window
from core.kantor.contoh import PETUGAS_CONTOH

CASES = Path(__file__).parents[1] / "rules"
KSP = str(CASES / "contoh" / "ksp.json")
ENGLISH = ("usage", "error", "required", "argument", "choose", "show this", "options", "invalid")
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def db(kantor_contoh: Path, tmp_path: Path) -> Path:
    """A copy of the sample office to write in."""
    return Path(shutil.copy(kantor_contoh, tmp_path / "siku.db"))


def test_contoh_writes_an_office_and_names_its_officers(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "kantor" / "contoh.db"

    code = main(["contoh", str(path)])

    said = capsys.readouterr()
    assert (code, said.out) == (0, f"{path}\n")
    assert all(each.nip in said.err and each.sandi in said.err for each in PETUGAS_CONTOH)


def test_contoh_refuses_a_file_that_exists(db: Path, capsys: Capture) -> None:
    before = db.read_bytes()

    code = main(["contoh", str(db)])

    assert (code, db.read_bytes() == before) == (1, True)
    assert capsys.readouterr().err.startswith("Berkas siku.db sudah ada.")


def test_nilai_prints_every_number_and_the_predikat(capsys: Capture) -> None:
    code = main(["nilai", "perdep-06-2016", KSP])

    found = json.loads(capsys.readouterr().out)
    assert (code, list(found)) == (0, ["komponen", "aspek", "total", "predikat", "temuan"])
    assert found["komponen"]["1.1"].keys() == {"pembilang", "penyebut", "rasio", "nilai", "skor"}


def test_nilai_takes_several_readings_behind_one_choice(capsys: Capture) -> None:
    plain = main(["nilai", "perdep-06-2016", KSP])
    without = json.loads(capsys.readouterr().out)

    code = main(
        ["nilai", "perdep-06-2016", KSP, "--varian", "4.1=strict_product", "7.1=tepat_75_terbuka"]
    )

    assert (plain, code) == (0, 0)
    assert json.loads(capsys.readouterr().out).keys() == without.keys()


@pytest.mark.parametrize(
    "argv",
    [
        ["nilai", "perdep-06-2016", KSP, "--varian", "4.1=strict_product", "4.1=upper_closed_S31"],
        ["nilai", "perdep-06-2016", KSP, "--varian", "4.1"],
        ["nilai", "perdep-06-2016", KSP, "--varian", "4.1=tidak_ada"],
        ["nilai", "perdep-06-2016", KSP, "--varian", "9.9=strict_product"],
        ["nilai", "pedoman-lain", KSP],
        ["nilai", "perdep-06-2016"],
        ["iku", "--tahun", "dua ribu", "--json"],
        ["iku", "--json"],
        ["iku", "--tahun"],
        ["cetak", "naskah-lain", "--tahun", "2025", "--keluar", "x.pdf"],
        ["cetak", "lampiran-iku", "--tahun", "2025", "--keluar", "x.pdf", "--kertas", "A5"],
        ["cetak", "lampiran-iku", "--tahun", "2025", "--keluar", "x.pdf", "--mode", "lain"],
        ["periksa", "--entah"],
        ["periksa", "--db"],
        ["impor", "koperasi"],
        [],
    ],
)
def test_wrong_usage_ends_with_two_and_not_one_english_word(
    argv: list[str], capsys: Capture
) -> None:
    code = main(argv)

    said = capsys.readouterr()
    assert (code, said.out) == (2, "")
    assert [word for word in ENGLISH if word in said.err.lower()] == []
    assert "Pemakaian: main.py" in said.err


@pytest.mark.parametrize("command", ["contoh", "nilai", "iku", "cetak", "periksa", "--help"])
def test_help_is_indonesian(command: str, capsys: Capture) -> None:
    code = main([command] if command == "--help" else [command, "--help"])

    said = capsys.readouterr()
    assert (code, said.err) == (0, "")
    assert [word for word in ENGLISH if word in said.out.lower()] == []


def test_nilai_reads_a_line_at_a_time(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    lines = '{"akun": {"kas": 1}}\n\nbukan json\n{"akun": {"kas": 1.5}}\n{"akun": {"kas": -1}}\n'
    monkeypatch.setattr("sys.stdin", io.StringIO(lines))

    code = main(["nilai", "perdep-06-2016", "-"])

    said = capsys.readouterr()
    found = [json.loads(line) for line in said.out.splitlines()]
    assert (code, [next(iter(each)) for each in found]) == (1, ["komponen"] + ["kesalahan"] * 3)
    assert said.err == "3 baris tidak dapat dinilai.\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "Masukan bukan JSON yang terbaca."),
        ('{"akun": {"kas": NaN}}', "Angka NaN tidak diterima"),
        ('{"akun": {"kas": 1, "kas": 2}}', "kas tertulis lebih dari sekali."),
        ('{"jawaban": {"3.1": [1,1,1,1,1,1,1,1,1,1,1,1,1]}}', "Kesalahan: Jawaban 3.1"),
    ],
)
def test_nilai_refuses_what_it_cannot_read(
    tmp_path: Path, capsys: Capture, text: str, message: str
) -> None:
    path = tmp_path / "masukan.json"
    path.write_text(text, encoding="utf-8")

    code = main(["nilai", "perdep-06-2016", str(path)])

    said = capsys.readouterr()
    assert (code, said.out) == (1, "")
    assert said.err.startswith(message)


def test_nilai_of_a_missing_file_says_so(tmp_path: Path, capsys: Capture) -> None:
    code = main(["nilai", "perdep-06-2016", str(tmp_path / "tidak.json")])

    assert code == 1
    assert capsys.readouterr().err.startswith("Berkas tidak.json tidak dapat dibaca.")


def test_iku_json_has_exactly_the_agreed_keys(kantor_contoh: Path, capsys: Capture) -> None:
    code = main(["iku", "--db", str(kantor_contoh), "--tahun", "2025", "--json"])

    found = json.loads(capsys.readouterr().out)
    assert (code, list(found)) == (0, ["tahun", "iku"])
    assert [
        (each["pembilang"], each["penyebut"], each["realisasi"], each["capaian"])
        for each in found["iku"]
    ] == [
        (None, None, "70.35", "97.71"),
        ("50", "316", "15.82", "79.1"),
        ("187", "420", "44.52", "98.93"),
    ]
    assert list(found["iku"][1]) == [
        "kode", "nama", "tahun_data", "pembilang", "penyebut", "eksak", "realisasi", "target",
        "capaian", "kategori", "pilihan", "sebab",
    ]  # fmt: skip


def test_iku_without_json_is_a_short_table(kantor_contoh: Path, capsys: Capture) -> None:
    code = main(["iku", "--db", str(kantor_contoh), "--tahun", "2025"])

    text = capsys.readouterr().out
    assert code == 0
    assert "realisasi 15,82 · capaian 79,10 % · Tinggi" in text
    assert "50 dari 316 koperasi terdaftar, tahun buku 2024" in text


def test_iku_of_a_missing_database_is_refused(tmp_path: Path, capsys: Capture) -> None:
    code = main(["iku", "--db", str(tmp_path / "tidak.db"), "--tahun", "2025", "--json"])

    assert (code, list(tmp_path.iterdir())) == (1, [])
    assert capsys.readouterr().err.startswith("Basis data tidak.db tidak ditemukan.")


def test_cetak_writes_a_pdf_and_notes_the_officer(db: Path, tmp_path: Path) -> None:
    target, pejabat = tmp_path / "lampiran.pdf", PETUGAS_CONTOH[2]

    code = main(
        [
            "cetak",
            "lampiran-iku",
            "--capaian",
            "--db",
            str(db),
            "--tahun",
            "2025",
            "--keluar",
            str(target),
            "--kertas",
            "A4",
            "--mode",
            "draf",
            "--petugas",
            pejabat.nip,
        ]
    )

    office = open_for_looking(db)
    entry = latest(office, 1)[0]
    office.db.close()
    assert (code, target.read_bytes()[:5]) == (0, b"%PDF-")
    assert entry.perbuatan == "lampiran IKU dicetak"
    assert entry.petugas == f"{pejabat.nama} ({pejabat.nip}) lewat terminal"


def test_cetak_twice_gives_equal_bytes(db: Path, tmp_path: Path) -> None:
    files = [tmp_path / "a.pdf", tmp_path / "b.pdf"]

    for target in files:
        main(["cetak", "lampiran-iku", "--db", str(db), "--tahun", "2025", "--keluar", str(target)])

    assert files[0].read_bytes() == files[1].read_bytes()


def test_cetak_into_a_folder_that_is_missing_leaves_nothing(
    db: Path, tmp_path: Path, capsys: Capture
) -> None:
    target = tmp_path / "tidak" / "x.pdf"

    code = main(
        ["cetak", "lampiran-iku", "--db", str(db), "--tahun", "2025", "--keluar", str(target)]
    )

    assert (code, target.parent.exists()) == (1, False)
    assert capsys.readouterr().err.startswith("Berkas x.pdf tidak dapat ditulis.")


def test_cetak_while_a_window_works_is_refused(db: Path, tmp_path: Path, capsys: Capture) -> None:
    office = open_writer(db)

    code = main(
        [
            "cetak",
            "lampiran-iku",
            "--db",
            str(db),
            "--tahun",
            "2025",
            "--keluar",
            str(tmp_path / "x.pdf"),
        ]
    )

    office.db.close()
    assert office.lock is not None
    office.lock.release()
    assert code == 1
    assert capsys.readouterr().err.startswith("siku.db sedang dipakai oleh SIKU yang lain.")


def test_an_unknown_officer_is_refused(kantor_contoh: Path, capsys: Capture) -> None:
    code = main(["periksa", "--db", str(kantor_contoh), "--petugas", "197001011995031001"])

    assert code == 1
    assert capsys.readouterr().err.startswith("Tidak ada petugas aktif dengan NIP")


def test_periksa_finds_a_sound_office_sound(kantor_contoh: Path, capsys: Capture) -> None:
    code = main(["periksa", "--db", str(kantor_contoh)])

    assert code == 0
    assert capsys.readouterr().out.startswith("Tidak ada kesalahan")


def test_periksa_names_a_report_that_was_changed_behind_the_office(
    db: Path, capsys: Capture
) -> None:
    office = open_writer(db)
    with office.db.atomic():
        office.db.execute(
            """UPDATE laporan_akun SET jumlah = jumlah + 5000000 WHERE kode = 'kas'
               AND laporan_id = (SELECT min(l.id) FROM laporan_keuangan l
                 LEFT JOIN penilaian p ON p.laporan_id = l.id WHERE p.id IS NULL)"""
        )
    office.db.close()
    assert office.lock is not None
    office.lock.release()

    code = main(["periksa", "--db", str(db)])

    said = capsys.readouterr().out
    assert code == 1
    assert said.startswith("Kesalahan: CONTOH")


def test_periksa_refuses_a_file_that_is_no_database(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "surat.db"
    path.write_bytes(b"bukan basis data sama sekali")

    code = main(["periksa", "--db", str(path)])

    assert code == 1
    assert capsys.readouterr().err.startswith("surat.db bukan basis data SIKU")


def test_without_a_display_the_annex_is_made_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.chdir(tmp_path)

    code = run_without_window()

    said = capsys.readouterr()
    assert (code, [path.name for path in tmp_path.iterdir()]) == (0, ["lampiran-iku.pdf"])
    assert said.err.splitlines()[0].startswith("Layar tidak dapat dibuka di sini")
    assert said.err.splitlines()[-1].endswith("lampiran-iku.pdf.")
