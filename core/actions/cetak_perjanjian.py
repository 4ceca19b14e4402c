"""From the tree of performance, targets and signatories to the Perjanjian Kinerja of a year."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from textwrap import wrap

from core.actions.cetak_kesehatan_naskah import Naskah
from core.actions.cetak_kesehatan_tanda import Penerbit, load_penerbit, title_lines
from core.actions.cetak_kinerja import Permintaan
from core.actions.office import Office
from core.actions.perjanjian_catatan import money_notes, name_notes
from core.actions.perjanjian_isi import IsiPerjanjian, load_isi
from core.actions.pohon import list_jabatan
from core.actions.set_tahun import set_label, set_mark, set_note
from core.errors import AppError, PrintRefusedError
from core.iku.pohon_jabatan import Jabatan
from core.kantor.model import PenandaTangan
from core.kantor.tanda_tangan_susunan import Slot, holder_of
from core.naskah.perjanjian import (
    PERJANJIAN,
    SEMUA,
    NaskahPerjanjian,
    Perjanjian,
    Pihak,
)
from core.naskah.tanda_tangan import BlokTanda

WALI_KOTA = "Wali Kota"
TERLEBAR, SEMPIT = 29, 25


def susun_perjanjian(office: Office, permintaan: Permintaan) -> Naskah:
    """The agreement of the head, of one post, or of all; raises `AppError` for an unknown post."""
    penerbit, followed = load_penerbit(office), permintaan.set_iku
    posts = list_jabatan(office, permintaan.tahun, followed)
    chosen = _chosen(posts, permintaan.jabatan)
    isi = load_isi(office, permintaan.tahun, posts, perubahan=permintaan.perubahan, set_id=followed)
    parties = _Pihak(office, penerbit, {one.kode: one for one in posts})
    agreements = tuple(
        Perjanjian(parties.of(one), parties.above(one), isi.sasaran(one), isi.anggaran(one))
        for one in chosen
    )
    model = NaskahPerjanjian(
        kop=penerbit.kop,
        kota=f"Kota {penerbit.kantor.kota}",
        tahun=permintaan.tahun,
        tempat=penerbit.kantor.kota,
        tanggal=permintaan.tanggal,
        perjanjian=agreements,
        perubahan=permintaan.perubahan,
        contoh=penerbit.contoh,
        menurut=set_note(office, permintaan.tahun, followed),
    )
    whose = agreements[0].pertama.jabatan if len(agreements) == 1 else f"{len(agreements)} jabatan"
    return Naskah(
        PERJANJIAN,
        model,
        f"{permintaan.tahun}{set_label(office, permintaan.tahun, followed)}, {whose}",
        permintaan.tahun,
        rujukan=f"tahun:{permintaan.tahun}:{permintaan.jabatan}:{int(permintaan.perubahan)}"
        f"{set_mark(office, permintaan.tahun, followed)}",
        halangan=tuple(_obstacles(agreements, isi, permintaan.tahun)),
        catatan=(*name_notes(agreements), *money_notes(isi.pembagian)),
    )


def _chosen(posts: list[Jabatan], kode: str) -> list[Jabatan]:
    """The head where no post is named; posts that answer for nothing sign nothing."""
    if kode == SEMUA:
        return [one for one in posts if one.baris]
    if not kode:
        return posts[:1]
    found = [one for one in posts if one.kode == kode]
    if not found:
        names = ", ".join(one.kode for one in posts)
        raise AppError(f"Jabatan {kode} tidak ada dalam pohon kinerja.", hint=f"Pilih: {names}.")
    if not found[0].baris:
        raise PrintRefusedError(
            f"{found[0].nama} belum mempunyai sasaran dan indikator dalam pohon kinerja.",
            hint="Lengkapi di halaman IKU, Pekerjaan, Set IKU dan pohon kinerja.",
        )
    return found


def _obstacles(agreements: tuple[Perjanjian, ...], isi: IsiPerjanjian, tahun: int) -> Iterator[str]:
    rows = (row for one in agreements for row in one.sasaran)
    for indikator in dict.fromkeys(row.indikator for row in rows if not row.target):
        yield f"Target {indikator} tahun {tahun} belum diisi."
    if isi.perubahan and not isi.berubah:
        yield f"Target dan pagu tahun {tahun} belum pernah diubah."


@dataclass(frozen=True, slots=True)
class _Pihak:
    """Who holds each post on the day of the paper."""

    office: Office
    penerbit: Penerbit
    posts: Mapping[str, Jabatan]

    def of(self, post: Jabatan) -> Pihak:
        if not post.tingkat:
            return head_of(self.penerbit, self.office)
        person = holder_of(list(self.penerbit.pejabat), post.nama, self.office.today)
        return party(person, post.nama)

    def above(self, post: Jabatan) -> Pihak:
        superior = self.posts.get(post.induk)
        return self.of(superior) if superior else mayor_of(self.penerbit, self.office)


def head_of(penerbit: Penerbit, office: Office) -> Pihak:
    """The head of the office on the day of the paper."""
    title = penerbit.susunan.jabatan_of(Slot.KEPALA)
    person = holder_of(list(penerbit.pejabat), title, office.today)
    return party(person, f"Kepala {penerbit.kantor.nama_singkat} Kota {penerbit.kantor.kota}")


def mayor_of(penerbit: Penerbit, office: Office) -> Pihak:
    """The Wali Kota, who has neither pangkat nor NIP."""
    person = holder_of(list(penerbit.pejabat), WALI_KOTA, office.today)
    title = f"{WALI_KOTA} {penerbit.kantor.kota}"
    nama = person.nama if person else ""
    lines = (title.upper(),)
    return Pihak(nama, title, BlokTanda(jabatan=lines, nama=nama, luar=not nama))


def party(person: PenandaTangan | None, jabatan: str) -> Pihak:
    """Who holds a post, with the signature; dotted lines while nobody is named."""
    lines = narrow_lines(person.jabatan if person else jabatan)
    if person is None:
        return Pihak("", jabatan, BlokTanda(jabatan=lines))
    tanda = BlokTanda(
        jabatan=lines,
        nama=person.nama,
        pangkat=person.pangkat,
        nip=person.nip,
        awalan=person.awalan,
    )
    return Pihak(person.nama, f"{person.awalan} {person.jabatan}".strip(), tanda)


def narrow_lines(jabatan: str) -> tuple[str, ...]:
    """A title for half the width of a page: its long lines in even parts.

    >>> narrow_lines("Kepala Seksi Keanggotaan dan Penerapan Perundangan")
    ('KEPALA SEKSI KEANGGOTAAN', 'DAN PENERAPAN PERUNDANGAN')
    >>> narrow_lines("Kepala Dinas Koperasi dan UKM Kota Contoh")
    ('KEPALA DINAS KOPERASI DAN UKM', 'KOTA CONTOH')
    >>> narrow_lines("Kelompok Jabatan Fungsional")
    ('KELOMPOK JABATAN', 'FUNGSIONAL')
    """
    lines = title_lines(jabatan)
    widest = TERLEBAR if len(lines) > 1 else SEMPIT
    return tuple(part for line in lines for part in _evenly(line, widest))


def _evenly(line: str, width: int) -> list[str]:
    parts = wrap(line, width)
    while width > 1 and len(closer := wrap(line, width - 1, break_long_words=False)) == len(parts):
        parts, width = closer, width - 1
    return parts
