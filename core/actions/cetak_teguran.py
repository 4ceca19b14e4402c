"""Print letters of teguran, one PDF for many: recorded, numbered and issued in one transaction."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from core.actions.cetak_kesehatan_hasil import signer_notes
from core.actions.cetak_kesehatan_nama import unique_names
from core.actions.cetak_kesehatan_naskah import Naskah
from core.actions.cetak_kesehatan_surat import issuer, number_notes
from core.actions.cetak_kesehatan_tanda import Penerbit, load_penerbit, signers_of
from core.actions.cetak_kesehatan_terbit import Asal, CaraCetak, Lembar, draw, frozen_model, issue
from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.progress import Progress
from core.actions.teguran import BarisTeguran, list_usul
from core.errors import DataRejectedError, PrintRefusedError
from core.findings import Finding, blocks
from core.koperasi.teguran import Sikap, Teguran, check_teguran
from core.naskah.model import Mode
from core.naskah.surat_pihak import KoperasiSurat
from core.naskah.surat_teguran import TEGURAN, FaktaTeguran, write_teguran
from core.rules.pola_nomor import POLA_TEGURAN, next_number, pattern_fault
from core.storage.arsip import Arsip, digest
from core.storage.teguran_store import TeguranStore

if TYPE_CHECKING:
    from core.pdf.bundel import Paper
    from core.pdf.document import Document


@dataclass(frozen=True, slots=True)
class PesananTeguran:
    """Letters to these cooperatives; without `pola` the number is written in by hand."""

    tahun: int
    koperasi: tuple[int, ...]
    tanggal: date | None = None
    tenggat: date | None = None
    pola: str = POLA_TEGURAN
    cara: CaraCetak = field(default_factory=CaraCetak)


@dataclass(frozen=True, slots=True)
class HasilTeguran:
    """What was printed, and whom no letter is due for."""

    path: Path
    tercetak: int
    halaman: int
    dilewati: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Kerja:
    """A batch on its way; `kept` are files that it put into the archive."""

    office: Office
    pesanan: PesananTeguran
    penerbit: Penerbit
    kept: list[str]


def examine_pesanan(office: Office, pesanan: PesananTeguran) -> tuple[Finding, ...]:
    """Check number, day and due day as they would be printed."""
    fault = pattern_fault(pesanan.pola) if pesanan.pola.strip() else ""
    wrong = (Finding("teguran.pola", "pola", fault),) if fault else ()
    sample = Teguran(0, 1, (0,), pesanan.pola, pesanan.tanggal, pesanan.tenggat)
    return (*wrong, *check_teguran(sample, office.today))


def look_teguran(office: Office, pesanan: PesananTeguran) -> Outcome[Lembar]:
    """The letter to the first of them as it would be, noted nowhere."""
    due, skipped = _due(office, pesanan)
    if not due:
        raise _nobody(skipped)
    penerbit = load_penerbit(office)
    nomor = next(_numbers(office, pesanan))
    naskah = _naskah(office, penerbit, due[0], _letter(due[0], pesanan, nomor))
    return Outcome(draw(naskah, pesanan.cara))


def save_teguran(
    office: Office, pesanan: PesananTeguran, path: Path, progress: Progress | None = None
) -> Outcome[HasilTeguran]:
    """Every letter into one file, recorded as sent unless it is a draft.

    Stopping, a full disk or any other failure leaves no file, no letter and no number. Raises
    `DataRejectedError`, and `PrintRefusedError` when no letter is due.
    """
    from core.pdf.bundel import save_bundle
    from core.pdf.pen import Keterangan

    findings = examine_pesanan(office, pesanan)
    if blocks(findings):
        raise DataRejectedError(findings)
    due, skipped = _due(office, pesanan)
    if not due:
        raise _nobody(skipped)
    progress = progress or Progress()
    cara = replace(pesanan.cara, tujuan=pesanan.cara.tujuan or f"berkas {path.name}")
    pesanan = replace(pesanan, cara=cara)
    penerbit = load_penerbit(office)
    keterangan = Keterangan(
        judul="Surat teguran",
        perihal=f"Surat teguran kepada {len(due)} koperasi",
        kata_kunci=TEGURAN,
        penerbit=penerbit.kantor.nama_dinas,
        tanggal=pesanan.tanggal or office.today,
    )
    progress.step(0, len(due))
    with _archived(office) as kept, office.db.atomic():
        papers = _papers(_Kerja(office, pesanan, penerbit, kept), due)
        made = save_bundle(path, keterangan, papers, _steps(progress, len(due)))
        if made.refused:  # all or nothing: a number given to no letter would be missing
            raise made.refused[0][1]
    found = HasilTeguran(path, made.papers, made.pages, skipped)
    return Outcome(found, frozenset({Topic.KOPERASI, Topic.NASKAH}), findings)


def _papers(kerja: _Kerja, due: Sequence[BarisTeguran]) -> Iterator["Paper"]:
    from core.pdf.bundel import Paper

    names = unique_names(one.koperasi.nama for one in due)
    numbers = _numbers(kerja.office, kerja.pesanan)
    for name, one in zip(names, due, strict=True):
        letter = _letter(one, kerja.pesanan, next(numbers))
        yield Paper(name, partial(_document, kerja, one, letter), proven=True)


def _document(kerja: _Kerja, one: BarisTeguran, letter: Teguran) -> "Document":
    """One letter, recorded and issued, then composed once more for the bundle."""
    from core.pdf.kesehatan import compose

    office, cara = kerja.office, kerja.pesanan.cara
    if cara.mode is not Mode.DRAF:
        deed = office.deed(f"surat teguran ke-{letter.langkah} dibuat")
        letter = replace(letter, id=TeguranStore(office.db).add(deed, letter))
    naskah = _naskah(office, kerja.penerbit, one, letter)
    lembar = issue(office, naskah, cara)
    if lembar.asal is Asal.BARU:
        kerja.kept.append(digest(lembar.pdf))
    issued = lembar.terbitan
    model = naskah.model if issued is None else frozen_model(office, issued, cara.mode)
    return compose(model, kertas=cara.kertas, mode=cara.mode)


def _naskah(
    office: Office,
    penerbit: Penerbit,
    one: BarisTeguran,
    letter: Teguran,
) -> Naskah:
    row, before = one.koperasi, one.terakhir
    tanda = signers_of(penerbit, TEGURAN, on=letter.tanggal or office.today)
    model = write_teguran(
        FaktaTeguran(
            penerbit=issuer(penerbit, tanda),
            koperasi=KoperasiSurat(
                row.nama, row.no_badan_hukum, row.alamat, row.kelurahan, row.kecamatan
            ),
            langkah=letter.langkah,
            tunggakan=one.uraian,
            keadaan=office.today,
            tenggat=letter.tenggat,
            sebelum=(before.nomor, before.tanggal) if before else ("", None),
            nomor=letter.nomor,
            tanggal=letter.tanggal,
        )
    )
    return Naskah(
        TEGURAN,
        model,
        f"{row.nama}, {letter.sebutan}",
        letter.tunggakan[-1],
        rujukan=f"teguran:{letter.id}" if letter.id else "",
        koperasi_id=row.id,
        catatan=(*number_notes(letter.nomor, letter.tanggal), *signer_notes(tanda)),
    )


def _letter(one: BarisTeguran, pesanan: PesananTeguran, nomor: str) -> Teguran:
    return Teguran(
        one.koperasi.id,
        one.berikut.langkah,
        one.tunggakan,
        nomor,
        pesanan.tanggal,
        pesanan.tenggat,
    )


def _due(
    office: Office, pesanan: PesananTeguran
) -> tuple[list[BarisTeguran], tuple[tuple[str, str], ...]]:
    """Those a letter is due for, and the others with the reason."""
    found = list_usul(office, pesanan.tahun, ids=pesanan.koperasi) if pesanan.koperasi else []
    due = [one for one in found if one.berikut.sikap is Sikap.KIRIM]
    others = [one for one in found if one.berikut.sikap is not Sikap.KIRIM]
    return due, tuple((one.koperasi.nama, one.berikut.alasan) for one in others)


def _nobody(skipped: Sequence[tuple[str, str]]) -> PrintRefusedError:
    first = f" {skipped[0][0]}: {skipped[0][1]}." if skipped else ""
    return PrintRefusedError(
        f"Tidak ada koperasi yang dapat ditegur sekarang.{first}",
        hint="Pilih koperasi yang langkah berikutnya tertulis Teguran.",
    )


def _numbers(office: Office, pesanan: PesananTeguran) -> Iterator[str]:
    """Numbers by the pattern, one after another; empty ones without a pattern."""
    used = TeguranStore(office.db).numbers()
    tahun = (pesanan.tanggal or office.today).year
    while True:
        if pesanan.pola.strip() and not pattern_fault(pesanan.pola):
            nomor = next_number(pesanan.pola, used, tahun=tahun, tahun_buku=tahun - 1)
            used.append(nomor)
            yield nomor
        else:
            yield ""


@contextmanager
def _archived(office: Office) -> Iterator[list[str]]:
    """Take back what the archive got for letters that were not issued after all."""
    kept: list[str] = []
    try:
        yield kept
    except BaseException:
        for sidik in kept:
            Arsip(office.path).drop(sidik)
        raise


def _steps(progress: Progress, total: int) -> Callable[[int], None]:
    return lambda done: progress.step(done, total)
