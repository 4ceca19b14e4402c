"""What each post answers for: its rows of the tree, in the order of the organisation."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from core.iku.pohon import JenisJabatan, JenisSimpul, Pohon, Simpul, UnitJabatan
from core.rules.set_iku import Iku


@dataclass(frozen=True, slots=True)
class BarisKinerja:
    """One row of an agreement: what is aimed at, how it is measured, the target as printed."""

    sasaran: str
    indikator: str
    satuan: str
    target: str
    iku: str = ""
    simpul: int = 0


@dataclass(frozen=True, slots=True)
class Jabatan:
    """A post with its rows. `atasan` is the name of the post above, "" at the top."""

    kode: str
    nama: str
    unit: str
    jenis: JenisJabatan
    induk: str
    atasan: str
    tingkat: int
    tugas: str
    baris: tuple[BarisKinerja, ...]


def ordered(jabatan: tuple[UnitJabatan, ...]) -> Iterator[tuple[int, UnitJabatan]]:
    """Posts with their depth, the head first; one whose superior is gone stands at the top.

    So does one of each ring, which two PCs may make together.
    """
    known = {one.kode for one in jabatan}
    placed = sorted(jabatan, key=lambda each: (each.urut, each.nama))
    seen: set[str] = set()

    def below(induk: str, depth: int) -> Iterator[tuple[int, UnitJabatan]]:
        for one in placed:
            if (one.induk if one.induk in known else "") == induk and one.kode not in seen:
                seen.add(one.kode)
                yield depth, one
                yield from below(one.kode, depth + 1)

    yield from below("", 0)
    for one in placed:
        if one.kode not in seen:
            seen.add(one.kode)
            yield 0, one
            yield from below(one.kode, 1)


def gather(pohon: Pohon, iku: Mapping[str, Iku], target: Mapping[str, str]) -> list[Jabatan]:
    """Every post with its rows, its IKU first; the target of an IKU is that of the year."""
    names = {one.kode: one.nama for one in pohon.jabatan}
    order = {kode: place for place, kode in enumerate(iku)}
    nodes = [simpul for _depth, simpul in pohon.walk()]
    nodes.sort(key=lambda one: order.get(one.iku, len(order)))
    return [
        Jabatan(
            kode=one.kode,
            nama=one.nama,
            unit=one.unit,
            jenis=one.jenis,
            induk=one.induk,
            atasan=names.get(one.induk, ""),
            tingkat=depth,
            tugas=one.tugas,
            baris=tuple(
                _row(pohon, simpul, iku, target)
                for simpul in nodes
                if simpul.jabatan == one.kode and (simpul.iku or simpul.indikator)
            ),
        )
        for depth, one in ordered(pohon.jabatan)
    ]


def answering(pohon: Pohon, kode: str) -> str:
    """Who does the work of an indicator: the posts right below it, else the one beside it."""
    names = {one.kode: one.nama for one in pohon.jabatan}
    nodes = [one for one in pohon.simpul if one.iku == kode and one.jenis is JenisSimpul.IKU]
    below = [one for node in nodes for one in pohon.children(node.id)]
    found = [names[one.jabatan] for one in below or nodes if one.jabatan in names]
    return "; ".join(dict.fromkeys(found))


def _row(
    pohon: Pohon, simpul: Simpul, iku: Mapping[str, Iku], target: Mapping[str, str]
) -> BarisKinerja:
    known = iku.get(simpul.iku)
    if known is None:
        return BarisKinerja(
            _aim(pohon, simpul), simpul.indikator, simpul.satuan, simpul.target, "", simpul.id
        )
    aim = known.sasaran if simpul.jenis is JenisSimpul.IKU else simpul.uraian
    shown = target.get(known.kode, "")
    return BarisKinerja(aim, known.nama, known.satuan, shown, known.kode, simpul.id)


def _aim(pohon: Pohon, simpul: Simpul) -> str:
    """An indicator of its own measures the sasaran above it; any other node is its own aim."""
    if simpul.jenis is not JenisSimpul.IKU:
        return simpul.uraian
    return next(
        (one.uraian for one in pohon.above(simpul) if one.jenis is JenisSimpul.SASARAN_RENSTRA),
        simpul.uraian,
    )
