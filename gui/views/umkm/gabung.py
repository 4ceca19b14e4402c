"""What Gabungkan duplikat shows and does for UMKM."""

from collections.abc import Mapping

from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.umkm_duplikat import suspected_pairs
from core.actions.umkm_gabung import gabungkan_umkm, latest_gabungan, pisahkan_umkm, plan_gabung
from core.umkm.gabung import (
    TERBANYAK,
    BedaUmkm,
    IsiUmkm,
    PasanganUmkm,
    RencanaUmkm,
)
from core.umkm.model import LABEL
from gui.models.cells import Cell, Column
from gui.views.gabung.register import Merged, Register, Wish
from gui.views.gabung.rows import LEBUR, TETAP, BarisIsian, pair_columns
from gui.views.umkm.history_words import word


def _merge(office: Office, plan: RencanaUmkm, wish: Wish) -> Outcome[int]:
    return gabungkan_umkm(office, plan.tetap, plan.lebur, wish.taken)


def _part(office: Office, merge_id: int, tetap_id: int) -> Outcome[tuple[str, ...]]:
    parted = pisahkan_umkm(office, tetap_id, merge_id)
    return Outcome(parted.value.tertinggal, parted.topics)


def _latest(office: Office) -> list[Merged]:
    return [
        Merged(merge_id, tetap_id, (stays, went))
        for merge_id, tetap_id, stays, went in latest_gabungan(office)
    ]


def _isian(one: BedaUmkm, places: Mapping[str, str]) -> BarisIsian:
    """Where the kept record has nothing the other's value is suggested."""
    tetap, lebur = (word(one.field, value, places) for value in (one.tetap, one.lebur))
    return BarisIsian(one.field, LABEL[one.field], tetap, lebur, LEBUR if one.kosong else TETAP)


def _names(row: PasanganUmkm) -> Cell:
    text = f"{row.satu.nama}  ·  {row.dua.nama}"
    owners = f"{row.satu.pemilik or 'tanpa pemilik'}  ·  {row.dua.pemilik or 'tanpa pemilik'}"
    return Cell(text, tip=f"{text}\nPemilik: {owners}")


def _stays(row: IsiUmkm) -> Cell:
    if not row.tinggal:
        return Cell("")
    tip = "Yang tetap sudah mempunyai isi untuk tahun, masa, atau kegiatan itu."
    return Cell(f"{row.tinggal} tinggal pada yang dilebur", icon="lock", tone="awas", tip=tip)


_ISI: tuple[Column[IsiUmkm], ...] = (
    Column("isi", "Catatan", lambda row: row.sebutan, width=180),
    Column("pindah", "Pindah", lambda row: Cell.number(str(row.pindah)), width=72, right=True),
    Column("tinggal", "Tinggal", _stays, width=280, stretch=True),
)
REGISTER: Register[PasanganUmkm, RencanaUmkm, IsiUmkm] = Register(
    noun="UMKM",
    memory="umkm.gabung",
    none="Tidak ada pasangan UMKM yang diduga sama.",
    pairs=pair_columns(Column("nama", "UMKM", _names, width=300, stretch=True)),
    moves=_ISI,
    ids=lambda pair: (pair.satu.id, pair.dua.id),
    find=suspected_pairs,
    plan=plan_gabung,
    merge=_merge,
    part=_part,
    latest=_latest,
    fields_of=lambda plan, places: [_isian(one, places) for one in plan.beda],
    moves_of=lambda plan, _left: plan.isi,
    most=TERBANYAK,
)
