"""Count how profits moved and what is missing, by kecamatan or sector, over a filter."""

from core.storage.laba_totals import SEBANDING
from core.storage.sqlite import Database
from core.storage.umkm_kurang import AMONG
from core.storage.umkm_list import conditions
from core.umkm.kurang import BarisKurang
from core.umkm.pertumbuhan import BarisTumbuh, MenurutTumbuh
from core.umkm.saringan import Saringan

_KEY = {
    MenurutTumbuh.KECAMATAN: ("coalesce(w.kode_kecamatan, '')", "coalesce(w.kecamatan, '')"),
    MenurutTumbuh.SEKTOR: ("u.sektor", "u.sektor"),
}
_YEARS = """FROM umkm u LEFT JOIN wilayah w ON w.kode = u.kelurahan
    LEFT JOIN laba t ON t.tahun = ? AND t.umkm_id = u.id AND t.dihapus_pada IS NULL
    LEFT JOIN laba l ON l.tahun = ? AND l.umkm_id = u.id AND l.dihapus_pada IS NULL"""
BELUM_DIISI = "Belum diisi"


def growth(db: Database, saringan: Saringan, menurut: MenurutTumbuh) -> list[BarisTumbuh]:
    """The rows by name, those without a place or sector last; the search is left aside."""
    code, name = _KEY[menurut]
    where, values = conditions(saringan)
    sql = f"""SELECT {code}, {name},
          count(CASE WHEN {SEBANDING} AND t.laba > l.laba THEN 1 END),
          count(CASE WHEN {SEBANDING} AND t.laba = l.laba THEN 1 END),
          count(CASE WHEN {SEBANDING} AND t.laba < l.laba THEN 1 END),
          count(t.laba), count(*),
          coalesce(sum(CASE WHEN {SEBANDING} THEN l.laba END), 0),
          coalesce(sum(CASE WHEN {SEBANDING} THEN t.laba END), 0)
        {_YEARS} WHERE {where} GROUP BY 1 ORDER BY {code} = '', 2"""
    found = db.execute(sql, [saringan.tahun, saringan.tahun - 1, *values])
    return [
        BarisTumbuh(
            kode=row[0],
            nama=row[1] or BELUM_DIISI,
            naik=row[2],
            tetap=row[3],
            turun=row[4],
            tidak_dapat=row[5] - row[2] - row[3] - row[4],
            belum_lapor=row[6] - row[5],
            laba_lalu=row[7],
            laba=row[8],
        )
        for row in found
    ]


def missing(db: Database, saringan: Saringan, menurut: MenurutTumbuh) -> list[BarisKurang]:
    """How many lack what, in rows like those of `growth`."""
    code, name = _KEY[menurut]
    where, values = conditions(saringan)
    counts = ", ".join(f"count(CASE WHEN {when} THEN 1 END)" for when in AMONG.values())
    sql = f"""SELECT {code}, {name}, {counts}, count(*) {_YEARS}
        WHERE {where} GROUP BY 1 ORDER BY {code} = '', 2"""
    found = db.execute(sql, [saringan.tahun, saringan.tahun - 1, *values])
    return [BarisKurang(row[0], row[1] or BELUM_DIISI, *row[2:]) for row in found]
