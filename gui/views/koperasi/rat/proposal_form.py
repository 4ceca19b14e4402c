"""By which decree and from which day the ticked proposals take effect."""

from datetime import date

from core.koperasi.usul_daftar import KelompokUsul
from gui.form_draft import FormDraft
from gui.jobs import Jobs
from gui.session import Session
from gui.widgets.form import FormGrid
from gui.widgets.tanggal_edit import TanggalEdit
from gui.widgets.typed_line import Line

KEY = "usul_status:baru"
_DAY = 188


class ProposalForm(FormGrid):
    """Day, decree and reason; what is typed is kept as a draft."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._today = session.office.today
        self.since, self.signed = TanggalEdit(), TanggalEdit()
        self.number, self.basis = Line("nomor keputusan"), Line("bila belum ada SK")
        self.line("sejak", "Berlaku sejak", self.since, required=True, width=_DAY)
        self.line("no_sk", "Nomor SK", self.number)
        self.line("tgl_sk", "Tanggal SK", self.signed, width=_DAY)
        self.line("dasar", "Dasar", self.basis)
        self.draft = FormDraft(self, session, jobs)

    def begin(self, today: date) -> None:
        """An empty form, or what was typed last."""
        self._today = today
        self.draft.flush()
        self.draft.show(KEY, self._fill)

    def kelompok(self) -> KelompokUsul | None:
        """What is typed; None while the day cannot be read."""
        since = self.since.day()
        if since is None or not self.check_typing():
            return None
        return KelompokUsul(since, self.number.text(), self.signed.day(), self.basis.text())

    def _fill(self) -> None:
        self.since.set_day(self._today)
        self.number.set_text("")
        self.signed.set_day(None)
        self.basis.set_text("")
