"""The book year that a row of cooperatives brings: people, headline figures, the RAT."""

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

from core.actions.impor_jalan_bagian import Bagian
from core.actions.impor_jalan_kerja import SETAHUN_LALU, Kerja, differences
from core.actions.koperasi_tahun import figures_of_report
from core.impor.banding_baris import merge
from core.impor.rencana import Alasan, Ubah
from core.koperasi.checks_status import status_on
from core.koperasi.checks_tahun import SekitarTahun, check_tahun
from core.koperasi.model import Koperasi, KoperasiTahun
from core.storage import koperasi_baris
from core.storage.impor_cari import stored_children
from core.storage.koperasi_store import KoperasiStore
from core.tanggal import year_end

CATATAN = "catatan_tahun"
TAHUN = "tahun_buku"
_FIELDS = frozenset(field.name for field in fields(KoperasiTahun)) - {
    "id", "versi", "koperasi_id", "tahun_buku", "catatan",
}  # fmt: skip


def plan_tahun(work: Kerja, at: int, koperasi: Koperasi, typed: Mapping[str, Any]) -> Bagian | None:
    """The year of a row; None when it is refused, and the row with it."""
    own = {name: value for name, value in typed.items() if name in _FIELDS}
    if CATATAN in typed:
        own["catatan"] = typed[CATATAN]
    if not own:
        return Bagian()
    tahun_buku = typed.get(TAHUN) or work.permintaan.tahun
    if tahun_buku is None:
        work.rencana.refuse(at, Alasan(TAHUN, "", SETAHUN_LALU))
        return None
    kept = _kept(work, koperasi.id, tahun_buku)
    present = kept is not None and kept["dihapus_pada"] is None
    blank = KoperasiTahun(tahun_buku, koperasi.id)
    before = _record(kept) if kept is not None and present else blank
    policy = {**work.policy, "catatan": work.permintaan.peta.policy(CATATAN)}
    after = replace(before, **merge({name: getattr(before, name) for name in own}, own, policy))
    if present and after == before:
        return Bagian()
    if not work.weigh(at, check_tahun(after, _around(work, koperasi, after)), {"catatan": CATATAN}):
        return None
    row = koperasi_baris.tahun_row(after)
    if kept is None:
        row["koperasi_id"] = koperasi.id or None  # a new one gets its id when it is written
        return Bagian("koperasi_tahun", tuple(row.values()))
    # a year that lies in Tempat sampah is taken out again with these values
    old = {name: kept[name] for name in (*row, "dihapus_pada")}
    pair = differences(old, {**row, "dihapus_pada": None})
    return Bagian(ubah=Ubah(at, "koperasi_tahun", kept["id"], kept["versi"], *pair))


def _kept(work: Kerja, koperasi_id: int, tahun_buku: int) -> dict[str, Any] | None:
    if not koperasi_id:
        return None
    columns = [name for name in koperasi_baris.TAHUN if name not in ("id", "versi")]
    rows = stored_children(
        work.office.db, "koperasi_tahun", "koperasi_id", columns, [koperasi_id]
    ).get(koperasi_id, [])
    return next((row for row in rows if row["tahun_buku"] == tahun_buku), None)


def _record(kept: Mapping[str, Any]) -> KoperasiTahun:
    return koperasi_baris.tahun(tuple(kept[name] for name in koperasi_baris.TAHUN))


def _around(work: Kerja, koperasi: Koperasi, tahun: KoperasiTahun) -> SekitarTahun:
    if not koperasi.id:
        return SekitarTahun(koperasi, work.office.today)
    store = KoperasiStore(work.office.db)
    others = [one for one in store.years(koperasi.id) if one.tahun_buku != tahun.tahun_buku]
    before = [one for one in others if one.tahun_buku == tahun.tahun_buku - 1]
    status = status_on(store.statuses(koperasi.id), year_end(tahun.tahun_buku))
    return SekitarTahun(
        koperasi=koperasi,
        today=work.office.today,
        keadaan=status.status if status else None,
        sebelumnya=before[0] if before else None,
        tahun_lain=frozenset(one.tahun_buku for one in others),
        laporan=figures_of_report(work.office, koperasi.id, tahun.tahun_buku),
    )
