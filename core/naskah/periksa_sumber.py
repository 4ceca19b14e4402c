"""Sources of figures: who issues a value is who it is taken from."""

import re
from collections.abc import Iterator

from core.findings import Finding
from core.naskah.naskah_model import IkuNaskah
from core.naskah.periksa_bahan import Bahan, kesalahan, peringatan

_ISSUED = re.compile(
    r"\b(?:di(?:keluarkan|terbitkan|rilis|umumkan|nilai|evaluasi)|penilaian|hasil evaluasi"
    r"|evaluasi|survei|pemeriksaan|audit)\b[^.;]*?\boleh\s+(?P<siapa>(?:\w+\s?){1,3})",
    re.IGNORECASE,
)
_VAGUE = {"dinas", "instansi", "badan", "pemerintah", "perangkat", "opd", "tim", "seluruh", "pihak"}
_CELLS = (
    ("sasaran", "sasaran"), ("nama", "nama"), ("penjelasan", "penjelasan"),
    ("sumber_data", "sumber data"), ("periode", "periode pengambilan data"),
)  # fmt: skip


def issuer_is_source(bahan: Bahan) -> Iterator[Finding]:
    """A value that another office issues is taken from that office."""
    for place, iku in enumerate(bahan.naskah.iku, start=1):
        issuer = _issuer(iku)
        if issuer and issuer.split()[0].casefold() not in iku.sumber_data.casefold():
            yield peringatan(
                "penerbit_bukan_sumber",
                f"iku.{place}.sumber_data",
                f"“{iku.nama}” diterbitkan oleh {issuer}, sedangkan sumber datanya "
                f"“{iku.sumber_data}”. Apakah sumbernya laporan {issuer}?",
            )


def _issuer(iku: IkuNaskah) -> str:
    for text in (iku.nama, iku.formulasi, iku.penjelasan):
        hit = _ISSUED.search(" ".join(text.split()))
        who = hit["siapa"].split() if hit else []
        if who and who[0].casefold() not in _VAGUE:
            own = [word for word in who[1:] if word[:1].isupper()]
            return " ".join([who[0][:1].upper() + who[0][1:], *own])
    return ""


def no_blank_cells(bahan: Bahan) -> Iterator[Finding]:
    """Every cell of the table of indicators is filled."""
    for place, iku in enumerate(bahan.naskah.iku, start=1):
        for name, label in _CELLS:
            if not str(getattr(iku, name)).strip():
                yield kesalahan(
                    "sel_kosong",
                    f"iku.{place}.{name}",
                    f"IKU baris ke-{place}: {label} masih kosong.",
                )
        if not iku.formulasi.strip() and bahan.naskah.rumus_of(iku.kode) is None:
            yield kesalahan(
                "sel_kosong",
                f"iku.{place}.formulasi",
                f"IKU baris ke-{place}: formulasi perhitungan masih kosong.",
            )


CHECKS = (issuer_is_source, no_blank_cells)
