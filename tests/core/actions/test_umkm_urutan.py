"""A list read part by part is the list read at once, whatever is filtered."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.actions import umkm_urutan
from core.actions.office import Office
from core.actions.umkm import list_umkm
from core.actions.umkm_urutan import Bagian, list_behind, list_first
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
    part = list_first(office, saringan)
    ids = part.ids.tolist()
    while part.sampai is not None:
        part = list_behind(office, saringan, part.sampai)
        ids += part.ids.tolist()
    return ids


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(
    first=st.integers(1, 40),
    part=st.integers(1, 30),
    supervised=st.booleans(),
    unreported=st.booleans(),
    sektor=st.sets(st.sampled_from(SEKTOR[:3])),
    skala=st.sampled_from([(), ("0",), ("1",)]),
    looked_at=st.integers(1, 70),
    patience=st.sampled_from([0.0, 60.0]),
)
def test_parts_make_the_whole_list(  # noqa: PLR0913, PLR0917 - one argument per drawn value
    filled: Office,
    first: int,
    part: int,
    supervised: bool,
    unreported: bool,
    sektor: set[str],
    skala: tuple[str, ...],
    looked_at: int,
    patience: float,
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
        patch.setattr(umkm_urutan, "DILIHAT", looked_at)
        patch.setattr(umkm_urutan, "SABAR", patience)

        assert read_in_parts(filled, saringan) == list_umkm(filled, saringan).tolist()


@pytest.fixture
def filled(office: Office) -> Office:
    fill(office, 60)
    return office


def test_what_is_searched_comes_at_once(filled: Office) -> None:
    saringan = replace(ALL, cari="warung 3")

    assert list_first(filled, saringan) == Bagian(list_umkm(filled, saringan))


def test_a_part_looks_at_few_businesses_when_the_filter_lets_none_through(
    filled: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody in a long register is what takes longest to find out; the window waits for a part."""
    monkeypatch.setattr(umkm_urutan, "DILIHAT", 25)
    monkeypatch.setattr(umkm_urutan, "SABAR", 0.0)
    nobody = replace(ALL, kecamatan=("00.00.00",), belum_lapor=True)

    part, parts = list_first(filled, nobody), 1
    while part.sampai is not None:
        assert part.ids.tolist() == []
        part, parts = list_behind(filled, nobody, part.sampai), parts + 1

    assert (part.ids.tolist(), parts) == ([], 3)


def test_the_trash_is_read_in_parts_too(filled: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    filled.db.execute("UPDATE umkm SET dihapus_pada = '2025-02-03 10:00:00' WHERE id % 3 = 0")
    monkeypatch.setattr(umkm_urutan, "BAGIAN", 7)
    monkeypatch.setattr(umkm_urutan, "SABAR", 0.0)
    trash = replace(ALL, tempat_sampah=True)

    assert read_in_parts(filled, trash) == list_umkm(filled, trash).tolist()
    assert len(list_first(filled, trash).ids) == 7


def test_a_renamed_business_does_not_hold_up_what_stands_behind_it(filled: Office) -> None:
    """The place a part ended at is kept, not the business that stood there."""
    ids = list_umkm(filled, ALL).tolist()
    (key,) = filled.db.execute("SELECT nama_kunci FROM umkm WHERE id = ?", [ids[9]]).fetchone()
    filled.db.execute("UPDATE umkm SET nama_kunci = 'zz' WHERE id = ?", [ids[9]])

    assert list_behind(filled, ALL, (key, ids[9])).ids.tolist() == [*ids[10:], ids[9]]
