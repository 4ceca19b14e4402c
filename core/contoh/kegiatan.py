"""Duties of the sample office: three years of counselling, training and financing."""

from datetime import date, timedelta

from core.actions.office import Office
from core.contoh.acak import Acak
from core.kantor.kegiatan import Bidang, Kegiatan, PesertaKegiatan, jenis_kegiatan
from core.storage.kegiatan_store import KegiatanStore

TAHUN = (2024, 2025, 2026)
_SETAHUN = 14
_SABTU = 5
_TERAKHIR = date(2026, 11, 18)
_TEMPAT = ("Aula Dinas (CONTOH)", "Balai kelurahan (CONTOH)", "Gedung pertemuan (CONTOH)")
_PETUGAS = ("CONTOH Petugas Anggrek", "CONTOH Petugas Bakung", "CONTOH Petugas Cempaka")
_MITRA = ("CONTOH Bank Daerah", "CONTOH Lembaga Dana Bergulir", "CONTOH Penjamin Kredit")
_LANJUT = ("Kunjungan ulang (CONTOH)", "Laporan dilengkapi (CONTOH)", "Izin diurus (CONTOH)")


def put_duties(office: Office, koperasi: range, umkm: range) -> None:
    """Write them with whom they reached; ids are those of the registers."""
    duties: list[tuple[Kegiatan, list[PesertaKegiatan]]] = []
    for tahun in TAHUN:
        acak = Acak("kegiatan", tahun)
        for _ in range(_SETAHUN):
            duty = _duty(acak, tahun)
            if duty.tanggal is not None and duty.tanggal <= _TERAKHIR:
                duties.append((duty, _people(acak, duty, koperasi, umkm)))
    KegiatanStore(office.db).bulk(office.deed("data contoh: kegiatan"), duties)


def _duty(acak: Acak, tahun: int) -> Kegiatan:
    kind = acak.pick([one for one in jenis_kegiatan().values() if one.kode != "lain"])
    day = date(tahun, 1, 5) + timedelta(days=acak.between(0, 350))
    day -= timedelta(days=max(day.weekday() - _SABTU + 1, 0))
    due = acak.between(0, 2)
    done = day + timedelta(days=acak.between(10, 40))
    return Kegiatan(
        kind.kode,
        day,
        f"CONTOH {kind.nama}",
        tempat=acak.pick(_TEMPAT),
        petugas=acak.pick(_PETUGAS),
        mitra=acak.pick(_MITRA) if kind.pembiayaan else "",
        nilai=acak.between(20, 400) * 1_000_000 if kind.pembiayaan else None,
        hasil="Peserta memahami bahan yang diberikan (CONTOH)",
        tindak_lanjut=acak.pick(_LANJUT) if due else "",
        tenggat=day + timedelta(days=45) if due else None,
        selesai_pada=done if due == 2 and done <= _TERAKHIR else None,
    )


def _people(acak: Acak, duty: Kegiatan, koperasi: range, umkm: range) -> list[PesertaKegiatan]:
    small = jenis_kegiatan()[duty.jenis].bidang is Bidang.USAHA_MIKRO
    listed = umkm if small else koperasi
    chosen = sorted({acak.pick(listed) for _ in range(acak.between(4, 22))})
    return [
        PesertaKegiatan(0, umkm_id=one, orang=1)
        if small
        else PesertaKegiatan(0, koperasi_id=one, orang=acak.between(1, 3))
        for one in chosen
    ]
