"""The kinds of record that can lie in Tempat sampah: their words, and whose they are."""

from dataclasses import dataclass

_TAHUN = "'tahun buku ' || r.tahun_buku"
_UNIT = "CASE r.unit WHEN 'usp' THEN ', unit simpan pinjam' ELSE '' END"


@dataclass(frozen=True, slots=True)
class Induk:
    """The record that owns others: how it is joined as `o` to its row `r`."""

    jenis: str
    gabung: str
    nama: str = "o.nama"


@dataclass(frozen=True, slots=True)
class JenisSampah:
    """`nama` is SQL over the row `r`, `hari` a date after it, `cari` more to find it by."""

    tabel: str
    sebutan: str
    nama: str
    induk: Induk | None = None
    hari: str = "NULL"
    cari: str = "''"


_KOPERASI = Induk("koperasi", "JOIN koperasi o ON o.id = r.koperasi_id")
_UMKM = Induk("umkm", "JOIN umkm o ON o.id = r.umkm_id")
_KEGIATAN = Induk("kegiatan", "JOIN kegiatan o ON o.id = r.kegiatan_id", "o.judul")
_TUGAS = Induk(
    "penugasan",
    "JOIN penugasan o ON o.id = r.penugasan_id",
    "'Surat tugas ' || coalesce(nullif(o.nomor, ''), 'tanpa nomor')",
)
_EXAMINED = Induk(
    "koperasi",
    "JOIN pemeriksaan m ON m.id = r.pemeriksaan_id JOIN koperasi o ON o.id = m.koperasi_id",
)
_REPORTED = Induk(
    "koperasi",
    "JOIN laporan_keuangan m ON m.id = r.laporan_id JOIN koperasi o ON o.id = m.koperasi_id",
)
_SAKIP = Induk(
    "nilai_sakip",
    "JOIN nilai_sakip o ON o.id = r.nilai_id",
    "'Nilai SAKIP tahun dinilai ' || o.tahun_dinilai",
)
_REKOMENDASI_SAKIP = Induk(
    "rekomendasi_sakip",
    "JOIN rekomendasi_sakip o ON o.id = r.rekomendasi_id",
    "'Rekomendasi LHE nomor ' || o.nomor",
)
_PROGRAM = Induk("program", "LEFT JOIN program o ON o.id = r.induk", "coalesce(o.nama, '')")

JENIS = {
    one.tabel: one
    for one in (
        JenisSampah(
            "koperasi",
            "Koperasi",
            "r.nama",
            cari="coalesce(r.nik, '') || ' ' || r.no_badan_hukum",
        ),
        JenisSampah(
            "umkm",
            "UMKM",
            "r.nama",
            cari="r.pemilik || ' ' || coalesce(r.nik, '') || ' ' || coalesce(r.nib, '')",
        ),
        JenisSampah("kegiatan", "Kegiatan", "r.judul || ','", hari="r.tanggal"),
        JenisSampah(
            "penugasan",
            "Surat tugas",
            f"coalesce(nullif(r.nomor, ''), 'Tanpa nomor') || ', ' || {_TAHUN}",
        ),
        JenisSampah("laporan_keuangan", "Laporan keuangan", f"{_TAHUN} || {_UNIT}", _KOPERASI),
        JenisSampah("penilaian", "Penilaian", f"{_TAHUN} || {_UNIT}", _KOPERASI),
        JenisSampah("pemeriksaan", "Pemeriksaan", f"{_TAHUN} || {_UNIT}", _KOPERASI),
        JenisSampah("skor_tercetak", "Skor tercetak", f"{_TAHUN} || {_UNIT}", _KOPERASI),
        JenisSampah("permintaan", "Permintaan data", "r.uraian", _EXAMINED),
        JenisSampah("rekomendasi", "Rekomendasi", "r.uraian", _EXAMINED),
        JenisSampah("sanksi", "Sanksi", "r.sebutan", _EXAMINED),
        JenisSampah("pengembalian", "Pengembalian laporan", "r.alasan", _REPORTED),
        JenisSampah(
            "status_koperasi",
            "Status",
            """CASE r.status WHEN 'aktif' THEN 'Aktif' WHEN 'tidak_aktif' THEN 'Tidak aktif'
              WHEN 'usul_bubar' THEN 'Usul bubar' ELSE 'Dibubarkan' END
              || CASE WHEN r.sejak IS NULL THEN '' ELSE ' sejak' END""",
            _KOPERASI,
            hari="r.sejak",
        ),
        JenisSampah("koperasi_tahun", "Data tahunan", _TAHUN, _KOPERASI),
        JenisSampah(
            "pengurus", "Pengurus", "r.nama || ', ' || replace(r.jabatan, '_', ' ')", _KOPERASI
        ),
        JenisSampah(
            "legalitas",
            "Izin dan kantor",
            """CASE r.jenis WHEN 'pad' THEN 'PAD' WHEN 'izin_usaha' THEN 'Izin usaha'
              WHEN 'cabang' THEN 'Kantor cabang' WHEN 'cabang_pembantu'
              THEN 'Kantor cabang pembantu' ELSE 'Kantor kas' END || ' ' || r.nomor""",
            _KOPERASI,
        ),
        JenisSampah("lampiran", "Lampiran", "r.nama_berkas", _KOPERASI),
        JenisSampah(
            "teguran",
            "Surat teguran",
            "'ke-' || r.langkah || ', ' || coalesce(nullif(r.nomor, ''), 'tanpa nomor')",
            _KOPERASI,
            hari="r.tanggal",
        ),
        JenisSampah("pengawasan", "Masa pengawasan", "'mulai'", _UMKM, hari="r.sejak"),
        JenisSampah("laba", "Laba", "'tahun ' || r.tahun", _UMKM),
        JenisSampah("izin_umkm", "Izin UMKM", "r.jenis || ' ' || r.nomor", _UMKM),
        JenisSampah(
            "peserta_kegiatan",
            "Peserta kegiatan",
            """coalesce((SELECT k.nama FROM koperasi k WHERE k.id = r.koperasi_id),
              (SELECT u.nama FROM umkm u WHERE u.id = r.umkm_id))""",
            _KEGIATAN,
        ),
        JenisSampah("anggota_tim", "Anggota tim", "r.nama", _TUGAS),
        JenisSampah(
            "nilai_sakip",
            "Nilai SAKIP",
            "'tahun dinilai ' || r.tahun_dinilai || ', terbit ' || r.tahun_terbit",
        ),
        JenisSampah(
            "rekomendasi_sakip",
            "Rekomendasi LHE SAKIP",
            "'nomor ' || r.nomor || ', tahun dinilai ' || o.tahun_dinilai || ': ' || r.uraian",
            _SAKIP,
        ),
        JenisSampah(
            "tindak_lanjut_sakip",
            "Tindak lanjut LHE SAKIP",
            "r.uraian || ','",
            _REKOMENDASI_SAKIP,
            hari="r.tanggal",
        ),
        JenisSampah(
            "program",
            "Program dan anggaran",
            "trim(r.kode || ' ' || r.nama) || ', tahun ' || r.tahun",
            _PROGRAM,
            cari="r.kode",
        ),
        JenisSampah("target", "Target IKU", "replace(r.iku, '_', ' ') || ', tahun ' || r.tahun"),
        JenisSampah(
            "rencana_aksi",
            "Rencana aksi",
            "r.langkah || ', tahun ' || r.tahun || ' triwulan ' || r.triwulan",
        ),
        JenisSampah(
            "realisasi",
            "Realisasi tanpa daftar",
            "replace(r.iku, '_', ' ') || ', tahun ' || r.tahun",
        ),
        JenisSampah(
            "analisis_iku", "Analisis IKU", "replace(r.iku, '_', ' ') || ', tahun ' || r.tahun"
        ),
        JenisSampah("keputusan", "SK", "r.judul"),
        JenisSampah(
            "peraturan_kantor", "Peraturan", "r.jenis || ' ' || r.nomor || ' Tahun ' || r.tahun"
        ),
        JenisSampah("penanda_tangan", "Penanda tangan", "r.nama || ', ' || r.jabatan"),
        JenisSampah(
            "pencocokan", "Pencocokan pedoman", "r.pedoman_id || ', halaman ' || r.halaman"
        ),
        JenisSampah("profil_impor", "Profil impor", "r.nama"),
        JenisSampah("profil_sel", "Profil buku kerja", "r.nama"),
        JenisSampah("alias_kelurahan", "Nama lain kelurahan", "r.kata"),
        JenisSampah("tampilan", "Tampilan daftar", "r.nama"),
        JenisSampah("pohon", "Pohon kinerja", "r.uraian"),
        JenisSampah("jabatan", "Jabatan", "r.nama"),
    )
}
"""In the order of the filter."""

LAIN = {
    "pedoman_kantor": "versi pedoman dipakai dan dihentikan di Pengaturan",
    "cara_baca": "cara baca yang lama hanya riwayat",
    "daftar_pilihan": "pilihan dikelola di Pengaturan",
    "entri_kedua": "entri kedua dimulai lagi dari laporannya",
    "impor": "impor dibatalkan dari Riwayat impor",
    "usul_status": "usul dibatalkan dari halaman RAT",
    "penggabungan": "penggabungan dipisahkan dari catatannya",
    "target_periode": "diisi lagi di Target periode halaman IKU",
    "target_riwayat": "riwayat target kembali bersama targetnya",
    "triwulan_iku": "diisi lagi di Triwulan halaman IKU",
    "tenggat": "tanggal bawaan berlaku lagi; diubah di Tenggat halaman IKU",
    "isian_naskah": "diisi lagi pada naskahnya di Dokumen kinerja",
    "standar_nasional": "diisi lagi pada LKjIP di Dokumen kinerja",
    "gabung_umkm": "penggabungan dipisahkan dari catatannya",
}
"""Tables with `dihapus_pada` that have their own way back, and which."""
