"""What each choice about examinations means, its default, and where the default comes from."""

from core.koperasi.pemeriksaan_sanksi import shipped_steps
from core.rules.pola_nomor import POLA_BAWAAN
from gui.views.pengaturan.choice_words import SUMBER_SENDIRI, Uraian

_UMUM = "pengetahuan umum tentang pemeriksaan koperasi, belum bersumber"
URAIAN = {
    "pemeriksa_minimal": Uraian(
        "Pemeriksa paling sedikit",
        "Ketua dan anggota tim dihitung; penanggung jawab tidak. Surat tugas dengan pemeriksa "
        "yang kurang dapat disimpan, tetapi belum dapat dicetak dan hasilnya belum dapat final.",
        "2 orang",
        _UMUM,
    ),
    "wajib_surat_tugas": Uraian(
        "Final wajib bersurat tugas",
        "Bila ya, hasil baru dapat ditetapkan final setelah koperasinya masuk surat tugas.",
        "tidak",
        SUMBER_SENDIRI,
    ),
    "predikat_sertifikat": Uraian(
        "Predikat terendah bersertifikat",
        "Nomor sertifikat hanya diberikan kepada hasil final dengan predikat ini atau lebih baik.",
        "dua predikat teratas",
        SUMBER_SENDIRI,
    ),
    "pola_sertifikat": Uraian(
        "Pola nomor sertifikat",
        "{urut} nomor urut (misalnya {urut:03} menjadi 007), {tahun} tahun sertifikat, "
        "{tahun_buku} tahun buku. Nomor yang diusulkan masih dapat diubah.",
        POLA_BAWAAN,
        SUMBER_SENDIRI,
    ),
    "langkah_sanksi": Uraian(
        "Langkah sanksi",
        "Satu langkah satu baris, dari yang paling ringan. Kosongkan untuk kembali ke bawaan; "
        "sanksi yang sudah dicatat tidak ikut berubah.",
        ", ".join(shipped_steps().sebutan),
        shipped_steps().sumber,
    ),
}
