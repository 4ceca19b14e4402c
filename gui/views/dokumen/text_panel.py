"""Under the list: the words of the decree to read, the IKU set as data, remarks before print."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from core.actions.dokumen import Dokumen
from core.findings import Finding
from gui.views.dokumen.reading import Reading, parts_of_bagian, parts_of_set
from gui.widgets.findings_list import FindingsList
from gui.widgets.headings import line


class TextPanel(QWidget):
    """Everything here is read; words are changed in "Isi keputusan"."""

    def __init__(self) -> None:
        super().__init__()
        self.words, self.set_reading = Reading(), Reading()
        self.findings = FindingsList()
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.addTab("Isi keputusan")
        self.tabs.addTab("Set IKU")
        sheets = QStackedWidget()
        sheets.addWidget(self.words)
        sheets.addWidget(self.set_reading)
        sheets.setMinimumHeight(1)  # what is to be known before print stays in sight
        self.tabs.currentChanged.connect(sheets.setCurrentIndex)
        bar = QHBoxLayout()
        bar.setContentsMargins(20, 2, 20, 0)
        bar.addWidget(self.tabs)
        bar.addStretch(1)
        remarks = QVBoxLayout()
        remarks.setContentsMargins(16, 8, 16, 10)
        remarks.addWidget(self.findings)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(line())
        column.addWidget(sheets, 1)
        column.addLayout(remarks)

    def show_dokumen(self, dokumen: Dokumen) -> None:
        """Its parts; a signed decree has no set beside the words that were printed."""
        self.words.show_parts(parts_of_bagian(dokumen.bagian))
        self.set_reading.show_parts(parts_of_set(dokumen.set_iku))
        self.tabs.setTabVisible(1, not dokumen.keputusan.terkunci)

    def show_findings(
        self, findings: Sequence[Finding], *, on_signer: Callable[[], object]
    ) -> None:
        """What to know before paper, with the way to the signatories."""
        way = ("Buka penanda tangan", on_signer)
        self.findings.set_findings(findings, {"cetak.tanpa_penanda_tangan": way, "cetak.nip": way})
