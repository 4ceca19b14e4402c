"""Limits of KUK in the settings: nine numbers that rise from class to class."""

from dataclasses import replace

import pytest

from core.kantor.checks import check_pilihan
from core.rules.pilihan import BATAS_KUK, Pilihan


@pytest.mark.parametrize(
    ("limits", "fields"),
    [
        (BATAS_KUK, []),
        (BATAS_KUK[:8], ["batas_kuk_0"]),
        ((0, *BATAS_KUK[1:]), ["batas_kuk_0"]),
        ((*BATAS_KUK[:3], 5_000, *BATAS_KUK[4:]), ["batas_kuk_3"]),
        ((*BATAS_KUK[:8], 1), ["batas_kuk_8"]),
    ],
)
def test_limits_rise(limits: tuple[int, ...], fields: list[str]) -> None:
    pilihan = replace(Pilihan(), batas_kuk=limits)
    found = check_pilihan(pilihan, skala=frozenset({pilihan.skala_capaian}))

    assert [one.field for one in found] == fields
