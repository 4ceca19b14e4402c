"""The words of a letter from `resources/cetak/surat`, with the facts of the occasion put in."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from core import tanggal
from core.berkas import resource
from core.errors import RuleFileError
from core.naskah.surat import Bagian, Daftar, Rincian
from core.naskah.teks import as_items, tidy

TITIK_PENDEK = "...................."
_HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_PLACE = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Kata:
    """One file of words and the facts that go into them; a fact without words prints dotted."""

    berkas: str
    isi: Mapping[str, Any]
    nilai: Mapping[str, str]

    def text(self, text: str) -> str:
        """A text with its places filled; `RuleFileError` names a place that nobody fills."""
        return _PLACE.sub(self._fact, text)

    def line(self, key: str) -> str:
        return self.text(self._of(self.isi, key, str))

    def lines(self, key: str) -> tuple[str, ...]:
        """Several texts; one that consists of facts alone is left out when they are empty."""
        return tuple(self._filled(self._of(self.isi, key, list)))

    def rows(self, key: str) -> tuple[Mapping[str, Any], ...]:
        return tuple(self._of(self.isi, key, list))

    def rincian(self, rows: Sequence[Sequence[str]]) -> tuple[Rincian, ...]:
        """Names beside facts; an empty fact keeps its line."""
        return tuple(
            Rincian(self.text(label), _PLACE.sub(self._bare_fact, isi)) for label, isi in rows
        )

    def bagian(
        self, lists: Mapping[str, tuple[str, ...]], tables: Mapping[str, Daftar]
    ) -> tuple[Bagian, ...]:
        """The paragraphs under [[isi]]; one whose list or table is empty is left out."""
        return tuple(self._bagian(lists, tables))

    def butir(
        self, row: Mapping[str, Any], lists: Mapping[str, tuple[str, ...]]
    ) -> tuple[str, ...]:
        """The items of a paragraph or clause, its own or those of the records."""
        if "butir_dari" in row:
            return lists[row["butir_dari"]]
        return as_items(self.text(text) for text in row.get("butir", ()))

    def lampiran(self) -> "Kata":
        """The words of the annex."""
        return Kata(self.berkas, self._of(self.isi, "lampiran", dict), self.nilai)

    def _bagian(
        self, lists: Mapping[str, tuple[str, ...]], tables: Mapping[str, Daftar]
    ) -> Iterator[Bagian]:
        for row in self.rows("isi"):
            daftar = tables[row["daftar_dari"]] if "daftar_dari" in row else Daftar()
            found = Bagian(
                self.text(row["teks"]),
                self.rincian(row.get("rincian", ())),
                self.butir(row, lists),
                daftar,
            )
            if "daftar_dari" not in row or daftar.baris:
                yield found

    def _filled(self, texts: Sequence[str]) -> Iterator[str]:
        for text in texts:
            if text.strip() and _PLACE.sub("", text).strip():
                yield self.text(text)
            elif bare := tidy(_PLACE.sub(self._bare_fact, text)):
                yield from bare.split("\n")

    def _fact(self, hit: re.Match[str]) -> str:
        return self._bare_fact(hit) or TITIK_PENDEK

    def _bare_fact(self, hit: re.Match[str]) -> str:
        if hit[1] not in self.nilai:
            raise RuleFileError(f"Kata-kata surat {self.berkas}: {{{hit[1]}}} tidak dikenal.")
        return tidy(self.nilai[hit[1]])

    def _of(self, rows: Mapping[str, Any], key: str, kind: type) -> Any:
        found = rows.get(key)
        if not isinstance(found, kind):
            raise RuleFileError(
                f"Kata-kata surat {self.berkas}: bagian {key} tidak ada atau rusak."
            )
        return found


def load_kata(dokumen: str, nilai: Mapping[str, str]) -> Kata:
    """The words of a document; raises `RuleFileError` when its file cannot be used."""
    return Kata(f"{dokumen}.toml", _read(dokumen), nilai)


@cache
def _read(dokumen: str) -> Mapping[str, Any]:
    path = resource("cetak", "surat", f"{dokumen}.toml")
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise RuleFileError(f"Kata-kata surat {path.name} tidak dapat dipakai: {error}.") from error


def numbered(nama: str, nomor: str, hari: date | None) -> str:
    """A paper by its number and day, dotted where they are not given yet.

    >>> numbered("Surat Tugas", "800/1", date(2026, 8, 3))
    'Surat Tugas Nomor 800/1 tanggal 3 Agustus 2026'
    """
    day = tanggal.show(hari) or TITIK_PENDEK
    return f"{nama} Nomor {tidy(nomor) or TITIK_PENDEK} tanggal {day}"


def show_days(mulai: date | None, selesai: date | None) -> str:
    """A stretch of days in words; empty when no first day is known.

    >>> show_days(date(2026, 8, 3), date(2026, 8, 7))
    'Senin s.d. Jumat, 3 s.d. 7 Agustus 2026'
    >>> show_days(date(2026, 8, 31), date(2026, 9, 1))
    'Senin, 31 Agustus 2026 s.d. Selasa, 1 September 2026'
    >>> show_days(date(2026, 8, 3), None), show_days(None, None)
    ('Senin, 3 Agustus 2026', '')
    """
    if mulai is None:
        return ""
    if selesai is None or selesai == mulai:
        return _named(mulai)
    month = (mulai.year, mulai.month) == (selesai.year, selesai.month)
    if not month or (selesai - mulai).days >= len(_HARI):
        return f"{_named(mulai)} s.d. {_named(selesai)}"
    weekdays = f"{_HARI[mulai.weekday()]} s.d. {_HARI[selesai.weekday()]}"
    return f"{weekdays}, {mulai.day} s.d. {tanggal.show(selesai)}"


def _named(day: date) -> str:
    return f"{_HARI[day.weekday()]}, {tanggal.show(day)}"
