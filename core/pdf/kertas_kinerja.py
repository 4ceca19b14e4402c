"""The frame that papers of the performance cycle share: what they say of themselves, who signs."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Protocol

from core.errors import PrintRefusedError
from core.naskah.model import Mode
from core.naskah.tanda_tangan import BarisTanda
from core.pdf.blocks import Block, Gap
from core.pdf.document import Document, PageBreak
from core.pdf.rekap_kesehatan import RekapMarks
from core.pdf.stacked import Stack
from core.pdf.table import Headed, Table
from core.pdf.tanda_tangan import signature_rows
from core.pdf.theme import Theme
from core.pdf.triwulan_tabel import heading, keterangan

Setter = Callable[[Stack], Table]
"""Makes a table that has this under its last row."""


class Berkepala(Protocol):
    """What every one of these papers knows of itself."""

    @property
    def instansi(self) -> str: ...
    @property
    def kota(self) -> str: ...
    @property
    def keadaan(self) -> date: ...
    @property
    def tanda(self) -> tuple[BarisTanda, ...]: ...
    @property
    def contoh(self) -> str: ...
    @property
    def kode(self) -> str: ...


def paper(  # noqa: PLR0913 - all of it is what a paper says of itself
    theme: Theme,
    naskah: Berkepala,
    blocks: Iterable[Block | PageBreak],
    *,
    judul: str,
    kunci: str,
    mode: Mode,
) -> Document:
    """The blocks as a document with its code and the number of each page."""
    return Document(
        theme,
        keterangan(judul, kunci, naskah.instansi, naskah.kota, naskah.keadaan),
        tuple(blocks),
        RekapMarks(naskah.kode, naskah.contoh),
        mode is Mode.DRAF,
    )


def signature(theme: Theme, naskah: Berkepala, mode: Mode) -> Stack:
    """Who signs, a little below what stands before."""
    return Stack((Gap(14), signature_rows(theme, naskah.tanda, mode)))


def tables(
    theme: Theme,
    first: Setter,
    further: tuple[str, Setter] | None,
    under: tuple[Block, ...],
    signed: Stack,
) -> Iterator[Block]:
    """One table or two with what stands `under` the first; the last one is signed."""
    if further is None:
        yield first(Stack((*under, signed)))
        return
    judul, second = further
    yield first(Stack(under))
    yield Headed(heading(theme, judul), second(signed))


def require_targets(targets: Iterable[str], tahun: int) -> None:
    """Raises `PrintRefusedError` where no target of the year is set."""
    if not any(targets):
        raise PrintRefusedError(
            f"Belum ada target tahun {tahun}.",
            hint="Isi target di halaman IKU, Target periode, lalu cetak lagi.",
        )
