"""How long a decree takes whose list grows: twice the rows, about twice the time."""

from datetime import date
from time import perf_counter

from core.naskah.kop import Kop
from core.naskah.model import Kertas, Mode
from core.naskah.pengawasan_umkm import SumberSk, sk_pengawasan
from core.pdf.surat_keputusan import render_keputusan

ROW = ("CONTOH Bunga", "1871**********01", "Jl. Contoh 177", "Sumur Batu / Way Halim", "Kue")


def seconds(rows: int) -> float:
    """Set one decree with so many businesses."""
    listed = [(f"CONTOH Warung Makan {place}", *ROW) for place in range(rows)]
    sumber = SumberSk(
        Kop("PEMERINTAH KOTA CONTOH", "DINAS CONTOH"),
        "Kota Contoh", "Dinas Contoh", "1", None, date(2026, 1, 1), None, "Contoh", (), listed,
    )  # fmt: skip
    start = perf_counter()
    render_keputusan(sk_pengawasan(sumber), kertas=Kertas.F4, mode=Mode.BASAH)
    return perf_counter() - start


if __name__ == "__main__":
    first = seconds(500)
    for rows in (500, 1_000, 2_000, 5_000):
        took = seconds(rows)
        print(f"{rows:>6} baris  {took:6.2f} s  {took / first:5.1f} x dari 500 baris")  # noqa: T201
