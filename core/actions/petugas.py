"""Officers: the first one, sign in, who may do what, new passwords."""

from collections.abc import Iterator
from dataclasses import replace

from core import nip as nip_rules
from core.actions.office import Office, terminal
from core.actions.outcome import Outcome, Topic
from core.errors import AppError, DataRejectedError, NotAllowedError, WrongPasswordError
from core.findings import Finding
from core.kantor.model import PERAN, SEBUTAN_PERAN, Petugas
from core.storage.journal import Actor
from core.storage.office_store import OfficeStore

PANJANG_SANDI = 8


def list_petugas(office: Office) -> list[Petugas]:
    """All officers, those who left included."""
    return OfficeStore(office.db).list_petugas()


def has_petugas(office: Office) -> bool:
    """Whether anybody can sign in yet."""
    return any(petugas.aktif for petugas in list_petugas(office))


def sign_in(office: Office, nip: str, sandi: str) -> Outcome[Petugas]:
    """Let an officer act from now on in this office; raises `WrongPasswordError`."""
    petugas = _verified(office, nip, sandi)
    pc = terminal().pc
    office.actor = Actor(petugas.id, f"{petugas.nama} ({petugas.nip})", petugas.peran, pc)
    return Outcome(petugas, frozenset({Topic.PETUGAS}))


def sign_out(office: Office) -> Outcome[None]:
    """Nobody acts until the next officer signs in."""
    office.actor = terminal()
    return Outcome(None, frozenset({Topic.PETUGAS}))


def authorize(office: Office, nip: str, sandi: str, *peran: str) -> Petugas:
    """An officer who may, confirmed by password without signing in.

    Raises `WrongPasswordError`, or `NotAllowedError` when the role is none of `peran`.
    """
    petugas = _verified(office, nip, sandi)
    if petugas.peran not in peran:
        needed = " atau ".join(SEBUTAN_PERAN[name] for name in peran)
        raise NotAllowedError(f"{petugas.nama} bukan {needed}.")
    return petugas


def require(office: Office, *peran: str) -> None:
    """Raise `NotAllowedError` unless the signed-in officer has one of these roles."""
    if office.actor.peran not in peran:
        needed = " atau ".join(SEBUTAN_PERAN[name] for name in peran)
        raise NotAllowedError(f"Tindakan ini hanya untuk {needed}.")


def _verified(office: Office, nip: str, sandi: str) -> Petugas:
    from argon2 import PasswordHasher
    from argon2.exceptions import InvalidHashError, VerificationError

    found = OfficeStore(office.db).petugas_by_nip(nip_rules.digits_of(nip))
    if found is None or not found[0].aktif:
        raise WrongPasswordError("NIP atau kata sandi tidak cocok.")
    petugas, stored = found
    try:
        PasswordHasher().verify(stored, sandi)
    except (VerificationError, InvalidHashError) as error:
        raise WrongPasswordError("NIP atau kata sandi tidak cocok.") from error
    return petugas


def add_petugas(office: Office, petugas: Petugas, sandi: str) -> Outcome[Petugas]:
    """Add an officer. The first one of an office needs nobody's leave and becomes admin."""
    first = not has_petugas(office)
    if first:
        petugas = replace(petugas, peran="admin")
    else:
        require(office, "admin")
    petugas = replace(petugas, nip=nip_rules.digits_of(petugas.nip))
    check_new(petugas, sandi)
    store = OfficeStore(office.db)
    known = store.petugas_by_nip(petugas.nip)
    if known is not None and not (first and not known[1]):
        _reject([Finding("petugas.nip_kembar", "nip", "NIP ini sudah dipakai petugas lain.")])
    what = "petugas pertama dibuat" if first else "petugas ditambah"
    with office.db.atomic():
        if known is not None:  # brought in with open data, without a password
            petugas = replace(petugas, id=known[0].id, versi=known[0].versi, aktif=True)
            store.save_petugas(office.deed(what), petugas, _hashed(sandi))
            return Outcome(petugas, frozenset({Topic.PETUGAS}))
        new_id = store.add_petugas(office.deed(what), petugas, _hashed(sandi))
    return Outcome(replace(petugas, id=new_id), frozenset({Topic.PETUGAS}))


def check_new(petugas: Petugas, sandi: str) -> None:
    """Raise `DataRejectedError` when name, NIP or password of a new officer will not do."""
    _reject([*_check(petugas), *_check_sandi(sandi)])


def save_petugas(office: Office, petugas: Petugas, sandi: str | None = None) -> Outcome[None]:
    """Change an officer's name, role or state; `sandi` sets a new password.

    Raises `AppError` when no admin would remain.
    """
    require(office, "admin")
    petugas = replace(petugas, nip=nip_rules.digits_of(petugas.nip))
    _reject([*_check(petugas), *(_check_sandi(sandi) if sandi is not None else ())])
    others = (one for one in list_petugas(office) if one.id != petugas.id and one.aktif)
    keeps_admin = petugas.aktif and petugas.peran == "admin"
    if not keeps_admin and not any(one.peran == "admin" for one in others):
        raise AppError(
            "Harus ada paling sedikit satu admin yang aktif.",
            hint="Jadikan petugas lain admin dahulu.",
        )
    with office.db.atomic():
        OfficeStore(office.db).save_petugas(
            office.deed("petugas diubah"), petugas, _hashed(sandi) if sandi is not None else None
        )
    return Outcome(None, frozenset({Topic.PETUGAS}))


def change_sandi(office: Office, nip: str, sandi_lama: str, sandi_baru: str) -> Outcome[None]:
    """An officer's own new password."""
    petugas = _verified(office, nip, sandi_lama)
    _reject(list(_check_sandi(sandi_baru)))
    with office.db.atomic():
        OfficeStore(office.db).save_petugas(
            office.deed("kata sandi diganti"), petugas, _hashed(sandi_baru)
        )
    return Outcome(None, frozenset({Topic.PETUGAS}))


def _hashed(sandi: str) -> str:
    from argon2 import PasswordHasher

    return PasswordHasher().hash(sandi)


def _check(petugas: Petugas) -> Iterator[Finding]:
    if not petugas.nama.strip():
        yield Finding("petugas.nama_kosong", "nama", "Nama petugas belum diisi.")
    if fault := nip_rules.fault_of(petugas.nip):
        yield Finding("petugas.nip", "nip", fault)
    if petugas.peran not in PERAN:
        yield Finding("petugas.peran", "peran", "Pilih peran petugas.")


def _check_sandi(sandi: str) -> Iterator[Finding]:
    if len(sandi) < PANJANG_SANDI:
        yield Finding(
            "petugas.sandi_pendek",
            "sandi",
            f"Kata sandi paling sedikit {PANJANG_SANDI} huruf atau angka.",
        )


def _reject(findings: list[Finding]) -> None:
    if findings:
        raise DataRejectedError(findings)
