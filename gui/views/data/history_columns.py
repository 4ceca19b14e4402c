"""What the list of imports shows, and the records that stay when one is taken back."""

from datetime import datetime, timedelta

from core import angka, tanggal
from core.impor.model import Nasib
from core.impor.rencana_riwayat import HARI_BATAL, BarisTetap, HasilBatal, Impor
from gui.models.cells import Cell, Column
from gui.views.data.words import register_word

HIDDEN_NARROW = frozenset({"sama", "bukan", "oleh"})


def columns(now: datetime) -> tuple[Column[Impor], ...]:
    """The columns as of a moment, for that decides what can still be taken back."""
    return (
        Column("pada", "Waktu", _when, width=168),
        Column("berkas", "Berkas", lambda one: Cell(one.berkas, keep_end=True), stretch=True),
        Column("register", "Ke daftar", _register, width=132),
        *(_count(nasib) for nasib in Nasib),
        Column("oleh", "Oleh", lambda one: Cell(one.oleh, tip=one.oleh), width=132),
        Column("keadaan", "Keadaan", lambda one: state_of(one, now), width=176),
    )


KEPT: tuple[Column[BarisTetap], ...] = (
    Column("baris", "Baris", lambda one: Cell.number(str(one.baris)), width=56, right=True),
    Column("nama", "Catatan", lambda one: one.nama or f"nomor {one.id}", width=280),
    Column("sebab", "Tetap karena", lambda one: Cell(one.sebab, tip=one.sebab), stretch=True),
)
REFUSED: tuple[Column[BarisTetap], ...] = (
    KEPT[0],
    Column("nama", "Nama di berkas", lambda one: one.nama, width=280),
    Column("sebab", "Ditolak karena", lambda one: Cell(one.sebab, tip=one.sebab), stretch=True),
)


def state_of(impor: Impor, now: datetime) -> Cell:
    """Whether an import still stands, and until when it can be taken back."""
    if impor.dibatalkan_pada is not None:
        when = tanggal.show_short(impor.dibatalkan_pada.date())
        tip = f"Oleh {impor.dibatalkan_oleh}" if impor.dibatalkan_oleh else ""
        return Cell(f"Dibatalkan {when}", icon="history", tip=tip)
    if impor.pada is not None and impor.undoable(now):
        last = tanggal.show((impor.pada + timedelta(days=HARI_BATAL)).date())
        tip = f"Dapat dibatalkan sampai {last}"
        return Cell("Tersimpan", icon="check", tone="sehat", tip=tip)
    return Cell.state("lock", "Tersimpan tetap", "teks-2")


def why_not(impor: Impor | None, now: datetime) -> str:
    """Why the import cannot be taken back; "" when it can."""
    if impor is None:
        return "Pilih satu impor."
    if impor.dibatalkan_pada is not None:
        return f"Sudah dibatalkan pada {tanggal.show_moment(impor.dibatalkan_pada)}."
    if not impor.undoable(now):
        return f"Sudah lebih dari {HARI_BATAL} hari; ubah atau hapus catatannya satu per satu."
    return ""


def sum_up(hasil: HasilBatal, *, done: bool) -> str:
    """What taking back does, or did, in one sentence."""
    parts = []
    if hasil.ke_sampah:
        parts.append(f"{angka.show(hasil.ke_sampah, 0)} catatan baru masuk Tempat sampah")
    if hasil.dikembalikan:
        parts.append(f"{angka.show(hasil.dikembalikan, 0)} perubahan dikembalikan")
    if hasil.tetap:
        parts.append(f"{angka.show(len(hasil.tetap), 0)} tetap seperti sekarang")
    words = ", ".join(parts) or "tidak ada yang berubah"
    return f"Impor dibatalkan: {words}." if done else f"Bila dibatalkan: {words}."


def _when(impor: Impor) -> str:
    return tanggal.show_moment(impor.pada) if impor.pada is not None else ""


def _register(impor: Impor) -> str:
    word = register_word(impor.register)
    return f"{word} {impor.tahun}" if impor.tahun else word


def _count(nasib: Nasib) -> Column[Impor]:
    title = nasib.sebutan.capitalize()
    key = "bukan" if nasib is Nasib.BUKAN_DATA else nasib.value
    return Column(
        key,
        title,
        lambda one: Cell.number(angka.show(one.jumlah[nasib], 0)),
        width=88 if nasib is Nasib.BUKAN_DATA else 76,
        right=True,
    )
