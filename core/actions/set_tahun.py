"""A year of two IKU sets: which one a paper follows, and how it is named on it."""

from core.actions.iku_dasar import set_in_force, sets_of
from core.actions.office import Office
from core.iku.set_banding import decree_of, period_of
from core.rules.set_iku import SetIku


def beside(office: Office, tahun: int, set_id: str = "") -> list[SetIku]:
    """The other sets of the year; none in nearly every year."""
    known = sets_of(office, tahun)
    if not set_id:
        return known[1:]
    followed = set_in_force(office, tahun, set_id).id
    return [one for one in known if one.id != followed]


def set_note(office: Office, tahun: int, set_id: str = "") -> tuple[str, ...]:
    """The sentence of a paper that says which of two sets it follows; none in other years."""
    others = beside(office, tahun, set_id)
    if not others:
        return ()
    followed = set_in_force(office, tahun, set_id)
    more = " dan ".join(f"set IKU {period_of(one)} ({decree_of(one)})" for one in others)
    words = f"Indikator menurut set IKU {period_of(followed)} ({decree_of(followed)})"
    return (f"{words}; tahun {tahun} juga dicakup {more}.",)


def set_beside(office: Office, tahun: int) -> str:
    """What a page of the year says in a year of two sets: which one it shows, which there is."""
    others = beside(office, tahun)
    if not others:
        return ""
    more = " dan ".join(map(period_of, others))
    return f"set IKU {period_of(set_in_force(office, tahun))}; ada juga set {more}"


def set_mark(office: Office, tahun: int, set_id: str = "") -> str:
    """Tells papers of the sets of a year apart; the set that leads needs no mark."""
    if not set_id or sets_of(office, tahun)[0].id == set_id:
        return ""
    return f":{set_in_force(office, tahun, set_id).id}"


def set_label(office: Office, tahun: int, set_id: str = "") -> str:
    """What the title of a paper adds in a year of two sets."""
    if not beside(office, tahun, set_id):
        return ""
    return f", set {period_of(set_in_force(office, tahun, set_id))}"
