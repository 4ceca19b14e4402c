"""Put the sample cooperatives and businesses into the office's tables, many at a time."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from core.actions.office import Office
from core.contoh import laba, umkm
from core.contoh.koperasi import KEMBAR, KoperasiContoh, Masa
from core.contoh.laporan import Rak
from core.contoh.rencana import Rencana
from core.kantor.model import Kelurahan
from core.koperasi.model import Keadaan, Koperasi, KoperasiTahun, StatusKoperasi
from core.koperasi.penilaian import AsalPenilaian, Penilaian, StatusPenilaian, Tanda
from core.storage import bulk
from core.storage.koperasi_store import KoperasiStore
from core.storage.laporan_store import LaporanStore
from core.storage.penilaian_store import PenilaianStore
from core.storage.umkm_bulk import UmkmLengkap, add_many

_DIBUKA = date(2026, 2, 17)
_FINAL_LAGI = date(2026, 3, 11)


def put_cooperatives(
    office: Office, koperasi: Sequence[KoperasiContoh], years: Iterable[KoperasiTahun]
) -> None:
    """Cooperatives with their dated status and their years."""
    KoperasiStore(office.db).bulk(
        office.deed("data contoh: koperasi"),
        [_koperasi(each) for each in koperasi],
        [_status(each, masa) for each in koperasi for masa in each.masa],
        years,
    )


def _status(each: KoperasiContoh, masa: Masa) -> StatusKoperasi:
    """Of a dissolution the basis is its decree."""
    if masa.status != Keadaan.DIBUBARKAN:
        return StatusKoperasi(Keadaan(masa.status), masa.sejak, masa.dasar, koperasi_id=each.nomor)
    return StatusKoperasi(
        Keadaan.DIBUBARKAN,
        masa.sejak,
        no_sk=masa.dasar,
        tgl_sk=masa.sejak,
        koperasi_id=each.nomor,
    )


def _koperasi(each: KoperasiContoh) -> Koperasi:
    return Koperasi(
        nama=each.nama,
        jenis=each.jenis.jenis,
        nik=each.nik,
        no_badan_hukum=each.no_badan_hukum,
        tgl_badan_hukum=each.berdiri,
        alasan_kembar="Nomor tertulis sama pada daftar lama (CONTOH)"
        if each.nomor in (KEMBAR - 1, KEMBAR)
        else "",
        alamat=f"Jl. Contoh No. {each.nomor % 140 + 1}",
        kelurahan=each.kelurahan,
        kelompok=each.jenis.kelompok,
        sektor=each.jenis.sektor,
        pola="Syariah" if each.jenis.syariah else "Konvensional",
        kuk=each.kuk,
        punya_usp=each.usp,
        kkmp=each.kkmp,
    )


def put_reports(office: Office, rak: Rak, made: Sequence[tuple[Rencana, Penilaian]]) -> None:
    """Reports, then the assessments that rest on them."""
    ids = LaporanStore(office.db).bulk(
        office.deed("data contoh: laporan tahunan"), rak.reports.values()
    )
    first = bulk.next_id(office.db, "penilaian")
    rows: list[Penilaian] = []
    for plan, found in made:
        computed = found.asal is AsalPenilaian.HITUNG
        linked = replace(found, laporan_id=ids[found.kunci] if computed else None)
        if not plan.dibuka_kembali:
            rows.append(linked)
            continue
        rows.append(
            replace(
                linked,
                status=StatusPenilaian.DIBUKA_KEMBALI,
                dibuka=Tanda(_DIBUKA),
                alasan_buka="Pemeriksaan ulang kuesioner (CONTOH)",
            )
        )
        rows.append(
            replace(linked, putaran=2, menggantikan=first + len(rows) - 1, final=Tanda(_FINAL_LAGI))
        )
    PenilaianStore(office.db).bulk(office.deed("data contoh: penilaian kesehatan"), rows)


def put_businesses(office: Office, places: Sequence[Kelurahan]) -> int:
    """Businesses with supervision periods and profits; returns the id of one without a report."""
    periods = umkm.supervised()
    profits = laba.all_profits(periods)
    ids = add_many(
        office.db,
        office.deed("data contoh: UMKM, pengawasan, laba"),
        (
            UmkmLengkap(
                umkm.business(number, places),
                umkm.periods_of(periods.get(number)),
                profits.of(number),
            )
            for number in range(umkm.JUMLAH)
        ),
    )
    silent = (
        number for number in range(umkm.JUMLAH) if number not in periods and not profits.of(number)
    )
    return ids[next(silent)]
