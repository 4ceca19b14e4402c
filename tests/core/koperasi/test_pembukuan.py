"""How the books were kept: what does not fit together, and that it is saved and journalled."""

import pytest

from core.findings import Severity
from core.koperasi.pembukuan import OPINI, SAK, Pembukuan, check_pembukuan

_K, _P, _C = Severity.KESALAHAN, Severity.PERINGATAN, Severity.CATATAN


@pytest.mark.parametrize(
    ("pembukuan", "tahun_buku", "found"),
    [
        (Pembukuan(), 2025, []),
        (Pembukuan("SAK EP", diaudit=False), 2025, []),
        (Pembukuan("SAK EP", diaudit=True, opini="WTP", auditor="KAP CONTOH"), 2025, []),
        (Pembukuan("SAK ETAP"), 2024, []),
        (Pembukuan("SAK ETAP"), 2025, [("sak", _C)]),
        (Pembukuan("SAK Lama"), 2025, [("sak", _K)]),
        (Pembukuan(diaudit=True, opini="BAIK"), 2025, [("opini", _K)]),
        (Pembukuan(diaudit=True), 2025, [("opini", _C)]),
        (Pembukuan(opini="WDP"), 2025, [("diaudit", _P)]),
        (Pembukuan(diaudit=False, auditor="KAP CONTOH"), 2025, [("diaudit", _P)]),
    ],
)
def test_what_does_not_fit_is_told_at_its_field(
    pembukuan: Pembukuan, tahun_buku: int, found: list[tuple[str, Severity]]
) -> None:
    told = [(one.field, one.severity) for one in check_pembukuan(pembukuan, tahun_buku)]

    assert told == found


def test_every_code_of_the_lists_is_accepted() -> None:
    for sak in SAK:
        for opini in OPINI:
            books = Pembukuan(sak, diaudit=True, opini=opini)
            assert not list(check_pembukuan(books, 2024))


def test_nothing_filled_in_is_empty() -> None:
    assert (Pembukuan().kosong, Pembukuan("SAK EP").kosong) == (True, False)
