"""What Gabungkan duplikat shows and does for cooperatives."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from core.actions.gabung_koperasi import latest_merges, load_pairs, load_plan, merge, unmerge
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.koperasi.gabung import (
    SENGAJA,
    YEARLY,
    Isi,
    Pasangan,
    Pilihan,
    Rencana,
    differing,
    suggested,
)
from core.koperasi.model import LABEL_KOPERASI
from gui.models.cells import Cell, Column
from gui.views.gabung.register import Merged, Register, Wish
from gui.views.gabung.rows import LEBUR, TETAP, BarisIsian, pair_columns
from gui.views.koperasi.history_words import word


def _ids(pair: Pasangan) -> tuple[int, int]:
    """A record in Tempat sampah is the one that goes."""
    one, other = (pair.dua, pair.satu) if pair.satu.di_sampah else (pair.satu, pair.dua)
    return one.id, other.id


def _merge(office: Office, plan: Rencana, wish: Wish) -> Outcome[int]:
    pair = plan.tetap.id, plan.lebur.id
    return merge(office, Pilihan(*pair, wish.taken, wish.left, wish.reason))


def _part(office: Office, merge_id: int, tetap_id: int) -> Outcome[tuple[str, ...]]:
    del tetap_id  # the merge knows it
    parted = unmerge(office, merge_id)
    return Outcome(parted.value.tertinggal, parted.topics)


def _latest(office: Office) -> list[Merged]:
    return [Merged(*one) for one in latest_merges(office)]


def _fields_of(plan: Rencana, places: Mapping[str, str]) -> list[BarisIsian]:
    """Fields that differ, in the order of the form; what the kept record lacks is suggested."""
    taken = suggested(plan.tetap, plan.lebur)
    return [
        BarisIsian(
            name,
            LABEL_KOPERASI[name],
            _words(name, getattr(plan.tetap, name), places),
            _words(name, getattr(plan.lebur, name), places),
            LEBUR if name in taken else TETAP,
        )
        for name in differing(plan.tetap, plan.lebur)
    ]


def _words(name: str, value: Any, places: Mapping[str, str]) -> str:
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    stored = value if value is None or isinstance(value, int) else str(value)
    return word(name, stored, places)


def _moves_of(plan: Rencana, left: frozenset[str]) -> Sequence[Isi]:
    """What moves, what is left on purpose, what cannot move."""
    moves = [replace(one, tinggal=SENGAJA) if one.tabel in left else one for one in plan.pindah]
    return [*moves, *plan.tinggal]


def _turn(plan: Rencana, place: int, left: frozenset[str]) -> frozenset[str]:
    """All that rests on one yearly report is left, or taken, together."""
    if place >= len(plan.pindah):
        return left
    tabel = plan.pindah[place].tabel
    kinds = YEARLY if tabel in YEARLY else frozenset({tabel})
    return left - kinds if tabel in left else left | kinds


def _names(row: Pasangan) -> Cell:
    trashed = row.satu.di_sampah or row.dua.di_sampah
    text = f"{row.satu.nama}  ·  {row.dua.nama}"
    return Cell(text, tip=text, note="Tempat sampah" if trashed else "")


def _fate(row: Isi) -> Cell:
    if row.tinggal:
        return Cell(f"tinggal: {row.tinggal}", icon="lock", tone="awas", tip=row.tinggal)
    return Cell("pindah", icon="arrow-right", tone="sehat")


_ISI: tuple[Column[Isi], ...] = (
    Column("isi", "Catatan", lambda row: row.sebutan, width=180),
    Column("jumlah", "Jumlah", lambda row: Cell.number(str(row.jumlah)), width=64, right=True),
    Column("nasib", "Nasib", _fate, width=300, stretch=True),
)
REGISTER: Register[Pasangan, Rencana, Isi] = Register(
    noun="koperasi",
    memory="koperasi.gabung",
    none="Tidak ada pasangan yang diduga sama. Dua koperasi lain dapat dibandingkan dengan "
    "memilih dua baris pada daftar (Ctrl+klik).",
    pairs=pair_columns(Column("nama", "Koperasi", _names, width=320, stretch=True)),
    moves=_ISI,
    ids=_ids,
    find=load_pairs,
    plan=load_plan,
    merge=_merge,
    part=_part,
    latest=_latest,
    fields_of=_fields_of,
    moves_of=_moves_of,
    turn=_turn,
    obstacle=lambda plan: plan.halangan,
    reason="misalnya: tercatat dua kali dalam daftar lama",
)
