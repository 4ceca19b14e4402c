"""Rencana Kinerja Tahunan read back: targets, programs, their money; sound on every paper."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from core import rupiah
from core.errors import PrintRefusedError
from core.naskah.beku import freeze, thaw
from core.naskah.model import Kertas, Mode
from core.naskah.rkt import RKT, BarisRkt, BarisRktProgram, NaskahRkt
from core.pdf.rkt import compose_rkt
from tests.check_pdf import check_pdf
from tests.core.pdf.baca import pages_of
from tests.core.pdf.contoh_surat import KEPALA

_TARGETS = (
    BarisRkt("CONTOH Meningkatnya kualitas koperasi", "Persentase koperasi sehat", "%", "20,00"),
    BarisRkt("CONTOH Meningkatnya akuntabilitas", "Nilai SAKIP", "nilai", "78,50"),
)
_PROGRAMS = (
    BarisRktProgram(0, "2.17.03", "CONTOH Program Pengawasan", "", "", 1_250_000_000),
    BarisRktProgram(1, "2.17.03.2.01", "CONTOH Kegiatan Pemeriksaan", "Koperasi diperiksa",
                    "150 koperasi", 1_250_000_000),
    BarisRktProgram(0, "2.17.07", "CONTOH Program Pemberdayaan", "", "", None),
)  # fmt: skip
_PLAN = NaskahRkt(
    instansi="Dinas Koperasi dan UKM",
    kota="Kota Bandar Lampung",
    tahun=2025,
    keadaan=date(2025, 1, 6),
    baris=_TARGETS,
    program=_PROGRAMS,
    catatan=("Anggaran menurut pagu murni.",),
    tanda=((KEPALA,),),
    contoh="CONTOH, bukan data",
)
_LONG = replace(
    _PLAN,
    program=tuple(
        BarisRktProgram(n % 3, f"2.17.{n:02}", f"CONTOH Program ke-{n} yang namanya panjang",
                        "Jumlah dokumen", f"{n} dokumen", 1_000_000 * n)
        for n in range(3, 78)
    ),
)  # fmt: skip


@pytest.mark.parametrize("kertas", list(Kertas))
@pytest.mark.parametrize("mode", list(Mode))
@pytest.mark.parametrize("naskah", [_PLAN, replace(_PLAN, program=(), catatan=()), _LONG])
def test_every_plan_is_sound_on_paper(
    naskah: NaskahRkt, mode: Mode, kertas: Kertas, tmp_path: Path
) -> None:
    path = tmp_path / "rkt.pdf"
    path.write_bytes(compose_rkt(naskah, kertas=kertas, mode=mode).pdf())

    assert check_pdf(path, kertas=kertas.value, phrases=("Nilai SAKIP", "78,50")) == []


def test_only_programs_are_added_up_and_a_blank_is_a_dash() -> None:
    (page,) = pages_of(_pdf(_PLAN))

    assert page.count("1.250.000.000") == 3
    assert "–" in page
    assert _PLAN.anggaran == 1_250_000_000


def test_a_long_plan_repeats_its_heads_and_ends_with_its_sum() -> None:
    pages = pages_of(_pdf(_LONG))

    assert len(pages) > 1
    assert all("Anggaran (Rp)" in one for one in pages)
    total = sum(one.anggaran or 0 for one in _LONG.program if not one.tingkat)
    assert rupiah.show(total) in pages[-1]


def test_a_year_without_targets_is_refused() -> None:
    bare = replace(_PLAN, baris=tuple(replace(one, target="") for one in _TARGETS))

    with pytest.raises(PrintRefusedError):
        compose_rkt(bare, kertas=Kertas.A4, mode=Mode.BASAH)


def test_the_archive_gives_the_same_plan_back() -> None:
    assert thaw(freeze(RKT, _PLAN), NaskahRkt, lambda _sidik: b"") == _PLAN


def _pdf(naskah: NaskahRkt) -> bytes:
    return compose_rkt(naskah, kertas=Kertas.F4, mode=Mode.BASAH).pdf()
