"""What an officer has typed but not saved: kept at every pause, dropped when saved."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from core.actions.office import Office
from core.actions.outcome import Outcome
from core.storage.office_store import OfficeStore

Isi = dict[str, Any]
TANPA_PETUGAS = 0


@dataclass(frozen=True, slots=True)
class Draf:
    """Typed content of one form, by its key (for example "koperasi:123")."""

    kunci: str
    isi: Isi
    waktu: datetime


def keep_draf(office: Office, kunci: str, isi: Isi) -> Outcome[None]:
    """Keep what stands in a form; no journal, no topic."""
    with office.db.atomic():
        OfficeStore(office.db).save_draf(
            kunci,
            office.actor.petugas_id or TANPA_PETUGAS,
            json.dumps(isi, ensure_ascii=False),
            office.clock().isoformat(timespec="seconds"),
        )
    return Outcome(None)


def drop_draf(office: Office, kunci: str) -> Outcome[None]:
    """Forget a draft: its form was saved or emptied on purpose."""
    with office.db.atomic():
        OfficeStore(office.db).drop_draf(kunci, office.actor.petugas_id or TANPA_PETUGAS)
    return Outcome(None)


def load_draf(office: Office, kunci: str, petugas_id: int) -> Draf | None:
    """The draft of a form, if this officer left one."""
    found = OfficeStore(office.db).draf(kunci, petugas_id)
    if found is None:
        return None
    return Draf(kunci, json.loads(found[0]), datetime.fromisoformat(found[1]))


def list_draf(office: Office, petugas_id: int) -> list[tuple[str, datetime]]:
    """Keys and moments of an officer's drafts, newest first."""
    return [
        (kunci, datetime.fromisoformat(waktu))
        for kunci, waktu in OfficeStore(office.db).list_draf(petugas_id)
    ]
