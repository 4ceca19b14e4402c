"""All that is stored about one examination, gathered once for its papers."""

from dataclasses import dataclass
from datetime import date

from core.actions.cetak_kesehatan_tanda import Penerbit
from core.actions.office import Office
from core.actions.pedoman import find_version, matching_of
from core.actions.penilaian_kerja import KertasKerja, isi_of, load_kertas_kerja, pedoman_of
from core.actions.tahun_buku import batas_of
from core.errors import AppError
from core.koperasi.bentuk_laporan import form_for
from core.koperasi.laporan import KunciLaporan, Unit
from core.koperasi.model import Koperasi, KoperasiTahun
from core.koperasi.pemeriksaan import AnggotaTim, Pemeriksaan, Penugasan
from core.koperasi.penilaian import AsalPenilaian, Penilaian, StatusPenilaian
from core.koperasi.telaah import Telaah, appraise
from core.naskah.identitas_koperasi import UNIT_USP, IdentitasKoperasi
from core.naskah.keaslian import Keaslian, keaslian_of
from core.naskah.kertas_kerja import AnggotaTim as AnggotaKertas
from core.naskah.kertas_kerja import Kunjungan
from core.rules.bagan import JenisLaporan
from core.rules.pedoman import Pedoman
from core.rules.report import ScoreReport
from core.storage.koperasi_store import KoperasiStore
from core.storage.pemeriksaan_store import PemeriksaanStore
from core.storage.penugasan_store import PenugasanStore


@dataclass(frozen=True, slots=True)
class Berkas:
    """One examination. `hasil` is the stored result of a final, else the score of the moment.

    `pedoman` is the version the result was made by; None when it is not there any more.
    """

    penerbit: Penerbit
    kertas: KertasKerja
    koperasi: Koperasi
    tahun: KoperasiTahun | None
    pemeriksaan: Pemeriksaan
    penugasan: Penugasan | None
    tim: tuple[AnggotaTim, ...]
    tahun_kinerja: int
    today: date
    pedoman: Pedoman | None
    bentuk: JenisLaporan
    telaah: Telaah | None
    belum_dicocokkan: bool

    @property
    def kunci(self) -> KunciLaporan:
        return self.kertas.kunci

    @property
    def penilaian(self) -> Penilaian:
        return self.kertas.penilaian

    @property
    def final(self) -> bool:
        return self.penilaian.status is StatusPenilaian.FINAL

    @property
    def hasil(self) -> ScoreReport | None:
        if self.final:
            return self.penilaian.hasil
        return self.telaah.report if self.telaah is not None else None

    @property
    def berpredikat(self) -> bool:
        """Whether the result may carry a predikat on paper."""
        return self.final or (self.telaah is not None and self.telaah.berpredikat)

    @property
    def tanggal(self) -> date:
        """The day of the result: when it was made final, today for a draft."""
        return self.penilaian.final.pada if self.final and self.penilaian.final.pada else self.today

    @property
    def identitas(self) -> IdentitasKoperasi:
        koperasi, place = self.koperasi, self.penerbit.wilayah.get(self.koperasi.kelurahan or "")
        return IdentitasKoperasi(
            nama=koperasi.nama,
            tahun_buku=self.kunci.tahun_buku,
            unit=UNIT_USP if self.kunci.unit is Unit.USP else "",
            no_badan_hukum=koperasi.no_badan_hukum,
            tgl_badan_hukum=koperasi.tgl_badan_hukum,
            nik=koperasi.nik or "",
            alamat=koperasi.alamat,
            kelurahan=place.kelurahan if place else "",
            kecamatan=place.kecamatan if place else "",
            jenis=koperasi.jenis,
            pola=koperasi.pola,
            kuk=koperasi.kuk,
            rat_tanggal=self.tahun.rat_tanggal if self.tahun else None,
            ketua=koperasi.ketua,
            telepon=koperasi.telepon,
        )

    @property
    def kunjungan(self) -> Kunjungan:
        tugas, record = self.penugasan, self.pemeriksaan
        return Kunjungan(
            nomor_surat_tugas=tugas.nomor if tugas else "",
            tanggal_surat_tugas=tugas.tanggal if tugas else None,
            mulai=record.kunjungan_mulai,
            selesai=record.kunjungan_selesai,
            tempat=record.tempat,
            ditemui=record.ditemui,
            tim=tuple(
                AnggotaKertas(one.nama, one.nip, one.pangkat, one.jabatan, one.peran.sebutan)
                for one in self.tim
            ),
        )

    def keaslian(self, report: ScoreReport) -> Keaslian:
        """The foot of a paper; its code is put in when it is printed."""
        return keaslian_of(
            report, belum_dicocokkan=self.belum_dicocokkan, contoh=self.penerbit.contoh
        )


def load_berkas(office: Office, penerbit: Penerbit, kunci: KunciLaporan, tahun: int) -> Berkas:
    """Read it; raises `AppError` when the cooperative is gone or was never assessed."""
    kertas = load_kertas_kerja(office, kunci, batas_of(office, tahun))
    koperasi = KoperasiStore(office.db).get(kunci.koperasi_id)
    if koperasi is None:
        raise AppError("Koperasi ini tidak ada lagi.", hint="Muat ulang daftar.")
    years = KoperasiStore(office.db).years(kunci.koperasi_id)
    record = PemeriksaanStore(office.db).find(kunci) or Pemeriksaan(kunci)
    tugas, tim = _assignment(office, record)
    pedoman = _version(office, kertas.penilaian)
    bentuk = form_for(kertas.jenis, kunci.unit, pedoman or pedoman_of(office, kertas.penilaian))
    telaah = None
    if pedoman is not None and kertas.penilaian.asal is AsalPenilaian.HITUNG:
        isi = isi_of(kertas.laporan, kertas.lalu, kertas.penilaian)
        telaah = appraise(pedoman, office.law.bagan, isi, kind=bentuk)
    report = kertas.penilaian.hasil or (telaah.report if telaah else None)
    return Berkas(
        penerbit=penerbit,
        kertas=kertas,
        koperasi=koperasi,
        tahun=next((one for one in years if one.tahun_buku == kunci.tahun_buku), None),
        pemeriksaan=record,
        penugasan=tugas,
        tim=tim,
        tahun_kinerja=tahun,
        today=office.today,
        pedoman=pedoman,
        bentuk=bentuk,
        telaah=telaah,
        belum_dicocokkan=report is not None and not matching_of(office, report).sudah,
    )


def _assignment(
    office: Office, record: Pemeriksaan
) -> tuple[Penugasan | None, tuple[AnggotaTim, ...]]:
    if record.penugasan_id is None:
        return None, ()
    store = PenugasanStore(office.db)
    return store.get(record.penugasan_id), tuple(store.team_of(record.penugasan_id))


def _version(office: Office, penilaian: Penilaian) -> Pedoman | None:
    """What a final was made by; what is in force for a draft."""
    if penilaian.hasil is not None:
        return find_version(office, penilaian.hasil.pedoman_id, penilaian.hasil.pedoman_hash)
    return pedoman_of(office, penilaian)
