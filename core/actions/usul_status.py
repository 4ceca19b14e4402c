"""Changes of status that RAT propose: list them, confirm those that are ticked, take them back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.petugas import require
from core.actions.rat import aturan_rat
from core.errors import AppError, DataRejectedError, RecordMovedError
from core.findings import Finding, blocks
from core.koperasi.checks_status import RiwayatStatus, check_status, status_on
from core.koperasi.model import StatusKoperasi
from core.koperasi.rat_daftar import BarisRat
from core.koperasi.usul_daftar import HasilBatal, KelompokUsul
from core.koperasi.usul_status import FaktaKeaktifan, UsulStatus, propose
from core.storage.koperasi_store import KoperasiStore
from core.storage.rat_store import RatStore

BERWENANG = ("verifikator", "pejabat", "admin")
_PALING_DINI = 1945


@dataclass(frozen=True, slots=True)
class BarisUsul:
    """A proposal and the cooperative it is about."""

    baris: BarisRat
    usul: UsulStatus


def list_usul(office: Office) -> tuple[BarisUsul, ...]:
    """What the rule of the office proposes today; nothing is changed."""
    day, aturan = office.today, aturan_rat(office)
    rows = RatStore(office.db).rows(day, office.pilihan, (_PALING_DINI, day.year))
    found = []
    for row in rows:
        fakta = FaktaKeaktifan(row.keadaan, row.sejak, row.berdiri, row.kkmp, row.rat)
        usul = propose(fakta, day, aturan)
        if usul is not None:
            found.append(BarisUsul(row, usul))
    return tuple(found)


def examine_usul(
    office: Office, chosen: Sequence[BarisUsul], kelompok: KelompokUsul
) -> tuple[Finding, ...]:
    """Findings about the decree and about each status, the cooperative named."""
    findings = list(_decree(office, chosen, kelompok))
    store = KoperasiStore(office.db)
    for one in chosen:
        history = RiwayatStatus(
            store.statuses(one.baris.id), one.baris.berdiri, office.today, wajib_sk=False
        )
        for found in check_status(_status(one, kelompok), history):
            if blocks([found]):
                words = f"{one.baris.nama}: {found.message}"
                findings.append(Finding(found.code, found.field, words, found.severity))
    return tuple(findings)


def tetapkan_usul(
    office: Office, chosen: Sequence[BarisUsul], kelompok: KelompokUsul
) -> Outcome[KelompokUsul]:
    """Give the chosen ones their new status from one day on, all in one transaction.

    Raises `NotAllowedError`, `DataRejectedError`, and `RecordMovedError` when a status or a RAT
    changed since the list was made.
    """
    require(office, *BERWENANG)
    kelompok = replace(
        kelompok,
        no_sk=" ".join(kelompok.no_sk.split()),
        dasar=" ".join(kelompok.dasar.split()),
        jumlah=len(chosen),
    )
    findings = examine_usul(office, chosen, kelompok)
    if blocks(findings):
        raise DataRejectedError(findings)
    _refuse_stale(office, chosen)
    koperasi, rat = KoperasiStore(office.db), RatStore(office.db)
    with office.db.atomic():
        usul_id = rat.add_batch(office.deed("usul status ditetapkan"), kelompok)
        for one in chosen:
            status = replace(_status(one, kelompok), usul_id=usul_id)
            deed = office.deed("status ditetapkan dari usul", induk=f"koperasi:{one.baris.id}")
            koperasi.add_status(deed, status)
    return Outcome(replace(kelompok, id=usul_id), frozenset({Topic.KOPERASI}), findings)


def list_kelompok(office: Office) -> list[KelompokUsul]:
    """Confirmations that stand, newest first."""
    return RatStore(office.db).batches(most=-1)


def batalkan_usul(office: Office, usul_id: int) -> Outcome[HasilBatal]:
    """Take a confirmation back; a status that somebody corrected since stays and is named."""
    require(office, *BERWENANG)
    rat, koperasi = RatStore(office.db), KoperasiStore(office.db)
    kelompok = next((one for one in rat.batches(most=-1) if one.id == usul_id), None)
    if kelompok is None:
        raise AppError("Usul ini sudah dibatalkan.", hint="Muat ulang daftarnya.")
    back, left = 0, []
    with office.db.atomic():
        for one in rat.statuses_of(usul_id):
            if one.dihapus:
                continue
            if one.versi != 1:
                left.append(one.nama)
                continue
            status = next(each for each in koperasi.statuses(one.koperasi_id) if each.id == one.id)
            induk = f"koperasi:{one.koperasi_id}"
            koperasi.trash_status(office.deed("usul status dibatalkan", induk=induk), status)
            back += 1
        rat.close_batch(office.deed("usul status dibatalkan"), kelompok)
    return Outcome(HasilBatal(back, tuple(left)), frozenset({Topic.KOPERASI}))


def _decree(
    office: Office, chosen: Sequence[BarisUsul], kelompok: KelompokUsul
) -> Iterable[Finding]:
    if not chosen:
        yield Finding("usul.kosong", "usul", "Pilih paling sedikit satu koperasi.")
    if not (kelompok.no_sk or kelompok.dasar):
        message = "Isi nomor SK, atau tulis dasarnya bila belum ada SK."
        yield Finding("usul.tanpa_dasar", "no_sk", message)
    if kelompok.tgl_sk is not None and kelompok.tgl_sk > office.today:
        yield Finding("usul.sk_mendatang", "tgl_sk", "Tanggal SK belum tiba.")
    if kelompok.sejak > office.today:
        yield Finding("usul.mendatang", "sejak", "Tanggal status belum tiba.")


def _status(one: BarisUsul, kelompok: KelompokUsul) -> StatusKoperasi:
    reason = f"{one.usul.sebab[0].upper()}{one.usul.sebab[1:]}"
    return StatusKoperasi(
        one.usul.menjadi,
        kelompok.sejak,
        "; ".join(filter(None, (kelompok.dasar, reason))),
        kelompok.no_sk,
        kelompok.tgl_sk,
        koperasi_id=one.baris.id,
    )


def _refuse_stale(office: Office, chosen: Sequence[BarisUsul]) -> None:
    """What was confirmed must still be what the rule proposes."""
    day = office.today
    store = KoperasiStore(office.db)
    for one in chosen:
        now = status_on(store.statuses(one.baris.id), day)
        rats = {year.tahun_buku: year.rat_dilaporkan for year in store.years(one.baris.id)}
        told = {year: on for year, on in rats.items() if on is not None}
        listed = {year: rat.dilaporkan for year, rat in one.baris.rat.items() if rat.dilaporkan}
        same = now is not None and (now.id, now.versi) == (
            one.baris.status_id,
            one.baris.status_versi,
        )
        if not same or told != listed:
            raise RecordMovedError(
                f"Status atau RAT {one.baris.nama} sudah diubah sejak daftar ini dibuat."
            )
