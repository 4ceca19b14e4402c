"""The supervision period that a row of businesses names: a new one, a changed one, or none."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from core.actions.impor_jalan_bagian import Bagian
from core.actions.impor_jalan_kerja import Kerja, stored_value
from core.impor.banding_baris import merge
from core.impor.rencana import Alasan, Ubah
from core.storage.umkm_store import pengawasan_row
from core.umkm.checks import check_pengawasan
from core.umkm.model import Pengawasan

KOLOM = ("sejak", "sampai", "sk_nomor", "sk_tanggal")


def plan_pengawasan(
    work: Kerja, at: int, umkm_id: int, typed: Mapping[str, Any], stored: Sequence[dict[str, Any]]
) -> Bagian | None:
    """The period of a row; None when it is refused, and the row with it."""
    given = {name: typed[name] for name in KOLOM if name in typed}
    if not given:
        return Bagian()
    present = [row for row in stored if row["dihapus_pada"] is None]
    if "sejak" not in given:
        if len(present) != 1:
            message = "Isi kapan pengawasan dimulai, atau kosongkan kolom pengawasan lainnya."
            work.rencana.refuse(at, Alasan("sejak", "", message))
            return None
        given["sejak"] = date.fromisoformat(present[0]["sejak"])
    start = given["sejak"].isoformat()
    same = next((row for row in present if row["sejak"] == start), None)
    if same is not None:
        return _change(work, at, umkm_id, given, same, present)
    period = Pengawasan(0, umkm_id, **given)
    if not work.weigh(at, check_pengawasan(period, _periods(umkm_id, present)), {}):
        return None
    row = pengawasan_row(period)
    # a new business gets its id when it is written
    row["umkm_id"] = umkm_id or None
    return Bagian("pengawasan", tuple(row.values()))


def _change(  # noqa: PLR0913, PLR0917 - the row, its business and the period belong together
    work: Kerja,
    at: int,
    umkm_id: int,
    given: Mapping[str, Any],
    same: Mapping[str, Any],
    present: Sequence[Mapping[str, Any]],
) -> Bagian | None:
    as_stored = {name: stored_value(value) for name, value in given.items()}
    changed = merge(same, as_stored, work.policy)
    if not changed:
        return Bagian()
    after = {**same, **changed}
    [period] = _periods(umkm_id, [after])
    if not work.weigh(at, check_pengawasan(period, _periods(umkm_id, present)), {}):
        return None
    before = {name: same[name] for name in changed}
    return Bagian(ubah=Ubah(at, "pengawasan", same["id"], same["versi"], before, changed))


def _periods(umkm_id: int, rows: Sequence[Mapping[str, Any]]) -> list[Pengawasan]:
    return [
        Pengawasan(
            id=row["id"],
            umkm_id=umkm_id,
            sejak=date.fromisoformat(row["sejak"]),
            sampai=_day(row["sampai"]),
            sk_nomor=row["sk_nomor"],
            sk_tanggal=_day(row["sk_tanggal"]),
        )
        for row in rows
    ]


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
