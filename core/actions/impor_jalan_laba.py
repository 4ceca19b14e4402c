"""Plan rows of yearly profit: the business that is meant, its year, and how the profit is known."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from core import rupiah
from core.actions.impor_jalan_kerja import SETAHUN_LALU, Kerja, differences
from core.actions.impor_jalan_umkm import known
from core.actions.impor_jalan_umkm_kunci import KunciBanyak
from core.actions.laba import settled
from core.impor.banding_baris import merge
from core.impor.rencana import Alasan, Tambah, Ubah
from core.impor.rencana_kunci import Cara as CaraKunci
from core.impor.rencana_kunci import Kunci, Pencocok
from core.storage.impor_laba import LabaTersimpan, stored_laba
from core.storage.laba_store import row_of
from core.umkm.laba import Cara, Laba
from core.umkm.laba_checks import check_laba

CARA = CaraKunci(nomor_dengan_nama=False, nama_dengan_tempat=False)
_PLAIN = frozenset(
    {"bulan", "omzet", "hpp", "beban", "pendapatan_lain", "pajak", "laba_sebulan", "bukti",
     "usaha_sama", "alasan", "catatan"}
)  # fmt: skip
_COMPUTED = frozenset({"hpp", "beban", "pendapatan_lain", "pajak"})
_COLUMNS = {"laba_lapor": "laba"}


def plan_laba(work: Kerja) -> None:
    """Give every row its fate."""
    keys = KunciBanyak(work)
    found = known(work, keys, CARA)
    seen: dict[tuple[int, int], int] = {}
    work.rencana.tambah["laba"] = Tambah(tuple(row_of(Laba(0, 0, Cara.LAPOR, laba_lapor=0))))
    for chunk in work.chunks():
        matched: dict[int, tuple[int, int]] = {}
        for at in chunk:
            if work.rencana.refused(at):
                continue
            target = _target(work, at, keys[at], found)
            if target is None:
                continue
            first = seen.setdefault(target, at)
            if first != at:
                work.refuse_twin(at, first)
            else:
                matched[at] = target
        stored = stored_laba(work.office.db, {umkm_id for umkm_id, _ in matched.values()})
        for at, (umkm_id, tahun) in matched.items():
            _plan(work, at, umkm_id, tahun, stored)


def _target(work: Kerja, at: int, key: Kunci, found: Pencocok) -> tuple[int, int] | None:
    """The business and the year of a row; None when it is refused."""
    years = work.bacaan.nilai.get("tahun")
    tahun = (years[at] if years else None) or work.permintaan.tahun
    if tahun is None:
        work.rencana.refuse(at, Alasan("tahun", "", SETAHUN_LALU))
        return None
    target = found.find(key)
    if target == 0:
        message = "Usaha ini tidak ada di daftar UMKM. Tambah atau impor UMKM-nya dahulu."
        work.rencana.refuse(at, Alasan("nama", work.shown("nama", at), message))
        return None
    if isinstance(target, str):
        work.rencana.refuse(at, Alasan("", "", target))
        return None
    return target, tahun


def _plan(
    work: Kerja, at: int, umkm_id: int, tahun: int, stored: Mapping[tuple[int, int], LabaTersimpan]
) -> None:
    typed = work.bacaan.row(at)
    kept = stored.get((umkm_id, tahun))
    present = kept if kept is not None and not kept.dihapus_pada else None
    before = present.laba if present else None
    laba = _filled(work, at, before or Laba(umkm_id, tahun), typed, fresh=before is None)
    if laba is None:
        return
    if before is not None and settled(laba) == settled(before):
        work.settle_row(at, before.id, changed=False)
        return
    laba = settled(laba)
    last = stored.get((umkm_id, tahun - 1))
    findings = check_laba(
        laba, last.laba if last and not last.dihapus_pada else None, work.office.today.year
    )
    if not work.weigh(at, findings, _COLUMNS):
        return
    row = row_of(laba)
    if kept is None:
        work.rencana.tambah["laba"].add(at, tuple(row.values()))
        work.settle_row(at, 0, changed=True)
        return
    # a year of this business that lies in Tempat sampah is taken out again with these values
    old = {**row_of(kept.laba), "dihapus_pada": kept.dihapus_pada}
    pair = differences(old, {**row, "dihapus_pada": None})
    work.rencana.ubah.append(Ubah(at, "laba", kept.laba.id, kept.laba.versi, *pair))
    work.settle_row(at, kept.laba.id, changed=True)


def _filled(
    work: Kerja, at: int, laba: Laba, typed: Mapping[str, Any], *, fresh: bool
) -> Laba | None:
    """The profit with the cells of the row; None when they contradict each other."""
    plain = {name: value for name, value in typed.items() if name in _PLAIN}
    reported = typed.get("laba")
    cara = _cara(typed, laba.cara, fresh=fresh)
    if fresh:
        laba = replace(laba, cara=cara, **plain)
    else:
        stored = {name: getattr(laba, name) for name in plain}
        laba = replace(laba, **merge(stored, plain, work.policy))
        if cara is not laba.cara and merge({"cara": laba.cara}, {"cara": cara}, work.policy):
            laba = replace(laba, cara=cara)
    if reported is None:
        return laba
    if laba.cara is Cara.HITUNG:
        if laba.laba == reported or (not fresh and laba.laba is not None and "cara" not in typed):
            return laba
        reached = "belum lengkap" if laba.laba is None else rupiah.show(laba.laba)
        message = f"Laba {rupiah.show(reported)} tidak sama dengan hitungannya ({reached})."
        work.rencana.refuse(at, Alasan("laba", work.shown("laba", at), message))
        return None
    if laba.cara is Cara.KALI12:
        return laba
    change = merge({"laba": laba.laba_lapor}, {"laba": reported}, work.policy)
    return replace(laba, laba_lapor=change.get("laba", laba.laba_lapor))


def _cara(typed: Mapping[str, Any], cara: Cara, *, fresh: bool) -> Cara:
    """How the profit is known: as written, else by the figures that the row has."""
    if "cara" in typed:
        return Cara(typed["cara"])
    if not fresh or typed.keys() & _COMPUTED:
        return cara
    if "laba" in typed:
        return Cara.LAPOR
    return Cara.KALI12 if "laba_sebulan" in typed else cara
