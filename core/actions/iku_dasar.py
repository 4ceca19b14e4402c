"""What every figure of the indicators rests on: the set in force, the population."""

from datetime import date
from functools import lru_cache

from core import angka
from core.actions.koperasi_kelayakan import PedomanFinder, pedoman_finder
from core.actions.office import Office
from core.actions.skor import PenulisSkor
from core.errors import AppError
from core.iku.populasi import HasilPenilaian, KoperasiTerhitung, registered
from core.koperasi.kelayakan import FaktaKelayakan, Golongan, assess
from core.koperasi.model import Keadaan
from core.rules.loader import read_set_iku
from core.rules.pilihan import Pilihan
from core.rules.schema import Iku, SetIku
from core.storage.iku_koperasi import BarisKoperasi, BarisPenilaian, IkuKoperasi
from core.storage.set_iku_store import SetIkuStore


@lru_cache(maxsize=64)
def read_stored(text: str, name: str) -> SetIku:
    """A stored set; parsed once for each text."""
    return read_set_iku(text, name=name)


def list_sets(office: Office) -> list[SetIku]:
    """The IKU sets this office keeps as they stand now, the oldest period first."""
    return [read_stored(one.isi, f"{one.set_id}.toml") for one in SetIkuStore(office.db).newest()]


def sets_of(office: Office, tahun: int) -> list[SetIku]:
    """Every set of a year of performance, the one that leads first.

    A year that was counted keeps the version it was counted with; the older set leads a year of
    two until the office chooses.
    """
    store = SetIkuStore(office.db)
    kept = {one.set_id: one for one in store.years() if one.tahun == tahun}
    found: list[tuple[bool, SetIku]] = []
    for one in store.newest():
        mark = kept.get(one.set_id)
        version = store.version(one.set_id, mark.nomor) if mark and mark.nomor else None
        read = read_stored((version or one).isi, f"{one.set_id}.toml")
        if read.covers(tahun):
            found.append((mark is not None and mark.utama, read))
    return [read for _leads, read in sorted(found, key=lambda pair: not pair[0])]


def set_in_force(office: Office, tahun: int, set_id: str = "") -> SetIku:
    """The set that leads a year of performance, or the one asked for.

    Raises `AppError` when none covers the year.
    """
    for found in sets_of(office, tahun):
        if set_id in ("", found.id):
            return found
    raise AppError(
        f"Tidak ada set IKU yang berlaku pada tahun {tahun}.",
        hint="Pilih tahun lain di bagian atas jendela, dalam masa berlaku keputusan IKU.",
    )


def set_of(office: Office, tahun: int, kode: str) -> SetIku:
    """The set of the year that has an indicator: the one that leads, else the one beside it."""
    for found in sets_of(office, tahun):
        if kode in found.by_kode:
            return found
    return set_in_force(office, tahun)


def iku_of(office: Office, tahun: int, kode: str) -> Iku:
    """An indicator of the year, of whichever set has it."""
    return set_of(office, tahun, kode).by_kode[kode]


def indicators_of(office: Office, tahun: int) -> list[Iku]:
    """Those of every set of the year; a code that two share is there once."""
    found: dict[str, Iku] = {}
    for each in sets_of(office, tahun):
        for iku in each.iku:
            found.setdefault(iku.kode, iku)
    return list(found.values())


def known_years(office: Office) -> list[int]:
    """Every year of performance that a set covers, or that keeps an older version of one."""
    covered = {
        tahun for found in list_sets(office) for tahun in range(found.sejak, found.sampai + 1)
    }
    kept = {one.tahun for one in SetIkuStore(office.db).years() if one.nomor}
    return sorted(covered | kept)


def population(
    office: Office, pilihan: Pilihan, *, batas: date, tahun_buku: int
) -> list[KoperasiTerhitung]:
    """`koperasi_terdaftar` at the cut-off, each with what the other lists ask of it."""
    store = IkuKoperasi(office.db)
    offered, penulis = pedoman_finder(office), PenulisSkor(office)
    results = _choose(store.final(batas=batas, tahun_buku=tahun_buku), pilihan)
    return registered(
        [
            _counted(
                row,
                results.get(row.id),
                _misses(row, pilihan, batas, tahun_buku, offered),
                penulis,
            )
            for row in store.fakta(batas=batas, tahun_buku=tahun_buku)
        ],
        pilihan.status_terdaftar,
    )


def _misses(
    row: BarisKoperasi,
    pilihan: Pilihan,
    batas: date,
    tahun_buku: int,
    offered: PedomanFinder,
) -> tuple[str, ...]:
    golongan = Golongan(row.jenis, row.pola, row.kuk, row.punya_usp)
    fakta = FaktaKelayakan(
        keadaan=Keadaan(row.status) if row.status else None,
        tgl_badan_hukum=row.berdiri,
        tahun_buku=tahun_buku,
        batas=batas,
        rat_tanggal=row.rat_tanggal,
        rat_dilaporkan=row.rat_dilaporkan,
        wilayah_keanggotaan=row.wilayah_keanggotaan,
        pengawas=row.pengawas,
        golongan=golongan,
        kkmp=row.kkmp,
        laporan_lengkap=row.laporan_lengkap,
    )
    return assess(fakta, pilihan, ada_pedoman=offered(golongan, tahun_buku)).sebab


def _counted(
    row: BarisKoperasi,
    found: BarisPenilaian | None,
    tidak_layak: tuple[str, ...],
    penulis: PenulisSkor,
) -> KoperasiTerhitung:
    return KoperasiTerhitung(
        id=row.id,
        nama=row.nama,
        kelurahan=row.kelurahan,
        kecamatan=row.kecamatan,
        kode_kecamatan=row.kode_kecamatan,
        status=row.status or "",
        kkmp=row.kkmp,
        tidak_layak=tidak_layak,
        rat=row.rat_tanggal is not None,
        hasil=None
        if found is None
        else HasilPenilaian(
            unit=found.unit,
            predikat=found.predikat,
            urut=found.urut,
            skor=penulis.show(angka.read_exact(found.total), found.pedoman_id, found.pedoman_sidik),
            terdahulu=found.terdahulu,
        ),
    )


def _choose(found: list[BarisPenilaian], pilihan: Pilihan) -> dict[int, BarisPenilaian]:
    """One per cooperative: its own report, else its unit (or the other way round)."""
    first = "usp" if pilihan.sumber_predikat == "usp_dulu" else "koperasi"
    chosen: dict[int, BarisPenilaian] = {}
    for one in found:
        before = chosen.get(one.koperasi_id)
        if before is None or one.unit == first or before.unit != first:
            chosen[one.koperasi_id] = one
    return chosen
