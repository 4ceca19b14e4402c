"""The ministry's own list of a year, ruang lingkup kinerja koperasi: eleven rows in its order."""

from dataclasses import dataclass

from core.rules.tabel_angka import BarisAngka, Satuan

_BARIS = (
    ("aktif", "Koperasi aktif", Satuan.UNIT),
    ("tidak_aktif", "Koperasi tidak aktif", Satuan.UNIT),
    ("rat", "Koperasi yang RAT", Satuan.UNIT),
    ("nik", "Sertifikat NIK", Satuan.UNIT),
    ("anggota", "Anggota", Satuan.ORANG),
    ("manajer", "Manajer", Satuan.ORANG),
    ("karyawan", "Karyawan", Satuan.ORANG),
    ("modal_sendiri", "Modal sendiri", Satuan.RUPIAH),
    ("modal_luar", "Modal luar", Satuan.RUPIAH),
    ("volume_usaha", "Volume usaha", Satuan.RUPIAH),
    ("shu", "SHU", Satuan.RUPIAH),
)


@dataclass(frozen=True, slots=True)
class BarisOds:
    """One row: this year, the year before; blank where nobody gave a figure."""

    kode: str
    uraian: str
    satuan: Satuan
    kini: int | None
    lalu: int | None

    @property
    def selisih(self) -> int | None:
        """How far it moved; None while one year is blank."""
        return None if self.kini is None or self.lalu is None else self.kini - self.lalu


def ods_rows(kini: BarisAngka, lalu: BarisAngka) -> tuple[BarisOds, ...]:
    """The eleven rows from the totals of two years."""
    return tuple(
        BarisOds(kode, uraian, satuan, kini.of(kode), lalu.of(kode))
        for kode, uraian, satuan in _BARIS
    )
