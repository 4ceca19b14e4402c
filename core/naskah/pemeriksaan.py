"""Holes and contradictions in an annex, found before it goes on paper."""

from collections.abc import Iterator

from core import nip
from core.findings import Finding, Severity
from core.naskah.model import BarisIku, LampiranIku, Rumus
from core.naskah.teks import tidy


def check_lampiran(lampiran: LampiranIku) -> tuple[Finding, ...]:
    """Everything an officer should see before printing; a `kesalahan` makes the paper wrong."""
    return tuple(finding for check in CHECKS for finding in check(lampiran))


def _number_and_date(lampiran: LampiranIku) -> Iterator[Finding]:
    """Usually given after signing: empty ones are a note, never more."""
    if not tidy(lampiran.kepala.nomor):
        yield Finding(
            code="lampiran.nomor_kosong",
            field="nomor",
            message="Nomor keputusan masih kosong; dicetak sebagai titik-titik.",
            severity=Severity.CATATAN,
        )
    if lampiran.kepala.tanggal is None:
        yield Finding(
            code="lampiran.tanggal_kosong",
            field="tanggal",
            message="Tanggal keputusan masih kosong; dicetak sebagai titik-titik.",
            severity=Severity.CATATAN,
        )


def _signer(lampiran: LampiranIku) -> Iterator[Finding]:
    signer = lampiran.penandatangan
    if not tidy(signer.nama):
        yield Finding(
            code="lampiran.penandatangan_kosong",
            field="penandatangan",
            message="Belum ada penanda tangan yang berlaku; nama dan NIP dicetak sebagai "
            "titik-titik.",
            severity=Severity.PERINGATAN,
        )
        return
    if wrong := nip.fault_of(signer.nip):
        yield Finding(
            code="lampiran.nip_salah",
            field="penandatangan",
            message=f"NIP {signer.nip} milik {signer.nama}: {wrong}",
        )
    missing = [
        name for name, text in (("pangkat", signer.pangkat), ("NIP", signer.nip)) if not tidy(text)
    ]
    if missing:
        yield Finding(
            code="lampiran.penandatangan_belum_lengkap",
            field="penandatangan",
            message=f"Penanda tangan {signer.nama} belum mempunyai {' dan '.join(missing)}.",
            severity=Severity.PERINGATAN,
        )


def _cells(lampiran: LampiranIku) -> Iterator[Finding]:
    for row in lampiran.iku:
        if blank := [name for name, text in _texts(row) if not tidy(text)]:
            yield Finding(
                code="lampiran.sel_kosong",
                field="iku",
                message=f"IKU nomor {row.iku.nomor}: {', '.join(blank)} masih kosong.",
            )


def _texts(row: BarisIku) -> Iterator[tuple[str, str]]:
    yield "sasaran", row.sasaran.teks
    yield "nama", row.iku.teks
    if isinstance(row.formulasi, Rumus):
        yield "pembilang", row.formulasi.pembilang
        yield "penyebut", row.formulasi.penyebut
    else:
        yield "formulasi perhitungan", row.formulasi
    yield "penjelasan", row.penjelasan
    yield "sumber data", row.sumber_data
    yield "periode pengambilan data", row.periode


def _numbering(lampiran: LampiranIku) -> Iterator[Finding]:
    numbers = [row.iku.nomor for row in lampiran.iku]
    if numbers != list(range(1, len(numbers) + 1)):
        yield Finding(
            code="lampiran.nomor_tidak_runut",
            field="iku",
            message=f"Nomor IKU tidak runut: {', '.join(str(number) for number in numbers)}.",
        )


def _same_indicators(lampiran: LampiranIku) -> Iterator[Finding]:
    """The cascade names indicators of the IKU table word for word, or explains who is missing."""
    named = {row.iku.nomor: tidy(row.iku.teks) for row in lampiran.iku}
    shown = {row.iku.nomor: tidy(row.iku.teks) for row in lampiran.cascade}
    for nomor, text in shown.items():
        if named.get(nomor) != text:
            yield Finding(
                code="lampiran.iku_berbeda",
                field="cascade",
                message=f"Tabel keterkaitan menulis IKU nomor {nomor} “{text}”, tabel penetapan "
                f"“{named.get(nomor, 'tidak ada')}”.",
            )
    if shown and named.keys() - shown.keys() and not lampiran.tabel_cascade.catatan:
        absent = ", ".join(str(nomor) for nomor in named if nomor not in shown)
        yield Finding(
            code="lampiran.iku_tanpa_misi",
            field="cascade",
            message=f"IKU nomor {absent} tidak ada pada tabel keterkaitan dan tidak dijelaskan.",
            severity=Severity.PERINGATAN,
        )


CHECKS = (_number_and_date, _signer, _cells, _numbering, _same_indicators)
