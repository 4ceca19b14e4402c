"""How far each section of a working paper is: filled, of how many, and what is wrong in it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from core.findings import Finding, Severity
from core.koperasi.bentuk_kuesioner import GrupButir
from core.koperasi.bentuk_laporan import Bagian
from core.koperasi.telaah import Isi, Telaah
from core.rules.bagan import TAHUN_LALU
from core.rules.pedoman import Kuesioner

NERACA = ("identitas.neraca_seimbang", "identitas.neraca_selisih_pembulatan")


class Tanda(StrEnum):
    """The mark of a section."""

    LENGKAP = "lengkap"
    BELUM = "belum"
    PERINGATAN = "peringatan"
    KESALAHAN = "kesalahan"


@dataclass(frozen=True, slots=True)
class Kemajuan:
    """Filled lines of all lines, and the mark."""

    terisi: int
    jumlah: int
    tanda: Tanda

    @property
    def teks(self) -> str:
        return f"{self.terisi}/{self.jumlah}"


def findings_in(bagian: Bagian, telaah: Telaah) -> tuple[Finding, ...]:
    """Remarks on lines of this section; a balance that differs is told with the totals too."""
    codes = {baris.kode for baris in bagian.baris}
    return tuple(
        each
        for each in telaah.catatan
        if each.field.removesuffix(TAHUN_LALU) in codes
        or (bagian.kode == "aset" and each.code in NERACA)
    )


def progress_of(bagian: Bagian, isi: Isi, telaah: Telaah | None) -> Kemajuan:
    """A section of the report: done once nothing required is blank and something is filled."""
    filled = sum(isi.kini.get(akun.kode) is not None for akun in bagian.akun)
    findings = () if telaah is None else findings_in(bagian, telaah)
    return Kemajuan(filled, len(bagian.akun), _mark(findings, done=bool(filled)))


def _mark(findings: Iterable[Finding], *, done: bool) -> Tanda:
    found = tuple(findings)
    # before the first line is filled a difference is no news
    wrong = [each for each in found if each.code != "akun.kosong"]
    if done and any(each.severity is Severity.KESALAHAN for each in wrong):
        return Tanda.KESALAHAN
    if any(each.severity is Severity.PERINGATAN for each in wrong) and done:
        return Tanda.PERINGATAN
    blank = any(each.code == "akun.kosong" for each in found)
    return Tanda.LENGKAP if done and not blank else Tanda.BELUM


def progress_of_group(grup: GrupButir, isi: Isi) -> Kemajuan:
    """A group of questions or entries: done once every one is answered."""
    answered = 0
    for each in grup.komponen:
        if isinstance(each.isi, Kuesioner):
            given = isi.jawaban.get(each.kode, ())
            answered += sum(one is not None for one in given)
        else:
            answered += isi.isian.get(each.kode) is not None
    done = answered >= grup.jumlah
    return Kemajuan(answered, grup.jumlah, Tanda.LENGKAP if done else Tanda.BELUM)


def total_progress(parts: Mapping[str, Kemajuan]) -> tuple[int, int]:
    """Answered and asked, over several groups."""
    return sum(each.terisi for each in parts.values()), sum(each.jumlah for each in parts.values())
