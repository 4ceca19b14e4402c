"""The text of a NASKAH.toml."""

from core.naskah.naskah_model import Naskah
from core.naskah.naskah_tulis import isi_of


def write_naskah(naskah: Naskah) -> str:
    """A decree as the text of its file; `read_naskah` gives back the same decree."""
    import tomli_w

    return tomli_w.dumps(isi_of(naskah), multiline_strings=False)
