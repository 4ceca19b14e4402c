"""Words of heads and cells as compared: letters and digits only, nothing else."""

import re
import unicodedata

_BUKAN = re.compile(r"[\W_]+")


def banding(text: object) -> str:
    r"""A head or a word without case, signs and spaces.

    >>> banding("No. Badan_Hukum "), banding("Tanjung  Karang\u00a0Pusat")
    ('nobadanhukum', 'tanjungkarangpusat')
    """
    return _BUKAN.sub("", unicodedata.normalize("NFKC", str(text)).casefold())
