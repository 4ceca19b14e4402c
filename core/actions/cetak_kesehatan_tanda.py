"""Signature blocks of a paper: the office's choice of posts, filled with people and a day."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from core import tanggal
from core.actions.office import Office, load_kantor
from core.kantor.model import Kantor, Kelurahan, PenandaTangan
from core.kantor.tanda_tangan_susunan import Slot, Susunan, holder_of
from core.koperasi.pemeriksaan import AnggotaTim, PeranTim
from core.naskah.bukan_data import CONTOH
from core.naskah.kop import Kop
from core.naskah.tanda_tangan import BarisTanda, BlokTanda
from core.storage.office_store import OfficeStore
from core.storage.tanda_tangan_store import TandaTanganStore

KETUA_PENGURUS = "Ketua pengurus"
TITIK_TANGGAL = "...................."
_SENSE = re.compile(r"\s+(?=KOTA |KABUPATEN )")


@dataclass(frozen=True, slots=True)
class Penerbit:
    """The office as its papers show it, read once for many papers."""

    kantor: Kantor
    susunan: Susunan
    pejabat: tuple[PenandaTangan, ...]
    wilayah: Mapping[str, Kelurahan]

    @property
    def kop(self) -> Kop:
        kantor = self.kantor
        return Kop(
            nama_pemda=kantor.nama_pemda,
            nama_dinas=kantor.nama_dinas,
            kota=f"Kota {kantor.kota}",
            alamat=kantor.alamat,
            kode_pos=kantor.kode_pos,
            telepon=kantor.telepon,
            email=kantor.email,
            situs=kantor.situs,
            lambang=kantor.lambang,
        )

    @property
    def contoh(self) -> str:
        """What a paper of the sample office says of itself."""
        return CONTOH if self.kantor.contoh else ""

    def place_and(self, day: date | None) -> str:
        """Where and when a paper is signed; a day that is not known leaves room to write it."""
        return f"{self.kantor.kota}, {tanggal.show(day) or TITIK_TANGGAL}"


def load_penerbit(office: Office) -> Penerbit:
    """Profile, signature sets, signatories and places."""
    store = OfficeStore(office.db)
    return Penerbit(
        kantor=load_kantor(office),
        susunan=TandaTanganStore(office.db).load(),
        pejabat=tuple(store.list_penanda_tangan()),
        wilayah={place.kode: place for place in store.wilayah()},
    )


@dataclass(frozen=True, slots=True)
class Tanda:
    """Everybody who signs one paper, in the order the office chose."""

    slots: tuple[Slot, ...]
    blok: tuple[tuple[Slot, BlokTanda], ...]

    @property
    def pemeriksa(self) -> tuple[BlokTanda, ...]:
        return tuple(blok for slot, blok in self.blok if slot.tim)

    @property
    def pengurus(self) -> tuple[BlokTanda, ...]:
        return tuple(blok for slot, blok in self.blok if slot is Slot.PENGURUS)

    @property
    def pejabat(self) -> tuple[BlokTanda, ...]:
        return tuple(blok for slot, blok in self.blok if not slot.tim and slot is not Slot.PENGURUS)

    @property
    def semua(self) -> tuple[BlokTanda, ...]:
        return tuple(blok for _slot, blok in self.blok)

    @property
    def baris(self) -> tuple[BarisTanda, ...]:
        """All of them beside one another."""
        return (self.semua,) if self.blok else ()


def signers_of(
    penerbit: Penerbit,
    dokumen: str,
    *,
    on: date | None,
    tim: tuple[AnggotaTim, ...] = (),
    ketua: str = "",
) -> Tanda:
    """Who signs this paper on its day; whoever is not known leaves dotted lines."""
    slots = penerbit.susunan.slots_of(dokumen)
    blok = tuple(
        (slot, one)
        for slot in slots
        for one in _blocks(penerbit, slot, on=on, tim=tim, ketua=ketua)
    )
    return Tanda(slots, blok)


def answered_by(
    tanda: Tanda, penerbit: Penerbit, titles: tuple[str, ...], *, on: date | None
) -> Tanda:
    """The same with those who hold these posts in the place of the one Kepala Bidang."""
    if not titles:
        return tanda
    people = list(penerbit.pejabat)
    posts = tuple(
        (Slot.KABID, _official(holder_of(people, title, on), title, penerbit, Slot.KABID))
        for title in titles
    )
    whole: tuple[tuple[Slot, BlokTanda], ...] = ()
    for one in tanda.blok:
        whole += posts if one[0] is Slot.KABID else (one,)
    return Tanda(tanda.slots, whole)


def dated(tanda: Tanda, place: str) -> Tanda:
    """The same with place and day above the last signature, where an official puts them."""
    if not tanda.blok:
        return tanda
    *others, (slot, last) = tanda.blok
    return Tanda(tanda.slots, (*others, (slot, replace(last, tempat_tanggal=place))))


def examiners(tim: tuple[AnggotaTim, ...]) -> tuple[AnggotaTim, ...]:
    """Those of a team who examine, its head first."""
    found = [one for one in tim if one.peran.pemeriksa]
    return tuple(sorted(found, key=lambda one: one.peran is not PeranTim.KETUA))


def _blocks(
    penerbit: Penerbit, slot: Slot, *, on: date | None, tim: tuple[AnggotaTim, ...], ketua: str
) -> Iterator[BlokTanda]:
    match slot:
        case Slot.PEMERIKSA:
            yield from map(_examiner, examiners(tim))
        case Slot.KETUA_SATU:
            yield from map(_examiner, examiners(tim)[:2])
        case Slot.PENGURUS:
            yield BlokTanda(jabatan=(KETUA_PENGURUS,), nama=ketua, luar=True)
        case _:
            title = penerbit.susunan.jabatan_of(slot)
            yield _official(holder_of(list(penerbit.pejabat), title, on), title, penerbit, slot)


def _examiner(one: AnggotaTim) -> BlokTanda:
    return BlokTanda(jabatan=(one.peran.sebutan,), nama=one.nama, pangkat=one.pangkat, nip=one.nip)


def _official(
    person: PenandaTangan | None, title: str, penerbit: Penerbit, slot: Slot
) -> BlokTanda:
    kantor = penerbit.kantor
    if person is None:
        whole = f"Kepala {kantor.nama_singkat} Kota {kantor.kota}"
        return BlokTanda(jabatan=title_lines(whole if slot is Slot.KEPALA else title))
    return BlokTanda(
        jabatan=title_lines(person.jabatan),
        nama=person.nama,
        pangkat=person.pangkat,
        nip=person.nip,
        awalan=person.awalan,
    )


def title_lines(jabatan: str) -> tuple[str, ...]:
    """A title in capitals, broken by sense: before the name of the city.

    >>> title_lines("Kepala Dinas Koperasi dan UKM Kota Contoh")
    ('KEPALA DINAS KOPERASI DAN UKM', 'KOTA CONTOH')
    """
    return tuple(_SENSE.split(" ".join(jabatan.upper().split())))
