"""The decree of active and inactive cooperatives: its list is the register on its day."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from core import commands
from core.actions.cetak_kesehatan import look_again
from core.actions.cetak_kesehatan_terbit import CaraCetak
from core.actions.cetak_sk_status import (
    CetakStatus,
    list_status,
    look_status,
    print_status,
    save_status,
)
from core.actions.koperasi import count_terdaftar
from core.actions.office import Office, close_office
from core.errors import FileUnwritableError, PrintRefusedError
from core.koperasi.sk_status import count_status
from core.naskah.model import Kertas, Mode
from tests.check_pdf import check_pdf
from tests.core.iku_kantor import Kota, open_kantor
from tests.core.pdf.baca import pages_of

DRAF = CaraCetak(mode=Mode.DRAF)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = open_kantor(tmp_path)
    yield made
    close_office(made, copy=False)


@pytest.fixture
def kota(office: Office) -> Kota:
    city = Kota(office)
    city.koperasi("CONTOH Anggrek", nik="1871000000001")
    city.koperasi("CONTOH Bakung", nik="1871000000002", status=[("tidak_aktif", None)])
    city.koperasi("CONTOH Cempaka", nik="1871000000003", status=[("dibubarkan", None)])
    return city


def set_sql(office: Office, sql: str) -> None:
    with office.db.atomic():
        office.db.execute(sql)


def flat(pdf: bytes) -> str:
    return " ".join(" ".join(pages_of(pdf)).split())


@pytest.mark.usefixtures("kota")
def test_the_list_counts_what_the_register_counts(office: Office) -> None:
    found = list_status(office, 2025)

    assert [(one.nama, one.status.value) for one in found.baris] == [
        ("CONTOH Anggrek", "aktif"),
        ("CONTOH Bakung", "tidak_aktif"),
    ]
    assert len(found.baris) == count_terdaftar(office, 2025)
    assert [(one.value, n) for one, n in count_status(found.baris)] == [
        ("aktif", 1),
        ("tidak_aktif", 1),
    ]


@pytest.mark.usefixtures("kota")
def test_another_day_has_the_statuses_and_cooperatives_of_that_day(office: Office) -> None:
    set_sql(
        office, "UPDATE koperasi SET tgl_badan_hukum = '2025-07-01' WHERE nama = 'CONTOH Anggrek'"
    )

    assert [one.nama for one in list_status(office, 2025, date(2025, 6, 30)).baris] == [
        "CONTOH Bakung"
    ]


@pytest.mark.usefixtures("kota")
@pytest.mark.parametrize("mode", list(Mode))
def test_the_decree_names_everyone_and_is_sound(office: Office, tmp_path: Path, mode: Mode) -> None:
    for kertas in Kertas:
        path = tmp_path / f"{kertas.value}.pdf"
        save_status(office, CetakStatus(2025, cara=CaraCetak(kertas, mode)), path)

        phrases = ["Menetapkan status 2 koperasi", "Aktif: 1 koperasi", "Tidak aktif: 1 koperasi"]
        phrases += ["CONTOH Anggrek", "CONTOH Bakung", "Jumlah 2 koperasi"]
        assert check_pdf(path, kertas=kertas.value, phrases=phrases) == []


@pytest.mark.usefixtures("kota")
def test_a_draft_names_the_bases_to_be_checked(office: Office) -> None:
    draft = flat(look_status(office, CetakStatus(2025, cara=DRAF)).value.pdf)
    signed = flat(look_status(office, CetakStatus(2025)).value.pdf)

    assert "Periksa dasar hukum: Mengingat angka 1, 2, 3, 4." in draft
    assert "Periksa dasar hukum" not in signed


@pytest.mark.usefixtures("kota")
def test_a_number_given_later_makes_a_new_issue(office: Office) -> None:
    first = print_status(office, CetakStatus(2025)).value
    again = print_status(office, CetakStatus(2025)).value
    numbered = print_status(office, CetakStatus(2025, nomor=" CONTOH/7 ", tanggal=date(2026, 1, 5)))

    assert first.terbitan is not None
    assert again.terbitan is not None
    assert first.terbitan.id == again.terbitan.id
    assert first.pdf == look_again(office, first.terbitan.id).value.pdf
    assert "NOMOR : CONTOH/7" in flat(numbered.value.pdf)
    assert "cetak.nomor_kosong" not in [one.code for one in numbered.findings]
    assert "cetak.nomor_kosong" in [one.code for one in first.temuan]


@pytest.mark.usefixtures("kota")
def test_a_cooperative_without_status_is_told_not_listed(office: Office) -> None:
    set_sql(
        office,
        """UPDATE status_koperasi SET sejak = '2026-05-01' WHERE koperasi_id =
           (SELECT id FROM koperasi WHERE nama = 'CONTOH Anggrek')""",
    )

    findings = look_status(office, CetakStatus(2025)).value.temuan

    assert "CONTOH Anggrek." in next(
        one.message for one in findings if one.code == "cetak.tanpa_status"
    )


def test_an_empty_register_is_refused(office: Office) -> None:
    with pytest.raises(PrintRefusedError, match="31 Desember 2025"):
        look_status(office, CetakStatus(2025))


@pytest.mark.usefixtures("kota")
def test_a_file_that_cannot_be_written_leaves_no_entry(office: Office, tmp_path: Path) -> None:
    with pytest.raises(FileUnwritableError):
        save_status(office, CetakStatus(2025), tmp_path / "tiada" / "sk.pdf")

    assert office.db.table("cetakan").count == 0


@pytest.mark.usefixtures("kota")
def test_a_terminal_prints_it(
    office: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    close_office(office, copy=False)
    target = tmp_path / "sk.pdf"
    argv = ["cetak", "sk-status", "--db", str(office.path), "--tahun", "2025"]
    argv += ["--hari", "30-06-2025", "--nomor", "CONTOH/7", "--tanggal", "2026-01-05"]

    code = commands.main([*argv, "--keluar", str(target)])

    assert (code, capsys.readouterr().out.strip()) == (0, str(target))
    assert "keadaan tanggal 30 Juni 2025" in flat(target.read_bytes())


@pytest.mark.parametrize("day", ["31-02-2025", " "])
def test_a_day_that_is_none_is_wrong_usage(
    office: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str], day: str
) -> None:
    argv = ["cetak", "sk-status", "--db", str(office.path), "--tahun", "2025", "--hari", day]

    code = commands.main([*argv, "--keluar", str(tmp_path / "sk.pdf")])

    assert code == 2
    assert "--hari" in capsys.readouterr().err
