"""Read the electronic signatures of a file, against the issuers that this office trusts."""

from core.actions.office import Office
from core.naskah.terbitan import Terbitan
from core.naskah.tte import Ditandatangani, TandaDibaca
from core.storage.arsip import digest
from core.storage.penerbit_store import PenerbitStore
from core.storage.tte_store import TteStore

_SIGNED, _LOCKED = b"/ByteRange", b"/Encrypt"


def read_signatures(office: Office, content: bytes) -> tuple[TandaDibaca, ...]:
    """What is inside; nothing is loaded for a file that has none.

    Raises `FileUnreadableError` for a file that is locked or not whole.
    """
    if _SIGNED not in content and _LOCKED not in content:
        return ()
    from core.tte.baca import read_tanda

    return read_tanda(content, PenerbitStore(office.db).trusted())


def signatures_of(office: Office, terbitan: Terbitan) -> list[Ditandatangani]:
    """Signatures made here on an issued paper, the first one first."""
    return TteStore(office.db).of(terbitan.id)


def grew_from(office: Office, terbitan: Terbitan, content: bytes) -> bool:
    """Whether a file is an issued paper, as first made or as signed here, that was only signed on.

    A signature made elsewhere does not vouch for what was changed before it.
    """
    signed = [(one.sidik, one.ukuran) for one in reversed(signatures_of(office, terbitan))]
    for sidik, ukuran in (*signed, (terbitan.sidik, terbitan.ukuran)):
        if digest(content[:ukuran]) == sidik:
            from core.tte.tambahan import only_signed

            return only_signed(content[:ukuran], content)
    return False
