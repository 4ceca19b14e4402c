"""Parts that several kinds of rule file share: sources, weighted sums over accounts."""

from collections.abc import Collection, Mapping
from enum import StrEnum
from fractions import Fraction

from core.rules.bagan import TAHUN_LALU, Jumlah
from core.rules.pedoman import Sumber
from core.rules.tabel import Tabel, frozen


class Pola(StrEnum):
    """How a cooperative is run."""

    KONVENSIONAL = "konvensional"
    SYARIAH = "syariah"


def read_sumber(tabel: Tabel) -> Mapping[str, Sumber]:
    """The `[[sumber]]` list by id; an address may be missing."""
    found = {}
    for row in tabel.tables("sumber", "id"):
        sumber = Sumber(id=row.text("id"), uraian=row.text("uraian"), url=row.text_or("url"))
        row.finish()
        found[sumber.id] = sumber
    return frozen(found)


def read_sumber_ids(tabel: Tabel, known: Mapping[str, Sumber]) -> tuple[str, ...]:
    """References to `[[sumber]]`; an empty list says that none is known."""
    ids = tabel.texts("sumber", allow_empty=True)
    for each in ids:
        if each not in known:
            tabel.refuse(f"sumber tidak dikenal: {each}")
    return ids


def read_bobot(tabel: Tabel, known: Collection[str]) -> Mapping[str, Fraction]:
    """Weights per account; accounts must be of the chart, weights must not be zero."""
    weights = {}
    for kode in tabel.codes():
        if kode.removesuffix(TAHUN_LALU) not in known:
            tabel.refuse(f"akun tidak dikenal: {kode}")
        weight = tabel.number(kode)
        if not weight:
            tabel.refuse(f"bobot {kode} nol")
        weights[kode] = weight
    if not weights:
        tabel.refuse("tidak memuat akun")
    return frozen(weights)


def read_jumlah(tabel: Tabel, known: Collection[str]) -> Mapping[str, Jumlah]:
    """The `[jumlah.X]` tables; a file without sums has none."""
    found: dict[str, Jumlah] = {}
    if "jumlah" not in tabel:
        return frozen(found)
    all_sums = tabel.table("jumlah")
    for kode in all_sums.codes():
        row = all_sums.table(kode)
        found[kode] = Jumlah(kode, row.text("nama"), read_bobot(row.table("akun"), known))
        row.finish()
    return frozen(found)
