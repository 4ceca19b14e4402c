"""The whole LKjIP as a draft: what the records know, and a marked sentence where they do not."""

from collections.abc import Iterator
from datetime import date

from core import nip
from core.actions.cetak_kesehatan_tanda import load_penerbit, signers_of
from core.actions.iku import load_tahun
from core.actions.lkjip_rencana import plan
from core.actions.lkjip_tabel import NA
from core.actions.office import Office
from core.iku.model import TahunIku
from core.naskah.lkjip import LKJIP, Bagian, DrafLkjip, NaskahLkjip
from core.naskah.tanda_tangan import BlokTanda

SISTEMATIKA = (
    "Bab I Pendahuluan; Bab II Perencanaan Kinerja; Bab III Akuntabilitas Kinerja; Bab IV Penutup."
)


def draft_of(
    office: Office, naskah: NaskahLkjip, set_iku: str = "", *, hari: date | None = None
) -> DrafLkjip:
    """Everything around Bab III, which is that of the paper; signed on `hari` where it is known."""
    penerbit = load_penerbit(office)
    whose, year = f"{naskah.instansi} {naskah.kota}", naskah.tahun
    tanda = signers_of(penerbit, LKJIP, on=hari or office.today).pejabat
    return DrafLkjip(
        instansi=naskah.instansi,
        kota=naskah.kota,
        pemerintah=penerbit.kantor.nama_pemda,
        tahun=year,
        tempat_tanggal=penerbit.place_and(hari),
        kepala=tuple(line for one in tanda[-1:] for line in _signer(one)),
        depan=tuple(_front(whose, load_tahun(office, year, set_iku), naskah)),
        bab=(
            *_opening(whose, year),
            *plan(office, year, set_iku),
            *naskah.bagian,
            *_closing(whose, naskah),
        ),
        contoh=naskah.contoh,
    )


def _signer(one: BlokTanda) -> Iterator[str]:
    yield from (*one.jabatan, "", "", "", one.nama or "." * 30)
    yield from filter(None, (one.pangkat, f"NIP {nip.show(one.nip)}" if one.nip else ""))


def _front(whose: str, year: TahunIku, naskah: NaskahLkjip) -> Iterator[Bagian]:
    told = (
        f"Laporan Kinerja Instansi Pemerintah {whose} Tahun {year.tahun} disusun sebagai "
        "pertanggungjawaban atas kinerja yang diperjanjikan pada tahun itu."
    )
    yield Bagian(
        1,
        "KATA PENGANTAR",
        (told,),
        isian=("Ucapan terima kasih dan harapan Kepala Dinas.",),
    )
    yield Bagian(1, "IKHTISAR EKSEKUTIF", tuple(_summary(year, naskah)))


def _summary(year: TahunIku, naskah: NaskahLkjip) -> Iterator[str]:
    """The figures of the tables in sentences: the same text cells, told one by one."""
    yield f"Kinerja tahun {year.tahun} diukur dengan {len(year.iku)} Indikator Kinerja Utama:"
    for row in naskah.tabel[0].baris:
        _number, nama, satuan, target, realisasi, capaian, kategori = row
        yield (
            f"{nama} ({satuan}): target {target}, realisasi {realisasi}, capaian {capaian} %, "
            f"kategori {kategori}."
        )
    money = naskah.tabel[-1]
    if money.berjumlah and NA not in money.baris[-1]:
        _blank, _word, budget, spent, share = money.baris[-1]
        yield f"Anggaran Rp{budget}, realisasi Rp{spent} ({share} %)."


def _opening(whose: str, year: int) -> Iterator[Bagian]:
    told = (
        f"Setiap tahun {whose} melaporkan kinerjanya. Laporan ini memuat kinerja tahun {year}, "
        "dibandingkan dengan targetnya dan dengan tahun-tahun sebelumnya."
    )
    yield Bagian(1, "BAB I PENDAHULUAN")
    yield Bagian(
        2,
        "A. Latar Belakang",
        (told,),
        isian=("Dasar hukum penyusunan laporan.",),
    )
    yield Bagian(
        2,
        "B. Tugas, Fungsi, dan Susunan Organisasi",
        isian=("Tugas, fungsi, susunan organisasi, dan jumlah pegawai.",),
    )
    yield Bagian(2, "C. Isu Strategis", isian=("Isu strategis yang dihadapi pada tahun laporan.",))
    yield Bagian(2, "D. Sistematika", (SISTEMATIKA,))


def _closing(whose: str, naskah: NaskahLkjip) -> Iterator[Bagian]:
    told = (
        f"Demikian Laporan Kinerja {whose} Tahun {naskah.tahun}. Capaian setiap indikator dan "
        "penyebabnya diuraikan dalam Bab III."
    )
    yield Bagian(
        1,
        "BAB IV PENUTUP",
        (told,),
        isian=("Simpulan dan langkah perbaikan pada tahun berikutnya.",),
    )
