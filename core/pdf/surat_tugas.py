"""The order to a team: its bases, its members, what to do, and the cooperatives to examine."""

from collections.abc import Iterator
from functools import partial

from core.naskah.model import Kertas, Mode
from core.naskah.surat import SuratTugas
from core.naskah.surat_kata import TITIK_PENDEK
from core.naskah.teks import bind, tidy
from core.pdf.alinea import Alinea
from core.pdf.blocks import Block, Gap
from core.pdf.document import Document, Numbered, PageBreak
from core.pdf.hanging import Hanging, Label
from core.pdf.paragraph import Text
from core.pdf.stacked import Stack
from core.pdf.surat import LOOK
from core.pdf.surat_blok import (
    NUMBER,
    Closing,
    about,
    closing,
    copies,
    facts,
    fewest_pages,
    head,
    listing,
    titled,
)
from core.pdf.surat_lampiran import Induk, annexes
from core.pdf.table import Headed
from core.pdf.theme import MM, Rata, Theme, load_theme

COLON, BODY = 22 * MM, 26 * MM


def render_surat_tugas(surat: SuratTugas, *, kertas: Kertas, mode: Mode) -> bytes:
    """Set the order. `PrintRefusedError` names the text that cannot be printed soundly."""
    return compose_surat_tugas(surat, kertas=kertas, mode=mode).pdf()


def compose_surat_tugas(surat: SuratTugas, *, kertas: Kertas, mode: Mode) -> Document:
    """The order, not yet set."""
    theme = load_theme(LOOK, kertas, landscape=False)
    title = f"{tidy(surat.judul).capitalize()} {tidy(surat.nomor)}".strip()
    return Document(
        theme,
        about(title, surat.kop, title, surat.tanggal, mode),
        fewest_pages(theme, partial(_blocks, theme, surat, mode)),
        Numbered(tidy(surat.kaki)),
        mode is Mode.DRAF,
    )


def _blocks(theme: Theme, surat: SuratTugas, mode: Mode, air: float) -> Iterator[Block | PageBreak]:
    huruf, tebal = theme.huruf.isi, theme.huruf.isi_tebal
    yield head(surat.kop)
    yield titled((surat.judul,), theme.huruf.judul, bookmark=tidy(surat.judul).capitalize())
    yield Gap(2)
    nomor = tidy(surat.nomor) or TITIK_PENDEK
    yield Text(f"Nomor : {nomor}", huruf.aligned(Rata.TENGAH))
    yield Gap(12 * air)
    yield from _clause(theme, "Dasar", surat.dasar, air)
    yield Gap(8 * air)
    orders = (tidy(surat.pemberi).upper(), "MEMERINTAHKAN:")
    yield Text("\n".join(map(bind, orders)), tebal.aligned(Rata.TENGAH))
    yield Gap(8 * air)
    if surat.tim.baris:
        yield Headed(
            Stack((_label(theme, "Kepada", "nama-nama berikut:"), Gap(4))),
            listing(theme, surat.tim),
        )
    else:
        yield _label(theme, "Kepada", TITIK_PENDEK * 3)
    yield Gap(8 * air)
    yield from _clause(theme, "Untuk", surat.untuk, air)
    yield Gap(6 * air)
    yield from facts(surat.rincian, huruf, between=2 * air)
    yield Gap(6 * air)
    if surat.daftar.baris:
        yield listing(theme, surat.daftar)
        yield Gap(8 * air)
    made = Closing("Ditetapkan di", surat.tempat, surat.tanggal, surat.tanda)
    yield Stack(
        (
            Alinea(bind(surat.penutup), huruf),
            Gap(12 * air),
            *closing(theme, made, mode),
            *copies(theme, surat.tembusan),
        ),
        together=True,
    )
    induk = Induk((tidy(surat.judul).upper(),), surat.nomor, surat.tanggal, ())
    yield from annexes(theme, surat.lampiran, induk, made, mode)


def _clause(theme: Theme, label: str, texts: tuple[str, ...], air: float) -> Iterator[Block]:
    """A label, and numbered items at the body's place; one item alone carries no number."""
    huruf = theme.huruf.isi
    labels: tuple[Label, ...] = (Label(0, label, huruf), Label(COLON, ":", huruf))
    for number, text in enumerate(texts, start=1):
        item = (Label(BODY, f"{number}.", huruf),) if len(texts) > 1 else ()
        indent = BODY + (NUMBER if len(texts) > 1 else 0)
        if number > 1:
            yield Gap(3 * air)
        yield Hanging((*labels, *item), indent, Alinea(bind(text), huruf))
        labels = ()


def _label(theme: Theme, label: str, text: str) -> Block:
    huruf = theme.huruf.isi
    return Hanging((Label(0, label, huruf), Label(COLON, ":", huruf)), BODY, Text(text, huruf))
