"""What a recapitulation is asked for with, how it is counted, and which names it has."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from core import rupiah, tanggal
from core.actions.keragaan import (
    Keragaan,
    MintaKeragaan,
    count_keragaan,
    tahun_buku_choices,
)
from core.actions.outcome import Outcome
from core.actions.rekap_umkm import Rekap, count_rekap, kelas_nama, rekap_ids, rekap_rows
from core.koperasi.keragaan import TERCETAK, FaktaKeragaan, Lingkup, Menurut, value_of
from core.rules.tabel_angka import KolomAngka, Satuan, SatuanUang
from core.umkm.rekap import MenurutUmkm, MintaRekap, shown_columns
from gui.models.cells import Cell, Column
from gui.session import Session
from gui.views.rekap.figures import (
    Line,
    OdsLine,
    columns_of,
    lines_of,
    ods_columns,
)
from gui.views.rekap.names import NamesView
from gui.widgets.pick import Pick

ODS = "ods"
Action = Callable[..., Outcome[Any]]


class Source(QObject):
    """The picks over one table, and what follows from them."""

    changed = Signal()
    judul = ""
    pihak = ""
    kosong = ""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.found: Any = None
        self.picks: list[Pick] = []

    def add_pick(self, name: str, options: list[tuple[str, str]], width: int) -> Pick:
        """One more pick; its first option is the usual one."""
        made = Pick(options, placeholder="")
        made.setAccessibleName(name)
        made.setToolTip(name)
        made.setFixedWidth(width)
        made.changed.connect(self.changed)
        self.picks.append(made)
        return made

    def load(self) -> None:
        """The year changed: options that follow it."""

    def minta(self) -> Any:
        """What is asked for now."""
        raise NotImplementedError

    def count(self) -> Action:
        """The action that counts it."""
        raise NotImplementedError

    def columns(self) -> tuple[KolomAngka, ...]:
        """The columns to show of what was counted."""
        raise NotImplementedError

    @property
    def years(self) -> str:
        """Of which day and which years the figures are."""
        raise NotImplementedError

    def show_names(self, names: NamesView, line: Line, kolom: str) -> None:
        """The list behind a figure."""
        raise NotImplementedError

    def grid_columns(self, uang: SatuanUang) -> tuple[Column[Any], ...]:
        """The columns of the grid."""
        return columns_of(self.found.tabel.kepala, self.columns(), uang)

    def lines(self, *, beside: bool) -> list[Line]:
        """Its lines, with last year's between them when wanted."""
        found = self.found
        return list(lines_of(found.tabel, found.lalu, self.session.year, beside=beside))

    def column(self, kode: str) -> KolomAngka:
        """A column by its code."""
        found: KolomAngka = next(one for one in self.found.tabel.kolom if one.kode == kode)
        return found

    @property
    def is_empty(self) -> bool:
        return not any(row.of("jumlah") for row in self.found.tabel.semua)


class KeragaanSource(Source):
    """Keragaan koperasi."""

    judul, pihak = "Keragaan koperasi", "koperasi"
    kosong = "Belum ada koperasi terdaftar pada tahun ini. Tambah koperasi di halaman Koperasi."

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.found: Keragaan | None = None
        rows = [(each.value, f"Menurut {each.sebutan.lower()}") for each in Menurut]
        rows.append((ODS, "Daftar kementerian (11 baris)"))
        self.menurut = self.add_pick("Baris", rows, 164)
        self.menurut.view().setMinimumWidth(210)
        scopes = [(each.value, each.sebutan) for each in Lingkup]
        self.lingkup = self.add_pick("Koperasi yang dihitung", scopes, 206)
        self.buku = self.add_pick("Tahun buku angka", [], 142)
        self.load()

    def load(self) -> None:
        years = tahun_buku_choices(self.session.office, self.session.year)
        self.buku.set_options([(f"{year}", f"Tahun buku {year}") for year in years])
        if self.buku.code() is None:
            self.buku.set_code(f"{years[0]}")

    def minta(self) -> MintaKeragaan:
        return MintaKeragaan(
            self.session.year,
            Menurut.KECAMATAN if self.of_ministry else Menurut(self.menurut.code() or "kecamatan"),
            Lingkup(self.lingkup.code() or Lingkup.SEMUA),
            int(self.buku.code() or 0),
        )

    def count(self) -> Action:
        return partial(count_keragaan, minta=self.minta())

    def columns(self) -> tuple[KolomAngka, ...]:
        return self.found.tabel.only(TERCETAK).kolom if self.found else ()

    @property
    def years(self) -> str:
        if self.found is None:
            return ""
        return (
            f"Keadaan {tanggal.show(self.found.batas)} · RAT, orang, dan rupiah tahun buku "
            f"{self.found.tahun_buku}"
        )

    def grid_columns(self, uang: SatuanUang) -> tuple[Column[Any], ...]:
        if self.found is None or not self.of_ministry:
            return super().grid_columns(uang)
        before, now = tanggal.show(self.found.batas_lalu), tanggal.show(self.found.batas)
        return ods_columns(before, now, uang)

    def lines(self, *, beside: bool) -> list[Line]:
        if self.found is None or not self.of_ministry:
            return super().lines(beside=beside)
        return [OdsLine(row) for row in self.found.ods]

    @property
    def of_ministry(self) -> bool:
        """Whether the ministry's eleven rows are looked at."""
        return self.menurut.code() == ODS

    def show_names(self, names: NamesView, line: Line, kolom: str) -> None:
        found = self.found
        if found is None:
            return
        if isinstance(line, OdsLine):
            kode, place, kolom = None, "seluruh kota", line.row.kode
        else:
            kode, place = line.kode, line.nama if line.kode is not None else "seluruh kota"
        column = self.column(kolom)
        names.show_rows(
            (f"{column.nama} · {place}", self.years),
            _koperasi_columns(column),
            lambda text: found.named(kode, kolom, text),
        )


class UmkmSource(Source):
    """Rekap UMKM."""

    judul, pihak = "Rekap UMKM", "umkm"
    kosong = "Belum ada UMKM yang termasuk rekap ini. Catat UMKM dan masa pengawasannya dahulu."

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.found: Rekap | None = None
        rows = [(each.value, f"Menurut {each.value}") for each in MenurutUmkm]
        self.menurut = self.add_pick("Baris", rows, 164)
        whom = [("binaan", "Dalam pengawasan"), ("semua", "Seluruh yang tercatat")]
        self.siapa = self.add_pick("UMKM yang dihitung", whom, 184)

    def minta(self) -> MintaRekap:
        rows = MenurutUmkm(self.menurut.code() or MenurutUmkm.KECAMATAN)
        return MintaRekap(self.session.year, rows, binaan=self.siapa.code() != "semua")

    def count(self) -> Action:
        return partial(count_rekap, minta=self.minta())

    def columns(self) -> tuple[KolomAngka, ...]:
        return shown_columns(self.found.tabel, self.found.lalu) if self.found else ()

    @property
    def years(self) -> str:
        if self.found is None:
            return ""
        rule = self.found.dasar_skala
        classes = f"kelas menurut {rule}" if rule else "tanpa aturan kelas usaha"
        day = tanggal.show(self.found.batas)
        return f"Keadaan {day} · omzet dan laba {self.found.tahun_laba} · {classes}"

    def show_names(self, names: NamesView, line: Line, kolom: str) -> None:
        if self.found is None or isinstance(line, OdsLine):
            return
        office, minta = self.session.office, self.found.minta
        place = "seluruh kota" if line.kode is None else line.nama
        names.show_pages(
            (f"{self.column(kolom).nama} · {place}", self.years),
            _umkm_columns(kelas_nama(office, minta)),
            lambda worker, text: rekap_ids(worker, minta, line.kode, kolom, text),
            lambda ids: rekap_rows(office, minta, ids),
        )


def _koperasi_columns(kolom: KolomAngka) -> tuple[Column[FaktaKeragaan], ...]:
    amount: tuple[Column[FaktaKeragaan], ...] = ()
    if kolom.satuan is not Satuan.UNIT:
        amount = (
            Column(
                "nilai",
                kolom.nama,
                lambda row: Cell.number(rupiah.show(value_of(row, kolom.kode))),
                width=150,
                right=True,
            ),
        )
    return (
        Column("nama", "Nama", lambda row: Cell(row.nama, tip=row.nama), stretch=True),
        Column("kelurahan", "Kelurahan", lambda row: row.kelurahan, width=160),
        Column("jenis", "Jenis", lambda row: row.jenis, width=120),
        Column("status", "Status", lambda row: row.keadaan.sebutan if row.keadaan else "",
               width=104),
        Column("rat", "RAT", lambda row: tanggal.show_short(row.rat_tanggal), width=104),
        *amount,
    )  # fmt: skip


def _umkm_columns(classes: dict[int, str]) -> tuple[Column[Any], ...]:
    return (
        Column("nama", "Nama", lambda row: Cell(row.nama, tip=row.nama), stretch=True),
        Column("kelurahan", "Kelurahan", lambda row: row.kelurahan, width=160),
        Column("sektor", "Sektor", lambda row: row.sektor, width=120),
        Column("kelas", "Kelas", lambda row: classes[row.kelas], width=130),
        Column("omzet", "Omzet", lambda row: Cell.rupiah(row.omzet), width=150, right=True),
        Column("laba", "Laba", lambda row: Cell.rupiah(row.laba), width=150, right=True),
    )
