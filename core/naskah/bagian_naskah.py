"""A decree as parts to be read, in the order of the paper: headings, and lines with their marks."""

from collections.abc import Iterator, Sequence

from core.naskah.naskah_model import Naskah, TabelNaskah
from core.naskah.naskah_tempat import SEBUTAN

Bagian = tuple[str, tuple[str, ...]]


def parts_of(naskah: Naskah) -> tuple[Bagian, ...]:
    """What is written; parts without a word are left out."""
    return tuple((judul, kept) for judul, lines in _parts(naskah) if (kept := _written(lines)))


def _parts(naskah: Naskah) -> Iterator[Bagian]:
    yield "Kepala keputusan", (naskah.judul, naskah.tentang)
    yield "Menimbang", _marked(naskah.menimbang, lettered=True)
    yield "Mengingat", _marked(naskah.mengingat)
    yield "Menetapkan", (naskah.menetapkan,)
    yield "Diktum", tuple(f"{one.kode}: {one.teks}" for one in naskah.diktum)
    place = f"Ditetapkan di {naskah.tempat}" if naskah.tempat.strip() else ""
    yield "Penutup", (place, naskah.tanggal, *_signer(naskah))
    yield "Tembusan", _marked(naskah.tembusan)
    for tabel in naskah.tabel:
        yield SEBUTAN.get(tabel.kode, "Tabel"), _table(tabel)
    for bab in naskah.bab:
        yield bab.judul, tuple(bab.teks.split("\n"))


def _signer(naskah: Naskah) -> tuple[str, ...]:
    who = naskah.penandatangan
    return who.jabatan, who.nama, who.pangkat, f"NIP {who.nip}" if who.nip else ""


def _table(tabel: TabelNaskah) -> tuple[str, ...]:
    return f"{tabel.label} {tabel.judul}", " | ".join(tabel.kepala_kolom), tabel.catatan


def _marked(texts: Sequence[str], *, lettered: bool = False) -> tuple[str, ...]:
    marks = (chr(ord("a") + at) if lettered else str(at + 1) for at in range(len(texts)))
    return tuple(f"{mark}. {text}" for mark, text in zip(marks, texts, strict=True))


def _written(lines: Sequence[str]) -> tuple[str, ...]:
    return tuple(bare for line in lines if (bare := " ".join(line.split())))
