"""Berkas bukti IKU: from the printed percentage down to the page of evidence, in one file."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from pathlib import Path

from core.actions.bukti_koperasi import Pencari
from core.actions.bukti_susun import Lembaran
from core.actions.bukti_tulis import Hashed, Isi, Penulis
from core.actions.cetak_kesehatan_tanda import load_penerbit
from core.actions.iku_dasar import indicators_of, set_in_force
from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.progress import Progress
from core.actions.realisasi_tetap import frozen, gather_isi
from core.errors import AppError, FileUnreadableError, PrintRefusedError
from core.iku.penetapan import BarisTetap, IsiPenetapan
from core.naskah.bukti_iku import BagianBukti, BuktiTercatat
from core.naskah.model import Kertas
from core.pdf.bundel import appearing
from core.pdf.pen import Keterangan
from core.storage.bukti_store import BuktiStore


class CakupanBukti(StrEnum):
    """Of whom the papers and attachments are put in."""

    PEMBILANG = "pembilang"
    DINILAI = "dinilai"
    DAFTAR = "daftar"


SEBUTAN_CAKUPAN = {
    CakupanBukti.PEMBILANG: "daftar nama, dan bukti tiap koperasi pembilang",
    CakupanBukti.DINILAI: "daftar nama, dan bukti tiap koperasi yang dinilai",
    CakupanBukti.DAFTAR: "daftar nama saja",
}


@dataclass(frozen=True, slots=True)
class PermintaanBukti:
    """Which file is asked for, and where it goes."""

    tahun: int
    iku: str
    path: Path
    cakupan: CakupanBukti = CakupanBukti.PEMBILANG
    kertas: Kertas = Kertas.F4


@dataclass(frozen=True, slots=True)
class HasilBukti:
    """The file as it was written, and every part of it."""

    path: Path
    halaman: int
    ukuran: int
    sidik: str
    bagian: tuple[BagianBukti, ...]

    @property
    def hilang(self) -> tuple[BagianBukti, ...]:
        """Parts that should be there and are not, or not whole."""
        return tuple(one for one in self.bagian if one.hilang)


def buat_bukti(
    office: Office, permintaan: PermintaanBukti, progress: Progress | None = None
) -> Outcome[HasilBukti]:
    """Write the evidence file, page by page; frozen lists where the year is frozen.

    Stopping or failing leaves the older file and no entry. What is missing is named in the
    manifest. Raises `PrintRefusedError` without a figure, `FileUnwritableError`.
    """
    told = progress or Progress()
    held = frozen(office, permintaan.tahun, permintaan.iku)
    isi = held.isi if held else gather_isi(office, permintaan.tahun, permintaan.iku)
    if isi.hasil.realisasi is None:
        raise PrintRefusedError(
            f"Belum ada angka untuk dibuktikan. {isi.hasil.sebab or ''}".strip(),
            hint="Lengkapi data tahun ini dahulu.",
        )
    penerbit = load_penerbit(office)
    sheets = Lembaran(penerbit.kantor, office.today, isi, held, penerbit.contoh)
    keterangan = Keterangan(
        judul=f"Berkas bukti IKU {isi.hasil.nomor} tahun {isi.tahun}: {isi.hasil.nama_pendek}",
        perihal=f"Bukti realisasi {permintaan.iku} tahun {isi.tahun}",
        kata_kunci="IKU, berkas bukti, manifes",
        penerbit=penerbit.kantor.nama_dinas,
        tanggal=office.today,
    )
    chosen = _chosen(isi, permintaan.cakupan)
    pencari = Pencari(
        office, penerbit, isi.tahun, isi.hasil.tahun_data or isi.tahun, permintaan.kertas
    )
    with office.db.atomic(), appearing(permintaan.path) as file:
        target = Hashed(file)
        penulis = Penulis.into(target, keterangan, permintaan.kertas)
        told.step(0, len(chosen) + 1)
        _write_lists(office, penulis, sheets, permintaan.cakupan)
        for done, one in enumerate(chosen, start=1):
            _write_koperasi(penulis, pencari, sheets, one)
            told.step(done, len(chosen) + 1)
        _write_manifest(penulis, sheets)
        penulis.rangkaian.finish()
        made = HasilBukti(permintaan.path, penulis.rangkaian.halaman, target.ukuran, target.sidik,
                          tuple(penulis.bagian))  # fmt: skip
        _note(office, permintaan, made, held.id if held else None)
        told.step(len(chosen) + 1, len(chosen) + 1)
    return Outcome(made, frozenset({Topic.NASKAH}))


def list_bukti(office: Office, tahun: int, iku: str) -> list[BuktiTercatat]:
    """Evidence files made of an indicator and year, the newest first."""
    return BuktiStore(office.db).list_of(tahun, iku)


def read_manifes(one: BuktiTercatat) -> tuple[BagianBukti, ...]:
    """The parts of a file as they were noted."""
    return tuple(BagianBukti(**part) for part in json.loads(one.manifes))


def load_bukti(office: Office, tahun: int, iku: str) -> Outcome[list[BuktiTercatat]]:
    """The same as `list_bukti`, asked by the window of the worker."""
    return Outcome(list_bukti(office, tahun, iku))


def _chosen(isi: IsiPenetapan, cakupan: CakupanBukti) -> list[BarisTetap]:
    """The cooperatives whose papers go in; UMKM have their evidence in the list itself."""
    listed = [one for one in isi.baris if one.skor is not None]
    match cakupan:
        case CakupanBukti.PEMBILANG:
            return [one for one in listed if one.masuk]
        case CakupanBukti.DINILAI:
            return [one for one in listed if one.predikat]
        case CakupanBukti.DAFTAR:
            return []


def _write_lists(office: Office, penulis: Penulis, sheets: Lembaran, cakupan: CakupanBukti) -> None:
    isi = sheets.isi
    koperasi = any(one.skor is not None for one in isi.baris)
    words = SEBUTAN_CAKUPAN[cakupan if koperasi else CakupanBukti.DAFTAR]
    if isi.hasil.cacah is None:
        words = "fakta LHE dan pindaiannya"
    elif not isi.baris:
        words = "jumlah saja, tanpa daftar nama"
    penulis.sheet(sheets.cover(words), nama="Realisasi dan asal-usulnya")
    if isi.baris:
        part = [one for one in isi.baris if one.masuk]
        penulis.sheet(sheets.names("Daftar pembilang", part))
        penulis.sheet(sheets.names("Daftar penyebut", isi.baris))
    if isi.hasil.sakip is not None:
        mark = penulis.sheet(sheets.letter())
        nilai_id = isi.hasil.sakip.id
        penulis.part("Pindaian LHE", mark, lambda: _letter(office, nilai_id))


def _letter(office: Office, nilai_id: int) -> Isi:
    from core.actions.sakip_berkas import read_berkas, scan_of

    berkas = scan_of(office, nilai_id)
    if not berkas.sidik:
        raise FileUnreadableError("Pindaian LHE belum disimpan.")
    return Isi(read_berkas(office, berkas), "lampiran LHE")


def _write_koperasi(penulis: Penulis, pencari: Pencari, sheets: Lembaran, one: BarisTetap) -> None:
    parts = list(pencari.parts(one))
    found = pencari.assessment(one)
    facts = [
        ("Kelurahan", one.kelurahan),
        ("Predikat", one.predikat or "belum dinilai"),
        ("Skor", one.skor or "–"),
        ("Tahun buku", str(pencari.tahun_buku)),
    ]
    if found is not None and found.predikat != one.predikat:
        facts.append(("Catatan", f"predikat sekarang {found.predikat or 'belum ada'}"))
    sheet = replace(
        sheets.blank(one.nama),
        fakta=tuple(facts),
        kalimat=(_contents([judul for judul, _fetch in parts]),),
    )
    mark = penulis.sheet(sheet, nama=one.nama)
    for judul, fetch in parts:
        penulis.part(judul, mark, fetch)


def _contents(parts: Sequence[str]) -> str:
    if not parts:
        return "Tidak ada naskah penilaian dan lampiran yang tersimpan."
    return f"Bukti berikut: {'; '.join(parts)}. Yang tidak ada disebut dalam manifes."


def _write_manifest(penulis: Penulis, sheets: Lembaran) -> None:
    listed = tuple(penulis.bagian)
    mark = penulis.sheet(sheets.manifest(listed))
    penulis.sheet(sheets.manifest_text(listed), induk=mark)


def _note(
    office: Office, permintaan: PermintaanBukti, made: HasilBukti, penetapan_id: int | None
) -> None:
    deed = office.deed(f"berkas bukti IKU tahun {permintaan.tahun} dibuat")
    BuktiStore(office.db).add(
        deed,
        BuktiTercatat(
            tahun=permintaan.tahun,
            iku=permintaan.iku,
            cakupan=permintaan.cakupan.value,
            nama_berkas=permintaan.path.name,
            sidik=made.sidik,
            ukuran=made.ukuran,
            halaman=made.halaman,
            manifes=json.dumps([asdict(one) for one in made.bagian], ensure_ascii=False),
            hilang=len(made.hilang),
            penetapan_id=penetapan_id,
        ),
    )


def refuse_unknown(office: Office, tahun: int, iku: str) -> None:
    """Raise `AppError` unless a set of the year has this indicator."""
    set_in_force(office, tahun)
    known = [one.kode for one in indicators_of(office, tahun)]
    if iku not in known:
        raise AppError(
            f"Indikator {iku or '(kosong)'} tidak ada pada tahun {tahun}.",
            hint=f"Pilih salah satu: {', '.join(known)}.",
        )


def default_name(iku: str, tahun: int) -> str:
    """What a new file is called.

    >>> default_name("koperasi_sehat", 2025)
    'Berkas bukti koperasi-sehat 2025.pdf'
    """
    return f"Berkas bukti {iku.replace('_', '-')} {tahun}.pdf"


def each_lost(made: HasilBukti) -> Iterator[str]:
    """What is missing, in words."""
    for one in made.hilang:
        yield f"{one.induk}, {one.judul}: {one.hilang}"
