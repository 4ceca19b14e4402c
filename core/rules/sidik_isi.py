"""Hashes of what a pedoman rules, part by part: notes and sources do not count.

A part that was held against the printed annex stays matched in a later version while its hash
stays; the whole hash of a version (`Pedoman.hash`) changes with every word.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from core.rules.pedoman import Komponen, Pedoman
from core.rules.tabel import digest_of, frozen
from core.rules.tulis_pedoman import Isi, isi_komponen, number, weights

KEPALA = ""
_BUKAN_ATURAN = ("catatan", "sumber", "keyakinan", "alias", "alasan", "usulan")
_JUMLAH = ("pembilang", "penyebut")


def sidik_isi(pedoman: Pedoman) -> Mapping[str, str]:
    """The hash of every component by its code, and of the head under `KEPALA`."""
    return _sidik_isi(_OfContent(pedoman))


@dataclass(frozen=True, slots=True, eq=False)
class _OfContent:
    """A pedoman as a key: two of equal hash have equal content."""

    pedoman: Pedoman

    def __hash__(self) -> int:
        return hash(self.pedoman.hash)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _OfContent) and self.pedoman.hash == other.pedoman.hash


@lru_cache(maxsize=64)
def _sidik_isi(known: _OfContent) -> Mapping[str, str]:
    pedoman = known.pedoman
    found = {each.kode: sidik_komponen(pedoman, each) for each in pedoman.komponen}
    return frozen({KEPALA: sidik_kepala(pedoman), **found})


def sidik_kepala(pedoman: Pedoman) -> str:
    """Limits of predikat, how scores are added, the aspects with their weights and components."""
    return digest_of(
        {
            "agregasi": pedoman.agregasi.value,
            "predikat": [[each.nama, number(each.minimal)] for each in pedoman.predikat],
            "aspek": [
                [each.kode, each.nama, number(each.bobot), [one.kode for one in each.komponen]]
                for each in pedoman.aspek
            ],
        }
    )


def sidik_komponen(pedoman: Pedoman, komponen: Komponen) -> str:
    """Name, weight, formula down to the accounts, bands, questions, rule for zero, readings."""
    isi = isi_komponen(komponen, pedoman.agregasi)
    return digest_of({"agregasi": pedoman.agregasi.value, **_rules(pedoman, isi)})


def _rules(pedoman: Pedoman, isi: Isi) -> Isi:
    found: Isi = {}
    for key, value in isi.items():
        if key in _BUKAN_ATURAN:
            continue
        if key in _JUMLAH:
            found[key] = weights(pedoman.jumlah[value].akun)
        elif key == "bukti":
            found[key] = [weights(pedoman.jumlah[each].akun) for each in value]
        elif key == "nol_penyebut":
            found[key] = _rules(pedoman, value)
        elif key == "varian":
            found[key] = [_rules(pedoman, each) for each in value]
        else:
            found[key] = value
    return found
