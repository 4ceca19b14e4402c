"""When a second entry is required, and whether there is one that stands."""

from dataclasses import replace

from core.actions.entri_kedua import (
    compare_entri_kedua,
    keep_entri_kedua,
    load_entri_kedua,
    start_entri_kedua,
)
from core.actions.entri_kedua_syarat import entri_kedua_of, second_look_missing
from core.actions.office import Office
from core.actions.penilaian import (
    KertasBaru,
    mark_diperiksa,
    reopen,
    return_to_koperasi,
    save_kertas_kerja,
)
from core.actions.penilaian_kerja import isi_of, load_kertas_kerja
from core.errors import DataRejectedError
from core.koperasi.entri_kedua import (
    Lingkup,
    values_of,
)
from core.koperasi.laporan import KunciLaporan
from core.storage.office_store import OfficeStore
from tests.core.actions.penilaian.conftest import (
    ADMIN,
    BATAS,
    OPERATOR,
    PEJABAT,
    PEMERIKSA,
    VERIFIKATOR,
    _final,
    _paper,
)
from tests.core.actions.penilaian.two_officers import by, compared, enter_first, typed


def _require(office: Office, wajib: str) -> None:
    with office.db.atomic():
        OfficeStore(office.db).save_pilihan(
            office.deed("pilihan diubah"), replace(office.pilihan, wajib_entri_kedua=wajib)
        )


def _conclude(office: Office, kunci: KunciLaporan) -> list[str]:
    penilaian = load_kertas_kerja(office, kunci, BATAS).penilaian
    try:
        mark_diperiksa(office, penilaian, PEMERIKSA, BATAS)
    except DataRejectedError as refused:
        return [one.code for one in refused.findings]
    return []


def test_a_required_second_entry_keeps_the_conclusion_back_until_it_stands(
    office: Office, kunci: KunciLaporan
) -> None:
    enter_first(office, kunci)
    _require(office, "semua")
    assert _conclude(office, kunci) == ["entri_kedua.belum_ada"]
    compared(office, kunci)
    stored = load_kertas_kerja(office, kunci, BATAS)
    akun = stored.laporan.akun
    moved = {**akun, "kas": akun["kas"] + 1, "bank": akun["bank"] - 1}
    changed = replace(stored.laporan, akun=moved)
    save_kertas_kerja(office, KertasBaru(changed, stored.penilaian), BATAS)
    assert _conclude(office, kunci) == ["entri_kedua.usang"]
    told = entri_kedua_of(office, stored.penilaian.id)
    assert told is not None
    assert told.kalimat.endswith("Isian berubah sesudahnya.")
    again = load_kertas_kerja(office, kunci, BATAS)
    back = replace(again.laporan, akun=akun)
    save_kertas_kerja(office, KertasBaru(back, again.penilaian), BATAS)

    assert _conclude(office, kunci) == []


def test_a_second_entry_of_all_also_covers_the_deciding_figures(
    office: Office, kunci: KunciLaporan
) -> None:
    enter_first(office, kunci)
    _require(office, "penentu")
    wanted = load_entri_kedua(office, kunci, BATAS).jumlah_penentu
    assert _conclude(office, kunci) == (["entri_kedua.belum_ada"] if wanted else [])
    compared(office, kunci)

    assert _conclude(office, kunci) == []


def _near_a_limit(office: Office, kunci: KunciLaporan) -> int:
    """Answers are switched to no, one after the other, until a single slip would flip the result.

    Returns how many figures decide.
    """
    paper = _paper(kunci)
    places = [
        (kode, n) for kode, given in paper.penilaian.jawaban.items() for n in range(len(given))
    ]
    for count in range(1, len(places)):
        kode, place = places[count]
        stored = load_kertas_kerja(office, kunci, BATAS)
        answers = dict(stored.penilaian.jawaban)
        given = list(answers[kode])
        given[place] = False
        answers[kode] = tuple(given)
        changed = replace(stored.penilaian, jawaban=answers)
        save_kertas_kerja(office, KertasBaru(stored.laporan, changed), BATAS)
        found = load_entri_kedua(office, kunci, BATAS).jumlah_penentu
        if found:
            return found
    return 0


def test_deciding_figures_alone_are_asked_and_found_wrong(
    office: Office, kunci: KunciLaporan
) -> None:
    enter_first(office, kunci)
    by(office, OPERATOR)
    deciding = _near_a_limit(office, kunci)
    by(office, VERIFIKATOR)
    stored = load_kertas_kerja(office, kunci, BATAS)
    now = values_of(isi_of(stored.laporan, stored.lalu, stored.penilaian))

    entri = start_entri_kedua(office, kunci, Lingkup.PENENTU, BATAS).value
    wrong = entri.nilai[0].tanya
    seen = {one.tanya: now.get(one.tanya, "0") for one in entri.nilai}
    seen[wrong] = "0" if seen[wrong] == "1" else "1"
    keep_entri_kedua(office, entri.id, seen)
    laid = compare_entri_kedua(office, kunci, entri.id, BATAS).value

    assert 0 < len(entri.nilai) == deciding < load_entri_kedua(office, kunci, BATAS).jumlah_semua
    assert [one.tanya for one in laid.berbeda] == [wrong]


def test_a_required_entry_of_deciding_figures_is_satisfied_by_one(
    office: Office, kunci: KunciLaporan
) -> None:
    enter_first(office, kunci)
    by(office, OPERATOR)
    _near_a_limit(office, kunci)
    by(office, VERIFIKATOR)
    _require(office, "penentu")
    assert _conclude(office, kunci) == ["entri_kedua.belum_ada"]
    stored = load_kertas_kerja(office, kunci, BATAS)
    now = values_of(isi_of(stored.laporan, stored.lalu, stored.penilaian))
    entri = typed(office, kunci, now, Lingkup.PENENTU)
    compare_entri_kedua(office, kunci, entri.id, BATAS)

    assert _conclude(office, kunci) == []
    _require(office, "semua")
    kertas = load_kertas_kerja(office, kunci, BATAS)
    missing = second_look_missing(office, kertas, "semua")
    assert missing is not None
    assert missing.code == "entri_kedua.kurang"


def test_who_typed_the_answers_of_an_earlier_round_is_known(
    office: Office, kunci: KunciLaporan
) -> None:
    by(office, OPERATOR)
    final = _final(office, kunci)
    by(office, ADMIN)
    reopen(office, final.penilaian, "CONTOH salah hitung", PEJABAT, BATAS)
    stored = load_kertas_kerja(office, kunci, BATAS)
    akun = {**stored.laporan.akun, "kas": 5}
    moved = replace(stored.laporan, akun=akun)
    save_kertas_kerja(office, KertasBaru(moved, stored.penilaian), BATAS)

    told = {one.nama for one in load_entri_kedua(office, kunci, BATAS).pemasuk}

    assert told == {"CONTOH operator", "CONTOH admin"}


def test_a_report_that_is_away_is_not_concluded(office: Office, kunci: KunciLaporan) -> None:
    enter_first(office, kunci)
    return_to_koperasi(office, kunci, "CONTOH lampiran kurang", BATAS)

    assert _conclude(office, kunci) == ["pemeriksaan.dikembalikan"]
