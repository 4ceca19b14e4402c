"""Number, day and words that an officer gives a paper of the cycle, remembered for its year."""

from core.actions.cetak_kinerja import Permintaan, build, kunci_of, load_isian
from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.errors import DataRejectedError
from core.findings import Finding, blocks
from core.naskah.isian_naskah import IsianNaskah, check_isian
from core.naskah.surat import Surat
from core.storage.isian_naskah_store import IsianNaskahStore

__all__ = ["check_words", "default_words", "kunci_of", "load_isian", "save_isian"]


def default_words(office: Office, dokumen: str, permintaan: Permintaan) -> IsianNaskah:
    """What a letter says where nothing is filled in; blank for any other paper."""
    model = build(office, dokumen, permintaan, isian=IsianNaskah()).model
    if not isinstance(model, Surat):
        return IsianNaskah()
    return IsianNaskah(kepada="\n".join(model.kepada), hal=model.hal, lampiran=model.lampiran)


def check_words(tahun: int, isian: IsianNaskah) -> tuple[Finding, ...]:
    """What the form shows while it is typed."""
    return tuple(check_isian(tahun, isian))


def save_isian(
    office: Office, dokumen: str, permintaan: Permintaan, isian: IsianNaskah
) -> Outcome[None]:
    """Keep what was typed for this paper of its year."""
    findings = check_words(permintaan.tahun, isian)
    if blocks(findings):
        raise DataRejectedError(findings)
    with office.db.atomic():
        deed = office.deed("nomor dan tanggal naskah kinerja diisi")
        kunci = kunci_of(office, dokumen, permintaan)
        IsianNaskahStore(office.db).save(deed, permintaan.tahun, kunci, isian)
    return Outcome(None, frozenset({Topic.NASKAH}), findings)
