"""Batas KUK: up to which members, own capital and assets a cooperative is of a class."""

from dataclasses import replace

from core.koperasi.kuk import SUMBER
from core.rules.pilihan import Pilihan
from gui.jobs import Jobs
from gui.session import Session
from gui.views.pengaturan.pilihan_panel import PilihanPanel
from gui.widgets.angka_edit import BulatEdit
from gui.widgets.labels import Text
from gui.widgets.rupiah_edit import RupiahEdit

_WIDTH = 188
_COUNTED = ("Anggota paling banyak", "Modal sendiri paling besar", "Aset paling besar")


class KukSection(PilihanPanel):
    """Nine limits; the class of a cooperative is suggested from them, never written."""

    topic = "batas_kuk"
    told = "Batas tersimpan; usul KUK mengikutinya."

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__("Batas KUK", session, jobs)
        self.title.set_beside("Dipakai untuk mengusulkan klasifikasi usaha koperasi.")
        self.form.note(Text(f"Sumber: {SUMBER}.", "kecil", wrap=True))
        self.edits: list[BulatEdit | RupiahEdit] = []
        for kuk in (1, 2, 3):
            self.form.heading(f"KUK {kuk}")
            for n, label in enumerate(_COUNTED):
                edit = BulatEdit(maximum=10_000_000) if n == 0 else RupiahEdit()
                self.form.line(f"batas_kuk_{len(self.edits)}", label, edit, width=_WIDTH)
                self.edits.append(edit)
        self.form.note(Text("Yang melampaui salah satu batas KUK 3 adalah KUK 4.", "kecil"))

    def typed(self) -> Pilihan:
        """The choices with the limits as they stand in the form; a blank is 0 and refused."""
        limits = (one.amount() if isinstance(one, RupiahEdit) else one.value()
                  for one in self.edits)  # fmt: skip
        return replace(self.before, batas_kuk=tuple(one or 0 for one in limits))

    def fill(self) -> None:
        for edit, limit in zip(self.edits, self.before.batas_kuk, strict=True):
            if isinstance(edit, RupiahEdit):
                edit.set_amount(limit)
            else:
                edit.set_value(limit)
