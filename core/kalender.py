"""Names of months and weekdays in Indonesian, as babel's data (CLDR) have them.

The only home of babel. It is imported when the first name is asked for, after the first paint, and
asked once: a list of 150,000 days then costs no more than with names of our own.
"""

from functools import cache
from typing import Literal

BAHASA = "id"


@cache
def months() -> tuple[str, ...]:
    """From January.

    >>> months()[0], months()[-1]
    ('Januari', 'Desember')
    """
    return _months("wide")


@cache
def short_months() -> tuple[str, ...]:
    """For narrow columns.

    >>> short_months()[7]
    'Agu'
    """
    return _months("abbreviated")


@cache
def weekdays() -> tuple[str, ...]:
    """From Monday, as `date.weekday` counts.

    >>> weekdays()[0], weekdays()[4]
    ('Senin', 'Jumat')
    """
    from babel import Locale

    names = Locale(BAHASA).days["format"]["wide"]
    return tuple(names[number] for number in range(7))


def _months(width: Literal["wide", "abbreviated"]) -> tuple[str, ...]:
    from babel import Locale

    names = Locale(BAHASA).months["format"][width]
    return tuple(names[number] for number in range(1, 13))
