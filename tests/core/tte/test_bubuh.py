"""A signature is an addition: every byte before it stays, and all of it is seen on the paper."""

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter

from core.actions.tte_lihat import for_eyes
from core.errors import PrintRefusedError
from core.naskah.model import Kertas, Mode
from core.naskah.tte import Keutuhan
from core.pdf.kesehatan import compose, set_with_rooms
from core.pdf.stempel_tte import draw_stamp, load_rupa
from core.tte.baca import read_tanda
from core.tte.bubuh import Bubuhan, sign
from core.tte.kesalahan import PdfDitolakError
from tests.check_pdf import check_pdf
from tests.core.pdf.baca import pages_of
from tests.core.pdf.contoh_kesehatan import sertifikat
from tests.core.tte.conftest import HARI, Naskah, kunci, signed
from tests.core.tte.sertifikat_contoh import NAMA, Isi


def test_every_earlier_byte_stays(naskah: Naskah) -> None:
    assert naskah.bertanda.startswith(naskah.polos)


def test_the_same_paper_key_and_clock_give_the_same_bytes(naskah: Naskah) -> None:
    assert signed(naskah.polos, naskah.ruang) == naskah.bertanda


def test_a_signed_paper_passes_every_check_of_a_paper(naskah: Naskah, tmp_path: Path) -> None:
    path = tmp_path / "bertanda.pdf"
    path.write_bytes(naskah.bertanda)

    assert check_pdf(path, kertas=Kertas.F4) == []


def test_the_field_lies_exactly_in_the_room(naskah: Naskah) -> None:
    page: Any = PdfReader(io.BytesIO(naskah.bertanda)).pages[0]

    (rect,) = ([float(at) for at in one.get_object()["/Rect"]] for one in page["/Annots"])

    assert rect == pytest.approx(list(naskah.ruang.kotak), abs=0.01)


def test_the_visible_part_says_the_words_of_the_field(naskah: Naskah) -> None:
    (words,) = pages_of(draw_stamp(naskah.ruang, naskah.ruang.nama, "CONTOH Penerbit"))

    assert words == (
        "Ditandatangani secara elektronik oleh: KEPALA DINAS KOPERASI DAN UKM KOTA CONTOH "
        "CONTOH Nama Kepala, S.E., M.M."
    )


@pytest.mark.parametrize("penerbit", ["Balai Sertifikasi Elektronik", "Sub CA BSrE G2"])
def test_only_bsre_is_called_bsre(naskah: Naskah, penerbit: str) -> None:
    (words,) = pages_of(draw_stamp(naskah.ruang, NAMA, penerbit))

    assert "Badan Siber dan Sandi Negara." in " ".join(words.split())
    assert load_rupa().sentence_of("CONTOH Penerbit Sertifikat") == ""


def test_a_room_too_small_for_its_words_is_refused(naskah: Naskah) -> None:
    left, bottom, right, _top = naskah.ruang.kotak
    low = replace(naskah.ruang, kotak=(left, bottom, right, bottom + 20))

    with pytest.raises(PrintRefusedError, match="tidak muat dalam ruangnya"):
        draw_stamp(low, NAMA, "")


@pytest.mark.parametrize("mode", [Mode.DRAF, Mode.BASAH])
def test_only_a_paper_for_it_has_rooms(mode: Mode) -> None:
    _pdf, _pages, rooms = set_with_rooms(compose(sertifikat(), kertas=Kertas.F4, mode=mode))

    assert rooms == ()


def test_a_second_signature_leaves_the_first_whole(naskah: Naskah) -> None:
    left, bottom, right, top = naskah.ruang.kotak
    beside = replace(naskah.ruang, kotak=(left - 300, bottom, right - 300, top))

    both = signed(naskah.bertanda, beside, Isi(nama="CONTOH Kedua"), "TandaTangan2")

    found = read_tanda(both)
    assert [(one.bidang, one.keutuhan) for one in found] == [
        ("TandaTangan1", Keutuhan.UTUH),
        ("TandaTangan2", Keutuhan.UTUH),
    ]


def test_other_rooms_of_the_same_person_are_filled_and_covered(naskah: Naskah) -> None:
    left, bottom, right, top = naskah.ruang.kotak
    beside = replace(naskah.ruang, kotak=(left - 300, bottom, right - 300, top))
    stamp = draw_stamp(naskah.ruang, NAMA, "")

    made = sign(
        naskah.polos,
        kunci(),
        Bubuhan("TandaTangan1", ((naskah.ruang, stamp), (beside, stamp))),
        HARI,
    )

    (only,) = read_tanda(made)
    assert only.keutuhan is Keutuhan.UTUH
    assert "Ditandatangani secara elektronik oleh:" in pages_of(made)[0]


def test_a_locked_or_broken_file_is_refused(naskah: Naskah) -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(naskah.polos)))
    writer.encrypt("rahasia", algorithm="AES-128")
    locked = io.BytesIO()
    writer.write(locked)

    for content, words in ((locked.getvalue(), "kata sandi"), (naskah.polos[:900], "tidak utuh")):
        with pytest.raises(PdfDitolakError, match=words):
            signed(content, naskah.ruang)


def test_a_curve_key_signs_as_well(naskah: Naskah) -> None:
    (found,) = read_tanda(signed(naskah.polos, naskah.ruang, Isi(kurva=True)))

    assert found.keutuhan is Keutuhan.UTUH


def test_what_is_shown_has_the_look_of_the_signature_and_the_file_stays(naskah: Naskah) -> None:
    shown = for_eyes(naskah.bertanda)

    assert "Ditandatangani secara elektronik oleh:" in pages_of(shown)[0]
    assert shown.startswith(naskah.bertanda)
    assert for_eyes(naskah.polos) is naskah.polos
    broken = naskah.bertanda[: len(naskah.polos) + 4000] + b"/ByteRange"
    assert for_eyes(broken) == broken
