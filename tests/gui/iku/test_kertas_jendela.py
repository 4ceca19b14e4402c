"""The line an officer reads in the window is the line of the printed measurement."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from core.actions.cetak_kesehatan_terbit import CaraCetak
from core.actions.cetak_kinerja import Permintaan, look_kinerja
from core.actions.iku import renew_sums
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.target import save_targets
from core.iku.model import TargetIku
from gui.views.iku.page import IkuPage
from tests.gui.conftest import Bench, Write, settle
from tests.gui.iku.conftest import (
    CAPAIAN,
    DASAR,
    KATEGORI,
    LABA,
    REALISASI,
    SEHAT,
    TARGET,
    cells,
)

TAHUN = 2025
TARGETS = {SEHAT: "60", LABA: "45,5"}


def _targets(office: Office) -> Outcome[object]:
    save_targets(office, [TargetIku(TAHUN, kode, nilai) for kode, nilai in TARGETS.items()])
    renew_sums(office)
    return Outcome(None)


@pytest.mark.parametrize("dokumen", ["pengukuran", "lkjip"])
def test_window_and_paper_tell_the_same_line(
    page: IkuPage, bench: Bench, write: Write, dokumen: str
) -> None:
    write(_targets)
    page.refresh()
    settle()
    office = bench.session.office
    pdf = look_kinerja(office, dokumen, Permintaan(TAHUN), CaraCetak()).value.pdf
    text = " ".join(" ".join(one.extract_text().split()) for one in PdfReader(BytesIO(pdf)).pages)

    for kode in (SEHAT, LABA):
        line = cells(page, kode)
        wanted = " ".join(line[one] for one in (TARGET, REALISASI, CAPAIAN, KATEGORI))
        assert wanted.replace(" %", "") in text
        part, whole = line[DASAR].split(" ", 3)[0::2][:2]
        assert f"{part} dari {whole}" in text
