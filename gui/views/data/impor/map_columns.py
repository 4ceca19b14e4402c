"""The columns of the file beside the columns of the register."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from core.impor.model import Kebijakan, Register
from gui.models.cells import Cell, Column
from gui.models.pick_model import Choice, PickModel
from gui.views.data.impor.choices import UNREAD, Choices

BECOMES, POLICY = "menjadi", "kebijakan"
_UNREAD_WORD = "Tidak dibaca"


@dataclass(frozen=True, slots=True)
class MapRow:
    """One column of the file and what it becomes."""

    at: int
    judul: str
    contoh: str
    kode: str = UNREAD
    label: str = ""
    wajib: bool = False
    ragu: bool = False
    kebijakan: Kebijakan = Kebijakan.ISI_KOSONG


def rows_of(choices: Choices, register: Register, samples: Sequence[Sequence[str]]) -> list[MapRow]:
    """A row for each column of the file; `samples` has the sample values of each."""
    labels = {one.kode: one for one in register.kolom}
    rows = []
    for at, judul in enumerate(choices.kepala.judul):
        kolom = labels.get(choices.kolom.get(at, UNREAD))
        shown = [text for text in (samples[at] if at < len(samples) else ()) if text]
        rows.append(
            MapRow(
                at,
                judul or f"(kolom {letters(at)})",
                "  ·  ".join(shown),
                kolom.kode if kolom else UNREAD,
                kolom.label if kolom else "",
                wajib=bool(kolom and kolom.wajib),
                ragu=at in choices.ragu,
                kebijakan=choices.kebijakan.get(kolom.kode, Kebijakan.ISI_KOSONG)
                if kolom
                else Kebijakan.ISI_KOSONG,
            )
        )
    return rows


class MapModel(PickModel[MapRow]):
    """What a column becomes and its policy are chosen."""

    def __init__(self, parent: QObject) -> None:
        self._options: list[tuple[str, str]] = []
        columns: tuple[Column[MapRow], ...] = (
            Column("huruf", "", lambda row: Cell(letters(row.at), color="teks-3"), width=44),
            Column("judul", "Kolom di berkas", lambda row: Cell(row.judul, tip=row.judul),
                   width=230),
            Column("contoh", "Contoh isi", lambda row: Cell(row.contoh, color="teks-2",
                   tip=row.contoh), stretch=True),
            Column(BECOMES, "Dibaca sebagai", _becomes, width=250),
            Column(POLICY, "Bila sudah terisi", _policy, width=150,
                   tip="Sel yang kosong tidak pernah menghapus isi yang ada."),
        )  # fmt: skip
        super().__init__(
            columns,
            {
                BECOMES: Choice(lambda _row: self._options, lambda row: row.kode),
                POLICY: Choice(_policies, lambda row: row.kebijakan.value),
            },
            parent=parent,
        )

    def set_register(self, register: Register) -> None:
        """What the columns can become."""
        named = [(one.kode, one.label + (" *" if one.wajib else "")) for one in register.kolom]
        self._options = [(UNREAD, _UNREAD_WORD), *named]


def letters(at: int) -> str:
    """The name of a column as Excel writes it.

    >>> letters(0), letters(25), letters(26)
    ('A', 'Z', 'AA')
    """
    name = ""
    number = at + 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def _becomes(row: MapRow) -> Cell:
    if not row.kode:
        return Cell(_UNREAD_WORD, icon="minus", tone="teks-3", color="teks-2")
    if row.ragu:
        return Cell(row.label, icon="triangle-alert", tone="awas",
                    tip="Tebakan yang belum pasti; periksa contoh isinya.")  # fmt: skip
    return Cell(row.label, icon="check", tone="sehat")


def _policy(row: MapRow) -> Cell:
    return Cell(row.kebijakan.sebutan) if row.kode else Cell("")


def _policies(row: MapRow) -> Sequence[tuple[str, str]]:
    return [(one.value, one.sebutan) for one in Kebijakan] if row.kode else ()
