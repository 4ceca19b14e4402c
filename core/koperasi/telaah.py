"""What can be said of a report while it is typed: score, obstacles, notes, and where they stand."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from core.findings import Finding
from core.koperasi.bentuk_laporan import check_total_jumps
from core.koperasi.laporan import check_jumps
from core.koperasi.penilaian import Jawaban
from core.rules.bagan import TAHUN_LALU, BaganAkun
from core.rules.engine import score
from core.rules.kesiapan import Kesiapan, readiness
from core.rules.masukan import Masukan
from core.rules.pedoman import Pedoman
from core.rules.report import ScoreReport

SELISIH_NERACA = "identitas.neraca_seimbang"


@dataclass(frozen=True, slots=True)
class Isi:
    """Everything typed so far; a blank amount is absent or None."""

    kini: Mapping[str, int | None]
    lalu: Mapping[str, int | None]
    jawaban: Mapping[str, Jawaban]
    isian: Mapping[str, Fraction | None]
    varian: Mapping[str, str]
    alasan: Mapping[str, str]
    alasan_selisih: str = ""

    @property
    def masukan(self) -> Masukan:
        """As the engine takes it."""
        before = {f"{kode}{TAHUN_LALU}": amount for kode, amount in self.lalu.items()}
        return Masukan({**self.kini, **before}, self.jawaban, self.isian)


@dataclass(frozen=True, slots=True)
class Telaah:
    """One look at what is typed. `report` is there even while a score may not be shown."""

    report: ScoreReport
    kesiapan: Kesiapan
    lonjakan: tuple[Finding, ...]
    terisi: bool

    @property
    def ada_skor(self) -> bool:
        return self.kesiapan.may_score

    @property
    def berpredikat(self) -> bool:
        return self.kesiapan.may_judge

    @property
    def urut(self) -> int:
        """The place of the predikat in its pedoman, 1 the best."""
        return next(each.urut for each in self.report.skala if each.nama == self.report.predikat)

    @property
    def catatan(self) -> tuple[Finding, ...]:
        """Everything worth a line beside the figures, the gravest first."""
        return (*self.kesiapan.blocks, *self.kesiapan.notes, *self.lonjakan)

    @property
    def perlu_dikembalikan(self) -> bool:
        """Whether the balance differs by more than rounding explains."""
        return self.terisi and any(each.code == SELISIH_NERACA for each in self.kesiapan.blocks)

    @property
    def penghalang(self) -> str:
        """Why this cannot be concluded, in a few words; empty when it can."""
        ready = self.kesiapan
        blank = sum(each.code == "akun.kosong" for each in ready.blocks)
        wrong = len(ready.blocks) - blank
        parts = []
        if wrong:
            parts.append(f"betulkan {wrong} kesalahan")
        if blank:
            parts.append(f"isi {blank} baris wajib")
        if ready.unanswered:
            parts.append(f"{ready.unanswered} butir belum dijawab")
        if ready.pending:
            parts.append("tulis alasan selisih")
        sentence = ", ".join(parts)
        return sentence[:1].upper() + sentence[1:]


def appraise(pedoman: Pedoman, bagan: BaganAkun, isi: Isi, *, kind: str) -> Telaah:
    """Score and judge what is typed. Pure: the panel calls it at every keystroke."""
    masukan = isi.masukan
    return Telaah(
        report=score(pedoman, masukan, varian=isi.varian),
        kesiapan=readiness(
            pedoman,
            bagan,
            masukan,
            kind=kind,
            varian=isi.varian,
            alasan_selisih=isi.alasan_selisih,
        ),
        lonjakan=(
            *check_jumps(isi.kini, isi.lalu, isi.alasan),
            *check_total_jumps(bagan, kind, isi.kini, isi.lalu, isi.alasan),
        ),
        terisi=any(amount is not None for amount in isi.kini.values()),
    )
