"""Print the decree of active and inactive cooperatives: look, issue, save."""

from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from core import tanggal
from core.actions.cetak_kesehatan_hasil import signer_notes
from core.actions.cetak_kesehatan_naskah import Naskah
from core.actions.cetak_kesehatan_surat import issuer, number_notes
from core.actions.cetak_kesehatan_tanda import load_penerbit, signers_of
from core.actions.cetak_kesehatan_terbit import CaraCetak, Lembar, draw, issue
from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.tahun_buku import batas_of
from core.errors import PrintRefusedError
from core.findings import Finding, Severity
from core.koperasi.sk_status import DaftarStatus, count_status
from core.naskah.surat_status import SK_STATUS, FaktaStatus, KoperasiBerstatus, write_status
from core.storage.arsip import write_whole
from core.storage.sk_status import statuses_on


@dataclass(frozen=True, slots=True)
class CetakStatus:
    """The decree of a year; without `hari` as at the cut-off of its lists."""

    tahun: int
    hari: date | None = None
    nomor: str = ""
    tanggal: date | None = None
    cara: CaraCetak = field(default_factory=CaraCetak)


def list_status(office: Office, tahun: int, hari: date | None = None) -> DaftarStatus:
    """The register on a day with its statuses, as the decree lists it."""
    terdaftar = office.pilihan.status_terdaftar
    return statuses_on(office.db, hari=hari or batas_of(office, tahun), terdaftar=terdaftar)


def look_status(office: Office, cetak: CetakStatus) -> Outcome[Lembar]:
    """The decree as it would be, noted nowhere; `PrintRefusedError` for an empty register."""
    return Outcome(draw(_gather(office, cetak), cetak.cara))


def print_status(office: Office, cetak: CetakStatus) -> Outcome[Lembar]:
    """Issue it; the journal notes who, what and its hash. A draft is only noted."""
    lembar = issue(office, _gather(office, cetak), cetak.cara)
    return Outcome(lembar, frozenset({Topic.NASKAH}), lembar.temuan)


def save_status(office: Office, cetak: CetakStatus, path: Path) -> Outcome[Lembar]:
    """The same into a file; one that cannot be written leaves the older file and no entry."""
    named = replace(cetak, cara=replace(cetak.cara, tujuan=f"berkas {path.name}"))
    with office.db.atomic():
        outcome = print_status(office, named)
        write_whole(path, outcome.value.pdf, where=f"Berkas {path.name}")
    return outcome


def _gather(office: Office, cetak: CetakStatus) -> Naskah:
    daftar = list_status(office, cetak.tahun, cetak.hari)
    day = tanggal.show(daftar.hari)
    if not daftar.baris:
        raise PrintRefusedError(
            f"Tidak ada koperasi berstatus pada tanggal {day}.",
            hint="Tambah koperasi dan statusnya di halaman Koperasi, atau pilih tanggal lain.",
        )
    penerbit = load_penerbit(office)
    tanda = signers_of(penerbit, SK_STATUS, on=cetak.tanggal or office.today)
    model = write_status(
        FaktaStatus(
            penerbit=issuer(penerbit, tanda),
            tahun=cetak.tahun,
            hari=daftar.hari,
            koperasi=[
                KoperasiBerstatus(
                    nama=one.nama,
                    nomor_badan_hukum=one.no_badan_hukum,
                    tanggal_badan_hukum=one.tgl_badan_hukum,
                    alamat=one.alamat,
                    kelurahan=one.kelurahan,
                    kecamatan=one.kecamatan,
                    jenis=one.jenis,
                    status=one.status.sebutan,
                )
                for one in daftar.baris
            ],
            jumlah=[(keadaan.sebutan, n) for keadaan, n in count_status(daftar.baris)],
            nomor=cetak.nomor.strip(),
            tanggal=cetak.tanggal,
        )
    )
    return Naskah(
        SK_STATUS,
        model,
        f"keadaan {day}, {len(daftar.baris)} koperasi",
        cetak.tahun,
        rujukan=f"tahun:{cetak.tahun}",
        catatan=(
            *number_notes(cetak.nomor, cetak.tanggal),
            *signer_notes(tanda),
            *_unlisted(daftar),
        ),
    )


def _unlisted(daftar: DaftarStatus) -> tuple[Finding, ...]:
    """Cooperatives of that day whose status nobody has noted are told, never guessed."""
    names = daftar.tanpa_status
    if not names:
        return ()
    return (
        Finding(
            "cetak.tanpa_status",
            "status",
            f"{len(names)} koperasi belum berstatus pada tanggal itu dan tidak tercantum: "
            f"{'; '.join(names)}.",
            Severity.PERINGATAN,
        ),
    )
