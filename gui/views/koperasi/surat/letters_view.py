"""Surat teguran: cooperatives that owe reports of their RAT, and the letter each gets next."""

from collections.abc import Collection
from datetime import timedelta
from functools import partial

from PySide6.QtCore import QItemSelectionModel, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from core import rupiah
from core.actions.cetak_kesehatan_terbit import Lembar
from core.actions.cetak_teguran import HasilTeguran, PesananTeguran, look_teguran, save_teguran
from core.actions.office import list_wilayah
from core.actions.outcome import Outcome
from core.actions.teguran import BarisTeguran, list_usul, save_jawaban, trash_teguran
from core.errors import AppError
from core.koperasi.teguran import Sikap
from gui.jobs import Jobs
from gui.models.rows_model import RowsModel
from gui.session import Session
from gui.views.dokumen.file_name import ask_pdf_name
from gui.views.koperasi.surat.answer_dialog import AnswerDialog
from gui.views.koperasi.surat.columns import ARREARS
from gui.views.koperasi.surat.letter_fields import LetterFields
from gui.widgets.buttons import Button
from gui.widgets.headings import EmptyState, PageFooter, SectionTitle
from gui.widgets.notice_bar import NoticeBar
from gui.widgets.table import Table

_NAMED, WEEKS = 3, 2


class LettersView(QWidget):
    """Selected rows, else every row of the list; only those whose next step is a letter."""

    closed = Signal()

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._session, self._jobs = session, jobs
        self._rows: dict[int, BarisTeguran] = {}
        self.title = SectionTitle("Surat teguran RAT")
        self.title.add_right(Button("Kembali ke daftar", hint="Esc", on_click=self.closed.emit))
        self.notice = NoticeBar()
        self.fields = LetterFields(session.office.pilihan.kertas)
        self.fields.filtered.connect(self.read)
        self._model: RowsModel[BarisTeguran] = RowsModel(ARREARS, parent=self)
        self.table = Table(self._model, memory="koperasi.teguran", store=session.settings)
        self.table.setAccessibleName("Koperasi yang menunggak RAT")
        self.table.setSelectionMode(Table.SelectionMode.ExtendedSelection)
        self._empty = EmptyState("circle-check", "Tidak ada koperasi yang menunggak laporan RAT.")
        self.answer = Button("Catat jawaban…", icon="pencil", on_click=self.ask_answer)
        self.trash_button = Button("Hapus surat", icon="trash-2", on_click=self.trash)
        self.peek = Button("Pratinjau", icon="eye", on_click=self.look)
        self.save_button = Button(
            "Cetak surat…", icon="printer", hint="Ctrl+S", kind="utama", on_click=self.save
        )
        self.footer = PageFooter()
        for button in (self.answer, self.trash_button):
            self.footer.add_left(button)
        for button in (self.peek, self.save_button):
            self.footer.add_right(button)
        self._lay()
        self.table.selectionModel().selectionChanged.connect(lambda *_rows: self._tell())

    def show_list(self, ids: tuple[int, ...] = ()) -> None:
        """Read the arrears again; `ids` are selected, as when they come from another list."""
        today = self._session.office.today
        office = self._session.office
        self.fields.set_places(list_wilayah(office))
        self.fields.begin(today, today + timedelta(weeks=WEEKS), office.pilihan.pola_teguran)
        self.notice.clear()
        self.read()
        self._select(ids)

    def refresh(self) -> None:
        """News: read again, the selected rows stay selected."""
        kept = [self._model.id_at(place) for place in self._selected()]
        self.read()
        self._select(kept)

    def read(self) -> None:
        """The list under its filters."""
        found = list_usul(self._session.office, self._session.year, self.fields.saring())
        step = self.fields.step()
        shown = [one for one in found if not step or _step_of(one) in step]
        self._rows = {one.koperasi.id: one for one in shown}
        self._model.set_rows(shown, list(self._rows))
        self.table.clearSelection()
        self.title.set_beside(f"{rupiah.show(len(shown))} koperasi menunggak")
        self.table.setVisible(bool(shown))
        self._empty.setVisible(not shown)
        self._tell()

    def due(self) -> tuple[BarisTeguran, ...]:
        """Whom a letter would go to now."""
        chosen = [self._model.row(place) for place in self._selected()] or self._model.rows()
        return tuple(one for one in chosen if one.berikut.sikap is Sikap.KIRIM)

    def look(self) -> None:
        """The first letter as it would be."""
        if not self.peek.isEnabled() or not self.fields.readable():
            return
        self._jobs.run(
            partial(look_teguran, pesanan=self._asked()),
            owner=self,
            done=self._looked,
            failed=self.notice.show_error,
            label="Menyiapkan pratinjau",
        )

    def save(self) -> None:
        """Every letter into one file; they then count as sent, unless they are drafts."""
        if not self.save_button.isEnabled() or not self.fields.readable():
            return
        path = ask_pdf_name(self.window(), f"Surat teguran {self._session.year}.pdf")
        if path is None:
            return
        self.save_button.setEnabled(False)
        self._jobs.run(
            partial(save_teguran, pesanan=self._asked(), path=path),
            owner=self,
            done=self._saved,
            failed=self._failed,
            label="Mencetak surat teguran",
            cancellable=True,
        )

    def print_out(self) -> None:
        """Letters go through a file: one PDF for all of them."""
        self.save()

    def ask_answer(self) -> None:
        """When and what the cooperative of the current row answered to its last letter."""
        row = self._current()
        letter = row.terakhir if row else None
        if row is None or letter is None:
            return
        dialog = AnswerDialog(self.window(), row.koperasi.nama, letter, self._session.office)
        asked = dialog.asked() if dialog.exec() == QDialog.DialogCode.Accepted else None
        dialog.deleteLater()
        if asked is not None:
            self._jobs.run(
                partial(save_jawaban, teguran=letter, dijawab_pada=asked[0], catatan=asked[1]),
                owner=self,
                done=lambda _outcome: self.read(),
                failed=self.notice.show_error,
                label="Mencatat jawaban",
            )

    def trash(self) -> None:
        """The last letter to the cooperative of the current row, when it was never sent."""
        row = self._current()
        letter = row.terakhir if row else None
        if row is not None and letter is not None:
            self._jobs.run(
                partial(trash_teguran, teguran_id=letter.id),
                owner=self,
                done=lambda _outcome: self._trashed(letter.sebutan, row.koperasi.nama),
                failed=self.notice.show_error,
            )

    def _trashed(self, letter: str, name: str) -> None:
        self.refresh()
        words = f"{letter} kepada {name} dipindahkan ke Tempat sampah."
        self.notice.show_note(words, "Ctrl+Z mengembalikannya.")

    def _selected(self) -> list[int]:
        """Places of the selected rows, from above."""
        return sorted({index.row() for index in self.table.selectionModel().selectedRows()})

    def _select(self, ids: Collection[object]) -> None:
        chosen = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        places = [n for n in range(self._model.rowCount()) if self._model.id_at(n) in ids]
        for place in places:
            self.table.selectionModel().select(self._model.index(place, 0), chosen)
        if places:
            first = self._model.index(places[0], 0)
            self.table.selectionModel().setCurrentIndex(
                first, QItemSelectionModel.SelectionFlag.NoUpdate
            )

    def _asked(self) -> PesananTeguran:
        typed = self.fields
        return PesananTeguran(
            self._session.year,
            tuple(one.koperasi.id for one in self.due()),
            typed.day.day(),
            typed.until.day(),
            typed.pattern.text().strip(),
            typed.cara(),
        )

    def _looked(self, outcome: Outcome[Lembar]) -> None:
        self.fields.show_page(self.window(), outcome.value.pdf)

    def _saved(self, outcome: Outcome[HasilTeguran]) -> None:
        made = outcome.value
        self.read()
        names = ", ".join(name for name, _why in made.dilewati[:_NAMED])
        hint = f"Dilewati: {names}." if names else ""
        words = f"{rupiah.show(made.tercetak)} surat disimpan ke {made.path.name}."
        self.notice.show_note(words, hint)

    def _failed(self, error: AppError) -> None:
        self._tell()
        self.notice.show_error(error)

    def _current(self) -> BarisTeguran | None:
        chosen = self.table.current_id()
        return self._rows.get(chosen) if isinstance(chosen, int) else None

    def _tell(self) -> None:
        count = len(self.due())
        for button in (self.peek, self.save_button):
            button.setEnabled(bool(count))
            button.setToolTip("" if count else "Tidak ada surat yang dapat dikirim sekarang.")
        self.save_button.set_text(f"Cetak {rupiah.show(count)} surat…" if count else "Cetak surat…")
        row = self._current()
        sent = row is not None and row.terakhir is not None
        for button, tip in (
            (self.answer, ""),
            (self.trash_button, "Surat terakhir yang batal dikirim dipindahkan ke Tempat sampah"),
        ):
            button.setEnabled(sent)
            button.setToolTip(tip if sent else "Pilih koperasi yang sudah ditegur.")
        note = "" if count else "Pilih koperasi yang langkah berikutnya tertulis Teguran."
        self.footer.set_note("info" if note else "", note)

    def _lay(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(24, 4, 24, 4)
        head.addWidget(self.title)
        column.addLayout(head)
        column.addWidget(self.fields)
        column.addWidget(self.notice)
        rows = QVBoxLayout()
        rows.setContentsMargins(16, 4, 16, 0)
        rows.addWidget(self.table, 1)
        rows.addWidget(self._empty, 1)
        column.addLayout(rows, 1)
        column.addWidget(self.footer)


def _step_of(row: BarisTeguran) -> str:
    return str(row.berikut.langkah) if row.berikut.sikap is Sikap.KIRIM else "lain"
