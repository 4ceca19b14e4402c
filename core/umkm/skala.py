"""The size class of a business in a year, with the rule that gave it."""

from collections.abc import Sequence

from core.rules.skala_umkm import HasilSkala, SkalaUmkm, skala_in_force
from core.umkm.laba import Laba


def skala_of(
    skala: Sequence[SkalaUmkm], tahun: int, *, modal_usaha: int | None, laba: Laba | None
) -> HasilSkala | None:
    """By the sales of a whole year where they are known, else by capital; None when neither is."""
    rule = skala_in_force(skala, tahun)
    if rule is None:
        return None
    sales = laba.penjualan_setahun if laba else None
    return rule.kelas(penjualan=sales, modal_usaha=modal_usaha)
