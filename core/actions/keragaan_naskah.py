"""From a counted year to its paper: keragaan koperasi with the ministry's list, or rekap UMKM."""

from datetime import date

from core import tanggal
from core.actions.cetak_kesehatan_naskah import Naskah
from core.actions.cetak_kesehatan_tanda import Penerbit, dated, signers_of
from core.actions.keragaan import Keragaan, MintaKeragaan, load_keragaan
from core.actions.office import Office
from core.actions.rekap_umkm import Rekap, load_rekap
from core.koperasi.keragaan import TERCETAK, Lingkup
from core.koperasi.keragaan_ods import BarisOds
from core.naskah.keragaan import (
    BarisCetak,
    KolomCetak,
    LembarAngka,
    NaskahAngka,
    beside_rows,
    columns_of,
    rows_of,
    show_figure,
)
from core.rules.tabel_angka import Satuan, SatuanUang
from core.umkm.rekap import MintaRekap, shown_columns

KERAGAAN, REKAP_UMKM = "keragaan", "rekap-umkm"
_PEMERIKSAAN = (
    "Pemeriksaan: aktif + tidak aktif = jumlah; RAT ≤ aktif; laki-laki + perempuan = jumlah "
    "anggota; modal sendiri + modal luar = aset. Koperasi yang dibubarkan tidak dihitung."
)
_TANPA_TANGGAL = (
    "Daftar UMKM tidak mencatat tanggal masuk: banyaknya UMKM tahun sebelumnya dihitung dari "
    "daftar hari ini."
)
_PEMBULATAN = (
    "Setiap angka rupiah dibulatkan sendiri dari rupiah penuh; jumlahnya dapat berbeda satu dari "
    "jumlah angka yang tercetak. Angka dalam kurung = rugi atau berkurang."
)


def susun_keragaan(
    office: Office, penerbit: Penerbit, minta: MintaKeragaan, satuan: SatuanUang
) -> Naskah:
    """The table by what was asked, and the ministry's eleven rows after it."""
    found = load_keragaan(office, minta)
    lembar = (_keragaan(found, satuan), _ods(found, satuan))
    rujukan = f"tahun:{minta.tahun}:{minta.menurut}:{minta.lingkup}:{found.tahun_buku}:{satuan}"
    perihal = f"{minta.tahun} menurut {minta.menurut}, tahun buku {found.tahun_buku}"
    model = _naskah(office, penerbit, KERAGAAN, found.batas, lembar)
    return Naskah(KERAGAAN, model, perihal, found.tahun_buku, rujukan=rujukan)


def susun_rekap_umkm(
    office: Office, penerbit: Penerbit, minta: MintaRekap, satuan: SatuanUang
) -> Naskah:
    """The table by what was asked, with the rule of its size classes."""
    found = load_rekap(office, minta)
    whom = "binaan" if minta.binaan else "semua"
    perihal = f"{minta.tahun} menurut {minta.menurut}, {whom}"
    rujukan = f"tahun:{minta.tahun}:{minta.menurut}:{whom}:{satuan}"
    model = _naskah(office, penerbit, REKAP_UMKM, found.batas, (_umkm(found, satuan),))
    return Naskah(REKAP_UMKM, model, perihal, found.tahun_laba, rujukan=rujukan)


def _naskah(
    office: Office, penerbit: Penerbit, dokumen: str, batas: date, lembar: tuple[LembarAngka, ...]
) -> NaskahAngka:
    day = office.today
    tanda = signers_of(penerbit, dokumen, on=day)
    return NaskahAngka(
        instansi=penerbit.kantor.nama_dinas,
        kota=f"Kota {penerbit.kantor.kota}",
        keadaan=min(day, batas),
        lembar=lembar,
        contoh=penerbit.contoh,
        tanda=dated(tanda, penerbit.place_and(day)).baris,
    )


def _keragaan(found: Keragaan, satuan: SatuanUang) -> LembarAngka:
    tabel = found.tabel.only(TERCETAK)
    before = f"31 Des {found.batas_lalu.year}"
    if found.batas_lalu != tanggal.year_end(found.batas_lalu.year):
        before = tanggal.show_short(found.batas_lalu)
    lines = [_years(found)]
    if found.minta.lingkup is not Lingkup.SEMUA:
        lines.append(found.minta.lingkup.sebutan)
    return LembarAngka(
        judul=f"Keragaan koperasi menurut {found.minta.menurut.sebutan.lower()}",
        keterangan=tuple(lines),
        satuan=f"Modal, aset, volume usaha, dan SHU dalam {satuan.sebutan}",
        kepala=tabel.kepala,
        kolom=columns_of(tabel.kolom),
        baris=(
            *rows_of(tabel, satuan),
            *beside_rows(tabel, found.lalu.jumlah, satuan, judul_lalu=before),
        ),
        catatan=(*(one.message for one in found.temuan), _PEMERIKSAAN, _PEMBULATAN),
    )


def _years(found: Keragaan) -> str:
    """The day and the book year: both, on every paper."""
    return (
        f"Keadaan {tanggal.show(found.batas)}; RAT, anggota, karyawan, dan angka rupiah tahun "
        f"buku {found.tahun_buku}"
    )


def _ods(found: Keragaan, satuan: SatuanUang) -> LembarAngka:
    def cells(row: BarisOds) -> tuple[str, ...]:
        amounts = (row.lalu, row.kini, row.selisih)
        return tuple(show_figure(amount, row.satuan, satuan) for amount in amounts)

    return LembarAngka(
        judul="Ruang lingkup kinerja koperasi",
        keterangan=(_years(found),),
        satuan=f"Modal, volume usaha, dan SHU dalam {satuan.sebutan}",
        kepala="Uraian",
        kolom=(
            KolomCetak(tanggal.show(found.batas_lalu)),
            KolomCetak(tanggal.show(found.batas)),
            KolomCetak("Selisih"),
        ),
        baris=tuple(
            BarisCetak(f"{row.uraian} ({_unit(row.satuan, satuan)})", cells(row), f"{number}")
            for number, row in enumerate(found.ods, start=1)
        ),
        catatan=("Sertifikat NIK dihitung dari NIK koperasi yang tercatat.", _PEMBULATAN),
    )


def _unit(satuan: Satuan, uang: SatuanUang) -> str:
    return uang.sebutan if satuan is Satuan.RUPIAH else satuan.value


def _umkm(found: Rekap, satuan: SatuanUang) -> LembarAngka:
    tabel = found.tabel.only([one.kode for one in shown_columns(found.tabel, found.lalu)])
    whom = "UMKM dalam pengawasan" if found.minta.binaan else "Seluruh UMKM yang tercatat"
    rule = (
        f"Kelas usaha menurut {found.dasar_skala}: omzet setahun penuh, bila tidak ada modal usaha."
        if found.dasar_skala
        else "Tidak ada aturan kelas usaha untuk tahun ini."
    )
    return LembarAngka(
        judul=f"Rekapitulasi UMKM menurut {found.minta.menurut.sebutan.lower()}",
        keterangan=(
            f"{whom}, keadaan {tanggal.show(found.batas)}; omzet dan laba tahun {found.tahun_laba}",
        ),
        satuan=f"Omzet dan laba dalam {satuan.sebutan}",
        kepala=tabel.kepala,
        kolom=columns_of(tabel.kolom),
        baris=(
            *rows_of(tabel, satuan),
            *beside_rows(
                tabel, found.lalu.jumlah, satuan, judul_lalu=f"Tahun {found.minta.tahun - 1}"
            ),
        ),
        catatan=(rule, *_register_note(found), *(one.message for one in found.temuan), _PEMBULATAN),
    )


def _register_note(found: Rekap) -> tuple[str, ...]:
    if found.minta.binaan:
        return ()
    return (_TANPA_TANGGAL,)
