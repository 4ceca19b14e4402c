"""From the records to the recapitulation of a year."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from core import tanggal
from core.actions.cetak_kesehatan_naskah import Naskah
from core.actions.cetak_kesehatan_tanda import (
    Penerbit,
    dated,
    examiners,
    signers_of,
)
from core.actions.office import Office
from core.actions.pedoman import matching_of
from core.actions.skor import PenulisSkor
from core.actions.tahun_buku import batas_of, tahun_buku_for
from core.errors import PrintRefusedError
from core.koperasi.laporan import KunciLaporan, Unit
from core.koperasi.pemeriksaan import AnggotaTim
from core.koperasi.penilaian import AsalPenilaian
from core.koperasi.sumber_predikat import counted_once
from core.naskah.identitas_koperasi import UNIT_USP
from core.naskah.rekap_kesehatan import BarisRekap, NaskahRekap
from core.storage.pemeriksaan_store import PemeriksaanStore
from core.storage.penilaian_daftar import BarisTahun, rows_of_year
from core.storage.penilaian_store import PenilaianStore
from core.storage.penugasan_store import PenugasanStore
from core.storage.rekap_kesehatan import HasilTahun, finals_at

REKAP = "rekap-kesehatan"


@dataclass(frozen=True, slots=True)
class _Sumber:
    """What the rows are made of, read once for the year."""

    tim: Mapping[KunciLaporan, Sequence[AnggotaTim]]
    final: Mapping[KunciLaporan, HasilTahun]
    kecamatan: Mapping[str, str]
    dihitung: frozenset[KunciLaporan]
    skor: PenulisSkor

    def limit_above(self, row: BarisTahun) -> Fraction | None:
        """The limit of the next better predikat, where there is one."""
        limits = self.skor.batas(row.pedoman_id, row.pedoman_sidik)
        return min(
            (each for each in limits if row.total is not None and each > row.total), default=None
        )


def susun_rekap(
    office: Office,
    penerbit: Penerbit,
    tahun: int,
    *,
    hanya: frozenset[KunciLaporan] = frozenset(),
    saringan: tuple[str, ...] = (),
) -> Naskah:
    """Every result of the year that was final at its cut-off, or of those named.

    Raises `PrintRefusedError` without any.
    """
    tahun_buku, batas = tahun_buku_for(office, tahun), batas_of(office, tahun)
    final = finals_at(office.db, tahun_buku, batas)
    rows = [
        _as_it_stood(row, final[row.kunci])
        for row in rows_of_year(office.db, tahun_buku, batas)
        if row.kunci in final and (not hanya or row.kunci in hanya)
    ]
    if not rows:
        raise PrintRefusedError(
            f"Belum ada hasil final tahun buku {tahun_buku} sampai {tanggal.show(batas)}.",
            hint="Tetapkan penilaian final di halaman Kesehatan, lalu cetak rekapitulasi.",
        )
    sumber = _read(office, penerbit, tahun_buku, rows, final)
    used = _used(office, rows)
    day = office.today
    tanda = signers_of(penerbit, REKAP, on=day)
    model = NaskahRekap(
        instansi=penerbit.kantor.nama_dinas,
        kota=f"Kota {penerbit.kantor.kota}",
        tahun_buku=tahun_buku,
        tahun_kinerja=tahun,
        keadaan=min(day, batas),
        baris=tuple(_row(row, sumber) for row in rows),
        predikat=tuple(sorted(used.predikat, key=lambda name: (used.predikat[name], name))),
        kecamatan=tuple(dict.fromkeys(sumber.kecamatan.values())),
        saringan=saringan,
        pedoman=used.judul,
        belum_dicocokkan=used.belum_dicocokkan,
        contoh=penerbit.contoh,
        tanda=dated(tanda, penerbit.place_and(day)).baris,
    )
    perihal = f"tahun buku {tahun_buku}, {len(rows)} hasil"
    return Naskah(REKAP, model, perihal, tahun_buku, rujukan=f"tahun:{tahun}")


def _as_it_stood(row: BarisTahun, hasil: HasilTahun) -> BarisTahun:
    """The unit with the result that was final on the day, whatever came after."""
    return replace(
        row,
        penilaian_id=hasil.penilaian_id,
        asal=hasil.asal,
        pedoman_id=hasil.pedoman_id,
        pedoman_sidik=hasil.pedoman_sidik,
        total=hasil.total,
        predikat=hasil.predikat,
        predikat_urut=hasil.predikat_urut,
    )


def _read(
    office: Office,
    penerbit: Penerbit,
    tahun_buku: int,
    rows: Iterable[BarisTahun],
    final: Mapping[KunciLaporan, HasilTahun],
) -> _Sumber:
    teams = PenugasanStore(office.db).teams_of_year(tahun_buku)
    records = PemeriksaanStore(office.db).list_of_year(tahun_buku)
    return _Sumber(
        tim={kunci: teams.get(record.penugasan_id or 0, []) for kunci, record in records.items()},
        final=final,
        kecamatan={place.kode_kecamatan: place.kecamatan for place in penerbit.wilayah.values()},
        dihitung=counted_once((row.kunci for row in rows), office.pilihan.sumber_predikat),
        skor=PenulisSkor(office),
    )


def _row(row: BarisTahun, sumber: _Sumber) -> BarisRekap:
    final = sumber.final[row.kunci]
    names = [one.nama for one in examiners(tuple(sumber.tim.get(row.kunci, ())))]
    return BarisRekap(
        nama=row.nama,
        kecamatan=sumber.kecamatan.get(row.kode_kecamatan, ""),
        jenis=row.jenis,
        unit=UNIT_USP if row.kunci.unit is Unit.USP else "",
        rat_tanggal=row.rat_tanggal,
        skor=row.total,
        predikat=row.predikat,
        pemeriksa=", ".join(names) or final.diperiksa_oleh,
        tanggal=final.pada,
        terdahulu=row.asal is AsalPenilaian.TERDAHULU,
        dihitung=row.kunci in sumber.dihitung,
        batas=sumber.limit_above(row),
    )


@dataclass(frozen=True, slots=True)
class _Terpakai:
    """The pedoman applied: titles, predikat by place, whether all are matched."""

    judul: tuple[str, ...]
    predikat: Mapping[str, int]
    belum_dicocokkan: bool


def _used(office: Office, rows: Iterable[BarisTahun]) -> _Terpakai:
    store = PenilaianStore(office.db)
    titles: dict[str, str] = {}
    places: dict[str, int] = {}
    unmatched = False
    for row in rows:
        places.setdefault(row.predikat, row.predikat_urut or 0)
        found = None if row.pedoman_id in titles else store.get(row.penilaian_id or 0)
        if found is not None and found.hasil is not None:
            titles[row.pedoman_id] = found.hasil.judul
            places |= {each.nama: each.urut for each in found.hasil.skala}
            unmatched = unmatched or not matching_of(office, found.hasil).sudah
    return _Terpakai(tuple(titles.values()), places, unmatched)
