"""What every paper of a result says at its foot: the rules it was made by, and its own code."""

from dataclasses import dataclass

from core.rules.report import ScoreReport

BELUM_DICOCOKKAN = "Belum dicocokkan dengan naskah asli"


@dataclass(frozen=True, slots=True)
class CaraBaca:
    """A reading chosen instead of the default: the component, and the name of the reading."""

    komponen: str
    nama: str


@dataclass(frozen=True, slots=True)
class Keaslian:
    """The foot of a paper. `kode` is empty on a draft; `contoh` marks papers of the sample."""

    pedoman: str
    dasar: str
    cara_baca: tuple[CaraBaca, ...] = ()
    belum_dicocokkan: bool = False
    kode: str = ""
    contoh: str = ""


def keaslian_of(
    report: ScoreReport, *, belum_dicocokkan: bool, kode: str = "", contoh: str = ""
) -> Keaslian:
    """The foot of a paper about this report."""
    chosen = tuple(
        CaraBaca(f"{each.kode} {each.nama}", each.varian.nama)
        for each in report.komponen
        if each.varian
    )
    return Keaslian(
        pedoman=report.judul,
        dasar=report.dasar,
        cara_baca=chosen,
        belum_dicocokkan=belum_dicocokkan,
        kode=kode,
        contoh=contoh,
    )
