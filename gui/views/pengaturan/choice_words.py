"""What each choice means, what holds unless it is changed, and where that comes from."""

from dataclasses import dataclass

from core.rules.pola_nomor import POLA_TEGURAN


@dataclass(frozen=True, slots=True)
class Uraian:
    """Label, explanation, default and source of one choice."""

    judul: str
    arti: str
    bawaan: str
    sumber: str

    @property
    def kalimat(self) -> str:
        """Everything under the field, in one paragraph."""
        return f"{self.arti} Bawaan: {self.bawaan}. Sumber: {self.sumber}."


SUMBER_SK = "Keputusan IKU 2021"
SUMBER_SENDIRI = "ketentuan SIKU, belum ada naskah yang mengatur"
URAIAN = {
    "pisah_batas": Uraian(
        "Daftar ditutup per",
        "Koperasi dan UMKM dihitung sebagaimana keadaannya pada tanggal ini setiap tahun.",
        "31 Desember",
        SUMBER_SENDIRI,
    ),
    "tahun_data": Uraian(
        "Tahun data",
        "Tahun buku atau tahun laba yang dipakai untuk tahun kinerja T.",
        "menurut set IKU",
        "set IKU yang berlaku",
    ),
    "status_terdaftar": Uraian(
        "Dihitung terdaftar",
        "Status yang termasuk penyebut “seluruh koperasi yang telah terdaftar”. "
        "Yang dibubarkan tidak pernah dihitung.",
        "aktif, tidak aktif, usul bubar",
        SUMBER_SK,
    ),
    "sumber_predikat": Uraian(
        "Predikat diambil dari",
        "Satu predikat untuk satu koperasi, bila koperasi dan unit simpan pinjamnya dinilai.",
        "laporan koperasi lebih dahulu",
        SUMBER_SENDIRI,
    ),
    "tahun_sakip": Uraian(
        "Nilai SAKIP tahun T",
        "LHE mana yang dipakai sebagai realisasi tahun T.",
        "LHE yang terbit tahun T",
        SUMBER_SENDIRI,
    ),
    "capaian_dari": Uraian(
        "Capaian dihitung dari",
        "Dari angka tercetak, pembaca berkalkulator mendapat angka yang sama.",
        "target dan realisasi tercetak",
        SUMBER_SENDIRI,
    ),
    "skala_capaian": Uraian(
        "Skala kategori",
        "Sebutan capaian menurut batas bawahnya.",
        "Permendagri 54/2010 jo. 86/2017",
        "satu sumber; naskahnya belum terbaca",
    ),
    "batas_rat": Uraian(
        "Batas RAT",
        "RAT atas satu tahun buku yang diselenggarakan sesudah tanggal ini pada tahun berikutnya "
        "ditandai terlambat.",
        "30 Juni",
        "UU 25/1992 (enam bulan setelah tahun buku lampau); belum dicocokkan dengan naskahnya",
    ),
    "tahun_tanpa_rat": Uraian(
        "Diusulkan tidak aktif",
        "Setelah sekian tahun buku berturut-turut tanpa RAT yang dilaporkan, koperasi diusulkan "
        "tidak aktif. Usul tidak pernah berlaku sendiri: petugas yang menetapkannya.",
        "3 tahun",
        "keterangan Dinas 2022 dalam berita daring (tahun 2018: dua tahun)",
    ),
    "pola_teguran": Uraian(
        "Pola nomor teguran",
        "{urut} nomor urut (misalnya {urut:03} menjadi 007), {tahun} tahun surat, {tahun_buku} "
        "tahun sebelumnya. Kosong: nomor ditulis tangan. Masih dapat diubah saat mencetak.",
        POLA_TEGURAN,
        SUMBER_SENDIRI,
    ),
    "layak_wajib": Uraian(
        "Syarat layak dinilai",
        "Syarat yang tidak dicentang tidak ditanyakan. Laporan yang belum lengkap tetap tampak "
        "sebagai alasan dalam daftar Kesehatan; dicentang, koperasinya juga keluar dari daftar "
        "layak dinilai.",
        "semua, kecuali laporan",
        f"RAT dilaporkan: keterangan Dinas 2022 dalam berita daring; selebihnya {SUMBER_SENDIRI}",
    ),
    "layak_wilayah": Uraian(
        "Wilayah keanggotaan",
        "Koperasi yang menjadi binaan menurut wilayah keanggotaannya.",
        "semua wilayah",
        SUMBER_SENDIRI,
    ),
    "layak_pengawas": Uraian(
        "Pengawas",
        "Koperasi yang menjadi binaan menurut pengawasnya.",
        "semua pengawas",
        SUMBER_SENDIRI,
    ),
    "wajib_entri_kedua": Uraian(
        "Entri kedua",
        "Sebelum ditandai diperiksa atau ditetapkan final, petugas lain memasukkan lagi isian ini "
        "tanpa melihat yang pertama.",
        "tidak wajib",
        SUMBER_SENDIRI,
    ),
    "penentu_persen": Uraian(
        "Wajib diperiksa ulang",
        "Angka diperiksa ulang bila perubahan sampai sekian persen padanya mengubah predikat; "
        "angka kosong dan nol diukur terhadap angka yang lazim pada laporan itu.",
        "10 persen",
        SUMBER_SENDIRI,
    ),
    "pk_triwulan": Uraian(
        "Kolom Perjanjian Kinerja",
        "Kolom triwulan I sampai IV berisi target dan rencana anggaran kumulatif yang diisi "
        "kantor; yang tidak diisi dicetak sebagai garis pendek. Susunan kolom belum dicocokkan "
        "dengan naskah asli.",
        "target setahun saja",
        "kebiasaan, Permen PANRB 53/2014 dan pedoman kementerian lain",
    ),
    "kertas": Uraian(
        "Kertas",
        "Kertas yang dipilih lebih dahulu saat mencetak.",
        "F4 (215 × 330 mm)",
        "Permendagri 53/2011",
    ),
}
