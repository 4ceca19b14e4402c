"""Identities a report must keep: which fail, with both sides and the difference in rupiah."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from core import rupiah
from core.findings import Finding, Severity
from core.rules.bagan import BaganAkun, Hubungan, Keparahan, Pemeriksaan

_SEVERITY = {
    Keparahan.GALAT: Severity.KESALAHAN,
    Keparahan.PERINGATAN: Severity.PERINGATAN,
    Keparahan.CATATAN: Severity.CATATAN,
}


@dataclass(frozen=True, slots=True)
class IdentitasGagal:
    """An identity that does not hold, its two sides, and the finding that says so."""

    pemeriksaan: Pemeriksaan
    kiri: int
    kanan: int
    finding: Finding

    @property
    def selisih(self) -> int:
        return self.kiri - self.kanan


def failing_identities(
    bagan: BaganAkun, akun: Mapping[str, int | None], kind: str
) -> tuple[IdentitasGagal, ...]:
    """Identities of this kind of report that fail; blank amounts count as 0."""
    return tuple(_failing(bagan, akun, kind))


def check_identities(
    bagan: BaganAkun, akun: Mapping[str, int | None], kind: str
) -> tuple[Finding, ...]:
    """The same as findings, each at the last line of the report that the identity touches."""
    return tuple(gagal.finding for gagal in failing_identities(bagan, akun, kind))


def _failing(
    bagan: BaganAkun, akun: Mapping[str, int | None], kind: str
) -> Iterator[IdentitasGagal]:
    told: list[Pemeriksaan] = []
    for check in bagan.pemeriksaan:
        if kind not in check.untuk or any(_same_sides(check, each) for each in told):
            continue
        # weights of identities are whole numbers, the loader sees to it
        left, right = int(check.kiri.of(akun)), int(check.kanan.of(akun))
        if _holds(check, left - right):
            continue
        told.append(check)
        yield IdentitasGagal(
            check,
            left,
            right,
            Finding(
                f"identitas.{check.id}",
                _last_line(bagan, check, kind),
                _sentence(check, left, right),
                _SEVERITY[check.keparahan],
            ),
        )


def _holds(check: Pemeriksaan, gap: int) -> bool:
    distance = gap if check.hubungan is Hubungan.PALING_BANYAK else abs(gap)
    return distance <= check.toleransi


def _same_sides(one: Pemeriksaan, other: Pemeriksaan) -> bool:
    """A small tolerance says nothing new where a larger one has failed."""
    return one.kiri.akun == other.kiri.akun and one.kanan.akun == other.kanan.akun


def _last_line(bagan: BaganAkun, check: Pemeriksaan, kind: str) -> str:
    lines = [each.kode for each in bagan.akun.values() if kind in each.untuk]
    return next((kode for kode in reversed(lines) if kode in check.touches), "")


def _sentence(check: Pemeriksaan, left: int, right: int) -> str:
    relation, gap = (
        ("tidak sama dengan", "selisih")
        if check.hubungan is Hubungan.SAMA
        else ("melebihi", "kelebihan")
    )
    kanan = check.kanan.nama
    # "Total aset" goes on in lower case inside the sentence, "SHU" does not
    inside = kanan if kanan[:2].isupper() else kanan[0].lower() + kanan[1:]
    return (
        f"{check.kiri.nama} {rupiah.show_rp(left)} {relation} {inside} {rupiah.show_rp(right)}; "
        f"{gap} {rupiah.show_rp(abs(left - right))}."
    )
