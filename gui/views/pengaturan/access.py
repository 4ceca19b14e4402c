"""Who may change the settings, said in words where somebody may not."""

from core.actions.pengaturan import BERWENANG
from core.kantor.model import SEBUTAN_PERAN
from gui.entry_panel import EntryPanel
from gui.session import Session


def may_change(session: Session) -> bool:
    """Whether the officer who is signed in may change profile, signatories and settings."""
    return session.officer is not None and session.officer.peran in BERWENANG


def guard(panel: EntryPanel, *, allowed: bool) -> None:
    """Make a form read-only with the reason beside it; or open it."""
    panel.form.set_read_only(not allowed)
    panel.save_button.setVisible(allowed)
    if not allowed:
        roles = " atau ".join(SEBUTAN_PERAN[one] for one in BERWENANG)
        panel.notice.show_note(f"Hanya {roles} yang dapat mengubah bagian ini.")
