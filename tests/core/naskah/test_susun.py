"""The shipped IKU set becomes an annex that needs no correction."""

from dataclasses import replace
from pathlib import Path

import pytest

from core.naskah.model import (
    BarisCascade,
    Bernomor,
    Kepala,
    LampiranIku,
    Mode,
    Penandatangan,
    Periode,
    Rumus,
)
from core.naskah.pemeriksaan import check_lampiran
from core.naskah.susun import arrange, number_iku
from core.rules.read_iku import read_set_iku
from core.rules.set_iku import SetIku

SET_FILE = Path(__file__).parents[3] / "resources" / "rules" / "iku" / "iku-2021-2026.toml"


@pytest.fixture(scope="module")
def set_iku() -> SetIku:
    return read_set_iku(SET_FILE.read_bytes(), name=SET_FILE.name)


def annex(set_iku: SetIku) -> LampiranIku:
    return arrange(
        set_iku,
        kepala=Kepala("KEPUTUSAN KEPALA DINAS CONTOH", "", None, "PERUBAHAN IKU"),
        instansi="DINAS CONTOH",
        kota="KOTA CONTOH",
        penandatangan=Penandatangan(
            ("KEPALA DINAS CONTOH",), "NAMA (CONTOH)", "Pembina", "197001011995031001"
        ),
        mode=Mode.BASAH,
    )


def test_sasaran_and_iku_carry_one_numbering_in_both_tables(set_iku: SetIku) -> None:
    lampiran = annex(set_iku)

    assert [(row.sasaran.nomor, row.iku.nomor) for row in lampiran.iku] == [(1, 1), (2, 2), (3, 3)]
    assert [(row.sasaran_renstra.nomor, row.iku.nomor) for row in lampiran.cascade] == [
        (2, 2),
        (3, 3),
    ]
    assert lampiran.periode == Periode(2021, 2026)


def test_ratios_become_formulas_the_right_way_up(set_iku: SetIku) -> None:
    lampiran = annex(set_iku)

    assert lampiran.iku[1].formulasi == Rumus(
        "Jumlah koperasi sehat dan cukup sehat", "Jumlah seluruh koperasi"
    )
    assert isinstance(lampiran.iku[0].formulasi, str)


def test_duties_are_punctuated(set_iku: SetIku) -> None:
    lampiran = annex(set_iku)

    assert lampiran.tugas.endswith("perundang-undangan.")
    assert [fungsi[-1] for fungsi in lampiran.fungsi] == [";", ";", ";", ";", "."]


def test_the_note_names_the_indicator_that_the_cascade_leaves_out(set_iku: SetIku) -> None:
    (note,) = annex(set_iku).tabel_cascade.catatan

    assert f"IKU nomor 1 ({set_iku.iku[0].nama}) tidak diturunkan dari misi" in note


def test_a_cascade_with_every_indicator_needs_no_note(set_iku: SetIku) -> None:
    first = replace(set_iku.cascade[0], iku=tuple(iku.kode for iku in set_iku.iku))

    lampiran = annex(replace(set_iku, cascade=(first,)))

    assert lampiran.tabel_cascade.catatan == ()


def test_an_unknown_indicator_is_a_bug(set_iku: SetIku) -> None:
    with pytest.raises(KeyError):
        number_iku(set_iku, "tidak_ada")


def test_the_shipped_set_has_only_notes_about_number_and_date(set_iku: SetIku) -> None:
    found = check_lampiran(annex(set_iku))

    assert [(finding.code, finding.severity.value) for finding in found] == [
        ("lampiran.nomor_kosong", "catatan"),
        ("lampiran.tanggal_kosong", "catatan"),
    ]


def codes(lampiran: LampiranIku) -> list[str]:
    return [finding.code for finding in check_lampiran(lampiran)][2:]


def test_a_wrong_nip_is_found(set_iku: SetIku) -> None:
    lampiran = annex(set_iku)
    wrong = replace(lampiran.penandatangan, nip="1196204121983031015", pangkat="")

    found = codes(replace(lampiran, penandatangan=wrong))

    assert found == ["lampiran.nip_salah", "lampiran.penandatangan_belum_lengkap"]


def test_a_missing_signer_is_found(set_iku: SetIku) -> None:
    lampiran = replace(annex(set_iku), penandatangan=Penandatangan(("KEPALA DINAS CONTOH",)))

    assert codes(lampiran) == ["lampiran.penandatangan_kosong"]


def test_blank_cells_and_broken_numbering_are_found(set_iku: SetIku) -> None:
    lampiran = annex(set_iku)
    first, second, third = lampiran.iku
    blank = replace(second, formulasi=Rumus(" ", "x"), iku=Bernomor(1, second.iku.teks))

    found = [
        finding.message
        for finding in check_lampiran(replace(lampiran, iku=(first, blank, third), cascade=()))[2:]
    ]

    assert found == [
        "IKU nomor 1: pembilang masih kosong.",
        "Nomor IKU tidak runut: 1, 1, 3.",
    ]


def test_an_indicator_that_differs_between_the_tables_is_found(set_iku: SetIku) -> None:
    lampiran = annex(set_iku)
    row = lampiran.cascade[0]
    other: BarisCascade = replace(row, iku=Bernomor(2, "Persentase koperasi sehat"))
    silent = replace(lampiran.tabel_cascade, catatan=())

    found = codes(replace(lampiran, cascade=(other,), tabel_cascade=silent))

    assert found == ["lampiran.iku_berbeda", "lampiran.iku_tanpa_misi"]
