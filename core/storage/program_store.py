"""Rows of programs and their money."""

from typing import Any

from core.iku.program import TRIWULAN, BarisProgram, JenisProgram
from core.storage import rows
from core.storage.journal import Deed
from core.storage.rows import Key
from core.storage.sqlite import Database

_TEXT = ("kode", "nama", "indikator", "target", "satuan", "sasaran", "iku", "penanggung_jawab")
KOLOM = (
    "tahun", "jenis", *_TEXT, "pagu_murni", "pagu_perubahan",
    *(f"realisasi_{place}" for place in TRIWULAN), *(f"kinerja_{place}" for place in TRIWULAN),
    *(f"rencana_{place}" for place in TRIWULAN), "urut", "induk",
)  # fmt: skip


class ProgramStore:
    """Reads and writes the programs of a year."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def of_year(self, tahun: int) -> list[BarisProgram]:
        """Every row of a year."""
        sql = f"""SELECT {", ".join(KOLOM)}, id, versi FROM program
                  WHERE dihapus_pada IS NULL AND tahun = ? ORDER BY kode, id"""  # noqa: S608 - our own names
        return [_baris(row) for row in self._db.execute(sql, [tahun])]

    def years(self) -> list[int]:
        """The years that have programs, the newest first."""
        found = self._db.execute(
            "SELECT DISTINCT tahun FROM program WHERE dihapus_pada IS NULL ORDER BY tahun DESC"
        )
        return [row[0] for row in found]

    def save(self, deed: Deed, row: BarisProgram) -> int:
        """Add or change one row; returns its id."""
        values = dict(zip(KOLOM, values_of(row), strict=True))
        if not row.id:
            return rows.insert(self._db, deed, "program", values)
        rows.update(self._db, deed, Key("program", row.id, row.versi), values)
        return row.id

    def trash(self, deed: Deed, row: BarisProgram) -> None:
        """Move one row to Tempat sampah."""
        gone = {"dihapus_pada": deed.when.isoformat(timespec="seconds")}
        rows.update(self._db, deed, Key("program", row.id, row.versi), gone)


def values_of(row: BarisProgram) -> list[Any]:
    """The cells of a row in the order of `KOLOM`."""
    return [
        row.tahun,
        row.jenis.value,
        *(getattr(row, name) for name in _TEXT),
        row.pagu_murni,
        row.pagu_perubahan,
        *row.realisasi,
        *row.kinerja,
        *row.rencana,
        row.urut,
        row.induk or None,
    ]


def _baris(row: tuple[Any, ...]) -> BarisProgram:
    return BarisProgram(
        row[0],
        JenisProgram(row[1]),
        **dict(zip(_TEXT, row[2:10], strict=True)),
        pagu_murni=row[10],
        pagu_perubahan=row[11],
        realisasi=(row[12], row[13], row[14], row[15]),
        kinerja=(row[16], row[17], row[18], row[19]),
        rencana=(row[20], row[21], row[22], row[23]),
        urut=row[24],
        induk=row[25] or 0,
        id=row[26],
        versi=row[27],
    )
