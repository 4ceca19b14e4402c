"""People who lead a cooperative: keep them, look behind a mask, keep the chair's name in step."""

from dataclasses import replace
from datetime import date

from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.errors import DataRejectedError
from core.findings import Finding, blocks
from core.koperasi import kontak
from core.koperasi.checks_pengurus import SekitarPengurus, check_pengurus, check_susunan
from core.koperasi.pengurus import Pengurus, ketua_on, samarkan, serving
from core.storage import journal, rows
from core.storage.journal import Deed
from core.storage.koperasi_anak import AnakKoperasi
from core.storage.koperasi_store import KoperasiStore
from core.storage.rows import Key

_CHANGED = frozenset({Topic.KOPERASI})


def list_pengurus(office: Office, koperasi_id: int) -> tuple[Pengurus, ...]:
    """Everybody recorded, those who serve first; telephones masked."""
    found = AnakKoperasi(office.db, Pengurus).list_of(koperasi_id)
    now = serving(found, office.today)
    ordered = (*now, *(one for one in found if one not in now))
    return tuple(replace(one, telepon=samarkan(one.telepon)) for one in ordered)


def check_body(office: Office, koperasi_id: int, day: date) -> tuple[Finding, ...]:
    """Notes about everybody who serves on a day."""
    koperasi = KoperasiStore(office.db).get(koperasi_id)
    rows_found = AnakKoperasi(office.db, Pengurus).list_of(koperasi_id)
    return check_susunan(rows_found, day, kkmp=koperasi is not None and koperasi.kkmp)


def examine_pengurus(office: Office, one: Pengurus) -> tuple[Finding, ...]:
    """Check a person among the others of the same cooperative."""
    store = AnakKoperasi(office.db, Pengurus)
    one = _unmasked(store, one)
    others = [each for each in store.list_of(one.koperasi_id) if each.id != one.id]
    return check_pengurus(one, SekitarPengurus(others, office.today))


def save_pengurus(office: Office, one: Pengurus) -> Outcome[int]:
    """Add (`id` 0) or change one; a mask that was not typed over keeps what is behind it.

    Raises `DataRejectedError`, `RecordMovedError`.
    """
    store = AnakKoperasi(office.db, Pengurus)
    one = _tidy(_unmasked(store, one))
    findings = examine_pengurus(office, one)
    if blocks(findings):
        raise DataRejectedError(findings)
    what = "pengurus diubah" if one.id else "pengurus ditambah"
    with office.db.atomic():
        saved = store.save(office.deed(what), one)
        keep_ketua(office, one.koperasi_id, office.deed(f"ketua mengikuti {what}"))
    return Outcome(saved, _CHANGED, findings)


def trash_pengurus(office: Office, one: Pengurus) -> Outcome[int]:
    """Move somebody who was recorded by mistake to Tempat sampah."""
    return _move(office, one, "pengurus dihapus ke Tempat sampah", to_trash=True)


def restore_pengurus(office: Office, one: Pengurus) -> Outcome[int]:
    """Take somebody out of Tempat sampah."""
    return _move(office, one, "pengurus dikembalikan", to_trash=False)


def reveal_telepon(office: Office, pengurus_id: int) -> Outcome[str]:
    """The whole telephone; that it was looked at is noted."""
    found = AnakKoperasi(office.db, Pengurus).get(pengurus_id)
    if found is None:
        return Outcome("")
    with office.db.atomic():
        deed = office.deed("telepon pengurus dilihat", induk=f"koperasi:{found.koperasi_id}")
        journal.write(office.db, deed, tabel="pengurus", baris=found.id, changes={})
    return Outcome(found.telepon, _CHANGED)


def keep_ketua(office: Office, koperasi_id: int, deed: Deed) -> None:
    """Write the serving chair into the cooperative, where one was ever recorded."""
    store = KoperasiStore(office.db)
    koperasi = store.get(koperasi_id)
    people = AnakKoperasi(office.db, Pengurus).list_of(koperasi_id)
    now = ketua_on(people, office.today)
    if koperasi is not None and now is not None and koperasi.ketua != now:
        key = Key("koperasi", koperasi.id, koperasi.versi)
        rows.update(office.db, deed, key, {"ketua": now})


def _move(office: Office, one: Pengurus, what: str, *, to_trash: bool) -> Outcome[int]:
    with office.db.atomic():
        AnakKoperasi(office.db, Pengurus).move(office.deed(what), one, to_trash=to_trash)
        keep_ketua(office, one.koperasi_id, office.deed(f"ketua mengikuti: {what}"))
    return Outcome(one.koperasi_id, _CHANGED)


def _unmasked(store: AnakKoperasi[Pengurus], one: Pengurus) -> Pengurus:
    stored = store.get(one.id) if one.id else None
    if stored is not None and one.telepon == samarkan(stored.telepon):
        return replace(one, telepon=stored.telepon)
    return one


def _tidy(one: Pengurus) -> Pengurus:
    return replace(
        one,
        nama=" ".join(one.nama.split()),
        telepon=kontak.telepon_rapi(one.telepon),
        catatan=one.catatan.strip(),
    )
