"""What the message line says as rows are typed, saved, refused, or looked at."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QModelIndex, QObject

from core.umkm.laba import BUKTI, CARA, Arah
from core.umkm.saringan import BarisLaba
from gui.views.laba.columns import CHANGE
from gui.views.laba.entry import State, reason_wanted
from gui.views.laba.grid import LabaGrid
from gui.views.laba.message_line import Link, MessageLine
from gui.views.laba.model import LabaModel
from gui.views.laba.saver import RowSaver


class RowTeller(QObject):
    """One sentence at a time: the row just refused or asking first, the current cell next."""

    def __init__(
        self, model: LabaModel, grid: LabaGrid, message: MessageLine, saver: RowSaver
    ) -> None:
        super().__init__(model)
        self._model, self._grid, self._message, self._saver = model, grid, message, saver
        self._about: int | None = None
        grid.selectionModel().currentChanged.connect(self._look)
        saver.saved.connect(self._note_saved)
        saver.refused.connect(self._note_refused)
        model.typed_into.connect(self._note_typed)

    def _note_refused(self, umkm_id: int) -> None:
        self._tell(umkm_id)

    def _note_saved(self, umkm_id: int) -> None:
        position = self._model.index_of(umkm_id)
        if position is not None and self._model.state_at(position) is State.ASKS:
            self._tell(umkm_id)
        elif self._about == umkm_id:
            self._about = None
            self._look(self._grid.currentIndex())

    def _note_typed(self, umkm_id: int) -> None:
        """A cell that could not be read is told at once; a mended one takes its sentence back."""
        entry = self._model.entries.get(umkm_id)
        if entry is not None and entry.unread:
            self._tell(umkm_id)
        elif self._about == umkm_id:
            self._about = None
            self._message.clear()

    def _look(self, current: QModelIndex, _before: QModelIndex | None = None) -> None:
        if self._message.reason.isVisible():
            return
        row = self._model.row(current.row()) if current.isValid() else None
        if row is None:
            return
        if self._model.state_at(current.row()) in (State.REFUSED, State.ASKS):
            self._tell(row.umkm_id)
        elif self._about is None or not self._still_open(self._about):
            self._about = None
            self._explain(self._model.key_at(current.column()), row)

    def _still_open(self, umkm_id: int) -> bool:
        position = self._model.index_of(umkm_id)
        return position is not None and self._model.state_at(position) in (
            State.REFUSED,
            State.ASKS,
        )

    def _explain(self, key: str, row: BarisLaba) -> None:
        """What may be typed here, or why this row is not compared."""
        change = row.perbandingan
        if key == "cara":
            words = ", ".join(
                f"{letter} {word}" for letter, word in zip("hlx", CARA.values(), strict=True)
            )
            self._message.say("info", words)
        elif key == "bukti":
            self._message.say("info", ", ".join(f"{code} {word}" for code, word in BUKTI.items()))
        elif change.sebab and (key == CHANGE or change.arah is Arah.TIDAK_DAPAT):
            self._message.say("info", f"Perubahan laba: {change.sebab}")
        else:
            self._message.clear()

    def _tell(self, umkm_id: int) -> None:
        position = self._model.index_of(umkm_id)
        row = self._model.row(position) if position is not None else None
        if position is None or row is None:
            return
        self._about = umkm_id
        start = f"Baris {position + 1}, {row.nama}: "
        entry = self._model.entries.get(umkm_id)
        if entry is not None and entry.state is State.REFUSED:
            self._message.say(
                "octagon-alert", start + entry.fault, "khusus", self._ways_out(umkm_id, position)
            )
        elif wanted := reason_wanted(row):
            reason: Link = ("Benar, isi alasan", partial(self._ask, umkm_id))
            links = (*self._way_there(position), reason)
            self._message.say("triangle-alert", start + wanted, "awas", links)

    def _ways_out(self, umkm_id: int, position: int) -> tuple[Link, ...]:
        entry = self._model.entries[umkm_id]
        if entry.moved:
            return (
                ("Pakai yang tersimpan", partial(self._take_stored, umkm_id)),
                ("Simpan isian ini", partial(self._overwrite, umkm_id)),
            )
        return self._way_there(position)

    def _way_there(self, position: int) -> tuple[Link, ...]:
        if self._grid.current_position() == position:
            return ()
        there: Callable[[], object] = partial(self._grid.go_to, position)
        return (("Tuju baris", there),)

    def _ask(self, umkm_id: int) -> None:
        self._message.ask_reason(partial(self._give_reason, umkm_id))

    def _give_reason(self, umkm_id: int, reason: str) -> None:
        position = self._model.index_of(umkm_id)
        laba = self._model.laba_at(position) if position is not None else None
        if position is not None and laba is not None:
            self._model.put(position, replace(laba, alasan=reason))
            self._saver.save(umkm_id)
        self._grid.setFocus()

    def _take_stored(self, umkm_id: int) -> None:
        self._model.entries.pop(umkm_id, None)
        self._about = None
        self._model.refetch()
        self._message.clear()

    def _overwrite(self, umkm_id: int) -> None:
        """Save over what somebody else saved, now that the officer has been told."""
        entry = self._model.entries[umkm_id]
        self._model.refetch()
        position = self._model.index_of(umkm_id)
        row = self._model.row(position) if position is not None else None
        seen = row.ini if row else None
        entry.laba = replace(entry.laba, id=seen.id if seen else 0, versi=seen.versi if seen else 0)
        entry.state, entry.moved = State.EDITING, False
        self._saver.save(umkm_id)
