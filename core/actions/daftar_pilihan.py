"""The office's pick-lists: add an entry, rename it with its cooperatives, retire it."""

from dataclasses import dataclass, replace

from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.petugas import require
from core.errors import DataRejectedError
from core.findings import Finding
from core.koperasi.daftar_pilihan import (
    KELOMPOK_KKMP,
    DaftarPilihan,
    UbahanPilihan,
    daftar_kantor,
    daftar_pilihan,
)
from core.storage.pilihan_store import PilihanStore

BERWENANG = ("admin", "pejabat")
TERPANJANG = 80


@dataclass(frozen=True, slots=True)
class ButirPilihan:
    """One entry of a list as the office has it; `pemakai` is how many cooperatives carry it."""

    ubahan: UbahanPilihan
    pemakai: int
    bawaan: bool

    @property
    def nama(self) -> str:
        return self.ubahan.nama


def daftar_of(office: Office) -> DaftarPilihan:
    """The lists in force in this office."""
    return daftar_kantor(PilihanStore(office.db).list_all())


def list_butir(office: Office, daftar: str) -> tuple[ButirPilihan, ...]:
    """Every entry of one list, retired ones too: shipped entries first."""
    store = PilihanStore(office.db)
    changes = [one for one in store.list_all() if one.daftar == daftar]
    by_name = {one.semula: one for one in changes if one.semula}
    counts = store.counts(daftar)
    shipped: tuple[str, ...] = getattr(daftar_pilihan(), daftar)
    entries = [by_name.get(name, UbahanPilihan(daftar, name, name)) for name in shipped]
    added = [one for one in changes if not one.semula]
    return tuple(
        ButirPilihan(one, counts.get(one.nama, 0), bool(one.semula)) for one in (*entries, *added)
    )


def check_butir(office: Office, one: UbahanPilihan) -> tuple[Finding, ...]:
    """What a form shows while an entry is typed."""
    nama = " ".join(one.nama.split())
    if not nama:
        return (Finding("pilihan.kosong", "nama", "Nama belum diisi."),)
    if len(nama) > TERPANJANG:
        return (Finding("pilihan.panjang", "nama", f"Paling panjang {TERPANJANG} huruf."),)
    others = [
        each.ubahan
        for each in list_butir(office, one.daftar)
        if (each.ubahan.id, each.ubahan.semula) != (one.id, one.semula)
    ]
    if any(each.nama.casefold() == nama.casefold() for each in others):
        return (Finding("pilihan.kembar", "nama", "Nama ini sudah ada dalam daftar."),)
    if one.semula == KELOMPOK_KKMP and (nama != KELOMPOK_KKMP or not one.dipakai):
        message = "Kelompok ini dipakai untuk mengenali KKMP, sehingga tetap seperti bawaannya."
        return (Finding("pilihan.kkmp", "nama", message),)
    return ()


def save_butir(office: Office, one: UbahanPilihan) -> Outcome[int]:
    """Keep an entry; a renamed one is renamed in its cooperatives too. Returns how many those were.

    A retired entry stays in the cooperatives that carry it and is no longer offered.
    Raises `DataRejectedError`, `NotAllowedError`, `RecordMovedError`.
    """
    require(office, *BERWENANG)
    one = replace(one, nama=" ".join(one.nama.split()))
    findings = check_butir(office, one)
    if findings:
        raise DataRejectedError(findings)
    store = PilihanStore(office.db)
    before = next((each for each in store.list_all() if each.id == one.id), None)
    old = before.nama if before else one.semula
    changed = 0
    with office.db.atomic():
        deed = office.deed("daftar pilihan diubah" if old else "daftar pilihan ditambah")
        store.save(deed, one)
        if old and old != one.nama:
            what = f"{one.daftar} “{old}” diganti nama menjadi “{one.nama}”"
            changed = store.rename_in_records(office.deed(what), one.daftar, old, one.nama)
    return Outcome(changed, frozenset({Topic.PENGATURAN, Topic.KOPERASI}))
