"""The analysis of an indicator for the LKjIP: built from facts, edited and kept by the officer."""

from dataclasses import dataclass

from core.actions.iku import count_tahun, load_tahun, needs_sums
from core.actions.iku_dasar import known_years, set_of
from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.perubahan import count_perubahan, load_perubahan
from core.actions.perubahan_sakip import load_perubahan_sakip
from core.errors import DataRejectedError
from core.findings import Finding
from core.iku.model import HasilIku
from core.iku.perubahan_kalimat import as_text, sentences
from core.iku.perubahan_sakip import sentences_sakip
from core.iku.perubahan_teks import opening
from core.storage.iku_perubahan import BarisAnalisis, IkuPerubahan

MOST = 4000
_TOPICS = frozenset({Topic.NASKAH})


@dataclass(frozen=True, slots=True)
class Analisis:
    """`teks` is what is printed; `bangunan` what the facts say now, `berubah` since it was kept."""

    tahun: int
    kode: str
    teks: str
    bangunan: str
    bangunan_saat_itu: str = ""
    id: int = 0
    versi: int = 0

    @property
    def ditulis(self) -> bool:
        """Whether the officer keeps words of his own."""
        return self.id != 0

    @property
    def berubah(self) -> bool:
        """Whether the facts moved since he wrote."""
        return self.ditulis and self.bangunan != self.bangunan_saat_itu


def analysis(office: Office, tahun: int, kode: str) -> str:
    """The text that the LKjIP prints: the officer's own, else the built one."""
    return load_analisis(office, tahun, kode).teks


def load_analisis(office: Office, tahun: int, kode: str) -> Analisis:
    """The text of an indicator and year beside what the facts say now."""
    built = build(office, tahun, kode)
    kept = IkuPerubahan(office.db).analisis(tahun, kode)
    if kept is None:
        return Analisis(tahun, kode, built, built)
    return Analisis(tahun, kode, kept.teks, built, kept.bangunan, kept.id, kept.versi)


def build(office: Office, tahun: int, kode: str) -> str:
    """Figures, then the sentences of cause; empty while the year has no figure."""
    kini = _result(office, tahun, kode)
    head = opening(_result(office, tahun - 1, kode), kini, tahun) if kini else ""
    if kini is None or not head:
        return ""
    if kini.cacah is None:
        return " ".join((head, *sentences_sakip(load_perubahan_sakip(office, tahun))[1:]))
    found = load_perubahan(office, tahun, kode) or count_perubahan(office, tahun, kode)
    return " ".join(part for part in (head, as_text(sentences(found))) if part)


def save_analisis(office: Office, analisis: Analisis, teks: str) -> Outcome[Analisis]:
    """Keep the officer's words; raises `DataRejectedError` for none or too many.

    What the facts say at this moment is kept beside them.
    """
    typed = teks.strip()
    if not typed or len(typed) > MOST:
        raise DataRejectedError((_refusal(typed),))
    built = build(office, analisis.tahun, analisis.kode)
    row = BarisAnalisis(analisis.id, typed, built, analisis.versi)
    with office.db.atomic():
        deed = office.deed("analisis IKU ditulis")
        IkuPerubahan(office.db).save_analisis(deed, analisis.tahun, analisis.kode, row)
    return Outcome(load_analisis(office, analisis.tahun, analisis.kode), _TOPICS)


def trash_analisis(office: Office, analisis: Analisis) -> Outcome[Analisis]:
    """Let the built sentences speak again; what was written lies in Tempat sampah."""
    row = BarisAnalisis(analisis.id, analisis.teks, analisis.bangunan_saat_itu, analisis.versi)
    with office.db.atomic():
        IkuPerubahan(office.db).trash_analisis(office.deed("analisis IKU dihapus"), row)
    return Outcome(load_analisis(office, analisis.tahun, analisis.kode), _TOPICS)


def _refusal(typed: str) -> Finding:
    if not typed:
        message = "Analisis kosong. Tulis kalimatnya, atau pakai kalimat dari data."
        return Finding("analisis.kosong", "teks", message)
    message = f"Analisis paling panjang {MOST} huruf; sekarang {len(typed)}."
    return Finding("analisis.panjang", "teks", message)


def _result(office: Office, tahun: int, kode: str) -> HasilIku | None:
    if tahun not in known_years(office):
        return None
    read = count_tahun if needs_sums(office, tahun) else load_tahun
    set_id = set_of(office, tahun, kode).id
    found = (one for one in read(office, tahun, set_id).iku if one.kode == kode)
    return next(found, None)
