"""Decrees and their annex: read, word, check, build the real PDF, note who printed what."""

import hashlib
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from core import nip as nip_rules
from core.actions.dokumen_susun import Cetakan, arrange_lampiran, signer_in_force
from core.actions.iku_dasar import list_sets
from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.errors import AppError, DataRejectedError, FileUnwritableError
from core.findings import Finding, Severity, blocks
from core.iku.keputusan import KOLOM, Bagian, Keputusan, Rancangan, Tahap, read_asli, read_rancangan
from core.naskah.model import Kertas, Mode
from core.rules.schema import SetIku
from core.storage.iku_keputusan import IkuKeputusan


@dataclass(frozen=True, slots=True)
class Dokumen:
    """One decree, opened. A signed one has `bagian` to read, a draft has `rancangan` to word."""

    keputusan: Keputusan
    set_iku: SetIku
    rancangan: Rancangan | None
    bagian: tuple[Bagian, ...]


@dataclass(frozen=True, slots=True)
class Cetak:
    """How the annex is wanted: with the year's figures, on F4 or A4, draf, basah or tte."""

    capaian: bool = False
    kertas: str = "F4"
    mode: str = "basah"


def list_dokumen(office: Office) -> list[Keputusan]:
    """Every decree, drafts first."""
    return IkuKeputusan(office.db).all()


def load_dokumen(office: Office, keputusan_id: int) -> Dokumen:
    """One decree with its content; raises `AppError` when it is gone."""
    found = IkuKeputusan(office.db).load(keputusan_id)
    if found is None:
        raise AppError("Dokumen ini tidak ada lagi.", hint="Muat ulang daftar dokumen.")
    keputusan, isi = found
    sets = {one.id: one for one in list_sets(office)}
    return Dokumen(
        keputusan=keputusan,
        set_iku=sets[keputusan.set_iku],
        rancangan=None if keputusan.asli else read_rancangan(isi),
        bagian=read_asli(isi) if keputusan.asli else (),
    )


def check_rancangan(rancangan: Rancangan) -> tuple[Finding, ...]:
    """What must be worded before the draft can be kept."""
    found = [
        Finding(f"naskah.{field}", field, f"{label} belum diisi.")
        for field, label, text in (
            ("label", "Label lampiran", rancangan.label),
            ("keputusan", "Nama keputusan", rancangan.keputusan),
            ("tentang", "Tentang", rancangan.tentang),
        )
        if not text.strip()
    ]
    for tabel in rancangan.tabel:
        if len(tabel.kepala_kolom) != KOLOM[tabel.kode]:
            raise ValueError(f"{tabel.kode} has {len(tabel.kepala_kolom)} heads")
        found.extend(
            Finding(
                "naskah.kepala_kolom",
                f"{tabel.kode}:{place}",
                f"Kepala kolom {place + 1} belum diisi.",
            )
            for place, head in enumerate(tabel.kepala_kolom)
            if not head.strip()
        )
    return tuple(found)


def check_cetak(office: Office) -> tuple[Finding, ...]:
    """What an officer should know before paper; none of it forbids a draft print."""
    signer = signer_in_force(office)
    found = [
        Finding(
            "cetak.nomor_kosong",
            "nomor",
            "Nomor dan tanggal masih kosong; diisi sesudah ditandatangani.",
            Severity.CATATAN,
        )
    ]
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


def save_rancangan(
    office: Office, keputusan: Keputusan, rancangan: Rancangan
) -> Outcome[Keputusan]:
    """Keep the words of a draft; raises `DataRejectedError`, `RecordMovedError`."""
    findings = check_rancangan(rancangan)
    if blocks(findings):
        raise DataRejectedError(findings)
    store = IkuKeputusan(office.db)
    found = store.load(keputusan.id)
    if found is None or found[0].asli:
        raise AppError(
            "Keputusan yang sudah ditandatangani tidak diubah.",
            hint="Buka rancangan perubahannya, lalu ubah di sana.",
        )
    if found[0].tahap is not Tahap.DRAF:
        raise AppError(
            f"Keputusan ini berkeadaan {found[0].tahap.sebutan}; isinya terkunci.",
            hint="Kembalikan menjadi rancangan pada Isi keputusan, lalu ubah.",
        )
    with office.db.atomic():
        stored = store.save_rancangan(
            office.deed("rancangan keputusan diubah"), keputusan, found[1], rancangan
        )
    return Outcome(stored, frozenset({Topic.NASKAH}), findings)


def lampiran_iku(
    office: Office, tahun: int, *, capaian: bool = False, kertas: str = "F4", mode: str = "basah"
) -> bytes:
    """The annex as PDF; raises `PrintRefusedError` naming the text that cannot be printed."""
    return preview_lampiran(office, tahun, Cetak(capaian=capaian, kertas=kertas, mode=mode))


def preview_lampiran(
    office: Office, tahun: int, cetak: Cetak, rancangan: Rancangan | None = None
) -> bytes:
    """The same pages, with the words of a draft that are not saved yet."""
    from core.pdf.lampiran_iku import render_lampiran_iku

    cetakan = Cetakan(tahun, cetak.capaian, Mode(cetak.mode), rancangan)
    return render_lampiran_iku(arrange_lampiran(office, cetakan), kertas=Kertas(cetak.kertas))


def build_preview(
    office: Office, tahun: int, cetak: Cetak, rancangan: Rancangan | None = None
) -> Outcome[bytes]:
    """The same, as the worker hands it to the window."""
    return Outcome(preview_lampiran(office, tahun, cetak, rancangan))


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
    with office.db.atomic():
        store = IkuKeputusan(office.db)
        draft = next((one.id for one in store.all() if not one.asli), 0)
        deed = office.deed("lampiran IKU dicetak")
        store.note_print(deed, draft, {name: fact for name, fact in facts.items() if fact})
    return Outcome(pdf, frozenset({Topic.NASKAH}), check_cetak(office))
