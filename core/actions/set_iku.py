"""The IKU sets an office keeps: their versions, the years each one serves, working copies."""

from dataclasses import dataclass

from core.actions import hukum
from core.actions.iku_dasar import known_years, list_sets, read_stored, sets_of
from core.actions.office import Office
from core.errors import AppError
from core.iku.set_naskah import NaskahSet, as_new
from core.iku.set_naskah import copy_of as working_copy
from core.rules.set_iku import SetIku
from core.storage.set_iku_store import SetIkuStore, VersiSet

JALAN = "Buat salinan set ini dahulu lewat Buat dari set ini, lalu ubah salinannya."


@dataclass(frozen=True, slots=True)
class TahunDilayani:
    """One year that a set serves: with which version, whether it leads, whether it is frozen."""

    tahun: int
    nomor: int
    memimpin: bool
    berdua: bool
    ditetapkan: bool


@dataclass(frozen=True, slots=True)
class SetKantor:
    """One set as it stands now, with what is known about it."""

    set_iku: SetIku
    bawaan: bool
    versi: tuple[VersiSet, ...]
    tahun: tuple[TahunDilayani, ...]

    @property
    def id(self) -> str:
        return self.set_iku.id

    @property
    def nomor(self) -> int:
        """The newest version."""
        return self.versi[0].nomor


def is_shipped(set_id: str) -> bool:
    """Whether it came with the installer."""
    return any(one.id == set_id for one in hukum.law().set_iku)


def list_set(office: Office) -> list[SetKantor]:
    """Every set, the oldest period first."""
    store = SetIkuStore(office.db)
    served = _served(office, store)
    return [
        SetKantor(
            one,
            is_shipped(one.id),
            tuple(store.versions(one.id)),
            tuple(year for kept, year in served if kept == one.id),
        )
        for one in list_sets(office)
    ]


def load_set(office: Office, set_id: str) -> SetKantor:
    """One of them; raises `AppError` when it is not there."""
    for one in list_set(office):
        if one.id == set_id:
            return one
    raise AppError("Set IKU ini tidak ada lagi.", hint="Pilih set lain pada daftar.")


def read_versi(versi: VersiSet) -> SetIku:
    """A version as a set."""
    return read_stored(versi.isi, f"{versi.set_id}.toml")


def copy_of(office: Office, set_id: str) -> NaskahSet:
    """A working copy of a set of the office's own; raises `AppError` for a shipped one."""
    found = load_set(office, set_id)
    if found.bawaan:
        raise AppError("Set IKU bawaan adalah riwayat dan tidak diubah.", hint=JALAN)
    return working_copy(found.set_iku)


def copy_as_new(office: Office, set_id: str, *, sejak: int, sampai: int) -> NaskahSet:
    """The same content as the beginning of a set for another period."""
    return as_new(load_set(office, set_id).set_iku, sejak=sejak, sampai=sampai)


def _served(office: Office, store: SetIkuStore) -> list[tuple[str, TahunDilayani]]:
    frozen, newest = store.frozen_years(), {one.set_id: one.nomor for one in store.newest()}
    kept = {(one.tahun, one.set_id): one.nomor for one in store.years() if one.nomor}
    found = []
    for tahun in known_years(office):
        known = sets_of(office, tahun)
        for place, one in enumerate(known):
            nomor = kept.get((tahun, one.id), newest[one.id])
            made = TahunDilayani(tahun, nomor, place == 0, len(known) > 1, tahun in frozen)
            found.append((one.id, made))
    return found
