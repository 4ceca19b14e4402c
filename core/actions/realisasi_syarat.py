"""What stands between a year and its Tetapkan realisasi: checked before, said in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from core import angka, tanggal
from core.actions.beranda import BELUM_FINAL
from core.actions.gabung_koperasi import suspected_pairs
from core.actions.iku import count_tahun
from core.actions.iku_daftar import list_koperasi, umkm_ids
from core.actions.iku_dasar import iku_of, set_of
from core.actions.office import Office
from core.actions.tahun_buku import batas_of
from core.iku.model import HasilIku
from core.iku.sebutan import SEBUTAN
from core.koperasi.gabung import Sebab
from core.rules.set_iku import Iku
from core.storage.iku_koperasi import IkuKoperasi
from core.storage.umkm_duplikat import DuplikatStore


class Beratnya(StrEnum):
    """How much a condition weighs."""

    BAIK = "baik"
    PERINGATAN = "peringatan"
    HALANGAN = "halangan"


@dataclass(frozen=True, slots=True)
class Syarat:
    """One condition: its head, what was found, the way out, and which page that is on.

    `tujuan` is (page, what to open there); empty where nothing is to be done elsewhere.
    """

    judul: str
    berat: Beratnya
    kalimat: str
    jalan: str = ""
    tujuan: tuple[str, object] = ("", None)


def check_syarat(office: Office, tahun: int, kode: str) -> tuple[Syarat, ...]:
    """Every condition of one indicator and year, in the order of the work."""
    found = count_tahun(office, tahun, set_of(office, tahun, kode).id).by_kode(kode)
    iku = iku_of(office, tahun, kode)
    return tuple(_conditions(office, tahun, iku, found))


def _conditions(office: Office, tahun: int, iku: Iku, found: HasilIku) -> Iterator[Syarat]:
    if found.penetapan is not None:
        yield Syarat(
            "Penetapan",
            Beratnya.HALANGAN,
            f"Realisasi ini sudah ditetapkan {tanggal.show(found.penetapan.pada.date())} oleh "
            f"{found.penetapan.oleh}.",
            "Buka penetapannya dahulu, dengan alasan.",
        )
        found = found.penetapan.kini
    yield _figure(found)
    yield _target(tahun, found)
    yield _year(office, tahun)
    if iku.rasio is None:
        yield _letter(found)
        return
    yield _names(found)
    if found.tanpa_daftar:
        return
    if iku.rasio.hitung_penyebut.daftar.pihak == "koperasi":
        yield _drafts(office, found)
        yield _twins_of_koperasi(office, tahun, iku.kode)
    else:
        yield _twins_of_umkm(office, tahun, iku.kode)
    if found.realisasi is not None:
        yield _formula(found, iku)


def _figure(found: HasilIku) -> Syarat:
    if found.realisasi is None:
        way = "Lengkapi dahulu, lalu periksa lagi."
        return Syarat("Realisasi", Beratnya.HALANGAN, found.sebab or "Belum ada angka.", way)
    unit = " %" if found.satuan == "%" else ""
    return Syarat(
        "Realisasi", Beratnya.BAIK, f"{angka.show(found.realisasi)}{unit}, {found.dasar}."
    )


def _target(tahun: int, found: HasilIku) -> Syarat:
    if found.target is None:
        return Syarat(
            "Target",
            Beratnya.PERINGATAN,
            f"Target tahun {tahun} belum diisi, sehingga capaian tercetak n/a.",
            "Isi target dahulu.",
            ("iku", "target"),
        )
    return Syarat("Target", Beratnya.BAIK, f"Target tahun {tahun} sudah diisi.")


def _year(office: Office, tahun: int) -> Syarat:
    day = batas_of(office, tahun)
    if office.today <= day:
        return Syarat(
            "Batas daftar",
            Beratnya.PERINGATAN,
            f"Batas daftar {tanggal.show(day)} belum lewat; isi daftar masih dapat berubah.",
            "Tetapkan sesudah tanggal itu.",
        )
    return Syarat("Batas daftar", Beratnya.BAIK, f"Daftar menurut keadaan {tanggal.show(day)}.")


def _letter(found: HasilIku) -> Syarat:
    if found.sakip is not None and found.sakip.lhe_nomor and found.sakip.lhe_tanggal:
        return Syarat("LHE", Beratnya.BAIK, f"LHE Nomor {found.sakip.lhe_nomor}.")
    return Syarat(
        "LHE",
        Beratnya.PERINGATAN,
        "Nomor atau tanggal LHE belum diisi.",
        "Isi pada Nilai SAKIP.",
        ("iku", "sakip"),
    )


def _names(found: HasilIku) -> Syarat:
    if found.tanpa_daftar:
        return Syarat(
            "Daftar nama",
            Beratnya.PERINGATAN,
            "Tahun ini diisi sebagai jumlah saja; yang ditetapkan ditandai tanpa daftar nama.",
            "Pakai hitungan dari daftar nama bila nama-namanya ada.",
        )
    return Syarat("Daftar nama", Beratnya.BAIK, "Pembilang dan penyebut tersimpan dengan nama.")


def _drafts(office: Office, found: HasilIku) -> Syarat:
    waiting = IkuKoperasi(office.db).draf(found.tahun_data or 0).jumlah
    if waiting:
        return Syarat(
            "Penilaian",
            Beratnya.PERINGATAN,
            f"{waiting} penilaian tahun buku {found.tahun_data} belum final dan tidak terhitung.",
            "Tetapkan final yang sudah selesai diperiksa.",
            ("kesehatan", BELUM_FINAL),
        )
    return Syarat("Penilaian", Beratnya.BAIK, "Tidak ada penilaian yang masih draf.")


def _twins_of_koperasi(office: Office, tahun: int, kode: str) -> Syarat:
    listed = {one.id for one in list_koperasi(office, tahun, kode).penyebut}
    pairs = [
        pair
        for pair in suspected_pairs(office)
        if {pair.satu.id, pair.dua.id} <= listed and Sebab.MIRIP not in pair.sebab[:1]
    ]
    return _twins(len(pairs), "koperasi")


def _twins_of_umkm(office: Office, tahun: int, kode: str) -> Syarat:
    listed = set(umkm_ids(office, tahun, kode, pembilang=False))
    store = DuplikatStore(office.db)
    found = sum(
        sum(one.id in listed for one in group) > 1
        for by in ("nib", "nik")
        for group in store.groups(by)
    )
    return _twins(found, "UMKM")


def _twins(found: int, what: str) -> Syarat:
    if found:
        return Syarat(
            "Data ganda",
            Beratnya.PERINGATAN,
            f"{found} dugaan {what} ganda berada dalam daftar penyebut.",
            "Gabungkan duplikat dahulu.",
            ("koperasi" if what == "koperasi" else "umkm", None),
        )
    return Syarat("Data ganda", Beratnya.BAIK, f"Tidak ada dugaan {what} ganda dalam daftar.")


def _formula(found: HasilIku, iku: Iku) -> Syarat:
    if found.cacah is None or iku.rasio is None:
        raise ValueError(f"{found.kode} is no ratio")
    part, whole = found.cacah.pembilang, found.cacah.penyebut
    name = SEBUTAN[iku.rasio.hitung_penyebut.daftar]
    said = (
        f"Dari {angka.show(whole, 0)} {name}, {angka.show(part, 0)} masuk pembilang: "
        f"{angka.show(found.realisasi)} %."
    )
    if part:
        said += f" Bila dibalik: {angka.show_percent(Fraction(100 * whole, part))}."
    return Syarat("Rumus", Beratnya.BAIK, said)
