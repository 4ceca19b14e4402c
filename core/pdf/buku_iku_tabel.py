"""Sheets turned round: the tables of Bab III and the chart, each with its title and its key."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from core.naskah.buku_iku import NaskahBuku
from core.naskah.model import LampiranIku, Tabel
from core.naskah.teks import bind, tidy
from core.pdf.blocks import Block, Bookmark, Gap
from core.pdf.buku_iku_gambar import Bagan
from core.pdf.buku_iku_lembar import sheets_of
from core.pdf.document import PageBreak
from core.pdf.lampiran_iku import duties, table_notes, table_title
from core.pdf.lampiran_tabel import capaian_table, cascade_table, iku_table
from core.pdf.paragraph import Text
from core.pdf.stacked import Stack
from core.pdf.table import Headed
from core.pdf.theme import Rata, Theme

TABLE = "tabel-"
CHART = "BAGAN SUSUNAN ORGANISASI"
FACES = ("kotak_utama", "kotak_besar", "kotak_sedang", "kotak_kecil")


@dataclass(frozen=True, slots=True)
class Daftar:
    """One table as the list of tables names it."""

    key: str
    judul: str


def tables(lampiran: LampiranIku) -> tuple[Daftar, ...]:
    """Those that the booklet has, in their order."""
    capaian = lampiran.capaian
    found = (
        ("cascade", lampiran.tabel_cascade if lampiran.cascade else None),
        ("iku", lampiran.tabel_iku),
        ("capaian", capaian.tabel if capaian else None),
    )
    return tuple(Daftar(f"{TABLE}{kode}", _named(tabel)) for kode, tabel in found if tabel)


def table_sheets(theme: Theme, lampiran: LampiranIku) -> Iterator[Block | PageBreak]:
    """Each on a sheet of its own; the figures are those of the annex."""
    periode, kota = str(lampiran.periode), lampiran.kota
    if lampiran.cascade:
        tabel = lampiran.tabel_cascade
        notes = Stack(tuple(table_notes(theme, tabel, kota)))
        title = _keyed(table_title(theme, lampiran, tabel, periode), "cascade", tabel)
        yield Headed(title, cascade_table(theme, lampiran, notes))
        yield PageBreak()
    tabel = lampiran.tabel_iku
    yield _keyed(table_title(theme, lampiran, tabel, periode), "iku", tabel)
    yield from duties(theme, lampiran)
    yield iku_table(theme, lampiran, Stack(tuple(table_notes(theme, tabel, kota))))
    if lampiran.capaian is not None:
        yield PageBreak()
        tabel, tahun = lampiran.capaian.tabel, f"{lampiran.capaian.tahun}"
        title = _keyed(table_title(theme, lampiran, tabel, tahun), "capaian", tabel)
        notes = Stack(tuple(table_notes(theme, tabel, kota)))
        yield Headed(title, capaian_table(theme, lampiran.capaian, notes))


def chart_sheets(
    look: Theme, lying: Theme, naskah: NaskahBuku, level: int
) -> Iterator[Block | PageBreak]:
    """The organisation, its title on every sheet; `look` has the faces of the boxes."""
    instansi = f"{naskah.instansi} {naskah.kota}".upper()
    face, office = lying.huruf.judul.aligned(Rata.TENGAH), bind(instansi, naskah.kota.upper())
    title, further = (Text(f"{CHART}{more}\n{office}", face) for more in ("", " (LANJUTAN)"))
    page, gap = lying.halaman, Gap(14)
    room = page.height - title.height(page.width) - gap.points
    faces = [look.khusus[name] for name in FACES]
    sheets = sheets_of(naskah.susunan, faces, width=page.width, height=room)
    for number, sheet in enumerate(sheets, start=1):
        if number > 1:
            yield PageBreak()
        mark = (Bookmark("Bagan susunan organisasi", level),) if number == 1 else ()
        head = title if number == 1 else further
        yield Stack((*mark, head, gap, Bagan(sheet)), together=True)


def _keyed(title: Stack, kode: str, tabel: Tabel) -> Stack:
    return replace(title, blocks=(Bookmark(_named(tabel), 1, f"{TABLE}{kode}"), *title.blocks[1:]))


def _named(tabel: Tabel) -> str:
    return " ".join(filter(None, (tidy(tabel.label), tidy(tabel.judul))))
