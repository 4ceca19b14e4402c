"""Posts that answer for indicators, found by the units that a set names."""

from core.iku.penanggung import posts_answering
from core.iku.pohon import JenisJabatan, UnitJabatan

POSTS = (
    UnitJabatan("sek", "Sekretaris", "Sekretariat", JenisJabatan.SEKRETARIAT),
    UnitJabatan("satu", "Kepala Bidang Satu", "Bidang Satu", JenisJabatan.BIDANG),
    UnitJabatan("staf", "Staf Ahli", "", JenisJabatan.FUNGSIONAL),
)


def test_a_unit_is_answered_for_by_the_post_that_leads_it() -> None:
    units = ("Sekretariat", " bidang  satu", "", "Bidang Satu", "Staf Ahli")

    assert posts_answering(units, POSTS) == ("Sekretaris", "Kepala Bidang Satu", "Staf Ahli")


def test_a_unit_without_a_post_has_a_head_all_the_same() -> None:
    assert posts_answering(["Bidang Dua"], POSTS) == ("Kepala Bidang Dua",)
