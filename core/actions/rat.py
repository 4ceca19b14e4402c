"""The calendar of RAT, and the entry of its dates one line after another."""

from dataclasses import dataclass, replace
from datetime import date

from core.actions.koperasi_tahun import examine_tahun, save_tahun
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.tahun_buku import batas_of, tahun_buku_for
from core.findings import Finding
from core.koperasi.grade import UsulGrade, suggest_grade
from core.koperasi.model import Koperasi, KoperasiTahun
from core.koperasi.rat import AturanRat, aturan_of
from core.koperasi.rat_daftar import BarisTunggakan, KalenderRat, SaringRat, kalender
from core.storage.koperasi_store import KoperasiStore
from core.storage.rat_store import RatStore

TAHUN_TAMPAK = 5


@dataclass(frozen=True, slots=True)
class IsiRat:
    """The RAT of one book year as it is typed in the list."""

    koperasi_id: int
    tahun_buku: int
    rat_tanggal: date | None = None
    rat_dilaporkan: date | None = None
    rat_hadir: int | None = None
    rat_berita_acara: str = ""


def aturan_rat(office: Office) -> AturanRat:
    """The last day of a RAT, and after how many years one is proposed as inactive."""
    pilihan = office.pilihan
    return aturan_of(pilihan.batas_rat, pilihan.tahun_tanpa_rat)


def day_of(office: Office, tahun: int) -> date:
    """From which day a year is looked at: its cut-off, or today while that is to come."""
    return min(office.today, batas_of(office, tahun))


def load_kalender(office: Office, tahun: int) -> KalenderRat:
    """Every cooperative of the list with the RAT of the last book years."""
    day, aturan = day_of(office, tahun), aturan_rat(office)
    last = tahun_buku_for(office, tahun)
    years = tuple(range(last - max(TAHUN_TAMPAK, aturan.tahun) + 1, last + 1))
    rows = RatStore(office.db).rows(batas_of(office, tahun), office.pilihan, years)
    return kalender(rows, years, day, aturan)


def list_tunggakan(
    office: Office, tahun: int, saring: SaringRat | None = None
) -> list[BarisTunggakan]:
    """Cooperatives that owe the report of a RAT whose last day has passed, by name."""
    return list(load_kalender(office, tahun).arrears(saring or SaringRat()))


def examine_rat(office: Office, isi: IsiRat) -> tuple[Finding, ...]:
    """Check a line as it would be saved."""
    return examine_tahun(office, _year(office, isi))


def save_rat(office: Office, isi: IsiRat) -> Outcome[int]:
    """Save one line into its book year; raises `DataRejectedError`, `RecordMovedError`."""
    return save_tahun(office, _year(office, isi))


def usul_grade(office: Office, koperasi: Koperasi, tahun: int) -> UsulGrade:
    """The grade that the RAT reported by the cut-off of a year suggest."""
    told = RatStore(office.db).reported_years(koperasi.id, day_of(office, tahun))
    return suggest_grade(
        told,
        berdiri=koperasi.tgl_badan_hukum,
        tahun_buku=tahun_buku_for(office, tahun),
        kkmp=koperasi.kkmp,
    )


def _year(office: Office, isi: IsiRat) -> KoperasiTahun:
    """The book year as it stands, with what was typed over it."""
    years = KoperasiStore(office.db).years(isi.koperasi_id)
    blank = KoperasiTahun(isi.tahun_buku, isi.koperasi_id)
    kept = next((one for one in years if one.tahun_buku == isi.tahun_buku), blank)
    return replace(
        kept,
        rat_tanggal=isi.rat_tanggal,
        rat_dilaporkan=isi.rat_dilaporkan,
        rat_hadir=isi.rat_hadir,
        rat_berita_acara=" ".join(isi.rat_berita_acara.split()),
    )
