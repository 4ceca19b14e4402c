"""What keeps an assessment from being concluded, said in the words the officer reads."""

from dataclasses import replace

import pytest

from core.actions.office import Office
from core.actions.penilaian import KertasBaru, save_kertas_kerja
from core.actions.penilaian_kerja import load_kertas_kerja
from core.actions.penilaian_syarat import check_conclusion
from core.errors import DataRejectedError
from core.koperasi.laporan import KunciLaporan, Laporan
from core.koperasi.pembukuan import Pembukuan
from core.koperasi.penilaian import AsalPenilaian, Penilaian
from tests.core.actions.penilaian.conftest import BATAS, _paper, _saved


def _missing(office: Office, kunci: KunciLaporan) -> list[tuple[str, str]]:
    stored = load_kertas_kerja(office, kunci, BATAS)
    return [(one.code, one.message) for one in check_conclusion(office, stored).kekurangan]


def test_a_whole_paper_has_no_obstacle(office: Office, kunci: KunciLaporan) -> None:
    _saved(office, _paper(kunci))

    stored = load_kertas_kerja(office, kunci, BATAS)
    assert check_conclusion(office, stored).siap


def test_a_paper_without_a_pedoman_asks_for_one(office: Office, kunci: KunciLaporan) -> None:
    stored = load_kertas_kerja(office, kunci, BATAS)
    none = replace(stored, penilaian=Penilaian(kunci, ""))

    (only,) = check_conclusion(office, none).kekurangan

    assert (only.code, only.message) == (
        "penilaian.tanpa_pedoman",
        "Pilih pedoman penilaian dahulu.",
    )


def test_a_pedoman_that_is_gone_is_named_with_the_way_out(
    office: Office, kunci: KunciLaporan
) -> None:
    lost = Penilaian(kunci, "pedoman-hilang", alasan_pedoman="CONTOH")
    save_kertas_kerja(office, KertasBaru(Laporan(kunci, {"kas": 5}), lost), BATAS)

    ((code, message),) = _missing(office, kunci)
    assert code == "penilaian.pedoman_hilang"
    assert message.startswith("Pedoman pedoman-hilang tidak ada lagi di SIKU ini. Pulihkan")


def test_a_result_taken_over_is_final_already(office: Office, kunci: KunciLaporan) -> None:
    stored = load_kertas_kerja(office, kunci, BATAS)
    taken = replace(stored, penilaian=Penilaian(kunci, "x", asal=AsalPenilaian.TERDAHULU))

    assert [one.code for one in check_conclusion(office, taken).kekurangan] == [
        "penilaian.terdahulu"
    ]


def test_everything_blank_is_told_at_once(office: Office, kunci: KunciLaporan) -> None:
    paper = _paper(kunci, kas=None)
    answers = {kode: given for kode, given in paper.penilaian.jawaban.items() if kode != "TK1.1"}
    _saved(office, replace(paper, penilaian=replace(paper.penilaian, jawaban=answers)))

    assert [code for code, _message in _missing(office, kunci)] == [
        "akun.kosong",
        "identitas.neraca_seimbang",
        "penilaian.belum_terjawab",
    ]


def test_an_unknown_standard_is_refused_before_the_database_is_asked(
    office: Office, kunci: KunciLaporan
) -> None:
    paper = _paper(kunci)
    odd = replace(paper.laporan, pembukuan=Pembukuan("SAK Lama"))

    with pytest.raises(DataRejectedError) as refused:
        _saved(office, replace(paper, laporan=odd))

    assert [one.code for one in refused.value.findings] == ["pembukuan.sak"]
