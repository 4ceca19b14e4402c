"""Periksa data: everything in the file that is not as it should be."""

from functools import partial
from typing import Any

from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from core.actions.outcome import Outcome
from core.findings import Finding, Severity
from gui.jobs import Jobs
from gui.page import Page
from gui.session import Session
from gui.widgets.buttons import Button
from gui.widgets.findings_list import FindingsList, Link
from gui.widgets.headings import MARGIN, EmptyState, PageHeader

_TABLE_PAGES = {"koperasi": "koperasi", "laporan_keuangan": "kesehatan", "umkm": "umkm"}


class CheckPage(Page):
    """Runs in the worker; nothing is changed by looking."""

    title = "Periksa data"
    keys = "Esc kembali  ·  F1 bantuan"

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__(session, jobs)
        self._header = PageHeader("Periksa data")
        self._again = Button("Periksa sekarang", icon="list-checks", kind="utama")
        self._again.clicked.connect(lambda _checked=False: self.check())
        self._header.add_button(self._again)
        self._sound = EmptyState("circle-check", "")
        self._list = FindingsList()
        inner = QWidget()
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(MARGIN, 16, MARGIN, 16)
        inside.addWidget(self._list)
        inside.addWidget(self._sound, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(scroll, 1)

    def load(self) -> None:
        self.check()

    def check(self) -> None:
        self._again.setEnabled(False)
        self._header.set_subtitle("Sedang diperiksa…")
        self._sound.set_sentence("Berkas, rantai jurnal dan setiap laporan keuangan diperiksa.")
        self._list.set_findings(())
        self._sound.show()
        self.jobs.run(
            _checked,
            owner=self,
            done=self._done,
            label="Memeriksa data",
            cancellable=True,
        )

    def findings(self) -> tuple[Finding, ...]:
        return self._list.findings()

    def follow(self, finding: Finding) -> None:
        """Open the record that a finding is about."""
        page, _, record = finding.field.partition(":")
        target: object = int(record)
        if page == "laporan_keuangan":
            from core.actions.periksa import kunci_of

            target = kunci_of(self.session.office, int(record))
        self.go.emit(_TABLE_PAGES[page], target)

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        wrong = sum(one.severity is Severity.KESALAHAN for one in findings)
        self._header.set_subtitle(
            f"{wrong} kesalahan, {len(findings) - wrong} catatan lain" if findings else "Baik"
        )
        self._sound.set_sentence(
            "Berkas utuh, rantai jurnal tidak putus, dan semua laporan lengkap seimbang."
        )
        self._sound.setVisible(not findings)
        self._list.set_findings(findings, link_of=self._link_of)

    def _link_of(self, finding: Finding) -> Link | None:
        table, _, record = finding.field.partition(":")
        if table in _TABLE_PAGES and record.isdecimal():
            return "Buka", partial(self.follow, finding)
        if table == "pedoman":
            return "Buka Pedoman", partial(self.go.emit, "pengaturan", "pedoman")
        return None

    def _done(self, outcome: Outcome[tuple[Finding, ...]]) -> None:
        self._again.setEnabled(True)
        self.show_findings(outcome.value)


def _checked(office: Any, *, progress: Any) -> Outcome[tuple[Finding, ...]]:
    from core.actions.periksa import check_data

    return Outcome(check_data(office, progress=progress))
