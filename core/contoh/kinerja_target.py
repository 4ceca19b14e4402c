"""Targets of the period, quarters and action plans of the sample office; all marked CONTOH."""

from core.actions.office import Office
from core.contoh.kantor import PETUGAS_CONTOH
from core.storage import bulk

_AWAL = {
    "nilai_sakip": ("60.5", "74"),
    "koperasi_sehat": ("13.5", "18"),
    "umkm_laba_meningkat": ("33", "47"),
}
_DASAR = "Renstra CONTOH 2021-2026, tabel T-C.27"
_DIUBAH = (2025, "koperasi_sehat", "22", "20")
_ALASAN = "Penyebut bertambah oleh koperasi kelurahan baru (CONTOH)"
_TARGET = {
    2025: {"koperasi_sehat": ("5", "10", "15", "20")},
    2026: {"koperasi_sehat": ("4", "9", "13", "18")},
}
_REALISASI = {2025: ("0", "6.08", "11.36", "15.82")}
_KENDALA = (
    ("RAT belum dilaporkan sebagian koperasi (CONTOH)", "Kunjungan dan surat teguran (CONTOH)"),
    ("", ""),
    ("Kertas kerja menunggu klarifikasi pengurus (CONTOH)", "Pendampingan (CONTOH)"),
    ("", ""),
)
_LANGKAH = {
    "nilai_sakip": ("Menyiapkan bukti evaluasi SAKIP", "Sekretariat"),
    "koperasi_sehat": ("Memeriksa kesehatan koperasi yang sudah RAT", "Bidang Kelembagaan"),
    "umkm_laba_meningkat": ("Mengumpulkan laporan laba UMKM binaan", "Bidang Usaha Mikro"),
}
_JADWAL = ("Januari\u2013Maret", "April\u2013Juni", "Juli\u2013September", "Oktober\u2013Desember")


def put(office: Office) -> int:
    """Baselines, one changed target, quarters of 2025 and 2026, action plans; how many records."""
    db = office.db
    periode = [(2021, 2026, iku, 2020, awal, akhir, _DASAR) for iku, (awal, akhir) in _AWAL.items()]
    columns = ("sejak", "sampai", "iku", "awal_tahun", "awal_nilai", "akhir_nilai", "dasar")
    bulk.fill(db, "target_periode", columns, periode)
    tahun, iku, before, after = _DIUBAH
    oleh = next(one.nama for one in PETUGAS_CONTOH if one.peran == "pejabat")
    change = (tahun, iku, "perubahan", before, after, f"{tahun}-10-13", _ALASAN,
              f"{tahun}-10-13T09:30:00", oleh)  # fmt: skip
    names = ("tahun", "iku", "jenis", "sebelum", "nilai", "tanggal", "alasan", "pada", "oleh")
    bulk.fill(db, "target_riwayat", names, [change])
    quarters = list(_quarters())
    bulk.fill(
        db,
        "triwulan_iku",
        ("tahun", "iku", "triwulan", "target", "realisasi", "catatan", "kendala",
         "tindak_lanjut", "penanggung_jawab"),
        quarters,
    )  # fmt: skip
    steps = [
        (year, kode, place, f"{words} (CONTOH)", person, _JADWAL[place - 1])
        for year in _TARGET
        for kode, (words, person) in _LANGKAH.items()
        for place in range(1, 5)
    ]
    fields = ("tahun", "iku", "triwulan", "langkah", "penanggung_jawab", "jadwal")
    bulk.fill(db, "rencana_aksi", fields, steps)
    return len(periode) + 1 + len(quarters) + len(steps)


def _quarters() -> "list[tuple[object, ...]]":
    found: list[tuple[object, ...]] = []
    for year, targets in _TARGET.items():
        for iku, four in targets.items():
            reached = _REALISASI.get(year, ("", "", "", ""))
            for place, (target, figure, (kendala, lanjut)) in enumerate(
                zip(four, reached, _KENDALA, strict=True), start=1
            ):
                note = "Dari penilaian final pada akhir triwulan (CONTOH)" if figure else ""
                found.append((year, iku, place, target, figure, note,
                              kendala if figure else "", lanjut if figure else "",
                              "Bidang Kelembagaan dan Pengawasan"))  # fmt: skip
    return found
