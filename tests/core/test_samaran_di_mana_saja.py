"""Personal data of a business are nowhere readable but where somebody asked to see them."""

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pypdf
import pytest

from core.actions.bolak_balik import make_bolak_balik
from core.actions.bolak_balik_register import PermintaanBolak
from core.actions.cetak_formulir_laba import look_formulir
from core.actions.cetak_sk_pengawasan import CetakSk, look_sk
from core.actions.data_terbuka import export_all
from core.actions.ekspor_register import PermintaanEkspor, export_register
from core.actions.impor import lines
from core.actions.impor_jalan_register import register_table
from core.actions.laba import laba_rows, list_laba, save_laba
from core.actions.office import Office
from core.actions.pencarian import search
from core.actions.pengawasan_banyak import tetapkan_pengawasan
from core.actions.periksa import check_data
from core.actions.umkm import (
    check_typed,
    history_umkm,
    list_umkm,
    load_umkm,
    reveal_umkm,
    save_umkm,
    umkm_rows,
)
from core.actions.umkm_duplikat import suspected_pairs
from core.actions.umkm_gabung import gabungkan_umkm, plan_gabung
from core.impor.model import Nasib
from core.naskah.model import Kertas
from core.umkm.laba import Cara, Laba
from core.umkm.model import Umkm
from core.umkm.npwp import show_npwp
from core.umkm.pengawasan_banyak import Penetapan
from core.umkm.saringan import Saringan
from tests.core.actions.impor_buatan import looked_at

NIK, NPWP, TELEPON = "1871014508900001", "012345678901234", "081234567890"
SECRET = (NIK, NPWP, show_npwp(NPWP), TELEPON)
BARU = ("1871014508900002", "012345678901235", "081234567891")
EVERY = Saringan(2025, date(2025, 12, 31))


@pytest.fixture
def pair(office: Office) -> tuple[int, int]:
    """Two records of one owner; the first was changed, reported and is supervised."""
    kopi = Umkm(0, "CONTOH Kopi Siger", nik=NIK, npwp=NPWP, telepon=TELEPON,
                kelurahan="18.71.01.1003", jenis_kelamin="P")  # fmt: skip
    one = save_umkm(office, kopi).value.id
    save_umkm(office, Umkm(one, "CONTOH Kopi Siger", *("",) * 2, *BARU[:1], npwp=BARU[1],
                           telepon=BARU[2], kelurahan="18.71.01.1003", versi=1))  # fmt: skip
    save_umkm(office, Umkm(one, "CONTOH Kopi Siger", "", "", NIK, npwp=NPWP, telepon=TELEPON,
                           kelurahan="18.71.01.1003", versi=2))  # fmt: skip
    two = save_umkm(office, Umkm(0, "CONTOH Kopi Sigerr", nik=NIK, npwp=NPWP, telepon=TELEPON,
                                 kelurahan="18.71.01.1003")).value.id  # fmt: skip
    save_laba(office, Laba(one, 2025, Cara.LAPOR, laba_lapor=1, bukti="A"))
    tetapkan_pengawasan(
        office, [one, two], Penetapan("CONTOH/1", date(2025, 1, 5), date(2025, 1, 1))
    )
    return one, two


def shown(office: Office, one: int, two: int, folder: Path) -> Iterator[tuple[str, str]]:
    """Every place that shows a business, and what it says."""
    yield "daftar", repr(umkm_rows(office, list_umkm(office, EVERY), EVERY))
    yield "laba", repr(laba_rows(office, list_laba(office, EVERY), EVERY))
    yield "catatan", repr(load_umkm(office, one))
    yield "riwayat", repr(history_umkm(office, one))
    yield "cari nama", repr(search(office, "siger"))
    yield "cari nik", repr(search(office, NIK))
    yield "periksa data", repr(check_data(office))
    yield "temuan", repr(check_typed(office, load_umkm(office, two)))
    yield "duplikat", repr(suspected_pairs(office).value)
    yield "berdampingan", repr(plan_gabung(office, one, two).value)
    yield "formulir", _text(look_formulir(office, one, 2026, Kertas.F4).value)
    yield "sk", _text(look_sk(office, CetakSk("CONTOH/1")).value.pdf)
    path = folder / "umkm.csv"
    export_register(office, PermintaanEkspor("umkm", 2025), path)
    yield "ekspor", path.read_text(encoding="utf-8-sig")
    path = folder / "laba.csv"
    export_register(office, PermintaanEkspor("laba", 2025), path)
    yield "ekspor laba", path.read_text(encoding="utf-8-sig")
    make_bolak_balik(office, PermintaanBolak("umkm", 2025), folder / "bolak.xlsx")
    yield "bolak-balik", _zipped(folder / "bolak.xlsx")
    export_all(office, folder / "semua.zip")
    yield "data terbuka", _zipped(folder / "semua.zip")
    found = looked_at(office, folder, "umkm", [
        {"nama": "CONTOH Kopi Siger", "nik": NIK, "npwp": BARU[1], "telepon": BARU[2]},
        {"nama": "CONTOH Sate", "nik": NIK, "npwp": NPWP, "telepon": TELEPON},
    ], ganti=["npwp", "telepon"])  # fmt: skip
    found = replace(found, register=register_table(office, "umkm"))
    for nasib in (Nasib.BARU, Nasib.BERUBAH, Nasib.SAMA):
        yield f"impor {nasib}", repr(lines(office, found, nasib))
    tetap, lebur = load_umkm(office, one), load_umkm(office, two)
    gabungkan_umkm(office, tetap, lebur, ("nama",))
    yield "riwayat gabungan", repr((history_umkm(office, one), history_umkm(office, two)))


def _text(pdf: bytes) -> str:
    return " ".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages)


def _zipped(path: Path) -> str:
    with zipfile.ZipFile(path) as book:
        return " ".join(book.read(name).decode("utf-8", "replace") for name in book.namelist())


def test_nothing_that_is_shown_holds_a_whole_number(
    office: Office, pair: tuple[int, int], tmp_path: Path
) -> None:
    leaks = [
        (place, secret)
        for place, text in shown(office, *pair, tmp_path)
        for secret in (*SECRET, *BARU)
        if secret in text
    ]

    assert leaks == []


def test_who_asks_sees_them_and_that_is_written_down(office: Office, pair: tuple[int, int]) -> None:
    seen = reveal_umkm(office, pair[0]).value

    assert (seen.nik, seen.npwp, seen.telepon) == (NIK, NPWP, TELEPON)
    assert history_umkm(office, pair[0])[0].perbuatan == "data pribadi dilihat"


def test_an_npwp_shows_its_signs_and_comes_back_as_it_was(
    office: Office, pair: tuple[int, int]
) -> None:
    one, _ = pair
    masked = load_umkm(office, one)

    save_umkm(office, masked)
    kept = reveal_umkm(office, one).value.npwp
    retyped = save_umkm(
        office, Umkm(one, masked.nama, nik=masked.nik, npwp="01.234.567.8-901.235",
                     kelurahan=masked.kelurahan, versi=masked.versi)
    )  # fmt: skip

    assert masked.npwp == "01.23*.***.*-***.*34"
    assert kept == NPWP
    assert retyped.value.npwp == "01.23*.***.*-***.*35"
    assert reveal_umkm(office, one).value.npwp == BARU[1]
