"""Words of a file that no pick-list knows: counted, with what they may mean, matched by hand."""

from collections.abc import Sequence
from typing import Any

from core.actions.impor_register import KECAMATAN, register_of
from core.actions.office import Office, list_wilayah
from core.actions.outcome import Outcome
from core.actions.progress import Progress
from core.excel.tabel import read_tabel
from core.impor.baris import PemilahBaris
from core.impor.lihat import KataDicocokkan
from core.impor.model import Jenis, Kolom
from core.impor.rencana_permintaan import Permintaan
from core.impor.sel import Konteks, read_column
from core.impor.sel_kata import KataAsing

_KATA = (Jenis.PILIHAN, Jenis.KELURAHAN)
_SELANGKAH = 5_000


def unknown_words(
    office: Office, permintaan: Permintaan, progress: Progress | None = None
) -> Outcome[tuple[KataDicocokkan, ...]]:
    """Every word to match by hand, also those matched already. Raises `FileUnreadableError`."""
    progress = progress or Progress()
    register = register_of(office, permintaan.register)
    columns = {kode: at for at, kode in permintaan.peta.kolom.items()}
    asked = [each for each in register.kolom if each.kode in columns and each.jenis in _KATA]
    cells = _cells(permintaan, [*(columns[each.kode] for each in asked), columns.get(KECAMATAN)],
                   progress) if asked else []  # fmt: skip
    found: list[KataDicocokkan] = []
    for kolom, column in zip(asked, cells, strict=False):
        beside = cells[-1] if kolom.jenis is Jenis.KELURAHAN and KECAMATAN in columns else None
        # words matched by hand stay in sight, so they are left out here
        read = read_column(kolom, column, Konteks(kecamatan=beside))
        choices = _choices(office, kolom)
        found += [
            KataDicocokkan(kolom.kode, kolom.label, each, _near(each, choices), choices)
            for each in read.asing
        ]
    return Outcome(tuple(found))


def _cells(
    permintaan: Permintaan, places: Sequence[int | None], progress: Progress
) -> list[list[Any]]:
    """The cells of some columns, rows of data only."""
    sheet = read_tabel(permintaan.path).sheet(permintaan.lembar)
    sorter = PemilahBaris(permintaan.kepala.judul, sorted(permintaan.peta.kolom))
    total = sheet.isi.jumlah_baris
    columns: list[list[Any]] = [[] for _ in places]
    for at, row in enumerate(sheet.baris()):
        if at % _SELANGKAH == 0:
            progress.step(at, max(total, at))
        if at < permintaan.kepala.mulai or sorter.why_no_data(row):
            continue
        for column, place in zip(columns, places, strict=True):
            column.append(row[place] if place is not None and place < len(row) else None)
    return columns


def _choices(office: Office, kolom: Kolom) -> tuple[tuple[str, str], ...]:
    """Every code with the words of its choice, in the order of the list."""
    if kolom.jenis is Jenis.KELURAHAN:
        return tuple(
            (each.kode, f"{each.kelurahan}, {each.kecamatan}") for each in list_wilayah(office)
        )
    found: dict[str, str] = {}
    for word, code in kolom.pilihan.items():
        found.setdefault(code, code if word == code.casefold() else word.capitalize())
    return tuple(found.items())


def _near(asing: KataAsing, choices: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """The choices that look alike, or whose first letters the word is."""
    from core.mirip import nearest_few

    names = {label.partition(",")[0]: (code, label) for code, label in choices}
    short = [
        pair
        for name, pair in names.items()
        if len(asing.kata) > 1
        and asing.kata == "".join(word[0] for word in name.split()).casefold()
    ]
    alike = [names[name] for name in nearest_few(asing.tampil, list(names))]
    return tuple(dict.fromkeys((*short, *alike)))
