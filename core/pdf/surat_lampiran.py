"""The annex of a letter or decree: whose annex it is, its title, its table, who signed it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from core import tanggal
from core.naskah.model import Mode
from core.naskah.surat import Lampiran
from core.naskah.surat_kata import TITIK_PENDEK
from core.naskah.tanda_tangan import BarisTanda
from core.naskah.teks import bind, tidy
from core.pdf.blocks import Block, Gap
from core.pdf.document import PageBreak
from core.pdf.hanging import Hanging, Label
from core.pdf.long_table import paged
from core.pdf.paragraph import Text
from core.pdf.stacked import Stack
from core.pdf.surat_blok import Closing, listing, signers, titled
from core.pdf.table import Headed
from core.pdf.tanda_tangan import signature_rows
from core.pdf.theme import MM, Theme

NOTE = 5 * MM


@dataclass(frozen=True, slots=True)
class Induk:
    """The paper an annex belongs to, as the block at its upper right names it."""

    sebutan: Sequence[str]
    nomor: str
    tanggal: date | None
    tentang: Sequence[str]


def annexes(
    theme: Theme, lampiran: Sequence[Lampiran], induk: Induk, made: Closing, mode: Mode
) -> Iterator[Block | PageBreak]:
    """Each annex on a page of its own, signed by the one who signed the paper."""
    for one in lampiran:
        yield PageBreak()
        yield Stack(tuple(_whose(theme, one.label, induk)))
        yield Gap(14)
        title = Stack(
            (titled(one.judul, theme.huruf.judul, bookmark=_bookmark(one)), Gap(10)), together=True
        )
        if not one.daftar.baris:
            yield title
            yield _end(theme, one, made.tanda, mode)
            continue
        table = listing(theme, one.daftar, _end(theme, one, made.tanda, mode))
        yield Headed(title, paged(table))


def _bookmark(lampiran: Lampiran) -> str:
    return f"{tidy(lampiran.label).capitalize()}: {' '.join(map(tidy, lampiran.judul))}"


def _whose(theme: Theme, label: str, induk: Induk) -> Iterator[Block]:
    """LAMPIRAN, the paper, NOMOR, TANGGAL, TENTANG: capitals, no punctuation, from 56 %."""
    lines = [
        tidy(label),
        " ".join(map(tidy, induk.sebutan)),
        f"NOMOR {tidy(induk.nomor) or TITIK_PENDEK}",
        f"TANGGAL {tanggal.show(induk.tanggal) or TITIK_PENDEK}",
    ]
    if induk.tentang:
        lines.append(f"TENTANG {' '.join(map(tidy, induk.tentang))}")
    indent = theme.halaman.width * theme.letak.kepala_lampiran
    for line in lines:
        yield Hanging((), indent, Text(bind(line).upper(), theme.huruf.catatan))


def _end(theme: Theme, lampiran: Lampiran, tanda: Sequence[BarisTanda], mode: Mode) -> Stack:
    signature = signature_rows(theme, signers(tanda), mode)
    return Stack((*_notes(theme, lampiran), Gap(12), signature), together=True)


def _notes(theme: Theme, lampiran: Lampiran) -> Iterator[Block]:
    huruf = theme.huruf.catatan
    notes = [bind(note) for note in lampiran.catatan if tidy(note)]
    if notes:
        yield Gap(6)
    for note in notes:
        mark, _, rest = note.partition(" ") if note.startswith("*") else ("", "", note)
        labels = (Label(0, mark, huruf),) if mark else ()
        yield Hanging(labels, NOTE if mark else 0, Text(rest, huruf))
