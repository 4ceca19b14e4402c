"""A published set of figures as an officer types or pastes it."""

from collections.abc import Mapping
from dataclasses import dataclass

from core import rupiah
from core.rules.tabel_angka import BarisAngka, KolomAngka, Satuan, TabelAngka

KOLOM_TERBITAN = (
    KolomAngka("jumlah", "Jumlah koperasi"),
    KolomAngka("aktif", "Aktif"),
    KolomAngka("tidak_aktif", "Tidak aktif"),
    KolomAngka("dibubarkan", "Dibubarkan"),
    KolomAngka("konvensional", "Konvensional"),
    KolomAngka("kkmp", "Merah Putih"),
    KolomAngka("rat", "RAT"),
    KolomAngka("anggota_pria", "Anggota laki-laki", Satuan.ORANG),
    KolomAngka("anggota_wanita", "Anggota perempuan", Satuan.ORANG),
    KolomAngka("anggota", "Jumlah anggota", Satuan.ORANG),
    KolomAngka("modal_sendiri", "Modal sendiri", Satuan.RUPIAH),
    KolomAngka("modal_luar", "Modal luar", Satuan.RUPIAH),
    KolomAngka("aset", "Aset", Satuan.RUPIAH),
)
_TOTAL = ("jumlah", "total", "kota", "kabupaten/kota")


@dataclass(frozen=True, slots=True)
class TempelanAngka:
    """What was read from a pasted table; `ditolak` are lines that could not be read."""

    tabel: TabelAngka
    ditolak: tuple[str, ...] = ()


def terbitan(nilai: Mapping[str, int | None], nama: str = "Angka terbitan") -> TabelAngka:
    """One published set, as a table of a single total."""
    return TabelAngka("", KOLOM_TERBITAN, (), BarisAngka(nama, nilai))


def read_tempelan(text: str) -> TempelanAngka | None:
    r"""A table copied from a sheet: a name and figures in each line, a total row at the end.

    None where no total row follows the rows. A first line without any figure heads the columns.

    >>> found = read_tempelan("Kec\tJumlah\nA\t1\nB\t2\nJUMLAH\t4")
    >>> found.tabel.jumlah.of("kolom1"), found.tabel.kolom[0].judul
    (4, 'Jumlah')
    """
    lines = [line.split("\t") for line in text.splitlines() if line.strip()]
    heads = lines.pop(0)[1:] if lines and not any(map(_amount, lines[0][1:])) else []
    rows: list[BarisAngka] = []
    refused: list[str] = []
    for cells in lines:
        try:
            nilai = {f"kolom{place}": rupiah.parse(cell) for place, cell in _figures(cells)}
        except rupiah.RupiahUnreadableError:
            refused.append(" ".join(cells).strip())
        else:
            rows.append(BarisAngka(cells[0].strip(), nilai))
    if len(rows) < 2 or rows[-1].nama.casefold() not in _TOTAL:
        return None
    count = max(len(row.nilai) for row in rows)
    columns = tuple(
        KolomAngka(f"kolom{place}", _head(heads, place)) for place in range(1, count + 1)
    )
    return TempelanAngka(TabelAngka("", columns, tuple(rows[:-1]), rows[-1]), tuple(refused))


def _figures(cells: list[str]) -> list[tuple[int, str]]:
    return [(place, cell) for place, cell in enumerate(cells) if place]


def _amount(cell: str) -> bool:
    return any(letter.isdigit() for letter in cell)


def _head(heads: list[str], place: int) -> str:
    named = heads[place - 1].strip() if place <= len(heads) else ""
    return named or f"Kolom {place}"
