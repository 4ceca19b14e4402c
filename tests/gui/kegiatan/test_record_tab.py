"""Tab Pembinaan of a cooperative and of a business."""

from datetime import date

from core.actions.kegiatan import save_kegiatan
from core.actions.koperasi import add_koperasi
from core.actions.umkm import save_umkm
from core.kantor.kegiatan import Kegiatan, PesertaKegiatan
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from core.umkm.model import Umkm
from gui.views.kegiatan.targets import KegiatanTarget
from gui.views.koperasi.page import KoperasiPage
from gui.views.umkm.page import UmkmPage
from tests.gui.conftest import Bench, ShowPage, Write

DUTY = Kegiatan("penyuluhan", date(2025, 3, 2), "CONTOH penyuluhan", petugas="CONTOH Petugas")


def test_a_cooperative_shows_its_duties_and_asks_for_another(
    bench: Bench, write: Write, show_page: ShowPage
) -> None:
    koperasi = Koperasi("CONTOH Koperasi Melati", "Jasa", kelurahan="18.71.01.1003")
    write(lambda office: add_koperasi(office, koperasi, StatusKoperasi(Keadaan.AKTIF)))
    (row_id,) = bench.session.office.db.execute("SELECT id FROM koperasi").fetchone()
    page = show_page(KoperasiPage)
    asked: list[object] = []
    page.go.connect(lambda key, target: asked.append((key, target)))
    page.open(row_id)
    empty = page.detail.duties.model.rowCount()

    write(lambda office: save_kegiatan(office, DUTY, [PesertaKegiatan(0, koperasi_id=row_id)]))
    page.detail.duties.add_button.click()
    duty_id = page.detail.duties.model.rows()[0].kegiatan.id
    page.detail.duties.table.opened.emit(duty_id)

    assert empty == 0
    assert asked == [
        ("kegiatan", KegiatanTarget(untuk_koperasi=row_id)),
        ("kegiatan", KegiatanTarget(kegiatan_id=duty_id)),
    ]


def test_a_business_shows_its_duties(bench: Bench, write: Write, show_page: ShowPage) -> None:
    write(lambda office: save_umkm(office, Umkm(0, "CONTOH Usaha")))
    (row_id,) = bench.session.office.db.execute("SELECT id FROM umkm").fetchone()
    write(lambda office: save_kegiatan(office, DUTY, [PesertaKegiatan(0, umkm_id=row_id)]))
    page = show_page(UmkmPage)

    page.open(row_id)

    assert [row.kegiatan.judul for row in page.detail.duties.model.rows()] == ["CONTOH penyuluhan"]
    assert page.detail.duties.count.text() == "1 kegiatan"
