"""Recapitulations read back from their PDF: heads repeated, every row once, totals with rows."""

import itertools
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from core.errors import PrintRefusedError
from core.naskah.keragaan import (
    BarisCetak,
    KolomCetak,
    LembarAngka,
    NaskahAngka,
    beside_rows,
    columns_of,
    rows_of,
)
from core.naskah.model import Kertas, Mode
from core.pdf.keragaan import render_angka
from core.rules.tabel_angka import BarisAngka, KolomAngka, Satuan, SatuanUang, TabelAngka
from tests.check_pdf import check_pdf
from tests.core.pdf.baca import pages_of
from tests.core.pdf.contoh_kesehatan import KEPALA

KOLOM = (
    KolomAngka("jumlah", "Jumlah", Satuan.UNIT, "Koperasi"),
    KolomAngka("aktif", "Aktif", Satuan.UNIT, "Koperasi"),
    KolomAngka("rat", "RAT"),
    KolomAngka("anggota", "Perempuan", Satuan.ORANG, "Anggota"),
    KolomAngka("aset", "Aset", Satuan.RUPIAH),
    KolomAngka("shu", "SHU", Satuan.RUPIAH),
)


def tabel(count: int, *, shu: int = -118_400_000) -> TabelAngka:
    rows = tuple(
        BarisAngka(f"CONTOH {n}", dict.fromkeys([one.kode for one in KOLOM], n) | {"shu": shu})
        for n in range(1, count + 1)
    )
    sums = {one.kode: sum(row.of(one.kode) or 0 for row in rows) for one in KOLOM}
    return TabelAngka("Kecamatan", KOLOM, rows, BarisAngka("Jumlah", {**sums, "aset": None}))


def lembar(found: TabelAngka, satuan: SatuanUang = SatuanUang.JUTA) -> LembarAngka:
    return LembarAngka(
        judul="Keragaan koperasi menurut kecamatan",
        keterangan=("Keadaan 31 Desember 2025; tahun buku 2024",),
        satuan=f"Aset dan SHU dalam {satuan.sebutan}",
        kepala=found.kepala,
        kolom=columns_of(found.kolom),
        baris=(
            *rows_of(found, satuan),
            *beside_rows(found, found.jumlah, satuan, judul_lalu="31 Des 2024"),
        ),
        catatan=("Catatan CONTOH.",),
    )


def naskah(*lembaran: LembarAngka) -> NaskahAngka:
    return NaskahAngka(
        instansi="Dinas Koperasi dan UKM",
        kota="Kota Contoh",
        keadaan=date(2025, 12, 31),
        lembar=lembaran,
        kode="0123-4567",
        contoh="CONTOH, bukan data",
        tanda=((KEPALA,),),
    )


@pytest.mark.parametrize(("kertas", "mode"), list(itertools.product(Kertas, Mode)))
def test_nothing_is_wrong_with_the_paper(tmp_path: Path, kertas: Kertas, mode: Mode) -> None:
    path = tmp_path / "keragaan.pdf"
    two = naskah(lembar(tabel(20)), lembar(tabel(3), SatuanUang.RUPIAH))
    path.write_bytes(render_angka(two, kertas=kertas, mode=mode))

    phrases = (
        "KERAGAAN KOPERASI MENURUT KECAMATAN",
        "KOTA CONTOH",
        "Aset dan SHU dalam juta rupiah",
        "Koperasi (unit)",
        "1 CONTOH 1 1 1 1 1 0 (118)",
        "JUMLAH 210 210 210 210 (2.368)",
        "31 Des 2024 210",
        "Selisih 0 0 0 0 0",
        "Catatan CONTOH.",
        "SHU dalam rupiah",
        "(118.400.000)",
        "NIP 19000101 192001 1 001",
    )
    assert check_pdf(path, kertas=kertas, phrases=phrases) == []


@pytest.mark.parametrize("count", [1, 2, 3, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 33, 126])
def test_every_row_is_printed_once_and_the_total_stands_with_rows(count: int) -> None:
    pages = pages_of(render_angka(naskah(lembar(tabel(count))), kertas=Kertas.F4, mode=Mode.TTE))

    tables = [page for page in pages if "(1) (2)" in page]
    numbers = re.findall(r"(\d+) CONTOH (\d+) ", " ".join(pages).replace("CONTOH, bukan", ""))
    assert numbers == [(f"{n}", f"{n}") for n in range(1, count + 1)]
    assert len(tables) == len(pages)
    assert "JUMLAH" in pages[-1]
    assert "NIP 19000101" in pages[-1]
    assert f"{count} CONTOH {count} " in pages[-1]


def test_figures_too_long_for_the_page_are_refused_with_a_way_out() -> None:
    wide = tabel(2, shu=-(10**15))
    columns = wide.kolom * 4

    with pytest.raises(PrintRefusedError, match="terlalu panjang") as refusal:
        render_angka(
            naskah(lembar(TabelAngka("K", columns, wide.baris, wide.jumlah), SatuanUang.RUPIAH)),
            kertas=Kertas.A4,
            mode=Mode.BASAH,
        )

    assert "juta rupiah" in refusal.value.hint


def test_a_table_without_shared_heads_or_total_is_set() -> None:
    plain = LembarAngka(
        "Ruang lingkup", ("Keadaan",), "", "Uraian", (KolomCetak("Kini"), KolomCetak("Lalu")),
        tuple(BarisCetak(f"Baris {n}", ("1", "2"), f"{n}") for n in range(11)),
    )  # fmt: skip

    (page,) = pages_of(render_angka(naskah(plain), kertas=Kertas.F4, mode=Mode.DRAF))

    assert "No. Uraian Kini Lalu (1) (2) (3) (4)" in page


def test_what_no_page_can_hold_is_refused() -> None:
    notes = tuple(f"Catatan {n}" for n in range(60))
    tall = replace(lembar(tabel(5)), catatan=notes)

    with pytest.raises(PrintRefusedError, match="tidak muat"):
        render_angka(naskah(tall), kertas=Kertas.F4, mode=Mode.BASAH)


def test_equal_data_gives_equal_bytes() -> None:
    first, second = (
        render_angka(naskah(lembar(tabel(9))), kertas=Kertas.F4, mode=Mode.BASAH) for _ in "ab"
    )

    assert first == second
