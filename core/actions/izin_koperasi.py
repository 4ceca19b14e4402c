"""Dated papers of a cooperative: changes of articles, permits, branch and cash offices."""

from dataclasses import replace

from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.errors import DataRejectedError
from core.findings import Finding, blocks
from core.koperasi.legalitas import KANTOR, PAD, Legalitas, check_legalitas
from core.storage.koperasi_anak import AnakKoperasi
from core.storage.koperasi_store import KoperasiStore

_CHANGED = frozenset({Topic.KOPERASI})


def list_legalitas(office: Office, koperasi_id: int) -> tuple[Legalitas, ...]:
    """All papers of a cooperative by kind, the newest of each first."""
    return AnakKoperasi(office.db, Legalitas).list_of(koperasi_id)


def pad_terakhir(office: Office, koperasi_id: int) -> Legalitas | None:
    """The newest change of the articles."""
    found = (one for one in list_legalitas(office, koperasi_id) if one.jenis == PAD)
    return next(found, None)


def examine_legalitas(office: Office, paper: Legalitas) -> tuple[Finding, ...]:
    """Check a paper beside the founding of its cooperative."""
    koperasi = KoperasiStore(office.db).get(paper.koperasi_id)
    founded = koperasi.tgl_badan_hukum if koperasi else None
    return check_legalitas(paper, tgl_badan_hukum=founded, today=office.today)


def save_legalitas(office: Office, paper: Legalitas) -> Outcome[int]:
    """Add (`id` 0) or change one; raises `DataRejectedError`, `RecordMovedError`."""
    paper = _tidy(paper)
    findings = examine_legalitas(office, paper)
    if blocks(findings):
        raise DataRejectedError(findings)
    what = f"{paper.sebutan} {'diubah' if paper.id else 'ditambah'}"
    with office.db.atomic():
        saved = AnakKoperasi(office.db, Legalitas).save(office.deed(what.lower()), paper)
    return Outcome(saved, _CHANGED, findings)


def trash_legalitas(office: Office, paper: Legalitas) -> Outcome[int]:
    """Move a paper to Tempat sampah."""
    return _move(office, paper, "dihapus ke Tempat sampah", to_trash=True)


def restore_legalitas(office: Office, paper: Legalitas) -> Outcome[int]:
    """Take a paper out of Tempat sampah."""
    return _move(office, paper, "dikembalikan", to_trash=False)


def _move(office: Office, paper: Legalitas, what: str, *, to_trash: bool) -> Outcome[int]:
    deed = office.deed(f"{paper.sebutan.lower()} {what}")
    with office.db.atomic():
        AnakKoperasi(office.db, Legalitas).move(deed, paper, to_trash=to_trash)
    return Outcome(paper.koperasi_id, _CHANGED)


def _tidy(paper: Legalitas) -> Legalitas:
    """Spaces collapsed; what a kind does not have is left blank."""
    office_kind = paper.jenis in KANTOR
    return replace(
        paper,
        nomor=" ".join(paper.nomor.split()),
        penerbit=" ".join(paper.penerbit.split()),
        berlaku_sampai=None if paper.jenis == PAD else paper.berlaku_sampai,
        alamat=" ".join(paper.alamat.split()) if office_kind else "",
        kelurahan=paper.kelurahan if office_kind else None,
        kota=" ".join(paper.kota.split()) if office_kind else "",
        catatan=paper.catatan.strip(),
    )
