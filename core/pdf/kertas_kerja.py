"""The working paper of an examination: every input, every step of the score, who signed for it."""

from collections.abc import Iterable, Iterator
from itertools import count, dropwhile

from core.errors import PrintRefusedError
from core.findings import Severity
from core.naskah.angka_laporan import BarisAngka
from core.naskah.kertas_kerja import Kunjungan, Langkah, NaskahKertasKerja, Pembukuan
from core.naskah.model import Kertas, Mode
from core.naskah.teks import as_sentence, tidy
from core.pdf.blocks import Block, Gap
from core.pdf.document import Document
from core.pdf.keaslian import KeaslianMarks
from core.pdf.kertas_kerja_angka import figure_tables, named
from core.pdf.kertas_kerja_hasil import result_blocks
from core.pdf.kertas_kerja_hitung import Workings
from core.pdf.kertas_kerja_sel import (
    ABOVE_SECTION,
    body_row,
    day,
    fact,
    heading,
    item,
    section,
    table,
    words,
)
from core.pdf.kertas_kerja_tanya import answer_table
from core.pdf.pen import Keterangan
from core.pdf.stacked import Beside, Stack
from core.pdf.table import Headed, Table
from core.pdf.tanda_tangan import signature_rows
from core.pdf.theme import MM, Rata, Theme, load_theme
from core.rules.pilihan import PEMERIKSA_TERSEDIKIT

BETWEEN = 6 * MM
TITLE = "KERTAS KERJA PEMERIKSAAN KESEHATAN KOPERASI"
TEAM = ("No.", "Nama", "NIP", "Pangkat dan jabatan", "Peran")
Section = tuple[str, list[Block]]


def render_kertas_kerja(naskah: NaskahKertasKerja, *, kertas: Kertas, mode: Mode) -> bytes:
    """Set the working paper. `PrintRefusedError` names what keeps it from being signed or set."""
    return compose_kertas_kerja(naskah, kertas=kertas, mode=mode).pdf()


def compose_kertas_kerja(naskah: NaskahKertasKerja, *, kertas: Kertas, mode: Mode) -> Document:
    """The same, not yet set, for one file of many."""
    if mode is not Mode.DRAF:
        _check_signable(naskah)
    theme = load_theme("kertas-kerja", kertas, landscape=False)
    name, year = naskah.koperasi.sebutan, naskah.koperasi.tahun_buku
    title = f"Kertas Kerja Pemeriksaan Kesehatan {tidy(name)} Tahun Buku {year}"
    keterangan = Keterangan(
        judul=f"DRAF {title}" if mode is Mode.DRAF else title,
        perihal=tidy(naskah.hasil.dasar),
        kata_kunci="pemeriksaan kesehatan koperasi, kertas kerja",
        penerbit=tidy(naskah.kop.nama_dinas).replace("\n", " "),
        tanggal=naskah.tanggal,
    )
    blocks = tuple(_blocks(theme, naskah, mode))
    draft = mode is Mode.DRAF
    return Document(theme, keterangan, blocks, KeaslianMarks(naskah.keaslian), draft=draft)


def _check_signable(naskah: NaskahKertasKerja) -> None:
    named_examiners = [each for each in naskah.tanda_pemeriksa if tidy(each.nama)]
    if len(named_examiners) < PEMERIKSA_TERSEDIKIT:
        raise PrintRefusedError(
            f"Kertas kerja ditandatangani paling sedikit {PEMERIKSA_TERSEDIKIT} pemeriksa; "
            f"yang tercatat {len(named_examiners)}.",
            hint="Lengkapi tim pada surat tugas, atau cetak sebagai draf.",
        )
    if not naskah.berpredikat:
        raise PrintRefusedError(
            "Skor masih sementara, sehingga kertas kerja belum dapat ditandatangani.",
            hint="Lengkapi laporan dan jawaban, atau cetak sebagai draf.",
        )


def _blocks(theme: Theme, naskah: NaskahKertasKerja, mode: Mode) -> Iterator[Block]:
    year = f"Tahun Buku {naskah.koperasi.tahun_buku}, diperiksa tahun {naskah.tahun_kinerja}"
    yield from heading(theme, naskah.kop, TITLE, year)
    yield _identity(theme, naskah)
    letters = map(chr, count(ord("A")))
    for title, blocks in _sections(theme, naskah):
        yield from _led(section(theme, f"{next(letters)}. {title}"), blocks)
    signed = section(theme, f"{next(letters)}. Pengerjaan dan tanda tangan")
    rows = [row for row in (naskah.tanda_pemeriksa, naskah.tanda_lain) if row]
    closing = (Gap(12), signature_rows(theme, rows, mode)) if rows else ()
    yield Gap(ABOVE_SECTION)
    yield Stack((signed, *_steps(theme, naskah), *closing), together=True)


def _led(lead: Stack, blocks: list[Block]) -> Iterator[Block]:
    """A heading that stays with the first piece of what it leads to."""
    yield Gap(ABOVE_SECTION)
    first, *others = dropwhile(lambda block: isinstance(block, Gap), blocks)
    match first:
        case Table():
            yield Headed(lead, first)
        case Headed():
            yield Headed(Stack((lead, first.lead)), first.body)
        case _:
            yield Stack((lead, first), together=True)
    yield from others


def _sections(theme: Theme, naskah: NaskahKertasKerja) -> Iterator[Section]:
    workings = Workings(theme, naskah.hasil)
    yield "Tim pemeriksa", list(_team(theme, naskah.kunjungan))
    yield "Ringkasan hasil", list(result_blocks(theme, naskah))
    parts = (
        (
            "Laporan keuangan dan keragaan",
            figure_tables(theme, naskah.bagian, naskah.koperasi.tahun_buku),
        ),
        ("Perhitungan menurut aspek", workings.tables()),
        ("Uraian jumlah", workings.sums()),
        ("Jawaban kuesioner", _answers(theme, naskah)),
        ("Catatan data dan alasan", _notes(theme, naskah)),
    )
    for title, blocks in parts:
        if found := list(blocks):
            yield title, found


def _identity(theme: Theme, naskah: NaskahKertasKerja) -> Beside:
    koperasi = naskah.koperasi
    legal = ", tanggal ".join(
        filter(None, (koperasi.no_badan_hukum, day(koperasi.tgl_badan_hukum)))
    )
    right = (*_visit(naskah.kunjungan), *_books(naskah.pembukuan))
    left = (
        *((("Unit", koperasi.unit),) if koperasi.unit else ()),
        ("Nomor badan hukum", legal),
        ("NIK koperasi", koperasi.nik),
        ("Alamat", koperasi.alamat_lengkap),
        ("Jenis dan pola", koperasi.jenis_lengkap),
        ("Ketua", koperasi.ketua),
        ("Tanggal RAT", day(koperasi.rat_tanggal)),
    )
    half = (theme.halaman.width - BETWEEN) / 2
    name = fact(theme, "Nama koperasi", koperasi.nama, strong=True, width=half)
    columns = ((name, *_facts(theme, left, half)), tuple(_facts(theme, right, half)))
    return Beside(tuple(map(Stack, columns)), (1, 1), BETWEEN)


def _facts(theme: Theme, known: Iterable[tuple[str, str]], width: float) -> Iterator[Block]:
    return (fact(theme, label, text, width=width) for label, text in known)


def _visit(kunjungan: Kunjungan) -> Iterator[tuple[str, str]]:
    days = dict.fromkeys(map(day, filter(None, (kunjungan.mulai, kunjungan.selesai))))
    yield "Nomor surat tugas", kunjungan.nomor_surat_tugas
    yield "Tanggal surat tugas", day(kunjungan.tanggal_surat_tugas)
    yield "Pelaksanaan", " sampai ".join(days)
    yield "Tempat", kunjungan.tempat
    yield "Ditemui", kunjungan.ditemui


def _books(pembukuan: Pembukuan) -> Iterator[tuple[str, str]]:
    audited = {True: "Diaudit", False: "Tidak diaudit", None: ""}[pembukuan.diaudit]
    by = f"oleh {pembukuan.auditor}" if pembukuan.auditor else ""
    opini = f"opini {pembukuan.opini}" if pembukuan.opini else ""
    yield "Standar akuntansi", pembukuan.standar
    yield "Audit", ", ".join(filter(None, (f"{audited} {by}".strip(), opini)))


def _team(theme: Theme, kunjungan: Kunjungan) -> Iterator[Block]:
    huruf = theme.huruf.sel
    if not kunjungan.tim:
        yield item(theme, 1, "Tim pemeriksa belum dicatat.")
        return
    rows = tuple(
        body_row(
            theme,
            (
                words(f"{number}.", huruf, Rata.TENGAH),
                words(each.nama, huruf),
                words(each.nip, huruf),
                words(", ".join(filter(None, (each.pangkat, each.jabatan))), huruf),
                words(each.peran, huruf),
            ),
        )
        for number, each in enumerate(kunjungan.tim, start=1)
    )
    yield table(theme, "tim", TEAM, rows)


def _answers(theme: Theme, naskah: NaskahKertasKerja) -> Iterator[Block]:
    if answers := answer_table(theme, naskah.hasil, naskah.tanya):
        yield answers
        if naskah.catatan_butir:
            yield Gap(3)
            yield item(theme, 1, as_sentence(naskah.catatan_butir))


def _notes(theme: Theme, naskah: NaskahKertasKerja) -> Iterator[Block]:
    texts = [
        *(f"{_severity(each.severity)}: {each.message}" for each in naskah.catatan_data),
        *(
            _jump(baris)
            for part in naskah.bagian
            for baris in part.baris
            if baris.alasan or baris.perubahan
        ),
    ]
    for label, reason in (
        ("Alasan selisih", naskah.alasan_selisih),
        ("Alasan memilih pedoman", naskah.alasan_pedoman),
        ("Catatan pemeriksa", naskah.catatan),
    ):
        if tidy(reason):
            texts.append(f"{label}: {as_sentence(reason)}")
    for number, text in enumerate(texts, start=1):
        yield item(theme, number, text)


def _severity(severity: Severity) -> str:
    return severity.value.capitalize()


def _jump(baris: BarisAngka) -> str:
    """How a line moved and why; an older print knows the reason alone."""
    if not baris.perubahan:
        return f"{named(baris)} berubah mencolok: {as_sentence(baris.alasan)}"
    reason = f" Alasan: {as_sentence(baris.alasan)}" if baris.alasan else " Alasan tidak ditulis."
    return f"{named(baris)}: {baris.perubahan}.{reason}"


def _steps(theme: Theme, naskah: NaskahKertasKerja) -> Iterator[Block]:
    """Who did what; never empty, so that no page holds a signature alone."""
    if not naskah.langkah:
        yield item(theme, 1, "Langkah pengerjaan belum dicatat.")
    for number, step in enumerate(naskah.langkah, start=1):
        yield item(theme, number, _step_words(step))


def _step_words(step: Langkah) -> str:
    when = f", {day(step.pada)}" if step.pada else ""
    note = f" {as_sentence(step.keterangan)}" if tidy(step.keterangan) else ""
    return f"{step.apa} {step.oleh}{when}.{note}"
