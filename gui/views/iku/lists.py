"""Both named lists behind a ratio, side by side, each with its own search."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core import angka, tanggal
from core.actions.ekspor_kolom import IKU
from core.actions.iku_daftar import DaftarKoperasi, NamaUmkm, list_koperasi
from core.actions.iku_urutan import SatuDaftar, named_behind, named_first
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.perubahan_tanda import load_movers, mark_koperasi, marked_rows
from core.actions.tahun_buku import batas_of
from core.iku.model import HasilIku
from core.iku.perubahan import Perubahan
from core.iku.perubahan_kelompok import Kelompok
from core.iku.sebutan import SEBUTAN
from core.rules.set_iku import Daftar
from gui.session import Session
from gui.views.iku.list_columns import KOPERASI_ATAS, KOPERASI_BAWAH, umkm_columns
from gui.views.iku.list_half import ListHalf
from gui.widgets.export_list import Offer
from gui.widgets.headings import line


class NamedLists(QWidget):
    """Numerator at the left, denominator at the right."""

    opened = Signal(str, object)
    """The page of a record (koperasi or umkm) and its id."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._pihak = ""
        self._shown: tuple[int, str] = (0, "")
        self._koperasi: DaftarKoperasi | None = None
        self.pembilang = ListHalf("Pembilang", session)
        self.penyebut = ListHalf("Penyebut", session)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.pembilang, 9)
        row.addWidget(line(vertical=True))
        row.addWidget(self.penyebut, 10)
        for half in (self.pembilang, self.penyebut):
            half.opened.connect(lambda found: self.opened.emit(self._pihak, found))

    def show_result(self, hasil: HasilIku, tahun: int) -> None:
        """Both lists of this ratio in this year; counts entered without names have none."""
        official = next((one.daftar for one in hasil.pilihan if one.dipakai), None)
        if official is None:
            return
        self._pihak, self._shown = official.pihak, (tahun, hasil.kode)
        for half, name in ((self.pembilang, "Pembilang"), (self.penyebut, "Penyebut")):
            ambil = None
            if official.pihak != "koperasi":
                is_part = half is self.pembilang
                ambil = partial(_rows, tahun=tahun, kode=hasil.kode, pembilang=is_part)
            title = f"{name} {hasil.nama_pendek}"
            half.offer = Offer(title, IKU, tahun, ambil, fakta=(("Daftar", SEBUTAN[official]),))
            half.moved.setText("")
        if official.pihak == "koperasi":
            self._show_koperasi(hasil, tahun, official)
        else:
            self._show_umkm(hasil, tahun, official)

    def show_change(self, perubahan: Perubahan) -> None:
        """How many joined and left since the year before, where names are known."""
        known = perubahan.dulu is not None and not perubahan.tanpa_nama
        masuk, keluar = (angka.show(n, 0) for n in (perubahan.joined(), perubahan.left()))
        self.pembilang.moved.setText(f"{masuk} masuk, {keluar} keluar" if known else "")
        whole = [one.penyebut for one in perubahan.batang]
        baru, hilang = sum(n for n in whole if n > 0), -sum(n for n in whole if n < 0)
        words = f"{angka.show(baru, 0)} baru, {angka.show(hilang, 0)} keluar"
        self.penyebut.moved.setText(words if known else "")

    def _day(self, tahun: int) -> str:
        return tanggal.show_short(batas_of(self._session.office, tahun))

    def _show_koperasi(self, hasil: HasilIku, tahun: int, official: Daftar) -> None:
        lists = self._koperasi = list_koperasi(self._session.office, tahun, hasil.kode)
        years = f"tahun buku {lists.tahun_buku}"
        self.pembilang.show_rows(KOPERASI_ATAS, lists.pembilang, f"koperasi, {years}")
        word = f"{SEBUTAN[official]}, {self._day(tahun)}"
        self.penyebut.show_rows(KOPERASI_BAWAH, lists.penyebut, word)
        self._session.jobs.run(
            partial(load_movers, tahun=tahun, kode=hasil.kode),
            owner=self,
            done=partial(self._mark, (tahun, hasil.kode)),
            failed=lambda _error: None,
        )

    def _mark(self, shown: tuple[int, str], outcome: Outcome[Mapping[int, Kelompok]]) -> None:
        if shown != self._shown or self._koperasi is None or not outcome.value:
            return
        for half, rows in (
            (self.pembilang, self._koperasi.pembilang),
            (self.penyebut, self._koperasi.penyebut),
        ):
            is_part = half is self.pembilang
            half.mark_rows(mark_koperasi(rows, outcome.value, pembilang=is_part))

    def _show_umkm(self, hasil: HasilIku, tahun: int, official: Daftar) -> None:
        data, office = hasil.tahun_data or tahun, self._session.office
        cacah = next(one.cacah for one in hasil.pilihan if one.dipakai)
        words = (f"laba {data} di atas {data - 1}", f"{SEBUTAN[official]}, {self._day(tahun)}")
        for half, is_part, word in (
            (self.pembilang, True, words[0]),
            (self.penyebut, False, words[1]),
        ):
            satu = SatuDaftar(tahun, hasil.kode, is_part)
            half.show_growing(
                umkm_columns(data, pembilang=is_part),
                (partial(named_first, office, satu), partial(named_behind, office, satu)),
                partial(_rows, office, tahun=tahun, kode=hasil.kode, pembilang=is_part),
                word=word,
                whole=cacah.pembilang if is_part else cacah.penyebut,
            )


def _rows(
    office: Office, ids: Sequence[int], *, tahun: int, kode: str, pembilang: bool
) -> Mapping[int, NamaUmkm]:
    """Rows of a named list, as the window and the worker read them."""
    return marked_rows(office, tahun, kode, ids, pembilang=pembilang)
