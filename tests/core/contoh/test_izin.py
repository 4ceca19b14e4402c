"""Permits and codes of activity in the sample: sound, some at their end, one journal entry."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.actions.kbli import check_code
from core.actions.office import Office, open_for_looking
from core.actions.umkm_izin import list_izin
from core.findings import blocks
from core.umkm.izin import SEGERA, check_izin
from core.umkm.kbli import golongan_of


@pytest.fixture
def contoh(kantor_contoh: Path) -> Iterator[Office]:
    office = open_for_looking(kantor_contoh)
    yield office
    office.db.close()


def test_every_permit_is_sound_and_some_are_near_their_end(contoh: Office) -> None:
    ids = [row[0] for row in contoh.db.execute("SELECT DISTINCT umkm_id FROM izin_umkm")]
    permits = [izin for umkm_id in ids for izin in list_izin(contoh, umkm_id)]
    soon = [
        izin
        for izin in permits
        if izin.berlaku_sampai and contoh.today <= izin.berlaku_sampai <= contoh.today + SEGERA
    ]

    assert not any(blocks(check_izin(izin, contoh.today)) for izin in permits)
    assert {izin.jenis for izin in permits} == {"PIRT", "Halal", "Merek (HKI)", "BPOM (MD/ML)"}
    assert all(izin.nomor.startswith("CONTOH-") for izin in permits)
    assert soon


def test_codes_fall_in_several_sections_and_are_known(contoh: Office) -> None:
    codes = contoh.db.execute(
        "SELECT DISTINCT kbli_edisi, kbli_kode FROM umkm WHERE kbli_kode <> ''"
    ).fetchall()
    sections = {found.huruf for code in codes if (found := golongan_of(*code))}

    assert not [code for code in codes if check_code(contoh, *code)]
    assert sections == {"C", "G", "I", "S"}


def test_they_are_one_entry_of_a_short_journal(contoh: Office) -> None:
    entries = [row[0] for row in contoh.db.execute("SELECT perbuatan FROM jurnal")]

    assert entries.count("data contoh: izin UMKM") == 1
    assert len(entries) < 40
