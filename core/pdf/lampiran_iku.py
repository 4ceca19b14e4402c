"""The annex of an IKU decree: cascade, duties and functions, the IKU table, its year, signature."""

from collections.abc import Iterator
from datetime import date

from core import tanggal
from core.errors import PrintRefusedError
from core.naskah.model import Kertas, LampiranIku, Mode, Tabel
from core.naskah.teks import bind, tidy
from core.pdf.blocks import Block, Bookmark, Gap
from core.pdf.document import PageBreak, render
from core.pdf.hanging import Hanging, Label
from core.pdf.lampiran_tabel import capaian_table, cascade_table, iku_table
from core.pdf.paraf import LembarParaf
from core.pdf.paragraph import Text
from core.pdf.pen import Keterangan
from core.pdf.signature import Signature
from core.pdf.stacked import Stack
from core.pdf.table import Headed
from core.pdf.theme import MM, Rata, Theme, load_theme

COLON, BODY, ITEM = 21 * MM, 25 * MM, 32 * MM


def render_lampiran_iku(lampiran: LampiranIku, *, kertas: Kertas) -> bytes:
    """Set the annex. `PrintRefusedError` names the text that cannot be printed soundly."""
    if not lampiran.iku:
        raise PrintRefusedError(
            "Lampiran tidak memuat satu pun IKU.",
            hint="Pilih set IKU yang berisi, lalu cetak lagi.",
        )
    theme = load_theme("lampiran-iku", kertas, landscape=True)
    return render(
        theme,
        _keterangan(lampiran),
        annex_blocks(theme, lampiran),
        draft=lampiran.mode is Mode.DRAF,
        foot=tidy(lampiran.kaki),
    )


def annex_blocks(theme: Theme, lampiran: LampiranIku) -> Iterator[Block | PageBreak]:
    """What stands on its pages; without indicators it is the cascade alone, signed."""
    yield from _kepala(theme, lampiran)
    yield Gap(14)
    signature = Signature(
        lampiran.penandatangan,
        lampiran.mode,
        theme.huruf.isi,
        theme.huruf.isi_tebal,
        theme.letak,
        LembarParaf(lampiran.paraf, theme.huruf.paraf, theme.huruf.paraf_tebal),
    )
    if lampiran.cascade:
        yield from _cascade(theme, lampiran, None if lampiran.iku else signature)
    if lampiran.cascade and lampiran.iku:
        yield PageBreak()
    if lampiran.iku:
        yield from _indicators(theme, lampiran, signature)


def _cascade(theme: Theme, lampiran: LampiranIku, signature: Signature | None) -> Iterator[Block]:
    tabel = lampiran.tabel_cascade
    title = table_title(theme, lampiran, tabel, str(lampiran.periode))
    notes = tuple(table_notes(theme, tabel, lampiran.kota))
    if signature is not None:
        yield Headed(title, cascade_table(theme, lampiran, Stack((*notes, Gap(12), signature))))
        return
    yield Headed(title, cascade_table(theme, lampiran))
    yield from notes


def _indicators(theme: Theme, lampiran: LampiranIku, signature: Signature) -> Iterator[Block]:
    kota = lampiran.kota
    yield table_title(theme, lampiran, lampiran.tabel_iku, str(lampiran.periode))
    yield from duties(theme, lampiran)
    notes = tuple(table_notes(theme, lampiran.tabel_iku, kota))
    if lampiran.capaian is None:
        yield iku_table(theme, lampiran, Stack((*notes, Gap(12), signature)))
        return
    yield iku_table(theme, lampiran, Stack(notes))
    yield Gap(20)
    tabel = lampiran.capaian.tabel
    title = table_title(theme, lampiran, tabel, str(lampiran.capaian.tahun))
    closing = Stack((*table_notes(theme, tabel, kota), Gap(12), signature))
    table = Headed(title, capaian_table(theme, lampiran.capaian, closing))
    yield Stack((table,), together=True)


def _kepala(theme: Theme, lampiran: LampiranIku) -> Iterator[Block]:
    """LAMPIRAN, KEPUTUSAN, NOMOR, TANGGAL, TENTANG: capitals, no punctuation, from 56 %."""
    kepala = lampiran.kepala
    nomor = tidy(kepala.nomor) or kepala.titik_nomor
    hari = tanggal.show(kepala.tanggal) or kepala.titik_tanggal
    lines = (
        kepala.label,
        kepala.keputusan,
        f"NOMOR {nomor}",
        f"TANGGAL {hari}",
        f"TENTANG {kepala.tentang}",
    )
    indent = theme.halaman.width * theme.letak.kepala_lampiran
    for line in lines:
        yield Hanging((), indent, Text(_capitals(line, lampiran.kota), theme.huruf.isi))


def table_title(theme: Theme, lampiran: LampiranIku, tabel: Tabel, tahun: str) -> Stack:
    label, judul = (bind(text, lampiran.kota) for text in (tabel.label, tabel.judul))
    instansi = bind(f"{lampiran.instansi} {lampiran.kota}", lampiran.kota)
    lines = "\n".join(filter(None, (label, judul, instansi, bind(f"TAHUN {tahun}"))))
    title = Text(lines, theme.huruf.judul.aligned(Rata.TENGAH))
    return Stack((Bookmark(" ".join(filter(None, (label, judul)))), title, Gap(10)), together=True)


def duties(theme: Theme, lampiran: LampiranIku) -> Iterator[Block]:
    huruf, tebal = theme.huruf.isi, theme.huruf.isi_tebal
    if lampiran.tugas:
        labels = (Label(0, "TUGAS", tebal), Label(COLON, ":", huruf))
        yield Hanging(labels, BODY, Text(bind(lampiran.tugas), huruf))
        yield Gap(3)
    leading: tuple[Label, ...] = (Label(0, "FUNGSI", tebal), Label(COLON, ":", huruf))
    for number, fungsi in enumerate(lampiran.fungsi, start=1):
        item = Label(BODY, f"{number}.", huruf)
        yield Hanging((*leading, item), ITEM, Text(bind(fungsi), huruf))
        leading = ()
    yield Gap(8)


def table_notes(theme: Theme, tabel: Tabel, kota: str) -> Iterator[Block]:
    huruf = theme.huruf.catatan
    notes = [note for note in (bind(text, kota) for text in tabel.catatan) if note]
    if not notes:
        return
    yield Gap(6)
    labels: tuple[Label, ...] = (Label(0, "Keterangan:", huruf),)
    for number, note in enumerate(notes, start=1):
        if len(notes) == 1:
            yield Hanging(labels, COLON, Text(note, huruf))
            return
        item = Label(COLON, f"{number}.", huruf)
        yield Hanging((*labels, item), COLON + 5 * MM, Text(note, huruf))
        labels = ()


def _capitals(line: str, kota: str) -> str:
    return bind(line, kota).upper()


def _keterangan(lampiran: LampiranIku) -> Keterangan:
    instansi = tidy(f"{lampiran.instansi} {lampiran.kota}")
    title = f"Lampiran Keputusan: Indikator Kinerja Utama (IKU) {instansi} Tahun {lampiran.periode}"
    if lampiran.capaian:
        title += f", dengan capaian tahun {lampiran.capaian.tahun}"
    return Keterangan(
        judul=f"DRAF {title}" if lampiran.mode is Mode.DRAF else title,
        perihal=tidy(lampiran.kepala.tentang),
        kata_kunci="IKU, SAKIP, koperasi, UMKM",
        penerbit=instansi,
        tanggal=_own_date(lampiran),
    )


def _own_date(lampiran: LampiranIku) -> date:
    """The date that belongs to the content: of the decree, else of the year it speaks of."""
    if lampiran.kepala.tanggal:
        return lampiran.kepala.tanggal
    if lampiran.capaian:
        return tanggal.year_end(lampiran.capaian.tahun)
    return date(lampiran.periode.sejak, 1, 1)
