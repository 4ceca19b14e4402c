"""How rows of a decree are marked, and where in the form a finding stands."""

from core.findings import Finding

_CLAUSES = (
    "KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA", "KEENAM", "KETUJUH", "KEDELAPAN",
    "KESEMBILAN", "KESEPULUH", "KESEBELAS", "KEDUABELAS",
)  # fmt: skip


def letter(place: int) -> str:
    """Menimbang.

    >>> letter(0), letter(27)
    ('a.', 'ab.')
    """
    before, at = divmod(place, 26)
    return f"{chr(ord('a') + before - 1) if before else ''}{chr(ord('a') + at)}."


def number(place: int) -> str:
    """Mengingat and Tembusan."""
    return f"{place + 1}."


def clause(place: int) -> str:
    """Diktum; a decree has seldom more than five.

    >>> clause(0), clause(12)
    ('KESATU', 'KE-13')
    """
    return _CLAUSES[place] if place < len(_CLAUSES) else f"KE-{place + 1}"


def line_of(finding: Finding) -> tuple[str, int]:
    """Line of the form and row in it, the first is 1.

    >>> line_of(Finding("", "menimbang.2", "")), line_of(Finding("", "tabel.iku.judul", ""))
    (('menimbang', 2), ('tabel:iku:judul', 0))
    >>> line_of(Finding("", "tabel.cascade", ""))
    ('tabel:cascade:catatan', 0)
    """
    part, *steps = finding.field.split(".")
    if part == "tabel" and steps:
        kode, *inner = steps
        line, rest = f"tabel:{kode}:{inner[0] if inner else 'catatan'}", inner[1:]
    else:
        line, rest = part, steps
    return line, int(rest[0]) if rest and rest[0].isdecimal() else 0
