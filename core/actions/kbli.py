"""The list of KBLI codes: import it from a file, look a code up within its own edition."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO
from pathlib import Path

from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.errors import FileUnreadableError
from core.findings import Finding
from core.storage.kbli_store import KbliStore
from core.umkm.kbli import (
    DaftarKbli,
    Kbli,
    KbliUnreadableError,
    check_kbli,
    golongan_of,
    read_daftar,
)

TERBANYAK = 50
_HINT = "Berkas berisi kolom edisi, kode, dan judul; edisi boleh disebut pada nama berkas."


def import_kbli(office: Office, path: Path) -> Outcome[DaftarKbli]:
    """Read a list and put it in the place of its editions; raises `FileUnreadableError`."""
    try:
        found = read_daftar(_rows(path), path.stem)
    except KbliUnreadableError as error:
        raise FileUnreadableError(f"{path.name}: {error}", hint=_HINT) from error
    with office.db.atomic():
        KbliStore(office.db).replace(office.deed("daftar KBLI diimpor"), found.isi, path.name)
    return Outcome(found, frozenset({Topic.PENGATURAN}))


def count_kbli(office: Office) -> dict[str, int]:
    """How many codes of each edition the office has imported."""
    return KbliStore(office.db).editions()


def search_kbli(office: Office, edisi: str, text: str) -> list[Kbli]:
    """Codes of one edition that begin with these digits or whose titles hold these words."""
    return KbliStore(office.db).search(edisi, text, TERBANYAK)


def describe_kbli(office: Office, edisi: str, kode: str) -> str:
    """What a code means in its edition: its title where imported, its section always."""
    judul = KbliStore(office.db).title(edisi, kode)
    section = golongan_of(edisi, kode)
    letter = f"Kategori {section.huruf}: {section.judul}" if section else ""
    return ". ".join(filter(None, (judul, letter)))


def check_code(office: Office, edisi: str, kode: str) -> Sequence[Finding]:
    """Warn of a code that its edition does not have."""
    if not kode:
        return ()
    store = KbliStore(office.db)
    return check_kbli(edisi, kode, store.title(edisi, kode), ada_daftar=store.has(edisi))


def check_codes(
    office: Office, codes: Iterable[tuple[str, str]]
) -> dict[tuple[str, str], Sequence[Finding]]:
    """The same for many (edition, code), each looked up once; sound ones are absent."""
    found = {code: check_code(office, *code) for code in set(codes)}
    return {code: findings for code, findings in found.items() if findings}


def _rows(path: Path) -> Iterable[Sequence[object]]:
    if path.suffix.lower() not in (".csv", ".txt"):
        from core.excel.buku import read_buku

        return [row for sheet in read_buku(path) for row in sheet.baris]
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise FileUnreadableError(f"{path.name} tidak dapat dibaca sebagai teks UTF-8.") from error
    head = text.partition("\n")[0]
    return list(csv.reader(StringIO(text), delimiter=max(";,\t", key=head.count)))
