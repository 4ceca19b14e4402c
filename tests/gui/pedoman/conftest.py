"""The section Pedoman as an officer has it before them."""

from collections.abc import Callable, Iterator
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.koperasi.laporan import KunciLaporan, Laporan, Unit
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from core.koperasi.penilaian import Penilaian
from core.storage.koperasi_store import KoperasiStore
from core.storage.laporan_store import LaporanStore
from core.storage.penilaian_store import PenilaianStore
from gui.views.pengaturan.page import PengaturanPage
from gui.views.pengaturan.pedoman.section import PedomanSection
from tests.gui.conftest import Bench, Write, settle

PERDEP, JUKNIS = "perdep-06-2016", "juknis-15-2021-ksp"


@pytest.fixture
def section(bench: Bench, qtbot: QtBot) -> Iterator[PedomanSection]:
    """The section alone, as wide as the page leaves it, told of changes."""
    made = PedomanSection(bench.session, bench.jobs)
    qtbot.addWidget(made)

    def tell(topics: frozenset[Topic]) -> None:
        if Topic.PEDOMAN in topics:
            made.refresh()

    bench.session.changed.connect(tell)
    made.resize(1018, 571)
    made.load()
    made.show()
    made.contents.table.pick(PERDEP)
    settle()
    yield made
    bench.finish()
    bench.session.changed.disconnect(tell)


@pytest.fixture
def section_of_page(pengaturan_page: PengaturanPage) -> PedomanSection:
    """The section inside Pengaturan."""
    pengaturan_page.open("pedoman")
    found = cast("PedomanSection", pengaturan_page.section("pedoman"))
    found.contents.table.pick(PERDEP)
    settle()
    return found


@pytest.fixture
def draft_of(write: Write, bench: Bench) -> Callable[[str], KunciLaporan]:
    """An assessment that somebody began under this pedoman."""

    def make(pedoman_id: str) -> KunciLaporan:
        made: list[KunciLaporan] = []

        def action(office: Office) -> Outcome[object]:
            deed = office.deed("CONTOH")
            koperasi = Koperasi("CONTOH KSP", "Simpan Pinjam", kuk=3)
            with office.db.atomic():
                koperasi_id = KoperasiStore(office.db).add(
                    deed, koperasi, StatusKoperasi(Keadaan.AKTIF)
                )
                kunci = KunciLaporan(koperasi_id, Unit.KOPERASI, 2020)
                laporan_id = LaporanStore(office.db).save(deed, Laporan(kunci))
                PenilaianStore(office.db).add(
                    deed, Penilaian(kunci, pedoman_id, laporan_id=laporan_id)
                )
            made.append(kunci)
            return Outcome(None)

        write(action)
        bench.finish()
        return made[0]

    return make
