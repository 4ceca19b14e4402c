"""Plan rows of cooperatives: identity, dated status, and one book year beside it."""

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

from core.actions.impor_jalan_kerja import Kerja, differences
from core.actions.impor_jalan_pengurus import KOLOM as PENGURUS
from core.actions.impor_jalan_pengurus import plan_pengurus
from core.actions.impor_jalan_status import plan_status
from core.actions.impor_jalan_tahun import plan_tahun
from core.actions.koperasi import examine, tidy
from core.findings import Finding, Severity
from core.impor.banding_baris import merge
from core.impor.rencana import Alasan, Tambah, Ubah
from core.impor.rencana_kunci import BarisKembar, Cara, Kunci, Pencocok, text_at
from core.koperasi import kunci
from core.koperasi.daftar_pilihan import JENIS
from core.koperasi.model import Keadaan, Koperasi, KoperasiTahun, StatusKoperasi
from core.storage import koperasi_baris
from core.storage.impor_cari import find_koperasi
from core.storage.koperasi_store import KoperasiStore

CARA = Cara(nomor_dengan_nama=False, nama_dengan_tempat=False)
_FIELDS = frozenset(field.name for field in fields(Koperasi)) - {"id", "versi"}


def plan_koperasi(work: Kerja) -> None:
    """Give every row its fate."""
    keys = [key_of(work.bacaan.row(at)) for at in range(len(work.bacaan))]
    found = known(work, keys)
    kembar = _Kembar()
    tambah = work.rencana.tambah
    tambah["koperasi"] = Tambah(tuple(koperasi_baris.koperasi_row(Koperasi("", ""))))
    tambah["status_koperasi"] = Tambah(
        tuple(koperasi_baris.status_row(StatusKoperasi(Keadaan.AKTIF))), "koperasi_id", "koperasi"
    )
    tambah["koperasi_tahun"] = Tambah(
        tuple(koperasi_baris.tahun_row(KoperasiTahun(0))), "koperasi_id", "koperasi"
    )
    tambah["pengurus"] = Tambah(PENGURUS, "koperasi_id", "koperasi")
    for chunk in work.chunks():
        for at in chunk:
            if not work.rencana.refused(at):
                _plan(work, at, keys[at], found, kembar)


def key_of(row: Mapping[str, Any]) -> Kunci:
    """The natural keys of one row."""
    return Kunci(
        nik=kunci.nik_bersih(text_at(row, "nik")),
        nomor=kunci.badan_hukum_kunci(text_at(row, "no_badan_hukum")),
        nama=kunci.nama_kunci(text_at(row, "nama")),
        kelurahan=text_at(row, "kelurahan"),
    )


def known(work: Kerja, keys: list[Kunci]) -> Pencocok:
    """The cooperatives that any of these keys may mean."""
    hits = find_koperasi(
        work.office.db,
        nik={each.nik for each in keys if each.nik},
        nomor={each.nomor for each in keys if each.nomor},
        nama={each.nama for each in keys if each.nama},
    )
    return Pencocok(hits, CARA)


class _Kembar:
    """Rows of the file about one cooperative, and rows that share a legal number."""

    def __init__(self) -> None:
        self._fresh = BarisKembar(CARA)
        self._targets: dict[int, int] = {}
        self._nomor: dict[str, int] = {}

    def first(self, at: int, target: int, key: Kunci) -> int | None:
        """The earlier row about the same record."""
        first = self._targets.setdefault(target, at) if target else self._fresh.first(at, key)
        return None if first == at else first

    def same_number(self, at: int, nomor: str) -> int | None:
        """The earlier new row with this legal number."""
        first = self._nomor.setdefault(nomor, at) if nomor else at
        return None if first == at else first


def _plan(work: Kerja, at: int, key: Kunci, found: Pencocok, kembar: _Kembar) -> None:
    if key.kosong:
        message = "Baris ini tanpa NIK, nomor badan hukum, dan nama, jadi tidak dapat dicatat."
        work.rencana.refuse(at, Alasan("nama", "", message))
        return
    target = found.find(key)
    if isinstance(target, str):
        work.rencana.refuse(at, Alasan("", "", target))
        return
    first = kembar.first(at, target, key)
    if first is not None:
        work.refuse_twin(at, first)
        return
    typed = work.bacaan.row(at)
    store = KoperasiStore(work.office.db)
    before = store.get(target) if target else None
    koperasi = _filled(work, at, before, typed)
    if not _sound(work, at, before, koperasi):
        return
    if before is None and not koperasi.alasan_kembar:
        other = kembar.same_number(at, key.nomor)
        if other is not None:
            number = work.bacaan.nomor[other]
            message = (
                f"Nomor badan hukum ini juga dipakai baris {number}. "
                "Isi kolom Alasan nomor sama bila memang demikian."
            )
            shown = work.shown("no_badan_hukum", at)
            work.rencana.refuse(at, Alasan("no_badan_hukum", shown, message))
            return
    people = plan_pengurus(work, at, koperasi, typed)
    status = plan_status(work, at, koperasi, typed, store.statuses(target) if target else [])
    tahun = plan_tahun(work, at, koperasi, typed)
    if people is None or status is None or tahun is None:
        return
    changed = _write(work, at, before, koperasi)
    parts = (status, tahun, *people)
    for part in parts:
        part.add_to(work, at)
    changed = changed or any(part.changes for part in parts)
    work.settle_row(at, target, changed=changed)


def _filled(work: Kerja, at: int, before: Koperasi | None, typed: Mapping[str, Any]) -> Koperasi:
    """The record with the cells of the row, as a form would keep it."""
    own = {name: value for name, value in typed.items() if name in _FIELDS}
    if before is not None and before.ketua:
        own.pop("ketua", None)  # the chair of the record follows its list of people
    if before is None:
        if "kkmp" not in own and kunci.is_kkmp(text_at(own, "nama")):
            own["kkmp"] = True
        return tidy(Koperasi(**{"nama": "", "jenis": "", **own}))
    stored = {name: getattr(before, name) for name in own}
    # as kept, so that a space or a dot in the file is no change
    rapi = tidy(replace(before, **own))
    tidied = {name: getattr(rapi, name) for name in own}
    changed = merge(stored, tidied, work.policy)
    work.note_left(at, stored, tidied, changed)
    return replace(before, **changed)


def _sound(work: Kerja, at: int, before: Koperasi | None, koperasi: Koperasi) -> bool:
    """Whether the form would take it; an old fault that the row does not touch is let be."""
    if before == koperasi:
        return True
    findings: list[Finding] = list(examine(work.office, koperasi).findings)
    if before is not None:
        findings = [
            each
            for each in findings
            if each.severity is not Severity.KESALAHAN
            or not hasattr(before, each.field)
            or getattr(before, each.field) != getattr(koperasi, each.field)
        ]
    elif koperasi.jenis not in JENIS and not work.has("jenis"):
        hint = "Berkas ini tanpa kolom jenis. Pilih satu jenis untuk semua baris."
        findings = [each for each in findings if each.code != "koperasi.jenis"]
        findings.append(Finding("koperasi.jenis", "jenis", hint))
    return work.weigh(at, findings, {})


def _write(work: Kerja, at: int, before: Koperasi | None, koperasi: Koperasi) -> bool:
    row = koperasi_baris.koperasi_row(koperasi)
    if before is None:
        work.rencana.tambah["koperasi"].add(at, tuple(row.values()))
        return True
    pair = differences(koperasi_baris.koperasi_row(before), row)
    if pair[1]:
        work.rencana.ubah.append(Ubah(at, "koperasi", before.id, before.versi, *pair))
    return bool(pair[1])
