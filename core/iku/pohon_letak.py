"""Where nodes of the tree may stand: moves among siblings and levels, and what is wrong in one."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace
from enum import StrEnum

from core.findings import Finding
from core.iku.pohon import SEBUTAN_JENIS, JenisSimpul, Pohon, Simpul, fits_under


class Langkah(StrEnum):
    """The four ways to move a node."""

    NAIK = "naik"
    TURUN = "turun"
    KELUAR = "keluar"
    MASUK = "masuk"


def below(pohon: Pohon, simpul_id: int) -> tuple[Simpul, ...]:
    """Every node under one, parents before children."""
    return tuple(one for _depth, one in pohon.walk(simpul_id))


def kinds_under(induk: JenisSimpul | None) -> tuple[JenisSimpul, ...]:
    """What may hang below a node of this kind, the nearest level first."""
    return tuple(one for one in JenisSimpul if fits_under(one, induk))


def moved(pohon: Pohon, simpul: Simpul, langkah: Langkah) -> tuple[Simpul, ...]:
    """The nodes as they change by a move; none where it leads nowhere."""
    siblings = list(pohon.children(simpul.induk))
    at = next(place for place, one in enumerate(siblings) if one.id == simpul.id)
    if langkah is Langkah.MASUK:
        if not at:
            return ()
        above = siblings[at - 1]
        return _joined(pohon, simpul, above, [*pohon.children(above.id), simpul])
    if langkah is Langkah.KELUAR:
        parent = pohon.of(simpul.induk) if simpul.induk is not None else None
        if parent is None:
            return ()
        beside = list(pohon.children(parent.induk))
        beside.insert(beside.index(parent) + 1, simpul)
        over = pohon.of(parent.induk) if parent.induk is not None else None
        return _joined(pohon, simpul, over, beside)
    to = at + (1 if langkah is Langkah.TURUN else -1)
    if not 0 <= to < len(siblings):
        return ()
    siblings[at], siblings[to] = siblings[to], siblings[at]
    return _numbered(pohon, siblings)


def check_simpul(pohon: Pohon, simpul: Simpul, known: AbstractSet[str]) -> Iterator[Finding]:
    """What is wrong in a node; `known` are the codes of the set."""
    if not simpul.uraian.strip():
        yield Finding("pohon.uraian", "uraian", "Tulis uraiannya.")
    induk = pohon.of(simpul.induk) if simpul.induk is not None else None
    inside = simpul.id and simpul.induk in {simpul.id, *(one.id for one in below(pohon, simpul.id))}
    if (simpul.induk is not None and induk is None) or inside:
        yield Finding("pohon.induk", "induk", "Tempat ini tidak ada lagi; pilih tempat lain.")
    elif not fits_under(simpul.jenis, induk.jenis if induk else None):
        where = f"di bawah {SEBUTAN_JENIS[induk.jenis]}" if induk else "paling atas"
        words = f"{SEBUTAN_JENIS[simpul.jenis]} tidak dapat diletakkan {where}."
        yield Finding("pohon.jenis", "jenis", words)
    elif any(not fits_under(one.jenis, simpul.jenis) for one in _children(pohon, simpul)):
        words = "Isi di bawahnya lebih tinggi tingkatnya; pindahkan dahulu."
        yield Finding("pohon.bawahan", "jenis", words)
    if simpul.iku and simpul.iku not in known:
        yield Finding("pohon.iku", "iku", "Indikator ini tidak ada pada set IKU tahun ini.")
    if simpul.jabatan and simpul.jabatan not in {one.kode for one in pohon.jabatan}:
        yield Finding("pohon.jabatan", "jabatan", "Jabatan ini tidak ada lagi.")
    if simpul.target.strip() and not (simpul.indikator.strip() or simpul.iku):
        yield Finding("pohon.target", "indikator", "Tulis indikator yang diukur target ini.")


def _children(pohon: Pohon, simpul: Simpul) -> tuple[Simpul, ...]:
    return pohon.children(simpul.id) if simpul.id else ()


def _joined(
    pohon: Pohon, simpul: Simpul, induk: Simpul | None, order: list[Simpul]
) -> tuple[Simpul, ...]:
    if not fits_under(simpul.jenis, induk.jenis if induk else None):
        return ()
    new = induk.id if induk else None
    return _numbered(pohon, [replace(one, induk=new) for one in order])


def _numbered(pohon: Pohon, order: list[Simpul]) -> tuple[Simpul, ...]:
    placed = [replace(one, urut=place) for place, one in enumerate(order, start=1)]
    return tuple(one for one in placed if one != pohon.of(one.id))
