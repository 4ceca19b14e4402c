"""Belum lapor: how many lack which report or evidence, by kecamatan or sector, as bars."""

from collections.abc import Callable, Sequence
from functools import partial

from core import rupiah
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.pertumbuhan import count_missing, list_missing
from core.umkm.kurang import BarisKurang, Kurang, total_kurang
from core.umkm.pertumbuhan import MenurutTumbuh
from core.umkm.saringan import Saringan
from gui.views.laba.bars_dialog import BarsDialog, Rows

_LOOK = {
    Kurang.INI: ("circle-dashed", "khusus"),
    Kurang.LALU: ("history", "awas"),
    Kurang.BUKTI: ("triangle-alert", "teks-2"),
}


class MissingDialog(BarsDialog[BarisKurang]):
    """A number opens its list on the page Laba UMKM, where the reports are typed."""

    title = "Belum lapor"

    def heading(self) -> str:
        return f"Belum lapor {self.tahun} dan {self.tahun - 1}"

    def columns(self) -> Sequence[tuple[str, str, str]]:
        return [(self._word(one), *_LOOK[one]) for one in Kurang]

    def count(self, by: MenurutTumbuh) -> Callable[[Office], Outcome[Rows[BarisKurang]]]:
        return partial(count_missing, saringan=self.saringan(), menurut=by)

    def summary(self, rows: Rows[BarisKurang]) -> str:
        whole = total_kurang(rows)
        shown = (f"{self._word(one).lower()} {rupiah.show(count)}"
                 for one, count in zip(Kurang, whole.hitungan, strict=True))  # fmt: skip
        return (
            f"Dari {rupiah.show(whole.jumlah)} usaha yang diawasi: {', '.join(shown)}. "
            "Satu usaha dihitung pada sebab pertamanya saja. Klik batang untuk membuka daftarnya."
        )

    def behind(self, by: MenurutTumbuh, row: BarisKurang, column: int | None) -> Saringan | None:
        kurang = None if column is None else tuple(Kurang)[column]
        return list_missing(self.saringan(), by, row, kurang)

    def _word(self, kurang: Kurang) -> str:
        return kurang.sebutan(self.tahun)
