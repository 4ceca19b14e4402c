"""The paper of a decree: which one of the year, what hinders it, and the bytes it once had."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from core.actions.cetak_kesehatan_naskah import Naskah
from core.actions.cetak_kesehatan_surat import number_notes
from core.actions.cetak_kesehatan_terbit import CaraCetak, Lembar, draw, frozen_model, issue
from core.actions.cetak_kinerja import Permintaan
from core.actions.iku_dasar import set_in_force
from core.actions.naskah import NaskahTerbuka, load_naskah
from core.actions.naskah_periksa import check_terbuka
from core.actions.naskah_susun import arrange_keputusan
from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.errors import PrintRefusedError
from core.findings import Finding, Severity, blocks
from core.iku.keputusan import Keputusan, Tahap
from core.naskah.isi_keputusan import IsiKeputusan
from core.naskah.keputusan_iku import KEPUTUSAN, NaskahKeputusan
from core.naskah.model import Mode
from core.storage.arsip import write_whole
from core.storage.cetakan_store import CetakanStore
from core.storage.iku_keputusan import IkuKeputusan


def build_keputusan(office: Office, permintaan: Permintaan) -> Naskah:
    """The decree of the year, ready to be set."""
    terbuka = chosen_for(office, permintaan.tahun, permintaan.set_iku)
    return gather_keputusan(office, terbuka, permintaan.tahun)


def chosen_for(office: Office, tahun: int, wanted: str = "") -> NaskahTerbuka:
    """What was determined last, else the draft for the IKU set; `PrintRefusedError` for none."""
    set_iku = set_in_force(office, tahun, wanted)
    known = [
        one for one in IkuKeputusan(office.db).all() if one.set_iku == set_iku.id and not one.asli
    ]
    if not known:
        raise PrintRefusedError(
            f"Belum ada rancangan keputusan untuk set IKU tahun {tahun}.",
            hint="Buat rancangan baru di SK & Dokumen, lalu cetak lagi.",
        )
    return load_naskah(office, max(known, key=_furthest).id)


def paper_of(office: Office, terbuka: NaskahTerbuka) -> NaskahKeputusan:
    """What the decree prints: as frozen when it was determined, else as worded now."""
    keputusan = terbuka.keputusan
    frozen = _frozen(office, keputusan, f"keputusan:{keputusan.id}")
    return frozen or arrange_keputusan(office, terbuka)


def gather_keputusan(
    office: Office, terbuka: NaskahTerbuka, tahun: int, *, anew: bool = False
) -> Naskah:
    """One decree, ready to be set; a determined one is what was frozen with it.

    `anew` sets its words as they are now, when they are about to be frozen.
    """
    keputusan = terbuka.keputusan
    if keputusan.asli:
        raise PrintRefusedError(
            "Keputusan ini disimpan sebagaimana tercetak dan tidak dicetak ulang.",
            hint="Cetak rancangan perubahannya.",
        )
    rujukan = f"keputusan:{keputusan.id}"
    findings = check_terbuka(office, terbuka)
    return Naskah(
        KEPUTUSAN,
        arrange_keputusan(office, terbuka) if anew else paper_of(office, terbuka),
        keputusan.nomor or f"rancangan, {terbuka.set_iku.sejak}\u2013{terbuka.set_iku.sampai}",
        tahun,
        rujukan=rujukan,
        halangan=tuple(_obstacles(findings)),
        catatan=(*number_notes(keputusan.nomor, keputusan.tanggal), *_state_notes(keputusan)),
    )


def preview_keputusan(
    office: Office,
    terbuka: NaskahTerbuka,
    cara: CaraCetak,
    *,
    tahun: int,
    isi: IsiKeputusan | None = None,
) -> Outcome[Lembar]:
    """The pages with words that are not saved yet; noted nowhere."""
    if isi is None or terbuka.keputusan.terkunci:
        return Outcome(draw(gather_keputusan(office, terbuka, tahun), cara))
    model = arrange_keputusan(office, terbuka, isi)
    return Outcome(draw(Naskah(KEPUTUSAN, model, "rancangan", tahun), cara))


def print_keputusan(
    office: Office, terbuka: NaskahTerbuka, cara: CaraCetak, *, tahun: int, anew: bool = False
) -> Outcome[Lembar]:
    """Issue the saved decree; the journal notes who, what and its hash. `anew` as above."""
    lembar = issue(office, gather_keputusan(office, terbuka, tahun, anew=anew), cara)
    return Outcome(lembar, frozenset({Topic.NASKAH}), lembar.temuan)


def save_keputusan(
    office: Office, terbuka: NaskahTerbuka, cara: CaraCetak, path: Path, *, tahun: int
) -> Outcome[Lembar]:
    """The same into a file; one that cannot be written leaves the older file and no entry."""
    named = replace(cara, tujuan=f"berkas {path.name}")
    with office.db.atomic():
        outcome = print_keputusan(office, terbuka, named, tahun=tahun)
        write_whole(path, outcome.value.pdf, where=f"Berkas {path.name}")
    return outcome


def _furthest(keputusan: Keputusan) -> tuple[int, int]:
    return tuple(Tahap).index(keputusan.tahap), -keputusan.id


def _frozen(office: Office, keputusan: Keputusan, rujukan: str) -> NaskahKeputusan | None:
    """What a determined decree was made of when it was recorded: what bears its number and day.

    Paper that went to be signed before it had a number is not that.
    """
    if keputusan.tahap is not Tahap.DITETAPKAN:
        return None
    known = " ".join(keputusan.nomor.split()), keputusan.tanggal
    for one in CetakanStore(office.db).latest(KEPUTUSAN, None, rujukan):
        model: NaskahKeputusan = frozen_model(office, one, Mode.DRAF)
        if (model.keputusan.nomor, model.keputusan.tanggal) == known:
            return model
    return None


def _obstacles(findings: tuple[Finding, ...]) -> Iterator[str]:
    if blocks(findings):
        wrong = sum(one.severity is Severity.KESALAHAN for one in findings)
        yield f"Pemeriksa naskah menemukan {wrong} kesalahan."


def _state_notes(keputusan: Keputusan) -> Iterator[Finding]:
    if keputusan.tahap is Tahap.DRAF:
        message = "Rancangan ini belum diperiksa."
        yield Finding("keputusan.belum_diperiksa", "", message, Severity.CATATAN)
