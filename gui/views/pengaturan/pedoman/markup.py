"""Small pieces of rich text in the colours in force."""

from collections.abc import Iterable, Sequence
from html import escape

from gui.theme import theme

LINK = "aksen"
# rich text knows no space above a table
_GAP = '<p style="font-size:3pt;margin-top:0;margin-bottom:0">&nbsp;</p>'


def ink(token: str) -> str:
    """The colour of a token, as rich text names it."""
    return theme().color(token).name()


def words(text: str) -> str:
    """Plain words, made safe."""
    return escape(text).replace("\n", "<br>")


def toned(text: str, token: str) -> str:
    """Words in a colour."""
    return f'<span style="color:{ink(token)}">{words(text)}</span>'


def strong(text: str) -> str:
    """Words that carry the line."""
    return f'<span style="font-weight:600">{words(text)}</span>'


def link(target: str, text: str) -> str:
    """A way out; `target` is what a click or Enter means."""
    look = f"color:{ink(LINK)};text-decoration:none"
    return f'<a href="{escape(target)}" style="{look}">{words(text)}</a>'


def heading(text: str, level: int, anchor: str = "") -> str:
    """A heading: 1 is the document's, 2 an aspect's, 3 a component's."""
    points, above = {1: (15, 0), 2: (12, 22), 3: (10.5, 16)}[level]
    mark = f'<a name="{escape(anchor)}"></a>' if anchor else ""
    return (
        f'<p style="font-size:{points}pt;font-weight:600;margin-top:{above}px;margin-bottom:4px">'
        f"{mark}{words(text)}</p>"
    )


def paragraph(inner: str, *, above: int = 4, below: int = 4) -> str:
    """A paragraph of ready pieces."""
    return f'<p style="margin-top:{above}px;margin-bottom:{below}px">{inner}</p>'


def rule() -> str:
    """A hairline across the page."""
    return (
        f'<table width="100%" cellspacing="0" cellpadding="0" style="margin-top:14px"><tr>'
        f'<td style="border-top:1px solid {ink("garis")};font-size:2pt">&nbsp;</td></tr></table>'
    )


def table(
    head: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    right: Sequence[int] = (),
    width: str = "",
) -> str:
    """Rows of ready pieces under a quiet head; columns in `right` stand to the right."""
    cell = f"border-bottom:1px solid {ink('garis-halus')};padding:3px 16px 3px 0"
    lines = []
    if any(head):
        lines.append(
            "<tr>"
            + "".join(
                f'<td align="{_side(place, right)}" style="{cell}">{toned(each, "teks-2")}</td>'
                for place, each in enumerate(head)
            )
            + "</tr>"
        )
    for row in rows:
        cells = "".join(
            f'<td align="{_side(place, right)}" style="{cell}">{each}</td>'
            for place, each in enumerate(row)
        )
        lines.append(f"<tr>{cells}</tr>")
    size = f' width="{width}"' if width else ""
    body = f'<table cellspacing="0" cellpadding="0"{size}>{"".join(lines)}</table>'
    return f"{_GAP}{body}"


def _side(place: int, right: Sequence[int]) -> str:
    return "right" if place in right else "left"
