"""Before a set is kept: every changed formula said both ways round, why, and from which year."""

from functools import partial

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.set_iku_simpan import Persetujuan, free_years, save_set
from core.actions.set_iku_uji import UjiRumus, try_rumus
from core.errors import AppError, DataRejectedError
from core.findings import Finding
from core.iku.set_naskah import NaskahSet
from gui.jobs import Jobs
from gui.parts.frame import scrolled
from gui.parts.last_look import LastLook
from gui.session import Session
from gui.views.iku.set_iku.sunting import Sunting
from gui.widgets.findings_list import FindingsList
from gui.widgets.headings import PageFooter, SectionTitle
from gui.widgets.labels import Text
from gui.widgets.layouts import empty
from gui.widgets.pick import Pick

_FORM = 640


class SavePanel(LastLook):
    """Every formula is agreed to with its sentence before it is kept."""

    def __init__(self, session: Session, jobs: Jobs, draft: Sunting) -> None:
        super().__init__(session, jobs, draft, "Simpan set", "Renstra 2025-2029 ditetapkan")
        self._set = draft
        self._agreed: dict[str, QCheckBox] = {}
        self.sentences: list[Text] = []
        self._formulas = QVBoxLayout()
        self._formulas.setSpacing(4)
        self.mulai = Pick(placeholder="tahun yang belum bertarget")
        self.form.setMaximumWidth(_FORM)
        self.form.line("mulai", "Mulai tahun", self.mulai, width=280)
        self._lay()

    def show_changes(self, remarks: tuple[Finding, ...]) -> None:
        """Try the sound working copy on the lists of the year of the window."""
        office, naskah = self._session.office, self._set.naskah
        self.begin()
        self.remarks.set_findings([self._named(one) for one in remarks])
        self.alasan.set_text("")
        self.mulai.set_options([(str(one), str(one)) for one in free_years(office, naskah)])
        self.form.field("mulai").setVisible(not naskah.baru)
        self._show([])
        self.save_button.setEnabled(False)
        self._jobs.run(
            partial(_tried, naskah=NaskahSet(naskah.isi, naskah.asal_sidik),
                    tahun=self._session.year),
            owner=self,
            done=self._tried,
            failed=self.refused,
            label="Menguji rumus",
        )  # fmt: skip
        self.form.focus("alasan")

    def agree(self, kode: str) -> None:
        """Tick the formula of an indicator."""
        self._agreed[kode].setChecked(True)

    def save(self) -> None:
        """Hand it to the worker with what was agreed to."""
        if not self.save_button.isEnabled():
            return
        year = self.mulai.code()
        agreed = frozenset(kode for kode, box in self._agreed.items() if box.isChecked())
        setuju = Persetujuan(self.alasan.text(), agreed, int(year) if year else None)
        naskah = NaskahSet(self._set.naskah.isi, self._set.naskah.asal_sidik)
        self.hand_over(partial(save_set, naskah=naskah, setuju=setuju, tahun=self._session.year))

    def _tried(self, outcome: Outcome[tuple[UjiRumus, ...]]) -> None:
        self._show(outcome.value)
        self.save_button.setEnabled(True)

    def _show(self, tried: "tuple[UjiRumus, ...] | list[UjiRumus]") -> None:
        empty(self._formulas)
        self._agreed, self.sentences = {}, []
        said = f"Angka tahun {self._session.year}" if tried else "Tidak ada rumus yang berubah."
        self.title.set_beside(said)
        for one in tried:
            box = QCheckBox(f"Rumus {one.nama} benar")
            sentence = Text(one.kalimat, wrap=True)
            self._agreed[one.kode] = box
            self.sentences.append(sentence)
            findings = FindingsList()
            findings.set_findings(one.temuan)
            for widget in (sentence, findings, box):
                self._formulas.addWidget(widget)

    def _named(self, finding: Finding) -> Finding:
        """The remark with the part it is about, for it does not stand beside its field here."""
        titles = {node.key: node.title for node in self._set.nodes() if ":" in node.key}
        title = titles.get(finding.field.partition("/")[0], "")
        said = f"{title}: {finding.message}" if title else finding.message
        return Finding(finding.code, finding.field, said, finding.severity)

    def refused(self, error: AppError) -> None:
        self.save_button.setEnabled(True)
        if isinstance(error, DataRejectedError):
            elsewhere = self.form.show_findings(error.findings)
            grave = [one.message for one in elsewhere if one.code.startswith("rumus")]
            if grave:
                self.notice.show_warning(" ".join(grave))
                return
            if len(elsewhere) < len(error.findings):
                return
        self.notice.show_error(error)

    def _lay(self) -> None:
        self.title = SectionTitle("Rumus dan alasan")
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 12, 24, 12)
        column.setSpacing(8)
        for widget in (self.title, self.notice, self.remarks):
            column.addWidget(widget)
        column.addLayout(self._formulas)
        row = QHBoxLayout()
        row.addWidget(self.form, 1)
        row.addStretch(0)
        column.addLayout(row)
        column.addStretch(1)
        scroll, foot = scrolled(), PageFooter()
        scroll.setWidget(inner)
        foot.add_left(self.save_button)
        foot.add_left(self.back_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scroll, 1)
        whole.addWidget(foot)


def _tried(office: Office, naskah: NaskahSet, tahun: int) -> Outcome[tuple[UjiRumus, ...]]:
    return Outcome(try_rumus(office, naskah, tahun))
