"""What a score is computed from, and what of it cannot be meant: bounds, surplus answers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from core import angka, rupiah
from core.findings import Finding
from core.rules.bagan import TAHUN_LALU, BaganAkun
from core.rules.pedoman import Isian, Kuesioner, Pedoman


@dataclass(frozen=True, slots=True)
class Masukan:
    """Amounts per `kode` or `kode@-1`, answers per questionnaire, entries; `None` is blank."""

    akun: Mapping[str, int | None] = field(default_factory=dict)
    jawaban: Mapping[str, Sequence[bool | None]] = field(default_factory=dict)
    isian: Mapping[str, Fraction | None] = field(default_factory=dict)


def check_amounts(bagan: BaganAkun, akun: Mapping[str, int | None]) -> tuple[Finding, ...]:
    """Amounts that cannot be meant: unknown account, negative where not allowed, too large."""
    return tuple(_amounts(bagan, akun))


def _amounts(bagan: BaganAkun, akun: Mapping[str, int | None]) -> Iterator[Finding]:
    for kode, amount in akun.items():
        if not bagan.knows(kode):
            yield Finding("akun.tidak_dikenal", kode, f"Akun {kode} tidak ada dalam bagan akun.")
            continue
        if amount is None:
            continue
        if amount < 0 and not bagan.akun[kode.removesuffix(TAHUN_LALU)].boleh_negatif:
            yield Finding(
                "akun.negatif",
                kode,
                f"{bagan.name_of(kode)} tidak boleh negatif: {rupiah.show(amount)}.",
            )
        if abs(amount) > rupiah.LARGEST:
            yield Finding(
                "akun.terlalu_besar",
                kode,
                f"{bagan.name_of(kode)} terlalu besar: {rupiah.show(amount)}; "
                "paling banyak 1.000 triliun.",
            )


def check_answers(pedoman: Pedoman, masukan: Masukan) -> tuple[Finding, ...]:
    """Answers beyond the items of a questionnaire, and entries outside 0 to the weight."""
    return tuple(_answers(pedoman, masukan))


def _answers(pedoman: Pedoman, masukan: Masukan) -> Iterator[Finding]:
    for komponen in pedoman.komponen:
        kode = komponen.kode
        match komponen.isi:
            case Kuesioner() as isi:
                given = len(masukan.jawaban.get(kode, ()))
                if given > isi.jumlah_butir:
                    yield Finding(
                        "jawaban.berlebih",
                        kode,
                        f"Jawaban {kode} {komponen.nama} ada {given}, "
                        f"sedangkan butirnya {isi.jumlah_butir}.",
                    )
            case Isian():
                entry = masukan.isian.get(kode)
                if entry is not None and not 0 <= entry <= komponen.bobot:
                    yield Finding(
                        "isian.di_luar_batas",
                        kode,
                        f"Skor {kode} {komponen.nama} harus 0 sampai "
                        f"{angka.show(komponen.bobot)}, tertulis {angka.show(entry)}.",
                    )
            case _:
                pass
