"""The size class of each business: a column with its rule, and a filter by the same rule."""

import pytest

from core.actions.laba import save_laba
from core.actions.umkm import save_umkm
from core.umkm.laba import Cara, Laba
from core.umkm.model import Umkm
from gui.views.umkm.page import UmkmPage
from tests.gui.conftest import Bench, ShowPage, Write

MILIAR = 10**9


@pytest.fixture
def page(bench: Bench, write: Write, show_page: ShowPage) -> UmkmPage:
    bench.session.set_year(2025)
    for name, modal in (("Aneka", MILIAR), ("Batik", MILIAR + 1), ("Cuci", None)):
        umkm = Umkm(0, f"CONTOH {name}", modal_usaha=modal)
        write(lambda office, umkm=umkm: save_umkm(office, umkm))  # type: ignore[misc]
    return show_page(UmkmPage)


def scales(page: UmkmPage) -> list[tuple[str, str, str]]:
    """Name, word and tooltip of every row."""
    at = next(n for n, column in enumerate(page.model.columns) if column.key == "skala")
    rows = (page.model.cells(row) for row in range(page.model.rowCount()))
    return [(cells[0].text, cells[at].text, cells[at].tip) for cells in rows]


def test_the_column_names_the_class_and_its_rule(page: UmkmPage) -> None:
    dasar = "PP 7/2021 pasal 35"
    assert scales(page) == [
        ("CONTOH Aneka", "Mikro", f"Mikro menurut modal usaha ({dasar})."),
        ("CONTOH Batik", "Kecil", f"Kecil menurut modal usaha ({dasar})."),
        (
            "CONTOH Cuci",
            "belum",
            f"Skala belum diketahui. Belum ada hasil penjualan tahunan atau modal usaha ({dasar}).",
        ),
    ]


@pytest.mark.parametrize(
    ("chosen", "names"),
    [
        (("1",), ["CONTOH Aneka"]),
        (("2", "0"), ["CONTOH Batik", "CONTOH Cuci"]),
        (("3", "4"), []),
    ],
)
def test_the_filter_follows_the_column(
    page: UmkmPage, chosen: tuple[str, ...], names: list[str]
) -> None:
    page.filters.scale.set_chosen(chosen)
    page.filters.changed.emit()

    assert [name for name, _, _ in scales(page)] == names


def test_an_old_year_is_judged_by_its_own_law(page: UmkmPage, bench: Bench, write: Write) -> None:
    """UU 20/2008 takes sales, or net wealth that the register does not have; never capital."""
    first = page.model.id_at(0)
    sold = Laba(first, 2019, Cara.LAPOR, omzet=300_000_001, laba_lapor=1, bukti="A")
    write(lambda office: save_laba(office, sold))

    bench.session.set_year(2019)
    page.refresh()
    page.filters.scale.set_chosen(("2",))
    page.filters.changed.emit()
    small = scales(page)
    page.filters.scale.set_chosen(("0",))
    page.filters.changed.emit()
    unknown = scales(page)
    bench.session.set_year(2007)
    page.refresh()

    dasar = "UU 20/2008 pasal 6"
    assert small == [("CONTOH Aneka", "Kecil", f"Kecil menurut hasil penjualan tahunan ({dasar}).")]
    assert [name for name, _, _ in unknown] == ["CONTOH Batik", "CONTOH Cuci"]
    assert unknown[0][2].endswith(f"({dasar}).")
    assert [tip for _, _, tip in scales(page)] == [
        "Skala belum diketahui. Tidak ada aturan skala usaha untuk tahun 2007."
    ] * 3
