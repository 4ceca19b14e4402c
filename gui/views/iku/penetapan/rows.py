"""Rows of the view: indicators, conditions, what moved, names, earlier freezes."""

from core import angka, rupiah, tanggal
from core.actions.realisasi_syarat import Beratnya, Syarat
from core.iku.model import HasilIku
from core.iku.penetapan import BarisTetap, Penetapan
from core.iku.penetapan_beda import Beda
from core.iku.penetapan_kata import BERUBAH, shown
from core.naskah.beku import show_kode
from gui.models.cells import Cell, Column

_WEIGHT = {
    Beratnya.BAIK: ("check", "sehat"),
    Beratnya.PERINGATAN: ("triangle-alert", "awas"),
    Beratnya.HALANGAN: ("octagon-alert", "khusus"),
}


def _frozen(row: HasilIku) -> Cell:
    return Cell.number(shown(row) if row.penetapan else "", bold=True)


def _present(row: HasilIku) -> Cell:
    return Cell.number(shown(row.penetapan.kini if row.penetapan else row))


def _state(row: HasilIku) -> Cell:
    if row.penetapan is None:
        return Cell.state("circle-dashed", "Belum ditetapkan", "teks-2")
    if row.penetapan.berubah:
        return Cell.state("triangle-alert", BERUBAH.capitalize(), "awas")
    return Cell.state("lock", "Ditetapkan, belum berubah", "sehat")


def _by(row: HasilIku) -> Cell:
    if row.penetapan is None:
        return Cell()
    note = "tanpa daftar nama" if row.tanpa_daftar else ""
    return Cell(f"{tanggal.show(row.penetapan.pada.date())}, {row.penetapan.oleh}", note=note)


INDIKATOR: tuple[Column[HasilIku], ...] = (
    Column("nomor", "No.", lambda row: Cell.number(str(row.nomor)), width=44, right=True),
    Column("nama", "Indikator", lambda row: row.nama_pendek, width=270, stretch=True),
    Column("tetap", "Ditetapkan", _frozen, width=104, right=True),
    Column("kini", "Sekarang", _present, width=104, right=True),
    Column("keadaan", "Keadaan", _state, width=210),
    Column("oleh", "Tanggal dan petugas", _by, width=270),
)


def _condition(row: Syarat) -> Cell:
    icon, tone = _WEIGHT[row.berat]
    return Cell.state(icon, row.judul, tone)


SYARAT: tuple[Column[Syarat], ...] = (
    Column("judul", "Syarat", _condition, width=150),
    Column("kalimat", "Yang ditemukan", lambda row: Cell(row.kalimat, tip=row.kalimat), width=420,
           stretch=True),
    Column("jalan", "Jalan keluar", lambda row: Cell(row.jalan, color="teks-2", tip=row.jalan),
           width=280),
)  # fmt: skip


def facts_of(row: BarisTetap | None) -> str:
    """Score and predikat, or both profits, in one line; a dash where there is nobody."""
    if row is None:
        return "–"
    if row.skor is None:
        before = rupiah.show(row.laba_lalu) or "belum lapor"
        now = rupiah.show(row.laba_ini) or "belum lapor"
        return f"{before} → {now}"
    if row.predikat:
        return f"{row.predikat}{f', {row.skor}' if row.skor else ''}"
    return row.alasan or "–"


def _move(row: Beda) -> Cell:
    icon = {1: "arrow-up", -1: "arrow-down"}.get(row.pembilang or row.penyebut, "pencil")
    return Cell(row.gerak.capitalize(), icon=icon, tone="teks-2")


BEDA: tuple[Column[Beda], ...] = (
    Column("nama", "Nama", lambda row: Cell(row.baris.nama, tip=row.baris.nama, keep_end=True),
           width=300, stretch=True),
    Column("gerak", "Yang terjadi", _move, width=260),
    Column("dulu", "Saat ditetapkan", lambda row: facts_of(row.dulu), width=230),
    Column("kini", "Sekarang", lambda row: facts_of(row.kini), width=230),
)  # fmt: skip


def _place(row: BarisTetap) -> Cell:
    if row.masuk:
        return Cell.state("check", "Pembilang", "sehat")
    return Cell(row.alasan, color="teks-2", tip=row.alasan)


NAMA: tuple[Column[BarisTetap], ...] = (
    Column("nama", "Nama", lambda row: Cell(row.nama, tip=row.nama, keep_end=True), width=320,
           stretch=True),
    Column("kelurahan", "Kelurahan", lambda row: row.kelurahan, width=150),
    Column("isi", "Predikat dan skor, atau laba", facts_of, width=250),
    Column("masuk", "Pembilang, atau alasan tidak", _place, width=280),
)  # fmt: skip


def _version_state(row: Penetapan) -> Cell:
    if row.dibuka_pada is None:
        return Cell.state("lock", "Berlaku", "sehat")
    text = f"Dibuka {tanggal.show(row.dibuka_pada.date())} oleh {row.dibuka_oleh}"
    return Cell(text, note=row.alasan_buka, tip=row.alasan_buka)


def _counts(row: Penetapan) -> str:
    cacah = row.hasil.cacah
    if cacah is None:
        return shown(row.hasil)
    return f"{angka.show(cacah.pembilang, 0)} / {angka.show(cacah.penyebut, 0)}"


VERSI: tuple[Column[Penetapan], ...] = (
    Column("ke", "Ke", lambda row: Cell.number(str(row.ke)), width=44, right=True),
    Column("angka", "Angka", _counts, width=120),
    Column("pada", "Ditetapkan", lambda row: f"{tanggal.show_moment(row.pada)}, {row.oleh}",
           width=300),
    Column("kode", "Kode keaslian", lambda row: show_kode(row.kode), width=210),
    Column("keadaan", "Keadaan", _version_state, width=320, stretch=True),
)  # fmt: skip
