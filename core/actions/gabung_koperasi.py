"""Gabungkan duplikat: suspected pairs, the plan of a merge, the merge itself, and its way back."""

import sqlite3
from collections import Counter
from collections.abc import Iterable

from core import mirip
from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.errors import AppError, DataRejectedError, RecordMovedError
from core.findings import Finding
from core.koperasi.gabung import (
    SEBUTAN_TABEL,
    YEARLY,
    HasilPisah,
    Isi,
    Kunci,
    Pasangan,
    Pilihan,
    Rencana,
    Sebab,
    same_keys,
)
from core.koperasi.model import LABEL_KOPERASI
from core.koperasi.pengurus import Pengurus, ketua_on
from core.storage import koperasi_baris
from core.storage.gabung_store import BarisPindah, GabungStore, Gerak, Penggabungan, child_of
from core.storage.koperasi_anak import AnakKoperasi
from core.storage.koperasi_store import KoperasiStore
from core.storage.rows import Key

_CHANGED = frozenset({
    Topic.KOPERASI, Topic.LAPORAN_KEUANGAN, Topic.PENILAIAN, Topic.PEMERIKSAAN, Topic.KEGIATAN,
})  # fmt: skip
_FOLLOW = {
    "nama": ("nama", "nama_kunci"),
    "no_badan_hukum": ("no_badan_hukum", "no_badan_hukum_kunci"),
}


def suspected_pairs(office: Office) -> tuple[Pasangan, ...]:
    """Records that may be one cooperative, the surest first."""
    keys = GabungStore(office.db).keys()
    found: dict[tuple[int, int], tuple[Kunci, Kunci, list[Sebab]]] = {}
    for one, other, sebab in (*same_keys(keys), *_alike(keys)):
        pair = (min(one.id, other.id), max(one.id, other.id))
        found.setdefault(pair, (one, other, []))[2].append(sebab)
    order = list(Sebab)
    pairs = [
        Pasangan(one, other, tuple(sebab), mirip.likeness(one.nama_kunci, other.nama_kunci))
        for one, other, sebab in found.values()
    ]
    return tuple(
        sorted(
            pairs, key=lambda pair: (order.index(pair.sebab[0]), -pair.kemiripan, pair.satu.nama)
        )
    )


def load_pairs(office: Office) -> Outcome[tuple[Pasangan, ...]]:
    """The pairs, asked by the window of the worker."""
    return Outcome(suspected_pairs(office))


def plan_merge(office: Office, tetap_id: int, lebur_id: int) -> Rencana:
    """What a merge would move and leave; `halangan` says why it may not be done this way round.

    Asks the database itself, so it needs one that can be written; nothing stays changed.
    """
    records = KoperasiStore(office.db)
    tetap, lebur = records.get(tetap_id), records.get(lebur_id)
    if tetap is None or lebur is None or tetap_id == lebur_id:
        raise RecordMovedError("Salah satu catatan tidak ada lagi.")
    moves = GabungStore(office.db).plan(tetap_id, lebur_id)
    return Rencana(
        tetap=tetap,
        lebur=lebur,
        pindah=_counted(one for one in moves if not one.sebab),
        tinggal=_counted(one for one in moves if one.sebab),
        halangan=_obstacle(office, tetap_id, lebur_id),
    )


def load_plan(office: Office, tetap_id: int, lebur_id: int) -> Outcome[Rencana]:
    """The plan, asked by the window of the worker."""
    return Outcome(plan_merge(office, tetap_id, lebur_id))


def merge(office: Office, pilihan: Pilihan) -> Outcome[int]:
    """Make one record of two; returns the id of the merge. All of it or nothing.

    Raises `DataRejectedError`, `RecordMovedError`, `AppError` when a final would be lost.
    """
    if not pilihan.alasan.strip():
        message = "Tulis alasan penggabungan, misalnya: tercatat dua kali."
        raise DataRejectedError([Finding("gabung.alasan", "alasan", message)])
    store = GabungStore(office.db)
    with office.db.atomic():
        plan = plan_merge(office, pilihan.tetap_id, pilihan.lebur_id)
        if plan.halangan:
            raise AppError(plan.halangan, hint="Tidak ada yang diubah.")
        moves = store.plan(pilihan.tetap_id, pilihan.lebur_id)
        moved = (
            [_trash(office, plan, pilihan.alasan.strip())] if not _is_trashed(office, plan) else []
        )
        if pilihan.dari_lebur:
            moved.append(_take_fields(office, plan, pilihan))
        left = _left_together(pilihan.tanpa)
        moved += _move_rows(office, [one for one in moves if one.tabel not in left], plan)
        moved += _keep_ketua(office, plan)
        merge_id = store.record(
            child_of(office.deed("koperasi digabungkan"), plan.tetap.id),
            plan.tetap.id,
            plan.lebur.id,
            pilihan.alasan.strip(),
        )
        store.note_rows(merge_id, moved)
    return Outcome(merge_id, _CHANGED)


def list_merges(office: Office, koperasi_id: int) -> tuple[tuple[Penggabungan, str], ...]:
    """Merges in force of a cooperative, each with the name of the other record."""
    records = KoperasiStore(office.db)
    found = []
    for one in GabungStore(office.db).of(koperasi_id):
        other = records.get(one.lebur_id if one.tetap_id == koperasi_id else one.tetap_id)
        found.append((one, other.nama if other else ""))
    return tuple(found)


def latest_merges(office: Office, most: int = 2) -> tuple[tuple[int, int, tuple[str, ...]], ...]:
    """(id, record that stayed, names of both) of the newest merges that can be parted."""
    records = KoperasiStore(office.db)
    found = []
    for one in GabungStore(office.db).latest(most):
        names = [records.get(each) for each in (one.tetap_id, one.lebur_id)]
        found.append((one.id, one.tetap_id, tuple(name.nama for name in names if name)))
    return tuple(found)


def unmerge(office: Office, penggabungan_id: int) -> Outcome[HasilPisah]:
    """Take a merge back: everything that moved returns, but for what was edited since.

    Raises `RecordMovedError` when it was taken back already, `AppError` while the record that
    returns would share its NIK with another.
    """
    store = GabungStore(office.db)
    row = office.db.execute(
        "SELECT tetap_id FROM penggabungan WHERE id = ?", [penggabungan_id]
    ).fetchone()
    known = store.of(int(row[0])) if row else []
    found = next((one for one in known if one.id == penggabungan_id), None)
    if found is None:
        raise RecordMovedError("Penggabungan ini sudah dipisahkan.")
    changes = store.rows_of(penggabungan_id)
    edited = {one.kelompok for one in changes if one.kelompok and store.now(one)[0] != one.versi}
    left: list[str] = []
    back = 0
    try:
        with office.db.atomic():
            for one in sorted(changes, key=lambda each: _return_order(each, found)):
                told = _put_back(office, found, one, in_edited=one.kelompok in edited)
                left += told
                back += not told
            deed = office.deed("koperasi dipisahkan lagi")
            store.close(child_of(deed, found.tetap_id), found)
    except sqlite3.IntegrityError as error:
        raise AppError(
            "Catatan itu tidak dapat dipisahkan: NIK-nya sekarang dipakai koperasi lain, "
            "atau penilaian yang pindah sudah final.",
            hint="Betulkan NIK atau buka kembali penilaiannya, lalu pisahkan lagi.",
        ) from error
    return Outcome(HasilPisah(found.tetap_id, found.lebur_id, back, tuple(left)), _CHANGED)


def _return_order(one: BarisPindah, merge_found: Penggabungan) -> int:
    """The record that stays gives its fields back first, the one that went returns last."""
    if one.tabel != "koperasi":
        return 1
    return 0 if one.id == merge_found.tetap_id else 2


def _put_back(
    office: Office, merge_found: Penggabungan, one: BarisPindah, *, in_edited: bool
) -> list[str]:
    """Undo one change; returns what could not be undone, in words."""
    store = GabungStore(office.db)
    versi, now = store.now(one)
    key = Key(one.tabel, one.id, versi)
    deed = office.deed("dipisahkan lagi")
    if one.tabel == "koperasi":
        same = {
            name: value for name, value in one.sebelum.items() if now[name] == one.sesudah[name]
        }
        if same:
            store.change(deed, key, same, "")
        return [LABEL_KOPERASI[name] for name in one.sebelum if name in LABEL_KOPERASI
                and name not in same]  # fmt: skip
    if in_edited or versi != one.versi or now != one.sesudah:
        return [f"{_name(one.tabel)} (diubah sesudah digabung)"]
    store.change(child_of(deed, merge_found.lebur_id), key, one.sebelum, "")
    return []


def _left_together(tanpa: frozenset[str]) -> frozenset[str]:
    """Reports, assessments and examinations of a book year are left or taken as one."""
    return tanpa | YEARLY if tanpa & YEARLY else tanpa


def _trash(office: Office, plan: Rencana, alasan: str) -> BarisPindah:
    act = office.deed(f"digabung ke {plan.tetap.nama}: {alasan}")
    when = act.when.isoformat(timespec="seconds")
    key = Key("koperasi", plan.lebur.id, plan.lebur.versi)
    return GabungStore(office.db).change(act, key, {"dihapus_pada": when}, "")


def _is_trashed(office: Office, plan: Rencana) -> bool:
    return KoperasiStore(office.db).trashed_at(plan.lebur.id) is not None


def _take_fields(office: Office, plan: Rencana, pilihan: Pilihan) -> BarisPindah:
    """Fields of the record that goes, with the keys that follow from them."""
    wanted = koperasi_baris.koperasi_row(plan.lebur)
    names = [name for field in pilihan.dari_lebur for name in _FOLLOW.get(field, (field,))]
    deed = office.deed(f"isian diambil dari {plan.lebur.nama}")
    key = Key("koperasi", plan.tetap.id, plan.tetap.versi)
    return GabungStore(office.db).change(deed, key, {name: wanted[name] for name in names}, "")


def _move_rows(office: Office, moves: Iterable[Gerak], plan: Rencana) -> list[BarisPindah]:
    store = GabungStore(office.db)
    deed = child_of(office.deed(f"dipindahkan dari {plan.lebur.nama}"), plan.tetap.id)
    return [
        store.change(deed, Key(one.tabel, one.id, one.versi), {"koperasi_id": plan.tetap.id},
                     one.kelompok)
        for one in moves
        if not one.sebab
    ]  # fmt: skip


def _keep_ketua(office: Office, plan: Rencana) -> list[BarisPindah]:
    """The chair's name follows the people that came along."""
    tetap = KoperasiStore(office.db).get(plan.tetap.id)
    now = ketua_on(AnakKoperasi(office.db, Pengurus).list_of(plan.tetap.id), office.today)
    if tetap is None or now is None or now == tetap.ketua:
        return []
    key = Key("koperasi", tetap.id, tetap.versi)
    deed = office.deed("ketua mengikuti pengurus yang dipindahkan")
    return [GabungStore(office.db).change(deed, key, {"ketua": now}, "")]


def _obstacle(office: Office, tetap_id: int, lebur_id: int) -> str:
    """A final that would be counted no more: its record must be the one that stays."""
    store = GabungStore(office.db)
    alone = store.finals(lebur_id) - store.finals(tetap_id)
    if KoperasiStore(office.db).trashed_at(tetap_id) is not None:
        return "Catatan yang tetap ada di Tempat sampah; kembalikan dahulu."
    if not alone or KoperasiStore(office.db).trashed_at(lebur_id) is not None:
        return ""
    years = ", ".join(str(year) for year in sorted({year for _, year in alone}))
    other_way = not store.finals(tetap_id) - store.finals(lebur_id)
    way = (
        "Tukar catatan yang tetap."
        if other_way
        else "Catatan yang tetap juga mempunyai penilaian final tahun lain: buka kembali salah "
        "satunya dan nilai ulang pada catatan yang lain."
    )
    return (
        f"Catatan yang dilebur mempunyai penilaian final tahun buku {years} yang terkunci di sana "
        f"dan tidak ada pada catatan yang tetap, sehingga tidak akan terhitung lagi. {way}"
    )


def _counted(moves: Iterable[Gerak]) -> tuple[Isi, ...]:
    counts = Counter((one.tabel, one.sebab) for one in moves)
    return tuple(Isi(tabel, _name(tabel), n, sebab) for (tabel, sebab), n in counts.items())


def _name(tabel: str) -> str:
    return SEBUTAN_TABEL.get(tabel, tabel.replace("_", " ").capitalize())


def _alike(keys: Iterable[Kunci]) -> Iterable[tuple[Kunci, Kunci, Sebab]]:
    """Names that look alike in one kelurahan."""
    places: dict[str, list[Kunci]] = {}
    for one in keys:
        if one.kelurahan is not None and not one.di_sampah:
            places.setdefault(one.kelurahan, []).append(one)
    for group in places.values():
        for at, one in enumerate(group):
            rest = {n: group[n].nama_kunci for n in range(at + 1, len(group))}
            for n, _ in mirip.alike(one.nama_kunci, rest):
                if group[n].nama_kunci != one.nama_kunci:
                    yield one, group[n], Sebab.MIRIP
