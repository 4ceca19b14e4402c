# ruff: noqa: S608 - every word of the statements stands in this file
"""Step 2: what is final is locked by the database itself, whichever program writes."""

_FINAL = "status IN ('final', 'dibuka_kembali')"
# Everything but the way out: status, who opened it again, when and why, and the version.
_FIXED = (
    "id", "koperasi_id", "unit", "tahun_buku", "asal", "laporan_id", "pedoman_id",
    "pedoman_sidik", "alasan_pedoman", "varian", "alasan_varian", "jawaban", "isian", "putaran",
    "menggantikan", "hasil", "total", "predikat", "predikat_urut", "no_sertifikat",
    "tgl_sertifikat", "scan_nama", "scan_sidik", "scan", "diperiksa_pada", "diperiksa_oleh",
    "final_pada", "final_oleh", "catatan", "dihapus_pada",
)  # fmt: skip
_SAME = " AND ".join(f"NEW.{name} IS OLD.{name}" for name in _FIXED)


def _rests_on_final(laporan: str) -> str:
    return f"""EXISTS (SELECT 1 FROM penilaian p WHERE p.laporan_id = {laporan}
      AND p.status = 'final' AND p.dihapus_pada IS NULL)"""


def _lock(name: str, event: str, table: str, when: str, words: str) -> str:
    return f"""CREATE TRIGGER {name} BEFORE {event} ON {table} WHEN {when}
    BEGIN SELECT RAISE(ABORT, '{words}'); END"""


_LAPORAN = "laporan penilaian final terkunci"
_PUSHES_OUT = """(NEW.status <> 'dibuka_kembali' AND NEW.dihapus_pada IS NULL AND EXISTS (
        SELECT 1 FROM penilaian p WHERE p.status = 'final' AND p.dihapus_pada IS NULL
          AND p.koperasi_id = NEW.koperasi_id AND p.unit = NEW.unit
          AND p.tahun_buku = NEW.tahun_buku{other}))"""
_TAKES_PLACE = """EXISTS (
        SELECT 1 FROM laporan_keuangan l JOIN penilaian p ON p.laporan_id = l.id
          AND p.status = 'final' AND p.dihapus_pada IS NULL
        WHERE l.koperasi_id = NEW.koperasi_id AND l.unit = NEW.unit
          AND l.tahun_buku = NEW.tahun_buku{other})"""
STATEMENTS = (
    "DROP TRIGGER penilaian_final_terkunci",
    _lock(
        "penilaian_final_terkunci",
        "UPDATE",
        "penilaian",
        f"""OLD.{_FINAL} AND NOT (OLD.status = 'final' AND NEW.status = 'dibuka_kembali'
      AND NEW.alasan_buka <> '' AND NEW.dibuka_pada IS NOT NULL AND {_SAME})""",
        "penilaian final terkunci",
    ),
    # INSERT OR REPLACE deletes without asking the delete trigger, so it is asked here.
    _lock(
        "penilaian_final_tidak_ditimpa",
        "INSERT",
        "penilaian",
        f"""EXISTS (SELECT 1 FROM penilaian p WHERE p.{_FINAL} AND p.id = NEW.id)
      OR {_PUSHES_OUT.format(other="")}""",
        "penilaian final terkunci",
    ),
    # UPDATE OR REPLACE of another row would throw it out as quietly.
    _lock(
        "penilaian_final_tidak_digeser",
        "UPDATE",
        "penilaian",
        f"""EXISTS (SELECT 1 FROM penilaian p WHERE p.{_FINAL} AND p.id = NEW.id AND p.id <> OLD.id)
      OR {_PUSHES_OUT.format(other=" AND p.id <> OLD.id")}""",
        "penilaian final terkunci",
    ),
    _lock(
        "laporan_akun_final_ditambah",
        "INSERT",
        "laporan_akun",
        _rests_on_final("NEW.laporan_id"),
        _LAPORAN,
    ),
    _lock(
        "laporan_akun_final_diubah",
        "UPDATE",
        "laporan_akun",
        f"{_rests_on_final('OLD.laporan_id')} OR {_rests_on_final('NEW.laporan_id')}",
        _LAPORAN,
    ),
    _lock(
        "laporan_akun_final_dihapus",
        "DELETE",
        "laporan_akun",
        _rests_on_final("OLD.laporan_id"),
        _LAPORAN,
    ),
    _lock(
        "laporan_final_diubah",
        "UPDATE",
        "laporan_keuangan",
        _rests_on_final("OLD.id"),
        _LAPORAN,
    ),
    _lock(
        "laporan_final_dihapus",
        "DELETE",
        "laporan_keuangan",
        _rests_on_final("OLD.id"),
        _LAPORAN,
    ),
    _lock(
        "laporan_final_tidak_ditimpa",
        "INSERT",
        "laporan_keuangan",
        f"{_rests_on_final('NEW.id')} OR {_TAKES_PLACE.format(other='')}",
        _LAPORAN,
    ),
    _lock(
        "laporan_final_tidak_digeser",
        "UPDATE",
        "laporan_keuangan",
        f"{_rests_on_final('NEW.id')} OR {_TAKES_PLACE.format(other=' AND l.id <> OLD.id')}",
        _LAPORAN,
    ),
    "CREATE INDEX penilaian_laporan ON penilaian (laporan_id, status)",
)
