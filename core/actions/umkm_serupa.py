"""Businesses whose names look like the one being typed: same owner, or same kelurahan."""

from core import mirip
from core.actions.office import Office
from core.findings import Finding, Severity
from core.storage.umkm_serupa import near
from core.umkm.model import Kembar, Umkm
from core.umkm.nama import angka_nama, kunci_nama

SHORTEST = 4
"""A name shorter than this looks like too many."""
_SHOWN = 3


def find_alike(office: Office, umkm: Umkm) -> tuple[Kembar, ...]:
    """The nearest few; names that differ in a number alone are told apart."""
    key = kunci_nama(umkm.nama)
    if len(key) < SHORTEST:
        return ()
    known = near(office.db, umkm, key)
    hits = mirip.alike(key, {row_id: pair[0] for row_id, pair in known.items()})
    alike = [row_id for row_id, _ in hits if angka_nama(known[row_id][0]) == angka_nama(key)]
    return tuple(Kembar("nama", row_id, known[row_id][1]) for row_id in alike[:_SHOWN])


def alike_findings(found: tuple[Kembar, ...]) -> tuple[Finding, ...]:
    """One warning beside the name; it never keeps anybody from saving."""
    if not found:
        return ()
    names = ", ".join(one.nama for one in found)
    message = f"Nama serupa pada pemilik atau kelurahan yang sama: {names}."
    return (Finding("umkm.nama_kembar", "nama", message, Severity.PERINGATAN),)
