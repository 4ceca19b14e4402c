"""What came behind a file: signatures alone, or anything else."""

import io

from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText

from core.tte.tambahan import only_signed
from tests.core.tte.conftest import Naskah, signed


def overwritten(naskah: Naskah, pdf: bytes) -> bytes:
    """Other words on the first page, added at the end of the file."""
    writer = PdfWriter(io.BytesIO(pdf), incremental=True)
    writer.pages[0].merge_page(PdfReader(io.BytesIO(naskah.polos)).pages[0])
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def noted(pdf: bytes) -> bytes:
    """A note over the first page, added at the end of the file."""
    writer = PdfWriter(io.BytesIO(pdf), incremental=True)
    writer.add_annotation(0, FreeText(text="CONTOH", rect=(50, 50, 200, 100)))
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def longer(pdf: bytes) -> bytes:
    writer = PdfWriter(io.BytesIO(pdf), incremental=True)
    writer.add_blank_page()
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def test_one_signature_or_several_are_signatures_alone(naskah: Naskah) -> None:
    again = signed(naskah.bertanda, naskah.ruang, bidang="Lain")

    assert only_signed(naskah.polos, naskah.polos)
    assert only_signed(naskah.polos, naskah.bertanda)
    assert only_signed(naskah.polos, again)
    assert only_signed(naskah.bertanda, again)


def test_what_was_changed_before_or_after_a_signature_is_found(naskah: Naskah) -> None:
    for before in (naskah.polos, naskah.bertanda):
        for change in (lambda pdf: overwritten(naskah, pdf), noted, longer):
            changed = change(before)
            assert changed.startswith(before)
            assert not only_signed(before, changed)
            assert not only_signed(before, signed(changed, naskah.ruang, bidang="Lain"))


def test_another_file_or_half_of_one_is_no_addition(naskah: Naskah) -> None:
    assert not only_signed(naskah.bertanda, naskah.polos)
    assert not only_signed(naskah.polos[:2000], naskah.polos)
