"""One answer to "is it past its day" for everything that carries a due day."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from core.iku.sakip_rekomendasi import RekomendasiSakip, TindakLanjutSakip
from core.koperasi.pemeriksaan import Rekomendasi
from core.rekomendasi import KeadaanRekomendasi, is_overdue

_DAYS = st.dates(date(2024, 1, 1), date(2027, 12, 31))


@given(st.none() | _DAYS, _DAYS, st.sampled_from(KeadaanRekomendasi))
def test_both_kinds_of_recommendations_are_late_on_the_same_day(
    tenggat: date | None, on: date, keadaan: KeadaanRekomendasi
) -> None:
    of_cooperative = Rekomendasi("CONTOH", tenggat=tenggat, keadaan=keadaan)
    deed = TindakLanjutSakip(1, date(2024, 1, 1), "CONTOH", keadaan)
    of_office = RekomendasiSakip(1, 1, "CONTOH", tenggat=tenggat, tindak_lanjut=(deed,))

    late = of_cooperative.is_overdue(on)

    assert late == of_office.is_overdue(on)
    assert late == is_overdue(tenggat, on, terbuka=keadaan.terbuka)


def test_the_day_itself_is_in_time_and_what_is_done_is_never_late() -> None:
    day = date(2026, 3, 31)

    assert not is_overdue(day, day, terbuka=True)
    assert is_overdue(day, date(2026, 4, 1), terbuka=True)
    assert not is_overdue(day, date(2026, 4, 1), terbuka=False)
    assert not is_overdue(None, day, terbuka=True)
