"""The middle column: the words that may be changed, the IKU set as data, or a decree to read."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from core.actions.dokumen import Dokumen
from core.findings import Finding
from gui.views.dokumen.reading import Reading, parts_of_bagian, parts_of_set
from gui.views.dokumen.words_form import WordsForm
from gui.widgets.findings_list import FindingsList
from gui.widgets.headings import line


class TextPanel(QWidget):
    """A draft has two tabs and the remarks before print; a signed decree is only read."""

    def __init__(self) -> None:
        super().__init__()
        self.words = WordsForm()
        self.set_reading = Reading()
        self.asli = Reading()
        self.findings = FindingsList()
        inner = QWidget()
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(24, 12, 8, 16)
        inside.addWidget(self.words)
        inside.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.addTab("Teks lampiran")
        self.tabs.addTab("Set IKU")
        sheets = QStackedWidget()
        sheets.addWidget(scroll)
        sheets.addWidget(self.set_reading)
        self.tabs.currentChanged.connect(sheets.setCurrentIndex)
        bar = QHBoxLayout()
        bar.setContentsMargins(20, 2, 20, 0)
        bar.addWidget(self.tabs)
        bar.addStretch(1)
        remarks = QVBoxLayout()
        remarks.setContentsMargins(16, 8, 16, 10)
        remarks.addWidget(self.findings)
        draft = QWidget()
        column = QVBoxLayout(draft)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(line())
        column.addWidget(sheets, 1)
        column.addLayout(remarks)
        self._stack = QStackedWidget()
        self._stack.addWidget(draft)
        self._stack.addWidget(self.asli)
        self._draft = draft
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def show_dokumen(self, dokumen: Dokumen) -> None:
        """Tabs of a draft, or the parts of a signed decree."""
        if dokumen.keputusan.asli:
            self.asli.show_parts(parts_of_bagian(dokumen.bagian))
            self._stack.setCurrentWidget(self.asli)
        else:
            self.set_reading.show_parts(parts_of_set(dokumen.set_iku))
            self._stack.setCurrentWidget(self._draft)

    def show_findings(
        self, findings: Sequence[Finding], *, on_signer: Callable[[], object]
    ) -> None:
        """What to know before paper, with the way to the signatories."""
        way = ("Buka penanda tangan", on_signer)
        self.findings.set_findings(findings, {"cetak.tanpa_penanda_tangan": way, "cetak.nip": way})
