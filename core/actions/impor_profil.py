"""Profiles of workbooks that come again: shipped ones, the office's own, and confirmed words."""

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.berkas import resource
from core.errors import AppError, DataRejectedError
from core.findings import Finding
from core.impor.kata import banding
from core.impor.model import Kepala, Peta, Profil
from core.impor.sel_kata import place_key
from core.storage.impor_profil_store import ImporProfilStore

TERPANJANG = 80
NAMA_TERPAKAI = "Nama ini sudah dipakai profil lain."


def list_profil(office: Office, register: str | None = None) -> tuple[Profil, ...]:
    """The office's profiles, then those that ship with the program."""
    own = ImporProfilStore(office.db).list_all()
    return tuple(each for each in (*own, *_shipped()) if register in (None, each.register))


def find_profil(office: Office, register: str, nama: str) -> Profil:
    """The profile of a name; raises `AppError`."""
    wanted = nama.strip().casefold()
    for each in list_profil(office, register):
        if each.nama.casefold() == wanted:
            return each
    raise AppError(f"Profil {nama} tidak ada.", hint="Periksa nama profilnya.")


def profil_of(register: str, nama: str, kepala: Kepala, peta: Peta) -> Profil:
    """A map as a profile: by the texts of the heads, an unread column as ""."""
    judul = {text: peta.kolom.get(at, "") for at, text in enumerate(kepala.judul) if banding(text)}
    width = max(peta.kolom, default=-1) + 1
    urutan = () if kepala.baris else tuple(peta.kolom.get(at, "") for at in range(width))
    return Profil(nama, register, judul, urutan, dict(peta.kebijakan), dict(peta.kata))


def save_profil(office: Office, profil: Profil) -> Outcome[Profil]:
    """Keep a profile; one of the same name and register is replaced.

    Raises `DataRejectedError`, `RecordMovedError`.
    """
    profil = replace(profil, nama=" ".join(profil.nama.split()))
    fault = _fault(profil)
    if fault:
        raise DataRejectedError([Finding("impor.profil", "nama", fault)])
    store = ImporProfilStore(office.db)
    same = (each for each in store.list_all() if _same(each, profil))
    before = next(same, None)
    if before is not None and profil.id not in (0, before.id):
        raise DataRejectedError([Finding("impor.profil", "nama", NAMA_TERPAKAI)])
    if before is not None and not profil.id:
        profil = replace(profil, id=before.id, versi=before.versi)
    with office.db.atomic():
        deed = office.deed(f"profil impor {profil.nama} disimpan")
        profil_id = store.save(deed, profil)
    kept = next(each for each in store.list_all() if each.id == profil_id)
    return Outcome(kept, frozenset({Topic.PENGATURAN}))


def trash_profil(office: Office, profil: Profil) -> Outcome[None]:
    """Put an own profile away. Raises `AppError` for one that ships with the program."""
    if profil.bawaan:
        raise AppError("Profil bawaan tidak dapat dihapus.", hint="Simpan profil sendiri saja.")
    with office.db.atomic():
        deed = office.deed(f"profil impor {profil.nama} dihapus")
        ImporProfilStore(office.db).move_to_trash(deed, profil)
    return Outcome(None, frozenset({Topic.PENGATURAN}))


def confirm_kelurahan(office: Office, kata: str, kelurahan: str) -> Outcome[None]:
    """From now on this word means that kelurahan, in every file."""
    key = place_key(kata)
    if not key:
        raise DataRejectedError([Finding("impor.kata", "kata", "Kata itu tanpa huruf dan angka.")])
    with office.db.atomic():
        deed = office.deed(f"nama kelurahan “{kata}” dicocokkan")
        ImporProfilStore(office.db).save_alias(deed, key, kelurahan)
    return Outcome(None, frozenset({Topic.PENGATURAN}))


def confirm_places(office: Office, arti: Mapping[str, str]) -> Outcome[None]:
    """From now on each word means its kelurahan, in every file: all of them or none."""
    with office.db.atomic():
        for kata, kelurahan in arti.items():
            confirm_kelurahan(office, kata, kelurahan)
    return Outcome(None, frozenset({Topic.PENGATURAN}))


def _fault(profil: Profil) -> str:
    if not profil.nama:
        return "Nama profil belum diisi."
    if len(profil.nama) > TERPANJANG:
        return f"Nama profil paling panjang {TERPANJANG} huruf."
    if any(_same(each, profil) for each in _shipped()):
        return "Nama ini dipakai profil bawaan; pilih nama lain."
    return ""


def _same(one: Profil, other: Profil) -> bool:
    return (one.register, one.nama.casefold()) == (other.register, other.nama.casefold())


@lru_cache(maxsize=1)
def _shipped() -> tuple[Profil, ...]:
    found = []
    for path in sorted(resource("impor", "profil").glob("*.toml")):
        told = tomllib.loads(path.read_text(encoding="utf-8"))
        found.append(
            Profil(
                told["nama"],
                told["register"],
                told["judul"],
                tuple(told.get("urutan", ())),
                bawaan=True,
            )
        )
    return tuple(found)
