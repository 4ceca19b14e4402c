"""Names of files that every PC can keep, also a Windows one."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
_RESERVED = frozenset(
    {"con", "prn", "aux", "nul"} | {f"{name}{n}" for name in ("com", "lpt") for n in range(10)}
)
_LONGEST = 120


def safe_name(text: str, *, longest: int = _LONGEST) -> str:
    """A text as the name of a file or folder, without its ending.

    >>> safe_name('KSP "Maju": Jaya/Makmur. '), safe_name("CON"), safe_name(" . ")
    ('KSP Maju Jaya-Makmur', 'CON_', 'tanpa nama')
    """
    plain = unicodedata.normalize("NFC", text)
    shown = "".join(" " if unicodedata.category(one)[0] == "C" else one for one in plain)
    bare = _FORBIDDEN.sub(lambda hit: "-" if hit[0] in "/\\|" else "", shown)
    name = " ".join(bare.split())[:longest].strip(" .") or "tanpa nama"
    return f"{name}_" if name.split(".")[0].strip().lower() in _RESERVED else name


def paper_name(koperasi: str, tahun_buku: int, dokumen: str) -> str:
    """The name of a paper's file, without its ending; a long name of a cooperative is cut.

    >>> paper_name("CONTOH KSP Melati", 2025, "sertifikat")
    'CONTOH KSP Melati 2025 sertifikat'
    """
    tail = f"{tahun_buku} {dokumen}"
    return safe_name(f"{safe_name(koperasi, longest=_LONGEST - len(tail) - 1)} {tail}")


def unique_names(names: Iterable[str]) -> Iterator[str]:
    """The names in order; one that stood before, in whatever letters, gets a number.

    >>> list(unique_names(["Melati", "melati", "Mawar", "Melati"]))
    ['Melati', 'melati (2)', 'Mawar', 'Melati (3)']
    """
    seen: set[str] = set()
    for name in names:
        number, unique = 1, name
        while unique.casefold() in seen:
            number += 1
            unique = f"{name} ({number})"
        seen.add(unique.casefold())
        yield unique
