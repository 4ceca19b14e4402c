"""Imports without a file's quirks: rows as they come out of reading, straight into the planner."""

from array import array
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from core.actions.impor import Pratinjau, commit, fingerprint
from core.actions.impor_jalan import plan_rows
from core.actions.office import Office
from core.actions.progress import Progress
from core.impor.model import Kebijakan, Kepala, Kolom, Nasib, Peta, Register
from core.impor.rencana import Bacaan
from core.impor.rencana_permintaan import Permintaan
from core.storage.impor_store import ImporStore

Baris = Mapping[str, Any]


def looked_at(  # noqa: PLR0913 - what a window would choose
    office: Office,
    folder: Path,
    register: str,
    rows: Sequence[Baris],
    *,
    ganti: Sequence[str] = (),
    tahun: int | None = None,
    unit: str = "koperasi",
) -> Pratinjau:
    """A preview of these rows; the columns of `ganti` replace what stands there."""
    path = folder / "CONTOH berkas.csv"
    path.write_text(repr(rows), encoding="utf-8")
    kode = list(dict.fromkeys(name for row in rows for name in row))
    kolom = Register(register, register, tuple(Kolom(name, name) for name in kode), ())
    permintaan = Permintaan(
        path,
        register,
        "",
        Kepala((0,), 1, tuple(kode)),
        Peta(dict(enumerate(kode)), dict.fromkeys(ganti, Kebijakan.GANTI)),
        tahun,
        unit,
    )
    bacaan = Bacaan(
        array("l", range(2, len(rows) + 2)),
        {name: [row.get(name) for row in rows] for name in kode},
    )
    keadaan = ImporStore(office.db).last_change()
    plan = plan_rows(office, kolom, permintaan, bacaan, Progress())
    jumlah = {nasib: plan.count(nasib) for nasib in Nasib} | {Nasib.BUKAN_DATA: 0}
    return Pratinjau(permintaan, kolom, fingerprint(path), jumlah, bacaan, plan, keadaan)


def fates(found: Pratinjau) -> list[str]:
    """The fate of every row, in order."""
    return [found.rencana.fate(at).value for at in range(len(found.bacaan))]


def reasons(found: Pratinjau, at: int) -> list[str]:
    """Why a row is refused."""
    return [each.pesan for each in found.rencana.alasan.get(at, ())]


def imported(office: Office, found: Pratinjau) -> int:
    """The id of the import after saving the accepted rows."""
    return commit(office, found, sebagian=True).value.impor_id


def tables(office: Office) -> dict[str, list[tuple[Any, ...]]]:
    """Rows in use of the registers, without their version: what undoing must give back."""
    parents = {
        "pengawasan": "umkm",
        "laba": "umkm",
        "status_koperasi": "koperasi",
        "koperasi_tahun": "koperasi",
        "laporan_keuangan": "koperasi",
        "pengurus": "koperasi",
    }
    found: dict[str, list[tuple[Any, ...]]] = {}
    for tabel in ("umkm", "koperasi", *parents):
        names = [row[1] for row in office.db.execute(f"PRAGMA table_info({tabel})").fetchall()]
        kept = ", ".join(f"t.{name}" for name in names if name not in ("versi", "dihapus_pada"))
        parent = parents.get(tabel)
        join = f"JOIN {parent} p ON p.id = t.{parent}_id" if parent else ""
        alive = "AND p.dihapus_pada IS NULL" if parent else ""
        found[tabel] = office.db.execute(
            f"SELECT {kept} FROM {tabel} t {join} "  # noqa: S608 - own names
            f"WHERE t.dihapus_pada IS NULL {alive} ORDER BY t.id"
        ).fetchall()
    found["laporan_akun"] = office.db.execute(
        """SELECT a.* FROM laporan_akun a JOIN laporan_keuangan l ON l.id = a.laporan_id
           WHERE l.dihapus_pada IS NULL ORDER BY 1, 2"""
    ).fetchall()
    return found
