"""Sound working papers to print, from the two complete sample reports; plainly fictional."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from core.findings import Finding, Severity
from core.koperasi.bentuk_kuesioner import question_groups
from core.koperasi.bentuk_laporan import Baris, sections_for, total_of
from core.naskah.angka_laporan import (
    BagianAngka,
    BarisAngka,
    ButirTanya,
    JenisBaris,
    KelompokTanya,
)
from core.naskah.formulir import IsianFormulir, KelompokIsian, NaskahFormulir
from core.naskah.identitas_koperasi import IdentitasKoperasi
from core.naskah.keaslian import keaslian_of
from core.naskah.kertas_kerja import (
    AnggotaTim,
    Kunjungan,
    Langkah,
    NaskahKertasKerja,
    Pembukuan,
)
from core.naskah.kop import Kop
from core.naskah.tanda_tangan import BlokTanda
from core.rules.bagan import TAHUN_LALU
from core.rules.engine import score
from core.rules.masukan import Masukan
from core.rules.pedoman import Isian, Kuesioner, Pedoman
from core.rules.report import ScoreReport
from tests.core.rules.buku_acak import contoh, law

KOP = Kop(
    nama_pemda="PEMERINTAH KOTA CONTOH",
    nama_dinas="DINAS KOPERASI DAN USAHA KECIL MENENGAH",
    kota="Kota Contoh",
    alamat="Jl. Contoh Nomor 1",
)
KODE = "0123-4567-89AB-CDEF-0123"
TIM = (
    AnggotaTim(
        "CONTOH Sri Wahyuni, S.E.",
        "19800101 200501 2 001",
        "Penata Tingkat I",
        "Pengawas Koperasi",
        "Ketua tim",
    ),
    AnggotaTim(
        "CONTOH Budi Hartono", "19850202 201001 1 002", "Penata", "Pengawas Koperasi", "Anggota"
    ),
)
PEMERIKSA = (
    BlokTanda(
        judul="Pemeriksa,",
        jabatan=("Ketua tim",),
        nama=TIM[0].nama,
        pangkat=TIM[0].pangkat,
        nip="198001012005012001",
    ),
    BlokTanda(jabatan=("Anggota",), nama=TIM[1].nama, pangkat="Penata", nip="198502022010011002"),
)
PENGURUS = (
    BlokTanda(
        judul="Pengurus koperasi,",
        jabatan=("Ketua",),
        nama="CONTOH Andi Saputra",
        tempat_tanggal="Kota Contoh, 3 Maret 2026",
        luar=True,
    ),
)


def kind_of(pedoman: Pedoman) -> str:
    """The form of the sample report that this pedoman scores."""
    return "riil" if "riil" in pedoman.id else "ksp"


def books_for(pedoman: Pedoman) -> Masukan:
    """The sample figures, with each question of this pedoman answered, mostly yes."""
    base = contoh(kind_of(pedoman))
    answers = {
        each.kode: tuple(number % 3 > 0 for number in range(each.isi.jumlah_butir))
        for each in pedoman.komponen
        if isinstance(each.isi, Kuesioner)
    }
    entries = {each.kode: each.bobot / 2 for each in pedoman.komponen}
    return replace(base, jawaban=answers, isian=entries)


def bagian_of(kind: str, akun: Mapping[str, int | None]) -> tuple[BagianAngka, ...]:
    """The figures in the order and grouping of the form."""
    before = {kode.removesuffix(TAHUN_LALU): n for kode, n in akun.items() if TAHUN_LALU in kode}
    return tuple(
        BagianAngka(
            part.induk, part.judul, tuple(_baris(baris, akun, before) for baris in part.baris)
        )
        for part in sections_for(law().bagan, kind)
    )


def _baris(
    baris: Baris, akun: Mapping[str, int | None], before: Mapping[str, int | None]
) -> BarisAngka:
    if baris.jenis == "kepala":
        return BarisAngka(JenisBaris.KELOMPOK, baris.nama)
    if baris.jenis == "jumlah":
        kini, lalu = (total_of(law().bagan, baris.kode, amounts) for amounts in (akun, before))
        return BarisAngka(JenisBaris.JUMLAH, baris.nama, kini, lalu)
    assert baris.akun
    return BarisAngka(
        JenisBaris.AKUN, baris.nama, akun.get(baris.kode), before.get(baris.kode), baris.akun.satuan
    )


def tanya_of(pedoman: Pedoman) -> tuple[KelompokTanya, ...]:
    """The questions of a pedoman in their groups."""
    return tuple(
        KelompokTanya(
            group.judul,
            tuple(
                ButirTanya(each.kode, each.nama, tuple(one.teks for one in each.isi.butir))
                for each in group.komponen
                if isinstance(each.isi, Kuesioner)
            ),
        )
        for group in question_groups(pedoman)
    )


@cache
def report_of(pedoman_id: str) -> ScoreReport:
    pedoman = law().pedoman[pedoman_id]
    return score(pedoman, books_for(pedoman))


def kertas_kerja(
    pedoman_id: str = "juknis-15-2021-ksp", hasil: ScoreReport | None = None, **changes: Any
) -> NaskahKertasKerja:
    """A complete working paper under a pedoman; a test changes only what it is about."""
    pedoman = law().pedoman[pedoman_id]
    report = hasil or report_of(pedoman_id)
    sound = NaskahKertasKerja(
        kop=KOP,
        koperasi=IdentitasKoperasi(
            nama="CONTOH KSP Sejahtera Bersama",
            tahun_buku=2025,
            no_badan_hukum="000/BH/CONTOH/2010",
            tgl_badan_hukum=date(2010, 5, 4),
            alamat="Jl. Contoh Nomor 7",
            kelurahan="Contoh Sari",
            kecamatan="Contoh Utara",
            jenis="Simpan Pinjam",
            pola="Konvensional",
            kuk=3,
            rat_tanggal=date(2026, 2, 14),
            ketua="CONTOH Andi Saputra",
        ),
        tahun_kinerja=2026,
        tanggal=date(2026, 3, 3),
        hasil=report,
        keaslian=keaslian_of(report, belum_dicocokkan=True, kode=KODE, contoh="Data CONTOH"),
        bagian=bagian_of(kind_of(pedoman), books_for(pedoman).akun),
        tanya=tanya_of(pedoman),
        kunjungan=Kunjungan(
            nomor_surat_tugas="800/CONTOH/ST/2026",
            tanggal_surat_tugas=date(2026, 2, 20),
            mulai=date(2026, 3, 2),
            selesai=date(2026, 3, 3),
            tempat="Kantor koperasi",
            ditemui="CONTOH Andi Saputra (ketua), CONTOH Rina (bendahara)",
            tim=TIM,
        ),
        pembukuan=Pembukuan("SAK EP", True, "Wajar tanpa pengecualian", "KAP CONTOH"),
        catatan_data=(Finding("akun.kosong", "bank", "Bank belum diisi.", Severity.PERINGATAN),),
        alasan_selisih="Pembulatan Rp 500 pada penyusutan",
        langkah=(
            Langkah("Dimasukkan oleh", "CONTOH Operator", date(2026, 3, 3)),
            Langkah("Entri kedua oleh", "CONTOH Verifikator", date(2026, 3, 4), "2 selisih, cocok"),
            Langkah("Diperiksa oleh", "CONTOH Verifikator", date(2026, 3, 5)),
        ),
        tanda_pemeriksa=PEMERIKSA,
        tanda_lain=PENGURUS,
    )
    return replace(sound, **changes)


def formulir(pedoman_id: str = "juknis-15-2021-ksp", **changes: Any) -> NaskahFormulir:
    """The form for the same cooperative, filled with last year's figures."""
    pedoman = law().pedoman[pedoman_id]
    known = kertas_kerja(pedoman_id)
    entries = (
        KelompokIsian(
            aspek.nama,
            tuple(
                IsianFormulir(each.kode, each.nama, each.bobot)
                for each in aspek.komponen
                if isinstance(each.isi, Isian)
            ),
        )
        for aspek in pedoman.aspek
    )
    sound = NaskahFormulir(
        kop=KOP,
        pedoman=pedoman.judul,
        dasar=pedoman.dasar,
        tanggal=date(2026, 1, 2),
        bagian=known.bagian,
        koperasi=replace(known.koperasi, rat_tanggal=None),
        tahun_buku=2025,
        tanya=known.tanya,
        isian=tuple(each for each in entries if each.komponen),
        belum_dicocokkan=True,
        contoh="Data CONTOH",
    )
    return replace(sound, **changes)


def without_figures(bagian: tuple[BagianAngka, ...]) -> tuple[BagianAngka, ...]:
    """The lines alone, as for a cooperative that was never here."""
    return tuple(
        replace(part, baris=tuple(replace(baris, kini=None, lalu=None) for baris in part.baris))
        for part in bagian
    )
