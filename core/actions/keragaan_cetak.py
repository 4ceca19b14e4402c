"""Print recapitulations: look, issue, save; issued once, kept and journalled like other papers."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from core.actions.cetak_kesehatan_naskah import Naskah
from core.actions.cetak_kesehatan_tanda import load_penerbit
from core.actions.cetak_kesehatan_terbit import CaraCetak, Lembar, draw, issue
from core.actions.kegiatan_rekap import MintaKegiatan, susun_rekap_kegiatan
from core.actions.keragaan import MintaKeragaan
from core.actions.keragaan_naskah import susun_keragaan, susun_rekap_umkm
from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.rules.tabel_angka import SatuanUang
from core.storage.arsip import write_whole
from core.umkm.rekap import MintaRekap


@dataclass(frozen=True, slots=True)
class CetakRekap:
    """Which recapitulation, in which money, on which paper."""

    minta: MintaKeragaan | MintaRekap | MintaKegiatan
    satuan: SatuanUang = SatuanUang.JUTA
    cara: CaraCetak = field(default_factory=CaraCetak)


def look_rekap(office: Office, cetak: CetakRekap) -> Outcome[Lembar]:
    """The paper as it would be, noted nowhere."""
    return Outcome(draw(_gather(office, cetak), cetak.cara))


def print_rekap(office: Office, cetak: CetakRekap) -> Outcome[Lembar]:
    """Issue it; the journal notes who, what and its hash. A draft is only noted."""
    lembar = issue(office, _gather(office, cetak), cetak.cara)
    return Outcome(lembar, frozenset({Topic.NASKAH}), lembar.temuan)


def save_rekap(office: Office, cetak: CetakRekap, path: Path) -> Outcome[Lembar]:
    """The same into a file; one that cannot be written leaves the older file and no entry."""
    named = replace(cetak, cara=replace(cetak.cara, tujuan=f"berkas {path.name}"))
    with office.db.atomic():
        outcome = print_rekap(office, named)
        write_whole(path, outcome.value.pdf, where=f"Berkas {path.name}")
    return outcome


def _gather(office: Office, cetak: CetakRekap) -> Naskah:
    penerbit = load_penerbit(office)
    match cetak.minta:
        case MintaKeragaan():
            return susun_keragaan(office, penerbit, cetak.minta, cetak.satuan)
        case MintaRekap():
            return susun_rekap_umkm(office, penerbit, cetak.minta, cetak.satuan)
        case MintaKegiatan():
            return susun_rekap_kegiatan(office, penerbit, cetak.minta)
