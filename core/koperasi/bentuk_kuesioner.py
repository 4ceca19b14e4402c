"""The questions and entries of a pedoman, grouped as an officer works through them."""

from dataclasses import dataclass

from core.rules.pedoman import Isian, Komponen, Kuesioner, Pedoman


@dataclass(frozen=True, slots=True)
class GrupButir:
    """One entry of the list at the left: components whose questions or entries stand together."""

    kode: str
    judul: str
    komponen: tuple[Komponen, ...]
    induk: str = ""

    @property
    def jumlah(self) -> int:
        """How many answers or entries the group asks for."""
        return sum(
            each.isi.jumlah_butir if isinstance(each.isi, Kuesioner) else 1
            for each in self.komponen
        )


def question_groups(pedoman: Pedoman) -> tuple[GrupButir, ...]:
    """Questionnaires by their sub-aspect; one without a sub-aspect is a group of its own.

    A sub-aspect "Risiko Inheren - operasional" stands as "Operasional" under "Risiko Inheren".
    """
    found: dict[str, list[Komponen]] = {}
    for komponen in pedoman.komponen:
        if isinstance(komponen.isi, Kuesioner):
            found.setdefault(komponen.sub_aspek or komponen.nama, []).append(komponen)
    return tuple(_group(title, group) for title, group in found.items())


def _group(title: str, komponen: list[Komponen]) -> GrupButir:
    above, dash, below = title.partition(" - ")
    name = below[:1].upper() + below[1:] if dash else title
    return GrupButir(f"tanya:{komponen[0].kode}", name, tuple(komponen), above if dash else "")


def entry_groups(pedoman: Pedoman) -> tuple[GrupButir, ...]:
    """Scores entered by the assessor, by aspect."""
    return tuple(
        GrupButir(f"isian:{aspek.kode}", aspek.nama, entries)
        for aspek in pedoman.aspek
        if (entries := tuple(each for each in aspek.komponen if isinstance(each.isi, Isian)))
    )
