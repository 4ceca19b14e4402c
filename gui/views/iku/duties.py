"""The duties of the performance cycle beside the figures: words, icon, and what each one opens."""

import importlib
from dataclasses import dataclass
from importlib.util import find_spec

from gui.place import Place
from gui.views.iku import targets

_FOLDER = "gui.views.iku"
_PLACES: dict[type, tuple[str, str]] = {
    targets.SetIkuTarget: (f"{_FOLDER}.set_iku.view", "SetIkuView"),
    targets.PenetapanIkuTarget: (f"{_FOLDER}.penetapan.view", "PenetapanIkuView"),
    targets.PerubahanTarget: (f"{_FOLDER}.perubahan.view", "PerubahanView"),
    targets.TriwulanTarget: (f"{_FOLDER}.triwulan.view", "TriwulanView"),
    targets.SakipTarget: (f"{_FOLDER}.sakip.view", "SakipView"),
    targets.ProgramTarget: (f"{_FOLDER}.program.view", "ProgramView"),
    targets.BuktiTarget: (f"{_FOLDER}.bukti.view", "BuktiView"),
}


@dataclass(frozen=True, slots=True)
class Duty:
    """One entry of the menu of the year."""

    text: str
    icon: str
    kind: type


_DUTIES = (
    Duty("Set IKU dan pohon kinerja…", "list-checks", targets.SetIkuTarget),
    Duty("Penetapan realisasi…", "lock", targets.PenetapanIkuTarget),
    Duty("Mengapa berubah…", "trending-up", targets.PerubahanTarget),
    Duty("Target dan triwulan…", "calendar", targets.TriwulanTarget),
    Duty("Nilai SAKIP dan rekomendasi…", "shield-check", targets.SakipTarget),
    Duty("Program dan anggaran…", "columns-2", targets.ProgramTarget),
    Duty("Berkas bukti…", "file-text", targets.BuktiTarget),
)


def duties() -> tuple[Duty, ...]:
    """Duties whose view is part of this program."""
    return tuple(duty for duty in _DUTIES if has_place(duty.kind))


def has_place(kind: type) -> bool:
    """Whether this program can show targets of this kind."""
    try:
        return kind in _PLACES and find_spec(_PLACES[kind][0]) is not None
    except ModuleNotFoundError:
        return False


def place_class(kind: type) -> type[Place]:
    """The view of a kind of target."""
    module, name = _PLACES[kind]
    found: type[Place] = getattr(importlib.import_module(module), name)
    return found
