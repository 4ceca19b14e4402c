"""The duties of the bidang: list, write, say whom they reached, count."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.errors import DataRejectedError, RecordMovedError
from core.findings import Finding, blocks
from core.kantor.checks_kegiatan import check_kegiatan
from core.kantor.kegiatan import Kegiatan, PesertaKegiatan
from core.kantor.kegiatan_daftar import (
    BarisKegiatan,
    BarisPeserta,
    RekapKegiatan,
    SaringKegiatan,
)
from core.storage.journal import Deed
from core.storage.kegiatan_rekap import count_year
from core.storage.kegiatan_store import KegiatanStore

_CHANGED = frozenset({Topic.KEGIATAN})


@dataclass(frozen=True, slots=True)
class BerkasKegiatan:
    """One duty with everybody it reached."""

    kegiatan: Kegiatan
    peserta: tuple[BarisPeserta, ...]


def list_kegiatan(office: Office, saring: SaringKegiatan) -> list[BarisKegiatan]:
    """Duties that pass the filters, the newest first."""
    return KegiatanStore(office.db).listed(saring)


def load_kegiatan(office: Office, kegiatan_id: int) -> BerkasKegiatan:
    """One duty; raises `RecordMovedError` when it is gone."""
    store = KegiatanStore(office.db)
    found = store.get(kegiatan_id)
    if found is None:
        raise RecordMovedError("Kegiatan ini tidak ada lagi di basis data.")
    return BerkasKegiatan(found, tuple(store.peserta(kegiatan_id)))


def check_typed(office: Office, kegiatan: Kegiatan) -> tuple[Finding, ...]:
    """Findings about a duty as it stands in the form."""
    return tuple(check_kegiatan(_tidy(kegiatan), office.today))


def save_kegiatan(
    office: Office, kegiatan: Kegiatan, peserta: Sequence[PesertaKegiatan] = ()
) -> Outcome[int]:
    """Add or change a duty, a new one with whom it reached; returns its id.

    Raises `DataRejectedError` and `RecordMovedError`.
    """
    kegiatan = _tidy(kegiatan)
    findings = check_typed(office, kegiatan)
    if blocks(findings):
        raise DataRejectedError(findings)
    what = "kegiatan diubah" if kegiatan.id else "kegiatan ditambah"
    store = KegiatanStore(office.db)
    with office.db.atomic():
        saved = store.save(office.deed(what), kegiatan)
        new = [replace(one, kegiatan_id=saved) for one in peserta]
        store.add_peserta(_child(office, "peserta kegiatan ditambah", saved), new)
    return Outcome(saved, _CHANGED, findings)


def add_peserta(
    office: Office, kegiatan_id: int, koperasi: Sequence[int] = (), umkm: Sequence[int] = ()
) -> Outcome[int]:
    """Say that a duty reached these; returns how many are new."""
    new = [PesertaKegiatan(kegiatan_id, koperasi_id=one) for one in koperasi]
    new += [PesertaKegiatan(kegiatan_id, umkm_id=one) for one in umkm]
    with office.db.atomic():
        deed = _child(office, "peserta kegiatan ditambah", kegiatan_id)
        added = KegiatanStore(office.db).add_peserta(deed, new)
    return Outcome(added, _CHANGED)


def save_peserta(office: Office, peserta: PesertaKegiatan) -> Outcome[None]:
    """Keep how many people came and what it brought them; raises `DataRejectedError`."""
    if peserta.orang is not None and peserta.orang < 0:
        message = "Jumlah orang tidak boleh negatif."
        raise DataRejectedError([Finding("kegiatan.orang", "orang", message)])
    with office.db.atomic():
        deed = _child(office, "peserta kegiatan diubah", peserta.kegiatan_id)
        KegiatanStore(office.db).save_peserta(deed, replace(peserta, hasil=peserta.hasil.strip()))
    return Outcome(None, _CHANGED)


def remove_peserta(office: Office, peserta: Sequence[PesertaKegiatan]) -> Outcome[None]:
    """Take participants of one duty out again."""
    with office.db.atomic():
        deed = _child(office, "peserta kegiatan dikeluarkan", peserta[0].kegiatan_id)
        KegiatanStore(office.db).trash_peserta(deed, peserta)
    return Outcome(None, _CHANGED)


def trash_kegiatan(office: Office, kegiatan: Kegiatan) -> Outcome[None]:
    """Move a duty to Tempat sampah."""
    return _move(office, kegiatan, to_trash=True)


def restore_kegiatan(office: Office, kegiatan: Kegiatan) -> Outcome[None]:
    """Take it out of Tempat sampah."""
    return _move(office, kegiatan, to_trash=False)


def rekap_kegiatan(office: Office, tahun: int) -> RekapKegiatan:
    """The duties of a calendar year by kecamatan and kind."""
    return count_year(office.db, tahun)


def count_overdue(office: Office) -> int:
    """Duties whose follow-up is overdue today."""
    return KegiatanStore(office.db).count_overdue(office.today.isoformat())


def _move(office: Office, kegiatan: Kegiatan, *, to_trash: bool) -> Outcome[None]:
    what = "kegiatan dipindahkan ke Tempat sampah" if to_trash else "kegiatan dikembalikan"
    with office.db.atomic():
        KegiatanStore(office.db).move(office.deed(what), kegiatan, to_trash=to_trash)
    return Outcome(None, _CHANGED)


def _child(office: Office, what: str, kegiatan_id: int) -> Deed:
    return office.deed(what, induk=f"kegiatan:{kegiatan_id}")


def _tidy(kegiatan: Kegiatan) -> Kegiatan:
    return replace(
        kegiatan,
        judul=" ".join(kegiatan.judul.split()),
        tempat=" ".join(kegiatan.tempat.split()),
        petugas=kegiatan.petugas.strip(),
        mitra=" ".join(kegiatan.mitra.split()),
        hasil=kegiatan.hasil.strip(),
        tindak_lanjut=kegiatan.tindak_lanjut.strip(),
        catatan=kegiatan.catatan.strip(),
    )
