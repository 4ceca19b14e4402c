"""Journal entries of a cooperative as an officer reads them: one line per changed field."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from core import rupiah, tanggal
from core.actions.jurnal import Entry
from core.koperasi import pemeriksaan
from core.koperasi.daftar_pilihan import (
    KKMP_GERAI,
    KKMP_MODEL,
    PENGAWAS,
    STATUS_NIK,
    TINGKAT_BINAAN,
    WILAYAH_KEANGGOTAAN,
)
from core.koperasi.lampiran import LABEL_LAMPIRAN
from core.koperasi.legalitas import JENIS_LEGALITAS, LABEL_LEGALITAS
from core.koperasi.model import (
    LABEL_KOPERASI,
    LABEL_STATUS,
    LABEL_TAHUN,
    ORANG,
    UANG,
    Keadaan,
)
from core.koperasi.pengurus import JABATAN, JENIS_KELAMIN, LABEL_PENGURUS, samarkan
from core.koperasi.teguran import LABEL_TEGURAN
from core.rekomendasi import KeadaanRekomendasi
from gui.views.koperasi.fields import PARTS

KOPERASI = "koperasi"
_LABELS: Mapping[str, Mapping[str, str]] = {
    KOPERASI: LABEL_KOPERASI,
    "status_koperasi": LABEL_STATUS,
    "koperasi_tahun": LABEL_TAHUN,
    "pengurus": LABEL_PENGURUS,
    "legalitas": LABEL_LEGALITAS,
    "lampiran": LABEL_LAMPIRAN,
    "teguran": LABEL_TEGURAN,
    "pemeriksaan": pemeriksaan.LABEL,
    **dict.fromkeys(
        ("permintaan", "rekomendasi", "sanksi", "pengembalian"), pemeriksaan.LABEL_BARIS
    ),
}
_HIDDEN = frozenset({"nama_kunci", "no_badan_hukum_kunci", "koperasi_id", "usul_id"})
Value = str | int | None


@dataclass(frozen=True, slots=True)
class Change:
    """One field that somebody changed."""

    waktu: datetime
    petugas: str
    perbuatan: str
    tabel: str
    field: str
    label: str
    before: str
    after: str


def changes(entries: Iterable[Entry], places: Mapping[str, str]) -> list[Change]:
    """Lines for all entries, newest first; an entry without known fields is one line."""
    found: list[Change] = []
    for entry in entries:
        found.extend(_lines(entry, places))
    return found


def _told(tabel: str, field: str, value: Value, places: Mapping[str, str]) -> str:
    """A value in words; what is masked in its form is masked here."""
    if tabel == "pengurus" and field == "telepon" and value:
        return samarkan(str(value))
    if tabel == "legalitas" and field == "jenis" and value:
        return JENIS_LEGALITAS.get(str(value), str(value))
    return word(field, value, places)


def _lines(entry: Entry, places: Mapping[str, str]) -> list[Change]:
    labels = _LABELS.get(entry.tabel, {})
    head = (entry.waktu, entry.petugas, entry.perbuatan, entry.tabel)
    lines = [
        Change(
            *head,
            field,
            _label(field, labels),
            *(_told(entry.tabel, field, one, places) for one in pair),
        )
        for field, pair in entry.perubahan.items()
        if field not in _HIDDEN and (field in labels or field == "dihapus_pada")
    ]
    return lines or [Change(*head, "", "", "", "")]


def _label(field: str, labels: Mapping[str, str]) -> str:
    return "Tempat sampah" if field == "dihapus_pada" else labels[field]


def word(field: str, value: Value, places: Mapping[str, str]) -> str:
    """A stored value in words."""
    if value in (None, ""):
        return "kosong"
    text = str(value)
    if field == "kelurahan":
        return places.get(text, text)
    speak = _WORDS.get(field, str)
    return speak(text)


def _day(text: str) -> str:
    return tanggal.show(date.fromisoformat(text))


def _number(text: str) -> str:
    return rupiah.show(int(text))


def _yes_or_no(text: str) -> str:
    return "tidak" if text == "0" else "ya"


_WORDS: Mapping[str, Callable[[str], str]] = {
    **dict.fromkeys(("tgl_badan_hukum", "sejak", "rat_tanggal", "rat_dilaporkan"), _day),
    **dict.fromkeys(("tgl_akta", "tgl_berlaku_sertifikat", "kkmp_musyawarah"), _day),
    **dict.fromkeys(("mulai", "akhir", "tanggal", "berlaku_sampai"), _day),
    **dict.fromkeys(("tenggat", "dijawab_pada", "tgl_sk"), _day),
    **dict.fromkeys((*UANG, *(f"{who}_{part}" for who in ORANG for part in PARTS)), _number),
    **dict.fromkeys(("punya_usp", "kkmp"), _yes_or_no),
    **dict.fromkeys(pemeriksaan.HARI, _day),
    "keadaan": lambda text: KeadaanRekomendasi(text).sebutan,
    "dihapus_pada": lambda text: tanggal.show_moment(datetime.fromisoformat(text)),
    "status": lambda text: Keadaan(text).sebutan,
    "wilayah_keanggotaan": lambda text: WILAYAH_KEANGGOTAAN.get(text, text),
    "pengawas": lambda text: PENGAWAS.get(text, text),
    "status_nik": lambda text: STATUS_NIK.get(text, text),
    "tingkat_binaan": lambda text: TINGKAT_BINAAN.get(text, text),
    "kkmp_model": lambda text: KKMP_MODEL.get(text, text),
    "kkmp_gerai": lambda text: ", ".join(KKMP_GERAI.get(one, one) for one in text.split(",")),
    "jabatan": lambda text: JABATAN[text][0] if text in JABATAN else text,
    "jk": lambda text: JENIS_KELAMIN.get(text, text),
}
