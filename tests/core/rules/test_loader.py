"""A folder of rule files is read whole, quickly, and refused where files contradict each other."""

import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from core.errors import RuleFileError
from core.rules.loader import load_lawbook
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
