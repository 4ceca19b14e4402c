"""Plan rows of the register of businesses: identity, and one supervision period beside it."""

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

from core.actions.impor_jalan_bagian import Bagian
from core.actions.impor_jalan_kerja import Kerja, differences, stored_value
from core.actions.impor_jalan_pengawasan import KOLOM, plan_pengawasan
from core.actions.impor_jalan_umkm_baru import COLUMNS, plan_new
from core.actions.impor_jalan_umkm_kunci import KunciBanyak
from core.actions.kbli import check_code
from core.findings import Finding, Severity
from core.impor.banding_baris import merge
from core.impor.rencana import Alasan, Tambah, Ubah
from core.impor.rencana_kunci import BarisKembar, Cara, Pencocok
from core.storage.impor_cari import find_umkm, stored_children, stored_rows
from core.storage.umkm_store import UmkmStore, pengawasan_row, umkm_row
from core.umkm.checks import check_umkm
from core.umkm.model import Pengawasan, Umkm

CARA = Cara(nomor_dengan_nama=True, nama_dengan_tempat=True)
_FIELDS = frozenset(field.name for field in fields(Umkm)) - {"id", "versi", "dihapus"}
_TITLES = ("nama", "pemilik")


def plan_umkm(work: Kerja) -> None:
    """Give every row its fate."""
    _tidy(work)
    work.rencana.tambah["umkm"] = Tambah(COLUMNS)
    work.rencana.tambah["pengawasan"] = Tambah(
        tuple(pengawasan_row(Pengawasan(0, 0, work.office.today))), "umkm_id", "umkm"
    )
    keys = KunciBanyak(work)
    found = known(work, keys)
    doubtful = keys.doubled()
    twins, targets = BarisKembar(CARA), dict[int, int]()
    fresh: list[int] = []
    for chunk in work.chunks():
        matched: dict[int, int] = {}
        for at in chunk:
            target = _target(work, at, keys, found)
            if target is None:
                continue
            first: int | None = at
            if target:
                first = targets.setdefault(target, at)
            elif at in doubtful:
                first = twins.first(at, keys[at])
            if first is not None and first != at:
                work.refuse_twin(at, first)
            elif target:
                matched[at] = target
            else:
                fresh.append(at)
        _plan_changes(work, matched)
    plan_new(work, fresh, keys.nama)


def known(work: Kerja, keys: KunciBanyak, cara: Cara = CARA) -> Pencocok:
    """The businesses that any of these keys may mean."""
    hits = find_umkm(
        work.office.db,
        nik={each for each in keys.nik if each},
        nib={each for each in keys.nib if each},
        nama={each for each in keys.nama if each},
    )
    return Pencocok(hits, cara)


def _tidy(work: Kerja) -> None:
    """Names as kept: single spaces."""
    for kode in _TITLES:
        column = work.bacaan.nilai.get(kode)
        if column is not None:
            column[:] = [value and " ".join(value.split()) for value in column]


def _target(work: Kerja, at: int, keys: KunciBanyak, found: Pencocok) -> int | None:
    """The record that a row means, 0 for a new one; None when it is refused."""
    if work.rencana.refused(at):
        return None
    if not (keys.nama[at] or keys.nik[at] or keys.nib[at]):
        message = "Baris ini tanpa NIK, NIB, dan nama, jadi tidak dapat dicatat."
        work.rencana.refuse(at, Alasan("nama", "", message))
        return None
    if not keys.nama[at] and work.shown("nama", at).strip():
        message = "Nama usaha tanpa satu huruf atau angka pun."
        work.rencana.refuse(at, Alasan("nama", work.shown("nama", at), message))
        return None
    if found.kosong:
        return 0
    key = keys[at]
    target = found.find(key)
    if isinstance(target, str):
        work.rencana.refuse(at, Alasan("", "", target))
        return None
    if not target:
        for nama in found.namesakes(key)[:3]:
            work.rencana.note(at, f"Nomor atau nama ini juga ada pada {nama}.")
    return target


def _plan_changes(work: Kerja, matched: Mapping[int, int]) -> None:
    """Rows about businesses that exist: compared, and changed where the policy lets them."""
    if not matched:
        return
    ids = matched.values()
    stored = stored_rows(work.office.db, "umkm", (*COLUMNS, "versi"), ids)
    periods: dict[int, list[dict[str, Any]]] = {}
    supervised = work.has(*KOLOM)
    if supervised:
        periods = stored_children(work.office.db, "pengawasan", "umkm_id", KOLOM, ids)
    own = {kode: column for kode, column in work.bacaan.nilai.items() if kode in _FIELDS}
    for at, target in matched.items():
        before = stored[target]
        if not supervised and all(
            column[at] is None or column[at] == before[kode] for kode, column in own.items()
        ):
            work.settle_row(at, target, changed=False)
            continue
        typed = work.bacaan.row(at)
        period = plan_pengawasan(work, at, target, typed, periods.get(target, []))
        if period is not None:
            cells = {kode: value for kode, value in typed.items() if kode in _FIELDS}
            _plan_change(work, at, target, cells, before, period)


def _plan_change(  # noqa: PLR0913, PLR0917 - a row, its record and its period belong together
    work: Kerja,
    at: int,
    target: int,
    typed: dict[str, Any],
    stored: Mapping[str, Any],
    period: Bagian,
) -> None:
    as_stored = {name: stored_value(value) for name, value in typed.items()}
    changed = merge(stored, as_stored, work.policy)
    work.note_left(at, stored, as_stored, changed)
    if changed:
        record = UmkmStore(work.office.db).load(target)
        assert record is not None  # noqa: S101 - read a moment ago
        umkm = replace(record, **{name: typed[name] for name in changed})
        findings = _only_about(check_umkm(umkm, work.office.today), set(changed))
        if {"kbli_kode", "kbli_edisi"} & set(changed):
            findings += check_code(work.office, umkm.kbli_edisi, umkm.kbli_kode)
        if not work.weigh(at, findings, {}):
            return
        before, after = differences(umkm_row(record), umkm_row(umkm))
        work.rencana.ubah.append(Ubah(at, "umkm", target, stored["versi"], before, after))
    period.add_to(work, at)
    work.settle_row(at, target, changed=bool(changed or period.changes))


def _only_about(findings: tuple[Finding, ...], changed: set[str]) -> list[Finding]:
    """An old fault that this row does not touch is no reason to refuse it."""
    return [
        each
        for each in findings
        if each.severity is not Severity.KESALAHAN or each.field in changed or not each.field
    ]
