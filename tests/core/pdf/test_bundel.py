"""Many papers in one file: whole, counted, in the outline, stopped or refused without a trace."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from core.errors import FileUnwritableError, PrintRefusedError
from core.naskah.model import Kertas, Mode
from core.pdf.bundel import Bundled, Paper, save_bundle, write_bundle
from core.pdf.document import Document
from core.pdf.formulir import compose_formulir
from core.pdf.kertas_kerja import compose_kertas_kerja
from core.pdf.kop import letterhead
from core.pdf.pen import Keterangan
from tests.check_pdf import check_pdf
from tests.core.pdf.baca import pages_of
from tests.core.pdf.contoh_kertas_kerja import KOP, formulir, kertas_kerja

ABOUT = Keterangan(
    judul="Kertas kerja tahun buku 2025 (CONTOH)",
    perihal="pemeriksaan kesehatan koperasi",
    kata_kunci="koperasi",
    penerbit="DINAS CONTOH",
    tanggal=date(2026, 3, 3),
)


class StoppedError(Exception):
    """Somebody pressed Batal."""


def working_paper(mode: Mode = Mode.BASAH, kertas: Kertas = Kertas.F4) -> Callable[[], Document]:
    naskah = kertas_kerja("perdep-07-2016-syariah")
    return partial(compose_kertas_kerja, naskah, kertas=kertas, mode=mode)


def three(kertas: Kertas = Kertas.F4) -> list[Paper]:
    form = partial(compose_formulir, formulir("perdep-07-2016-syariah"), kertas=Kertas.F4)
    return [
        Paper("CONTOH KSP Satu", working_paper()),
        Paper("CONTOH KSP Dua", form),
        Paper("CONTOH KSP Tiga", working_paper(Mode.DRAF, kertas)),
    ]


def broken() -> Paper:
    naskah = replace(kertas_kerja("perdep-07-2016-syariah"), catatan="✓")
    compose = partial(compose_kertas_kerja, naskah, kertas=Kertas.F4, mode=Mode.BASAH)
    return Paper("CONTOH KSP Cacat", compose)


def bundle(papers: list[Paper]) -> tuple[bytes, Bundled]:
    target = io.BytesIO()
    made = write_bundle(target, ABOUT, papers)
    return target.getvalue(), made


def outline(data: bytes) -> list[tuple[str, int | None]]:
    reader = PdfReader(io.BytesIO(data))
    marks = [mark for mark in reader.outline if not isinstance(mark, list)]
    return [(str(mark.get("/Title")), reader.get_destination_page_number(mark)) for mark in marks]


def test_nothing_is_wrong_with_a_bundle(tmp_path: Path) -> None:
    path = tmp_path / "bundel.pdf"

    save_bundle(path, ABOUT, three())

    assert check_pdf(path, kertas="F4") == []
    assert [each.name for each in tmp_path.iterdir()] == ["bundel.pdf"]


def test_every_paper_reads_as_it_does_alone() -> None:
    data, made = bundle(three())

    alone = [page for paper in three() for page in pages_of(paper.compose().pdf())]
    assert pages_of(data) == alone
    assert made == Bundled(papers=3, pages=len(alone), refused=())


def test_the_outline_has_one_entry_for_each_paper_where_it_begins() -> None:
    data, _ = bundle(three())

    first, second, _ = (len(pages_of(paper.compose().pdf())) for paper in three())
    assert outline(data) == [
        ("CONTOH KSP Satu", 0),
        ("CONTOH KSP Dua", first),
        ("CONTOH KSP Tiga", first + second),
    ]


def test_fonts_are_embedded_once() -> None:
    few, many = (bundle(papers)[0].count(b"/FontFile2") for papers in (three()[:1], three() * 3))

    assert few == many


def test_pages_of_two_sizes_share_a_bundle() -> None:
    data, _ = bundle(three(Kertas.A4))

    heights = [round(float(page.mediabox.height)) for page in PdfReader(io.BytesIO(data)).pages]
    assert (heights[0], heights[-1]) == (935, 842)


def test_pictures_stand_on_their_pages_and_in_the_file_once() -> None:
    buffer = io.BytesIO()
    Image.new("RGB", (20, 24), "navy").save(buffer, "PNG")
    sound = working_paper()()
    block = letterhead(replace(KOP, lambang=buffer.getvalue()))
    pictured = replace(sound, blocks=(block, *sound.blocks))

    data, _ = bundle([Paper("CONTOH", lambda: pictured)] * 3)

    pages = PdfReader(io.BytesIO(data)).pages
    pictures = [len(page.images) for page in pages]
    assert pictures == [1, *[0] * (len(pages) // 3 - 1)] * 3
    assert data.count(b"/Subtype /Image") == 1


def test_equal_papers_give_equal_bytes_and_name_their_own_date() -> None:
    first, second = (bundle(three())[0] for _ in range(2))

    metadata = PdfReader(io.BytesIO(first)).metadata
    assert first == second
    assert metadata is not None
    assert (metadata.title, metadata.creation_date_raw) == (
        ABOUT.judul,
        "D:20260303000000+00'00'",
    )


def test_a_paper_that_is_refused_leaves_no_page_and_is_named() -> None:
    data, made = bundle([broken(), *three()])

    assert pages_of(data) == pages_of(bundle(three())[0])
    assert [(title, error.message[:16]) for title, error in made.refused] == [
        ("CONTOH KSP Cacat", "Tanda “✓” (U+271")
    ]


@pytest.mark.parametrize(
    ("papers", "message"), [([], "Tidak ada lembar"), ([broken()], "Tanda “✓”")]
)
def test_a_bundle_of_nothing_is_refused(tmp_path: Path, papers: list[Paper], message: str) -> None:
    with pytest.raises(PrintRefusedError, match=message):
        save_bundle(tmp_path / "bundel.pdf", ABOUT, papers)

    assert list(tmp_path.iterdir()) == []


def test_a_stop_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "bundel.pdf"
    path.write_bytes(b"yang lama")
    told: list[int] = []

    def stop_at_the_second(done: int) -> None:
        told.append(done)
        if done == 2:
            raise StoppedError

    with pytest.raises(StoppedError):
        save_bundle(path, ABOUT, three(), stop_at_the_second)

    assert told == [1, 2]
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [
        ("bundel.pdf", b"yang lama")
    ]


def test_a_paper_set_before_is_trusted_and_not_rehearsed(tmp_path: Path) -> None:
    trusted = replace(broken(), proven=True)

    with pytest.raises(PrintRefusedError, match="Tanda “✓”"):
        save_bundle(tmp_path / "bundel.pdf", ABOUT, [*three(), trusted])

    assert list(tmp_path.iterdir()) == []


def test_papers_are_composed_one_at_a_time() -> None:
    steps: list[str] = []

    def composed(title: str) -> Document:
        steps.append(title)
        return working_paper()()

    papers = (Paper(title, partial(composed, title)) for title in ("satu", "dua"))
    write_bundle(io.BytesIO(), ABOUT, papers, lambda done: steps.append(f"{done} selesai"))

    assert steps == ["satu", "1 selesai", "dua", "2 selesai"]


def test_a_folder_that_is_gone_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileUnwritableError, match=r"Berkas bundel\.pdf tidak dapat ditulis"):
        save_bundle(tmp_path / "hilang" / "bundel.pdf", ABOUT, three())
