"""Deciding figures of a stored paper: only when it is complete, by the share the office chose."""

from dataclasses import replace

from core.actions.office import Office
from core.actions.penilaian import KertasBaru
from core.actions.penilaian_kerja import load_kertas_kerja
from core.actions.periksa_ulang import periksa_ulang
from core.koperasi.laporan import KunciLaporan, Laporan
from core.koperasi.penilaian import Penilaian
from core.storage.office_store import OfficeStore
from tests.core.actions.penilaian.conftest import BATAS, CONTOH, _saved

PERDEP = "perdep-06-2016"
TIDAK = 22


def _near(kunci: KunciLaporan) -> KertasBaru:
    """The sample report, with as many answers of no as bring it near a limit."""
    left, jawaban = TIDAK, {}
    for kode, given in CONTOH["jawaban"].items():
        if kode.startswith("3."):
            no = min(left, len(given))
            jawaban[kode] = (False,) * no + tuple(map(bool, given[no:]))
            left -= no
    return KertasBaru(
        Laporan(kunci, CONTOH["akun"]),
        Penilaian(kunci, PERDEP, alasan_pedoman="diminta", jawaban=jawaban),
    )


def test_a_complete_paper_names_its_deciding_figures(office: Office, kunci: KunciLaporan) -> None:
    kertas = _saved(office, _near(kunci))

    found = periksa_ulang(office, kertas)

    accounts = [each for each in found if each.jenis == "akun"]
    answers = [each for each in found if each.jenis == "jawaban"]
    assert accounts
    assert answers
    assert all(each.jumlah == CONTOH["akun"].get(each.kode) for each in accounts)
    assert answers[0].kode.count(":") == 1
    assert answers[0].kalimat.startswith("bila dijawab ")


def test_an_incomplete_paper_names_none(office: Office, kunci: KunciLaporan) -> None:
    whole = _near(kunci)
    jawaban = {**whole.penilaian.jawaban, "3.1": (None, *whole.penilaian.jawaban["3.1"][1:])}
    open_question = replace(whole, penilaian=replace(whole.penilaian, jawaban=jawaban))

    assert periksa_ulang(office, _saved(office, open_question)) == ()
    assert (
        periksa_ulang(office, load_kertas_kerja(office, replace(kunci, tahun_buku=2005), BATAS))
        == ()
    )


def test_the_office_chooses_how_near(office: Office, kunci: KunciLaporan) -> None:
    kertas = _saved(office, _near(kunci))
    usual = periksa_ulang(office, kertas)
    with office.db.atomic():
        OfficeStore(office.db).save_pilihan(
            office.deed("pilihan diubah"), replace(office.pilihan, penentu_persen=100)
        )

    assert len(periksa_ulang(office, kertas)) > len(usual)
