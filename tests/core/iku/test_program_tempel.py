"""A block copied from a sheet becomes rows of programs, or a sentence why not."""

from hypothesis import given
from hypothesis import strategies as st

from core import rupiah
from core.iku.program import BarisProgram, JenisProgram
from core.iku.program_susun import merge_rows, place_row
from core.iku.program_tempel import read_tempelan

_P, _K, _S = JenisProgram.PROGRAM, JenisProgram.KEGIATAN, JenisProgram.SUB_KEGIATAN
_CODES = ("2.17.03", "2.17.03.2.01")


def test_plain_columns_are_code_name_and_money() -> None:
    text = "2.17.03\tCONTOH Program\n2.17.03.2.01.\tCONTOH Kegiatan\tRp 1.500\t\t100\t-\n\t\n"

    found = read_tempelan(text, 2025)

    assert [(one.jenis, one.kode, one.nama) for one in found.baris] == [
        (_P, "2.17.03", "CONTOH Program"),
        (_K, "2.17.03.2.01", "CONTOH Kegiatan"),
    ]
    assert (found.baris[1].pagu_murni, found.baris[1].pagu_perubahan) == (1500, None)
    assert found.baris[1].realisasi == (100, None, None, None)
    assert found.temuan == ()


def test_heads_say_which_column_is_which_and_strange_ones_are_left() -> None:
    text = (
        "DPA tahun 2025\n"
        "No\tKode Rekening\tUraian\tIndikator\tTarget\tSatuan\tPPTK\tPagu\tPagu Perubahan"
        "\tRealisasi TW I\tRealisasi Triwulan IV\tPagu\n"
        "1\t2.17.03.2.01.0001\tCONTOH Sub\tCONTOH tahu\t10\torang\tCONTOH Bidang\t5\t6\t1\t4\t9\n"
    )

    (row,) = read_tempelan(text, 2025).baris

    assert (row.jenis, row.indikator, row.target, row.satuan) == (_S, "CONTOH tahu", "10", "orang")
    assert (row.penanggung_jawab, row.pagu_murni, row.pagu_perubahan) == ("CONTOH Bidang", 5, 6)
    assert row.realisasi == (1, None, None, 4)


def test_what_cannot_be_read_is_told_with_its_line_and_sums_are_left_out() -> None:
    text = (
        "2.17.03\tCONTOH Program\t7\n2.17.03.2.01\tCONTOH Kegiatan\t7\n"
        "A\tCONTOH\t1\n2.17.04\t\t1\n2.17.05\tCONTOH\tdua"
    )

    found = read_tempelan(text, 2025)

    assert [one.pagu_murni for one in found.baris] == [None, 7]
    told = [(at, one.message) for at, one in found.temuan]
    assert told == [
        (3, "Kode “A” bukan kode program, kegiatan, atau sub kegiatan."),
        (4, "Baris 2.17.04 belum bernama."),
        (5, "Pagu murni “dua”: Tulis angka saja, misalnya 1.250.000."),
        (0, "Jumlah baris 2.17.03 tidak diambil; jumlahnya dihitung dari baris di bawahnya."),
    ]


@given(st.lists(st.none() | st.integers(0, 10**15), min_size=6, max_size=6))
def test_money_is_read_back_as_it_is_shown(money: list[int | None]) -> None:
    cells = "\t".join(rupiah.show(one) for one in money)

    (row,) = read_tempelan(f"2.17.03\tCONTOH\t{cells}", 2025).baris

    assert [row.pagu_murni, row.pagu_perubahan, *row.realisasi] == money


@given(st.text())
def test_any_text_is_read_or_told(text: str) -> None:
    found = read_tempelan(text, 2025)

    assert len(found.baris) + len(found.temuan) <= 2 * len(text.splitlines())


def test_a_new_row_goes_last_below_the_row_it_belongs_to() -> None:
    rows = [
        BarisProgram(2025, _P, "1.01.01", id=1),
        BarisProgram(2025, _K, "1.01.01.2.01", id=2, induk=1),
        BarisProgram(2025, _P, "1.01.02", id=3),
    ]

    assert place_row(rows, BarisProgram(2025, _S, induk=2))[1] == 2
    assert place_row(rows, BarisProgram(2025, _K, induk=3))[1] == 3
    assert place_row(rows, BarisProgram(2025, _P))[1] == 3
    changed, at = place_row(rows, BarisProgram(2025, _K, nama="CONTOH", id=2, induk=1))
    assert (at, [one.nama for one in changed]) == (1, ["", "CONTOH", ""])


def test_pasted_rows_change_those_of_the_same_code_and_blanks_change_nothing() -> None:
    stored = [
        BarisProgram(2025, _P, _CODES[0], "CONTOH", penanggung_jawab="CONTOH Bidang", id=1),
        BarisProgram(
            2025, _K, _CODES[1], "CONTOH", pagu_murni=5, realisasi=(1, None, None, None), id=2
        ),
        BarisProgram(2025, _P, "2.17.04", "CONTOH", id=3),
    ]
    pasted = read_tempelan(
        f"{_CODES[1]}\tCONTOH baru\t\t\t\t3\n2.17.03.2.02\tCONTOH\n2.17.09.2.01\tCONTOH", 2025
    )

    found = merge_rows(stored, pasted.baris, pasted.kolom)

    assert [one.kode for one in found] == [
        *_CODES,
        "2.17.03.2.02",
        "2.17.04",
        "2.17.09.2.01",
    ]
    assert found[0] == stored[0]
    assert (found[1].nama, found[1].pagu_murni, found[1].id) == ("CONTOH baru", 5, 2)
    assert found[1].realisasi == (1, 3, None, None)
