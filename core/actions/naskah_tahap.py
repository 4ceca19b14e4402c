"""Carry a decree from draft to signed: checked, printed, recorded; one step back with a reason."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from core import tanggal
from core.actions.cetak_kesehatan_terbit import CaraCetak
from core.actions.naskah import NaskahTerbuka, load_naskah, refuse_locked
from core.actions.naskah_cetak import print_keputusan
from core.actions.naskah_periksa import check_terbuka
from core.actions.naskah_tte import Bertanda, check_against, signed_decree, signed_scan
from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.penilaian import PEMERIKSA, PENETAP, Wewenang
from core.actions.petugas import authorize
from core.errors import AppError, DataRejectedError
from core.findings import Finding, Severity
from core.iku.keputusan import Tahap
from core.kantor.model import PenandaTangan, Petugas
from core.koperasi.lampiran import TERBESAR, check_berkas, jenis_of, terlalu_besar
from core.naskah.isi_keputusan import IsiKeputusan
from core.naskah.naskah_model import PenandatanganNaskah
from core.storage.journal import Actor, Deed
from core.storage.keputusan_store import KeputusanStore, Pindaian
from core.storage.koperasi_lampiran import FolderLampiran, content_of, size_of

_CHANGED = frozenset({Topic.NASKAH})


@dataclass(frozen=True, slots=True)
class Penetapan:
    """What is known once the paper was signed. `pindaian` is the officer's own file."""

    nomor: str
    tanggal: date | None
    penandatangan: PenandaTangan | None
    pindaian: Path | None


def mark_diperiksa(
    office: Office, naskah: NaskahTerbuka, wewenang: Wewenang
) -> Outcome[NaskahTerbuka]:
    """A verifikator confirms a draft that has no kesalahan."""
    petugas = authorize(office, wewenang.nip, wewenang.sandi, *PEMERIKSA)
    _expect(naskah, Tahap.DRAF)
    found = check_terbuka(office, naskah)
    wrong = [one for one in found if one.severity is Severity.KESALAHAN]
    if wrong:
        raise DataRejectedError(wrong)
    return _moved(office, naskah, Tahap.DIPERIKSA, _deed(office, petugas, "keputusan diperiksa"))


def mark_dicetak(office: Office, naskah: NaskahTerbuka) -> Outcome[NaskahTerbuka]:
    """The paper that was checked is on its way to be signed."""
    _expect(naskah, Tahap.DIPERIKSA)
    deed = office.deed("keputusan dicetak untuk tanda tangan")
    return _moved(office, naskah, Tahap.DICETAK, deed)


def step_back(
    office: Office, naskah: NaskahTerbuka, alasan: str, wewenang: Wewenang
) -> Outcome[NaskahTerbuka]:
    """One state back, with a reason; a signed decree never goes back."""
    petugas = authorize(office, wewenang.nip, wewenang.sandi, *PENETAP)
    refuse_locked(naskah.keputusan)
    before = naskah.keputusan.tahap.before
    if before is None:
        raise AppError("Rancangan tidak dapat mundur lagi.", hint="Langsung ubah isinya.")
    if not alasan.strip():
        raise DataRejectedError(
            [Finding("naskah.alasan", "alasan", "Tulis alasan keputusan ini mundur.")]
        )
    what = f"keputusan mundur menjadi {before.sebutan.lower()}: {' '.join(alasan.split())}"
    return _moved(office, naskah, before, _deed(office, petugas, what))


def record_penetapan(
    office: Office, naskah: NaskahTerbuka, penetapan: Penetapan, wewenang: Wewenang
) -> Outcome[NaskahTerbuka]:
    """Number, date, signer and scan, all of them; from then on nobody changes the decree.

    Its final paper is issued with it, so that every later print gives the same bytes.
    """
    petugas = authorize(office, wewenang.nip, wewenang.sandi, *PENETAP)
    _expect(naskah, Tahap.DICETAK)
    bertanda = signed_decree(office, naskah.keputusan.id)
    findings = tuple(check_penetapan(penetapan, bertanda))
    signer = penetapan.penandatangan
    if findings or signer is None:
        raise DataRejectedError(findings)
    name, content = _proof(office, penetapan, bertanda)
    isi = _signed(naskah, penetapan, signer)
    folder, kind = FolderLampiran(office.path), jenis_of(content)
    sidik, new = folder.put(content, kind)
    pindaian = Pindaian(
        keputusan_id=naskah.keputusan.id,
        nama_berkas=name,
        jenis=kind,
        ukuran=len(content),
        sidik=sidik,
        pada=office.clock().isoformat(timespec="seconds"),
        oleh=petugas.nama,
    )
    deed = _deed(office, petugas, f"keputusan ditetapkan, Nomor {isi.naskah.nomor}")
    try:
        with office.db.atomic():
            KeputusanStore(office.db).determine(deed, naskah.keputusan, isi, pindaian)
            stored = load_naskah(office, naskah.keputusan.id)
            cara = bertanda.cara if bertanda else CaraCetak()
            print_keputusan(office, stored, cara, tahun=naskah.set_iku.sejak, anew=bertanda is None)
    except BaseException:
        if new:
            folder.drop(sidik, kind)
        raise
    return Outcome(stored, _CHANGED)


def check_penetapan(penetapan: Penetapan, bertanda: Bertanda | None = None) -> Iterator[Finding]:
    """All four are needed, together; the scan is the signed file where there is one."""
    if not penetapan.nomor.strip():
        yield Finding("penetapan.nomor", "nomor", "Tulis nomor keputusan.")
    if penetapan.tanggal is None:
        yield Finding("penetapan.tanggal", "tanggal", "Isi tanggal penetapan.")
    if penetapan.penandatangan is None:
        yield Finding("penetapan.penandatangan", "penandatangan", "Pilih yang menandatangani.")
    if bertanda is not None:
        yield from check_against(bertanda, penetapan.nomor, penetapan.tanggal)
    elif penetapan.pindaian is None:
        yield Finding(
            "penetapan.pindaian", "pindaian", "Pilih pindaian naskah yang ditandatangani."
        )


def _proof(office: Office, penetapan: Penetapan, bertanda: Bertanda | None) -> tuple[str, bytes]:
    """What is kept as the signed paper: the officer's scan, else the signed file."""
    if penetapan.pindaian is None and bertanda is not None:
        return bertanda.nama_berkas, signed_scan(office, bertanda)
    path = penetapan.pindaian or Path()
    return path.name, _scan(path)


def _scan(path: Path) -> bytes:
    size = size_of(path)
    if size > TERBESAR:  # not read at all
        raise DataRejectedError([replace(terlalu_besar(path.name, size), field="pindaian")])
    content = content_of(path)
    findings = [replace(one, field="pindaian") for one in check_berkas(path.name, content)]
    if findings:
        raise DataRejectedError(findings)
    return content


def _signed(naskah: NaskahTerbuka, penetapan: Penetapan, signer: PenandaTangan) -> IsiKeputusan:
    """The words of the draft with what came with the signature, and its indicators for good."""
    words = replace(
        naskah.naskah,
        nomor=" ".join(penetapan.nomor.split()),
        tanggal=tanggal.show(penetapan.tanggal),
        penandatangan=PenandatanganNaskah(
            signer.awalan, signer.jabatan, signer.nama, signer.pangkat, signer.nip
        ),
    )
    return replace(naskah.isi, naskah=words)


def _expect(naskah: NaskahTerbuka, tahap: Tahap) -> None:
    refuse_locked(naskah.keputusan)
    now = naskah.keputusan.tahap
    if now is not tahap:
        raise AppError(
            f"Keputusan ini masih berkeadaan {now.sebutan}.",
            hint=f"Langkah ini untuk keputusan berkeadaan {tahap.sebutan}.",
        )


def _moved(
    office: Office, naskah: NaskahTerbuka, tahap: Tahap, deed: Deed
) -> Outcome[NaskahTerbuka]:
    with office.db.atomic():
        KeputusanStore(office.db).move(deed, naskah.keputusan, tahap)
    return Outcome(load_naskah(office, naskah.keputusan.id), _CHANGED)


def _deed(office: Office, petugas: Petugas, what: str) -> Deed:
    """The act belongs to the officer who gave the password, at whoever's desk it was."""
    actor = Actor(petugas.id, f"{petugas.nama} ({petugas.nip})", petugas.peran, office.actor.pc)
    return Deed(actor, office.clock(), what)
