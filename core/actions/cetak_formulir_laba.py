"""Print profit forms for the field: one page for each business, many in one file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from core.actions.cetak_kesehatan_tanda import Penerbit, load_penerbit
from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.progress import Progress
from core.errors import PrintRefusedError
from core.naskah.formulir_laba import FORMULIR_LABA, BarisLabaIsian, NaskahFormulirLaba
from core.naskah.model import Kertas
from core.storage import journal
from core.storage.laba_store import LabaStore
from core.storage.umkm_store import UmkmStore
from core.umkm.laba import CARA, RINCIAN_BEBAN, Cara, Laba
from core.umkm.model import Umkm
from core.umkm.samaran import samarkan_umkm

if TYPE_CHECKING:
    from core.pdf.bundel import Paper
    from core.pdf.document import Document


@dataclass(frozen=True, slots=True)
class CetakFormulir:
    """Forms of these businesses for one year, in this order."""

    ids: Sequence[int]
    tahun: int
    kertas: Kertas = Kertas.F4


@dataclass(frozen=True, slots=True)
class HasilFormulir:
    """The file, its forms, and the businesses left out with the reason."""

    path: Path
    lembar: int
    dilewati: tuple[tuple[str, str], ...]


def save_formulir(
    office: Office, cetak: CetakFormulir, path: Path, progress: Progress | None = None
) -> Outcome[HasilFormulir]:
    """All forms in one PDF; stopping leaves no file. Raises `PrintRefusedError` without any."""
    from core.pdf.bundel import save_bundle
    from core.pdf.pen import Keterangan

    if not cetak.ids:
        raise PrintRefusedError(
            "Tidak ada usaha untuk dicetak formulirnya.",
            hint="Ubah saringan atau pilihan, lalu cetak lagi.",
        )
    progress, penerbit = progress or Progress(), load_penerbit(office)
    progress.step(0, len(cetak.ids))
    title = f"Formulir laporan laba UMKM tahun {cetak.tahun}"
    keterangan = Keterangan(
        judul=title,
        perihal=f"{len(cetak.ids)} usaha",
        kata_kunci=FORMULIR_LABA,
        penerbit=penerbit.kantor.nama_dinas,
        tanggal=office.today,
    )
    step = partial(_step, progress, len(cetak.ids))
    with office.db.atomic():
        done = save_bundle(path, keterangan, _papers(office, cetak, penerbit), step)
        deed = office.deed("formulir laba dicetak")
        changes: dict[str, tuple[journal.Value, journal.Value]] = {
            "tahun": (None, cetak.tahun),
            "lembar": (None, done.papers),
        }
        journal.write(office.db, deed, tabel="cetakan", baris=FORMULIR_LABA, changes=changes)
    skipped = tuple((name, error.message) for name, error in done.refused)
    return Outcome(HasilFormulir(path, done.papers, skipped), frozenset({Topic.NASKAH}))


def look_formulir(office: Office, umkm_id: int, tahun: int, kertas: Kertas) -> Outcome[bytes]:
    """The form of one business as PDF, noted nowhere."""
    umkm = UmkmStore(office.db).load(umkm_id)
    if umkm is None:
        raise PrintRefusedError("UMKM ini tidak ada lagi di basis data.")
    return Outcome(_document(office, umkm, tahun, kertas, load_penerbit(office)).pdf())


def _step(progress: Progress, total: int, done: int) -> None:
    progress.step(done, total)


def _papers(office: Office, cetak: CetakFormulir, penerbit: Penerbit) -> Iterator["Paper"]:
    from core.pdf.bundel import Paper

    store = UmkmStore(office.db)
    for umkm_id in cetak.ids:
        umkm = store.load(umkm_id)
        if umkm is not None:
            make = partial(_document, office, umkm, cetak.tahun, cetak.kertas, penerbit)
            yield Paper(umkm.nama, make)


def _document(
    office: Office, umkm: Umkm, tahun: int, kertas: Kertas, penerbit: Penerbit
) -> "Document":
    from core.pdf.formulir_laba import compose_formulir_laba

    last = LabaStore(office.db).load(umkm.id, tahun - 1)
    shown, place = samarkan_umkm(umkm), penerbit.wilayah.get(umkm.kelurahan)
    where = f"{place.kelurahan} / {place.kecamatan}" if place else ""
    naskah = NaskahFormulirLaba(
        kop=penerbit.kop,
        tahun=tahun,
        tanggal=office.today,
        nama=umkm.nama,
        pemilik=umkm.pemilik,
        fakta=(
            ("Nama pemilik", umkm.pemilik),
            ("NIK pemilik", shown.nik),
            ("NIB", umkm.nib),
            ("Alamat usaha", umkm.alamat),
            ("Kelurahan/Kecamatan", where),
            ("Jenis usaha", ", ".join(filter(None, (umkm.jenis_usaha, umkm.sektor)))),
            ("Telepon/WA", shown.telepon),
        ),
        baris=tuple(_lines(last)),
        cara_lalu=_known(last, tahun - 1),
        tempat=penerbit.kantor.kota,
        contoh=penerbit.contoh,
    )
    return compose_formulir_laba(naskah, kertas=kertas)


def _lines(last: Laba | None) -> Iterator[BarisLabaIsian]:
    known = last or Laba(0, 0)
    parts = dict(known.rincian_beban)
    yield BarisLabaIsian("Omzet (hasil penjualan setahun)", known.omzet)
    yield BarisLabaIsian("HPP (bahan baku, barang dagangan)", known.hpp)
    yield BarisLabaIsian("Laba kotor", known.laba_kotor, jumlah=True)
    for code, label in RINCIAN_BEBAN.items():
        yield BarisLabaIsian(label, parts.get(code))
    yield BarisLabaIsian("Jumlah beban", known.beban, jumlah=True)
    yield BarisLabaIsian("Pendapatan lain", known.pendapatan_lain)
    yield BarisLabaIsian("Pajak", known.pajak)
    yield BarisLabaIsian("Laba bersih", known.laba, jumlah=True)


def _known(last: Laba | None, tahun: int) -> str:
    """How last year's profit became known, where it is."""
    if last is None:
        return f"Laporan tahun {tahun} belum ada."
    words = {**CARA, Cara.HITUNG: "dihitung dari rinciannya"}[last.cara]
    bukti = f", bukti {last.bukti}" if last.bukti else ", tanpa bukti"
    return f"Tahun {tahun}: {last.masa} bulan, {words}{bukti}."
