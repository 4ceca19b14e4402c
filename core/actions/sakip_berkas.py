"""Files of SAKIP: the scanned LHE and evidence of follow-up, kept beside the database."""

from dataclasses import replace
from pathlib import Path

from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.sakip_rekomendasi import TOPICS
from core.errors import DataRejectedError, FileUnreadableError
from core.iku.model import NilaiSakip
from core.iku.sakip_rekomendasi import BerkasSakip, TindakLanjutSakip
from core.koperasi.lampiran import TERBESAR, check_berkas, jenis_of, terlalu_besar
from core.storage.arsip import KeadaanBerkas
from core.storage.koperasi_lampiran import FolderLampiran, content_of, size_of, write_copy
from core.storage.sakip_rekomendasi_store import RekomendasiStore


def scan_of(office: Office, nilai_id: int) -> BerkasSakip:
    """The scanned letter of a score; empty where there is none."""
    return RekomendasiStore(office.db).scan_of(nilai_id)


def attach_scan(office: Office, nilai: NilaiSakip, path: Path) -> Outcome[BerkasSakip]:
    """Keep the scanned letter of a score; raises `DataRejectedError` and errors about files."""
    berkas, new = _put(office, path)
    try:
        with office.db.atomic():
            deed = office.deed("scan LHE dilampirkan")
            RekomendasiStore(office.db).save_scan(deed, (nilai.id, nilai.versi), berkas)
    except BaseException:
        _take_back(office, berkas, new=new)
        raise
    return Outcome(berkas, frozenset({Topic.SAKIP, Topic.IKU}))


def attach_bukti(office: Office, one: TindakLanjutSakip, path: Path) -> Outcome[BerkasSakip]:
    """Keep a file as evidence of what was done."""
    berkas, new = _put(office, path)
    try:
        with office.db.atomic():
            deed = office.deed("bukti tindak lanjut LHE dilampirkan")
            RekomendasiStore(office.db).save_tindak_lanjut(deed, replace(one, berkas=berkas))
    except BaseException:
        _take_back(office, berkas, new=new)
        raise
    return Outcome(berkas, TOPICS)


def read_berkas(office: Office, berkas: BerkasSakip) -> bytes:
    """The bytes; raises `FileUnreadableError` when they are missing or were changed."""
    found = FolderLampiran(office.path).read(berkas.sidik, berkas.jenis)
    if found.keadaan is not KeadaanBerkas.UTUH:
        raise FileUnreadableError(
            f"{berkas.nama} tidak ada lagi di folder lampiran, atau isinya berubah.",
            hint="Ambil dari salinan folder lampiran, atau lampirkan berkasnya sekali lagi.",
        )
    return found.isi


def copy_berkas(office: Office, berkas: BerkasSakip, path: Path) -> Outcome[Path]:
    """Write a copy to a place of the officer's choice."""
    write_copy(path, read_berkas(office, berkas))
    return Outcome(path)


def _put(office: Office, path: Path) -> tuple[BerkasSakip, bool]:
    size = size_of(path)
    if size > TERBESAR:
        raise DataRejectedError([terlalu_besar(path.name, size)])
    content = content_of(path)
    findings = check_berkas(path.name, content)
    if findings:
        raise DataRejectedError(findings)
    kind = jenis_of(content)
    sidik, new = FolderLampiran(office.path).put(content, kind)
    return BerkasSakip(path.name, kind, sidik), new


def _take_back(office: Office, berkas: BerkasSakip, *, new: bool) -> None:
    if new:
        FolderLampiran(office.path).drop(berkas.sidik, berkas.jenis)
