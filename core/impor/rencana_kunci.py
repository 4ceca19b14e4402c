"""The natural keys of a row, and the one record they mean: none, one, or too many to tell."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol


class Dikenal(Protocol):
    """A record with its keys; `nomor` is a NIB, or a legal number as compared."""

    @property
    def id(self) -> int: ...
    @property
    def nama(self) -> str: ...
    @property
    def nama_kunci(self) -> str: ...
    @property
    def nik(self) -> str: ...
    @property
    def nomor(self) -> str: ...
    @property
    def kelurahan(self) -> str: ...
    @property
    def pemilik(self) -> str: ...
    @property
    def di_sampah(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Kunci:
    """What one row says about which record it means; "" where it says nothing."""

    nik: str = ""
    nomor: str = ""
    nama: str = ""
    kelurahan: str = ""
    pemilik: str = ""

    @property
    def kosong(self) -> bool:
        return not (self.nik or self.nomor or self.nama)


@dataclass(frozen=True, slots=True)
class Cara:
    """How sure a key must be. A person may run two businesses under one NIK and one NIB."""

    nomor_dengan_nama: bool
    """A number alone does not tell; the name must be the same."""
    nama_dengan_tempat: bool
    """A name alone does not tell; place or owner must be the same."""


class Pencocok:
    """Finds the record of a row among those that share a key with it."""

    def __init__(self, known: Iterable[Dikenal], cara: Cara) -> None:
        self._cara = cara
        self._nik: dict[str, list[Dikenal]] = {}
        self._nomor: dict[str, list[Dikenal]] = {}
        self._nama: dict[str, list[Dikenal]] = {}
        for each in known:
            for key, index in (
                (each.nik, self._nik),
                (each.nomor, self._nomor),
                (each.nama_kunci, self._nama),
            ):
                if key:
                    index.setdefault(key, []).append(each)

    @property
    def kosong(self) -> bool:
        """Nothing is known, so that every row is new."""
        return not (self._nik or self._nomor or self._nama)

    def find(self, kunci: Kunci) -> int | str:
        """The id of the record, 0 for none, or why it cannot be told."""
        for hits in (self._by_number(kunci), self._by_name(kunci)):
            present = [each for each in hits if not each.di_sampah]
            if len(present) == 1:
                return present[0].id
            if present:
                return _ambiguous(present)
            if hits:
                return (
                    f"{hits[0].nama} ada di Tempat sampah. Kembalikan dahulu dari sana, "
                    "lalu impor lagi."
                )
        return 0

    def namesakes(self, kunci: Kunci) -> list[str]:
        """Names of records in use that share a number or the name but are not meant."""
        near = (
            *self._nik.get(kunci.nik, ()),
            *self._nomor.get(kunci.nomor, ()),
            *self._nama.get(kunci.nama, ()),
        )
        return list(dict.fromkeys(each.nama for each in near if not each.di_sampah))

    def _by_number(self, kunci: Kunci) -> Sequence[Dikenal]:
        niks = self._nik.get(kunci.nik, ()) if kunci.nik else ()
        nomors = self._nomor.get(kunci.nomor, ()) if kunci.nomor else ()
        if not (niks or nomors):
            return ()
        if self._cara.nomor_dengan_nama:
            both = {each.id: each for each in (*niks, *nomors)}.values()
            return [each for each in both if not kunci.nama or each.nama_kunci == kunci.nama]
        return niks or [each for each in nomors if not _differ(each.nik, kunci.nik)]

    def _by_name(self, kunci: Kunci) -> Sequence[Dikenal]:
        if not kunci.nama:
            return ()
        return [each for each in self._nama.get(kunci.nama, ()) if self._agrees(each, kunci)]

    def _agrees(self, each: Dikenal, kunci: Kunci) -> bool:
        known = Kunci(each.nik, each.nomor, each.nama_kunci, each.kelurahan, each.pemilik)
        return _named_alike(known, kunci, self._cara)


class BarisKembar:
    """Rows of one file that mean the same new record."""

    def __init__(self, cara: Cara) -> None:
        self._cara = cara
        self._seen: dict[tuple[str, ...], list[tuple[int, Kunci]]] = {}

    def first(self, at: int, kunci: Kunci) -> int | None:
        """The earlier row about the same record; a row without one is remembered."""
        keys = list(self._keys(kunci))
        for key in keys:
            for earlier, other in self._seen.get(key, ()):
                if self._same(other, kunci, by_name=key[0] == "nama"):
                    return earlier
        for key in keys:
            self._seen.setdefault(key, []).append((at, kunci))
        return None

    def _keys(self, kunci: Kunci) -> Iterator[tuple[str, ...]]:
        """Under which a row is kept, narrow enough that few rows share one."""
        if kunci.nik:
            yield "nik", kunci.nik
        if kunci.nomor:
            yield "nomor", kunci.nomor
        if not kunci.nama:
            return
        if not self._cara.nama_dengan_tempat:
            yield "nama", kunci.nama
            return
        yield "nama", kunci.nama, "", kunci.kelurahan
        yield "nama", kunci.nama, kunci.pemilik.casefold(), ""

    def _same(self, one: Kunci, other: Kunci, *, by_name: bool) -> bool:
        if by_name:
            return _named_alike(one, other, self._cara)
        if self._cara.nomor_dengan_nama:
            return not _differ(one.nama, other.nama)
        return one.nik == other.nik or not _differ(one.nik, other.nik)


def _named_alike(one: Kunci, other: Kunci, cara: Cara) -> bool:
    """Whether two of one name are one record: nothing speaks against it, and enough for it."""
    owner, own = one.pemilik.casefold(), other.pemilik.casefold()
    if (
        one.nama != other.nama
        or _differ(one.nik, other.nik)
        or _differ(one.nomor, other.nomor)
        or _differ(one.kelurahan, other.kelurahan)
        or _differ(owner, own)
    ):
        return False
    if not cara.nama_dengan_tempat:
        return True
    together = bool(one.kelurahan and other.kelurahan) or bool(own and owner)
    return together or (one.kelurahan, owner) == (other.kelurahan, own)


def _differ(one: str, other: str) -> bool:
    """Both known, and not the same."""
    return bool(one and other) and one != other


def _ambiguous(hits: Sequence[Dikenal]) -> str:
    names = ", ".join(f"{each.nama} (nomor {each.id})" for each in hits[:3])
    return f"Tidak pasti catatan mana yang dimaksud: {names}."


def text_at(row: Mapping[str, object], kode: str) -> str:
    """A key cell as text; "" for a blank one.

    >>> text_at({"nik": "12"}, "nik"), text_at({}, "nik")
    ('12', '')
    """
    value = row.get(kode)
    return "" if value is None else str(value)
