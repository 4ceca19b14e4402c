"""An IKU set as a TOML file: written for another office, read back to be checked and kept."""

from pathlib import Path

from core.actions.iku_dasar import list_sets
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.set_iku import is_shipped, load_set
from core.errors import FileUnreadableError, RuleFileError
from core.iku.set_naskah import NaskahSet
from core.rules.kata_tolak import sentence
from core.rules.read_iku import read_set_iku
from core.rules.tulis_iku import isi_of_set
from core.storage.koperasi_lampiran import content_of, write_copy
from core.storage.pedoman_store import write_toml

_JALAN = "Mulai dari berkas yang dibuat Ekspor TOML, lalu ubah isinya saja."


def export_set(office: Office, set_id: str, path: Path) -> Outcome[Path]:
    """Write the set as it stands; raises `FileUnwritableError`."""
    found = load_set(office, set_id).set_iku
    write_copy(path, write_toml(isi_of_set(found)).encode())
    return Outcome(path)


def import_set(office: Office, path: Path) -> Outcome[NaskahSet]:
    """A file as a working copy; nothing is kept before it was checked and saved.

    A set of the office's own that has the same code gets a new version. Raises
    `FileUnreadableError` naming the place that is not sound.
    """
    content = content_of(path)
    try:
        found = read_set_iku(content, name=path.name)
    except RuleFileError as error:
        place = ", ".join(error.langkah)
        where = f" ({place})" if place else ""
        raise FileUnreadableError(
            f"{path.name} bukan set IKU yang sah{where}: {sentence(error.sebab)}", hint=_JALAN
        ) from error
    known = {one.id: one for one in list_sets(office) if not is_shipped(one.id)}
    before = known.get(found.id)
    return Outcome(NaskahSet(isi_of_set(found), before.hash if before else ""))
