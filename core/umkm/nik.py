"""NIK of a person: sixteen digits that tell place of issue, birth date and sex."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

# Kemendagri codes of the 38 provinces
_WILAYAH = {"1": "123456789", "2": "1", "3": "123456", "5": "123", "6": "12345", "7": "123456"}
PROVINSI = frozenset(
    first + second
    for first, seconds in {**_WILAYAH, "8": "12", "9": "123456"}.items()
    for second in seconds
)
PEREMPUAN = 40
"""Women's day of birth stands in the NIK with this added."""


@dataclass(frozen=True, slots=True)
class IsiNik:
    """What a sound NIK says: sex and the birth dates that its two-digit year allows."""

    jenis_kelamin: str
    tanggal_lahir: tuple[date, ...]


def digits_only(text: str) -> str:
    """The text without the signs people put between digits.

    >>> digits_only("18.71-01 4508900001")
    '1871014508900001'
    """
    return text.translate(str.maketrans("", "", " .-/()\u00a0"))


@lru_cache(maxsize=8)  # a check asks for the fault, then reads
def fault_of(nik: str) -> str | None:
    """Why this cannot be a NIK, in one sentence; None when it can."""
    if len(nik) != 16 or not (nik.isascii() and nik.isdigit()):
        return "NIK terdiri atas 16 angka."
    if nik[:2] not in PROVINSI:
        return f"NIK tidak mungkin berawal {nik[:2]}: bukan kode provinsi."
    if nik[12:] == "0000":
        return "Empat angka terakhir NIK tidak mungkin 0000."
    if not _birthdays(nik):
        return "Angka ke-7 sampai ke-12 NIK bukan tanggal lahir yang mungkin."
    return None


def read(nik: str) -> IsiNik | None:
    """What the NIK says; None for one that cannot be."""
    if fault_of(nik):
        return None
    return IsiNik(_sex_of(nik[6:8]), _birthdays(nik))


def all_silent(niks: Sequence[str], sexes: Sequence[str], today: date) -> bool:
    """Whether no NIK of a column has anything wrong or unlikely, seen at one look; "" is none.

    `sexes` holds the sex beside each of them, "" where it is not known.
    """
    if not {0, 16}.issuperset(map(len, niks)):
        return False
    digits = "".join(niks)
    if digits and not (digits.isascii() and digits.isdigit()):
        return False
    given = [nik for nik in niks if nik]
    born = {nik[6:12] for nik in given}
    return (
        {nik[:2] for nik in given} <= PROVINSI
        and "0000" not in {nik[12:] for nik in given}
        and all(any(day <= today for day in _days_of(each)) for each in born)
        and all(
            not day or not sex or sex == _sex_of(day)
            for day, sex in {(nik[6:8], sex) for nik, sex in zip(niks, sexes, strict=True)}
        )
    )


def _sex_of(day: str) -> str:
    return "P" if int(day) > PEREMPUAN else "L"


def _birthdays(nik: str) -> tuple[date, ...]:
    return _days_of(nik[6:12])


@lru_cache(maxsize=80_000)  # there are no more of them than days in two centuries, for two sexes
def _days_of(digits: str) -> tuple[date, ...]:
    day, month, year = int(digits[:2]), int(digits[2:4]), int(digits[4:])
    day -= PEREMPUAN if day > PEREMPUAN else 0
    found = []
    for century in (1900, 2000):
        try:
            found.append(date(century + year, month, day))
        except ValueError:
            continue
    return tuple(found)
