"""An office with two final examinations and a draft; the view of papers opened as a menu does."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from core.actions.office import Office, close_office, open_writer
from core.actions.penetapan import check_many, finalize_many
from core.actions.penetapan_daftar import list_penetapan
from core.actions.penilaian import Wewenang, save_kertas_kerja
from core.koperasi.laporan import KunciLaporan, Unit
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from core.storage.koperasi_store import KoperasiStore
from gui.views.kesehatan.cetak import output
from gui.views.kesehatan.cetak.view import CetakView
from gui.views.kesehatan.page import KesehatanPage
from gui.views.kesehatan.targets import CetakTarget
from tests.core.actions.cetak.conftest import examine
from tests.core.pdf.baca import pages_of
from tests.gui.conftest import NIP, SANDI, Bench, ShowPage, settle
from tests.gui.kesehatan.conftest import _batas
from tests.gui.kesehatan.test_penetapan import _paper

WEWENANG = Wewenang(NIP, SANDI)
Show = Callable[[CetakTarget], CetakView]


@pytest.fixture(scope="module")
def examined(
    empty_office: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, dict[str, KunciLaporan]]:
    """Anggrek is final with all its records, Bakung final without any, Cempaka a draft."""
    path = Path(shutil.copy(empty_office, tmp_path_factory.mktemp("diperiksa") / "siku.db"))
    office = open_writer(path)
    made = {name: _add(office, name) for name in ("Anggrek", "Bakung", "Cempaka")}
    for step in (check_many, finalize_many):
        rows = list_penetapan(office, 2026).value.baris
        chosen = tuple(row for row in rows if row.kunci != made["Cempaka"])
        step(office, chosen=chosen, wewenang=WEWENANG, tahun=2026)
    examine(office, made["Anggrek"])
    close_office(office, copy=False)
    return path, made


def _add(office: Office, name: str) -> KunciLaporan:
    with office.db.atomic():
        koperasi_id = KoperasiStore(office.db).add(
            office.deed("koperasi ditambah"),
            Koperasi(f"CONTOH {name}", "Simpan Pinjam", kuk=3),
            StatusKoperasi(Keadaan.AKTIF),
        )
    kunci = KunciLaporan(koperasi_id, Unit.KOPERASI, 2025)
    save_kertas_kerja(office, _paper(kunci), _batas(kunci))
    return kunci


@pytest.fixture
def office_path(examined: tuple[Path, dict[str, KunciLaporan]], tmp_path: Path) -> Path:
    """That office, the test's own, in a folder where nothing is printed to."""
    folder = tmp_path / "kantor"
    folder.mkdir()
    return Path(shutil.copy(examined[0], folder / "siku.db"))


@pytest.fixture
def units(examined: tuple[Path, dict[str, KunciLaporan]]) -> dict[str, KunciLaporan]:
    return examined[1]


@pytest.fixture
def show(bench: Bench, show_page: ShowPage) -> Iterator[Show]:
    """Open a target on the page Kesehatan, as a menu or another view does."""
    bench.session.set_year(2026)
    page = show_page(KesehatanPage)

    def open_target(target: CetakTarget) -> CetakView:
        page.open(target)
        place = page.place
        assert isinstance(place, CetakView)
        wait(place, bench)
        return place

    yield open_target
    bench.finish()


def wait(view: CetakView, bench: Bench) -> None:
    """Until states, pages and news are there; a plan for new pages runs at once."""
    for _ in range(4):
        bench.finish()
        if view._soon.isActive():  # noqa: SLF001 - as below
            view._load()  # noqa: SLF001
            bench.finish()
        if view._pause.isActive():  # noqa: SLF001 - the pause of typing is not waited for
            view._build()  # noqa: SLF001
        settle()


def words(view: CetakView) -> str:
    return " ".join(pages_of(view.preview.content))


def to_file(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(output, "ask_pdf_name", lambda *_: path)


def to_folder(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", staticmethod(lambda *_: str(path)))
