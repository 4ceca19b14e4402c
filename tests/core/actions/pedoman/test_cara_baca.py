"""A reading for all assessments: new ones begin with it, drafts follow, the rest stays."""

import pytest

from core.actions.office import Office
from core.actions.outcome import Topic
from core.actions.pedoman import list_pedoman, load_pedoman
from core.actions.pedoman_cara import (
    DampakCaraBaca,
    PilihanCaraBaca,
    set_cara_baca,
    weigh_cara_baca,
)
from core.actions.penilaian import KertasBaru, save_kertas_kerja
from core.actions.penilaian_kerja import load_kertas_kerja
from core.errors import DataRejectedError, NotAllowedError
from core.koperasi.penilaian import StatusPenilaian
from core.storage import journal
from tests.core.actions.pedoman.conftest import ID, Act, Make, again, new_key
from tests.core.actions.penilaian.conftest import BATAS, _paper

DRAF, DIPERIKSA, FINAL = StatusPenilaian.DRAF, StatusPenilaian.DIPERIKSA, StatusPenilaian.FINAL


@pytest.fixture
def pilihan(office: Office) -> PilihanCaraBaca:
    pedoman = load_pedoman(office, ID).pedoman
    komponen = next(one for one in pedoman.komponen if one.varian)
    return PilihanCaraBaca(ID, komponen.kode, komponen.varian[0].id, "CONTOH menurut lampiran")


@pytest.mark.usefixtures("as_admin")
def test_a_new_assessment_begins_with_the_reading(office: Office, pilihan: PilihanCaraBaca) -> None:
    set_cara_baca(office, pilihan)

    kertas = load_kertas_kerja(office, new_key(office, "CONTOH Baru"), BATAS)

    assert kertas.penilaian.varian == {pilihan.komponen: pilihan.varian}
    assert kertas.penilaian.alasan_varian == {
        pilihan.komponen: "Cara baca kantor: CONTOH menurut lampiran"
    }
    assert kertas.cara_baca[ID].varian == kertas.penilaian.varian


def test_drafts_follow_and_what_was_checked_or_final_stays(
    office: Office, pilihan: PilihanCaraBaca, make: Make, act: Act
) -> None:
    draft, checked, final = make("A", DRAF), make("B", DIPERIKSA), make("C", FINAL)
    act("pejabat")

    before = weigh_cara_baca(office, pilihan)
    outcome = set_cara_baca(office, pilihan)

    assert before == outcome.value == DampakCaraBaca(1, 0, 1, 1)
    assert outcome.topics == {Topic.PEDOMAN, Topic.PENILAIAN}
    assert again(office, draft).penilaian.varian == {pilihan.komponen: pilihan.varian}
    assert again(office, checked).penilaian == checked.penilaian
    assert again(office, final).penilaian == final.penilaian
    entry = journal.latest(office.db, limit=1)[0]
    assert entry.perbuatan == f"mengikuti cara baca {pilihan.komponen} untuk semua penilaian"
    assert set(entry.perubahan) == {"varian", "alasan_varian"}


def test_an_assessment_that_chose_for_itself_keeps_its_choice(
    office: Office, pilihan: PilihanCaraBaca, act: Act
) -> None:
    act("admin")
    kunci = new_key(office, "CONTOH Sendiri")
    paper = _paper(kunci)
    own = paper.penilaian
    own = type(own)(
        kunci,
        own.pedoman_id,
        jawaban=own.jawaban,
        varian={pilihan.komponen: pilihan.varian},
        alasan_varian={pilihan.komponen: "CONTOH alasan sendiri"},
    )
    save_kertas_kerja(office, KertasBaru(paper.laporan, own), BATAS)

    impact = set_cara_baca(
        office, PilihanCaraBaca(ID, pilihan.komponen, pilihan.varian, "CONTOH lain")
    ).value
    set_cara_baca(office, PilihanCaraBaca(ID, pilihan.komponen, ""))

    kept = load_kertas_kerja(office, kunci, BATAS).penilaian
    assert impact == DampakCaraBaca(0, 1, 0, 0)
    assert kept.alasan_varian == {pilihan.komponen: "CONTOH alasan sendiri"}


def test_back_to_the_table_of_the_pedoman_takes_drafts_along(
    office: Office, pilihan: PilihanCaraBaca, make: Make, act: Act
) -> None:
    act("admin")
    set_cara_baca(office, pilihan)
    draft = make("A", DRAF)
    set_cara_baca(office, pilihan)

    set_cara_baca(office, PilihanCaraBaca(ID, pilihan.komponen, ""))

    assert again(office, draft).penilaian.varian == {}
    assert again(office, draft).cara_baca == {}
    assert load_pedoman(office, ID).cara_baca == ()


@pytest.mark.usefixtures("as_admin")
def test_a_reading_needs_a_reason_and_must_exist(office: Office, pilihan: PilihanCaraBaca) -> None:
    wrong = PilihanCaraBaca(ID, pilihan.komponen, "tidak_ada", " ")

    with pytest.raises(DataRejectedError) as rejected:
        set_cara_baca(office, wrong)

    assert [one.code for one in rejected.value.findings] == [
        "cara_baca.tidak_ada",
        "cara_baca.alasan",
    ]
    assert all(each.cara_baca == () for each in list_pedoman(office))


def test_only_a_pejabat_or_admin_chooses_for_all(
    office: Office, pilihan: PilihanCaraBaca, act: Act
) -> None:
    act("verifikator")

    with pytest.raises(NotAllowedError):
        set_cara_baca(office, pilihan)
