"""Programs and budget of the sample office, realisasi by quarter for years that have run."""

from core.actions.office import Office
from core.iku.program import KOSONG, BarisProgram, Empat, JenisProgram
from core.storage import bulk
from core.storage.program_store import KOLOM, values_of

_P, _K, _S = JenisProgram.PROGRAM, JenisProgram.KEGIATAN, JenisProgram.SUB_KEGIATAN
_KELEMBAGAAN = "Kepala Bidang Kelembagaan dan Pengawasan"
_MIKRO = "Kepala Bidang Pemberdayaan Usaha Mikro"
_SUSUNAN = (
    (_P, "2.17.01", "CONTOH Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota", "",
     "", "", "nilai_sakip", "Sekretaris", 0),
    (_K, "2.17.01.2.01", "CONTOH Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah",
     "", "", "", "", "", 0),
    (_S, "2.17.01.2.01.0001", "CONTOH Penyusunan Dokumen Perencanaan Perangkat Daerah",
     "Jumlah dokumen perencanaan", "7", "dokumen", "",
     "Kepala Sub Bagian Program, Keuangan dan Aset", 45_000_000),
    (_S, "2.17.01.2.01.0007", "CONTOH Evaluasi Kinerja Perangkat Daerah",
     "Jumlah laporan evaluasi kinerja", "4", "laporan", "",
     "Kepala Sub Bagian Program, Keuangan dan Aset", 37_500_000),
    (_P, "2.17.03", "CONTOH Program Pengawasan dan Pemeriksaan Koperasi", "", "", "", "",
     _KELEMBAGAAN, 0),
    (_K, "2.17.03.2.01", "CONTOH Pemeriksaan dan Pengawasan Koperasi dalam Kota", "", "", "",
     "koperasi_sehat", _KELEMBAGAAN, 0),
    (_S, "2.17.03.2.01.0001", "CONTOH Pengawasan Kekuatan, Kesehatan, dan Kemandirian Koperasi",
     "Jumlah koperasi yang diawasi", "150", "koperasi", "", _KELEMBAGAAN, 120_000_000),
    (_P, "2.17.04", "CONTOH Program Penilaian Kesehatan Koperasi Simpan Pinjam", "", "", "",
     "koperasi_sehat", _KELEMBAGAAN, 0),
    (_K, "2.17.04.2.01", "CONTOH Penilaian Kesehatan Koperasi Simpan Pinjam dalam Kota", "", "",
     "", "", _KELEMBAGAAN, 0),
    (_S, "2.17.04.2.01.0001", "CONTOH Pelaksanaan Penilaian Kesehatan Koperasi",
     "Jumlah koperasi yang dinilai", "100", "koperasi", "", _KELEMBAGAAN, 85_250_000),
    (_P, "2.17.07", "CONTOH Program Pemberdayaan Usaha Menengah, Kecil, dan Mikro", "", "", "",
     "umkm_laba_meningkat", _MIKRO, 0),
    (_K, "2.17.07.2.01", "CONTOH Pemberdayaan Usaha Mikro yang Dilakukan melalui Pendataan", "",
     "", "", "", _MIKRO, 0),
    (_S, "2.17.07.2.01.0001", "CONTOH Pendataan Potensi dan Pengembangan Usaha Mikro",
     "Jumlah usaha mikro yang didata", "400", "usaha", "", _MIKRO, 96_800_000),
    (_S, "2.17.07.2.01.0005", "CONTOH Pendampingan Pembukuan Usaha Mikro",
     "Jumlah usaha mikro yang didampingi", "120", "usaha", "", _MIKRO, 150_000_000),
)  # fmt: skip
_TAHUN = (2024, 2025, 2026)
_BAGIAN = (18, 41, 69, 96)
_BERUBAH = {"2.17.07.2.01.0005": 175_000_000, "2.17.03.2.01.0001": 104_500_000}


def put(office: Office) -> int:
    """Write three years; the budget of 2025 was changed, 2026 has run for three quarters."""
    first = bulk.next_id(office.db, "program")
    rows = [one for tahun in _TAHUN for one in _year(tahun)]
    parents: dict[JenisProgram, int] = {}
    values = []
    for place, row in enumerate(rows):
        parents[row.jenis] = first + place
        above = parents[tuple(JenisProgram)[row.jenis.tingkat - 1]] if row.jenis.tingkat else None
        values.append([*values_of(row)[:-1], above])
    bulk.fill(office.db, "program", KOLOM, values)
    return len(rows)


def _year(tahun: int) -> list[BarisProgram]:
    found = []
    for jenis, kode, nama, indikator, target, satuan, iku, pj, money in _SUSUNAN:
        murni = money - (2026 - tahun) * 2_000_000 if money else None
        changed = _BERUBAH.get(kode) if tahun == 2025 and murni else None
        known = 3 if tahun == 2026 else 4
        spent = _spent(changed or murni, known) if murni else KOSONG
        reached = _reached(target, known) if murni else ("", "", "", "")
        found.append(
            BarisProgram(
                tahun,
                jenis,
                kode,
                nama,
                indikator=indikator,
                target=target,
                satuan=satuan,
                iku=iku,
                penanggung_jawab=pj,
                pagu_murni=murni,
                pagu_perubahan=changed,
                realisasi=spent,
                kinerja=reached,
            )
        )
    return found


def _spent(pagu: int, known: int) -> Empat:
    shares = [pagu * share // 100 if at < known else None for at, share in enumerate(_BAGIAN)]
    return shares[0], shares[1], shares[2], shares[3]


def _reached(target: str, known: int) -> tuple[str, str, str, str]:
    done = [
        str(int(target) * share // 96) if at < known else "" for at, share in enumerate(_BAGIAN)
    ]
    return done[0], done[1], done[2], done[3]
