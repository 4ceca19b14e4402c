"""The sheets of an evidence file that SIKU writes itself: cover, named lists, manifest."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from core import angka, rupiah, tanggal
from core.iku.model import HasilIku
from core.iku.penetapan import BarisTetap, IsiPenetapan, JenisTetap, Penetapan
from core.iku.penetapan_kata import shown
from core.iku.penjelasan import long_figure
from core.kantor.model import Kantor
from core.naskah.beku import show_kode
from core.naskah.bukti_iku import BagianBukti, KolomBukti, LembarBukti
from core.rules.capaian import show_target

_NOMOR = KolomBukti("No.", 9)
_NAMA = KolomBukti("Nama", 58)
_KELURAHAN = KolomBukti("Kelurahan", 30)
_KOPERASI = (_NOMOR, _NAMA, _KELURAHAN, KolomBukti("Predikat", 34), KolomBukti("Skor", 16, True),
             KolomBukti("Keterangan", 40))  # fmt: skip
_UMKM = (_NOMOR, _NAMA, KolomBukti("Laba tahun lalu (Rp)", 28, True), KolomBukti("Bukti", 12),
         KolomBukti("Laba tahun ini (Rp)", 28, True), KolomBukti("Bukti", 12),
         KolomBukti("Keterangan", 40))  # fmt: skip
_MANIFES = (_NOMOR, KolomBukti("Bagian", 56), KolomBukti("Halaman", 18),
            KolomBukti("Asal", 42), KolomBukti("Kode keaslian dan sidik", 56))  # fmt: skip
BUKTI = (
    "Bukti A: pembukuan atau laporan keuangan. Bukti B: catatan atau nota. Bukti C: pernyataan "
    "pemilik yang ditandatangani. Laba tanpa bukti tidak pernah dihitung naik."
)


@dataclass(frozen=True, slots=True)
class Lembaran:
    """Whose sheets they are, of which day, about which frozen or counted figure."""

    kantor: Kantor
    hari: date
    isi: IsiPenetapan
    tetap: Penetapan | None
    kaki: str

    @property
    def hasil(self) -> HasilIku:
        return self.isi.hasil

    def blank(self, judul: str) -> LembarBukti:
        """A sheet with what all of them share."""
        return LembarBukti(
            judul=judul,
            instansi=self.kantor.nama_dinas,
            kota=f"Kota {self.kantor.kota}",
            tanggal=self.hari,
            kaki=self.kaki,
        )

    def cover(self, cakupan: str) -> LembarBukti:
        """The percentage, and how it came about."""
        return replace(
            self.blank("Berkas bukti indikator kinerja utama"),
            anak_judul=(
                f"IKU {self.hasil.nomor}: {self.hasil.nama}",
                f"Tahun kinerja {self.isi.tahun}",
            ),
            besar=shown(self.hasil),
            fakta=tuple(self._facts(cakupan)),
            kalimat=self.isi.aturan,
        )

    def _facts(self, cakupan: str) -> Iterator[tuple[str, str]]:
        hasil = self.hasil
        yield "Dasar", self.isi.keputusan
        if hasil.tahun_kalimat:
            yield "Tahun data", hasil.tahun_kalimat
        yield "Keadaan per", tanggal.show(self.isi.batas)
        if hasil.cacah is not None and hasil.eksak is not None:
            part, whole = angka.show(hasil.cacah.pembilang, 0), angka.show(hasil.cacah.penyebut, 0)
            yield "Pembilang", part
            yield "Penyebut", whole
            yield "Perhitungan", f"{part} / {whole} × 100 = {long_figure(hasil.eksak)} %"
        yield "Realisasi", shown(hasil)
        unit = " %" if hasil.satuan == "%" else ""
        yield (
            "Target",
            f"{show_target(hasil.target)}{unit}" if hasil.target is not None else "belum diisi",
        )
        yield "Capaian", angka.show_percent(hasil.capaian) or "n/a"
        yield "Kategori", hasil.kategori or "n/a"
        if self.tetap is None:
            yield "Penetapan", "belum ditetapkan; angka menurut data pada tanggal berkas ini"
        else:
            yield "Penetapan", f"{tanggal.show(self.tetap.pada.date())} oleh {self.tetap.oleh}"
            yield "Kode keaslian", show_kode(self.tetap.kode)
        if self.isi.jenis is JenisTetap.CACAH:
            yield "Daftar nama", "tidak ada: tahun ini ditetapkan sebagai jumlah saja"
        yield "Isi berkas", cakupan
        yield "Tanggal berkas", tanggal.show(self.hari)

    def names(self, judul: str, rows: Sequence[BarisTetap]) -> LembarBukti:
        """One named list."""
        umkm = bool(self.isi.baris) and self.isi.baris[0].skor is None
        return replace(
            self.blank(judul),
            anak_judul=(f"{self.hasil.nama_pendek}, {self.hasil.tahun_kalimat}",
                        f"{angka.show(len(rows), 0)} nama, keadaan {tanggal.show(self.isi.batas)}"),
            kalimat=(BUKTI,) if umkm else (),
            kolom=_UMKM if umkm else _KOPERASI,
            baris=tuple(
                (_umkm if umkm else _koperasi)(at, one) for at, one in enumerate(rows, start=1)
            ),
        )  # fmt: skip

    def letter(self) -> LembarBukti:
        """What the LHE says."""
        sakip = self.hasil.sakip
        if sakip is None:
            raise ValueError("no score")
        return replace(
            self.blank("Hasil evaluasi akuntabilitas kinerja"),
            fakta=(
                ("Nomor LHE", sakip.lhe_nomor or "belum diisi"),
                ("Tanggal LHE", tanggal.show(date.fromisoformat(sakip.lhe_tanggal))
                 if sakip.lhe_tanggal else "belum diisi"),
                ("Tahun dinilai", str(sakip.tahun_dinilai)),
                ("Tahun terbit", str(sakip.tahun_terbit)),
                ("Nilai", shown(self.hasil)),
                ("Predikat", self.hasil.kelas_sakip or "–"),
            ),
            kalimat=(sakip.catatan,) if sakip.catatan else (),
            kolom=(_NOMOR, KolomBukti("Komponen", 90), KolomBukti("Nilai", 24, True)),
            baris=tuple(
                (str(at), nama, angka.show(skor))
                for at, (nama, skor) in enumerate(sakip.komponen, start=1)
            ),
            nihil="Nilai tiap komponen tidak diketahui.",
        )  # fmt: skip

    def manifest(self, parts: Sequence[BagianBukti]) -> LembarBukti:
        """Every part with its pages, where it is from, and what proves it."""
        lost = sum(bool(one.hilang) for one in parts)
        return replace(
            self.blank("Manifes berkas bukti"),
            anak_judul=(f"{len(parts)} bagian, {lost} di antaranya tidak ada atau tidak utuh",),
            kolom=_MANIFES,
            baris=tuple(_part(at, one) for at, one in enumerate(parts, start=1)),
        )

    def manifest_text(self, parts: Sequence[BagianBukti]) -> LembarBukti:
        """The same as lines that a program reads once they are copied."""
        return replace(
            self.blank("Manifes sebagai teks"),
            kalimat=("Salin baris di bawah ini ke berkas .csv; pemisahnya titik koma.",),
            kolom=(KolomBukti("Baris", 1),),
            baris=tuple((one,) for one in csv_lines(parts)),
        )


def csv_lines(parts: Sequence[BagianBukti]) -> list[str]:
    """The manifest as CSV, one line a part, the head first."""
    written = io.StringIO()
    made = csv.writer(written, delimiter=";", lineterminator="\n")
    made.writerow(["bagian", "milik", "dari", "sampai", "asal", "kode", "sidik", "hilang"])
    for one in parts:
        made.writerow([one.judul, one.induk, one.dari, one.sampai, one.asal, one.kode, one.sidik,
                       one.hilang])  # fmt: skip
    return [line.replace(";", "; ") for line in written.getvalue().splitlines()]


def _koperasi(at: int, one: BarisTetap) -> tuple[str, ...]:
    note = "hasil terdahulu" if one.terdahulu else ""
    unit = "unit simpan pinjam" if one.unit == "usp" else ""
    words = [one.alasan if one.alasan != one.predikat else "", unit, note]
    return (str(at), one.nama, one.kelurahan, one.predikat or "belum dinilai", one.skor or "–",
            "; ".join(filter(None, words)))  # fmt: skip


def _umkm(at: int, one: BarisTetap) -> tuple[str, ...]:
    return (
        str(at), one.nama,
        rupiah.show(one.laba_lalu) or "–", one.bukti_lalu or "–",
        rupiah.show(one.laba_ini) or "–", one.bukti_ini or "–",
        "naik" if one.masuk else one.alasan,
    )  # fmt: skip


def _part(at: int, one: BagianBukti) -> tuple[str, ...]:
    proof = [f"kode {show_kode(one.kode)}" if one.kode else "", one.sidik[:32], one.sidik[32:]]
    return (
        str(at),
        f"{one.induk}: {one.judul}" if one.induk else one.judul,
        one.halaman,
        f"{one.asal}: {one.hilang}" if one.hilang else one.asal,
        "\n".join(filter(None, proof)) or "–",
    )
