"""Cooperatives: the list of a year, one record, and saving it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from core import angka, mirip
from core.actions.daftar_pilihan import daftar_of
from core.actions.izin_koperasi import list_legalitas
from core.actions.koperasi_kelayakan import layak_ids
from core.actions.lampiran import list_lampiran
from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.pengurus import list_pengurus
from core.actions.rat import usul_grade
from core.actions.skor import PenulisSkor
from core.actions.tahun_buku import batas_of, tahun_buku_for
from core.errors import AppError, DataRejectedError
from core.findings import Finding, blocks
from core.koperasi import kontak, kunci
from core.koperasi.checks import Kembaran, Sekitar, check_koperasi
from core.koperasi.checks_status import RiwayatStatus, check_status
from core.koperasi.daftar import (
    BarisKoperasi,
    BarisLaporan,
    BarisPenilaian,
    Pandangan,
    SaringKoperasi,
)
from core.koperasi.grade import UsulGrade
from core.koperasi.kuk import UsulKuk, suggest_kuk
from core.koperasi.lampiran import Lampiran
from core.koperasi.legalitas import Legalitas
from core.koperasi.model import Koperasi, KoperasiTahun, StatusKoperasi
from core.koperasi.pengurus import Pengurus
from core.storage.gabung_store import GabungStore
from core.storage.koperasi_daftar import KoperasiDaftar
from core.storage.koperasi_store import KoperasiStore

SAMPAH_TAMPAK = 365  # days; older ones are hidden, still in the file
_TEXTS = ("no_badan_hukum", "alasan_kembar", "alamat", "kelompok", "sektor", "telepon", "email",
          "npwp", "nib", "ketua", "catatan", "no_akta", "notaris", "fax", "website", "kkmp_gerai",
          "kkmp_sabh", "kkmp_rekening")  # fmt: skip


@dataclass(frozen=True, slots=True)
class BerkasKoperasi:
    """Everything the detail of one cooperative shows."""

    koperasi: Koperasi
    baris: BarisKoperasi
    statuses: tuple[StatusKoperasi, ...]
    years: tuple[KoperasiTahun, ...]
    laporan: tuple[BarisLaporan, ...]
    penilaian: tuple[BarisPenilaian, ...]
    pengurus: tuple[Pengurus, ...] = ()
    legalitas: tuple[Legalitas, ...] = ()
    lampiran: tuple[Lampiran, ...] = ()
    usul_kuk: UsulKuk | None = None
    usul_grade: UsulGrade | None = None

    @property
    def di_sampah(self) -> bool:
        return self.baris.dihapus_pada is not None


@dataclass(frozen=True, slots=True)
class Tinjauan:
    """Findings about a record, and what was found around it: the way to a twin."""

    findings: tuple[Finding, ...]
    sekitar: Sekitar


def pandangan(office: Office, tahun: int, per: date | None = None) -> Pandangan:
    """The cut-off of a year of performance, and the book year that feeds its health indicator.

    `per` is a day to look from instead of the cut-off.
    """
    return Pandangan(per or batas_of(office, tahun), tahun_buku_for(office, tahun))


def list_ids(office: Office, saring: SaringKoperasi, tahun: int) -> list[int]:
    """Ids of the cooperatives that pass the filters, by name."""
    view = pandangan(office, tahun, saring.per)
    since = office.clock() - timedelta(days=SAMPAH_TAMPAK)
    ids = _daftar(office, view).ids(saring, trashed_since=since.isoformat(timespec="seconds"))
    if saring.layak:
        fit = layak_ids(office, view)
        return [one for one in ids if one in fit]
    return ids


def load_rows(
    office: Office, ids: Sequence[int], tahun: int, per: date | None = None
) -> dict[int, BarisKoperasi]:
    """Lines of the list for one page of ids."""
    return _daftar(office, pandangan(office, tahun, per)).rows(ids)


def list_predikat(office: Office) -> list[str]:
    """Predikat that occur among assessments, the best first."""
    return KoperasiStore(office.db).predikat_names()


def count_terdaftar(office: Office, tahun: int, per: date | None = None) -> int:
    """How many stand in the list at the cut-off, or on another day."""
    return _daftar(office, pandangan(office, tahun, per)).count_terdaftar()


def find_koperasi(office: Office, koperasi_id: int) -> Koperasi | None:
    """The record alone."""
    return KoperasiStore(office.db).get(koperasi_id)


def load_koperasi(office: Office, koperasi_id: int, tahun: int) -> BerkasKoperasi | None:
    """One cooperative with what belongs to it; None when there is no such record."""
    store = KoperasiStore(office.db)
    koperasi = store.get(koperasi_id)
    if koperasi is None:
        return None
    daftar = _daftar(office, pandangan(office, tahun))
    years = tuple(store.years(koperasi_id))
    return BerkasKoperasi(
        koperasi=koperasi,
        baris=daftar.rows([koperasi_id])[koperasi_id],
        statuses=tuple(store.statuses(koperasi_id)),
        years=years,
        laporan=tuple(daftar.reports(koperasi_id)),
        penilaian=tuple(_with_skor(office, daftar.assessments(koperasi_id))),
        pengurus=list_pengurus(office, koperasi_id),
        legalitas=list_legalitas(office, koperasi_id),
        lampiran=list_lampiran(office, koperasi_id),
        usul_kuk=suggest_kuk(years[0] if years else None, office.pilihan.batas_kuk),
        usul_grade=usul_grade(office, koperasi, tahun),
    )


def examine(office: Office, koperasi: Koperasi) -> Tinjauan:
    """Check a record as it would be saved, twins included."""
    koperasi = tidy(koperasi)
    store = KoperasiStore(office.db)
    key = kunci.badan_hukum_kunci(koperasi.no_badan_hukum)
    name = kunci.nama_kunci(koperasi.nama)
    sekitar = Sekitar(
        today=office.today,
        nik=store.twin_nik(koperasi.nik, but=koperasi.id) if koperasi.nik else None,
        badan_hukum=store.twin_badan_hukum(key, but=koperasi.id) if key else None,
        nama=store.twin_nama(name, but=koperasi.id) or _similar(store, koperasi, name)
        if name
        else None,
        daftar=daftar_of(office),
    )
    return Tinjauan(check_koperasi(koperasi, sekitar), sekitar)


def add_koperasi(office: Office, koperasi: Koperasi, status: StatusKoperasi) -> Outcome[int]:
    """Save a new cooperative with its first status; raises `DataRejectedError`."""
    koperasi = tidy(koperasi)
    history = RiwayatStatus((), koperasi.tgl_badan_hukum, office.today)
    findings = (*examine(office, koperasi).findings, *check_status(status, history))
    if blocks(findings):
        raise DataRejectedError(findings)
    with office.db.atomic():
        new_id = KoperasiStore(office.db).add(office.deed("koperasi ditambah"), koperasi, status)
    return Outcome(new_id, frozenset({Topic.KOPERASI}), findings)


def save_koperasi(office: Office, koperasi: Koperasi) -> Outcome[int]:
    """Save a changed cooperative; raises `DataRejectedError`, `RecordMovedError`."""
    koperasi = tidy(koperasi)
    store = KoperasiStore(office.db)
    if store.trashed_at(koperasi.id):
        raise AppError("Koperasi ini ada di Tempat sampah.", hint="Kembalikan dahulu, lalu ubah.")
    findings = examine(office, koperasi).findings
    if blocks(findings):
        raise DataRejectedError(findings)
    with office.db.atomic():
        store.save(office.deed("koperasi diubah"), koperasi)
    return Outcome(koperasi.id, frozenset({Topic.KOPERASI}), findings)


def trash_koperasi(office: Office, koperasi_id: int, versi: int) -> Outcome[int]:
    """Move to Tempat sampah; nothing is erased. Raises `RecordMovedError`."""
    with office.db.atomic():
        deed = office.deed("koperasi dihapus ke Tempat sampah")
        KoperasiStore(office.db).trash(deed, koperasi_id, versi)
    return Outcome(koperasi_id, frozenset({Topic.KOPERASI}))


def restore_koperasi(office: Office, koperasi_id: int, versi: int) -> Outcome[int]:
    """Take out of Tempat sampah; refused while another carries its NIK, or after a merge."""
    store = KoperasiStore(office.db)
    if any(one.lebur_id == koperasi_id for one in GabungStore(office.db).of(koperasi_id)):
        raise AppError(
            "Koperasi ini digabung ke koperasi lain.",
            hint="Buka catatan ini di halaman Koperasi, lalu pilih Pisahkan lagi.",
        )
    koperasi = store.get(koperasi_id)
    if koperasi is not None:
        sekitar = examine(office, koperasi).sekitar
        if sekitar.nik is not None and not sekitar.nik.di_sampah:
            message = f"NIK koperasi ini sekarang dipakai {sekitar.nik.nama}."
            raise AppError(message, hint="Betulkan NIK catatan itu, lalu kembalikan lagi.")
    with office.db.atomic():
        store.restore(office.deed("koperasi dikembalikan"), koperasi_id, versi)
    return Outcome(koperasi_id, frozenset({Topic.KOPERASI}))


def tidy(koperasi: Koperasi) -> Koperasi:
    """The record as kept: spaces collapsed, the NIK as digits, blank numbers as none."""
    texts: dict[str, Any] = {
        name: re.sub(r"[ \t]+", " ", getattr(koperasi, name)).strip() for name in _TEXTS
    }
    nik = kunci.nik_bersih(koperasi.nik or "")
    texts |= {name: kontak.telepon_rapi(texts[name]) for name in ("telepon", "fax")}
    return replace(koperasi, nama=kunci.nama_rapi(koperasi.nama), nik=nik or None, **texts)


def _similar(store: KoperasiStore, koperasi: Koperasi, key: str) -> Kembaran | None:
    """The record in the same kelurahan whose name is most like this one."""
    if koperasi.kelurahan is None:
        return None
    near = store.names_in(koperasi.kelurahan, but=koperasi.id)
    hits = mirip.alike(key, {one: names[0] for one, names in near.items()}) if near else []
    return Kembaran(hits[0][0], near[hits[0][0]][1]) if hits else None


def _with_skor(office: Office, rows: Iterable[BarisPenilaian]) -> Iterator[BarisPenilaian]:
    penulis = PenulisSkor(office)
    for row in rows:
        total = angka.read_exact(row.total) if row.total else None
        yield replace(row, skor=penulis.show(total, row.pedoman_id, row.pedoman_sidik))


def _daftar(office: Office, view: Pandangan) -> KoperasiDaftar:
    return KoperasiDaftar(office.db, view, office.pilihan)
