"""Totals of the profits of a whole filter, counted where the rows lie."""

from core.storage.sqlite import Database
from core.storage.umkm_list import UmkmList, conditions
from core.umkm.nama import kata_cari
from core.umkm.saringan import JumlahLaba, Saringan


def _sum(column: str) -> str:
    """A sum that is a whole number, and 0 over nothing; SQLite's total() would be a float."""
    return f"COALESCE(sum({column}), 0)"


# Two years may be compared: same business, as many months, both evidenced. One text with meaning 10
# as `core.umkm.laba.compare` applies it; a property test holds them together.
SEBANDING = "t.bulan = l.bulan AND t.usaha_sama = 1 AND t.bukti <> '' AND l.bukti <> ''"
_SUMS = f"""SELECT count(*), count(t.laba), {_sum("l.laba")}, {_sum("t.omzet")}, {_sum("t.hpp")},
      {_sum("t.beban")}, {_sum("t.laba")},
      count(CASE WHEN {SEBANDING} AND t.laba > l.laba THEN 1 END),
      count(CASE WHEN {SEBANDING} AND t.laba = l.laba THEN 1 END),
      count(CASE WHEN {SEBANDING} AND t.laba < l.laba THEN 1 END)
    FROM {{source}}
    LEFT JOIN laba t ON t.tahun = ? AND t.umkm_id = u.id AND t.dihapus_pada IS NULL
    LEFT JOIN laba l ON l.tahun = ? AND l.umkm_id = u.id AND l.dihapus_pada IS NULL
    WHERE {{where}}"""  # noqa: S608 - constants


def laba_totals(db: Database, saringan: Saringan) -> JumlahLaba:
    """Sums and counts over every row of the filter, seen or not."""
    years = [saringan.tahun, saringan.tahun - 1]
    if kata_cari(saringan.cari):
        ids = "[" + ",".join(map(str, UmkmList(db).ids(saringan))) + "]"
        source, where = "json_each(?) found JOIN umkm u ON u.id = found.value", "1"
        values = [ids, *years]
    else:
        source = "umkm u"
        where, given = conditions(saringan)
        values = [*years, *given]
    row = db.execute(_SUMS.format(source=source, where=where), values).fetchone()
    rows, lapor, *sums, naik, tetap, turun = row
    before, omzet, hpp, beban, laba = sums
    return JumlahLaba(
        baris=rows,
        lapor=lapor,
        laba_lalu=before,
        omzet=omzet,
        hpp=hpp,
        beban=beban,
        laba=laba,
        naik=naik,
        tetap=tetap,
        turun=turun,
        tidak_dapat=lapor - naik - tetap - turun,
    )
