"""The working paper of one report: what is stored, what is suggested, last year beside it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date

from core.actions.office import Office
from core.actions.pedoman import CaraBacaAwal, first_readings, matched_ids
from core.actions.skor import PenulisSkor
from core.errors import AppError
from core.koperasi.bentuk_laporan import form_for
from core.koperasi.entri_kedua import KeadaanEntri, RingkasanEntriKedua, summary_of
from core.koperasi.kelayakan import FaktaKelayakan, Golongan, Kelayakan, assess
from core.koperasi.laporan import KunciLaporan, Laporan, Unit, last_year
from core.koperasi.penilaian import Jawaban, Penilaian
from core.koperasi.telaah import Isi, Telaah, appraise
from core.rules.bagan import JenisLaporan
from core.rules.pedoman import Pedoman
from core.rules.pilihan import Pilihan
from core.rules.usulan import Usulan, suggest
from core.storage.entri_kedua_store import EntriKeduaStore
from core.storage.laporan_store import LaporanStore
from core.storage.penilaian_daftar import BarisTahun, row_of
from core.storage.penilaian_store import PenilaianStore


@dataclass(frozen=True, slots=True)
class KertasKerja:
    """One report and its assessment as stored, with everything the editor shows beside them.

    `skor` are the totals as shown, by the id of their round.
    """

    kunci: KunciLaporan
    nama: str
    jenis: str
    pola: str
    kelayakan: Kelayakan
    usulan: Usulan
    laporan: Laporan
    lalu: Laporan | None
    penilaian: Penilaian
    jawaban_lalu: Mapping[str, Jawaban]
    putaran: tuple[Penilaian, ...]
    cara_baca: Mapping[str, CaraBacaAwal] = field(default_factory=dict)
    entri_kedua: RingkasanEntriKedua | None = None
    skor: Mapping[int, str] = field(default_factory=dict)

    @property
    def terkunci(self) -> bool:
        return self.penilaian.status.terkunci


def load_kertas_kerja(office: Office, kunci: KunciLaporan, batas: date) -> KertasKerja:
    """Read a working paper; an unstored report or assessment comes back empty with id 0.

    Raises `AppError` when the cooperative is gone.
    """
    row = row_of(office.db, kunci, batas)
    if row is None:
        raise AppError(
            "Koperasi atau unit ini tidak ada lagi dalam daftar.",
            hint="Pulihkan dari Tempat sampah di halaman Koperasi, lalu buka lagi.",
        )
    reports, assessments = LaporanStore(office.db), PenilaianStore(office.db)
    usulan = usulan_for(office, row, matched=matched_ids(office))
    readings = first_readings(office)
    rounds = tuple(assessments.rounds(kunci))
    penilaian = next(
        (one for one in rounds if one.status != "dibuka_kembali"),
        _new(kunci, usulan.pedoman_id or "", readings),
    )
    before, penulis = assessments.find(kunci.tahun_lalu), PenulisSkor(office)
    laporan = reports.find(kunci) or Laporan(kunci)
    finished = EntriKeduaStore(office.db).latest(penilaian.id, KeadaanEntri.SELESAI)
    same = before is not None and before.pedoman_id == penilaian.pedoman_id
    return KertasKerja(
        kunci=kunci,
        nama=row.nama,
        jenis=row.jenis,
        pola=row.pola,
        kelayakan=kelayakan_of(office, row, batas, office.pilihan),
        usulan=usulan,
        laporan=laporan,
        lalu=reports.find(kunci.tahun_lalu),
        penilaian=penilaian,
        jawaban_lalu=before.jawaban if before is not None and same else {},
        putaran=rounds,
        cara_baca=readings,
        entri_kedua=None if finished is None else summary_of(finished, laporan, penilaian),
        skor={one.id: penulis.show_penilaian(one) for one in rounds},
    )


def _new(kunci: KunciLaporan, pedoman_id: str, readings: Mapping[str, CaraBacaAwal]) -> Penilaian:
    """A new assessment begins with the readings that the office chose for all."""
    first = readings.get(pedoman_id)
    if first is None:
        return Penilaian(kunci, pedoman_id)
    return Penilaian(kunci, pedoman_id, varian=first.varian, alasan_varian=first.alasan)


def usulan_for(
    office: Office, row: BarisTahun, *, matched: Collection[str] = frozenset()
) -> Usulan:
    """The pedoman suggested for a unit in its book year; `matched` need no note about it."""
    return suggest(
        office.law,
        jenis=row.jenis,
        unit=row.kunci.unit,
        pola=row.pola,
        kuk=row.kuk,
        tahun_buku=row.kunci.tahun_buku,
        matched=matched,
    )


def kelayakan_of(office: Office, row: BarisTahun, batas: date, pilihan: Pilihan) -> Kelayakan:
    """Whether the unit may be assessed, with reasons."""
    return assess(
        FaktaKelayakan(
            keadaan=row.keadaan,
            tgl_badan_hukum=row.tgl_badan_hukum,
            tahun_buku=row.kunci.tahun_buku,
            batas=batas,
            rat_tanggal=row.rat_tanggal,
            rat_dilaporkan=row.rat_dilaporkan,
            wilayah_keanggotaan=row.wilayah_keanggotaan,
            pengawas=row.pengawas,
            golongan=Golongan(row.jenis, row.pola, row.kuk, punya_usp=row.kunci.unit is Unit.USP),
            kkmp=row.kkmp,
            laporan_lengkap=row.laporan_lengkap,
        ),
        pilihan,
        ada_pedoman=usulan_for(office, row).pedoman_id is not None,
    )


def pedoman_of(office: Office, penilaian: Penilaian) -> Pedoman | None:
    """The pedoman chosen; None while none is."""
    return office.law.pedoman.get(penilaian.pedoman_id)


def bentuk_of(office: Office, kertas: KertasKerja, penilaian: Penilaian) -> JenisLaporan:
    """Which form the report has under the pedoman chosen."""
    return form_for(kertas.jenis, kertas.kunci.unit, pedoman_of(office, penilaian))


def isi_of(laporan: Laporan, lalu: Laporan | None, penilaian: Penilaian) -> Isi:
    """What is stored, as the score is computed from it."""
    return Isi(
        kini=laporan.tahun_ini,
        lalu=last_year(laporan, lalu),
        jawaban=penilaian.jawaban,
        isian=penilaian.isian,
        varian=penilaian.varian,
        alasan=laporan.alasan,
        alasan_selisih=laporan.alasan_selisih,
    )


def appraise_stored(office: Office, kertas: KertasKerja) -> Telaah | None:
    """Judge a working paper as it is stored; None without a pedoman."""
    pedoman = pedoman_of(office, kertas.penilaian)
    if pedoman is None:
        return None
    return appraise(
        pedoman,
        office.law.bagan,
        isi_of(kertas.laporan, kertas.lalu, kertas.penilaian),
        kind=bentuk_of(office, kertas, kertas.penilaian),
    )
