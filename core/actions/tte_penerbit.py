"""Issuers whose certificates the office trusts: put in from a file, trusted or no longer."""

from pathlib import Path

from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.penilaian import PENETAP
from core.actions.petugas import require
from core.errors import AppError, FileUnreadableError
from core.naskah.tte import PenerbitDikenal
from core.storage.penerbit_store import Penerbit, PenerbitStore

_CHANGED = frozenset({Topic.PENGATURAN})
_TERBESAR = 1024 * 1024


def list_penerbit(office: Office) -> tuple[PenerbitDikenal, ...]:
    """Every issuer that was put in."""
    return tuple(
        PenerbitDikenal(one.id, one.nama, one.sampai, one.sidik, dipercaya=one.dipercaya)
        for one in PenerbitStore(office.db).all()
    )


def add_penerbit(office: Office, path: Path) -> Outcome[PenerbitDikenal]:
    """Trust an issuer from now on; one that was trusted before is trusted again."""
    from core.tte.sertifikat import describe_certificate, load_der, read_issuer

    require(office, *PENETAP)
    content = read_issuer(_content(path))
    known = describe_certificate(load_der(content))
    store = PenerbitStore(office.db)
    same = next((one for one in store.all() if one.sidik == known.sidik), None)
    deed = office.deed(f"penerbit sertifikat {known.pemilik} dipercaya")
    with office.db.atomic():
        if same is None:
            new_id = store.add(deed, Penerbit(known.pemilik, known.sidik, known.sampai, content))
        else:
            new_id = same.id
            store.trust(deed, same, dipercaya=True)
    return Outcome(
        PenerbitDikenal(new_id, known.pemilik, known.sampai, known.sidik, dipercaya=True), _CHANGED
    )


def drop_penerbit(office: Office, penerbit_id: int) -> Outcome[None]:
    """Trust an issuer no longer; its certificate stays known."""
    require(office, *PENETAP)
    store = PenerbitStore(office.db)
    found = next((one for one in store.all() if one.id == penerbit_id), None)
    if found is None:
        raise AppError("Penerbit ini tidak ada.", hint="Muat ulang daftarnya.")
    with office.db.atomic():
        deed = office.deed(f"penerbit sertifikat {found.nama} tidak lagi dipercaya")
        store.trust(deed, found, dipercaya=False)
    return Outcome(None, _CHANGED)


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > _TERBESAR:
            raise FileUnreadableError(
                f"{path.name} terlalu besar untuk sebuah sertifikat.",
                hint="Pilih berkas .cer, .crt atau .pem dari penerbit sertifikat.",
            )
        return path.read_bytes()
    except OSError as error:
        raise FileUnreadableError(
            f"{path.name} tidak dapat dibaca.", hint="Periksa letak berkas, lalu pilih lagi."
        ) from error
