"""Which pedoman to suggest for a cooperative or its unit, and why; an officer may change it."""

from collections.abc import Collection
from dataclasses import dataclass

from core.rules.bagan import JenisLaporan
from core.rules.pedoman import Pedoman, StatusPedoman
from core.rules.schema import Lawbook

UNIT_USP = "usp"
_SIMPAN_PINJAM = "simpan pinjam"
_SEBUTAN = {
    JenisLaporan.KSP: "koperasi simpan pinjam",
    JenisLaporan.USP: "unit simpan pinjam",
    JenisLaporan.RIIL: "koperasi sektor riil",
}
_STATUS = {
    StatusPedoman.REKONSTRUKSI: "Belum dicocokkan dengan naskah asli.",
    StatusPedoman.KERANGKA: "Hanya kerangka: skor setiap komponen diisi penilai. "
    "Belum dicocokkan dengan naskah asli.",
}


@dataclass(frozen=True, slots=True)
class Usulan:
    """The suggestion: no pedoman where none is known, then the officer chooses with a reason."""

    kind: JenisLaporan
    pedoman_id: str | None
    alasan: str
    catatan: tuple[str, ...] = ()


def kind_of(jenis: str, unit: str) -> JenisLaporan:
    """The form of report: a unit with its own books, savings and loans, or everything else.

    >>> kind_of("Simpan Pinjam", "koperasi"), kind_of("Konsumen", "usp"), kind_of("Jasa", "")
    (<JenisLaporan.KSP: 'ksp'>, <JenisLaporan.USP: 'usp'>, <JenisLaporan.RIIL: 'riil'>)
    """
    if unit.casefold() == UNIT_USP:
        return JenisLaporan.USP
    plain = " ".join(jenis.casefold().replace("_", " ").split())
    return JenisLaporan.KSP if plain == _SIMPAN_PINJAM else JenisLaporan.RIIL


def suggest(  # noqa: PLR0913 - the facts that decide, as the registry holds them
    lawbook: Lawbook,
    *,
    jenis: str,
    unit: str,
    pola: str,
    kuk: int | None,
    tahun_buku: int,
    matched: Collection[str] = frozenset(),
) -> Usulan:
    """The newest pedoman meant for this kind, pola and book year, of the KUK where one is.

    `matched` are the ids that the office has held against their printed annex.
    """
    kind = kind_of(jenis, unit)
    who = f"{_SEBUTAN[kind]} pola {pola.casefold()} tahun buku {tahun_buku}"
    fitting = [
        each
        for each in lawbook.pedoman.values()
        if kind in each.instrumen_untuk.jenis
        and pola.casefold() in each.instrumen_untuk.pola
        and each.covers(tahun_buku)
    ]
    if not fitting:
        return Usulan(kind, None, f"Pedoman tidak tersedia untuk {who}; pilih dengan alasan.")
    chosen = max(fitting, key=lambda each: (_fits(each, kuk), each.tahun_buku_sejak))
    notes = _notes(chosen, kuk, matched=chosen.id in matched)
    return Usulan(kind, chosen.id, f"Sesuai untuk {who}.", notes)


def _fits(pedoman: Pedoman, kuk: int | None) -> bool:
    """A list for other classes only serves where there is none for this one."""
    classes = pedoman.instrumen_untuk.kuk
    return kuk is None or not classes or kuk in classes


def _notes(pedoman: Pedoman, kuk: int | None, *, matched: bool) -> tuple[str, ...]:
    notes = []
    classes = pedoman.instrumen_untuk.kuk
    listed = " dan ".join(str(each) for each in classes)
    if classes and kuk is None:
        notes.append(f"Pedoman ini untuk KUK {listed}; KUK koperasi ini belum diisi.")
    elif classes and kuk not in classes:
        notes.append(
            f"Pedoman ini untuk KUK {listed}; daftar untuk KUK {kuk} belum ditemukan, "
            "maka daftar yang sama dipakai."
        )
    if pedoman.status in _STATUS and not matched:
        notes.append(_STATUS[pedoman.status])
    return tuple(notes)
