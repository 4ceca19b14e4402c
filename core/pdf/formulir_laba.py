"""Set the profit form of one business: a single page, signed by its owner."""

from collections.abc import Iterator

from core import rupiah
from core.naskah.formulir_laba import NaskahFormulirLaba
from core.naskah.model import Kertas, Mode
from core.naskah.surat import Daftar, Kolom, Lajur
from core.naskah.tanda_tangan import BlokTanda
from core.naskah.teks import bind, tidy
from core.pdf.blocks import Block, Gap
from core.pdf.document import Document
from core.pdf.formulir import ToWrite
from core.pdf.keaslian import FootMarks
from core.pdf.kertas_kerja_sel import ABOVE_SECTION, fact, heading, section
from core.pdf.paragraph import Text
from core.pdf.pen import Keterangan
from core.pdf.stacked import Stack
from core.pdf.surat_blok import listing
from core.pdf.tanda_tangan import signature_rows
from core.pdf.theme import Theme, load_theme

# the shorter paper has less room to write in, but the form stays one page
LOOK = {Kertas.F4: "formulir", Kertas.A4: "formulir-laba"}
TITLE = "FORMULIR LAPORAN LABA USAHA"
PERNYATAAN = (
    "Saya menyatakan bahwa angka di atas benar menurut pembukuan, catatan, atau pengetahuan saya, "
    "dan boleh dipakai Dinas untuk pembinaan serta pengukuran kinerja."
)
PETUNJUK = (
    "Tulis rupiah penuh; tulis 0 bila memang nihil dan kosongkan bila tidak diketahui. Bila hanya "
    "tahu labanya, isi baris laba bersih saja. Bila hanya tahu laba sebulan, tulis “sebulan” di "
    "sampingnya."
)
BUKTI = (
    "A  pembukuan atau laporan keuangan",
    "B  catatan atau nota",
    "C  surat pernyataan pemilik",
)


def compose_formulir_laba(naskah: NaskahFormulirLaba, *, kertas: Kertas) -> Document:
    """The form, not yet set, for one file of many."""
    theme = load_theme(LOOK[kertas], kertas, landscape=False)
    keterangan = Keterangan(
        judul=f"Formulir Laporan Laba {tidy(naskah.nama)} Tahun {naskah.tahun}",
        perihal=f"Formulir laporan laba UMKM tahun {naskah.tahun}",
        kata_kunci="UMKM, laba usaha, formulir",
        penerbit=tidy(naskah.kop.nama_dinas).replace("\n", " "),
        tanggal=naskah.tanggal,
    )
    contoh = f" {tidy(naskah.contoh).removesuffix('.')}." if naskah.contoh else ""
    marks = FootMarks((PETUNJUK,), f"Formulir kosong, bukan laporan.{contoh}")
    return Document(theme, keterangan, tuple(_blocks(theme, naskah)), marks, draft=False)


def _blocks(theme: Theme, naskah: NaskahFormulirLaba) -> Iterator[Block]:
    yield from heading(theme, naskah.kop, TITLE, tidy(naskah.nama), f"Tahun {naskah.tahun}")
    yield from (Stack((Gap(3), fact(theme, label, text))) for label, text in naskah.fakta)
    yield Gap(ABOVE_SECTION)
    yield section(theme, "A. Laba usaha (rupiah)")
    yield listing(theme, _table(naskah))
    if naskah.cara_lalu:
        yield Stack((Gap(3), Text(bind(naskah.cara_lalu), theme.huruf.catatan)))
    yield Gap(ABOVE_SECTION)
    yield Stack(tuple(_proof(theme, naskah)), together=True)


def _table(naskah: NaskahFormulirLaba) -> Daftar:
    kolom = (
        Kolom("Uraian", 78),
        Kolom(f"Tahun {naskah.tahun - 1}", 45, Lajur.KANAN),
        Kolom(f"Tahun {naskah.tahun}", 50, Lajur.KANAN),
    )
    rows = tuple(
        (
            row.label.upper() if row.jumlah else row.label,
            "" if row.lalu is None else rupiah.show(row.lalu),
            "",
        )
        for row in naskah.baris
    )
    return Daftar(kolom, rows)


def _proof(theme: Theme, naskah: NaskahFormulirLaba) -> Iterator[Block]:
    huruf = theme.huruf.isi
    yield section(theme, "B. Keterangan dan pernyataan pemilik")
    yield ToWrite("Jumlah bulan", huruf)
    yield ToWrite("Alasan perubahan", huruf)
    yield Gap(5)
    same = f"Usaha sama dengan tahun {naskah.tahun - 1}:   [   ] ya   [   ] berganti"
    yield Text(same, huruf)
    yield Gap(3)
    yield Text("Bukti laba:   " + "   ".join(f"[   ] {one}" for one in BUKTI), huruf)
    yield Gap(5)
    yield Text(bind(PERNYATAAN), huruf)
    yield Gap(6)
    place = f"{tidy(naskah.tempat) or '....................'}, ...................."
    signers = (
        BlokTanda(jabatan=("Petugas penerima",), luar=True),
        BlokTanda(jabatan=("Pemilik usaha",), nama=naskah.pemilik, tempat_tanggal=place, luar=True),
    )
    yield signature_rows(theme, [signers], Mode.BASAH)
