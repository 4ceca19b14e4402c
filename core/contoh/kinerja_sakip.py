"""Recommendations of the sample LHE and what was done about them."""

from core.actions.office import Office
from core.actions.sakip import list_sakip
from core.storage import bulk

_REKOMENDASI = (
    ("Menyelaraskan target Perjanjian Kinerja dengan Renstra", 0, "Sekretaris", "03-31"),
    ("Mengukur capaian kinerja setiap triwulan dan memakainya untuk memperbaiki program", 1,
     "Kepala Sub Bagian Program, Keuangan dan Aset", "04-30"),
    ("Menyajikan analisis sebab keberhasilan dan kegagalan dalam LKjIP", 2,
     "Kepala Sub Bagian Program, Keuangan dan Aset", "06-30"),
    ("Menindaklanjuti hasil evaluasi internal pada setiap bidang", 3, "Sekretaris", "09-30"),
)  # fmt: skip
_DIKERJAKAN = (
    (0, "02-20", "CONTOH Perjanjian Kinerja disusun ulang menurut target Renstra", "selesai",
     "CONTOH/050/01"),
    (1, "04-15", "CONTOH Rapat pengukuran triwulan I", "proses", "CONTOH/005/07"),
    (1, "07-20", "CONTOH Pengukuran triwulan II dibahas dan ditandatangani", "selesai",
     "CONTOH/005/19"),
    (2, "05-11", "CONTOH Kerangka analisis disiapkan", "proses", ""),
)  # fmt: skip
_TAHUN = (2024, 2025)
_KOLOM = ("nilai_id", "nomor", "uraian", "komponen", "penanggung_jawab", "tenggat")
_KOLOM_LANJUT = ("rekomendasi_id", "tanggal", "uraian", "status", "bukti", "pada", "oleh")


def put(office: Office) -> int:
    """Recommendations of two letters, each followed up in the year after."""
    scores = {one.tahun_terbit: one for one in list_sakip(office)}
    first = bulk.next_id(office.db, "rekomendasi_sakip")
    rows: list[tuple[object, ...]] = []
    done: list[tuple[object, ...]] = []
    for terbit in _TAHUN:
        start, names = first + len(rows), [nama for nama, _skor in scores[terbit].komponen]
        for nomor, (uraian, part, pj, day) in enumerate(_REKOMENDASI, start=1):
            text = f"CONTOH {uraian}"
            tenggat = f"{terbit + 1}-{day}"
            rows.append((scores[terbit].id, nomor, text, names[part], pj, tenggat))
        for place, day, uraian, status, bukti in _DIKERJAKAN:
            when = f"{terbit + 1}-{day}"
            done.append((start + place, when, uraian, status, bukti, f"{when}T09:00:00", ""))
    bulk.fill(office.db, "rekomendasi_sakip", _KOLOM, rows)
    bulk.fill(office.db, "tindak_lanjut_sakip", _KOLOM_LANJUT, done)
    return len(rows) + len(done)
