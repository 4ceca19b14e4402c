"""Bab II LKjIP: the plan of the period and what was agreed for the year."""

from collections.abc import Iterator

from core.actions.lkjip_tabel import target
from core.actions.office import Office
from core.actions.target import load_periode
from core.naskah.lkjip import Bagian, Tabel


def plan(office: Office, tahun: int, set_iku: str = "") -> Iterator[Bagian]:
    """Renstra with its indicators and yearly targets, then the agreement of the year."""
    periode = load_periode(office, tahun, set_iku)
    yield Bagian(1, "BAB II PERENCANAAN KINERJA")
    yearly = Tabel(
        "renstra",
        f"Target IKU tahun {periode.sejak} sampai dengan {periode.sampai}",
        "ttm" + "f" * len(periode.tahun),
        ("Sasaran", "Indikator Kinerja Utama", "Satuan", *map(str, periode.tahun)),
        tuple(
            (one.sasaran, one.nama, one.satuan, *(target(each.target) for each in one.tahun))
            for one in periode.baris
        ),
    )
    yield Bagian(
        2,
        "A. Rencana Strategis dan Indikator Kinerja Utama",
        isian=("Visi, misi, dan tujuan menurut Renstra.",),
        tabel=yearly,
    )
    agreed = Tabel(
        "pk",
        f"Perjanjian Kinerja tahun {tahun}",
        "mttmf",
        ("No.", "Sasaran", "Indikator Kinerja Utama", "Satuan", "Target"),
        tuple(
            (f"{one.nomor}.", one.sasaran, one.nama, one.satuan, target(one.of_year(tahun).target))
            for one in periode.baris
        ),
        catatan=("Target sesudah perubahan perjanjian, bila ada.",),
    )
    yield Bagian(2, "B. Perjanjian Kinerja", tabel=agreed)
