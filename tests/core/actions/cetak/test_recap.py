"""The recapitulation is never out of step with the IKU."""

from pathlib import Path

import pytest

from core.actions.cetak_kesehatan import Permintaan, gather_naskah
from core.actions.cetak_kesehatan_tanda import load_penerbit
from core.actions.iku import load_tahun
from core.actions.office import open_for_looking


@pytest.mark.parametrize("tahun", [2024, 2025])
def test_the_recapitulation_adds_up_to_the_iku(kantor_contoh: Path, tahun: int) -> None:
    office = open_for_looking(kantor_contoh)

    naskah = gather_naskah(office, Permintaan("rekap-kesehatan", tahun), load_penerbit(office))
    sehat = load_tahun(office, tahun).by_kode("koperasi_sehat").cacah
    office.db.close()

    counted = dict(zip(naskah.model.kolom, naskah.model.total.jumlah, strict=True))
    assert sehat is not None
    assert counted["Sehat"] + counted["Cukup Sehat"] == sehat.pembilang
