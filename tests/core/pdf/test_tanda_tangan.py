"""Signatures beside one another: columns by the longest line, level, whole, equal in every mode."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from core.errors import PrintRefusedError
from core.naskah.model import TITIK, Kertas, Mode
from core.naskah.tanda_tangan import BarisTanda, BlokTanda
from core.pdf.document import Document, Numbered
from core.pdf.paraf import LembarParaf
from core.pdf.tanda_tangan import SignatureRow, signature_rows
from core.pdf.theme import Theme, load_theme
from tests.core.pdf.baca import pages_of
from tests.core.pdf.contoh_kesehatan import KABID, KEPALA, KETUA, hasil, pemeriksa


def theme() -> Theme:
    return load_theme("berita-acara", Kertas.F4, landscape=False)


def rows(*row: BarisTanda, mode: Mode = Mode.BASAH) -> list[SignatureRow]:
    blocks = signature_rows(theme(), row, mode).blocks
    return [block for block in blocks if isinstance(block, SignatureRow)]


def counts(found: Sequence[SignatureRow]) -> list[int]:
    return [sum(blok is not None for blok in row.blok) for row in found]


@pytest.mark.parametrize(
    ("count", "columns"),
    [
        (0, []),
        (1, [1]),
        (2, [2]),
        (3, [3]),
        (4, [2, 2]),
        (5, [3, 2]),
        (7, [3, 3, 1]),
        (12, [3, 3, 3, 3]),
    ],
)
def test_many_go_on_underneath(count: int, columns: list[int]) -> None:
    assert counts(rows(tuple(pemeriksa(number) for number in range(1, count + 1)))) == columns


def test_a_long_name_makes_fewer_columns() -> None:
    long = replace(pemeriksa(1), nama="CONTOH Nama Pemeriksa Yang Panjang, S.E., M.M.")
    longer = replace(long, nama=f"Dr. H. {long.nama}, Ak.")

    first, second = rows((long, pemeriksa(2), pemeriksa(3)))

    assert counts([first, second]) == [2, 1]
    assert first.wide[0] > first.wide[1]
    assert sum(first.wide) < theme().halaman.width
    assert counts(rows((longer, longer))) == [1, 1]


def test_an_empty_place_is_kept() -> None:
    (row,) = rows((None, KEPALA))

    assert row.blok == (None, KEPALA)
    assert row.left[1] > 0


@pytest.mark.parametrize(
    "row", [(KEPALA,), (KABID, KEPALA), (KETUA, None), tuple(pemeriksa(n) for n in range(1, 6))]
)
def test_every_mode_takes_the_same_room(row: BarisTanda) -> None:
    heights = {signature_rows(theme(), (row,), mode).height(467) for mode in Mode}

    assert len(heights) == 1


def test_a_row_of_nobody_takes_no_room() -> None:
    assert rows((None, None), (None,), ()) == []


def test_a_line_too_wide_is_an_error_that_names_it() -> None:
    wide = replace(KEPALA, jabatan=("KEPALA " * 20,))

    for row in ((wide,), (wide, KEPALA), (None, wide)):
        with pytest.raises(PrintRefusedError, match="terlalu lebar: “KEPALA") as refusal:
            signature_rows(theme(), (row,), Mode.BASAH)
        assert "Bagi jabatan" in refusal.value.hint


def test_a_longer_line_moves_the_block_to_the_left() -> None:
    usual, moved = (
        rows((replace(KEPALA, nama=nama),))[0] for nama in ("CONTOH", "CONTOH Nama Yang " * 3)
    )

    assert moved.left[0] < usual.left[0]
    assert moved.narrowest()[0] <= theme().halaman.width


def set_alone(*row: BarisTanda, mode: Mode = Mode.BASAH) -> str:
    look = theme()
    keterangan = hasil()
    from core.pdf.hasil_kesehatan import _keterangan

    blocks = (signature_rows(look, row, mode),)
    document = Document(look, _keterangan(keterangan, mode), blocks, Numbered(), draft=False)
    return pages_of(document.pdf())[0]


def test_each_signature_is_read_as_a_whole() -> None:
    text = set_alone((KABID, KEPALA))

    assert text == (
        "Mengetahui, KEPALA BIDANG PENGAWASAN KOPERASI, CONTOH Nama Kepala Bidang, S.E. Pembina "
        "NIP 19000303 192003 1 003 Contoh, 24 November 2026 KEPALA DINAS KOPERASI DAN UKM "
        "KOTA CONTOH, CONTOH Nama Kepala, S.E., M.M. Pembina Utama Muda NIP 19000101 192001 1 001"
    )


def test_somebody_outside_the_office_has_no_nip() -> None:
    stranger = BlokTanda(judul="Pengurus,", nip="190001011920011001", luar=True)

    assert set_alone((stranger,)) == f"Pengurus, {TITIK}"
    assert set_alone((replace(stranger, nama="CONTOH"),)) == "Pengurus, CONTOH"
    assert set_alone((BlokTanda(),)) == f"{TITIK}, {TITIK} NIP {TITIK}"


def test_a_prefix_stands_before_the_office() -> None:
    assert "Plt. KEPALA DINAS" in set_alone((replace(KEPALA, awalan="Plt."),))


def test_a_wrong_nip_is_named_with_its_owner() -> None:
    with pytest.raises(PrintRefusedError, match="NIP 12 milik CONTOH Nama Kepala"):
        set_alone((replace(KEPALA, nip="12"),))


def test_the_paraf_sheet_stands_beside_the_first_row_of_a_draft() -> None:
    look = theme()
    sheet = LembarParaf(("Sekretaris Dinas",) * 9, look.huruf.paraf, look.huruf.paraf_tebal)

    with_sheet = signature_rows(look, ((KEPALA,), (KABID,)), Mode.DRAF, beside=sheet)
    first = with_sheet.blocks[0]

    assert first.height(467) == sheet.height()
    assert with_sheet.blocks[-1].height(467) < sheet.height()
