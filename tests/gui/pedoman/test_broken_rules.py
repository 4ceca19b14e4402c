"""Rule files edited into nonsense: the window says which, and final results still open."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from core.actions import hukum
from core.actions.office import open_writer
from core.berkas import resource
from gui.views.pengaturan.pedoman.section import PedomanSection
from gui.views.refusal import RefusalView
from tests.gui.conftest import Program

PERDEP = "perdep-06-2016"


@pytest.fixture
def rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the shipped rules that the program reads instead."""
    folder = Path(shutil.copytree(resource("rules"), tmp_path / "rules"))
    monkeypatch.setattr(hukum, "resource", lambda _name: folder)
    hukum.shipped.cache_clear()
    yield folder
    hukum.shipped.cache_clear()


def test_a_damaged_chart_is_told_by_the_window(
    rules: Path, program: Callable[[Path], Program], office_path: Path
) -> None:
    (rules / "akun.toml").write_text("bukan = [toml", "utf-8")

    opened = program(office_path)

    view = opened.wait_for(RefusalView)
    from PySide6.QtWidgets import QLabel

    told = " ".join(one.text() for one in view.findChildren(QLabel))
    assert "akun.toml: bukan TOML yang sah" in told
    assert "Pulihkan berkas aturan itu dari pemasang SIKU" in told


def test_a_damaged_pedoman_leaves_the_rest_at_work(rules: Path, office_path: Path) -> None:
    (rules / "kesehatan" / f"{PERDEP}.toml").write_text("bukan = [toml", "utf-8")

    office = open_writer(office_path)
    findings, law = office.catatan_hukum, office.law
    office.db.close()
    assert office.lock is not None
    office.lock.release()

    assert [one.field for one in findings] == [f"pedoman:{PERDEP}"]
    assert len(law.pedoman) == 4


@pytest.mark.usefixtures("damaged")
def test_the_section_says_which_and_the_way_out(section: PedomanSection) -> None:
    (finding,) = section.findings.findings()

    assert finding.message.startswith(f"kesehatan/{PERDEP}.toml: bukan TOML yang sah")
    assert "hasil final tetap terbaca" in finding.message
    assert section.contents.table.model().rowCount() == 4


@pytest.fixture
def damaged(rules: Path) -> None:
    (rules / "kesehatan" / f"{PERDEP}.toml").write_text("bukan = [toml", "utf-8")
