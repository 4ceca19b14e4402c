"""Permits of the sample businesses: those who make food and medicine, some soon at their end."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from core.actions.office import Office
from core.contoh.acak import Acak
from core.contoh.umkm import JUMLAH
from core.storage import bulk
from core.storage.umkm_izin import TABEL, izin_row
from core.umkm.izin import IzinUmkm

_MAKANAN = frozenset({"Kuliner", "Makanan", "Minuman"})
_PIRT, _HALAL, _MEREK = 240, 160, 60


def put_permits(office: Office, umkm: range) -> None:
    """Write them in one go; `umkm` are the ids of the sample businesses in their order."""
    sektor = dict(office.db.execute("SELECT id, sektor FROM umkm").fetchall())
    rows: list[dict[str, Any]] = [
        izin_row(izin)
        for number, umkm_id in zip(range(JUMLAH), umkm, strict=True)
        for izin in _permits(number, umkm_id, sektor[umkm_id])
    ]
    bulk.insert_many(office.db, office.deed("data contoh: izin UMKM"), TABEL, rows)


def _permits(number: int, umkm_id: int, sektor: str) -> Iterator[IzinUmkm]:
    acak = Acak("izin", number)
    began = date(acak.between(2022, 2025), acak.between(1, 12), acak.between(1, 28))
    ends = began.replace(year=began.year + 5)
    pirt, halal, merek = (acak.hits(share) for share in (_PIRT, _HALAL, _MEREK))
    if pirt and sektor in _MAKANAN:
        yield IzinUmkm(0, umkm_id, "PIRT", f"CONTOH-PIRT-{number + 1:06d}", began, ends)
    if halal and sektor in _MAKANAN:
        yield IzinUmkm(0, umkm_id, "Halal", f"CONTOH-HALAL-{number + 1:06d}", began)
    if merek:
        ends = began.replace(year=began.year + 10)
        yield IzinUmkm(0, umkm_id, "Merek (HKI)", f"CONTOH-IDM-{number + 1:06d}", began, ends)
    if pirt and sektor == "Obat-obatan":
        ends = began.replace(year=began.year + 3)
        yield IzinUmkm(0, umkm_id, "BPOM (MD/ML)", f"CONTOH-MD-{number + 1:06d}", began, ends)
