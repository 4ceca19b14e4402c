"""A morning at the sample office: a few deeds of single officers give the journal a face."""

from dataclasses import replace
from datetime import datetime, time

from core.actions.office import Office
from core.actions.petugas import list_petugas
from core.contoh.rencana import TERAKHIR
from core.kantor.contoh import PETUGAS_CONTOH
from core.koperasi.laporan import KunciLaporan, Unit
from core.koperasi.penilaian import StatusPenilaian
from core.storage import bulk
from core.storage.journal import Actor, Deed
from core.storage.koperasi_store import KoperasiStore
from core.storage.laba_store import LabaStore
from core.storage.penilaian_store import PenilaianStore
from core.umkm.laba import Laba

_TERLAMBAT = Laba(0, TERAKHIR, omzet=54_000_000, hpp=29_500_000, beban=13_200_000, bukti="B")


def work_a_morning(office: Office, *, first_koperasi: int, umkm_id: int) -> None:
    """A late profit, a telephone number, an assessment looked through once more."""
    what = f"laba {TERAKHIR} dicatat"
    deed = _deed(office, "operator", time(9, 12), what, induk=f"umkm:{umkm_id}")
    LabaStore(office.db).save(deed, replace(_TERLAMBAT, umkm_id=umkm_id))
    store = KoperasiStore(office.db)
    found = store.get(first_koperasi)
    if found is not None:
        deed = _deed(office, "operator", time(9, 58), "koperasi diubah")
        store.save(deed, replace(found, telepon="080000000001"))
    _look_through(office, first_koperasi)


def _look_through(office: Office, first_koperasi: int) -> None:
    store = PenilaianStore(office.db)
    for koperasi_id in range(first_koperasi, bulk.next_id(office.db, "koperasi")):
        found = store.find(KunciLaporan(koperasi_id, Unit.KOPERASI, TERAKHIR))
        if found is not None and found.status is StatusPenilaian.DIPERIKSA:
            induk = f"koperasi:{koperasi_id}"
            deed = _deed(office, "verifikator", time(10, 42), "penilaian diperiksa", induk=induk)
            store.mark_checked(deed, found, deed.actor.petugas_id or 0)
            return


def _deed(office: Office, peran: str, moment: time, what: str, *, induk: str = "") -> Deed:
    nip = next(each.nip for each in PETUGAS_CONTOH if each.peran == peran)
    petugas = next(each for each in list_petugas(office) if each.nip == nip)
    actor = Actor(petugas.id, f"{petugas.nama} ({petugas.nip})", peran, office.actor.pc)
    return Deed(actor, datetime.combine(office.today, moment), what, induk)
