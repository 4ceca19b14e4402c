"""A folder of rule files is read whole, quickly, and refused where files contradict each other."""

import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from core.errors import RuleFileError
from core.rules.loader import load_lawbook, load_sound
from core.rules.schema import Lawbook


@pytest.fixture
def folder(tmp_path: Path, rules: Path) -> Path:
    return Path(shutil.copytree(rules, tmp_path / "rules"))


@pytest.fixture
def edit(folder: Path) -> Callable[[str, str, str], None]:
    def change(name: str, old: str, new: str) -> None:
        path = folder / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")

    return change


def test_all_five_pedoman_are_there(lawbook: Lawbook) -> None:
    sizes = {pedoman_id: len(each.komponen) for pedoman_id, each in lawbook.pedoman.items()}

    assert sizes == {
        "juknis-15-2021-ksp": 60,
        "juknis-15-2021-riil": 55,
        "perdep-06-2016": 22,
        "perdep-07-2016-syariah": 21,
        "permen-14-2009": 22,
    }


def test_the_set_of_a_year_is_found(lawbook: Lawbook) -> None:
    in_force = [lawbook.set_for(year) for year in (2020, 2021, 2026, 2027)]

    assert [each and each.id for each in in_force] == [
        None,
        "iku-dinkop-ukm-2021-2026",
        "iku-dinkop-ukm-2021-2026",
        None,
    ]


def test_mappings_cannot_be_changed(lawbook: Lawbook) -> None:
    with pytest.raises(TypeError):
        lawbook.pedoman["lain"] = lawbook.pedoman["permen-14-2009"]  # type: ignore[index]
    with pytest.raises(TypeError):
        lawbook.bagan.jumlah["kas_bank"].akun["kas"] = 2  # type: ignore[index]


def test_reading_the_whole_folder_is_quick(rules: Path) -> None:
    began = time.process_time()
    load_lawbook(rules)

    assert time.process_time() - began < 1  # 0.06 s measured; a slow machine may take its time


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("akun.toml", "akun.toml: tidak dapat dibaca"),
        ("iku/sakip.toml", "iku/sakip.toml: tidak dapat dibaca"),
        ("iku/iku-2021-2026.toml", "iku/iku-*.toml: tidak ada berkasnya"),
    ],
)
def test_a_missing_file_is_named(folder: Path, name: str, message: str) -> None:
    (folder / name).unlink()

    with pytest.raises(RuleFileError) as refused:
        load_lawbook(folder)

    assert refused.value.message.startswith(message)


def test_a_file_under_an_unknown_name_is_refused(folder: Path) -> None:
    (folder / "iku" / "iku-2021-2026.toml").rename(folder / "iku" / "set-2021.toml")
    shutil.copy(folder / "iku" / "set-2021.toml", folder / "iku" / "iku-2021-2026.toml")

    with pytest.raises(RuleFileError, match=r"iku/set-2021.toml: bukan berkas aturan"):
        load_lawbook(folder)


def test_a_second_set_for_the_same_years_is_refused(folder: Path) -> None:
    first = folder / "iku" / "iku-2021-2026.toml"
    text = first.read_text("utf-8").replace("iku-dinkop-ukm-2021-2026", "iku-kedua")
    (folder / "iku" / "iku-kedua.toml").write_text(text, "utf-8")

    with pytest.raises(RuleFileError, match=r"masa berlaku .* bertumpang tindih"):
        load_lawbook(folder)


def test_the_set_of_the_next_period_takes_over(folder: Path) -> None:
    text = (folder / "iku" / "iku-2021-2026.toml").read_text("utf-8")
    text = text.replace("sejak = 2021, sampai = 2026", "sejak = 2027, sampai = 2030")
    text = text.replace("iku-dinkop-ukm-2021-2026", "iku-berikutnya")
    (folder / "iku" / "iku-2027-2030.toml").write_text(text, "utf-8")

    lawbook = load_lawbook(folder)

    in_force = [lawbook.set_for(year) for year in (2026, 2027)]
    assert [each and each.id for each in in_force] == ["iku-dinkop-ukm-2021-2026", "iku-berikutnya"]


def test_a_second_set_with_the_same_id_is_refused(folder: Path) -> None:
    first = folder / "iku" / "iku-2021-2026.toml"
    text = first.read_text("utf-8").replace(
        "sejak = 2021, sampai = 2026", "sejak = 2027, sampai = 2029"
    )
    (folder / "iku" / "iku-kedua.toml").write_text(text, "utf-8")

    with pytest.raises(RuleFileError, match="iku: id ganda: iku-dinkop-ukm-2021-2026"):
        load_lawbook(folder)


CROSS = {
    "size classes that overlap": (
        "umkm/skala-uu-20-2008.toml", "berlaku_sampai = 2020", "berlaku_sampai = 2021",
        "umkm: masa berlaku skala-uu-20-2008 dan skala-pp-7-2021 bertumpang tindih",
    ),
    "size classes without an end": (
        "umkm/skala-uu-20-2008.toml", "berlaku_sampai = 2020\n", "", "bertumpang tindih",
    ),
    "predikat that no pedoman gives": (
        "iku/iku-2021-2026.toml", '"Cukup Sehat"]', '"Cukup sehat"]',
        "iku koperasi_sehat: predikat tidak dikenal pedoman mana pun: Cukup sehat",
    ),
    "account claimed by a pedoman that is not there": (
        "akun.toml", '"permen-14-2009"]', '"permen-14-2010"]',
        "akun kas: dipakai tidak cocok dengan isi pedoman: permen-14-2009, permen-14-2010",
    ),
    "account that a pedoman does not use": (
        "akun.toml", 'dipakai = ["keragaan"]', 'dipakai = ["keragaan", "permen-14-2009"]',
        "akun anggota_pria: dipakai tidak cocok dengan isi pedoman: permen-14-2009",
    ),
    "the same sum otherwise in two pedoman": (
        "kesehatan/permen-14-2009.toml", "akun = { cadangan_risiko = 1, penyisihan_pinjaman = 1 }",
        "akun = { cadangan_risiko = 1, penyisihan_pinjaman = 2 }",
        "permen-14-2009.toml, jumlah cadangan_risiko_total: berbeda dari juknis-15-2021-ksp.toml",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CROSS.values(), ids=CROSS)
def test_files_that_contradict_each_other_are_refused(
    folder: Path, edit: Callable[[str, str, str], None], case: tuple[str, str, str, str]
) -> None:
    name, old, new, message = case
    edit(name, old, new)

    with pytest.raises(RuleFileError) as refused:
        load_lawbook(folder)

    assert message in refused.value.message


def _left_out(folder: Path) -> tuple[set[str], list[str]]:
    """Which shipped pedoman are missing, and what is said about them."""
    whole = {path.stem for path in (folder / "kesehatan").glob("*.toml")}
    law, findings = load_sound(folder)
    return whole - law.pedoman.keys(), [one.message for one in findings]


def test_a_sound_folder_is_read_the_same_without_findings(rules: Path, lawbook: Lawbook) -> None:
    law, findings = load_sound(rules)

    assert (law, findings) == (lawbook, ())


def test_a_pedoman_edited_into_nonsense_is_left_out_alone(folder: Path) -> None:
    (folder / "kesehatan" / "perdep-06-2016.toml").write_text("bukan = [toml", "utf-8")

    missing, (said,) = _left_out(folder)

    assert missing == {"perdep-06-2016"}
    assert said.startswith("kesehatan/perdep-06-2016.toml: bukan TOML yang sah")
    assert "hasil final tetap terbaca" in said
    assert "Pulihkan berkas aturan itu dari pemasang SIKU" in said


def test_a_pedoman_that_is_gone_is_named(folder: Path) -> None:
    for path in (folder / "kesehatan").glob("*.toml"):
        path.unlink()

    law, findings = load_sound(folder)

    assert law.pedoman == {}
    assert [one.field for one in findings] == [
        "pedoman:juknis-15-2021-ksp",
        "pedoman:juknis-15-2021-riil",
        "pedoman:perdep-06-2016",
        "pedoman:permen-14-2009",
    ]
    assert findings[0].message.startswith("kesehatan/juknis-15-2021-ksp.toml: berkasnya tidak ada.")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("modal_penyertaan =", "hibah_contoh =", "akun tidak dikenal: hibah_contoh"),
        ('modal_penyertaan = "0.5"', 'anggota_pria = "0.5"', "akun yang dipakai tidak cocok"),
        ('modal_penyertaan = "0.5"', 'modal_penyertaan = "0.6"', "berbeda dari"),
    ],
)
def test_a_pedoman_whose_sums_were_altered_is_left_out(
    folder: Path, edit: Callable[[str, str, str], None], old: str, new: str, said: str
) -> None:
    edit("kesehatan/perdep-06-2016.toml", old, new)

    missing, messages = _left_out(folder)

    assert "perdep-06-2016" in missing or "permen-14-2009" in missing
    assert any(said in one for one in messages)


def test_a_damaged_chart_still_stops_everything(folder: Path) -> None:
    (folder / "akun.toml").write_text("rusak", "utf-8")

    with pytest.raises(RuleFileError, match=r"^akun\.toml: bukan TOML"):
        load_sound(folder)
