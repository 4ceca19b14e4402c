"""How an NPWP is written: fifteen digits in groups, sixteen as they are."""

_GROUPS = ((0, 2, "."), (2, 5, "."), (5, 8, "."), (8, 9, "-"), (9, 12, "."), (12, 15, ""))
_OLD = 15


def show_npwp(npwp: str) -> str:
    """With its signs; masked ones too, and anything else as it is.

    >>> show_npwp("012345678901234"), show_npwp("0123*********34"), show_npwp("1871014508900001")
    ('01.234.567.8-901.234', '01.23*.***.*-***.*34', '1871014508900001')
    """
    if len(npwp) != _OLD or not set(npwp) <= set("0123456789*"):
        return npwp
    return "".join(npwp[start:end] + sign for start, end, sign in _GROUPS)
