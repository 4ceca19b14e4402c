"""Rows of the quarters of a year: what was typed, who signed, and the lines of the action plan."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from core.iku.tonggak import Tonggak, as_text, from_text
from core.iku.triwulan import IsiTriwulan, LangkahAksi, Pembukaan, Pengesahan
from core.storage import rows
from core.storage.journal import Deed
from core.storage.rows import Key
from core.storage.sqlite import Database

_TYPED = ("target", "realisasi", "catatan", "kendala", "tindak_lanjut", "penanggung_jawab")


@dataclass(frozen=True, slots=True)
class BarisTriwulan:
    """One stored quarter of one indicator; `tonggak` are those kept at the sign-off."""

    isi: IsiTriwulan
    tonggak: tuple[Tonggak, ...]
    disahkan: Pengesahan | None
    dibuka: Pembukaan | None


class TriwulanStore:
    """Reads and writes quarters and action plans."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def of_year(self, tahun: int) -> dict[tuple[str, int], BarisTriwulan]:
        """Everything stored of a year, by indicator and quarter."""
        found = self._db.execute(
            """SELECT iku, triwulan, target, realisasi, catatan, kendala, tindak_lanjut,
                 penanggung_jawab, id, versi, tonggak, disahkan_pada, disahkan_oleh,
                 dibuka_pada, dibuka_oleh, alasan_buka
               FROM triwulan_iku WHERE dihapus_pada IS NULL AND tahun = ?""",
            [tahun],
        )
        return {(row[0], row[1]): _baris(tahun, row) for row in found}

    def save(self, deed: Deed, isi: IsiTriwulan) -> int:
        """Add or change what was typed; returns the row's id."""
        row = {name: getattr(isi, name) for name in _TYPED}
        if isi.id:
            rows.update(self._db, deed, Key("triwulan_iku", isi.id, isi.versi), row)
            return isi.id
        place = {"tahun": isi.tahun, "iku": isi.iku, "triwulan": isi.triwulan}
        known = self._db.execute(
            """SELECT id, versi, dihapus_pada FROM triwulan_iku
               WHERE tahun = ? AND iku = ? AND triwulan = ?""",
            list(place.values()),
        ).fetchone()
        if known is None:
            return rows.insert(self._db, deed, "triwulan_iku", place | row)
        # one that was taken back is taken up again; one that another officer added has moved
        key = Key("triwulan_iku", known[0], known[1] if known[2] else isi.versi)
        rows.update(self._db, deed, key, {**row, "dihapus_pada": None})
        return int(known[0])

    def sign(self, deed: Deed, isi: IsiTriwulan, tonggak: tuple[Tonggak, ...]) -> None:
        """Lock a stored quarter under the officer's name, with the milestones of that moment."""
        row = {
            "disahkan_pada": deed.when.isoformat(timespec="seconds"),
            "disahkan_oleh": deed.actor.nama,
            "tonggak": as_text(tonggak),
        }
        rows.update(self._db, deed, Key("triwulan_iku", isi.id, isi.versi), row)

    def reopen(self, deed: Deed, isi: IsiTriwulan, alasan: str) -> None:
        """Unlock it; who signed stays in the journal."""
        row = {
            "disahkan_pada": None,
            "disahkan_oleh": "",
            "tonggak": "[]",
            "dibuka_pada": deed.when.isoformat(timespec="seconds"),
            "dibuka_oleh": deed.actor.nama,
            "alasan_buka": alasan,
        }
        rows.update(self._db, deed, Key("triwulan_iku", isi.id, isi.versi), row)

    def signed(self, tahun: int) -> dict[int, set[str]]:
        """The indicators signed off in each quarter."""
        found: dict[int, set[str]] = {}
        for triwulan, iku in self._db.execute(
            """SELECT triwulan, iku FROM triwulan_iku
               WHERE tahun = ? AND disahkan_pada IS NOT NULL AND dihapus_pada IS NULL""",
            [tahun],
        ):
            found.setdefault(triwulan, set()).add(iku)
        return found

    def aksi(self, tahun: int) -> list[LangkahAksi]:
        """The action plan of a year, by quarter and in the order it was written."""
        found = self._db.execute(
            """SELECT tahun, iku, triwulan, langkah, penanggung_jawab, jadwal, selesai_pada,
                 id, versi
               FROM rencana_aksi WHERE dihapus_pada IS NULL AND tahun = ?
               ORDER BY iku, triwulan, id""",
            [tahun],
        )
        return [
            LangkahAksi(
                tahun=row[0],
                iku=row[1],
                triwulan=row[2],
                langkah=row[3],
                penanggung_jawab=row[4],
                jadwal=row[5],
                selesai_pada=date.fromisoformat(row[6]) if row[6] else None,
                id=row[7],
                versi=row[8],
            )
            for row in found
        ]

    def save_aksi(self, deed: Deed, langkah: LangkahAksi) -> int:
        """Add or change one line; returns its id."""
        row = {
            "tahun": langkah.tahun,
            "iku": langkah.iku,
            "triwulan": langkah.triwulan,
            "langkah": langkah.langkah,
            "penanggung_jawab": langkah.penanggung_jawab,
            "jadwal": langkah.jadwal,
            "selesai_pada": langkah.selesai_pada.isoformat() if langkah.selesai_pada else None,
        }
        if not langkah.id:
            return rows.insert(self._db, deed, "rencana_aksi", row)
        rows.update(self._db, deed, Key("rencana_aksi", langkah.id, langkah.versi), row)
        return langkah.id

    def trash_aksi(self, deed: Deed, langkah: LangkahAksi) -> None:
        """Move a line to Tempat sampah."""
        gone = {"dihapus_pada": deed.when.isoformat(timespec="seconds")}
        rows.update(self._db, deed, Key("rencana_aksi", langkah.id, langkah.versi), gone)


def _baris(tahun: int, row: tuple[Any, ...]) -> BarisTriwulan:
    typed = dict(zip(_TYPED, row[2:8], strict=True))
    return BarisTriwulan(
        isi=IsiTriwulan(tahun, row[0], row[1], **typed, id=row[8], versi=row[9]),
        tonggak=from_text(row[10]),
        disahkan=Pengesahan(row[12], row[11]) if row[11] else None,
        dibuka=Pembukaan(row[14], row[13], row[15]) if row[13] else None,
    )
