"""Checks of one year's profit: what is missing is refused, a jump asks for a reason."""

from collections.abc import Iterator

from core import rupiah
from core.findings import Finding, Severity
from core.umkm.laba import BUKTI, SETAHUN, Cara, Laba

MINTA_ALASAN = frozenset({"laba.melonjak", "laba.berganti_tanda", "laba.hpp_melebihi_omzet"})
"""Findings that ask for a reason; the row is saved and stays marked until it has one."""


def check_laba(this: Laba, last: Laba | None, this_year: int) -> tuple[Finding, ...]:
    """All findings about a row, given the year before it."""
    return (
        *_complete(this),
        *_possible(this, this_year),
        *_plausible(this),
        *_jump(this, last),
        *_weak(this),
    )


def needs_reason(findings: tuple[Finding, ...], this: Laba) -> bool:
    """Whether a finding asks for a reason that has not been given yet."""
    return not this.alasan.strip() and any(one.code in MINTA_ALASAN for one in findings)


def _complete(this: Laba) -> Iterator[Finding]:
    needed = {
        Cara.HITUNG: (("omzet", "omzet"), ("hpp", "HPP"), ("beban", "beban")),
        Cara.LAPOR: (("laba_lapor", "laba"),),
        Cara.KALI12: (("laba_sebulan", "laba sebulan"),),
    }[this.cara]
    for field, name in needed:
        if getattr(this, field) is None:
            column = "laba" if field.startswith("laba") else field
            yield Finding(
                f"laba.{column}_kosong", column, f"Isi {name}; tulis 0 bila memang nihil."
            )


def _possible(this: Laba, this_year: int) -> Iterator[Finding]:
    for field, name in (
        ("omzet", "Omzet"),
        ("hpp", "HPP"),
        ("beban", "Beban"),
        ("pajak", "Pajak"),
    ):
        amount = getattr(this, field)
        if amount is not None and amount < 0:
            yield Finding(f"laba.{field}_negatif", field, f"{name} tidak mungkin kurang dari nol.")
    if not 1 <= this.bulan <= SETAHUN:
        yield Finding("laba.bulan", "bulan", "Jumlah bulan antara 1 dan 12.")
    if this.bukti and this.bukti not in BUKTI:
        yield Finding("laba.bukti", "bukti", "Bukti ditulis A, B, atau C.")
    if this.tahun > this_year:
        yield Finding("laba.tahun_depan", "tahun", f"Tahun {this.tahun} belum tiba.")
    if (amount := this.laba) is not None and abs(amount) > rupiah.LARGEST:
        yield Finding("laba.terlalu_besar", "laba", "Laba lebih dari 1.000 triliun rupiah.")


def _plausible(this: Laba) -> Iterator[Finding]:
    if this.cara is Cara.HITUNG and this.omzet is not None and (this.hpp or 0) > this.omzet:
        loss = (this.laba or 0) < 0
        tail = ", laba menjadi rugi" if loss else ""
        yield _warning("laba.hpp_melebihi_omzet", "hpp", f"HPP melebihi omzet{tail}.")
    if this.omzet is not None and this.cara is not Cara.HITUNG and (this.laba or 0) > this.omzet:
        yield _warning("laba.melebihi_omzet", "laba", "Laba melebihi omzet.")
    listed = sum(amount for _, amount in this.rincian_beban)
    if this.rincian_beban and this.beban is not None and listed != this.beban:
        yield _warning(
            "laba.rincian_beban",
            "beban",
            f"Rincian beban berjumlah {rupiah.show(listed)}, bukan {rupiah.show(this.beban)}.",
        )


def _jump(this: Laba, last: Laba | None) -> Iterator[Finding]:
    now, before = this.laba, last.laba if last else None
    if now is None or before is None or this.masa != (last.masa if last else 0):
        return
    if now * before < 0:
        word = "untung menjadi rugi" if now < 0 else "rugi menjadi untung"
        yield _warning("laba.berganti_tanda", "laba", f"Berganti dari {word} sejak tahun lalu.")
    elif before and abs(now - before) >= abs(before):
        word = "naik" if now > before else "turun"
        yield _warning(
            "laba.melonjak", "laba", f"Laba {word} 100 % atau lebih dibanding tahun lalu."
        )


def _weak(this: Laba) -> Iterator[Finding]:
    if not this.bukti:
        yield Finding(
            "laba.tanpa_bukti",
            "bukti",
            "Tanpa bukti A, B, atau C laba ini tidak dihitung meningkat.",
            Severity.CATATAN,
        )


def _warning(code: str, field: str, message: str) -> Finding:
    return Finding(code, field, message, Severity.PERINGATAN)
