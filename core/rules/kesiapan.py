"""May this be scored, and as what? Blank required lines and failing identities forbid a score."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from core.findings import Finding, Severity
from core.rules.bagan import TAHUN_LALU, BaganAkun, Keparahan
from core.rules.identitas import IdentitasGagal, check_identities, failing_identities
from core.rules.masukan import Masukan, check_amounts, check_answers
from core.rules.pedoman import Isian, Kuesioner, Pedoman

__all__ = ["Kesiapan", "blank_required", "check_identities", "count_unanswered", "readiness"]


@dataclass(frozen=True, slots=True)
class Kesiapan:
    """`blocks` forbid a score; `notes` stand beside it; `pending` is missing before *diperiksa*.

    `unanswered` counts blank questions and entries: until then the score is *sementara*.
    """

    blocks: tuple[Finding, ...]
    notes: tuple[Finding, ...]
    pending: tuple[Finding, ...]
    unanswered: int

    @property
    def may_score(self) -> bool:
        """Whether a number may be shown."""
        return not self.blocks

    @property
    def sementara(self) -> bool:
        """Whether the number is provisional: grey, without a predikat."""
        return self.unanswered > 0

    @property
    def may_judge(self) -> bool:
        """Whether the predikat may be shown."""
        return self.may_score and not self.sementara

    @property
    def may_conclude(self) -> bool:
        """Whether the assessment may become *diperiksa* or *final*."""
        return self.may_judge and not self.pending


def readiness(  # noqa: PLR0913 - the facts an assessment rests on, all named at the call
    pedoman: Pedoman,
    bagan: BaganAkun,
    masukan: Masukan,
    *,
    kind: str,
    varian: Mapping[str, str] | None = None,
    alasan_selisih: str = "",
) -> Kesiapan:
    """Judge the input as it stands; in `masukan`, `None` is blank and 0 is a typed zero."""
    used = pedoman.accounts_used(varian)
    failing = failing_identities(bagan, masukan.akun, kind)
    forbidding = [each for each in failing if _forbids(each, used)]
    small_gaps = [each for each in failing if each.pemeriksaan.keparahan is Keparahan.CATATAN]
    return Kesiapan(
        blocks=(
            *check_amounts(bagan, masukan.akun),
            *check_answers(pedoman, masukan),
            *blank_required(bagan, masukan.akun, used, kind),
            *(each.finding for each in forbidding),
        ),
        notes=tuple(each.finding for each in failing if each not in forbidding),
        pending=() if alasan_selisih.strip() else tuple(map(_reason_missing, small_gaps)),
        unanswered=count_unanswered(pedoman, masukan),
    )


def blank_required(
    bagan: BaganAkun,
    akun: Mapping[str, int | None],
    used: frozenset[str],
    kind: str | None = None,
) -> tuple[Finding, ...]:
    """Lines that must be filled, are used, and are blank: this year's first, then last year's.

    With a `kind`, a line that its form does not have is told apart: it cannot be filled there.
    """
    return tuple(_blank_required(bagan, akun, used, kind))


def _blank_required(
    bagan: BaganAkun, akun: Mapping[str, int | None], used: frozenset[str], kind: str | None
) -> Iterator[Finding]:
    for suffix in ("", TAHUN_LALU):
        for each in bagan.akun.values():
            kode = f"{each.kode}{suffix}"
            if not each.wajib or kode not in used or akun.get(kode) is not None:
                continue
            name = bagan.name_of(kode)
            if kind is None or kind in each.untuk:
                yield Finding("akun.kosong", kode, f"{name} belum diisi; tulis 0 bila nihil.")
            else:
                yield Finding(
                    "akun.tidak_ada_pada_laporan",
                    kode,
                    f"{name} dipakai pedoman ini, tetapi tidak ada pada bentuk laporan "
                    f"{kind.upper()}; pilih pedoman lain.",
                )


def count_unanswered(pedoman: Pedoman, masukan: Masukan) -> int:
    """Questions without an answer and entries without a score."""
    blank = 0
    for komponen in pedoman.komponen:
        match komponen.isi:
            case Kuesioner() as isi:
                answers = masukan.jawaban.get(komponen.kode, ())
                blank += isi.jumlah_butir - sum(answer is not None for answer in answers)
            case Isian():
                blank += masukan.isian.get(komponen.kode) is None
            case _:
                pass
    return max(blank, 0)


def _forbids(gagal: IdentitasGagal, used: frozenset[str]) -> bool:
    check = gagal.pemeriksaan
    return check.keparahan is Keparahan.GALAT and not check.touches.isdisjoint(used)


def _reason_missing(gagal: IdentitasGagal) -> Finding:
    return Finding(
        f"{gagal.finding.code}.alasan",
        "alasan_selisih",
        f"{gagal.finding.message} Tulis alasan selisih itu.",
        Severity.PERINGATAN,
    )
