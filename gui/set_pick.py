"""Which of two IKU sets is looked at: chosen once, and every place of the year follows."""

from core.actions.iku_dasar import sets_of
from core.iku.set_banding import decree_of, period_of
from gui.session import Session
from gui.widgets.pick import Pick


def followed(session: Session) -> str:
    """The set that is looked at where it is not the one that leads the year, else blank."""
    if not session.set_iku:
        return ""
    known = [one.id for one in sets_of(session.office, session.year)]
    return session.set_iku if session.set_iku in known[1:] else ""


def looked_at(session: Session) -> str:
    """The id of the set that is looked at; blank in a year without one."""
    known = [one.id for one in sets_of(session.office, session.year)]
    return session.set_iku if session.set_iku in known else next(iter(known), "")


class SetPick(Pick):
    """There only in a year of two sets; the one that leads it stands first."""

    def __init__(self, session: Session) -> None:
        super().__init__(placeholder="")
        self._session = session
        self.setAccessibleName("Set IKU yang dilihat")
        self.changed.connect(self._keep)
        self.hide()

    def renew(self) -> str:
        """Offer the sets of the year of the window; returns the one to follow, blank for first."""
        known = sets_of(self._session.office, self._session.year)
        chosen = followed(self._session)
        blocked = self.blockSignals(True)
        self.set_options((one.id, f"Set {period_of(one)}") for one in known)
        self.set_code(chosen or (known[0].id if known else None))
        self.blockSignals(blocked)
        self.setToolTip(
            "\n".join(
                f"{period_of(one)}{'' if place else ', memimpin'}: {decree_of(one)}"
                for place, one in enumerate(known)
            )
        )
        # a long decree beside it is cut short before the years of the set are
        self.setMinimumWidth(self.sizeHint().width())
        self.setVisible(len(known) > 1)
        return chosen

    def _keep(self) -> None:
        self._session.set_iku = self.code() or ""
