"""A national standard of an indicator: a figure that an officer typed, with where it stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from core.angka import AngkaUnreadableError
from core.findings import Finding
from core.rules.capaian import Target, read_target


@dataclass(frozen=True, slots=True)
class StandarNasional:
    """As typed; a blank figure means that there is no comparison."""

    tahun: int
    iku: str
    nilai: str = ""
    sumber: str = ""
    versi: int = 0

    @property
    def angka(self) -> Target | None:
        return read_target(self.nilai)


def check_standar(one: StandarNasional) -> Iterator[Finding]:
    """A figure needs a source, and has to be a figure."""
    try:
        read_target(one.nilai)
    except AngkaUnreadableError as error:
        yield Finding("standar.bukan_angka", f"nilai:{one.iku}", str(error))
    if one.nilai.strip() and not one.sumber.strip():
        yield Finding(
            "standar.tanpa_sumber",
            f"sumber:{one.iku}",
            "Sebutkan sumber standar nasional ini: peraturan atau publikasi, tahun, dan halaman.",
        )
