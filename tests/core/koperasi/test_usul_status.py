"""Which changes of status RAT propose: never automatic, never for the young, and back again."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from core.koperasi.model import Keadaan
from core.koperasi.rat import AturanRat, Rat
from core.koperasi.usul_status import FaktaKeaktifan, propose, window_of

ATURAN = AturanRat()
TODAY = date(2026, 11, 24)
OLD = date(2001, 5, 4)
SILENT = FaktaKeaktifan(Keadaan.AKTIF, None, OLD)
DATES = st.none() | st.dates(date(2018, 1, 1), date(2026, 12, 31))
RATS = st.dictionaries(st.integers(2016, 2026), st.builds(Rat, DATES, DATES))
FACTS = st.builds(FaktaKeaktifan, st.sampled_from(Keadaan), DATES, DATES, st.booleans(), RATS)
RULES = st.builds(AturanRat, st.sampled_from([(3, 31), (6, 30), (12, 31)]), st.integers(1, 5))


def test_three_silent_years_propose_inactivity_with_their_years() -> None:
    usul = propose(SILENT, TODAY, ATURAN)

    assert usul is not None
    assert (usul.menjadi, usul.tahun_buku) == (Keadaan.TIDAK_AKTIF, (2023, 2024, 2025))
    assert usul.sebab == "RAT tahun buku 2023, 2024, dan 2025 tidak dilaporkan"


def test_the_newest_year_counts_only_after_its_last_day() -> None:
    assert window_of(date(2026, 6, 30), ATURAN) == (2022, 2023, 2024)
    assert window_of(date(2026, 7, 1), ATURAN) == (2023, 2024, 2025)


def test_the_number_of_years_is_the_offices_choice() -> None:
    told = replace(SILENT, rat={2023: Rat(None, date(2024, 4, 1))})

    assert propose(told, TODAY, ATURAN) is None
    assert propose(told, TODAY, AturanRat(tahun=2)) is not None


def test_a_rat_that_was_held_but_not_reported_does_not_save_and_is_named() -> None:
    held = replace(SILENT, rat={2024: Rat(date(2025, 3, 3))})

    usul = propose(held, TODAY, ATURAN)

    assert usul is not None
    assert usul.sebab.endswith("tidak dilaporkan (2024 diselenggarakan 3 Maret 2025)")


def test_a_cooperative_without_enough_whole_years_is_never_proposed() -> None:
    assert propose(replace(SILENT, berdiri=date(2023, 1, 1)), TODAY, ATURAN) is not None
    assert propose(replace(SILENT, berdiri=date(2023, 1, 2)), TODAY, ATURAN) is None
    assert propose(replace(SILENT, berdiri=None), TODAY, ATURAN) is not None
    assert propose(replace(SILENT, berdiri=None, kkmp=True), TODAY, ATURAN) is None


def test_a_report_that_came_early_counts() -> None:
    day = date(2026, 5, 1)
    early = replace(SILENT, rat={2025: Rat(date(2026, 2, 1), date(2026, 3, 1))})

    assert propose(early, day, ATURAN) is None


def test_who_reports_again_is_proposed_as_active() -> None:
    asleep = FaktaKeaktifan(
        Keadaan.TIDAK_AKTIF,
        date(2025, 9, 1),
        OLD,
        rat={2025: Rat(date(2026, 3, 1), date(2026, 3, 9))},
    )

    usul = propose(asleep, TODAY, ATURAN)

    assert usul is not None
    assert (usul.menjadi, usul.tahun_buku) == (Keadaan.AKTIF, (2025,))
    assert usul.sebab == (
        "RAT tahun buku 2025 dilaporkan sesudah tidak aktif sejak 1 September 2025"
    )
    assert propose(replace(asleep, sejak=date(2026, 3, 9)), TODAY, ATURAN) is None
    from_the_start = propose(replace(asleep, sejak=None), TODAY, ATURAN)
    assert from_the_start is not None
    assert from_the_start.sebab == "RAT tahun buku 2025 dilaporkan"


def test_an_old_report_does_not_wake() -> None:
    asleep = FaktaKeaktifan(
        Keadaan.TIDAK_AKTIF, date(2020, 1, 1), OLD, rat={2022: Rat(None, date(2026, 5, 5))}
    )

    assert propose(asleep, TODAY, ATURAN) is None


@given(fakta=FACTS, aturan=RULES, day=st.dates(date(2020, 1, 1), date(2026, 12, 31)))
def test_a_report_of_the_last_years_is_never_proposed_as_inactive(
    fakta: FaktaKeaktifan, aturan: AturanRat, day: date
) -> None:
    usul = propose(fakta, day, aturan)

    first = window_of(day, aturan)[0]
    told = [
        year
        for year, rat in fakta.rat.items()
        if year >= first and rat.dilaporkan is not None and rat.dilaporkan <= day
    ]
    if usul is not None and usul.menjadi is Keadaan.TIDAK_AKTIF:
        assert fakta.keadaan is Keadaan.AKTIF
        assert not told
        assert fakta.berdiri is None or fakta.berdiri <= date(first, 1, 1)
        assert not (fakta.kkmp and fakta.berdiri is None)
        assert len(usul.tahun_buku) == aturan.tahun
        assert all(day > aturan.jatuh_tempo(year) for year in usul.tahun_buku)
    if usul is not None and usul.menjadi is Keadaan.AKTIF:
        assert fakta.keadaan is Keadaan.TIDAK_AKTIF
        assert set(usul.tahun_buku) <= set(told)


@given(fakta=FACTS, aturan=RULES, back=st.integers(0, 2000))
def test_what_was_confirmed_is_not_proposed_back(
    fakta: FaktaKeaktifan, aturan: AturanRat, back: int
) -> None:
    usul = propose(fakta, TODAY, aturan)
    if usul is None:
        return

    since = TODAY - timedelta(back)
    after = replace(fakta, keadaan=usul.menjadi, sejak=since)

    assert propose(after, TODAY, aturan) is None
