"""A sound annex to print; each test changes only what it is about."""

from dataclasses import replace
from typing import Any

from core.naskah.model import (
    TABEL_CAPAIAN,
    BarisCapaian,
    BarisCascade,
    BarisIku,
    Bernomor,
    Capaian,
    Kepala,
    LampiranIku,
    Mode,
    Penandatangan,
    Periode,
    Rumus,
)

SASARAN = (
    "Meningkatkan penyelenggaraan urusan koperasi, usaha kecil dan menengah",
    "Meningkatkan kinerja kelembagaan dan usaha koperasi yang profesional dan akuntabel",
    "Meningkatkan wirausaha UMKM yang tangguh dan mandiri",
)
NAMA = (
    "Hasil penilaian akuntabilitas kinerja OPD oleh Inspektorat Kota (nilai SAKIP OPD)",
    "Persentase koperasi sehat dan cukup sehat",
    "Persentase UMKM yang meningkat labanya",
)
FORMULASI: tuple[Rumus | str, ...] = (
    "Nilai hasil evaluasi akuntabilitas kinerja instansi yang dikeluarkan oleh Inspektorat Kota",
    Rumus("Jumlah koperasi sehat dan cukup sehat", "Jumlah seluruh koperasi"),
    Rumus("Jumlah UMKM yang meningkat labanya", "Jumlah UMKM dalam pengawasan"),
)
PENJELASAN = (
    "Indikator ini untuk mengukur hasil penilaian akuntabilitas kinerja OPD",
    (
        "Indikator ini untuk mengukur apakah koperasi sehat telah diterapkan oleh seluruh koperasi "
        "yang telah terdaftar"
    ),
    (
        "Indikator ini untuk mengukur apakah UMKM dalam pengawasan telah meningkatkan labanya "
        "dalam satu tahun"
    ),
)
SUMBER = (
    "Inspektorat Kota CONTOH (laporan hasil evaluasi)",
    "Dinas Koperasi dan UKM Kota CONTOH",
    "Dinas Koperasi dan UKM Kota CONTOH",
)
FUNGSI = (
    "Perumusan kebijakan sesuai dengan lingkup tugasnya;",
    "Pelaksanaan kebijakan sesuai dengan lingkup tugasnya;",
    "Pelaksanaan fungsi lain sesuai dengan tugas dan fungsinya.",
)
CAPAIAN = (
    ("nilai", "72,00", "70,35", "97,71 %", "Sangat Tinggi", "LHE Nomor CONTOH/700, tahun 2024"),
    ("%", "20,00", "15,82", "79,10 %", "Tinggi", "50 dari 316 koperasi terdaftar, tahun buku 2024"),
    ("%", "45,00", "", "", "", "Realisasi belum ada: laba tahun 2025 belum masuk"),
)
ATURAN = (
    "Capaian = realisasi : target × 100 %, dihitung dari angka yang tercetak.",
    "Kategori: Sangat Tinggi mulai 91; Tinggi mulai 76; Sedang mulai 66; Rendah mulai 51.",
)
PEJABAT = Penandatangan(
    jabatan=("KEPALA DINAS KOPERASI DAN UKM", "KOTA CONTOH"),
    nama="NAMA PEJABAT (CONTOH)",
    pangkat="Pembina Utama Muda",
    nip="197001011995031001",
)


def baris(nomor: int, **changes: Any) -> BarisIku:
    """The IKU of this number; from the fourth on the three repeat under new sasaran."""
    which = (nomor - 1) % 3
    row = BarisIku(
        sasaran=Bernomor(nomor, SASARAN[which]),
        iku=Bernomor(nomor, NAMA[which]),
        formulasi=FORMULASI[which],
        penjelasan=PENJELASAN[which],
        sumber_data=SUMBER[which],
        periode="1 (satu) tahun",
    )
    return replace(row, **changes)


def capaian(rows: int = 3) -> Capaian:
    return Capaian(
        tahun=2025,
        baris=tuple(
            BarisCapaian(baris(nomor).iku, *CAPAIAN[(nomor - 1) % 3])
            for nomor in range(1, rows + 1)
        ),
        tabel=replace(TABEL_CAPAIAN, catatan=ATURAN),
    )


def lampiran(rows: int = 3, **changes: Any) -> LampiranIku:
    sound = LampiranIku(
        kepala=Kepala(
            keputusan="KEPUTUSAN KEPALA DINAS KOPERASI DAN UKM KOTA CONTOH",
            nomor="",
            tanggal=None,
            tentang="PERUBAHAN INDIKATOR KINERJA UTAMA (IKU) DINAS KOPERASI DAN UKM KOTA CONTOH "
            "TAHUN 2021-2026",
        ),
        instansi="DINAS KOPERASI DAN UKM",
        kota="KOTA CONTOH",
        periode=Periode(2021, 2026),
        tugas="Melaksanakan urusan pemerintahan berdasarkan peraturan perundang-undangan.",
        fungsi=FUNGSI,
        iku=tuple(baris(nomor) for nomor in range(1, rows + 1)),
        penandatangan=PEJABAT,
        mode=Mode.BASAH,
        cascade=tuple(
            BarisCascade(
                misi="Misi 4: Mengembangkan ekonomi daerah",
                tujuan="4.1 Meningkatnya pertumbuhan ekonomi",
                sasaran_rpjmd="4.1.1 Meningkatnya sektor unggulan daerah",
                sasaran_renstra=baris(nomor).sasaran,
                iku=baris(nomor).iku,
            )
            for nomor in range(2, rows + 1)
        ),
        paraf=("Sekretaris Dinas", "Kabid Kelembagaan dan Pengawasan"),
        kaki="Data CONTOH",
    )
    return replace(sound, **changes)
