"""The years of the decree: the same in title, recitals, clauses and tables; and their plan."""

import re
from collections import Counter
from collections.abc import Iterator

from core.findings import Finding
from core.naskah.kutipan import without_kutipan
from core.naskah.model import Periode
from core.naskah.periksa_bahan import POKOK, Bahan, kesalahan, peringatan

SPAN = re.compile(r"(?<!\d)((?:19|20)\d{2})\s*(?:[-\u2013\u2014/]|s\.?d\.?|sampai(?: dengan)?)"
                  r"\s*((?:19|20)\d{2})(?!\d)")  # fmt: skip
_PLAN = re.compile(
    r"RPJMD|Rencana Pembangunan Jangka Menengah Daerah|\bRPD\b|Rencana Pembangunan Daerah"
    r"|Renstra|Rencana Strategis",
    re.IGNORECASE,
)


def same_years(bahan: Bahan) -> Iterator[Finding]:
    """Every part speaks of the same years; those inside titles of regulations aside."""
    periode = periode_of(bahan)
    if periode is None:
        return
    for teks in bahan.bagian(*POKOK):
        for sejak, sampai in dict.fromkeys(SPAN.findall(without_kutipan(teks.isi))):
            if (int(sejak), int(sampai)) != (periode.sejak, periode.sampai):
                yield kesalahan(
                    "periode_berbeda",
                    teks.tempat,
                    f"{teks.sebutan} menyebut tahun {sejak}-{sampai}, sedangkan naskah ini untuk "
                    f"tahun {periode.sejak}-{periode.sampai}. Samakan tahunnya.",
                )


def sound_years(bahan: Bahan) -> Iterator[Finding]:
    """The period itself: there, and not backwards."""
    periode = bahan.naskah.periode
    if periode is None:
        yield peringatan(
            "periode_kosong", "periode", "Periode belum diisi: tulis tahun sejak dan sampai."
        )
    elif periode.sampai < periode.sejak:
        yield kesalahan(
            "periode_terbalik",
            "periode",
            f"Periode {periode.sejak}-{periode.sampai} berakhir sebelum dimulai. Tukar tahunnya.",
        )


def plan_is_cited(bahan: Bahan) -> Iterator[Finding]:
    """Mengingat cites the plan of those years."""
    periode = periode_of(bahan)
    if periode is None:
        return
    for teks in bahan.bagian("mengingat"):
        spans = SPAN.findall(teks.isi)
        if _PLAN.search(teks.isi) and (str(periode.sejak), str(periode.sampai)) in spans:
            return
    yield peringatan(
        "rencana_tidak_dikutip",
        "mengingat",
        f"Mengingat tidak memuat dokumen perencanaan {periode.sejak}-{periode.sampai} (RPJMD atau "
        "Renstra). Tambahkan peraturannya; nomor dan tahunnya periksa pada bagian hukum.",
    )


def periode_of(bahan: Bahan) -> Periode | None:
    """The years as given, else those that the titles name most."""
    if bahan.naskah.periode is not None:
        return bahan.naskah.periode
    texts = bahan.bagian("sampul", "judul", "tentang", "diktum")
    spans = Counter(span for teks in texts for span in SPAN.findall(without_kutipan(teks.isi)))
    if not spans:
        return None
    sejak, sampai = spans.most_common(1)[0][0]
    return Periode(int(sejak), int(sampai))


CHECKS = (same_years, sound_years, plan_is_cited)
