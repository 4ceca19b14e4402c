"""The size class of a business in a year, with the rule that gave it."""

from collections.abc import Sequence

from core.rules.skala_umkm import HasilSkala, SkalaUmkm, skala_in_force
from core.umkm.laba import Laba

BELUM_DIKETAHUI = "belum diketahui"
PILIHAN_SKALA = (
    ("1", "Mikro"), ("2", "Kecil"), ("3", "Menengah"), ("4", "Besar"), ("0", "Belum diketahui"),
)  # fmt: skip
"""What a list may be filtered by: the place of a class, the same in every regulation."""


def skala_of(
    skala: Sequence[SkalaUmkm], tahun: int, *, modal_usaha: int | None, laba: Laba | None
) -> HasilSkala | None:
    """By the sales of a whole year where they are known, else by capital; None when neither is."""
    rule = skala_in_force(skala, tahun)
    if rule is None:
        return None
    sales = laba.penjualan_setahun if laba else None
    return rule.kelas(penjualan=sales, modal_usaha=modal_usaha)


def sebab_belum(skala: Sequence[SkalaUmkm], tahun: int) -> str:
    """Why a business may have no size class in a year: what the rule in force measures."""
    rule = skala_in_force(skala, tahun)
    if rule is None:
        return f"Tidak ada aturan skala usaha untuk tahun {tahun}."
    wanted = " atau ".join(one.nama for one in rule.daftar_kelas[0].sampai)
    return f"Belum ada {wanted} ({rule.dasar})."
