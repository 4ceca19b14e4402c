"""Make the sample office: same seed, node and clock, so the same content every time."""

from datetime import datetime
from pathlib import Path

from core.actions.iku import renew_sums
from core.actions.office import Office, close_office, create_office, list_wilayah
from core.actions.progress import Progress
from core.contoh import indikator, rencana, tulis
from core.contoh.hari_kerja import work_a_morning
from core.contoh.izin import put_permits
from core.contoh.kantor import KANTOR_CONTOH, PENANDA_TANGAN, PETUGAS_CONTOH, hashed
from core.contoh.kegiatan import put_duties
from core.contoh.kinerja import put_cycle
from core.contoh.koperasi import KoperasiContoh, all_cooperatives
from core.contoh.laporan import Rak, books
from core.contoh.pemeriksaan import put_examinations
from core.contoh.penilaian import assess
from core.contoh.rencana import Rat, Rencana
from core.contoh.tahun import year_of
from core.kantor.model import Petugas
from core.koperasi.laporan import KunciLaporan, Unit
from core.koperasi.model import KoperasiTahun
from core.koperasi.penilaian import Penilaian
from core.storage import bulk
from core.storage.iku_store import IkuStore
from core.storage.journal import Actor
from core.storage.office_store import OfficeStore

NODE = 0xC0470
JAM = datetime(2026, 11, 20, 8, 5)  # noqa: DTZ001 - local time, as the office's own clock
PEMBUAT = Actor(None, "CONTOH", "", "CONTOH")


def build(path: Path, progress: Progress | None = None) -> Path:
    """Write a new sample office to `path` and close it.

    Raises `DatabaseRefusedError` when the file exists already or the place is unfit.
    """
    told = progress or Progress()
    office = create_office(path, KANTOR_CONTOH, node=NODE, clock=lambda: JAM, actor=PEMBUAT)
    try:
        with office.db.atomic():
            _put_people(office)
            first, first_umkm = (bulk.next_id(office.db, name) for name in ("koperasi", "umkm"))
            _put_cooperatives(office, told, first)
            umkm_id = tulis.put_businesses(office, list_wilayah(office))
            put_permits(office, range(first_umkm, bulk.next_id(office.db, "umkm")))
            put_duties(
                office,
                range(first, bulk.next_id(office.db, "koperasi")),
                range(first_umkm, bulk.next_id(office.db, "umkm")),
            )
            told.step(9, 10)
            _put_indicators(office)
            put_cycle(office)
            work_a_morning(office, first_koperasi=first, umkm_id=umkm_id)
            # the one moment that sqlite-utils takes from the PC's own clock
            office.db.execute("UPDATE _sqlite_migrations SET applied_at = ?", [JAM.isoformat(" ")])
        renew_sums(office)
    finally:
        close_office(office, copy=False)
    told.step(10, 10)
    return path


def _put_people(office: Office) -> None:
    store = OfficeStore(office.db)
    for each in PETUGAS_CONTOH:
        petugas = Petugas(0, each.nip, each.nama, each.jabatan, each.peran, aktif=True, versi=1)
        new_id = store.add_petugas(office.deed("data contoh: petugas"), petugas, hashed(each))
        if each.peran == "pejabat":
            signer = Actor(new_id, f"{each.nama} ({each.nip})", each.peran, PEMBUAT.pc)
    for person in PENANDA_TANGAN:
        store.save_penanda_tangan(office.deed("data contoh: penanda tangan"), person)
    office.actor = signer


def _put_cooperatives(office: Office, told: Progress, first: int) -> None:
    koperasi = all_cooperatives(list_wilayah(office))
    rak = Rak()
    made: list[tuple[Rencana, Penilaian]] = []
    years: list[KoperasiTahun] = []
    for place, tahun_buku in enumerate(rencana.TAHUN_BUKU):
        told.step(place, 10)
        rat = rencana.rat_of(koperasi, tahun_buku)
        made += [
            (plan, assess(office.law, rak, plan, first + plan.koperasi.nomor))
            for plan in (
                *rencana.assessments_of(koperasi, tahun_buku, rat),
                *rencana.waiting_of(koperasi, tahun_buku, rat),
            )
        ]
        for each in koperasi:
            kunci = KunciLaporan(first + each.nomor, Unit.KOPERASI, tahun_buku)
            held = rat.get(each.nomor)
            _shelve(rak, each, kunci, held)
            if held is not None or kunci in rak.reports:
                laporan = rak.reports.get(kunci)
                years.append(year_of(each, tahun_buku, held, laporan, office.law.bagan))
    tulis.put_cooperatives(office, koperasi, years)
    tulis.put_reports(office, rak, made)
    put_examinations(office, made)


def _shelve(rak: Rak, koperasi: KoperasiContoh, kunci: KunciLaporan, held: Rat | None) -> None:
    if kunci in rak.reports or koperasi.kkmp or held is None or held.dilaporkan is None:
        return
    if rencana.left_report(koperasi, kunci.tahun_buku):
        rak.put(koperasi, kunci, books(koperasi, Unit.KOPERASI, kunci.tahun_buku, koperasi.mutu))


def _put_indicators(office: Office) -> None:
    store = IkuStore(office.db)
    for nilai in indikator.sakip_scores(office.law.sakip):
        store.save_sakip(office.deed("data contoh: nilai SAKIP"), nilai)
    store.bulk_targets(office.deed("data contoh: target IKU"), indikator.targets())
