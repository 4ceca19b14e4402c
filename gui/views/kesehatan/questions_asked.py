"""What the editor asks in its bar: reasons, readings, zeros, and what to do when a record moved."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from core.findings import Finding
from core.koperasi.bentuk_laporan import Baris
from core.koperasi.penilaian import short_name
from core.koperasi.telaah import SELISIH_NERACA
from gui.views.kesehatan.sheet import Sheet
from gui.views.kesehatan.steps import Steps
from gui.widgets.ask_bar import AskBar, Question

_BAKU = "baku"


class Asker(QObject):
    """Puts questions into the bar and hands the answers on."""

    def __init__(self, sheet: Sheet, bar: AskBar, steps: Steps) -> None:
        super().__init__(bar)
        self._sheet, self._bar, self._steps = sheet, bar, steps

    def ask_zero(self, group: str, kodes: tuple[str, ...]) -> None:
        """Blank lines of a group become zero, all at once, when it is confirmed."""
        blank = [kode for kode in kodes if kode not in self._sheet.kini]
        if not blank:
            return
        self._bar.ask(
            Question(
                f"Isi {len(blank)} baris kosong pada {group} dengan 0? Dicatat dalam riwayat.",
                "Ya, isi 0",
            ),
            lambda _option, _reason: self._sheet.zero_blanks(kodes, group),
        )

    def follow(self, finding: Finding, baris: Baris) -> None:
        """The way out of a remark in the account table."""
        if finding.code == SELISIH_NERACA:
            self._bar.ask(
                Question(
                    "Kembalikan laporan ini ke koperasi?",
                    "Kembalikan",
                    "Alasan, misalnya aset dan pasiva tidak sama",
                ),
                lambda _option, reason: self._steps.send_back(reason),
            )
        elif finding.code == "laporan.lonjakan":
            self._bar.ask(
                Question(f"{baris.nama}: mengapa berubah sebesar itu?", "Simpan alasan", "Alasan"),
                lambda _option, reason: self._sheet.give_reason(finding.field, reason),
            )
        else:
            self._bar.ask(
                Question("Mengapa aset dan pasiva berselisih?", "Simpan alasan", "Alasan"),
                lambda _option, reason: self._sheet.give_gap_reason(reason),
            )

    def ask_pedoman(self, pedoman_id: str) -> None:
        """The suggested one needs no reason, any other does."""
        pedoman = self._sheet.law.pedoman[pedoman_id]
        choose = partial(self._sheet.choose_pedoman, pedoman)
        if pedoman_id == self._sheet.kertas.usulan.pedoman_id:
            choose("")
            return
        self._bar.ask(
            Question(
                f"Mengapa memakai {short_name(pedoman_id)}? {self._sheet.kertas.usulan.alasan}",
                "Pakai",
                "Alasan memakai pedoman ini",
            ),
            lambda _option, reason: choose(reason),
        )

    def ask_varian(self, kode: str) -> None:
        """Another reading of a component needs a reason; the usual one does not."""
        pedoman = self._sheet.pedoman
        komponen = pedoman.find_komponen(kode) if pedoman else None
        if komponen is None or self._sheet.locked:
            return
        self._bar.ask(
            Question(
                f"Cara baca {kode}",
                "Pakai",
                "Alasan memilih cara baca ini",
                options=(
                    (_BAKU, "Tabel pedoman (baku)"),
                    *((each.id, each.nama) for each in komponen.varian),
                ),
                chosen=self._sheet.varian.get(kode, _BAKU),
                free_option=_BAKU,
            ),
            lambda option, reason: self._sheet.choose_varian(
                kode, None if option == _BAKU else option, reason
            ),
        )

    def ask_reopen(self) -> None:
        """A final assessment is opened again with a reason."""
        self._bar.ask(
            Question("Mengapa penilaian final ini dibuka kembali?", "Buka kembali", "Alasan"),
            lambda _option, reason: self._steps.open_again(reason),
        )

    def ask_moved(self, load: Callable[[], object], over: Callable[[], object]) -> None:
        """Somebody else saved the record: ask which of the two shall stand."""
        self._bar.ask(
            Question(
                "Laporan ini sudah disimpan petugas lain. Mana yang dipakai?",
                "Lanjutkan",
                options=(
                    ("muat", "Yang tersimpan; isian saya dibuang"),
                    ("timpa", "Isian saya; menimpa yang tersimpan"),
                ),
                chosen="muat",
            ),
            lambda option, _reason: over() if option == "timpa" else load(),
        )
