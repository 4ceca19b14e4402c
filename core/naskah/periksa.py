"""The checker of decrees: every slip that a general rule can find, each with its place."""

from collections.abc import Iterable, Mapping

from core.findings import Finding
from core.naskah import (
    periksa_iku,
    periksa_instansi,
    periksa_isi,
    periksa_istilah,
    periksa_kepala,
    periksa_kutipan,
    periksa_penutup,
    periksa_periode,
    periksa_rumus,
    periksa_sumber,
    periksa_tabel,
)
from core.naskah.naskah_model import Naskah
from core.naskah.naskah_tempat import SEBUTAN
from core.naskah.peraturan import Peraturan, by_kunci
from core.naskah.periksa_bahan import bahan_of

CHECKS = (
    *periksa_isi.CHECKS,
    *periksa_istilah.CHECKS,
    *periksa_periode.CHECKS,
    *periksa_instansi.CHECKS,
    *periksa_kepala.CHECKS,
    *periksa_penutup.CHECKS,
    *periksa_tabel.CHECKS,
    *periksa_iku.CHECKS,
    *periksa_rumus.CHECKS,
    *periksa_sumber.CHECKS,
    *periksa_kutipan.CHECKS,
)
_ORDER = {name: place for place, name in enumerate(SEBUTAN)}


def check_naskah(
    naskah: Naskah,
    peraturan: Iterable[Peraturan] = (),
    angka: Mapping[str, tuple[int, int]] | None = None,
) -> tuple[Finding, ...]:
    """All findings in the order of the paper; `field` is the place an editor jumps to.

    `angka`: part and whole of each indicator this year, for the sentence about its formula.
    """
    bahan = bahan_of(naskah, by_kunci(peraturan), angka or {})
    found = {finding: None for check in CHECKS for finding in check(bahan)}
    return tuple(sorted(found, key=_place))


def _place(finding: Finding) -> tuple[int, list[int]]:
    """Where on the paper a finding stands."""
    part, *steps = finding.field.split(".")
    return _ORDER.get(part, 0), [int(step) for step in steps if step.isdecimal()]
