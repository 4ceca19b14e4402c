"""Letters of teguran: who is due for which, and what came of those that were sent."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from core import tanggal
from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.rat import load_kalender
from core.errors import DataRejectedError, RecordMovedError
from core.findings import Finding, blocks
from core.koperasi.rat import KeadaanRat, Rat
from core.koperasi.rat_daftar import BarisRat, SaringRat
from core.koperasi.teguran import Berikut, Teguran, check_teguran, next_step
from core.storage.teguran_store import TeguranStore

ALL = SaringRat()
_CHANGED = frozenset({Topic.KOPERASI})


@dataclass(frozen=True, slots=True)
class BarisTeguran:
    """A cooperative in arrears: the book years it owes, the letters it got, the next step."""

    koperasi: BarisRat
    tunggakan: tuple[int, ...]
    uraian: tuple[str, ...]
    terkirim: tuple[Teguran, ...]
    berikut: Berikut

    @property
    def terakhir(self) -> Teguran | None:
        return self.terkirim[-1] if self.terkirim else None


def list_usul(
    office: Office, tahun: int, saring: SaringRat = ALL, ids: Sequence[int] = ()
) -> list[BarisTeguran]:
    """Cooperatives in arrears by name, each with the letter that comes next; `ids` empty is all."""
    kalender = load_kalender(office, tahun)
    letters = TeguranStore(office.db).by_koperasi()
    wanted = frozenset(ids)
    found = []
    for letak in kalender.filtered(saring):
        row = letak.baris
        if letak.tunggakan and (not wanted or row.id in wanted):
            sent = tuple(letters.get(row.id, ()))
            step = next_step(sent, letak.tunggakan, office.today)
            told = tuple(
                describe(year, row.rat_of(year), letak.keadaan[year]) for year in letak.tunggakan
            )
            found.append(BarisTeguran(row, letak.tunggakan, told, sent, step))
    return found


def describe(tahun_buku: int, rat: Rat, keadaan: KeadaanRat) -> str:
    """What a letter says of one book year.

    >>> describe(2024, Rat(), KeadaanRat.BELUM)
    'RAT tahun buku 2024 belum tercatat diselenggarakan'
    """
    if keadaan is KeadaanRat.BELUM or rat.diselenggarakan is None:
        return f"RAT tahun buku {tahun_buku} belum tercatat diselenggarakan"
    held = tanggal.show(rat.diselenggarakan)
    return f"RAT tahun buku {tahun_buku} diselenggarakan {held}, laporannya belum kami terima"


def list_teguran(office: Office, koperasi_id: int) -> list[Teguran]:
    """Every letter to one cooperative, from the first on."""
    return TeguranStore(office.db).list_of(koperasi_id)


def examine_jawaban(
    office: Office, teguran: Teguran, dijawab_pada: date | None, catatan: str
) -> tuple[Finding, ...]:
    """Check an answer as it would be saved."""
    answered = replace(teguran, dijawab_pada=dijawab_pada, catatan=catatan.strip())
    return check_teguran(answered, office.today)


def save_jawaban(
    office: Office, teguran: Teguran, dijawab_pada: date | None, catatan: str
) -> Outcome[int]:
    """Record when and what a cooperative answered; blank takes it back.

    An answer closes the row: arrears that remain begin again with the first letter. Raises
    `DataRejectedError`, `RecordMovedError`.
    """
    findings = examine_jawaban(office, teguran, dijawab_pada, catatan)
    if blocks(findings):
        raise DataRejectedError(findings)
    answered = replace(teguran, dijawab_pada=dijawab_pada, catatan=catatan.strip())
    with office.db.atomic():
        TeguranStore(office.db).save(office.deed("jawaban teguran dicatat"), answered)
    return Outcome(teguran.id, _CHANGED, findings)


def trash_teguran(office: Office, teguran_id: int) -> Outcome[int]:
    """Move a letter that was never sent to Tempat sampah; the step before comes next again."""
    store = TeguranStore(office.db)
    found = store.get(teguran_id)
    if found is None:
        raise RecordMovedError("Surat teguran ini tidak ada lagi.")
    with office.db.atomic():
        store.trash(office.deed("surat teguran dihapus ke Tempat sampah"), found)
    return Outcome(teguran_id, _CHANGED)
