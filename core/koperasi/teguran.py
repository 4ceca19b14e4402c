"""Letters to cooperatives in arrears: one step after another, dated, with what came of them."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core import tanggal
from core.findings import Finding, Severity

LANGKAH_TERAKHIR = 3
_ANGKA = {1: "Pertama", 2: "Kedua", 3: "Ketiga"}


LABEL_TEGURAN = {
    "langkah": "Teguran ke",
    "tunggakan": "Tahun buku menunggak",
    "nomor": "Nomor surat",
    "tanggal": "Tanggal surat",
    "tenggat": "Tenggat jawaban",
    "dijawab_pada": "Dijawab pada",
    "catatan": "Jawaban koperasi",
}


@dataclass(frozen=True, slots=True)
class Teguran:
    """One letter; `tunggakan` are the book years that it names."""

    koperasi_id: int
    langkah: int
    tunggakan: tuple[int, ...]
    nomor: str = ""
    tanggal: date | None = None
    tenggat: date | None = None
    dijawab_pada: date | None = None
    catatan: str = ""
    id: int = 0
    versi: int = 1

    @property
    def sebutan(self) -> str:
        return f"Teguran {_ANGKA[self.langkah]}"


class Sikap(StrEnum):
    """What comes next for one cooperative."""

    KIRIM = "kirim"
    TUNGGU = "tunggu"
    SELESAI = "selesai"
    LUNAS = "lunas"


@dataclass(frozen=True, slots=True)
class Berikut:
    """The next step: a letter of this number, or why none is written."""

    sikap: Sikap
    langkah: int = 0
    alasan: str = ""


def open_letters(sent: Iterable[Teguran], tunggakan: Collection[int]) -> tuple[Teguran, ...]:
    """Letters of the present row of arrears, first to last.

    A letter whose years have all been reported, or that was answered, closed its row.
    """
    found: list[Teguran] = []
    for one in sorted(sent, key=_order):
        if one.dijawab_pada is not None or not set(one.tunggakan) & set(tunggakan):
            found = []
        else:
            found.append(one)
    return tuple(found)


def next_step(sent: Iterable[Teguran], tunggakan: Collection[int], day: date) -> Berikut:
    """Which letter follows what was sent before."""
    if not tunggakan:
        return Berikut(Sikap.LUNAS, alasan="tidak ada tunggakan RAT")
    before = open_letters(sent, tunggakan)
    if not before:
        return Berikut(Sikap.KIRIM, 1)
    last = before[-1]
    if last.tenggat is not None and day <= last.tenggat:
        words = f"tenggat {last.sebutan} {tanggal.show(last.tenggat)} belum lewat"
        return Berikut(Sikap.TUNGGU, last.langkah, words)
    if last.langkah == LANGKAH_TERAKHIR:
        words = "sudah Teguran Ketiga; lanjutkan dengan usul perubahan status"
        return Berikut(Sikap.SELESAI, last.langkah, words)
    return Berikut(Sikap.KIRIM, last.langkah + 1)


def check_teguran(teguran: Teguran, today: date) -> tuple[Finding, ...]:
    """Every finding about one letter, in the order of the form."""
    return (*_letter(teguran), *_answer(teguran, today))


def _letter(teguran: Teguran) -> Iterator[Finding]:
    if not teguran.nomor.strip():
        message = "Nomor surat belum diisi; tercetak sebagai titik-titik."
        yield Finding("teguran.tanpa_nomor", "nomor", message, Severity.CATATAN)
    if teguran.tanggal is None:
        message = "Tanggal surat belum diisi; tercetak sebagai titik-titik."
        yield Finding("teguran.tanpa_tanggal", "tanggal", message, Severity.CATATAN)
    if teguran.tenggat is None:
        message = "Isi tenggat; sebelum lewat, teguran berikutnya belum diusulkan."
        yield Finding("teguran.tanpa_tenggat", "tenggat", message, Severity.PERINGATAN)
    elif teguran.tanggal is not None and teguran.tenggat < teguran.tanggal:
        yield Finding("teguran.tenggat", "tenggat", "Tenggat mendahului tanggal surat.")


def _answer(teguran: Teguran, today: date) -> Iterator[Finding]:
    done = teguran.dijawab_pada
    if done is None:
        return
    if done > today:
        message = "Tanggal jawaban belum tiba."
        yield Finding("teguran.dijawab_mendatang", "dijawab_pada", message)
    elif teguran.tanggal is not None and done < teguran.tanggal:
        message = "Jawaban mendahului tanggal surat."
        yield Finding("teguran.dijawab_awal", "dijawab_pada", message)
    if not teguran.catatan.strip():
        message = "Tulis apa jawaban koperasi."
        yield Finding("teguran.catatan", "catatan", message, Severity.PERINGATAN)


def _order(one: Teguran) -> tuple[date, int, int]:
    return (one.tanggal or date.max, one.langkah, one.id)
