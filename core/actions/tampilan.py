"""Saved views: an officer's own ways of looking at a list, and those for everybody."""

from dataclasses import replace

from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.pengaturan import BERWENANG
from core.actions.petugas import require
from core.errors import DataRejectedError
from core.findings import Finding
from core.kantor.tampilan import Tampilan
from core.storage.tampilan_store import TampilanStore


def list_tampilan(office: Office, daftar: str, petugas_id: int) -> list[Tampilan]:
    """What an officer can choose for a list, by name."""
    return TampilanStore(office.db).list_for(daftar, petugas_id)


def first_tampilan(office: Office, daftar: str, petugas_id: int) -> Tampilan | None:
    """The view an officer wants first."""
    store = TampilanStore(office.db)
    wanted = store.first_of(daftar, petugas_id)
    return next((one for one in store.list_for(daftar, petugas_id) if one.id == wanted), None)


def save_tampilan(office: Office, tampilan: Tampilan) -> Outcome[int]:
    """Keep a view; one of the same name and reach is replaced. Raises `DataRejectedError`.

    Raises `NotAllowedError` when a view for everybody is not this officer's to change.
    """
    tampilan = replace(tampilan, nama=" ".join(tampilan.nama.split()))
    if not tampilan.nama:
        finding = Finding("tampilan.nama", "nama", "Beri nama tampilan ini dahulu.")
        raise DataRejectedError([finding])
    _need_leave(office, tampilan)
    store = TampilanStore(office.db)
    if not tampilan.id:
        tampilan = _over_same_name(store, tampilan, office.actor.petugas_id or 0)
    with office.db.atomic():
        deed = office.deed(f"tampilan {tampilan.nama} disimpan")
        return Outcome(store.save(deed, tampilan))


def trash_tampilan(office: Office, tampilan: Tampilan) -> Outcome[None]:
    """Move a view to Tempat sampah."""
    _need_leave(office, tampilan)
    with office.db.atomic():
        deed = office.deed(f"tampilan {tampilan.nama} dipindahkan ke Tempat sampah")
        TampilanStore(office.db).trash(deed, tampilan)
    return Outcome(None)


def choose_first(office: Office, daftar: str, petugas_id: int, tampilan_id: int) -> Outcome[None]:
    """Begin this list with a view from now on; 0 begins with everything."""
    with office.db.atomic():
        TampilanStore(office.db).set_first(daftar, petugas_id, tampilan_id)
    return Outcome(None)


def _need_leave(office: Office, tampilan: Tampilan) -> None:
    if tampilan.petugas_id is None:
        require(office, *BERWENANG)


def _over_same_name(store: TampilanStore, tampilan: Tampilan, officer: int) -> Tampilan:
    for one in store.list_for(tampilan.daftar, officer):
        same = one.nama.casefold() == tampilan.nama.casefold()
        if same and one.petugas_id == tampilan.petugas_id:
            return replace(tampilan, id=one.id, versi=one.versi)
    return tampilan
