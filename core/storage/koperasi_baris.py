"""Cooperatives between dataclass and row."""

from dataclasses import asdict, fields
from datetime import date
from typing import Any

from core.koperasi import kunci
from core.koperasi.model import Keadaan, Koperasi, KoperasiTahun, StatusKoperasi

KOPERASI = tuple(item.name for item in fields(Koperasi))
STATUS = tuple(item.name for item in fields(StatusKoperasi))
TAHUN = tuple(item.name for item in fields(KoperasiTahun))
_KOPERASI_TANGGAL = (
    "tgl_badan_hukum",
    "tgl_akta",
    "tgl_berlaku_sertifikat",
    "kkmp_musyawarah",
)
_TAHUN_TANGGAL = ("rat_tanggal", "rat_dilaporkan")


def koperasi(row: tuple[Any, ...]) -> Koperasi:
    """A cooperative from the columns `KOPERASI`."""
    found = dict(zip(KOPERASI, row, strict=True))
    for name in _KOPERASI_TANGGAL:
        found[name] = day(found[name])
    found["punya_usp"], found["kkmp"] = bool(found["punya_usp"]), bool(found["kkmp"])
    return Koperasi(**found)


def koperasi_row(record: Koperasi) -> dict[str, Any]:
    """Every stored column but id and version, keys computed."""
    row = _bare(asdict(record))
    for name in _KOPERASI_TANGGAL:
        row[name] = iso(row[name])
    row["nama"] = kunci.nama_rapi(record.nama)
    row["nama_kunci"] = kunci.nama_kunci(record.nama)
    row["no_badan_hukum_kunci"] = kunci.badan_hukum_kunci(record.no_badan_hukum)
    row["punya_usp"], row["kkmp"] = int(record.punya_usp), int(record.kkmp)
    return row


def status(row: tuple[Any, ...]) -> StatusKoperasi:
    """A dated status from the columns `STATUS`."""
    found = dict(zip(STATUS, row, strict=True))
    found["status"], found["sejak"] = Keadaan(found["status"]), day(found["sejak"])
    found["tgl_sk"] = day(found["tgl_sk"])
    return StatusKoperasi(**found)


def status_row(record: StatusKoperasi) -> dict[str, Any]:
    days = {"sejak": iso(record.sejak), "tgl_sk": iso(record.tgl_sk)}
    return _bare(asdict(record)) | {"status": record.status.value, **days}


def tahun(row: tuple[Any, ...]) -> KoperasiTahun:
    """A year from the columns `TAHUN`."""
    found = dict(zip(TAHUN, row, strict=True))
    for name in _TAHUN_TANGGAL:
        found[name] = day(found[name])
    return KoperasiTahun(**found)


def tahun_row(record: KoperasiTahun) -> dict[str, Any]:
    row = _bare(asdict(record))
    for name in _TAHUN_TANGGAL:
        row[name] = iso(row[name])
    return row


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def iso(value: date | None) -> str | None:
    return value.isoformat() if value else None


def _bare(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in ("id", "versi")}
