"""Berita acara pemeriksaan: who met, what was examined, what came of it, and who signs for it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from core import tanggal
from core.errors import PrintRefusedError
from core.naskah.berita_acara import NaskahBeritaAcara
from core.naskah.model import TITIK, Kertas, Mode
from core.naskah.tanda_tangan import BarisTanda, BlokTanda
from core.naskah.teks import as_items, as_sentence, bind, tidy
from core.naskah.terbilang import held, hold_days, spell
from core.pdf.berita_acara_tabel import rekomendasi_table, tim_table
from core.pdf.blocks import Block, Bookmark, Gap
from core.pdf.document import Document, paginate
from core.pdf.hanging import Hanging, Label
from core.pdf.hasil_kesehatan_tabel import aspects, facts, identity_rows
from core.pdf.keaslian import KeaslianMarks
from core.pdf.kop import letterhead
from core.pdf.paragraph import Text
from core.pdf.pen import Keterangan
from core.pdf.rows import Pad
from core.pdf.ruled_lines import RuledLines
from core.pdf.stacked import Stack
from core.pdf.table import Headed
from core.pdf.tanda_tangan import signature_rows
from core.pdf.theme import MM, Huruf, Rata, Theme, load_theme
from core.rules.pilihan import PEMERIKSA_TERSEDIKIT

JUDUL = "BERITA ACARA\nPEMERIKSAAN KESEHATAN KOPERASI"
PENUTUP = (
    "Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya."
)
NIHIL = "Tidak ada."
ITEM = 6 * MM
# room for an answer that is written by hand
LINES = 4


@dataclass(frozen=True, slots=True)
class Jarak:
    """Space between sections and between paragraphs, in points."""

    section: float
    paragraph: float


# from loose to close: the closer one is taken where it spares a page
SPACINGS = (Jarak(9, 6), Jarak(6, 4), Jarak(4, 2))


def render_berita_acara(naskah: NaskahBeritaAcara, *, kertas: Kertas, mode: Mode) -> bytes:
    """Set the paper. `PrintRefusedError` names what cannot be printed soundly."""
    return compose_berita_acara(naskah, kertas=kertas, mode=mode).pdf()


def compose_berita_acara(naskah: NaskahBeritaAcara, *, kertas: Kertas, mode: Mode) -> Document:
    """The paper; unless it is a draft, enough examiners must sign it."""
    if mode is not Mode.DRAF:
        _refuse(naskah)
    theme = load_theme("berita-acara", kertas, landscape=False)
    marks = KeaslianMarks(naskah.keaslian)
    height = theme.halaman.height - marks.height(theme)
    settings = [tuple(_blocks(theme, naskah, mode, jarak)) for jarak in SPACINGS]
    blocks = min(settings, key=lambda each: len(paginate(each, theme.halaman.width, height)))
    return Document(theme, _keterangan(naskah, mode), blocks, marks, mode is Mode.DRAF)


def _refuse(naskah: NaskahBeritaAcara) -> None:
    named = sum(bool(tidy(blok.nama)) for blok in naskah.tanda_pemeriksa)
    if named < PEMERIKSA_TERSEDIKIT:
        raise PrintRefusedError(
            f"Berita acara ditandatangani paling sedikit {spell(PEMERIKSA_TERSEDIKIT)} pemeriksa; "
            f"yang tercantum {named or 'belum ada'}.",
            hint="Lengkapi tim pada surat tugas pemeriksaan, atau cetak sebagai draf.",
        )
    if naskah.hasil and not naskah.hasil.predikat:
        raise PrintRefusedError(
            "Hasil ini masih sementara, sehingga belum ada predikat untuk berita acara.",
            hint="Lengkapi pertanyaan dan isian, atau cetak sebagai draf.",
        )


def _blocks(theme: Theme, naskah: NaskahBeritaAcara, mode: Mode, jarak: Jarak) -> Iterator[Block]:
    yield letterhead(naskah.kop)
    judul = theme.huruf.judul.aligned(Rata.TENGAH)
    mark = Bookmark(f"Berita acara {naskah.koperasi.sebutan}")
    yield Stack((mark, Text(JUDUL, judul)), together=True)
    yield Text(f"Nomor: {tidy(naskah.nomor) or TITIK}", theme.huruf.isi.aligned(Rata.TENGAH))
    yield Gap(jarak.section)
    yield from _opening(theme, naskah, jarak)
    yield from _listed(theme, "Hal yang diperiksa", as_items(naskah.diperiksa))
    yield Gap(jarak.section)
    yield from _result(theme, naskah, jarak)
    yield from _listed(theme, "Catatan", naskah.catatan)
    yield Gap(jarak.section)
    yield from _recommendations(theme, naskah, jarak)
    yield from _answer(theme, naskah)
    yield Gap(jarak.section)
    yield _closing(theme, naskah, mode, jarak)


def _opening(theme: Theme, naskah: NaskahBeritaAcara, jarak: Jarak) -> Iterator[Block]:
    kunjungan, huruf = naskah.kunjungan, theme.huruf.isi
    nomor = tidy(kunjungan.nomor_surat_tugas) or TITIK
    day = held(kunjungan.tanggal_surat_tugas) or TITIK
    tempat = tidy(kunjungan.tempat) or TITIK
    yield Text(
        bind(
            f"{naskah.pada_hari_ini}, bertempat di {tempat}, berdasarkan Surat Tugas "
            f"Nomor {nomor} tanggal {day}, tim pemeriksa kesehatan koperasi:"
        ),
        huruf,
    )
    yield Gap(jarak.paragraph)
    yield tim_table(theme, kunjungan.tim)
    yield Gap(jarak.paragraph)
    yield Text(bind(f"telah melakukan pemeriksaan kesehatan{_days(naskah)} terhadap:"), huruf)
    yield Gap(jarak.paragraph)
    tahun = ("Tahun buku", f"{naskah.koperasi.tahun_buku}")
    rows = [*identity_rows(naskah.koperasi), tahun]
    yield Stack(tuple(facts(theme, rows)), together=True)
    yield Gap(jarak.paragraph)
    people = [
        ", ".join(filter(None, (tidy(each.nama), tidy(each.jabatan)))) for each in naskah.pengurus
    ]
    yield Stack(tuple(_people(huruf, people or [TITIK, TITIK])), together=True)
    yield Gap(jarak.section)


def _people(huruf: Huruf, people: Sequence[str]) -> Iterator[Block]:
    yield Text("yang diwakili oleh:", huruf)
    for number, person in enumerate(people, start=1):
        yield Hanging((Label(0, f"{number}.", huruf),), ITEM, Text(bind(person), huruf))


def _days(naskah: NaskahBeritaAcara) -> str:
    first, last = (held(day) for day in (naskah.kunjungan.mulai, naskah.kunjungan.selesai))
    if first and last and first != last:
        return f" pada tanggal {first} sampai dengan {last}"
    return f" pada tanggal {first or last or TITIK}"


def _result(theme: Theme, naskah: NaskahBeritaAcara, jarak: Jarak) -> Iterator[Block]:
    hasil = naskah.hasil
    if hasil is None:
        return
    verdict = f"predikat {hasil.predikat}" if hasil.predikat else "predikat belum ditetapkan"
    label = "Skor akhir" if hasil.predikat else "Skor sementara"
    sentence = Text(f"{label} {hasil.skor}, {verdict}.", theme.huruf.isi)
    title = Text("Hasil pemeriksaan", theme.huruf.isi_tebal)
    blocks: list[Block] = [title, sentence]
    if hasil.aspek:
        pad = Pad(*theme.tabel.isi, theme.tabel.samping)
        blocks += [Gap(4), *aspects(theme, hasil, None, pad)]
    yield Stack(tuple(blocks), together=True)
    yield Gap(jarak.section)


def _recommendations(theme: Theme, naskah: NaskahBeritaAcara, jarak: Jarak) -> Iterator[Block]:
    title = Text("Rekomendasi", theme.huruf.isi_tebal)
    items = [item for item in naskah.rekomendasi if tidy(item.uraian)]
    if items:
        yield Headed(Stack((title, Gap(3)), together=True), rekomendasi_table(theme, items))
    else:
        yield Stack((title, Text(NIHIL, theme.huruf.isi)), together=True)
    yield Gap(jarak.section)


def _answer(theme: Theme, naskah: NaskahBeritaAcara) -> Iterator[Block]:
    title = Text("Tanggapan pengurus", theme.huruf.isi_tebal)
    answer = hold_days(as_sentence(naskah.tanggapan))
    if not answer:
        yield Stack((title, RuledLines(LINES, theme.huruf.isi.baris * 1.4)), together=True)
        return
    day = held(naskah.tanggal_tanggapan)
    text = bind(f"{answer} (Disampaikan tanggal {day}.)" if day else answer)
    yield Stack((title, Text(text, theme.huruf.isi)))


def _closing(theme: Theme, naskah: NaskahBeritaAcara, mode: Mode, jarak: Jarak) -> Stack:
    """The last sentence and all who sign; on one page where a page can hold them."""
    team = naskah.tanda_pemeriksa or (
        BlokTanda(jabatan=("Ketua tim",)),
        BlokTanda(jabatan=("Anggota",)),
    )
    pengurus = naskah.tanda_pengurus or (BlokTanda(jabatan=("Pengurus koperasi",), luar=True),)
    blocks: list[Block] = [Text(PENUTUP, theme.huruf.isi), Gap(jarak.section)]
    first, *others = signature_rows(theme, (team,), mode).blocks
    title = Text("Tim pemeriksa", theme.huruf.isi_tebal)
    blocks += [Stack((title, Gap(4), first), together=True), *others]
    for row in _rows_below(pengurus, naskah.tanda_lain):
        blocks += [Gap(jarak.section), *signature_rows(theme, (row,), mode).blocks]
    return Stack(tuple(blocks), together=True)


def _rows_below(pengurus: BarisTanda, others: tuple[BarisTanda, ...]) -> Iterator[BarisTanda]:
    """One of the pengurus stands beside the first of the others when that is one as well."""
    if len(pengurus) == 1 and others and len(others[0]) == 1:
        yield (*pengurus, *others[0])
        yield from others[1:]
    else:
        yield from (pengurus, *others)


def _listed(theme: Theme, title: str, texts: Sequence[str]) -> Iterator[Block]:
    """A title with numbered items under it; the first stays with the title."""
    huruf = theme.huruf.isi
    items: list[Block] = [
        Hanging((Label(0, f"{number}.", huruf),), ITEM, Text(text, huruf))
        for number, text in enumerate(
            filter(None, (bind(hold_days(text)) for text in texts)), start=1
        )
    ]
    first, *others = items or [Text(NIHIL, huruf)]
    yield Stack((Text(title, theme.huruf.isi_tebal), first), together=True)
    yield from others


def _keterangan(naskah: NaskahBeritaAcara, mode: Mode) -> Keterangan:
    koperasi = naskah.koperasi
    title = (
        f"Berita acara pemeriksaan kesehatan {tidy(koperasi.sebutan)} "
        f"tahun buku {koperasi.tahun_buku}"
    )
    return Keterangan(
        judul=f"DRAF {title}" if mode is Mode.DRAF else title,
        perihal="Berita acara pemeriksaan kesehatan koperasi",
        kata_kunci="berita acara, pemeriksaan kesehatan, koperasi",
        penerbit=tidy(naskah.kop.nama_dinas).replace("\n", " "),
        tanggal=_own_date(naskah),
    )


def _own_date(naskah: NaskahBeritaAcara) -> date:
    return naskah.tanggal or tanggal.year_end(naskah.tahun_kinerja)
