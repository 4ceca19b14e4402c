"""The signature block: prefix, lines, dotted lines where somebody is still to be named."""

from dataclasses import replace

import pytest

from core.naskah.model import TITIK, Kertas, Mode, Penandatangan
from core.pdf.lampiran_iku import render_lampiran_iku
from tests.core.pdf.baca import pages_of
from tests.core.pdf.contoh import PEJABAT, lampiran


def block(penandatangan: Penandatangan, mode: Mode = Mode.BASAH) -> str:
    data = render_lampiran_iku(
        lampiran(penandatangan=penandatangan, mode=mode, paraf=(), kaki=""), kertas=Kertas.F4
    )
    return pages_of(data)[-1].partition("1 (satu) tahun ")[2]


@pytest.mark.parametrize("awalan", ["Plt.", "Plh."])
def test_a_prefix_stands_before_the_office(awalan: str) -> None:
    assert block(replace(PEJABAT, awalan=awalan)).startswith(
        f"{awalan} KEPALA DINAS KOPERASI DAN UKM KOTA CONTOH, NAMA"
    )


def test_signing_for_another_names_both_offices() -> None:
    jabatan = ("KEPALA DINAS KOPERASI DAN UKM", "KOTA CONTOH", "SEKRETARIS")

    text = block(replace(PEJABAT, awalan="a.n.", jabatan=jabatan))

    assert text.startswith("a.n. KEPALA DINAS KOPERASI DAN UKM KOTA CONTOH SEKRETARIS, NAMA")


def test_who_has_neither_pangkat_nor_nip_is_printed_without() -> None:
    text = block(replace(PEJABAT, pangkat="", nip=""))

    assert text == "KEPALA DINAS KOPERASI DAN UKM KOTA CONTOH, NAMA PEJABAT (CONTOH)"


def test_dotted_lines_wait_for_a_signer_who_is_not_yet_known() -> None:
    assert block(Penandatangan(jabatan=())) == f"{TITIK}, {TITIK} NIP {TITIK}"


def test_room_for_an_electronic_signature_holds_no_words() -> None:
    assert block(PEJABAT, Mode.TTE) == block(PEJABAT, Mode.BASAH)
