"""Profits of many businesses at once, those in Tempat sampah too."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from core.storage.laba_store import COLUMNS, laba_of
from core.storage.sqlite import Database
from core.umkm.laba import Laba


@dataclass(frozen=True, slots=True)
class LabaTersimpan:
    """A stored profit, and since when it lies in Tempat sampah."""

    laba: Laba
    dihapus_pada: str | None


def stored_laba(db: Database, umkm: Iterable[int]) -> dict[tuple[int, int], LabaTersimpan]:
    """All years of these businesses, by business and year."""
    found = db.execute(
        f"""SELECT {COLUMNS}, dihapus_pada FROM laba
            WHERE umkm_id IN (SELECT value FROM json_each(?))""",  # noqa: S608 - constant
        [json.dumps(sorted(umkm))],
    )
    listed = (LabaTersimpan(laba_of(row[:-1]), row[-1]) for row in found)
    return {(each.laba.umkm_id, each.laba.tahun): each for each in listed}
