"""Decrees and their annex: read, word, check, build the real PDF, note who printed what."""

import hashlib
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from core import nip as nip_rules
from core.actions.dokumen_susun import Cetakan, arrange_lampiran, keputusan_of, signer_in_force
from core.actions.naskah import load_naskah
from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.errors import FileUnwritableError
from core.findings import Finding, Severity
from core.iku.keputusan import Bagian, Keputusan, read_asli
from core.naskah.bagian_naskah import parts_of
from core.naskah.model import Kertas, Mode
from core.rules.schema import SetIku
from core.storage.iku_keputusan import IkuKeputusan


@dataclass(frozen=True, slots=True)
class Dokumen:
    """One decree, opened, to be read part by part."""

    keputusan: Keputusan
    set_iku: SetIku
    bagian: tuple[Bagian, ...]


@dataclass(frozen=True, slots=True)
class Cetak:
    """How the annex is wanted: with the year's figures, on F4 or A4, draf, basah or tte.

    `keputusan` names whose annex; 0 is the decree that is printed for the year.
    """

    capaian: bool = False
    kertas: str = "F4"
    mode: str = "basah"
    keputusan: int = 0


def list_dokumen(office: Office) -> list[Keputusan]:
    """Every decree, drafts first."""
    return IkuKeputusan(office.db).all()


def load_dokumen(office: Office, keputusan_id: int) -> Dokumen:
    """One decree with its content; raises `AppError` when it is gone."""
    terbuka = load_naskah(office, keputusan_id)
    if terbuka.keputusan.asli:
        found = IkuKeputusan(office.db).load(keputusan_id)
        parts = read_asli(found[1]) if found else ()
    else:
        parts = tuple(Bagian(judul, isi) for judul, isi in parts_of(terbuka.naskah))
    return Dokumen(terbuka.keputusan, terbuka.set_iku, parts)


def check_cetak(office: Office, keputusan: Keputusan | None = None) -> tuple[Finding, ...]:
    """What an officer should know before paper; none of it forbids a draft print."""
    if keputusan is not None and keputusan.terkunci:
        return ()
    signer = signer_in_force(office)
    numbered = keputusan is not None and keputusan.nomor and keputusan.tanggal
    found = (
        []
        if numbered
        else [
            Finding(
                "cetak.nomor_kosong",
                "nomor",
                "Nomor dan tanggal masih kosong; diisi sesudah ditandatangani.",
                Severity.CATATAN,
            )
        ]
    )
    if signer is None:
        found.append(
            Finding(
                "cetak.tanpa_penanda_tangan",
                "penanda_tangan",
                "Tidak ada penanda tangan yang berlaku hari ini; blok tanda tangan "
                "tercetak kosong.",
                Severity.PERINGATAN,
            )
        )
    elif fault := nip_rules.fault_of(signer.nip):
        found.append(
            Finding(
                "cetak.nip",
                "penanda_tangan",
                f"{signer.nama}: {fault}",
                Severity.KESALAHAN,
            )
        )
    return tuple(found)


def lampiran_iku(
    office: Office, tahun: int, *, capaian: bool = False, kertas: str = "F4", mode: str = "basah"
) -> bytes:
    """The annex as PDF; raises `PrintRefusedError` naming the text that cannot be printed."""
    return preview_lampiran(office, tahun, Cetak(capaian=capaian, kertas=kertas, mode=mode))


def preview_lampiran(office: Office, tahun: int, cetak: Cetak) -> bytes:
    """The same pages, noted nowhere."""
    from core.pdf.lampiran_iku import render_lampiran_iku

    cetakan = Cetakan(tahun, cetak.capaian, Mode(cetak.mode), cetak.keputusan)
    return render_lampiran_iku(arrange_lampiran(office, cetakan), kertas=Kertas(cetak.kertas))


def build_preview(office: Office, tahun: int, cetak: Cetak) -> Outcome[bytes]:
    """The same, as the worker hands it to the window."""
    return Outcome(preview_lampiran(office, tahun, cetak))


def save_lampiran(office: Office, tahun: int, cetak: Cetak, path: Path) -> Outcome[bytes]:
    """The annex into a file, journalled like a print; raises `FileUnwritableError`.

    A file that cannot be written leaves the one that stood there, and no entry in the journal.
    """
    part = path.with_name(f"{path.name}.belum")
    try:
        with office.db.atomic():
            outcome = print_lampiran(office, tahun, cetak, tujuan=f"berkas {path.name}")
            part.write_bytes(outcome.value)
            part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise FileUnwritableError(f"Berkas {path.name} tidak dapat ditulis.") from error
    return outcome


def print_lampiran(office: Office, tahun: int, cetak: Cetak, *, tujuan: str = "") -> Outcome[bytes]:
    """The annex for paper or file; the journal notes who printed what, with its hash."""
    pdf = preview_lampiran(office, tahun, cetak)
    facts = {
        "tahun": str(tahun),
        "isi": "dengan capaian" if cetak.capaian else "tanpa capaian",
        "kertas": cetak.kertas,
        "mode": cetak.mode,
        "tujuan": tujuan,
        "kode_keaslian": hashlib.sha256(pdf).hexdigest(),
    }
    known = {name: fact for name, fact in facts.items() if fact}
    whose = keputusan_of(office, tahun, cetak.keputusan)
    with office.db.atomic():
        deed = office.deed("lampiran IKU dicetak")
        IkuKeputusan(office.db).note_print(deed, whose.id if whose else 0, known)
    return Outcome(pdf, frozenset({Topic.NASKAH}), check_cetak(office, whose))
