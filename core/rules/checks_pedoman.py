"""What is wrong with a pedoman being edited, field by field, by the reader of rule files itself.

Every rule is the reader's: its parts are asked one by one, so that each fault is told beside its
field, and the whole is asked last. What passes here is what the reader accepts.
"""

import json
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from fractions import Fraction
from functools import partial
from typing import Any

from core.errors import RuleFileError
from core.findings import Finding
from core.rules.bagan import BaganAkun, JenisLaporan, Jumlah
from core.rules.kata_tolak import sentence
from core.rules.pedoman import Agregasi, Arah, JenisKomponen, Keyakinan, Pedoman, Sumber
from core.rules.read_komponen import (
    Rujukan,
    read_band,
    read_bands,
    read_komponen,
    read_nol,
    read_varian,
    read_weight,
)
from core.rules.read_pedoman import read_aspek, read_isi, read_predikat
from core.rules.read_umum import Pola, read_bobot, read_jumlah, read_sumber, read_sumber_ids
from core.rules.sunting_pedoman import fold
from core.rules.tabel import Tabel, Tempat
from core.rules.tulis_pedoman import Isi

CODE = "pedoman.tidak_sah"
KEPALA, PREDIKAT, SUMBER, RUMUS = "kepala", "predikat", "sumber", "rumus"
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_ID_TERPANJANG = 60
_TAHUN = range(1945, 2201)
_TANPA_TEMPAT = Tempat("")


def check_naskah(
    naskah: Mapping[str, Any], bagan: BaganAkun, *, taken: Collection[str] = ()
) -> tuple[Finding, ...]:
    """Every fault of a working copy; empty when it may be kept. `taken` are ids of others."""
    return _Pemeriksaan(fold(naskah, bagan), bagan).check(taken)


def read_naskah(naskah: Mapping[str, Any], bagan: BaganAkun) -> Pedoman:
    """The pedoman that a working copy stands for; raises `RuleFileError` when it is not sound."""
    isi = fold(naskah, bagan)
    return read_isi(isi, name=f"{isi.get('id', '')}.toml", bagan=bagan)


def komponen_field(aspek: int, komponen: int, name: str = "") -> str:
    """The field of a component, by its place among the aspects.

    >>> komponen_field(0, 2, "bobot")
    'komponen:0.2/bobot'
    """
    return f"komponen:{aspek}.{komponen}/{name}"


@dataclass(slots=True)
class _Pemeriksaan:
    isi: Isi
    bagan: BaganAkun
    found: list[Finding] = field(default_factory=list)

    def check(self, taken: Collection[str]) -> tuple[Finding, ...]:
        top = self._table(self.isi)
        self._check_head(top, taken)
        self._check_rows(PREDIKAT, ("nama",), ("minimal",))
        self._try(f"{PREDIKAT}/", lambda: read_predikat(top))
        self._check_rows(SUMBER, ("id", "uraian"), ())
        self._try(f"{SUMBER}/", lambda: read_sumber(top))
        for place, aspek in enumerate(_tables(self.isi.get("aspek"))):
            self._check_aspek(place, aspek)
        self._try(f"{KEPALA}/", self._check_letters)
        self._try(f"{KEPALA}/", self._whole)
        return tuple(self.found)

    def _whole(self) -> Pedoman:
        """The last word; what a part has already said is not said again."""
        try:
            return read_isi(self.isi, name=f"{self.isi.get('id', '')}.toml", bagan=self.bagan)
        except RuleFileError:
            if self.found:
                raise _SaidError from None
            raise

    def _check_letters(self) -> None:
        """Half a letter, as a broken clipboard leaves it, cannot be kept in a file."""
        try:
            json.dumps(self.isi, ensure_ascii=False, default=str).encode()
        except UnicodeEncodeError:
            _TANPA_TEMPAT.refuse("ada huruf yang rusak; hapus lalu ketik lagi")

    def _try(self, at: str, read: Callable[[], object]) -> bool:
        """Ask one part; a fault is noted once per place."""
        try:
            read()
        except _SaidError:
            return False
        except RuleFileError as error:
            node = at.partition("/")[0]
            if at.endswith("/") and any(each.field.startswith(f"{node}/") for each in self.found):
                return False
            self.found.append(Finding(CODE, at, sentence(error.sebab)))
            return False
        return True

    def _check_head(self, top: Tabel, taken: Collection[str]) -> None:
        self._try(f"{KEPALA}/id", lambda: _check_id(top, taken))
        for key in ("judul", "dasar"):
            self._try(f"{KEPALA}/{key}", partial(top.text, key))
        self._try(f"{KEPALA}/tahun_buku_sejak", lambda: _check_year(top, "tahun_buku_sejak"))
        if "tahun_buku_sampai" in top:
            self._try(f"{KEPALA}/tahun_buku_sampai", lambda: _check_until(top))
        self._try(f"{KEPALA}/agregasi", lambda: top.choice("agregasi", Agregasi))
        untuk = self._table(self.isi.get("instrumen_untuk"))
        self._try(f"{KEPALA}/jenis", lambda: untuk.choices("jenis", JenisLaporan))
        self._try(f"{KEPALA}/pola", lambda: untuk.choices("pola", Pola))

    def _check_rows(self, key: str, texts: tuple[str, ...], numbers: tuple[str, ...]) -> None:
        """The fields of a list of tables, each by its place."""
        for place, row in enumerate(_tables(self.isi.get(key))):
            tabel = self._table(row)
            for name in texts:
                self._try(f"{key}/{place}.{name}", partial(tabel.text, name))
            for name in numbers:
                self._try(f"{key}/{place}.{name}", partial(tabel.number, name))

    def _check_aspek(self, place: int, isi: Isi) -> None:
        node, row = f"aspek:{place}", self._table(isi)
        for key in ("kode", "nama"):
            self._try(f"{node}/{key}", partial(row.text, key))
        self._try(f"{node}/bobot", lambda: row.number("bobot"))
        before = len(self.found)
        rujukan = self._rujukan()
        for number, komponen in enumerate(_tables(isi.get("komponen"))):
            self._check_komponen(f"komponen:{place}.{number}", komponen, rujukan)
        if len(self.found) == before:
            self._try(f"{node}/", lambda: read_aspek(self._table(isi), rujukan))

    def _check_komponen(self, node: str, isi: Isi, rujukan: Rujukan) -> None:
        row = self._table(isi)
        for key in ("kode", "nama"):
            self._try(f"{node}/{key}", partial(row.text, key))
        bobot: list[Fraction] = []
        self._try(f"{node}/bobot", lambda: bobot.append(read_weight(row, rujukan.agregasi)))
        self._try(f"{node}/jenis", lambda: row.choice("jenis", JenisKomponen))
        self._try(f"{node}/keyakinan", lambda: row.choice("keyakinan", Keyakinan))
        self._try(f"{node}/sumber", lambda: read_sumber_ids(row, rujukan.sumber))
        weight = bobot[0] if bobot else rujukan.penuh
        match isi.get("jenis"):
            case JenisKomponen.RASIO.value:
                self._check_rasio(node, isi, rujukan, weight)
            case JenisKomponen.KUESIONER.value:
                self._check_kuesioner(node, isi, rujukan, weight)
        self._try(f"{node}/", lambda: read_komponen(self._table(isi), rujukan))

    def _check_rasio(self, node: str, isi: Isi, rujukan: Rujukan, bobot: Fraction) -> None:
        row = self._table(isi)
        for key in ("pembilang", "penyebut"):
            self._try(f"{node}/{key}", partial(self._sum, row, key))
        self._try(f"{node}/kali", lambda: row.number("kali"))
        self._try(f"{node}/satuan", lambda: row.text("satuan"))
        self._try(f"{node}/arah", lambda: row.choice("arah", Arah))
        self._check_bands(node, isi, rujukan, bobot)
        nol = _as_dict(isi.get("nol_penyebut"))
        for key in ("nilai", "alasan"):
            read = self._table(nol).text if key == "alasan" else self._table(nol).number
            self._try(f"{node}/nol.{key}", partial(read, key))
        if not self._said(f"{node}/nol."):
            self._try(f"{node}/nol.nilai", lambda: read_nol(self._table(nol), rujukan, bobot))
        self._check_varian(node, isi, rujukan, bobot)

    def _check_varian(self, node: str, isi: Isi, rujukan: Rujukan, bobot: Fraction) -> None:
        """Other readings rest on the ratio; they are asked once it is sound itself."""
        bare = {key: value for key, value in isi.items() if key != "varian"}
        rasio: list[Any] = []
        try:
            rasio.append(read_komponen(self._table(bare), rujukan).isi)
        except RuleFileError:
            return
        for place, each in enumerate(_tables(isi.get("varian"))):
            self._try(
                f"{node}/varian.{place}",
                partial(read_varian, self._table(each), rasio[0], rujukan, bobot),
            )

    def _check_kuesioner(self, node: str, isi: Isi, rujukan: Rujukan, bobot: Fraction) -> None:
        for place, butir in enumerate(_tables(isi.get("butir"))):
            tabel = self._table(butir)
            for key in ("kode", "teks"):
                self._try(f"{node}/butir.{place}", partial(tabel.text, key))
        if "pita" in isi:
            self._check_bands(node, isi, rujukan, bobot)
        else:
            self._try(f"{node}/nilai_per_ya", lambda: self._table(isi).number("nilai_per_ya"))

    def _check_bands(self, node: str, isi: Isi, rujukan: Rujukan, bobot: Fraction) -> None:
        bands = isi.get("pita")
        for place, item in enumerate(bands if isinstance(bands, list) else ()):
            self._try(
                f"{node}/pita.{place}",
                partial(read_band, item, _TANPA_TEMPAT, rujukan, bobot),
            )
        if not self._said(f"{node}/pita."):
            self._try(f"{node}/pita", lambda: read_bands(self._table(isi), rujukan, bobot))

    def _sum(self, row: Tabel, key: str) -> object:
        """The sum a component names, read from its own table so that each account is told."""
        kode = row.text(key)
        sums = _as_dict(self.isi.get("jumlah"))
        jumlah = self._table(_as_dict(sums.get(kode)))
        weights = read_bobot(
            self._table(_as_dict(_as_dict(sums.get(kode)).get("akun"))), self.bagan.akun.keys()
        )
        return jumlah.text("nama"), weights

    def _said(self, start: str) -> bool:
        return any(each.field.startswith(start) for each in self.found)

    def _table(self, isi: object) -> Tabel:
        return Tabel(_as_dict(isi), _TANPA_TEMPAT)

    def _rujukan(self) -> Rujukan:
        """What components may refer to, as far as it can be read."""
        top = self._table(self.isi)
        agregasi = self.isi.get("agregasi")
        known = [each.value for each in Agregasi]
        sums = {kode: Jumlah(kode, "", {}) for kode in _as_dict(self.isi.get("jumlah"))}
        with suppress(RuleFileError):
            sums |= read_jumlah(top, self.bagan.akun.keys())
        named = (each.get("id") for each in _tables(self.isi.get("sumber")))
        sources = {each: Sumber(each, "") for each in named if isinstance(each, str)}
        chosen = Agregasi(agregasi) if agregasi in known else Agregasi.JUMLAH_SKOR
        return Rujukan(chosen, sums, sources, set())


class _SaidError(RuleFileError):
    """The whole is refused for something that was noted already."""

    def __init__(self) -> None:
        super().__init__("")


def _check_id(top: Tabel, taken: Collection[str]) -> None:
    pedoman_id = top.text("id")
    if not _SLUG.fullmatch(pedoman_id) or len(pedoman_id) > _ID_TERPANJANG:
        top.refuse("kode hanya huruf kecil, angka dan tanda hubung, paling banyak 60")
    if pedoman_id in taken:
        top.refuse(f"kode {pedoman_id} sudah dipakai pedoman lain")


def _check_year(top: Tabel, key: str) -> None:
    if top.integer(key) not in _TAHUN:
        top.refuse(f"{key} harus tahun dengan empat angka")


def _check_until(top: Tabel) -> None:
    _check_year(top, "tahun_buku_sampai")
    if top.integer("tahun_buku_sampai") < top.integer("tahun_buku_sejak"):
        top.refuse("tahun_buku_sampai mendahului tahun_buku_sejak")


def _tables(value: object) -> Iterator[Isi]:
    for each in value if isinstance(value, list) else ():
        yield _as_dict(each)


def _as_dict(value: object) -> Isi:
    return value if isinstance(value, dict) else {}
