"""A list read part by part is the list read at once, whatever is filtered."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.actions import umkm_urutan
from core.actions.office import Office
from core.actions.umkm import list_umkm
from core.actions.umkm_urutan import list_behind, list_first
from core.storage.umkm_bulk import UmkmLengkap, add_many
from core.umkm.laba import Laba
from core.umkm.model import SEKTOR, Pengawasan, Umkm
from core.umkm.saringan import Saringan

ALL = Saringan(2025, date(2025, 12, 31))


def fill(office: Office, count: int) -> None:
    """Businesses whose names come again and again."""
    made = [
        UmkmLengkap(
            Umkm(0, f"CONTOH Warung {n % 7}", sektor=SEKTOR[n % 3]),
            [Pengawasan(0, 0, date(2020, 1, 1))] if n % 2 else [],
            [Laba(0, 2025, omzet=9_000_000, hpp=1_000_000, beban=1_000_000)] if n % 5 else [],
        )
        for n in range(count)
    ]
    with office.db.atomic():
        add_many(office.db, office.deed("UMKM ditambah"), made)


def read_in_parts(office: Office, saringan: Saringan) -> list[int]:
    ids = list_first(office, saringan)
    if len(ids) >= umkm_urutan.AWAL:
        while part := list_behind(office, saringan, ids[-1]):
            ids.extend(part)
    return ids.tolist()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(
    first=st.integers(1, 40),
    part=st.integers(1, 30),
    supervised=st.booleans(),
    unreported=st.booleans(),
    sektor=st.sets(st.sampled_from(SEKTOR[:3])),
    skala=st.sampled_from([(), ("0",), ("1",)]),
)
def test_parts_make_the_whole_list(  # noqa: PLR0913, PLR0917 - one argument per drawn value
    filled: Office,
    first: int,
    part: int,
    supervised: bool,
    unreported: bool,
    sektor: set[str],
    skala: tuple[str, ...],
) -> None:
    saringan = replace(
        ALL,
        dalam_pengawasan=supervised,
        belum_lapor=unreported,
        sektor=tuple(sorted(sektor)),
        skala=skala,
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(umkm_urutan, "AWAL", first)
        patch.setattr(umkm_urutan, "BAGIAN", part)

        assert read_in_parts(filled, saringan) == list_umkm(filled, saringan).tolist()


@pytest.fixture
def filled(office: Office) -> Office:
    fill(office, 60)
    return office


def test_what_is_searched_comes_at_once(filled: Office) -> None:
    saringan = replace(ALL, cari="warung 3")

    assert list_first(filled, saringan) == list_umkm(filled, saringan)
