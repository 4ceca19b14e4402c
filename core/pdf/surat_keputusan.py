"""A decree of the head of office: Menimbang, Mengingat, MEMUTUSKAN, clauses, signature, annex."""

from collections.abc import Iterator, Sequence
from string import ascii_lowercase

from core.naskah.model import TITIK, Kertas, Mode
from core.naskah.surat import Diktum, Keputusan
from core.naskah.teks import bind, tidy
from core.pdf.alinea import Alinea
from core.pdf.blocks import Block, Bookmark, Gap
from core.pdf.document import Document, Numbered, PageBreak
from core.pdf.hanging import Hanging, Label
from core.pdf.paraf import LembarParaf
from core.pdf.paragraph import Text
from core.pdf.stacked import Stack
from core.pdf.surat_blok import Closing, about, closing, copies, head, titled
from core.pdf.surat_lampiran import Induk, annexes
from core.pdf.theme import MM, Rata, Theme, load_theme

LOOK = "surat/tata-keputusan"
COLON, LETTER, BODY = 29 * MM, 33 * MM, 41 * MM
AFTER = 4


def render_keputusan(keputusan: Keputusan, *, kertas: Kertas, mode: Mode) -> bytes:
    """Set the decree. `PrintRefusedError` names the text that cannot be printed soundly."""
    return compose_keputusan(keputusan, kertas=kertas, mode=mode).pdf()


def compose_keputusan(keputusan: Keputusan, *, kertas: Kertas, mode: Mode) -> Document:
    """The decree, not yet set."""
    theme = load_theme(LOOK, kertas, landscape=False)
    tentang = " ".join(map(tidy, keputusan.tentang))
    judul = " ".join(map(tidy, keputusan.judul))
    return Document(
        theme,
        about(
            f"{judul} tentang {tentang}",
            keputusan.kop,
            tentang,
            keputusan.tanggal,
            mode,
            dokumen=keputusan.dokumen,
        ),
        tuple(_blocks(theme, keputusan, mode)),
        Numbered(_foot(keputusan, mode)),
        mode is Mode.DRAF,
    )


def _foot(keputusan: Keputusan, mode: Mode) -> str:
    """A draft says which of its bases nobody has checked yet."""
    if mode is not Mode.DRAF or not keputusan.periksa:
        return tidy(keputusan.kaki)
    held = {tidy(text).rstrip(" ;.") for text in keputusan.periksa}
    numbers = [
        str(number)
        for number, text in enumerate(keputusan.mengingat, start=1)
        if tidy(text).rstrip(" ;.") in held
    ]
    return f"Periksa dasar hukum: Mengingat angka {', '.join(numbers)}. {tidy(keputusan.kaki)}"


def _blocks(theme: Theme, keputusan: Keputusan, mode: Mode) -> Iterator[Block | PageBreak]:
    yield head(keputusan.kop)
    yield from _title(theme, keputusan)
    yield from _recitals(theme, "Menimbang", _letters(keputusan.menimbang))
    yield Gap(AFTER)
    yield from _recitals(theme, "Mengingat", _numbers(keputusan.mengingat))
    yield Gap(10)
    first, *others = keputusan.diktum
    yield Stack((*_decides(theme, keputusan), *_clause(theme, first)), together=True)
    for diktum in others[:-1]:
        yield from _clause(theme, diktum)
    made = Closing("Ditetapkan di", keputusan.tempat, keputusan.tanggal, keputusan.tanda)
    beside = LembarParaf(keputusan.paraf, theme.huruf.paraf, theme.huruf.paraf_tebal)
    last = _clause(theme, others[-1]) if others else ()
    yield Stack(
        (
            *last,
            Gap(14),
            *closing(theme, made, mode, beside=beside),
            *copies(theme, keputusan.tembusan),
        ),
        together=True,
    )
    induk = Induk(keputusan.judul, keputusan.nomor, keputusan.tanggal, keputusan.tentang)
    yield from annexes(theme, keputusan.lampiran, induk, made, mode)


def _title(theme: Theme, keputusan: Keputusan) -> Iterator[Block]:
    judul = theme.huruf.judul
    centred = judul.aligned(Rata.TENGAH)
    yield titled(keputusan.judul, judul, bookmark="Keputusan")
    yield Gap(6)
    yield Text(f"NOMOR : {tidy(keputusan.nomor) or TITIK}", centred)
    yield Gap(8)
    yield Text("TENTANG", centred)
    yield Gap(8)
    yield titled(keputusan.tentang, judul)
    yield Gap(12)
    *before, last = keputusan.pejabat
    yield titled((*before, f"{tidy(last).rstrip(',')},"), judul)
    yield Gap(12)


def _letters(texts: Sequence[str]) -> list[tuple[str, str]]:
    """a., b., c.; one alone carries no letter."""
    if len(texts) == 1:
        return [("", texts[0])]
    return [(f"{letter}.", text) for letter, text in zip(ascii_lowercase, texts, strict=False)]


def _numbers(texts: Sequence[str]) -> list[tuple[str, str]]:
    if len(texts) == 1:
        return [("", texts[0])]
    return [(f"{number}.", text) for number, text in enumerate(texts, start=1)]


def _recitals(theme: Theme, name: str, texts: Sequence[tuple[str, str]]) -> Iterator[Block]:
    huruf = theme.huruf.isi
    labels: tuple[Label, ...] = (Label(0, name, huruf), Label(COLON, ":", huruf))
    for mark, text in texts:
        item = (Label(LETTER, mark, huruf),) if mark else ()
        body = Hanging((*labels, *item), BODY if mark else LETTER, Alinea(bind(text), huruf))
        yield Stack((Bookmark(name), body)) if labels else body
        yield Gap(AFTER)
        labels = ()


def _decides(theme: Theme, keputusan: Keputusan) -> Iterator[Block]:
    huruf, tebal = theme.huruf.isi, theme.huruf.isi_tebal
    yield Bookmark("Memutuskan")
    yield Text("MEMUTUSKAN:", tebal.aligned(Rata.TENGAH))
    yield Gap(8)
    labels = (Label(0, "Menetapkan", huruf), Label(COLON, ":", huruf))
    yield Hanging(labels, LETTER, Alinea(bind(keputusan.menetapkan), huruf))
    yield Gap(AFTER)


def _clause(theme: Theme, diktum: Diktum) -> Iterator[Block]:
    huruf, tebal = theme.huruf.isi, theme.huruf.isi_tebal
    labels = (Label(0, diktum.kode, tebal), Label(COLON, ":", huruf))
    yield Hanging(labels, LETTER, Alinea(bind(diktum.teks), huruf))
    yield Gap(AFTER)
    for mark, text in _letters(diktum.butir):
        item = (Label(LETTER, mark, huruf),) if mark else ()
        yield Hanging(item, BODY if mark else LETTER, Alinea(bind(text), huruf))
        yield Gap(AFTER)
