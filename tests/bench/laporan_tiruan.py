"""Ten thousand made-up reports for every pedoman: the same ones in every run."""

import json
import random
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

from core.rules.bagan import BaganAkun
from core.rules.masukan import Masukan
from core.rules.nilai_json import read_masukan
from core.rules.pedoman import Isian, Kuesioner, Pedoman
from core.rules.schema import Lawbook

CONTOH = Path(__file__).parents[1] / "rules" / "contoh"


def sample(law: Lawbook, pedoman: Pedoman) -> Masukan:
    """The complete sample report of the kind the pedoman is meant for."""
    name = "riil" if "riil" in pedoman.id else "ksp"
    return read_masukan(law, json.loads((CONTOH / f"{name}.json").read_text("utf-8")))


def reports(law: Lawbook, pedoman: Pedoman, count: int, seed: int = 7) -> Iterator[Masukan]:
    """Reports around the sample: every amount from nothing to three times, a few left blank."""
    rng = random.Random(f"{seed}:{pedoman.id}")  # noqa: S311 - made-up books, no secret
    start = sample(law, pedoman)
    for _ in range(count):
        yield Masukan(_amounts(rng, start, law.bagan), *_given(rng, pedoman))


def _amounts(rng: random.Random, start: Masukan, bagan: BaganAkun) -> dict[str, int | None]:
    akun: dict[str, int | None] = {}
    for kode, amount in start.akun.items():
        draw = rng.random()
        if draw < 0.05 or not amount:
            akun[kode] = None if draw < 0.02 else amount
            continue
        signed = bagan.akun[kode.removesuffix("@-1")].boleh_negatif and draw > 0.95
        akun[kode] = rng.randrange(3 * abs(amount)) * (-1 if signed else 1)
    return akun


def _given(
    rng: random.Random, pedoman: Pedoman
) -> tuple[dict[str, tuple[bool | None, ...]], dict[str, Fraction | None]]:
    jawaban: dict[str, tuple[bool | None, ...]] = {}
    isian: dict[str, Fraction | None] = {}
    for each in pedoman.komponen:
        match each.isi:
            case Kuesioner(jumlah_butir=count):
                jawaban[each.kode] = tuple(rng.random() < 0.7 for _ in range(count))
            case Isian():
                isian[each.kode] = Fraction(rng.randrange(int(each.bobot * 100) + 1), 100)
            case _:
                pass
    return jawaban, isian
